// The newest rows of a stream, in chunks in shared memory. Rows are only ever added at the end, and the oldest chunk goes when
// the rows after it are enough: nothing that a thread reads moves, and memory stays the same.
import { buildLevels, type Series } from "../kernels/pyramid.js";

/** Rows per chunk. */
const CHUNK_ROWS = 1 << 16;

/** Sorted rows, as threads read them. */
export interface TailChunk {
  readonly x: Float64Array;
  /** In the order of the columns that were asked for. */
  readonly series: readonly Series[];
}

interface Chunk {
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** Of a full chunk. */
  series: ReadonlyMap<string, Series> | undefined;
  rows: number;
}

export class LiveTail {
  readonly #names: readonly string[];
  readonly #x: string;
  readonly #keep: number;
  #chunks: Chunk[] = [];

  /** `keep` is the least number of newest rows that stay. */
  constructor(names: readonly string[], { x, keep }: { readonly x: string; readonly keep: number }) {
    this.#names = names;
    this.#x = x;
    this.#keep = keep;
  }

  get rows(): number {
    return this.#chunks.reduce((sum, { rows }) => sum + rows, 0);
  }

  /** The x of the first row; undefined without rows. */
  get firstX(): number | undefined {
    return this.#chunks[0]?.columns.get(this.#x)?.[0];
  }

  /** Adds rows that are sorted, and not before the last one. */
  append(columns: ReadonlyMap<string, Float64Array>, count: number): void {
    for (let start = 0; start < count;) {
      const chunk = this.#open();
      const taken = Math.min(count - start, CHUNK_ROWS - chunk.rows);
      for (const [name, target] of chunk.columns) {
        target.set((columns.get(name) as Float64Array).subarray(start, start + taken), chunk.rows);
      }
      chunk.rows += taken;
      start += taken;
      if (chunk.rows === CHUNK_ROWS) chunk.series = sealed(chunk);
    }
    let rows = this.rows;
    while (rows - (this.#chunks[0]?.rows ?? 0) >= this.#keep) rows -= this.#chunks.shift()?.rows ?? 0;
  }

  /** All rows. */
  chunks(ys: readonly string[]): TailChunk[] {
    return this.#chunks.map(({ columns, series, rows }) => ({
      x: (columns.get(this.#x) as Float64Array).subarray(0, rows),
      series: ys.map(
        (name) => series?.get(name) ?? { y: (columns.get(name) as Float64Array).subarray(0, rows), levels: [] },
      ),
    }));
  }

  clear(): void {
    this.#chunks = [];
  }

  #open(): Chunk {
    const last = this.#chunks.at(-1);
    if (last !== undefined && last.rows < CHUNK_ROWS) return last;
    const bytes = CHUNK_ROWS * Float64Array.BYTES_PER_ELEMENT;
    const columns = new Map(this.#names.map((name) => [name, new Float64Array(new SharedArrayBuffer(bytes))]));
    const chunk: Chunk = { columns, series: undefined, rows: 0 };
    this.#chunks.push(chunk);
    return chunk;
  }
}

function sealed({ columns }: Chunk): ReadonlyMap<string, Series> {
  return new Map([...columns].map(([name, y]) => [name, { y, levels: buildLevels(y, () => undefined) }]));
}
