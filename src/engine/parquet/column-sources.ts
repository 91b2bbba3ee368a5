// Where the values of columns of a data set are.
import { sourceOf, writeMissing } from "./column-files.js";
import { changed, type Work } from "./index-files.js";
import type { ColumnSources, ColumnsTask } from "./messages.js";
import { describedFiles, versionOf } from "./prepare.js";

/** Finds or writes the column files of some columns, in the order of the files' names. */
export async function columnFiles({ task, names }: ColumnsTask, work: Work): Promise<ColumnSources> {
  const { files } = await describedFiles(task, work);
  const rowFiles = files.map((file) => ({ ...file, rows: file.header.rows }));
  await writeMissing(rowFiles, names, work);
  return {
    version: versionOf(files),
    files: rowFiles.map((file) => ({
      rows: file.rows,
      columns: names.map((name) => {
        const source = sourceOf(file, name);
        if (source === undefined) throw changed(file.path);
        return source;
      }),
    })),
  };
}
