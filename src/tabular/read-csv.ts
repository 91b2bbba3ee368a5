// CSV as columns of numbers, dates, texts and booleans.
import { PlotctlError } from "../base/errors.js";
import { checkOptionNames } from "../base/option-names.js";
import { show } from "../base/show.js";
import type { ColumnDataSource } from "../model/generated/sources.js";
import type { Columns } from "../model/types.js";
import { columnBuilder, DetectingBuilder, type ColumnBuilder } from "./column-builders.js";
import type { ColumnKinds, ColumnsOf, LoadedColumn, NamedColumns } from "./column-kinds.js";
import { inputName, textParts, type CsvInput } from "./csv-input.js";
import { CsvRows } from "./csv-rows.js";
import { checkSize, MAX_COLUMN_BYTES, MAX_SOURCE_BYTES, maxBytesOf, sourceOf } from "./source-of.js";
import {
  checkNames,
  failedConversion,
  missingColumn,
  takenColumns,
  unfitCell,
  type Declared,
} from "./taken-columns.js";

/** How CSV is read. */
export interface CsvOptions {
  /**
   * The columns to take: kinds or functions by name, `{ time: "date", price: (cell) => Number(cell.slice(1)) }`, or a list of
   * names. Default: all columns. The kind of a column that is not declared is found out of all its cells: numbers, dates,
   * booleans, otherwise texts. Codes such as `007`, and integers beyond 2^53, stay texts.
   */
  readonly columns?: ColumnKinds<string> | readonly string[];
  /** The character between cells. Default: the first of comma, semicolon, tab and `|` that the first line has. */
  readonly delimiter?: string;
  /** The encoding of a file or of bytes, such as `"windows-1252"` or `"utf-16le"`. Default: `"utf-8"`. */
  readonly encoding?: string;
  /** The names of the columns, where the first line is a row already. Default: the first line has the names. */
  readonly names?: readonly string[];
  /**
   * The size at which loading fails, in bytes of the columns that are taken. Default: 24 MiB for `from_csv`, since pages
   * receive all of it; 1 GiB for `read_csv`.
   */
  readonly max_bytes?: number;
}

type WithKinds<Kinds> = Omit<CsvOptions, "columns"> & { readonly columns: Kinds };

/**
 * Loads a table in CSV into a data source. With `columns` as kinds by name, a misspelt name in `source.field(…)` does not
 * compile. Empty cells are gaps (NaN) among numbers and dates.
 *
 * Throws PlotctlError: INVALID_CELL and INVALID_CSV with file and line, UNKNOWN_COLUMN, FILE_UNREADABLE, and TOO_MUCH_DATA
 * for what is too large for a browser.
 */
export function from_csv<const Kinds extends ColumnKinds<string>>(
  input: CsvInput,
  options: WithKinds<Kinds>,
): Promise<ColumnDataSource<ColumnsOf<Kinds>>>;
/** Loads the columns of these names. */
export function from_csv<const Name extends string>(
  input: CsvInput,
  options: WithKinds<readonly Name[]>,
): Promise<ColumnDataSource<NamedColumns<Name>>>;
/** Loads all columns. */
export function from_csv(input: CsvInput, options?: CsvOptions): Promise<ColumnDataSource<Columns>>;
export async function from_csv(input: CsvInput, options: CsvOptions = {}): Promise<ColumnDataSource<Columns>> {
  const maxBytes = maxBytesOf(options.max_bytes, MAX_SOURCE_BYTES);
  return sourceOf(inputName(input), await load("from_csv", input, options, maxBytes), maxBytes);
}

/**
 * Loads a table in CSV as columns that stay on the server: for a module that all sessions share, and for data of which only
 * a part is sent. `new ColumnDataSource({ data: columns })` sends them. Otherwise like `from_csv`.
 */
export function read_csv<const Kinds extends ColumnKinds<string>>(
  input: CsvInput,
  options: WithKinds<Kinds>,
): Promise<ColumnsOf<Kinds>>;
/** Loads the columns of these names. */
export function read_csv<const Name extends string>(
  input: CsvInput,
  options: WithKinds<readonly Name[]>,
): Promise<NamedColumns<Name>>;
/** Loads all columns. */
export function read_csv(input: CsvInput, options?: CsvOptions): Promise<Record<string, LoadedColumn>>;
export async function read_csv(input: CsvInput, options: CsvOptions = {}): Promise<Record<string, LoadedColumn>> {
  return load("read_csv", input, options, maxBytesOf(options.max_bytes, MAX_COLUMN_BYTES));
}

const OPTION_NAMES = ["columns", "delimiter", "encoding", "names", "max_bytes"];

