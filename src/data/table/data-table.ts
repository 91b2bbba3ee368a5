// data_table(): checks its options, and creates the table.
import { PlotctlError } from "../../base/errors.js";
import { checkOptionNames } from "../../base/option-names.js";
import { show } from "../../base/show.js";
import { knownColumn } from "../../engine/predicate/predicate.js";
import { TableColumn } from "../../model/generated/tables.js";
import { orderOf, type OrderName } from "../rows.js";
import type { Data } from "../data.js";
import type { TableSource } from "../table-source.js";
import { LargeTable } from "./large-table.js";
import { tableColumn } from "./look.js";

/** Options of `data_table`. */
export interface DataTableOptions<Name extends string = string> {
  /** The columns to show: names, or models with titles, widths and formatters. Default: all. */
  readonly columns?: readonly (Name | TableColumn)[];
  /** The rows of a page, 1 to 1,000. Default: 100. */
  readonly page?: number;
  /** The columns to sort by at first, such as `"-total"`. Default: the order of the data. */
  readonly sort?: OrderName<Name> | readonly OrderName<Name>[];
  /** The columns that have a field for a filter. Default: none. */
  readonly filter?: readonly Name[];
  /** The height of the rows and their header, in pixels. Default: 400. */
  readonly height?: number;
  /** A name for finding the model. Default: null. */
  readonly name?: string | null;
}

const OPTION_NAMES = ["columns", "page", "sort", "filter", "height", "name"] as const;
const MAX_PAGE = 1000;
const MIN_HEIGHT = 100;

/**
 * Creates a table of large data: the rows stay on the server, which sorts and filters them, and browsers have one page.
 * Readers choose the order, write filters such as `> 100`, `10..20` or a part of a text, and scroll. `on_select` of the table
 * calls back with the selected rows.
 *
 * Throws PlotctlError: UNKNOWN_COLUMN with the nearest name, UNKNOWN_OPTION, and INVALID_ARGUMENT.
 */
export function data_table<C extends object>(data: Data<C>, options?: DataTableOptions<keyof C & string>): LargeTable;
export function data_table(data: TableSource, options?: DataTableOptions): LargeTable;
export function data_table(source: TableSource, options: DataTableOptions = {}): LargeTable {
  checkOptionNames("data_table()", options, OPTION_NAMES);
  const { schema } = source;
  const { page = 100, sort = [], filter = [], height = 400, name = null } = options;
  for (const [option, names] of Object.entries({ columns: options.columns ?? [], filter })) checkList(option, names);
  checkNumber("page", page, [1, MAX_PAGE]);
  checkNumber("height", height, [MIN_HEIGHT, Infinity]);
  const columns = (options.columns ?? schema.map((column) => column.name)).map((column) =>
    column instanceof TableColumn ? column : tableColumn(knownColumn(schema, column)),
  );
  return new LargeTable({
    source,
    columns: columns.map((column) => {
      knownColumn(schema, column.field);
      // A browser sorts only the rows that it has.
      column.sortable = false;
      return column;
    }),
    page,
    order: [sort].flat().map((column) => orderOf(schema, column)),
    filters: filter.map((column) => knownColumn(schema, column).name),
    height,
    name,
  });
}

function checkList(option: string, names: unknown): void {
  if (Array.isArray(names)) return;
  throw new PlotctlError("INVALID_ARGUMENT", `data_table(): ${option}: expected a list of names, got ${show(names)}.`);
}

function checkNumber(name: string, value: number, [least, most]: readonly [number, number]): void {
  if (typeof value === "number" && value >= least && value <= most && (name !== "page" || Number.isInteger(value)))
    return;
  const range = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new PlotctlError("INVALID_ARGUMENT", `data_table(): ${name}: expected a number ${range}, got ${show(value)}.`);
}
