// The engine of a stream at the end of a history. The history answers for its rows, threads for those of the stream, and the
// answers are joined along x. Changes are announced at most ten times a second, however many rows come.
import { systemClock, type Clock, type Timer } from "../../base/clock.js";
import { PlotctlError } from "../../base/errors.js";
import { newId } from "../../base/ids.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import type { ColumnInfo, Engine, Envelope, EnvelopeQuery } from "../contract.js";
import { DataChanges } from "../data-changes.js";
import { envelopeBytes } from "../memory-engine.js";
import { closedError, pool } from "../pool.js";
import { knownColumn } from "../predicate/predicate.js";
import { timeOf } from "../predicate/time-text.js";
import { SharedQuestions } from "../shared-questions.js";
import { LiveTail } from "./live-tail.js";

export interface LiveOptions {
  /** The rows before those of the stream; undefined for none. */
  readonly history: Engine | undefined;
  /** The columns of the stream. */
  readonly columns: readonly Pick<ColumnInfo, "name" | "kind">[];
  /** The column along which rows come. */
  readonly x: string;
  readonly keep: number;
  readonly clock?: Clock;
}

const ANNOUNCE_MS = 100;

/** Values of a column of new rows. */
export type AppendedColumn = ArrayLike<number | Date | string | null | undefined>;

export class LiveEngine implements Engine {
  readonly changes = new DataChanges();
  readonly #history: Engine | undefined;
  readonly #x: string;
  readonly #tail: LiveTail;
  readonly #infos: Map<string, ColumnInfo>;
  readonly #answers = new SharedQuestions<Envelope>(envelopeBytes);
  readonly #release = pool.use();
  readonly #clock: Clock;
  #version = newId();
  #announcing: Timer | undefined;
  #isClosed = false;
  /** The x of the last row; rows up to `#historyEnd` are in the history. */
  #last = -Infinity;
  readonly #historyEnd: number;

  constructor({ history, columns, x, keep, clock = systemClock }: LiveOptions) {
    this.#history = history;
    this.#x = x;
    this.#clock = clock;
    this.#infos = new Map(columns.map(({ name, kind }) => [name, infoOf(history, { name, kind })]));
    this.#tail = new LiveTail([...this.#infos.keys()], { x, keep });
    this.#historyEnd = knownColumn([...this.#infos.values()], x).max;
  }

