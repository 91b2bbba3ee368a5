// A button that saves a table as a file of the user. The data of a source are in the page already, so the page itself writes
// the file, also without a server. What a function returns is made on the server when the button is clicked, and sent once,
// through a data source that only carries the bytes.
import { PlotctlError } from "../base/errors.js";
import { checkOptionNames } from "../base/option-names.js";
import { show } from "../base/show.js";
import { curdoc } from "../document/current.js";
import { CustomJS } from "../model/generated/callbacks.js";
import { CDSView, ColumnDataSource } from "../model/generated/sources.js";
import { Button } from "../model/generated/widgets.js";
import type { Columns } from "../model/types.js";
import { read_rows } from "./read-rows.js";
import { checkSize, MAX_SOURCE_BYTES } from "./source-of.js";
import { tableText } from "./table-text.js";
import { textOptions, type CsvTextOptions } from "./to-csv.js";

/** What a function can return for a download: a table, or the content of the file. */
export type DownloadContent = ColumnDataSource | Columns | readonly object[] | string | Uint8Array;

type Row = Readonly<Record<string, unknown>>;

/** What a download button saves. */
export interface DownloadOptions<C extends Columns = Columns> extends Omit<CsvTextOptions<C>, "delimiter"> {
  /** The name of the file; `.csv`, `.tsv` or `.json` at its end is the format of a table. Default: `"data.csv"`. */
  readonly filename?: string;
  /** The text on the button. Default: `"Download"`. */
  readonly label?: string;
  /** Only the rows of a source that this view shows. Default: all rows. */
  readonly view?: CDSView;
}

const OPTION_NAMES = ["columns", "dates", "formulas", "filename", "label", "view"];
const FORMATS: Readonly<Record<string, string>> = { csv: ",", tsv: "\t", json: "json" };

/**
 * Makes a button that saves a table as a file. For a data source, the page writes the file out of the rows that it has at the
 * click, also in exported pages. A function runs on the server at each click; what it returns, up to 24 MiB, is sent only
 * then, and only the page that was clicked saves it.
 */
export function download_button<C extends Columns>(
  what: ColumnDataSource<C> | (() => DownloadContent | Promise<DownloadContent>),
  options: DownloadOptions<C> = {},
): Button {
  checkOptionNames("download_button", options, OPTION_NAMES);
  if (what instanceof ColumnDataSource) return pageDownload(what, options);
  if (typeof what === "function") return serverDownload(what, options);
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `download_button: expected a data source or a function, got ${show(what)}.`,
  );
}

/** Saves a blob; part of the code in pages. */
const SAVE = `
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content]));
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);`;

function pageDownload<C extends Columns>(source: ColumnDataSource<C>, options: DownloadOptions<C>): Button {
  const { filename = "data.csv", label = "Download", columns = null, view = null } = options;
  const { dates, format, escapesFormulas } = textOptions(source, { ...options, format: tableFormat(filename) });
  const button = new Button({ label });
  const code = `
  const cells = (name) => [name, source.get_column(name)];
  const columns = (names ?? source.columns()).map(cells).filter(([, column]) => !(column.dimension > 1));
  const rows = view === null ? null : [...view.filter.compute_indices(source)];
  const content = (${tableText.toString()})({ columns, rows, dates, format, escapesFormulas });${SAVE}`;
  const args = { source, view, names: columns, dates, format, escapesFormulas, filename };
  button.js_on_click(new CustomJS({ args, code }));
  return button;
}

function serverDownload<C extends Columns>(
  make: () => DownloadContent | Promise<DownloadContent>,
  options: DownloadOptions<C>,
): Button {
  const { filename = "data.csv", label = "Download", view } = options;
  if (view !== undefined) {
    throw new PlotctlError(
      "CONFLICTING_OPTIONS",
      "download_button: a view selects rows of a source, not of a function.",
    );
  }
  const button = new Button({ label });
  const parcel = new ColumnDataSource<Columns>({ data: { bytes: new Uint8Array(0) } });
  // Several pages may show the document: only the one that was clicked saves the file.
  button.js_on_click(new CustomJS({ args: { parcel }, code: "parcel.is_awaited = true;" }));
  // Without the column, the function failed.
  const code = `
  const content = cb_obj.get_column("bytes");
  if (content === null) cb_obj.is_awaited = false;
  if (!cb_obj.is_awaited || content.length === 0) return;
  cb_obj.is_awaited = false;${SAVE}`;
  parcel.js_on_change("data", new CustomJS({ args: { filename }, code }));
  button.on_click(async () => {
    try {
      const bytes = bytesOf(await make(), filename, options);
      checkSize(`The download ${show(filename)}`, bytes.length, MAX_SOURCE_BYTES);
      parcel.data = { bytes };
    } catch (error) {
      // The page that was clicked must not save the file of the next click, which may be in another page.
      parcel.data = {};
      throw error;
    } finally {
      curdoc().add_next_tick_callback(() => {
        parcel.data = { bytes: new Uint8Array(0) };
      });
    }
  });
  return button;
}

function bytesOf(content: DownloadContent, filename: string, options: CsvTextOptions): Uint8Array {
  if (content instanceof Uint8Array) return content;
  if (typeof content === "string") return new TextEncoder().encode(content);
  const table: ColumnDataSource | Columns = Array.isArray(content) ? read_rows(content as Row[]) : (content as Columns);
  return new TextEncoder().encode(tableText(textOptions(table, { ...options, format: tableFormat(filename) })));
}

function tableFormat(filename: string): string {
  const extension = /\.([a-z]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? "";
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  if (format !== undefined) return format;
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `filename: expected a name that ends with .csv, .tsv or .json, got ${show(filename)}.`,
    {
      hint: "For other formats, pass a function that returns the content as a text or as bytes.",
    },
  );
}
