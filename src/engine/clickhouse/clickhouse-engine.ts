// The engine for a table of ClickHouse: the server groups the rows of each question by buckets. Nothing of the data is in
// memory but the last answers. Where rows have the same x, the table has no order among them.
import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { MAX_CATEGORIES, type ColumnInfo, type Engine, type Envelope, type EnvelopeQuery } from "../contract.js";
import { DataChanges, READY } from "../data-changes.js";
import type { Grid, GridQuery } from "../grid-query.js";
import { knownGroups, MAX_GROUPS, type GroupValues } from "../group-query.js";
import { POINTS_PER_BUCKET } from "../envelope-query.js";
import { extremePoints } from "../kernels/extreme-points.js";
import { envelopeBytes } from "../memory-engine.js";
import { closedError } from "../pool.js";
import { allOf, checkPredicate, knownColumn, type Predicate } from "../predicate/predicate.js";
import { checkRowsQuery, type Batch, type Cell, type RowsQuery } from "../rows-query.js";
import { SharedQuestions } from "../shared-questions.js";
import type { Tables } from "../tables-query.js";
import { databaseColumn, type DatabaseColumn } from "./column-types.js";
import { gridOf, planesOf } from "./cells.js";
import { Database, type DatabaseAddress, type Statement } from "./database.js";
import {
  bandsStatement,
  cellsStatement,
  columnsStatement,
  countStatement,
  insideStatement,
  outsideStatement,
  pageStatement,
  pointsStatement,
  rollupStatement,
  shareOf,
  statisticsStatement,
  valueCountStatement,
  valuesStatement,
  type Along,
  type Rollup,
  type Table,
} from "./statements.js";

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

/** What a table holds when it is opened. */
interface Described {
  readonly columns: readonly ColumnInfo[];
  readonly rows: number;
}

