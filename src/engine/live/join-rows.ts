// One page of rows from two parts of a data set: a history, and the rows of a stream after it. A page in the order of x takes
// rows of one part, then of the other. In another order both parts are merged: how many rows of each are before the page is
// found by comparing few rows, so that neither part is read whole.
import type { Engine } from "../contract.js";
import type { DataKind } from "../data-kind.js";
import type { Batch, Cell, RowOrder, RowsQuery } from "../rows-query.js";

export interface JoinedRows {
  readonly history: Pick<Engine, "rows">;
  /** All its rows are after those of the history, along `x`. */
  readonly recent: Pick<Engine, "rows">;
  readonly x: string;
  readonly kindOf: (column: string) => DataKind;
}

export async function joinedRows(parts: JoinedRows, query: RowsQuery, signal: AbortSignal): Promise<Batch> {
  const [first] = query.order;
  if (first === undefined) return rowsInTurn([parts.history, parts.recent], query, signal);
  if (first.column === parts.x) {
    const { history, recent } = parts;
    return rowsInTurn(first.isDescending ? [recent, history] : [history, recent], query, signal);
  }
  return mergedRows(parts, query, signal);
}

/** The rows of the first part, then those of the second one. */
async function rowsInTurn(
  [first, second]: readonly [Pick<Engine, "rows">, Pick<Engine, "rows">],
  query: RowsQuery,
  signal: AbortSignal,
): Promise<Batch> {
  const head = await first.rows(query, signal);
  const taken = Math.min(query.limit, Math.max(0, head.total - query.offset));
  const rest = { ...query, offset: Math.max(0, query.offset - head.total), limit: query.limit - taken };
  const tail = await second.rows(rest, signal);
  return {
    total: head.total + tail.total,
    columns: head.columns.map((cells, index) => [...cells, ...(tail.columns[index] ?? [])]),
  };
}

async function mergedRows(
  { history, recent, kindOf }: JoinedRows,
  query: RowsQuery,
  signal: AbortSignal,
): Promise<Batch> {
  const { order, offset, limit, columns } = query;
  const precedes = comparison(order, kindOf);
  const keys = order.map(({ column }) => column);
  const keysAt = async (part: Pick<Engine, "rows">, place: number): Promise<readonly Cell[]> => {
    const { columns: found } = await part.rows({ ...query, offset: place, limit: 1, columns: keys }, signal);
    return found.map(([cell]) => cell as Cell);
  };
  const nothing = { ...query, offset: 0, limit: 0 };
  const [before, after] = await Promise.all([history.rows(nothing, signal), recent.rows(nothing, signal)]);
  const skipped = Math.min(offset, before.total + after.total);
  // The fewest rows of the stream before the page, so that the row of the history before it is not after the next one of the
  // stream. Of equal rows, those of the history come first.
  let [low, high] = [Math.max(0, skipped - before.total), Math.min(skipped, after.total)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const [older, newer] = await Promise.all([keysAt(history, skipped - middle - 1), keysAt(recent, middle)]);
    if (precedes(newer, older)) low = middle + 1;
    else high = middle;
  }
  const wanted = { ...query, limit, columns: [...columns, ...keys] };
  const [olds, news] = await Promise.all([
    history.rows({ ...wanted, offset: skipped - low }, signal),
    recent.rows({ ...wanted, offset: low }, signal),
  ]);
  const merged = columns.map((): Cell[] => []);
  const counts = [olds, news].map((batch) => batch.columns[0]?.length ?? 0) as [number, number];
  const keysOf = (batch: Batch, row: number): Cell[] =>
    keys.map((_, index) => batch.columns[columns.length + index]?.[row] as Cell);
  for (let [old, recentRow] = [0, 0]; old + recentRow < Math.min(limit, counts[0] + counts[1]);) {
    const isRecent =
      old === counts[0] || (recentRow < counts[1] && precedes(keysOf(news, recentRow), keysOf(olds, old)));
    const [batch, row] = isRecent ? [news, recentRow++] : [olds, old++];
    for (const [index, cells] of merged.entries()) cells.push(batch.columns[index]?.[row] as Cell);
  }
  return { total: before.total + after.total, columns: merged };
}

/** Whether one row is before another in an order, as engines sort: rows without a value are last in both directions. */
function comparison(
  order: readonly RowOrder[],
  kindOf: (column: string) => DataKind,
): (one: readonly Cell[], other: readonly Cell[]) => boolean {
  const isText = order.map(({ column }) => kindOf(column) === "text");
  return (one, other) => {
    for (const [index, { isDescending }] of order.entries()) {
      const [a, b] = [one[index] ?? null, other[index] ?? null];
      if (a === null || b === null) {
        if (a === b) continue;
        return b === null;
      }
      const found = isText[index] === true ? compareTexts(String(a), String(b)) : compareNumbers(a, b);
      if (found !== 0) return isDescending ? found > 0 : found < 0;
    }
    return false;
  };
}

function compareTexts(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** An integer beyond 2^53 is a text. */
function compareNumbers(one: Cell, other: Cell): number {
  const [a, b] = [Number(one), Number(other)];
  return a === b ? 0 : a < b ? -1 : 1;
}
