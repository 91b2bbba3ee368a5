// A button that saves a table as a file of the user. The data of a source are in the page already, so the page itself writes
// the file, also without a server. What a function returns is made on the server when the button is clicked, and the page
// fetches it from there.
import { PlotctlError } from "../base/errors.js";
import { checkOptionNames } from "../base/option-names.js";
import { show } from "../base/show.js";
import { download } from "../document/transfers/download.js";
import type { DownloadBody } from "../document/transfers/offered-file.js";
import { CustomJS } from "../model/generated/callbacks.js";
import { CDSView, ColumnDataSource } from "../model/generated/sources.js";
import { Button } from "../model/generated/widgets.js";
import type { Columns } from "../model/types.js";
import { read_rows } from "./read-rows.js";
import { tableText } from "./table-text.js";
import { textOptions, type CsvTextOptions } from "./to-csv.js";

/** What a function can return for a download: a table, or the content of the file, also as a stream. */
export type DownloadContent = ColumnDataSource | Columns | readonly object[] | DownloadBody;

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
 * click, also in exported pages. A function runs on the server at each click; only the page that was clicked saves what it
 * returns: see `download`.
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

function pageDownload<C extends Columns>(source: ColumnDataSource<C>, options: DownloadOptions<C>): Button {
  const { filename = "data.csv", label = "Download", columns = null, view = null } = options;
  const { dates, format, escapesFormulas } = textOptions(source, { ...options, format: tableFormat(filename) });
  const button = new Button({ label });
  const code = `
  const cells = (name) => [name, source.get_column(name)];
  const columns = (names ?? source.columns()).map(cells).filter(([, column]) => !(column.dimension > 1));
  const rows = view === null ? null : [...view.filter.compute_indices(source)];
  const content = (${tableText.toString()})({ columns, rows, dates, format, escapesFormulas });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content]));
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);`;
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
  button.on_click(async () => {
    const content = await make();
    download({ name: filename, type: mediaType(filename), body: bodyOf(content, filename, options) });
  });
  return button;
}

function bodyOf(content: DownloadContent, filename: string, options: CsvTextOptions): DownloadBody {
  if (typeof content === "string" || content instanceof Uint8Array || Symbol.asyncIterator in content) return content;
  const table: ColumnDataSource | Columns = Array.isArray(content) ? read_rows(content as Row[]) : (content as Columns);
  return tableText(textOptions(table, { ...options, format: tableFormat(filename) }));
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  json: "application/json",
};

function mediaType(filename: string): string {
  return MEDIA_TYPES[extensionOf(filename)] ?? "application/octet-stream";
}

function extensionOf(filename: string): string {
  return /\.([a-z]+)$/i.exec(filename)?.[1]?.toLowerCase() ?? "";
}

function tableFormat(filename: string): string {
  const extension = extensionOf(filename);
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
