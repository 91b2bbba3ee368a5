// The tables of a cross-filter out of one statement: it puts the values of each row in bins, and counts the row once in the
// table of each chart that no other chart takes it from.
import { PlotctlError } from "../../base/errors.js";
import { pool } from "../pool.js";
import {
  binCount,
  shapeOf,
  type Bins,
  type Chart,
  type Dimension,
  type Tables,
  type TablesQuery,
  type TablesShape,
} from "../tables-query.js";
import { numberColumn, textColumn } from "./column-types.js";
import { Bound, hasValueSql } from "./condition.js";
import type { Statement } from "./database.js";
import { fromSql, type Table } from "./table.js";

/** Counts are of 32 bits. */
const MAX_ROWS = 2 ** 32;

/** Throws PlotctlError for columns that the question does not fit; returns the question to ask. */
export function tablesQuestion(
  table: Table,
  rows: number,
  query: TablesQuery,
): (ask: (statement: Statement, signal: AbortSignal) => Promise<string>, signal: AbortSignal) => Promise<Tables> {
  const shape = shapeOf(query);
  if (rows >= MAX_ROWS) {
    throw new PlotctlError(
      "DATA_TOO_LARGE",
      `A cross-filter counts at most ${MAX_ROWS - 1} rows; this table has ${rows}.`,
      {
        hint: "Take a part of them by where().",
      },
    );
  }
  const places = placesOf(shape);
  const statement = tablesStatement(table, places, query);
  return async (ask, signal) => {
    const text = await ask(statement, signal);
    const task = { text, lengths: places.lengths, sizes: shape.sizes };
    const counts = await pool.run("placedCounts", task, { priority: "view", signal });
    return {
      sizes: shape.sizes,
      sums: places.tables.map((index) => (index === undefined ? undefined : counts[index])),
      total: counts.at(-1) as Uint32Array,
      tier: "clickhouse",
    };
  };
}

/** The places of all tables, which follow each other. The last table has the number of rows. */
interface Places {
  readonly lengths: readonly number[];
  /** The table of each chart, if it has one. */
  readonly tables: readonly (number | undefined)[];
  readonly cells: readonly number[];
}

function placesOf({ activeSize, cells, isCounted }: TablesShape): Places {
  const counted = cells.filter((_, chart) => isCounted[chart]);
  let next = 0;
  return {
    lengths: [...counted, 1].map((size) => size * activeSize),
    tables: isCounted.map((isThere) => (isThere ? next++ : undefined)),
    cells,
  };
}

/** The places with rows, and how many. */
function tablesStatement(table: Table, { lengths, tables, cells }: Places, { charts, active }: TablesQuery): Statement {
  const bound = new Bound();
  const codes = new Codes(table, bound);
  const placed = charts.map(({ dimensions }) => codes.placeOf(dimensions));
  const filters = charts.flatMap((chart, index) =>
    chart.chosen === undefined || index === active ? [] : [{ index, sql: rejectSql(chart, chart.chosen, codes) }],
  );
  const along = active === undefined ? "0" : (placed[active] as string);
  const none = lengths.reduce((sum, length) => sum + length, 0);
  const targets: string[] = [];
  let first = 0;
  const target = (index: number | undefined): void => {
    const own = index === undefined ? "0" : (placed[index] as string);
    const size = index === undefined ? 1 : (cells[index] as number);
    const place = `${first} + ${own} + ${size} * (${along})`;
    const others = filters.filter((filter) => filter.index !== index).map((filter) => rejected(filter.index));
    targets.push(others.length === 0 ? place : `CASE WHEN ${others.join(" + ")} = 0 THEN ${place} ELSE ${none} END`);
    first += lengths[targets.length - 1] as number;
  };
  charts.forEach((_, index) => tables[index] !== undefined && target(index));
  target(undefined);
  const coded = `SELECT ${codes.sql} ${fromSql(table, [], bound)}`;
  const rejects = filters.map(({ index, sql }) => `${sql} AS ${rejected(index)}`);
  const tested = filters.length === 0 ? coded : `SELECT *, ${rejects.join(", ")} FROM (${coded})`;
  // A row that two charts reject is in no table.
  const few = filters.length < 2 ? "" : ` WHERE ${filters.map(({ index }) => rejected(index)).join(" + ")} < 2`;
  const all = `SELECT arrayJoin([${targets.join(", ")}]) AS plotctl_place FROM (${tested})${few}`;
  const sql = `SELECT plotctl_place, count() FROM (${all}) WHERE plotctl_place < ${none} GROUP BY plotctl_place`;
  return { sql, bound, purpose: "tables" };
}

function rejected(chart: number): string {
  return `plotctl_rejected${chart}`;
}

/** 1 for rows that a chart rejects. */
function rejectSql({ dimensions }: Chart, chosen: readonly Bins[], codes: Codes): string {
  const inside = dimensions.map((dimension, index) => {
    const { from, to } = chosen[index] as Bins;
    const code = codes.nameOf(dimension);
    return `${code} >= ${from} AND ${code} < ${to}`;
  });
  return `CASE WHEN ${inside.join(" AND ")} THEN 0 ELSE 1 END`;
}

/** The bins of the rows, one column for all charts with the same ones. */
class Codes {
  readonly #table: Table;
  readonly #bound: Bound;
  readonly #parts = new Map<string, string>();
  readonly #names = new Map<string, string>();

  constructor(table: Table, bound: Bound) {
    this.#table = table;
    this.#bound = bound;
  }

  get sql(): string {
    return [...this.#parts].map(([name, sql]) => `${sql} AS ${name}`).join(", ");
  }

  nameOf(dimension: Dimension): string {
    const key = JSON.stringify(dimension);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `plotctl_code${this.#names.size}`;
    this.#names.set(key, name);
    this.#parts.set(name, this.#codeSql(dimension));
    return name;
  }

  /** The place among the cells of a chart: its first dimension changes fastest. */
  placeOf(dimensions: readonly Dimension[]): string {
    let step = 1;
    const parts = dimensions.map((dimension) => {
      const part = `${step} * ${this.nameOf(dimension)}`;
      step *= binCount(dimension) + 1;
      return part;
    });
    return parts.join(" + ");
  }

  /** The bin of a row, or the number of bins. */
  #codeSql(dimension: Dimension): string {
    const { columns } = this.#table;
    const bins = binCount(dimension);
    if (bins === 0) return "0";
    if ("values" in dimension) {
      const column = textColumn(columns, dimension.column);
      const place = `transform(ifNull(${column.value}, ''), ${this.#bound.texts(dimension.values)}, range(${bins}), ${bins})`;
      return `CASE WHEN ${hasValueSql(column)} THEN ${place} ELSE ${bins} END`;
    }
    const { value } = numberColumn(columns, dimension.column);
    const [first, last] = [dimension.edges[0] as number, dimension.edges[bins] as number];
    const edges = this.#bound.numbers(dimension.edges);
    const place = `transform(roundDown(${value}, ${edges}), ${edges}, range(${bins + 1}), ${bins})`;
    const isInside = `${value} >= ${this.#bound.number(first)} AND ${value} < ${this.#bound.number(last)}`;
    return `CASE WHEN ${isInside} THEN ${place} ELSE ${bins} END`;
  }
}
