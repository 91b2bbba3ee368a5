// The engine of a stream at the end of a history. The history answers for its rows, threads for those of the stream, and the
// answers are joined. Rows of the stream that the history has too, because it has grown since, count once. Changes are
// announced at most ten times a second, however many rows come.
import { systemClock, type Clock, type Timer } from "../../base/clock.js";
import { PlotctlError } from "../../base/errors.js";
import { newId } from "../../base/ids.js";
import { show } from "../../base/show.js";
import type { ColumnInfo, Engine, Envelope, EnvelopeQuery } from "../contract.js";
import { DataChanges } from "../data-changes.js";
import type { Grid, GridQuery } from "../grid-query.js";
import type { GroupValues } from "../group-query.js";
import { budgets } from "../memory-budget.js";
import { envelopeBytes, MemoryEngine } from "../memory-engine.js";
import type { HeldColumn } from "../memory-rows.js";
import { closedError, pool } from "../pool.js";
import { knownColumn } from "../predicate/predicate.js";
import { checkRowsQuery, type Batch, type RowsQuery } from "../rows-query.js";
import { SharedQuestions } from "../shared-questions.js";
import { gridBytes } from "../rasters.js";
import { tablesBytes, tablesKey, type Tables, type TablesQuery } from "../tables-query.js";
import { appendedRows, type AppendedColumn } from "./appended-rows.js";
import { joinEnvelopes, partForm } from "./join-envelopes.js";
import { joinedGrid, joinedGroups, joinedTables } from "./join-counts.js";
import { joinedRows } from "./join-rows.js";
import { joinedInfo, streamInfo, type StreamInfo } from "./live-columns.js";
import { LiveTail, type TailColumn } from "./live-tail.js";

export interface LiveOptions {
  /** The rows before those of the stream; undefined for none. */
  readonly history: Engine | undefined;
  /** The columns of the stream. */
  readonly columns: readonly TailColumn[];
  /** The column along which rows come. */
  readonly x: string;
  readonly keep: number;
  readonly clock?: Clock;
}

const ANNOUNCE_MS = 100;

/** The rows of the stream at one moment. */
interface Moment {
  readonly version: string;
  readonly rows: MemoryEngine;
}

export class LiveEngine implements Engine {
  readonly changes: DataChanges;
  readonly #history: Engine | undefined;
  readonly #x: string;
  readonly #columns: readonly TailColumn[];
  readonly #tail: LiveTail;
  readonly #infos: Map<string, StreamInfo>;
  /** Of the present version: no question is about the rows of an older one. */
  #shared = newAnswers();
  readonly #release = pool.use();
  readonly #clock: Clock;
  readonly #stopFollowing: (() => void) | undefined;
  #version = newId();
  #moment: Moment | undefined;
  #announcing: Timer | undefined;
  #isClosed = false;
  /** The x of the last row of the stream. */
  #last = -Infinity;

  constructor({ history, columns, x, keep, clock = systemClock }: LiveOptions) {
    this.#history = history;
    this.changes = new DataChanges(history?.changes?.status);
    this.#x = x;
    this.#columns = columns;
    this.#clock = clock;
    this.#infos = new Map(columns.map(({ name }) => [name, streamInfo()]));
    this.#tail = new LiveTail(columns, { x, keep });
    this.#stopFollowing = history?.changes?.onChange(() => this.#announce());
  }