async function load(
  caller: string,
  input: CsvInput,
  options: CsvOptions,
  maxBytes: number,
): Promise<Record<string, LoadedColumn>> {
  checkOptionNames(caller, options, OPTION_NAMES);
  const table = new CsvTable(inputName(input), options, maxBytes);
  const rows = new CsvRows(table.name, delimiterOf(options.delimiter), (cells, line) => table.addRow(cells, line));
  for await (const part of textParts(input, options.encoding ?? "utf-8")) {
    rows.add(part);
    table.checkSize();
  }
  rows.end();
  return table.finish();
}

function delimiterOf(delimiter: string | undefined): string | undefined {
  if (delimiter === undefined || (typeof delimiter === "string" && /^[^"\r\n]$/.test(delimiter))) return delimiter;
  throw new PlotctlError("INVALID_ARGUMENT", `delimiter: expected one character, got ${show(delimiter)}.`);
}

interface TakenColumn {
  readonly name: string;
  readonly kind: Declared;
  /** The place of its cell in a row, from 0. */
  readonly index: number;
  readonly builder: ColumnBuilder;
}

/**
 * Lists take more memory than their texts, and one of 112 million items ends the process. Numbers whose kind is not declared
 * are lists until the last row is known.
 */
const MAX_LIST_CELLS = 50_000_000;
const ARRAY_KINDS: readonly Declared[] = ["number", "integer", "date"];

/** The columns that are taken out of the rows of one table. */
class CsvTable {
  readonly name: string;
  readonly #declared: Map<string, Declared> | undefined;
  readonly #maxBytes: number;
  #width = 0;
  #listCells = 0;
  #lists = 0;
  #columns: TakenColumn[] | undefined;

  constructor(name: string, { columns, names }: CsvOptions, maxBytes: number) {
    this.name = name;
    this.#declared = takenColumns(columns);
    this.#maxBytes = maxBytes;
    if (names !== undefined) this.#setNames(checkNames("names", names), undefined);
  }

  addRow(cells: readonly string[], line: number): void {
    if (this.#columns === undefined) return this.#setNames(cells, line);
    if (cells.length !== this.#width) throw this.#wrongLength(cells, line);
    for (const { name, kind, index, builder } of this.#columns) {
      const cell = cells[index] ?? "";
      if (!this.#add(builder, { name, cell, line })) throw unfitCell(name, kind, cell, { file: this.name, line });
    }
    this.#listCells += this.#lists;
  }

  /** Throws PlotctlError if the columns so far are too large. */
  checkSize(): void {
    const bytes = this.#columns?.reduce((sum, { builder }) => sum + builder.bytes, 0) ?? 0;
    checkSize(this.name, bytes, this.#maxBytes);
    if (this.#listCells <= MAX_LIST_CELLS) return;
    throw new PlotctlError(
      "TOO_MUCH_DATA",
      `${this.name} has more than ${MAX_LIST_CELLS} cells in columns that are not declared as numbers or dates.`,
      { hint: 'Take fewer columns, and declare their kinds: { columns: { time: "date", value: "number" } }.' },
    );
  }

  #add(builder: ColumnBuilder, { name, cell, line }: { name: string; cell: string; line: number }): boolean {
    try {
      return builder.add(cell);
    } catch (error) {
      throw failedConversion(name, cell, { file: this.name, line }, error);
    }
  }

  finish(): Record<string, LoadedColumn> {
    if (this.#columns === undefined) {
      throw new PlotctlError("INVALID_CSV", `${this.name} is empty.`, {
        hint: "The first line has the names of the columns.",
      });
    }
    return Object.fromEntries(this.#columns.map(({ name, builder }) => [name, builder.finish()]));
  }

  #setNames(cells: readonly string[], line: number | undefined): void {
    const names = cells.map((cell, index) => cell.trim() || `column ${index + 1}`);
    const place = line === undefined ? undefined : { file: this.name, line };
    const indices = new Map(names.map((name, index) => [name, index]));
    const twice = names.find((name, index) => indices.get(name) !== index);
    if (twice !== undefined) {
      throw new PlotctlError("INVALID_CSV", `Two columns have the name ${show(twice)}.`, {
        place,
        hint: line === undefined ? undefined : "Rename one of them in the first line.",
      });
    }
    const declared = this.#declared ?? new Map<string, Declared>(names.map((name) => [name, undefined]));
    this.#width = names.length;
    this.#columns = [...declared].map(([name, kind]) => {
      const index = indices.get(name);
      if (index === undefined) throw missingColumn(name, names, place);
      return { name, kind, index, builder: kind === undefined ? new DetectingBuilder() : columnBuilder(kind) };
    });
    this.#lists = this.#columns.filter(({ kind }) => !ARRAY_KINDS.includes(kind)).length;
  }

  #wrongLength(cells: readonly string[], line: number): PlotctlError {
    return new PlotctlError(
      "INVALID_CSV",
      `Expected ${this.#width} cells, as there are columns, got ${cells.length}, which start with ${show(cells[0])}.`,
      {
        place: { file: this.name, line },
        hint: cells.length > this.#width ? "A cell that holds the delimiter is written in quotes." : undefined,
      },
    );
  }
}
