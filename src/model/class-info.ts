// What is known of each class of models: its wire name, bundle and properties, out of the schema. Properties are put
// together when the first instance of a class is made, since most apps use a tenth of the 400 classes.
import { readFileSync } from "node:fs";
import { PlotctlError } from "../base/errors.js";
import { KindFactory } from "../property/kinds.js";
import { defineProperty, type PropertyDef, type PropertySchema } from "../property/property-def.js";
import type { ModelTests } from "../property/kind.js";
import type { Json } from "../serialize/wire-values.js";

export type BundleName = "bokeh" | "bokeh-gl" | "bokeh-widgets" | "bokeh-tables" | "bokeh-mathjax";

export interface ModelSchema {
  readonly name: string;
  readonly extends: string | null;
  readonly bundle: BundleName;
  readonly registered?: boolean;
  readonly abstract?: boolean;
  readonly properties: Readonly<Record<string, PropertySchema | { readonly alias_of: string }>>;
  readonly overrides?: Readonly<Record<string, { readonly default?: Json }>>;
}

interface Schema {
  readonly enums: Readonly<Record<string, readonly string[]>>;
  readonly models: readonly ModelSchema[];
  readonly tool_aliases: Readonly<
    Record<string, { readonly name: string; readonly attributes?: Readonly<Record<string, Json>> }>
  >;
  readonly glyph_methods: Readonly<Record<string, { readonly glyph: string; readonly args: readonly string[] }>>;
}

/** The schema that `npm run generate` read out of BokehJS. */
export const schema = JSON.parse(readFileSync(new URL("schema/models.json", import.meta.url), "utf8")) as Schema;

const modelSchemas = new Map(schema.models.map((model) => [model.name, model]));

/** Models answer the kinds' questions about models; set once by has-props.ts. */
export const modelTests: { current: ModelTests } = {
  current: { isModel: () => false, isInstance: () => false },
};

const kinds = new KindFactory(schema.enums, {
  isModel: (value) => modelTests.current.isModel(value),
  isInstance: (value, typeName) => modelTests.current.isInstance(value, typeName),
});

export class ClassInfo {
  readonly typeName: string;
  readonly schema: ModelSchema;
  #properties: ReadonlyMap<string, PropertyDef> | undefined;
  #required: readonly string[] | undefined;
  #modelDefaults: readonly PropertyDef[] | undefined;

  private constructor(model: ModelSchema) {
    this.typeName = model.name;
    this.schema = model;
  }

  static readonly #known = new Map<string, ClassInfo>();

  static of(typeName: string): ClassInfo {
    let info = ClassInfo.#known.get(typeName);
    if (info === undefined) {
      const model = modelSchemas.get(typeName);
      if (model === undefined) throw new PlotctlError(`The schema has no model "${typeName}".`);
      info = new ClassInfo(model);
      ClassInfo.#known.set(typeName, info);
    }
    return info;
  }

  /** The class that this one extends, as the schema has it. */
  get parent(): ClassInfo | undefined {
    return this.schema.extends === null ? undefined : ClassInfo.of(this.schema.extends);
  }

  /** All properties that authors and peers may use, inherited ones too, by name; aliases lead to their target. */
  get properties(): ReadonlyMap<string, PropertyDef> {
    return (this.#properties ??= this.#collectProperties());
  }

  /** Properties without a default: a model without them is not accepted by browsers. */
  get required(): readonly string[] {
    return (this.#required ??= this.#defs()
      .filter(({ schema }) => schema.required === true)
      .map(({ name }) => name));
  }

  /** Properties whose default is, or holds, a model: each instance needs one of its own, with an id that peers know. */
  get modelDefaults(): readonly PropertyDef[] {
    return (this.#modelDefaults ??= this.#defs().filter((def) => def.defaultHoldsModels));
  }

  #defs(): PropertyDef[] {
    return [...new Set(this.properties.values())];
  }

  #collectProperties(): ReadonlyMap<string, PropertyDef> {
    const properties = new Map(this.parent?.properties);
    for (const [name, own] of Object.entries(this.schema.properties)) {
      if ("alias_of" in own || own.internal === true) continue;
      properties.set(name, defineProperty(name, own, kinds));
    }
    for (const [name, override] of Object.entries(this.schema.overrides ?? {})) {
      const inherited = properties.get(name);
      if (inherited === undefined) continue;
      const { required: _, default: __, ...rest } = inherited.schema;
      properties.set(name, defineProperty(name, { ...rest, ...override }, kinds));
    }
    for (const [name, own] of Object.entries(this.schema.properties)) {
      const target = "alias_of" in own ? properties.get(own.alias_of) : undefined;
      if (target !== undefined) properties.set(name, target);
    }
    return properties;
  }
}
