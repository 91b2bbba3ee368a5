// plotctl data prepare: writes files as Parquet parts, sorted by a column, and indexes them. So an app needs no copy of its
// own, and other programs read the parts too.
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { didYouMean } from "../../base/nearest.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { Data } from "../../data/data.js";
import { sourceOfFiles } from "../../data/inputs/files.js";
import { filesOf } from "../../engine/copies/copies.js";
import { makeCopy } from "../../engine/copies/copy-processes.js";
import { identifier } from "../../engine/copies/sql-text.js";
import type { Call } from "../command.js";
import { showProgress, type Effects } from "../effects.js";
import { textFlag, UsageError } from "../flags.js";
import { indexed, reportProblems, rowsText } from "./opened-data.js";

const NEVER = { check: () => undefined, onAbort: () => () => undefined };

export async function prepareData({ files, given }: Call, effects: Effects): Promise<number> {
  const output = textFlag(given, "output");
  if (output === undefined) throw new UsageError("plotctl data prepare: --output names the folder of the parts.");
  const folder = resolve(output);
  checkEmpty(folder);
  const source = await indexed(files, effects);
  const problems = reportProblems(source, effects);
  const x = sortColumn(source, textFlag(given, "sorted"));
  source.close();

  const aside = `${folder}.tmp-${process.pid}`;
  const progress = showProgress(effects);
  progress.show(`Sorting ${rowsText(source.length)} by ${show(x)}; this takes some time…`);
  try {
    mkdirSync(aside, { recursive: true });
    const { paths } = await filesOf(sourceOfFiles(files), NEVER);
    const where = `true ORDER BY ${identifier(x)} NULLS LAST`;
    await makeCopy({ task: { kind: "filter", files: paths, where, args: {} }, to: aside }, process.cwd(), NEVER);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(aside, folder);
  } finally {
    progress.end();
    rmSync(aside, { recursive: true, force: true });
  }

  const data = await indexed([join(folder, "*.parquet")], effects);
  effects.stdout(`Prepared: ${rowsText(data.length)} in ${show(output)}, sorted by ${show(x)}\n`);
  data.close();
  return problems;
}

/** Existing files would become a part of the data. */
function checkEmpty(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  throw new PlotctlError("FILE_UNWRITABLE", `--output: the folder ${show(folder)} is not empty.`, {
    hint: "Name a new folder.",
  });
}

/** The column that is named, or the first that is sorted already: times before numbers. */
function sortColumn({ schema }: Data, named: string | undefined): string {
  const names = schema.filter(({ kind }) => kind !== "text").map(({ name }) => name);
  if (named !== undefined) {
    if (names.includes(named)) return named;
    const text = `--sorted: there is no column ${show(named)} of numbers or times (there are ${names.map((name) => show(name)).join(", ")}).`;
    throw new PlotctlError("UNKNOWN_COLUMN", text, { hint: didYouMean(named, names) });
  }
  const sorted = schema.filter(({ kind, firstUnsorted }) => kind !== "text" && firstUnsorted < 0);
  const found = sorted.find(({ kind }) => kind === "time") ?? sorted[0];
  if (found !== undefined) return found.name;
  throw new UsageError(`No column is sorted; name the one to sort by: --sorted ${names[0] ?? "NAME"}.`);
}
