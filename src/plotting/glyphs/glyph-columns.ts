// The columns of one glyph call: those of the given source, or of a new source with the arrays of the call.
import { PlotctlError } from "../../base/errors.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { columnsOf } from "../../model/behaviour/with-columns.js";
import { ColumnarDataSource, ColumnDataSource, WebDataSource } from "../../model/generated/sources.js";
import { Unsendable } from "../../property/sendable.js";
import { acceptColumn, type Column } from "../../property/columns.js";
import type { Columns } from "../../model/types.js";

export class GlyphColumns {
  readonly #method: string;
  readonly #given: ColumnarDataSource | undefined;
  readonly #own: Record<string, Column> = {};
  #rows: { readonly column: string; readonly count: number } | undefined;

  /** Throws PlotctlError if `source` is neither a data source nor an object of columns. */
  constructor(method: string, source: unknown) {
    this.#method = method;
    if (source !== undefined && source !== null) this.#given = sourceOf(method, source);
  }

  /** The source for the renderer. */
  get source(): ColumnarDataSource {
    return this.#given ?? new ColumnDataSource({ data: this.#own });
  }

  /** The column names; undefined if they are not known yet: the browser loads the data, or the source is still empty. */
  get names(): readonly string[] | undefined {
    if (this.#given === undefined) return Object.keys(this.#own);
    if (!(this.#given instanceof ColumnDataSource) || this.#given instanceof WebDataSource) return undefined;
    const columns = columnsOf(this.#given);
    return columns.size === 0 ? undefined : [...columns.keys()];
  }

  /** Whether the columns are the arrays of this call. */
  get isOfCall(): boolean {
    return this.#given === undefined;
  }

  /** The length of the arrays of this call; undefined without arrays. */
  get rowCount(): number | undefined {
    return this.#rows?.count;
  }

  has(name: string): boolean {
    if (this.#given === undefined) return Object.hasOwn(this.#own, name);
    return this.#given instanceof ColumnDataSource && columnsOf(this.#given).has(name);
  }

  /** The present content of a column. */
  column(name: string): Column | undefined {
    if (this.#given === undefined) return this.#own[name];
    return this.#given instanceof ColumnDataSource ? columnsOf(this.#given).get(name) : undefined;
  }

  /** Adds an array as a column. Throws PlotctlError if a source was given, and for arrays of different lengths. */
  add(name: string, array: unknown): void {
    if (this.#given !== undefined) {
      throw new PlotctlError(
        "CONFLICTING_OPTIONS",
        `${this.#method}(): ${name} is an array, but a source is given too.`,
        {
          hint: "Add the array to the source as a column and use the column's name, or remove the source.",
        },
      );
    }
    const column = acceptColumn(array);
    if (column instanceof Unsendable) {
      const { at, why } = column;
      throw new PlotctlError("INVALID_COLUMN", `${this.#method}(): ${name}: ${why}${at && ` at ${at}`}.`);
    }
    this.#rows ??= { column: name, count: column.length };
    if (this.#rows.count !== column.length) {
      throw new PlotctlError(
        "UNEQUAL_COLUMNS",
        `${this.#method}(): columns must have the same length, but ${this.#rows.column} has ${this.#rows.count} values and ${name} has ${column.length}.`,
      );
    }
    this.#own[name] = column;
  }
}

function sourceOf(method: string, source: unknown): ColumnarDataSource {
  if (source instanceof ColumnarDataSource) return source;
  if (!isPlainObject(source) && !(source instanceof Map)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `${method}(): source: expected a data source or an object of columns, got ${show(source)}.`,
    );
  }
  return new ColumnDataSource({ data: source as Columns });
}