export class ClickHouseEngine implements Engine {
  readonly #link: Link;
  readonly #database: Database;
  readonly #table: Table;
  readonly #rollup: (Rollup & { readonly rows: number }) | undefined;
  readonly #release: () => void;
  readonly #envelopes = new SharedQuestions<Envelope>(envelopeBytes);
  readonly #grids = new SharedQuestions<Grid>(({ counts, values }) => counts.byteLength + (values?.byteLength ?? 0));
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
      const release = (): void => database.close();
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
    const [x, ...ys] = [query.x, ...query.ys].map((name) => this.#number(name));
    const along = { x: x as DatabaseColumn, ys };
    const isQuick = query.effort === "quick" && this.#isRolledUp(query);
    const key = JSON.stringify([this.version, query, isQuick]);
    const { group } = query;
    const ofGroup = group && ({ is: "compare", column: group.column, op: "=", value: group.value } as const);
    const table: Table = { ...this.#table, where: allOf([this.#table.where, ofGroup]) };
    return this.#envelopes.ask(key, signal, (shared) => {
      if (isQuick) return this.#ofBlocks(query, shared);
      const asked: Asked = { table, along, query, signal: shared };
      return query.form === "bands" ? this.#bands(asked) : this.#points(asked);
    });
  }

  async rows(query: RowsQuery, signal: AbortSignal): Promise<Batch> {
    this.#check(signal);
    checkRowsQuery(query, this.columns);
    const columns = query.columns.map((name) => knownColumn(this.#table.columns, name));
    const [[[total]], page] = (await Promise.all([
      this.#ask(countStatement(this.#table, query.where), signal),
      query.limit === 0 ? [] : this.#ask(pageStatement(this.#table, { ...query, columns }), signal),
    ])) as [[[unknown]], unknown[][]];
    const cells = columns.map((column, index) => page.map((row) => cellOf(row[index], column)));
    return { total: Number(total), columns: cells };
  }

  async grid(query: GridQuery, signal: AbortSignal): Promise<Grid> {
    this.#check(signal);
    const { aggregate } = query;
    const info = "column" in aggregate ? knownColumn(this.columns, aggregate.column) : undefined;
    const categories = planesOf(query, info);
    const measured =
      info && (aggregate.kind === "by" ? knownColumn(this.#table.columns, info.name) : this.#number(info.name));
    const columns = { x: this.#number(query.x.column), y: this.#number(query.y.column), measured };
    return this.#grids.ask(JSON.stringify([this.version, query]), signal, async (shared) =>
      gridOf(await this.#ask(cellsStatement(this.#table, columns, query), shared), query, categories),
    );
  }

  async groups(name: string, signal: AbortSignal): Promise<GroupValues> {
    this.#check(signal);
    const column = knownColumn(this.#table.columns, name);
    const known = knownGroups(knownColumn(this.columns, name));
    if (known !== undefined) return known;
    const found = (await this.#ask(valuesStatement(this.#table, column, MAX_GROUPS), signal)).map(([value]) =>
      column.kind === "text" ? String(value) : Number(value),
    );
    if (found.length <= MAX_GROUPS) return { values: found, count: found.length };
    const [[count] = []] = await this.#ask(valueCountStatement(this.#table, column), signal);
    return { values: [], count: Number(count) };
  }

  tables(): Promise<Tables> {
    return Promise.reject(
      new PlotctlError("UNSUPPORTED_DATA", "Cross-filters over ClickHouse are not supported.", {
        hint: "Open the columns of the charts as Parquet files.",
      }),
    );
  }

  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort(closedError());
    this.#envelopes.close(closedError());
    this.#grids.close(closedError());
    this.#release();
  }

  #check(signal: AbortSignal): void {
    signal.throwIfAborted();
    if (this.#closing.signal.aborted) throw closedError();
  }

  #ask(statement: Statement, signal: AbortSignal): Promise<unknown[][]> {
    return this.#database.ask(statement, AbortSignal.any([signal, this.#closing.signal]));
  }

  #number(name: string): DatabaseColumn {
    const column = knownColumn(this.#table.columns, name);
    if (column.kind === "text") throw new PlotctlError("INVALID_COLUMN", `The column ${show(name)} holds texts.`);
    return column;
  }

  /** Whether blocks are at least as fine as the buckets of a window. */
  #isRolledUp(query: EnvelopeQuery): boolean {
    const rollup = this.#rollup;
    if (rollup === undefined || query.x !== rollup.x.name || query.group !== undefined) return false;
    const { min, max } = knownColumn(this.columns, query.x);
    return rollup.rows * shareOf(query, min, max) >= query.to - query.from;
  }

  async #points(asked: Asked): Promise<Envelope> {
    const { table, along, query, signal } = asked;
    const [buckets, outside] = await Promise.all([
      this.#numbers(pointsStatement(table, along, query), signal),
      this.#outside(asked),
    ]);
    const rows = sumOfRows(buckets);
    if (rows <= maxRows(query)) return this.#allRows(asked, outside);
    const points: [number, number][] = [...pairs(outside.before)];
    let endsInGap = false;
    for (const [, valued = 0, start = NaN, ...found] of buckets) {
      if (valued > 0) points.push(...pointsOf(found));
      // One row without a value breaks the line, however long the gap is.
      else if (!endsInGap) points.push([start, NaN]);
      endsInGap = valued === 0;
    }
    points.push(...pairs(outside.after));
    const line = columnsOfPairs(points);
    const { x, y } = query.form === "extremes" ? extremePoints(line, query) : line;
    return { ...POINTS, rows, exact: true, tier: "clickhouse", x, y };
  }

  async #bands(asked: Asked): Promise<Envelope> {
    const { table, along, query, signal } = asked;
    const buckets = await this.#numbers(bandsStatement(table, along, query), signal);
    const rows = sumOfRows(buckets);
    if (rows > maxRows(query)) return bandsOf(buckets, query, { rows, exact: true });
    return this.#allRows(asked, await this.#outside(asked));
  }

  async #allRows({ table, along, query, signal }: Asked, { before, after }: Outside): Promise<Envelope> {
    // Rows that came meanwhile are left to the next question.
    const inside = await this.#numbers(insideStatement(table, along, query, maxRows(query)), signal);
    const all = [...before, ...inside, ...after];
    const columnAt = (index: number): Float64Array => Float64Array.from(all, (row) => row[index] as number);
    const ys = along.ys.map((_, index) => columnAt(index + 1));
    return { form: "rows", rows: inside.length, exact: true, tier: "clickhouse", x: columnAt(0), ys };
  }

  async #outside({ table, along, query, signal }: Asked): Promise<Outside> {
    const [before, after] = await Promise.all([
      this.#numbers(outsideStatement(table, along, query, "before"), signal),
      this.#numbers(outsideStatement(table, along, query, "after"), signal),
    ]);
    return { before, after };
  }

  /** From a table of blocks, whose extremes are true, and whose places are those of their blocks. */
  async #ofBlocks(query: EnvelopeQuery, signal: AbortSignal): Promise<Envelope> {
    const rollup = this.#rollup as Rollup;
    const buckets = await this.#numbers(rollupStatement(rollup, query.ys, query), signal);
    const rows = sumOfRows(buckets);
    if (query.form === "bands") return bandsOf(buckets, query, { rows, exact: false });
    const points = buckets.flatMap(([, first = NaN, last = NaN, low = NaN, high = NaN]): [number, number][] => [
      [first, low],
      [last, high],
    ]);
    return { ...POINTS, rows, exact: false, tier: "rollup", ...columnsOfPairs(points) };
  }

  async #numbers(statement: Statement, signal: AbortSignal): Promise<NumberRows> {
    return (await this.#ask(statement, signal)).map((row) => row.map(finite));
  }
}

