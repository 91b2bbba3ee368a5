// The column files of a data set: those that fit are taken, the others are written, with all columns of a file in one pass.
import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { AtomicFile } from "./atomic-file.js";
import { ColumnFile, ColumnWriter, MAX_TEXTS, tooManyTexts, type ColumnHeader } from "./column-file.js";
import type { DuckDB, FileColumn } from "./duckdb.js";
import { changed, type DescribedFile, type Work } from "./index-files.js";
import { hashOf, isUnchanged, sameIdentity } from "./index-place.js";
import type { ColumnSource, ColumnsTask, ColumnSources } from "./messages.js";
import { describedFiles, versionOf } from "./prepare.js";

/** Finds or writes the column files of some columns, in the order of the files' names. */
export async function columnFiles({ task, names }: ColumnsTask, work: Work): Promise<ColumnSources> {
  const { files } = await describedFiles(task, work);
  const lacking = files
    .map((file) => ({ file, missing: names.filter((name) => sourceOf(file, name) === undefined) }))
    .filter(({ missing }) => missing.length > 0);
  const of = lacking.reduce((sum, { file }) => sum + file.header.rows, 0);
  let done = 0;
  for (const { file, missing } of lacking) {
    await writeColumns(file, missing, {
      ...work,
      report: (read) => work.report({ file: file.path, done: done + read, of }),
    });
    done += file.header.rows;
  }
  return {
    version: versionOf(files),
    files: files.map((file) => ({
      rows: file.header.rows,
      columns: names.map((name) => {
        const source = sourceOf(file, name);
        if (source === undefined) throw changed(file.path);
        return source;
      }),
    })),
  };
}

/** The column file that belongs to the file as it is now. */
function sourceOf(file: DescribedFile, name: string): ColumnSource | undefined {
  const path = pathOf(file, name);
  const header = headerOf(path);
  if (header === undefined || header.name !== name || !sameIdentity(header.identity, file.identity)) return undefined;
  const { isDouble, texts } = header;
  return { path, isDouble, texts };
}

function pathOf({ path, index }: DescribedFile, name: string): string {
  return join(dirname(index), `${basename(path)}.${hashOf(name)}.pcol`);
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
  file: DescribedFile,
  names: readonly string[],
  { duckdb, abortion, report }: Omit<Work, "report"> & { readonly report: (rows: number) => void },
): Promise<void> {
  const database = await duckdb();
  const found = await database.columnsOf(file.path);
  const columns: { readonly column: FileColumn; readonly texts: readonly string[] | undefined }[] = [];
  for (const name of names)
    columns.push(
      await readableColumn(
        database,
        file,
        found.find((each) => each.name === name),
      ),
    );
  const targets = columns.map(({ texts }, index) => {
    const target = new AtomicFile(pathOf(file, names[index] as string));
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
  { path }: DescribedFile,
  column: FileColumn | undefined,
): Promise<{ column: FileColumn; texts: readonly string[] | undefined }> {
  if (column === undefined) throw changed(path);
  if (column.expression !== undefined) return { column, texts: undefined };
  const texts = await database.distinctTexts(path, column.name, MAX_TEXTS + 1);
  if (texts.length > MAX_TEXTS) throw tooManyTexts(column.name);
  const expression = database.codeExpression(column.name, texts);
  return { column: { ...column, expression }, texts };
}
