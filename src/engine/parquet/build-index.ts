// Builds the index of a file in one pass over its rows: what each column holds, and, if x is sorted, its groups and blocks.
import { MAX_CATEGORIES, type ColumnInfo, type FloatArray } from "../contract.js";
import { lowerBound } from "../kernels/envelope.js";
import { scan, type ScanResult } from "../kernels/scan.js";
import { AtomicFile } from "./atomic-file.js";
import { isRounded, type Abortion, type DuckDB, type FileColumn } from "./duckdb.js";
import { blocksOf, blockStarts, GROUP_ROWS, mergedBlocks, mergedByBucket } from "./groups.js";
import { COARSER, INDEX_VERSION } from "./index-layout.js";
import { IndexWriter } from "./index-writer.js";
import type { FileIdentity } from "./file-identity.js";
import type { AxisName } from "./messages.js";
import { NO_STATISTICS } from "./row-groups.js";

interface BuildTask {
  readonly path: string;
  readonly identity: FileIdentity;
  readonly columns: readonly FileColumn[];
  readonly axis: AxisName | undefined;
  readonly abortion: Abortion;
  /** Called with the number of rows that were read. */
  readonly report: (rows: number) => void;
}

export async function buildIndex(duckdb: DuckDB, index: string, task: BuildTask): Promise<void> {
  const file = new AtomicFile(index);
  try {
    await writeIndex(duckdb, file.descriptor, task);
  } catch (error) {
    file.discard();
    throw error;
  }
  file.commit();
}

async function writeIndex(
  duckdb: DuckDB,
  descriptor: number,
  { path, identity, columns, axis, abortion, report }: BuildTask,
): Promise<void> {
  const numeric = columns.filter(({ expression }) => expression !== undefined);
  const builder = new GroupBuilder(descriptor, numeric, axis);
  await duckdb.stream(path, { columns: numeric, abortion }, (values, first) => {
    builder.add(values);
    if (first % GROUP_ROWS === 0) report(first);
  });
  const texts = new Map<string, TextStatistics>();
  for (const column of columns) {
    if (column.expression !== undefined) continue;
    texts.set(column.name, await duckdb.textsOf(path, column, { limit: MAX_CATEGORIES, abortion }));
  }
  builder.finish(identity, columns, texts);
  report(builder.rows);
}

type TextStatistics = Pick<ColumnInfo, "nulls" | "categories">;

class GroupBuilder {
  readonly #writer: IndexWriter;
  readonly #columns: readonly FileColumn[];
  readonly #buffers: readonly FloatArray[];
  readonly #statistics: { found: ScanResult; last: number }[];
  readonly #place: number;
  #axis: AxisName | undefined;
  #filled = 0;
  rows = 0;

  constructor(descriptor: number, columns: readonly FileColumn[], axis: AxisName | undefined) {
    this.#columns = columns;
    this.#axis = axis;
    this.#place = columns.findIndex(({ name }) => name === axis?.x);
    this.#writer = new IndexWriter(descriptor, columns.length - 1);
    this.#buffers = columns.map(() => new Float64Array(GROUP_ROWS));
    this.#statistics = columns.map(() => ({ found: NO_STATISTICS, last: -Infinity }));
  }

  add(values: readonly FloatArray[]): void {
    const count = values[0]?.length ?? 0;
    for (let done = 0; done < count;) {
      const taken = Math.min(count - done, GROUP_ROWS - this.#filled);
      for (const [column, buffer] of this.#buffers.entries()) {
        buffer.set((values[column] as FloatArray).subarray(done, done + taken), this.#filled);
      }
      done += taken;
      this.#filled += taken;
      if (this.#filled === GROUP_ROWS) this.#flush();
    }
  }

  finish(identity: FileIdentity, columns: readonly FileColumn[], texts: ReadonlyMap<string, TextStatistics>): void {
    if (this.#filled > 0) this.#flush();
    const found = new Map(this.#columns.map(({ name }, column) => [name, this.#statistics[column]?.found]));
    this.#writer.finish({
      version: INDEX_VERSION,
      identity,
      rows: this.rows,
      columns: columns.map((column) => {
        const { name, kind } = column;
        const statistics = found.get(name) ?? { ...TEXT_STATISTICS, ...texts.get(name) };
        return { name, kind, ...statistics, ...(isRounded(column, statistics) && { isRounded: true }) };
      }),
      axis: this.#axis,
      ys: this.#axis === undefined ? [] : this.#columns.flatMap(({ name }, at) => (at === this.#place ? [] : name)),
    });
  }

  #flush(): void {
    const count = this.#filled;
    for (const [column, buffer] of this.#buffers.entries()) {
      const statistics = this.#statistics[column] as { found: ScanResult; last: number };
      const values = buffer.subarray(0, count);
      statistics.found = joined(statistics, { ...scan(values, () => undefined), start: this.rows, first: values[0] });
      statistics.last = values[count - 1] as number;
    }
    this.#writeGroup(count);
    this.rows += count;
    this.#filled = 0;
  }

  #writeGroup(count: number): void {
    if (this.#axis === undefined) return;
    if ((this.#statistics[this.#place]?.found.firstUnsorted ?? 0) >= 0) {
      this.#axis = undefined;
      this.#writer.reset();
      return;
    }
    const x = this.#buffers[this.#place] as Float64Array;
    const { scale } = this.#axis;
    // Rows at zero or below have no place on a log axis.
    const origin = scale === "log" ? lowerBound(x, 0, count, Number.MIN_VALUE) : 0;
    const { exponent, starts } = blockStarts(x, { origin, end: count, scale });
    const ys = this.#buffers.filter((_, column) => column !== this.#place);
    const fine = blocksOf(x, ys, starts);
    const coarse = mergedByBucket(fine, exponent + COARSER, scale);
    this.#writer.add({ exponent, levels: { fine, coarse, whole: mergedBlocks(coarse) } });
  }
}

/** Texts count as sorted: no question is asked of them. */
const TEXT_STATISTICS: ScanResult = { ...NO_STATISTICS, firstUnsorted: 0 };

/** The statistics of a column after some more rows. */
function joined(
  { found, last }: { readonly found: ScanResult; readonly last: number },
  next: ScanResult & { readonly start: number; readonly first: number | undefined },
): ScanResult {
  const inNext = next.first !== undefined && next.first < last ? 0 : next.firstUnsorted;
  return {
    nulls: found.nulls + next.nulls,
    infinite: found.infinite + next.infinite,
    min: Math.min(found.min, next.min),
    max: Math.max(found.max, next.max),
    minPositive: Math.min(found.minPositive, next.minPositive),
    firstUnsorted: found.firstUnsorted >= 0 ? found.firstUnsorted : inNext < 0 ? -1 : next.start + inNext,
  };
}
