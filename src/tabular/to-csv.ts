// Columns as CSV, for files and downloads.
import { NDArray } from "../base/ndarray.js";
import { PlotctlError } from "../base/errors.js";
import { checkOptionNames } from "../base/option-names.js";
import { columnsOf } from "../model/behaviour/with-columns.js";
import { ColumnDataSource } from "../model/generated/sources.js";
import type { ColumnNames, Columns } from "../model/types.js";
import { tableText, type TableTextOptions } from "./table-text.js";
import { missingColumn } from "./taken-columns.js";

/** How a table is written. */
export interface CsvTextOptions<C extends Columns = Columns> {
  /** The columns to write, in their order. Default: all. */
  readonly columns?: readonly ColumnNames<C>[];
  /** Columns that hold dates as milliseconds since 1970 UTC, to be written in ISO form. Default: none. */
  readonly dates?: readonly ColumnNames<C>[];
  /** The character between cells. Default: `","`. */
  readonly delimiter?: "," | ";" | "\t" | "|";
  /**
   * What happens to texts that a spreadsheet would run as formulas, which start with `=`, `+`, `-`, `@`, a tab or CR:
   * `"escape"` puts an apostrophe before them, `"keep"` writes them as they are. Default: `"escape"`.
   */
  readonly formulas?: "escape" | "keep";
}

/** Writes columns as CSV (RFC 4180): gaps are empty cells, lines end with CRLF. Columns of several dimensions are left out. */
export function to_csv<C extends Columns>(table: ColumnDataSource<C> | C, options: CsvTextOptions<C> = {}): string {
  checkOptionNames("to_csv", options, ["columns", "dates", "delimiter", "formulas"]);
  return tableText(textOptions(table, { ...options, format: options.delimiter ?? "," }));
}

/** The options of `tableText` for a table. Throws PlotctlError for unknown columns. */
export function textOptions<C extends Columns>(
  table: ColumnDataSource<C> | C,
  { columns, dates = [], formulas = "escape", format }: CsvTextOptions<C> & { readonly format: string },
): TableTextOptions {
  const cells = cellsOf(table);
  const names = columns ?? [...cells.keys()];
  for (const name of [...names, ...dates]) if (!cells.has(name)) throw missingColumn(name, cells.keys(), undefined);
  return {
    columns: names.flatMap((name) => {
      const column = cells.get(name) ?? [];
      return column instanceof NDArray && column.shape.length > 1 ? [] : [[name, column] as const];
    }),
    rows: null,
    dates,
    format,
    escapesFormulas: checkFormulas(formulas) === "escape",
  };
}

function cellsOf(table: ColumnDataSource | Columns): Map<string, ArrayLike<unknown>> {
  const entries = table instanceof ColumnDataSource ? columnsOf(table) : Object.entries(table);
  return new Map([...entries].map(([name, column]) => [name, column as ArrayLike<unknown>]));
}

function checkFormulas(formulas: string): string {
  if (formulas === "escape" || formulas === "keep") return formulas;
  throw new PlotctlError("INVALID_ARGUMENT", `formulas: expected "escape" or "keep", got ${JSON.stringify(formulas)}.`);
}
