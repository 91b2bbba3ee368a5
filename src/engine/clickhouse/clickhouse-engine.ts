// The engine for a table of ClickHouse: the server groups the rows of each question by buckets. Nothing of the data is in
// memory but the last answers. Where rows have the same x, the table has no order among them.
import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import type { ColumnInfo, Engine, Envelope, EnvelopeQuery } from "../contract.js";
import { DataChanges, READY } from "../data-changes.js";
import type { Grid, GridQuery } from "../grid-query.js";
import { knownGroups, type GroupValues } from "../group-query.js";
import { budgets } from "../memory-budget.js";
import { envelopeBytes } from "../memory-engine.js";
import { closedError, pool } from "../pool.js";
import { allOf, checkPredicate, knownColumn, type Predicate } from "../predicate/predicate.js";
import { checkRowsQuery, type Batch, type RowsQuery } from "../rows-query.js";
import { SharedQuestions } from "../shared-questions.js";
import { tablesBytes, tablesKey, type Tables, type TablesQuery } from "../tables-query.js";
import { gridQuestion } from "./cells.js";
import { numberColumn, type DatabaseColumn } from "./column-types.js";
import { Database, type DatabaseAddress, type Statement } from "./database.js";
import { columnsOf, describe, rollupOf, type Described } from "./description.js";
import { shareOf, type Rollup } from "./envelope-statements.js";
import { envelope, rollupEnvelope } from "./envelopes.js";
import { groupValues } from "./group-values.js";
import { pageOf } from "./page.js";
import type { Ask, Table } from "./table.js";
import { tablesQuestion } from "./tables.js";

export interface ClickHouseOptions {
  readonly address: DatabaseAddress;
  readonly table: string;
  /** A table with the lowest and highest values of blocks of rows, for quick answers: see `Rollup`. */
  readonly rollup: { readonly table: string; readonly x: string } | undefined;
  /** The columns to take. Default: all. */
  readonly columns?: readonly string[];
}

/** What all data over one connection announces. */
interface Link {
  readonly changes: DataChanges;
  version: string;
}

export class ClickHouseEngine implements Engine {
  readonly #link: Link;
  readonly #database: Database;
  readonly #table: Table;
  readonly #rollup: (Rollup & { readonly rows: number }) | undefined;
  readonly #release: () => void;
  readonly #envelopes = new SharedQuestions<Envelope>(envelopeBytes);
  readonly #grids = new SharedQuestions<Grid>(({ counts, values }) => counts.byteLength + (values?.byteLength ?? 0));
  readonly #tables = new SharedQuestions<Tables>(tablesBytes, budgets.arrays);
  readonly #closing = new AbortController();
  readonly #described: Described;

