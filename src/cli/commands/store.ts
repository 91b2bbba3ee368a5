// plotctl store: checks, copies and updates a store.
import { existsSync, renameSync, rmSync } from "node:fs";
import { codeOf, messageOf, PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { actionsCommand } from "../actions.js";
import type { Call } from "../command.js";
import type { Effects } from "../effects.js";
import { storeText } from "../store-of.js";
import type { SqlStore } from "../../store/sql/sql-store.js";

export const store = actionsCommand(
  "store",
  {
    check: { run: check, arguments: [], options: [] },
    backup: { run: backup, arguments: ["TARGET"], options: [] },
    migrate: { run: migrate, arguments: [], options: [] },
  },
  ["store"],
);

async function opened(
  call: Call,
  effects: Effects,
  as: "owner" | "reader",
): Promise<{ store: SqlStore; kind: "file" | "postgres" }> {
  const { lastingLocation, openSqlStore } = await import("../../store/open-store.js");
  const location = lastingLocation(await storeText(call, effects));
  return { store: await openSqlStore(location, { as }), kind: location.is };
}

async function check(call: Call, effects: Effects): Promise<number> {
  const { store: checked, kind } = await opened(call, effects, "reader");
  try {
    const { checkStore } = await import("../../store/sql/check.js");
    const faults = await checkStore(checked, kind);
    for (const fault of faults) effects.stdout(`${fault}\n`);
    effects.stderr(faults.length === 0 ? `The store ${checked.place} is whole\n` : `${faults.length} faults\n`);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await checked.close();
  }
}

/** A file appears only when it is complete. */
async function backup(call: Call, effects: Effects): Promise<number> {
  const [target = ""] = call.files;
  const { openSqlStore } = await import("../../store/open-store.js");
  const { lastingLocation } = await import("../../store/open-store.js");
  const location = lastingLocation(/^(file:|postgres(ql)?:\/\/)/.test(target) ? target : `file:${target}`, "TARGET");
  if (location.is === "file" && existsSync(location.path))
    throw new PlotctlError("FILE_UNWRITABLE", `${show(location.path)} exists already.`, { hint: "Name a new file." });
  const { store: source } = await opened(call, effects, "reader");
  const partial = location.is === "file" ? `${location.path}.partial` : undefined;
  try {
    if (partial !== undefined) rmSync(partial, { force: true });
    const { copyStore } = await import("../../store/sql/copy.js");
    const copy = await openSqlStore(partial === undefined ? location : { is: "file", path: partial }, { as: "owner" });
    const count = await copyStore(source, copy).finally(() => copy.close());
    if (location.is === "file" && partial !== undefined) {
      renameSync(partial, location.path);
      rmSync(`${partial}-journal`, { force: true });
    }
    effects.stderr(`Copied ${count} rows of ${source.place}\n`);
    return 0;
  } catch (error) {
    if (partial !== undefined) for (const path of [partial, `${partial}-journal`]) rmSync(path, { force: true });
    if (codeOf(error) !== undefined) throw error;
    throw new PlotctlError("STORE_FAILED", `The backup failed: ${messageOf(error)}`, { cause: error });
  } finally {
    await source.close();
  }
}

/** An owner is brought up to date as it is opened. */
async function migrate(call: Call, effects: Effects): Promise<number> {
  const { store: migrated } = await opened(call, effects, "owner");
  await migrated.close();
  effects.stderr(`The store ${migrated.place} has the form of this version\n`);
  return 0;
}
