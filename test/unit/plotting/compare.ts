// Documents of different origin made comparable: references resolved, ids gone, defaults left out, maps in one order.
import { ClassInfo } from "../../../src/model/class-info.js";

type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };
type WireObject = { readonly [key: string]: Wire };

/** Axes on which Python labels dates in a way of its own: its formatters' defaults are not those of BokehJS. */
const OWN_LABELS = new Set(["DatetimeAxis", "TimedeltaAxis"]);

/** The same text for two documents that look the same to a browser. */
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
    return { type: "map", entries };
  }
  if (value.type === "value" && Object.keys(value).length === 2)
    return withoutIds(value.value as Wire, objects, numbers);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, withoutIds(item, objects, numbers)]),
  );
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
    if (name === "formatter" && OWN_LABELS.has(model.name as string)) continue;
    const plain = withoutIds(value, objects, numbers);
    const standard = properties.get(name)?.schema.default;
    const isStandard =
      standard !== undefined && JSON.stringify(withoutIds(standard, objects, new Map())) === JSON.stringify(plain);
    if (!isStandard) attributes.push([name, plain]);
  }
  return { name: model.name as Wire, ...Object.fromEntries(attributes) };
}