  private constructor(parts: {
    readonly database: Database;
    readonly link: Link;
    readonly table: Table;
    readonly rollup: (Rollup & { readonly rows: number }) | undefined;
    readonly described: Described;
    readonly release: () => void;
  }) {
    this.#database = parts.database;
    this.#link = parts.link;
    this.#table = parts.table;
    this.#rollup = parts.rollup;
    this.#described = parts.described;
    this.#release = parts.release;
    // One per question.
    setMaxListeners(0, this.#closing.signal);
  }

  /**
   * Connects, and asks what the columns hold. Rejects with PlotctlError: MISSING_PACKAGE, DATA_UNAVAILABLE, UNKNOWN_TABLE,
   * UNKNOWN_COLUMN, and DATA_FAILED where the server rejects a query.
   */
  static async open({ address, table: name, rollup, columns: taken }: ClickHouseOptions): Promise<ClickHouseEngine> {
    const link: Link = { changes: new DataChanges(), version: randomUUID() };
    const database = await Database.connect(address, (problem) => announce(link, database.host, problem));
    const never = new AbortController().signal;
    const ask = (statement: Statement): Promise<unknown[][]> => database.ask(statement, never, { isOpening: true });
    try {
      const all = await columnsOf(ask, address.database, name);
      const columns = taken === undefined ? all : taken.map((column) => knownColumn(all, column));
      const table: Table = { database: address.database, name, columns, where: undefined };
      const described = await describe(ask, table);
      const blocks = rollup && (await rollupOf(ask, address.database, rollup));
      const stop = pool.use();
      const release = (): void => {
        stop();
        database.close();
      };
      return new ClickHouseEngine({ database, link, table, rollup: blocks, described, release });
    } catch (error) {
      database.close();
      throw error;
    }
  }

  get columns(): readonly ColumnInfo[] {
    return this.#described.columns;
  }

  get rowCount(): number {
    return this.#described.rows;
  }

  get version(): string {
    return this.#link.version;
  }

  get changes(): DataChanges {
    return this.#link.changes;
  }

  /** The rows that match a condition, as data of its own over the same connection. */
  async matching(where: Predicate): Promise<ClickHouseEngine> {
    checkPredicate(where, this.columns);
    const table: Table = { ...this.#table, where: allOf([this.#table.where, where]) };
    const described = await describe((statement) => this.#ask(statement, this.#closing.signal), table);
    const parts = { database: this.#database, link: this.#link, table, rollup: undefined, described };
    // The connection is closed with the data that opened it.
    return new ClickHouseEngine({ ...parts, release: () => undefined });
  }

  async envelope(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    this.#check(signal);
    const [x, ...ys] = [query.x, ...query.ys].map((name) => numberColumn(this.#table.columns, name));
    const along = { x: x as DatabaseColumn, ys };
    const rollup = query.effort === "quick" ? this.#rollupFor(query) : undefined;
    const key = JSON.stringify([this.version, query, rollup !== undefined]);
    const { group } = query;
    const ofGroup = group && ({ is: "compare", column: group.column, op: "=", value: group.value } as const);
    const table: Table = { ...this.#table, where: allOf([this.#table.where, ofGroup]) };
    return this.#envelopes.ask(key, signal, (shared) =>
      rollup === undefined
        ? envelope({ ask: this.#ask, table, along, query, signal: shared })
        : rollupEnvelope(this.#ask, rollup, { query, signal: shared }),
    );
  }

  async rows(query: RowsQuery, signal: AbortSignal): Promise<Batch> {
    this.#check(signal);
    checkRowsQuery(query, this.columns);
    return pageOf(this.#ask, { table: this.#table, query, signal });
  }

  async grid(query: GridQuery, signal: AbortSignal): Promise<Grid> {
    this.#check(signal);
    const question = gridQuestion({ table: this.#table, columns: this.columns, query });
    return this.#grids.ask(JSON.stringify([this.version, query]), signal, (shared) => question(this.#ask, shared));
  }

  async groups(name: string, signal: AbortSignal): Promise<GroupValues> {
    this.#check(signal);
    const column = knownColumn(this.#table.columns, name);
    const known = knownGroups(knownColumn(this.columns, name));
    return known ?? groupValues(this.#ask, { table: this.#table, column, signal });
  }

  async tables(query: TablesQuery, signal: AbortSignal): Promise<Tables> {
    this.#check(signal);
    const question = tablesQuestion(this.#table, this.rowCount, query);
    const key = `${this.version} ${tablesKey(query)}`;
    return this.#tables.ask(key, signal, (shared) => question(this.#askText, shared));
  }

  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort(closedError());
    this.#envelopes.close(closedError());
    this.#grids.close(closedError());
    this.#tables.close(closedError());
    this.#release();
  }

  #check(signal: AbortSignal): void {
    signal.throwIfAborted();
    if (this.#closing.signal.aborted) throw closedError();
  }

  readonly #ask: Ask = (statement, signal) =>
    this.#database.ask(statement, AbortSignal.any([signal, this.#closing.signal]));

  readonly #askText = (statement: Statement, signal: AbortSignal): Promise<string> =>
    this.#database.askText(statement, AbortSignal.any([signal, this.#closing.signal]));

  /** A table of blocks that are at least as fine as the buckets of a window. */
  #rollupFor(query: EnvelopeQuery): Rollup | undefined {
    const rollup = this.#rollup;
    if (rollup === undefined || query.x !== rollup.x.name || query.group !== undefined) return undefined;
    const { min, max } = knownColumn(this.columns, query.x);
    return rollup.rows * shareOf(query, min, max) >= query.to - query.from ? rollup : undefined;
  }
}

function announce(link: Link, host: string, problem: string | undefined): void {
  // Questions that failed meanwhile are asked again.
  if (problem === undefined) link.version = randomUUID();
  const problems = problem === undefined ? [] : [{ file: host, message: problem }];
  link.changes.announce(problem === undefined ? READY : { state: "stale", done: 1, problems });
}