  get columns(): readonly ColumnInfo[] {
    return this.#columns.map((column) => {
      const stream = this.#infos.get(column.name) as StreamInfo;
      const before = this.#history && knownColumn(this.#history.columns, column.name);
      // Without a history, the oldest rows go.
      const first = column.name === this.#x && before === undefined ? this.#tail.firstX : undefined;
      return joinedInfo(column, before, first === undefined ? stream : { ...stream, min: first });
    });
  }

  get rowCount(): number {
    return (this.#history?.rowCount ?? 0) + this.#tail.rows - this.#seam;
  }

  get version(): string {
    return this.#version;
  }

  /**
   * Adds rows at the end, and returns how many: rows that are not after the end of the history are there already, and are
   * skipped. All or none of them are taken. Throws PlotctlError.
   */
  append(given: Readonly<Record<string, AppendedColumn | undefined>>): number {
    if (this.#isClosed) throw closedError();
    const { columns, count } = appendedRows(given, this.#columns);
    const x = columns.get(this.#x) as Float64Array;
    const historyEnd = this.#historyEnd;
    let skipped = 0;
    while (skipped < count && (x[skipped] as number) <= historyEnd) skipped++;
    let last = this.#last;
    for (let row = skipped; row < count; row++) {
      const value = x[row] as number;
      if (!(value >= last) || !Number.isFinite(value)) throw this.#unsorted(row, value, last);
      last = value;
    }
    if (skipped === count) return 0;
    const taken = new Map([...columns].map(([name, values]) => [name, skipped === 0 ? values : values.slice(skipped)]));
    this.#tail.append(taken, count - skipped);
    this.#last = last;
    for (const [name, values] of taken) this.#infos.set(name, streamInfo(values, this.#infos.get(name)));
    this.#announce();
    return count - skipped;
  }

  async envelope(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    this.#check(signal);
    const { x, ys, group, ...window } = query;
    for (const name of [x, ...ys]) knownColumn(this.columns, name);
    if (x !== this.#x) {
      throw new PlotctlError("INVALID_ARGUMENT", `Live data is drawn along ${show(this.#x)}, not along ${show(x)}.`, {
        hint: `Use ${show(this.#x)} as x, or scatter() for other pairs of columns.`,
      });
    }
    const partQuery = { ...query, form: partForm(query.form) };
    if (group !== undefined) {
      return this.#joined(
        (part) => part.envelope(partQuery, signal),
        (one, other) => joinEnvelopes([one, other], window),
      );
    }
    return this.#shared.envelopes.ask(JSON.stringify(query), signal, (stop) =>
      this.#consistent(async () => {
        // The rows of this moment.
        const chunks = this.#tail.chunks(ys, this.#seam);
        const history = await this.#history?.envelope(partQuery, stop);
        return pool.run("live", { history, chunks, ...window }, { priority: "view", signal: stop });
      }),
    );
  }

  async rows(query: RowsQuery, signal: AbortSignal): Promise<Batch> {
    this.#check(signal);
    const { columns } = this;
    checkRowsQuery(query, columns);
    const kindOf = (name: string): ColumnInfo["kind"] => knownColumn(columns, name).kind;
    return this.#consistent(() => {
      const [recent, history] = [this.#recent, this.#history];
      if (history === undefined) return recent.rows(query, signal);
      return joinedRows({ history, recent, x: this.#x, kindOf }, query, signal);
    });
  }

  async tables(query: TablesQuery, signal: AbortSignal): Promise<Tables> {
    this.#check(signal);
    return this.#shared.tables.ask(tablesKey(query), signal, (stop) =>
      this.#joined((part) => part.tables(query, stop), joinedTables),
    );
  }

  async groups(column: string, signal: AbortSignal): Promise<GroupValues> {
    this.#check(signal);
    const haveNoneInCommon = column === this.#x;
    return this.#joined(
      (part) => part.groups(column, signal),
      (one, other) => joinedGroups(one, other, { haveNoneInCommon }),
    );
  }

  async grid(query: GridQuery, signal: AbortSignal): Promise<Grid> {
    this.#check(signal);
    return this.#shared.grids.ask(JSON.stringify(query), signal, (stop) =>
      this.#joined(
        (part) => part.grid(query, stop),
        (one, other) => joinedGrid(one, other, query.aggregate),
      ),
    );
  }

  /** Frees the rows of the stream. The history stays open. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#stopFollowing?.();
    this.#announcing?.cancel();
    for (const questions of Object.values(this.#shared)) questions.close(closedError());
    this.#moment?.rows.close();
    this.#moment = undefined;
    this.#tail.clear();
    this.#release();
  }

  #check(signal: AbortSignal): void {
    signal.throwIfAborted();
    if (this.#isClosed) throw closedError();
  }

  /** Rows of the stream up to here are in the history. */
  get #historyEnd(): number {
    return this.#history === undefined ? -Infinity : knownColumn(this.#history.columns, this.#x).max;
  }

  /** The number of the stream's rows that the history has too. */
  get #seam(): number {
    return this.#history === undefined ? 0 : this.#tail.rowsUpTo(this.#historyEnd);
  }

  /** The stream's rows that are not in the history, as they are now. */
  get #recent(): MemoryEngine {
    if (this.#moment?.version === this.#version) return this.#moment.rows;
    const seam = this.#seam;
    const infos = new Map(
      this.#columns.map((column) => [
        column.name,
        joinedInfo(column, undefined, this.#infos.get(column.name) as StreamInfo),
      ]),
    );
    const columns = [...this.#tail.columns(seam)].map(([name, column]): [string, HeldColumn] => [
      name,
      { ...column, info: { ...(infos.get(name) as ColumnInfo), firstUnsorted: name === this.#x ? -1 : 0 } },
    ]);
    // Questions about an older moment that are under way get their answers.
    const rows = MemoryEngine.ofMoment(new Map(columns), this.#tail.rows - seam);
    this.#moment = { version: this.#version, rows };
    return rows;
  }

  #joined<A>(ask: (part: Engine) => Promise<A>, join: (one: A, other: A) => A): Promise<A> {
    return this.#consistent(async () => {
      const [recent, history] = [this.#recent, this.#history];
      if (history === undefined) return ask(recent);
      if (recent.rowCount === 0) return ask(history);
      return join(...(await Promise.all([ask(history), ask(recent)])));
    });
  }

  /** What is asked of both parts again, if the history has changed meanwhile: rows may then be in both of them. */
  async #consistent<A>(ask: () => Promise<A>): Promise<A> {
    const history = this.#history;
    for (;;) {
      const version = history?.version;
      const answer = await ask();
      if (history?.version === version) return answer;
    }
  }

  #unsorted(row: number, value: number, last: number): PlotctlError {
    return new PlotctlError(
      "DATA_NOT_SORTED",
      `append(): ${show(this.#x)} is not sorted: ${show(value)} at [${row}] is before ${show(last)}, or is no value.`,
      { hint: "Rows come in the order of x; collect and sort late ones first." },
    );
  }

  #announce(): void {
    this.#announcing ??= this.#clock.setTimeout(() => {
      this.#announcing = undefined;
      this.#version = newId();
      for (const questions of Object.values(this.#shared)) questions.clear();
      this.#shared = newAnswers();
      this.changes.announce(this.#history?.changes?.status ?? this.changes.status);
    }, ANNOUNCE_MS);
  }
}

/** The answers that sessions share. */
function newAnswers(): {
  readonly envelopes: SharedQuestions<Envelope>;
  readonly grids: SharedQuestions<Grid>;
  readonly tables: SharedQuestions<Tables>;
} {
  return {
    envelopes: new SharedQuestions(envelopeBytes),
    grids: new SharedQuestions<Grid>(gridBytes),
    tables: new SharedQuestions(tablesBytes, budgets.arrays),
  };
}
