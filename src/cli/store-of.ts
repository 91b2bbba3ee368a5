// The store that a command works with: --store, PLOTCTL_STORE, or the setting of the configuration file.
import type { Store } from "../store/contract.js";
import type { Call } from "./command.js";
import type { Effects } from "./effects.js";
import { textFlag } from "./flags.js";
import { readConfiguration } from "./settings/configuration.js";

/** The text of the location. */
export async function storeText({ given }: Pick<Call, "given">, { env }: Pick<Effects, "env">): Promise<string> {
  const flag = textFlag(given, "store");
  if (flag !== undefined) return flag;
  const { values } = await readConfiguration({}, env);
  return values.store ?? "memory:";
}

/** Runs with the store opened beside a server, or without one. Rejects with PlotctlError for a store in memory. */
export async function withStore<T>(call: Call, effects: Effects, run: (store: Store) => Promise<T>): Promise<T> {
  const { lastingLocation, openSqlStore } = await import("../store/open-store.js");
  const store = await openSqlStore(lastingLocation(await storeText(call, effects)), { as: "guest" });
  try {
    return await run(store);
  } finally {
    await store.close();
  }
}

/** Prints rows: as JSON, or in columns under their headings. */
export function printRows(
  rows: readonly Readonly<Record<string, unknown>>[],
  { json, stdout }: { readonly json: boolean } & Pick<Effects, "stdout">,
): void {
  if (json) return stdout(`${JSON.stringify(rows, undefined, 2)}\n`);
  const [first] = rows;
  if (first === undefined) return;
  const names = Object.keys(first);
  const lines = [
    names.map((name) => name.toUpperCase()),
    ...rows.map((row) => names.map((name) => cellText(row[name]))),
  ];
  const widths = names.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  for (const line of lines)
    stdout(
      `${line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd()}\n`,
    );
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "-";
  return Array.isArray(value) ? value.join(",") : typeof value === "string" ? value : JSON.stringify(value);
}

/** A time as ISO 8601; null for none. */
export function timeText(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString();
}