function announce(link: Link, host: string, problem: string | undefined): void {
  // Questions that failed meanwhile are asked again.
  if (problem === undefined) link.version = randomUUID();
  const problems = problem === undefined ? [] : [{ file: host, message: problem }];
  link.changes.announce(problem === undefined ? READY : { state: "stale", done: 1, problems });
}

interface Asked {
  readonly table: Table;
  readonly along: Along;
  readonly query: EnvelopeQuery;
  readonly signal: AbortSignal;
}

/** One row before the window and one after it, if there are any. */
interface Outside {
  readonly before: NumberRows;
  readonly after: NumberRows;
}

type NumberRows = readonly (readonly number[])[];

async function columnsOf(
  ask: (statement: Statement) => Promise<unknown[][]>,
  database: string,
  table: string,
): Promise<DatabaseColumn[]> {
  const rows = await ask(columnsStatement(database, table));
  if (rows.length > 0) return rows.map(([name, type]) => databaseColumn(String(name), String(type)));
  throw new PlotctlError("UNKNOWN_TABLE", `ClickHouse has no table ${show(table)} in the database ${show(database)}.`, {
    hint: "The user may also lack the right to see it.",
  });
}

async function describe(ask: (statement: Statement) => Promise<unknown[][]>, table: Table): Promise<Described> {
  const [row = []] = await ask(statisticsStatement(table));
  const [rows, ...found] = row;
  const columns: ColumnInfo[] = [];
  for (const column of table.columns) {
    const { name, kind } = column;
    if (kind === "text") {
      const [nulls] = found.splice(0, 1);
      const categories = await categoriesOf(ask, table, column);
      columns.push({ ...NO_STATISTICS, name, kind, nulls: Number(nulls), ...(categories && { categories }) });
      continue;
    }
    const [nulls, infinite, min, max, minPositive] = found.splice(0, 5);
    columns.push({
      name,
      kind,
      nulls: Number(nulls),
      infinite: Number(infinite),
      min: Number(min ?? Infinity),
      max: Number(max ?? -Infinity),
      minPositive: Number(minPositive ?? Infinity),
      firstUnsorted: -1,
    });
  }
  return { columns, rows: Number(rows) };
}

