// Builds one column, cell by cell. A builder takes texts of a file as well as values of objects, and says for each cell
// whether it fits; the caller knows the file and the line for the error.
import { booleanOf, dateOf, isCode, numberOf, wholeDateOf } from "./cell-values.js";
import type { ColumnKind, LoadedColumn } from "./column-kinds.js";
import { bytesOfCell } from "./source-of.js";

/** Collects the cells of a column. */
export interface ColumnBuilder {
  /** Appends a cell. Returns false, and appends nothing, if the column cannot hold it. */
  add(cell: unknown): boolean;
  /** The size of the column so far, as pages receive it. */
  readonly bytes: number;
  /** Returns the column. */
  finish(): LoadedColumn;
}

/** What the cells of a kind are, for messages. */
export const EXPECTED: Readonly<Record<ColumnKind, string>> = {
  number: "a number",
  integer: "an integer of 32 bits",
  date: "an ISO date, or milliseconds since 1970",
  text: "a text",
  boolean: "true or false",
};

const BUILDERS: Readonly<Record<ColumnKind, () => ColumnBuilder>> = {
  number: () => new NumberBuilder((cell) => (typeof cell === "string" ? numberOf(cell) : plainNumber(cell))),
  integer: () => new IntegerBuilder(),
  date: () => new NumberBuilder((cell) => (typeof cell === "string" ? dateOf(cell) : momentOf(cell))),
  text: () => new ListBuilder(textOf),
  boolean: () =>
    new ListBuilder((cell) => (isEmpty(cell) ? null : typeof cell === "string" ? booleanOf(cell) : aBoolean(cell))),
};

/** Builds a column of a kind, or of what a function returns for each cell. */
export function columnBuilder(kind: ColumnKind | ((cell: never) => unknown)): ColumnBuilder {
  return typeof kind === "function" ? new ConvertedBuilder(kind as (cell: unknown) => unknown) : BUILDERS[kind]();
}

function isEmpty(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

function plainNumber(cell: unknown): number | undefined {
  if (typeof cell === "bigint") return Number.isSafeInteger(Number(cell)) ? Number(cell) : undefined;
  return typeof cell === "number" ? cell : undefined;
}

function momentOf(cell: unknown): number | undefined {
  return cell instanceof Date ? cell.getTime() : plainNumber(cell);
}

function aBoolean(cell: unknown): boolean | undefined {
  return typeof cell === "boolean" ? cell : undefined;
}

function textOf(cell: unknown): string | undefined {
  if (typeof cell === "string") return cell;
  if (cell === null || cell === undefined) return "";
  return typeof cell === "number" || typeof cell === "boolean" || typeof cell === "bigint" ? String(cell) : undefined;
}

/** Columns grow from here: tables can have many thousand columns of few rows. */
const START_LENGTH = 64;

/** Numbers, of which empty cells are NaN. */
class NumberBuilder implements ColumnBuilder {
  #items = new Float64Array(START_LENGTH);
  #length = 0;
  readonly #read: (cell: unknown) => number | undefined;

  constructor(read: (cell: unknown) => number | undefined) {
    this.#read = read;
  }

  add(cell: unknown): boolean {
    const value = this.#read(cell) ?? (isEmpty(cell) ? NaN : undefined);
    if (value === undefined) return false;
    if (this.#length === this.#items.length) this.#items = grown(this.#items, new Float64Array(2 * this.#length));
    this.#items[this.#length++] = value;
    return true;
  }

  get bytes(): number {
    return this.#length * Float64Array.BYTES_PER_ELEMENT;
  }

  finish(): Float64Array {
    return this.#items.slice(0, this.#length);
  }
}

class IntegerBuilder implements ColumnBuilder {
  #items = new Int32Array(START_LENGTH);
  #length = 0;

  add(cell: unknown): boolean {
    const value = typeof cell === "string" ? numberOf(cell) : plainNumber(cell);
    if (value === undefined || value !== (value | 0)) return false;
    if (this.#length === this.#items.length) this.#items = grown(this.#items, new Int32Array(2 * this.#length));
    this.#items[this.#length++] = value;
    return true;
  }

  get bytes(): number {
    return this.#length * Int32Array.BYTES_PER_ELEMENT;
  }

  finish(): Int32Array {
    return this.#items.slice(0, this.#length);
  }
}

function grown<A extends Float64Array | Int32Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}

class ListBuilder<T> implements ColumnBuilder {
  bytes = 0;
  readonly #items: T[] = [];
  readonly #read: (cell: unknown) => T | undefined;

  constructor(read: (cell: unknown) => T | undefined) {
    this.#read = read;
  }

  add(cell: unknown): boolean {
    const value = this.#read(cell);
    if (value === undefined) return false;
    this.#items.push(value);
    this.bytes += bytesOfCell(value);
    return true;
  }

  finish(): T[] {
    return this.#items;
  }
}

/** The results of an author's function, which may throw. Numbers and Dates become a Float64Array, other values a list. */
class ConvertedBuilder implements ColumnBuilder {
  bytes = 0;
  readonly #items: unknown[] = [];
  readonly #convert: (cell: unknown) => unknown;

  constructor(convert: (cell: unknown) => unknown) {
    this.#convert = convert;
  }

  add(cell: unknown): boolean {
    const value = this.#convert(cell);
    this.#items.push(value);
    this.bytes += bytesOfCell(value);
    return true;
  }

  finish(): LoadedColumn {
    return numbersOf(this.#items) ?? this.#items.map((item) => item ?? null);
  }
}

/** Returns a Float64Array of numbers, Dates and gaps; undefined if an item is something else. */
export function numbersOf(items: readonly unknown[]): Float64Array | undefined {
  const numbers = new Float64Array(items.length);
  for (let row = 0; row < items.length; row++) {
    const item = items[row];
    const value = item === null || item === undefined ? NaN : momentOf(item);
    if (value === undefined) return undefined;
    numbers[row] = value;
  }
  return numbers;
}

/**
 * Finds the kind of a column of texts out of all its rows: numbers, dates or booleans if every cell that is not empty is one,
 * otherwise texts. It builds what all rows so far are, and starts over with the next kind at the first cell that does not fit.
 */
export class DetectingBuilder implements ColumnBuilder {
  readonly #texts: string[] = [];
  #textBytes = 0;
  readonly #kindsLeft: (() => ColumnBuilder)[] = [
    () => new NumberBuilder((cell) => (isCode(cell as string) ? undefined : numberOf(cell as string))),
    () => new NumberBuilder((cell) => wholeDateOf(cell as string)),
    BUILDERS.boolean,
  ];
  #builder = this.#kindsLeft.shift()?.();

  add(cell: string): boolean {
    this.#texts.push(cell);
    this.#textBytes += bytesOfCell(cell);
    if (this.#builder?.add(cell) === false) this.#startOver();
    return true;
  }

  #startOver(): void {
    do this.#builder = this.#kindsLeft.shift()?.();
    while (this.#builder !== undefined && !this.#texts.every((text) => this.#builder?.add(text)));
  }

  get bytes(): number {
    return this.#builder?.bytes ?? this.#textBytes;
  }

  finish(): LoadedColumn {
    return this.#builder?.finish() ?? this.#texts;
  }
}
