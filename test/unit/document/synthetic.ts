// An instance of every class of models, with synthetic values for the properties without defaults.
import "../../../src/model/generated/all-models.js";
import { ClassInfo, schema } from "../../../src/model/class-info.js";
import { INFO, internals, type HasProps } from "../../../src/model/has-props.js";
import { classNamed } from "../../../src/model/registry.js";
import type { KindTree } from "../../../src/property/kind-tree.js";

/** Names of all classes that can be in a document. */
export const CONCRETE: readonly string[] = schema.models
  .filter(({ registered, abstract }) => registered === true && abstract !== true)
  .map(({ name }) => name);

/** Values that the kind of a property does not determine: BokehJS reads their content at once. */
const BY_PROPERTY: Readonly<Record<string, unknown>> = {
  geojson: '{"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [0, 0]}]}',
  data_url: "https://localhost/data",
  url: "https://localhost/image",
  html: "<b>text</b>",
  svg: "<svg></svg>",
};

/** The class to create where several are possible: the one with the fewest required values. */
const PREFERRED: Readonly<Record<string, string>> = {
  Model: "Div",
  UIElement: "Div",
  Ticker: "BasicTicker",
  TickFormatter: "BasicTickFormatter",
  Filter: "AllIndices",
  Glyph: "Circle",
  Scale: "LinearScale",
  Range: "Range1d",
};

export function synthetic(name: string): HasProps {
  const cls = classNamed(name) as unknown as new (attributes: object) => HasProps;
  const info = ClassInfo.of(name);
  const attributes = info.required.map((property) => {
    const kind = info.properties.get(property)?.schema.kind as KindTree;
    return [property, BY_PROPERTY[property] ?? valueOf(kind)];
  });
  return new cls(Object.fromEntries(attributes) as object);
}

/** The same document with the default of every other property written out. */
export function withDefaults(name: string): HasProps {
  const model = synthetic(name);
  for (const def of model[INFO].properties.values()) {
    const value = internals.read(model, def);
    if (value !== undefined && def.schema.readonly !== true) internals.store(model, def, value);
  }
  return model;
}

function valueOf(kind: KindTree): unknown {
  switch (kind.kind) {
    case "Str":
      return "text";
    case "Bytes":
      return Uint8Array.of(1, 2, 3);
    case "Color":
      return "navy";
    case "Float":
    case "Moment":
    case "Int":
    case "Percent":
    case "NonNegative":
    case "Positive":
    case "Date":
    case "Unknown":
    case "Any":
      return 1;
    case "Enum":
      return kind.values?.[0] ?? schema.enums[kind.enum ?? ""]?.[0];
    case "Ref":
      return synthetic(concreteBelow(kind.model));
    case "AnyRef":
      return synthetic("Div");
    case "Or":
      return valueOf(kind.of[0] as KindTree);
    case "Nullable":
      return null;
    case "List":
    case "NonEmptyList":
    case "Arrayable":
      return [valueOf(kind.of)];
    case "Tuple":
      return kind.of.map(valueOf);
    case "Dict":
      return { key: valueOf(kind.of) };
    default:
      throw new Error(`no value is made up for the kind ${kind.kind}`);
  }
}

function concreteBelow(name: string): string {
  const preferred = PREFERRED[name];
  if (preferred !== undefined) return preferred;
  const found = CONCRETE.find((candidate) => {
    for (let at: ClassInfo | undefined = ClassInfo.of(candidate); at !== undefined; at = at.parent) {
      if (at.typeName === name) return true;
    }
    return false;
  });
  if (found === undefined) throw new Error(`there is no concrete ${name}`);
  return found;
}
