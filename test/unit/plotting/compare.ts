// Makes documents of different origin comparable: resolves references, removes ids, omits defaults, sorts maps.
//
// Differences that are allowed, and why the picture is the same:
// - Values at their default are written or omitted; colours are in upper or lower case; `{value: v}` and `v` are equal.
// - Numbers are a list or an array, compressed by another program: numpy's arrays are lists here.
// - Python writes named dashes of one line as lengths: `dashed` is [6].
// - The rings of contours begin at any point, and may repeat a point.
// - Formatters of date axes: Python's own defaults are not those of BokehJS.
// Omitted from the cases, since the two differ on purpose:
// - `row` and `column` pass their `sizing_mode` to children without any, as Python documents, and does in `grid` and
//   `gridplot` only: the Python cases set it explicitly.
// - A graph's `name` is that of its renderer; Python also sets it on the glyph of the edges, where it is unused.
// - A `palette` of an image creates one mapper; Python creates another one for each glyph of another state.
// - Colours given as tuples are texts in Python if they are not per row: `rgba(0, 0, 0, 0)`.
// - Python's `subplot` drops its scales, and `contour` ignores `hatch_` options without `fill_color`.
import { gunzipSync } from "node:zlib";
import { ClassInfo } from "../../../src/model/class-info.js";

type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };
type WireObject = { readonly [key: string]: Wire };

/** The notation of Python for a line with one dash. */
const DASHES: Readonly<Record<string, Wire>> = {
  solid: [],
  dashed: [6],
  dotted: [2, 4],
  dotdash: [2, 4, 6, 4],
  dashdot: [6, 4, 2, 4],
};

/** The same text for two documents that a browser renders identically. */
export function normalForm(root: unknown): unknown {
  const objects = new Map<string, WireObject>();
  collect(root as Wire, objects);
  const numbers = new Map<string, number>();
  return withoutIds(root as Wire, objects, numbers);
}

function isObject(value: Wire | undefined): value is WireObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function collect(value: Wire, objects: Map<string, WireObject>): void {
  if (Array.isArray(value)) value.forEach((item) => collect(item as Wire, objects));
  if (!isObject(value)) return;
  if (value.type === "object" && typeof value.id === "string") objects.set(value.id, value);
  Object.values(value).forEach((item) => collect(item, objects));
}

/** Attributes are visited by name, so that the numbers of shared models do not depend on the order in a document. */
function withoutIds(value: Wire, objects: ReadonlyMap<string, WireObject>, numbers: Map<string, number>): Wire {
  if (Array.isArray(value)) return value.map((item) => withoutIds(item as Wire, objects, numbers));
  if (typeof value === "string" && /^#[0-9A-F]{6}$/i.test(value)) return value.toLowerCase();
  if (!isObject(value)) return value;
  const model = typeof value.id === "string" ? (objects.get(value.id) ?? value) : value;
  if (model.type === "object") return plainModel(model, objects, numbers);
  if (value.type === "map") {
    const entries = ((value.entries ?? []) as readonly (readonly [string, Wire])[])
      .map(([key, item]): readonly [string, Wire] => [key, withoutIds(item, objects, numbers)])
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (entries.some(([key]) => key === "lower_levels")) return { type: "map", entries: withPlainRings(entries) };
    return { type: "map", entries };
  }
  if (value.type === "ndarray") return plainArray(value);
  if (value.type === "value" && Object.keys(value).length === 2)
    return withoutIds(value.value as Wire, objects, numbers);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, withoutIds(item, objects, numbers)]),
  );
}

/** Rings of contours as pairs of coordinates that begin with the smallest, instead of the columns of each. */
function withPlainRings(entries: readonly (readonly [string, Wire])[]): readonly (readonly [string, Wire])[] {
  type Rings = readonly (readonly (readonly (readonly number[])[])[])[];
  const columns = Object.fromEntries(entries) as Readonly<Record<string, Wire>>;
  const [xs, ys] = [columns.xs as Rings, columns.ys as Rings];
  const bands = xs.map((polygons, band) =>
    polygons.map((rings, polygon) => rings.map((ring, index) => plainRing(ring, ys[band]?.[polygon]?.[index] ?? []))),
  );
  return [["rings", bands], ...entries.filter(([key]) => key !== "xs" && key !== "ys")];
}

function plainRing(x: readonly number[], y: readonly number[]): Wire {
  const places = x.slice(1).map((value, index) => [value, y[index + 1] ?? NaN] as const);
  const distinct = places.filter((place, index) => String(place) !== String(places.at(index - 1)));
  const first = distinct.reduce((best, [x, y], index) => {
    const [bestX, bestY] = distinct[best] ?? [0, 0];
    return x < bestX || (x === bestX && y < bestY) ? index : best;
  }, 0);
  return [...distinct.slice(first), ...distinct.slice(0, first)];
}

const READERS: Readonly<Record<string, (bytes: ArrayBuffer) => ArrayLike<number>>> = {
  uint32: (bytes) => new Uint32Array(bytes),
  int32: (bytes) => new Int32Array(bytes),
  float32: (bytes) => new Float32Array(bytes),
  float64: (bytes) => new Float64Array(bytes),
};

function plainArray({ array, dtype, shape }: WireObject): Wire {
  const { data } = array as { readonly data: string };
  const bytes = gunzipSync(Buffer.from(data, "base64"));
  const numbers = READERS[dtype as string]?.(new Uint8Array(bytes).buffer);
  if (numbers === undefined) throw new Error(`cannot compare ${JSON.stringify({ dtype, shape })}`);
  return nested(Array.from(numbers), shape as readonly number[]);
}

/** Numbers in lists of the given lengths, the outermost first. */
function nested(numbers: readonly number[], [length = 0, ...inner]: readonly number[]): readonly Wire[] {
  if (inner.length === 0) return [...numbers];
  const size = numbers.length / length;
  return Array.from({ length }, (_, index) => nested(numbers.slice(index * size, (index + 1) * size), inner));
}

function plainModel(model: WireObject, objects: ReadonlyMap<string, WireObject>, numbers: Map<string, number>): Wire {
  const id = model.id as string | undefined;
  const known = id === undefined ? undefined : numbers.get(id);
  if (known !== undefined) return { ref: known };
  if (id !== undefined) numbers.set(id, numbers.size + 1);
  const { properties } = ClassInfo.of(model.name as string);
  const given = Object.entries((model.attributes ?? {}) as WireObject).sort(([a], [b]) => (a < b ? -1 : 1));
  const attributes: [string, Wire][] = [];
  for (const [name, value] of given) {
    const named = name === "line_dash" && typeof value === "string" ? DASHES[value] : undefined;
    const plain = named ?? withoutIds(value, objects, numbers);
    const standard = properties.get(name)?.schema.default;
    const isStandard =
      standard !== undefined && JSON.stringify(withoutIds(standard, objects, new Map())) === JSON.stringify(plain);
    if (!isStandard) attributes.push([name, plain]);
  }
  return { name: model.name as Wire, ...Object.fromEntries(attributes) };
}
