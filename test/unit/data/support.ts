// Columns and engines for the tests of large data.
import type { ColumnInfo, Engine, Envelope, EnvelopeQuery } from "../../../src/engine/contract.js";
import { edgeOf } from "../../../src/engine/buckets.js";
import { DataChanges, READY } from "../../../src/engine/data-changes.js";

/** A random walk of float32 with one row per second since 2026, and a spike of one row in each 100,003. */
export function walk(rows: number): { t: Float64Array; v: Float32Array } {
  const t = new Float64Array(rows);
  const v = new Float32Array(rows);
  let state = 1;
  let y = 0;
  for (let row = 0; row < rows; row++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    y += state / 2 ** 32 - 0.5;
    t[row] = Date.UTC(2026, 0, 1) + row * 1000;
    v[row] = row % 100_003 === 5 ? y + 500 : y;
  }
  return { t, v };
}

/** A question that a slow engine has not answered yet. */
interface Question {
  readonly query: EnvelopeQuery;
  readonly signal: AbortSignal;
  answer(exact?: boolean): void;
  fail(error: Error): void;
}

/** An engine of the rows 0 to `rows`, v = 0, that answers when a test says so. */
export class SlowEngine implements Engine {
  version = "1";
  columns: readonly ColumnInfo[];
  readonly changes = new DataChanges();
  /** All questions so far. */
  readonly asked: Question[] = [];
  /** Questions are answered at once until the test sets this. */
  isSlow = false;

  constructor(public rowCount: number) {
    this.columns = columnsOf(rowCount);
  }

  /** Becomes another version of the data, with as many rows. */
  change(rowCount: number, status = READY): void {
    this.rowCount = rowCount;
    this.columns = columnsOf(rowCount);
    this.version = `${Number(this.version) + 1}`;
    this.changes.announce(status);
  }

  /** The questions without an answer that are not aborted. */
  get open(): readonly Question[] {
    return this.#open.filter(({ signal }) => !signal.aborted);
  }

  #open: Question[] = [];

  envelope(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    return new Promise((resolve, reject) => {
      const done = (): void => void (this.#open = this.#open.filter((each) => each !== question));
      const question: Question = {
        query,
        signal,
        answer(exact = query.effort === "exact") {
          done();
          const ends = [query.from, query.to].map((bucket) => edgeOf(bucket, query.exponent, query.scale));
          const x = Float64Array.from(ends);
          resolve({ form: "points", rows: 1e6, exact, tier: "slow", x, y: new Float32Array(2) });
        },
        fail(error) {
          done();
          reject(error);
        },
      };
      signal.addEventListener("abort", () => question.fail(signal.reason as Error));
      this.asked.push(question);
      this.#open.push(question);
      if (!this.isSlow) question.answer(true);
    });
  }

  rows(): Promise<never> {
    return Promise.reject(new Error("A slow engine has no rows."));
  }

  tables(): Promise<never> {
    return Promise.reject(new Error("A slow engine has no tables."));
  }

  groups(): Promise<never> {
    return Promise.reject(new Error("a slow engine has no groups"));
  }

  grid(): Promise<never> {
    return Promise.reject(new Error("no grids"));
  }

  close(): void {}
}

function columnsOf(rows: number): ColumnInfo[] {
  const info = { kind: "number", nulls: 0, infinite: 0, minPositive: 1, firstUnsorted: -1 } as const;
  return [
    { name: "t", min: 0, max: rows - 1, ...info },
    { name: "v", min: 0, max: 0, ...info },
  ];
}