const NO_STATISTICS = { infinite: 0, min: Infinity, max: -Infinity, minPositive: Infinity, firstUnsorted: -1 };

/** The texts of a column, if there are few. */
async function categoriesOf(
  ask: (statement: Statement) => Promise<unknown[][]>,
  table: Table,
  column: DatabaseColumn,
): Promise<readonly string[] | undefined> {
  if (column.categories !== undefined) return column.categories;
  const texts = (await ask(valuesStatement(table, column, MAX_CATEGORIES))).map(([text]) => String(text));
  return texts.length <= MAX_CATEGORIES ? texts : undefined;
}

async function rollupOf(
  ask: (statement: Statement) => Promise<unknown[][]>,
  database: string,
  { table: name, x }: { readonly table: string; readonly x: string },
): Promise<Rollup & { readonly rows: number }> {
  const columns = await columnsOf(ask, database, name);
  const found = columns.find((column) => column.name === x);
  if (found === undefined) {
    const names = columns.map((column) => column.name);
    throw new PlotctlError("UNKNOWN_COLUMN", `The roll-up table ${show(name)} has no column ${show(x)}.`, {
      hint: didYouMean(x, names),
    });
  }
  const [[rows] = [0]] = await ask(countStatement({ database, name, columns, where: undefined }, undefined));
  return { database, name, x: found, rows: Number(rows) };
}

function pairs(rows: NumberRows): [number, number][] {
  return rows.map(([x = NaN, y = NaN]) => [x, y]);
}

type Eight = [number, number, number, number, number, number, number, number];

/** First, lowest, highest and last value in the order of x. */
function pointsOf(found: readonly number[]): [number, number][] {
  const [firstX, first, lowX, low, highX, high, lastX, last] = found as Eight;
  const extremes: [number, number][] =
    lowX <= highX
      ? [
          [lowX, low],
          [highX, high],
        ]
      : [
          [highX, high],
          [lowX, low],
        ];
  return [[firstX, first], ...extremes, [lastX, last]];
}

function bandsOf(
  buckets: NumberRows,
  { ys }: EnvelopeQuery,
  { rows, exact }: { readonly rows: number; readonly exact: boolean },
): Envelope {
  const columnAt = (place: number): Float64Array => Float64Array.from(buckets, (bucket) => bucket[place] as number);
  return {
    form: "bands",
    rows,
    exact,
    tier: exact ? "clickhouse" : "rollup",
    first: columnAt(1),
    last: columnAt(2),
    lows: ys.map((_, index) => columnAt(3 + 2 * index)),
    highs: ys.map((_, index) => columnAt(4 + 2 * index)),
  };
}

const POINTS = { form: "points" } as const;

function columnsOfPairs(points: readonly (readonly [number, number])[]): { x: Float64Array; y: Float64Array } {
  return { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) };
}

function sumOfRows(buckets: NumberRows): number {
  return buckets.reduce((sum, [count = 0]) => sum + count, 0);
}

function maxRows({ from, to, form }: EnvelopeQuery): number {
  return POINTS_PER_BUCKET[form] * (to - from);
}

/** NaN for null, and for what is no finite number. */
function finite(value: unknown): number {
  return typeof value === "number" ? value : NaN;
}

const DENORMALS: Readonly<Record<string, number | null>> = {
  inf: Infinity,
  "-inf": -Infinity,
  nan: null,
  "-nan": null,
};

/** A number that float64 holds exactly is a number; another one stays its text. */
function cellOf(value: unknown, { kind, exact }: DatabaseColumn): Cell {
  if (value === null || value === undefined) return null;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (kind === "text") return text;
  if (exact === undefined) return text in DENORMALS ? (DENORMALS[text] as Cell) : Number(text);
  const number = Number(text);
  const digits = text.includes(".") ? text.replace(/\.?0*$/, "") : text;
  return String(number) === digits && (text.includes(".") || Number.isSafeInteger(number)) ? number : text;
}