  get columns(): readonly ColumnInfo[] {
    return [...this.#infos.values()];
  }

  get rowCount(): number {
    return (this.#history?.rowCount ?? 0) + this.#tail.rows;
  }

  get version(): string {
    return this.#version;
  }

  /**
   * Adds rows at the end, and returns how many: rows that are not after the end of the history are there already, and are
   * skipped. All or none of them are taken. Throws PlotctlError.
   */
  append(given: Readonly<Record<string, AppendedColumn>>): number {
    if (this.#isClosed) throw closedError();
    const { columns, count } = this.#checked(given);
    const x = columns.get(this.#x) as Float64Array;
    let skipped = 0;
    while (skipped < count && (x[skipped] as number) <= this.#historyEnd) skipped++;
    let last = this.#last;
    for (let row = skipped; row < count; row++) {
      const value = x[row] as number;
      if (!(value >= last) || !Number.isFinite(value)) throw this.#unsorted(row, value, last);
      last = value;
    }
    if (skipped === count) return 0;
    const taken = new Map([...columns].map(([name, values]) => [name, values.subarray(skipped)]));
    this.#tail.append(taken, count - skipped);
    this.#last = last;
    for (const [name, values] of taken) this.#infos.set(name, this.#extended(name, values));
    this.#announce();
    return count - skipped;
  }

  async envelope(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    signal.throwIfAborted();
    if (this.#isClosed) throw closedError();
    const { x, ys, from, to, exponent, scale, form, group } = query;
    for (const name of [x, ...ys]) knownColumn(this.columns, name);
    if (x !== this.#x || group !== undefined) throw unsupported(`another x than ${show(this.#x)}, or by groups`);
    // The rows of this moment: an answer is of one version.
    const chunks = this.#tail.chunks(ys);
    return this.#answers.ask(JSON.stringify([this.#version, query]), signal, async (stop) => {
      const history = await this.#history?.envelope(query, stop);
      const task = { history, chunks, from, to, exponent, scale, form };
      return pool.run("live", task, { priority: "view", signal: stop });
    });
  }

  rows(): Promise<never> {
    return Promise.reject(unsupported("as a table"));
  }

  tables(): Promise<never> {
    return Promise.reject(unsupported("in a cross-filter"));
  }

  groups(): Promise<never> {
    return Promise.reject(unsupported("by groups"));
  }

  grid(): Promise<never> {
    return Promise.reject(unsupported("as a grid"));
  }

  /** Frees the rows of the stream. The history stays open. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#announcing?.cancel();
    this.#answers.close(closedError());
    this.#tail.clear();
    this.#release();
  }

  #checked(given: Readonly<Record<string, AppendedColumn>>): { columns: Map<string, Float64Array>; count: number } {
    const unknown = Object.keys(given).find((name) => !this.#infos.has(name));
    if (unknown !== undefined) {
      throw new PlotctlError("UNKNOWN_COLUMN", `append(): there is no column ${show(unknown)}.`, {
        hint: didYouMean(unknown, this.#infos.keys()),
      });
    }
    const columns = new Map<string, Float64Array>();
    for (const { name, kind } of this.#infos.values()) {
      const values = given[name];
      if (values === undefined || typeof values.length !== "number") {
        throw new PlotctlError("INVALID_COLUMN", `append(): ${show(name)}: expected an array, got ${show(values)}.`);
      }
      columns.set(
        name,
        Float64Array.from(values, (value) => this.#number(name, kind, value)),
      );
    }
    const lengths = [...columns].map(([name, { length }]) => `${name} has ${length}`);
    const count = columns.get(this.#x)?.length ?? 0;
    if ([...columns.values()].some(({ length }) => length !== count)) {
      throw new PlotctlError(
        "UNEQUAL_COLUMNS",
        `append(): columns must have the same length, but ${lengths.join(" and ")} values.`,
      );
    }
    return { columns, count };
  }

  #number(name: string, kind: ColumnInfo["kind"], value: AppendedColumn[number]): number {
    if (value === null || value === undefined) return NaN;
    const number = kind === "time" ? timeOf(value) : value;
    if (typeof number === "number") return number;
    throw new PlotctlError("INVALID_COLUMN", `append(): ${show(name)}: expected a ${kind}, got ${show(value)}.`);
  }

  #unsorted(row: number, value: number, last: number): PlotctlError {
    return new PlotctlError(
      "DATA_NOT_SORTED",
      `append(): ${show(this.#x)} is not sorted: ${show(value)} at [${row}] is before ${show(last)}, or is no value.`,
      { hint: "Rows come in the order of x; collect and sort late ones first." },
    );
  }

  #extended(name: string, values: Float64Array): ColumnInfo {
    const info = this.#infos.get(name) as ColumnInfo;
    let { min, max, minPositive, nulls, infinite } = info;
    for (const value of values) {
      if (Number.isNaN(value)) nulls++;
      else if (!Number.isFinite(value)) infinite++;
      else {
        if (value < min) min = value;
        if (value > max) max = value;
        if (value > 0 && value < minPositive) minPositive = value;
      }
    }
    // Without a history, the oldest rows go.
    if (name === this.#x && this.#history === undefined) min = this.#tail.firstX ?? min;
    return { ...info, min, max, minPositive, nulls, infinite };
  }

  #announce(): void {
    this.#announcing ??= this.#clock.setTimeout(() => {
      this.#announcing = undefined;
      this.#version = newId();
      this.changes.announce(this.changes.status);
    }, ANNOUNCE_MS);
  }
}

const NOTHING = { nulls: 0, infinite: 0, min: Infinity, max: -Infinity, minPositive: Infinity, firstUnsorted: -1 };

function infoOf(history: Engine | undefined, { name, kind }: Pick<ColumnInfo, "name" | "kind">): ColumnInfo {
  return history === undefined ? { name, kind, ...NOTHING } : knownColumn(history.columns, name);
}

function unsupported(how: string): PlotctlError {
  return new PlotctlError("INVALID_ARGUMENT", `Live data cannot be read ${how}; only lines and areas along its x.`);
}
