// The newest rows of a stream: one array per column in shared memory. Rows are only ever added at the end, and nothing that a
// thread reads moves. When an array is nearly full, its newest rows are copied to the next one, a few with each append:
//
//     [ old rows | rows to keep | spare ]
//                [ rows to keep         | spare ]    <- copied while the spare part of the first one fills
import { PlotctlError } from "../../base/errors.js";
import type { DataKind } from "../data-kind.js";
import { buildLevels, type Level, type Series } from "../kernels/pyramid.js";
import { arranged } from "../kernels/sort.js";
import type { SharedColumn } from "../shared-columns.js";

/** Rows whose blocks are summarized together, and the step of all sizes. */
const CHUNK_ROWS = 1 << 16;

/** The spare part of an array: at least this, and about a quarter of the rows that are kept. */
const MIN_SPARE_ROWS = 4 * CHUNK_ROWS;

/** Sorted rows, as threads read them. Without levels, values may be infinite. */
export interface TailChunk {
  readonly x: Float64Array;
  /** In the order of the columns that were asked for. */
  readonly series: readonly Series[];
}

export interface TailColumn {
  readonly name: string;
  readonly kind: DataKind;
}

/** New rows of a column: numbers, or texts. */
export type NewValues = Float64Array | readonly (string | null)[];

type Values = Float64Array | Uint32Array;
type Arrays = ReadonlyMap<string, Values>;

interface Next {
  readonly arrays: Arrays;
  readonly capacity: number;
  copied: number;
}

/** The texts of a column, by their codes from 1 on. */
interface Texts {
  readonly list: string[];
  readonly codeOf: Map<string, number>;
}

/** The blocks of a column of a full chunk; its values too where some are infinite, which are NaN here. */
interface Summary {
  readonly finite: Float64Array | undefined;
  readonly levels: readonly Level[];
}

/** Texts are kept as long as the stream. */
const MAX_TEXTS = 1_000_000;

export class LiveTail {
  readonly #columns: readonly TailColumn[];
  readonly #x: string;
  readonly #keep: number;
  readonly #texts: ReadonlyMap<string, Texts>;
  #arrays: Arrays;
  #capacity = MIN_SPARE_ROWS;
  /** The rows in the arrays, and how many were removed before them. */
  #rows = 0;
  #removed = 0;
  /** What replaces the arrays when they are full, and the rows that are there already. */
  #next: Next | undefined;
  /** What is known of full chunks, by the number of the chunk since the beginning. */
  readonly #summaries = new Map<number, ReadonlyMap<string, Summary>>();

  /** `keep` is the least number of newest rows that stay. */
  constructor(columns: readonly TailColumn[], { x, keep }: { readonly x: string; readonly keep: number }) {
    this.#columns = columns;
    this.#x = x;
    this.#keep = Math.ceil(keep / CHUNK_ROWS) * CHUNK_ROWS;
    const texts = columns.filter(({ kind }) => kind === "text");
    this.#texts = new Map(texts.map(({ name }) => [name, { list: [], codeOf: new Map() }]));
    this.#arrays = this.#newArrays(this.#capacity);
  }

  get rows(): number {
    return this.#rows;
  }

  /** The x of the first row; undefined without rows. */
  get firstX(): number | undefined {
    return this.#rows === 0 ? undefined : this.#places[0];
  }

