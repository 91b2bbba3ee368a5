// Column files: those that fit their data file are taken, the others are written, with all columns of a file in one pass.
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { show } from "../../base/show.js";
import { AtomicFile } from "./atomic-file.js";
import { alone } from "./build-lock.js";
import { ColumnFile, ColumnWriter, MAX_TEXTS, tooManyTexts, type ColumnHeader } from "./column-file.js";
import type { DuckDB, FileColumn } from "./duckdb.js";
import { changed, type Work } from "./index-files.js";
import { columnPath, isUnchanged, sameIdentity } from "./index-place.js";
import type { ColumnSource, IndexedFile } from "./messages.js";
import { unwritable, unwritableReason } from "./unwritable.js";

/** A data file with its index, and the number of its rows. */
export interface RowFile extends IndexedFile {
  readonly rows: number;
}

/** Writes the column files that are not there, or do not fit. */
export async function writeMissing(files: readonly RowFile[], names: readonly string[], work: Work): Promise<void> {
  const missingOf = (file: RowFile): string[] => names.filter((name) => sourceOf(file, name) === undefined);
  const lacking = files.filter((file) => missingOf(file).length > 0);
  const of = lacking.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const file of lacking) {
    const report = (read: number): void => work.report({ file: file.path, done: done + read, of });
    await alone(columnsOf(file), work.abortion, async () => {
      // Another process may have written some meanwhile.
      const missing = missingOf(file);
      if (missing.length === 0) return;
      try {
        await writeColumns(file, missing, { ...work, report });
      } catch (error) {
        const reason = unwritableReason(error);
        if (reason === undefined) throw error;
        const what = `${missing.length === 1 ? "The column" : "The columns"} ${missing.map(show).join(", ")} of ${show(file.path)}`;
        const bytes = Float64Array.BYTES_PER_ELEMENT * missing.length * file.rows;
        throw unwritable({ what, folder: dirname(file.index), reason, bytes, cause: error });
      }
    });
    done += file.rows;
  }
}

/** The column file that belongs to the file as it is now. */
export function sourceOf(file: IndexedFile, name: string): ColumnSource | undefined {
  const path = columnPath(file, name);
  const header = headerOf(path);
  if (header === undefined || header.name !== name || !sameIdentity(header.identity, file.identity)) return undefined;
  const { isDouble, texts } = header;
  return { path, isDouble, texts };
}

/** What the columns of a file have in common, for their lock. */
function columnsOf({ path, index }: IndexedFile): string {
  return join(dirname(index), `${basename(path)}.columns`);
}

function headerOf(path: string): ColumnHeader | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const file = new ColumnFile(path);
    file.close();
    return file.header;
  } catch {
    // Damaged, or of another version: it is written again.
    return undefined;
  }
}

async function writeColumns(
  file: IndexedFile,
  names: readonly string[],
  { duckdb, abortion, report }: Omit<Work, "report"> & { readonly report: (rows: number) => void },
): Promise<void> {
  const database = await duckdb();
  const found = await database.columnsOf(file.path);
  const columns: { readonly column: FileColumn; readonly texts: readonly string[] | undefined }[] = [];
  for (const name of names) {
    const column = found.find((each) => each.name === name);
    columns.push(await readableColumn(database, file, column));
  }
  const targets = columns.map(({ texts }, index) => {
    const target = new AtomicFile(columnPath(file, names[index] as string));
    return { target, writer: new ColumnWriter(target.descriptor, texts) };
  });
  try {
    const read = columns.map(({ column }) => column);
    await database.stream(file.path, { columns: read, abortion }, (values, first) => {
      for (const [index, { writer }] of targets.entries()) writer.add(values[index] as Float32Array);
      report(first + (values[0]?.length ?? 0));
    });
    if (!isUnchanged(file.path, file.identity)) throw changed(file.path);
    for (const [index, { writer }] of targets.entries()) {
      const { column, texts } = columns[index] as (typeof columns)[number];
      writer.finish({ identity: file.identity, name: column.name, kind: column.kind, texts });
    }
  } catch (error) {
    for (const { target } of targets) target.discard();
    throw error;
  }
  for (const { target } of targets) target.commit();
}

/** A column with SQL for its numbers or codes. */
async function readableColumn(
  database: DuckDB,
  { path }: IndexedFile,
  column: FileColumn | undefined,
): Promise<{ column: FileColumn; texts: readonly string[] | undefined }> {
  if (column === undefined) throw changed(path);
  if (column.expression !== undefined) return { column, texts: undefined };
  const texts = await database.distinctTexts(path, column.name, MAX_TEXTS + 1);
  if (texts.length > MAX_TEXTS) throw tooManyTexts(column.name);
  const expression = database.codeExpression(column.name, texts);
  return { column: { ...column, expression }, texts };
}
