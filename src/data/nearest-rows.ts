// The rows of the data near a place on a plot, nearest first.
import { place, valueAt, type Scale } from "../engine/buckets.js";
import type { Engine } from "../engine/contract.js";
import type { Group } from "../engine/group-query.js";
import { allOf, between, type Predicate } from "../engine/predicate/predicate.js";
import type { Cell } from "../engine/rows-query.js";
import { rowObjects } from "./rows.js";

/** One row of data: its values by column. A time is a Date; null where a row has no value. */
export type DataRow = Readonly<Record<string, Cell | Date>>;

/** How far a row may be from the place. */
const NEAR_PX = 8;

/** The most rows that are looked at. */
const MAX_NEAR = 1000;

/** One dimension of the plot. */
export interface Direction {
  readonly column: string;
  readonly scale: Scale;
  /** The visible part, as values. */
  readonly start: number;
  readonly end: number;
  readonly pixels: number;
}

export interface Near {
  readonly x: Direction;
  /** Undefined: rows are near wherever their values are. */
  readonly y: Direction | undefined;
  readonly group: Group | undefined;
  /** As values. */
  readonly at: { readonly x: number; readonly y: number };
}

/** All columns of the rows that are drawn within a few pixels. */
export async function nearestRows(engine: Engine, { x, y, group, at }: Near, signal: AbortSignal): Promise<DataRow[]> {
  const directions =
    y === undefined
      ? [{ ...x, at: at.x }]
      : [
          { ...x, at: at.x },
          { ...y, at: at.y },
        ];
  const ofGroup: Predicate | undefined = group && { is: "compare", column: group.column, op: "=", value: group.value };
  const where = allOf([...directions.map(nearIn), ofGroup]);
  const columns = engine.columns.map(({ name }) => name);
  const batch = await engine.rows({ where, order: [], offset: 0, limit: MAX_NEAR, columns }, signal);
  const places = directions.map(({ column }) => batch.columns[columns.indexOf(column)] as readonly Cell[]);
  const distanceOf = (row: number): number =>
    Math.hypot(...directions.map((direction, index) => pixelsBetween(direction, Number(places[index]?.[row]))));
  return rowObjects(batch, columns, engine.columns)
    .map((row, index) => ({ row, distance: distanceOf(index) }))
    .sort((one, other) => one.distance - other.distance)
    .map(({ row }) => row);
}

function nearIn({ column, scale, at, ...direction }: Direction & { readonly at: number }): Predicate {
  const reach = pixelOf({ column, scale, ...direction }) * NEAR_PX;
  const middle = place(at, scale);
  return between(column, valueAt(middle - reach, scale), valueAt(middle + reach, scale));
}

function pixelsBetween(direction: Direction & { readonly at: number }, value: number): number {
  return (place(value, direction.scale) - place(direction.at, direction.scale)) / pixelOf(direction);
}

/** The width of a pixel, in the space of the axis. */
function pixelOf({ start, end, scale, pixels }: Direction): number {
  return Math.abs(place(end, scale) - place(start, scale)) / pixels;
}
