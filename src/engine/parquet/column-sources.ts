// Where the values of columns of a data set are.
import { sourceOf, writeMissing } from "./column-files.js";
import { changed, type Work } from "./index-files.js";
import type { ColumnSources, ColumnsTask } from "./messages.js";
import { columnOwners } from "./prepare.js";

/** Finds or writes the column files of some columns, in the order of the files' names. */
export async function columnFiles({ task, names }: ColumnsTask, work: Work): Promise<ColumnSources> {
  const { files, version } = await columnOwners(task, work);
  await writeMissing(files, names, work);
  return {
    version,
    files: files.map((file) => ({
      rows: file.rows,
      columns: names.map((name) => {
        const source = sourceOf(file, name);
        if (source === undefined) throw changed(file.path);
        return source;
      }),
    })),
  };
}