  /** The number of rows that are not after a place. */
  rowsUpTo(place: number): number {
    const x = this.#places;
    let [low, high] = [0, this.#rows];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((x[middle] as number) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Adds rows that are sorted, and not before the last one. Throws PlotctlError for too many texts, and adds none then. */
  append(columns: ReadonlyMap<string, NewValues>, count: number): void {
    const coded = new Map([...columns].map(([name, values]) => [name, this.#coded(name, values)]));
    for (let start = 0; start < count;) {
      if (this.#rows === this.#capacity) this.#replace();
      // Chunks are summarized when they are full.
      const taken = Math.min(count - start, CHUNK_ROWS - (this.#rows % CHUNK_ROWS));
      for (const [name, target] of this.#arrays) {
        target.set((coded.get(name) as Values).subarray(start, start + taken), this.#rows);
      }
      this.#rows += taken;
      start += taken;
      if (this.#rows % CHUNK_ROWS === 0) this.#summarize(this.#rows / CHUNK_ROWS - 1);
      this.#copyAhead();
    }
  }

  /** The rows from one on, for lines. */
  chunks(ys: readonly string[], first: number): TailChunk[] {
    const chunks: TailChunk[] = [];
    for (let start = first; start < this.#rows;) {
      const chunk = Math.floor(start / CHUNK_ROWS);
      const end = Math.min(this.#rows, (chunk + 1) * CHUNK_ROWS);
      const summaries = start % CHUNK_ROWS === 0 ? this.#summaries.get(chunk + this.#removed / CHUNK_ROWS) : undefined;
      const series = ys.map((name): Series => {
        const { finite, levels = [] } = summaries?.get(name) ?? {};
        return { y: finite ?? this.#numbers(name).subarray(start, end), levels };
      });
      chunks.push({ x: this.#places.subarray(start, end), series });
      start = end;
    }
    return chunks;
  }

  /** The columns from a row on. */
  columns(first: number): Map<string, SharedColumn> {
    const columns = this.#columns.map(({ name, kind }): [string, SharedColumn] => {
      const texts = this.#texts.get(name);
      if (kind === "text") {
        const codes = (this.#arrays.get(name) as Uint32Array).subarray(first, this.#rows);
        return [name, { kind, coded: { codes, texts: [...(texts?.list ?? [])] } }];
      }
      return [name, { kind, values: this.#numbers(name).subarray(first, this.#rows) }];
    });
    return new Map(columns);
  }

  clear(): void {
    this.#rows = 0;
    this.#capacity = 0;
    this.#arrays = this.#newArrays(0);
    this.#next = undefined;
    this.#summaries.clear();
  }

  get #places(): Float64Array {
    return this.#numbers(this.#x);
  }

  #numbers(name: string): Float64Array {
    return this.#arrays.get(name) as Float64Array;
  }

  #coded(name: string, values: NewValues): Values {
    const texts = this.#texts.get(name);
    if (texts === undefined) return values as Float64Array;
    const { list, codeOf } = texts;
    const isNew = (text: string | null): text is string => text !== null && !codeOf.has(text);
    const added = new Set((values as readonly (string | null)[]).filter(isNew));
    if (list.length + added.size > MAX_TEXTS) {
      throw new PlotctlError(
        "DATA_TOO_LARGE",
        `append(): ${name} has more than ${MAX_TEXTS.toLocaleString("en")} distinct texts.`,
        { hint: "Open the data without this column, or give its values as numbers." },
      );
    }
    for (const text of added) codeOf.set(text, list.push(text));
    return Uint32Array.from(values as readonly (string | null)[], (text) =>
      text === null ? 0 : (codeOf.get(text) ?? 0),
    );
  }

  #newArrays(rows: number): Arrays {
    const arrayFor = ({ kind }: TailColumn): Values =>
      kind === "text"
        ? new Uint32Array(new SharedArrayBuffer(rows * Uint32Array.BYTES_PER_ELEMENT))
        : new Float64Array(new SharedArrayBuffer(rows * Float64Array.BYTES_PER_ELEMENT));
    return new Map(this.#columns.map((column) => [column.name, arrayFor(column)]));
  }

  get #kept(): number {
    return Math.min(this.#capacity, this.#keep);
  }

  /** Copies rows to the next arrays, so that all rows to keep are there when these are full. */
  #copyAhead(): void {
    const kept = this.#kept;
    const spare = spareOf(this.#capacity);
    const left = this.#capacity - this.#rows;
    if (left > spare) return;
    if (this.#next === undefined) {
      const capacity = kept + spareOf(kept);
      this.#next = { arrays: this.#newArrays(capacity), capacity, copied: 0 };
    }
    const { arrays, copied } = this.#next;
    const base = this.#capacity - kept;
    // Of `kept` rows, the part that the spare rows have of theirs; but only those that are there.
    const end = Math.min(this.#rows - base, Math.ceil(kept * (1 - left / spare)));
    if (end <= copied) return;
    for (const [name, values] of this.#arrays) {
      (arrays.get(name) as Values).set(values.subarray(base + copied, base + end), copied);
    }
    this.#next.copied = end;
  }

  #replace(): void {
    const { arrays, capacity, copied } = this.#next as Next;
    this.#removed += this.#rows - copied;
    this.#rows = copied;
    this.#arrays = arrays;
    this.#capacity = capacity;
    this.#next = undefined;
    const first = this.#removed / CHUNK_ROWS;
    for (const chunk of this.#summaries.keys()) if (chunk < first) this.#summaries.delete(chunk);
  }

  #summarize(chunk: number): void {
    const numbers = this.#columns.filter(({ kind }) => kind !== "text");
    const summaries = numbers.map(({ name }): [string, Summary] => {
      const values = this.#numbers(name).subarray(chunk * CHUNK_ROWS, (chunk + 1) * CHUNK_ROWS);
      const hasInfinite = values.some((value) => Math.abs(value) === Infinity);
      const finite = hasInfinite ? (arranged(values, undefined) as Float64Array) : undefined;
      return [name, { finite, levels: buildLevels(finite ?? values, () => undefined) }];
    });
    this.#summaries.set(chunk + this.#removed / CHUNK_ROWS, new Map(summaries));
  }
}

function spareOf(rows: number): number {
  return Math.max(MIN_SPARE_ROWS, Math.ceil(rows / 4 / CHUNK_ROWS) * CHUNK_ROWS);
}
