// What two parts of a data set hold together: cells of a plane, tables of a cross-filter, and groups.
import { PlotctlError } from "../../base/errors.js";
import { MAX_PLANES, type Aggregate, type Grid } from "../grid-query.js";
import { MAX_GROUPS, type GroupValues } from "../group-query.js";
import type { Tables } from "../tables-query.js";

/** The same cells of both parts. Throws PlotctlError for too many categories. */
export function joinedGrid(one: Grid, other: Grid, aggregate: Aggregate): Grid {
  const common = { rows: one.rows + other.rows, exact: one.exact && other.exact, tier: "live" };
  if (aggregate.kind === "by") return { ...one, ...common, ...joinedPlanes(one, other) };
  const values = one.values && other.values && joinedValues(one, other, aggregate.kind);
  return { ...one, ...common, counts: sum(one.counts, other.counts), values };
}

function joinedValues(one: Grid, other: Grid, kind: Aggregate["kind"]): Float64Array {
  const [a, b] = [one.values as Float64Array, other.values as Float64Array];
  return Float64Array.from(a, (value, cell) => {
    const second = b[cell] as number;
    const [count, added] = [one.counts[cell] as number, other.counts[cell] as number];
    if (added === 0) return value;
    if (count === 0) return second;
    if (kind === "min") return Math.min(value, second);
    if (kind === "max") return Math.max(value, second);
    return kind === "sum" ? value + second : (value * count + second * added) / (count + added);
  });
}

/** A plane for each text of either part. */
function joinedPlanes(one: Grid, other: Grid): Pick<Grid, "planes" | "categories" | "counts"> {
  const categories = [...new Set([...(one.categories ?? []), ...(other.categories ?? [])])];
  if (categories.length > MAX_PLANES) {
    throw new PlotctlError(
      "TOO_MANY_CATEGORIES",
      `There are ${categories.length.toLocaleString("en")} texts; at most ${MAX_PLANES} can be distinguished by colour.`,
    );
  }
  const planes = Math.max(1, categories.length);
  const cells = one.width * one.height;
  const counts = new Uint32Array(cells * planes);
  for (const { categories: own = [], planes: ownPlanes, counts: ownCounts } of [one, other]) {
    const places = own.map((text) => categories.indexOf(text));
    for (let cell = 0; cell < cells; cell++) {
      for (const [plane, place] of places.entries()) {
        counts[cell * planes + place] =
          (counts[cell * planes + place] as number) + (ownCounts[cell * ownPlanes + plane] as number);
      }
    }
  }
  return { planes, categories, counts };
}

export function joinedTables(one: Tables, other: Tables): Tables {
  return {
    sizes: one.sizes,
    sums: one.sums.map((sums, chart) => {
      const others = other.sums[chart];
      return sums && others && sum(sums, others);
    }),
    total: sum(one.total, other.total),
    tier: "live",
  };
}

/** Of too many values, those that both parts have may be counted once only if it is known that there are none. */
export function joinedGroups(
  one: GroupValues,
  other: GroupValues,
  { haveNoneInCommon }: { readonly haveNoneInCommon: boolean },
): GroupValues {
  if (one.count > MAX_GROUPS || other.count > MAX_GROUPS) {
    return { values: [], count: haveNoneInCommon ? one.count + other.count : Math.max(one.count, other.count) };
  }
  const values = [...new Set([...one.values, ...other.values])].sort((a, b) => (a < b ? -1 : 1));
  return { values: values.length > MAX_GROUPS ? [] : values, count: values.length };
}

function sum(one: Uint32Array, other: Uint32Array): Uint32Array {
  const added = Uint32Array.from(one);
  for (let index = 0; index < added.length; index++) added[index] = (added[index] as number) + (other[index] as number);
  return added;
}
