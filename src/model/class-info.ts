// The info of each model class: its wire name, bundle and properties, from the schema. Properties are built when the first
// instance of a class is created, since most apps use a tenth of the 400 classes. Classes that authors declare, or that a
// document contains, have an info, too (extension/).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isEqual } from "../base/equal.js";
import { PlotctlError } from "../base/errors.js";
import { CODE_ROOT } from "../base/package-files.js";
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

/** The schema that `npm run generate` reads from BokehJS. */
export const schema = JSON.parse(readFileSync(join(CODE_ROOT, "model/schema/models.json"), "utf8")) as Schema;

const modelSchemas = new Map(schema.models.map((model) => [model.name, model]));

/** The implementation of an author's class in the browser: a script, compiled from the author's file, that registers it. */
export interface BrowserScript {
  /** The path of the file. Its last part is the name of the script in URLs, such as `gauge.browser.js`. */
  readonly file: string;
  readonly code: string;
  /** A hash of the content: 32 hex digits. */
  readonly hash: string;
  /** The bundles of BokehJS whose modules it imports. */
  readonly bundles: readonly BundleName[];
}

/**
 * The origin of a class: BokehJS, an app's author, or a single document that contains its definition. Of a foreign class, a
 * document has models, but only their names and values are known.
 */
export type Origin = "built-in" | "author" | "document" | "foreign";

interface Addition {
  readonly parent: ClassInfo;
  readonly origin: Exclude<Origin, "built-in">;
  /** Absent for pure data models, which need no code in the browser. */
  readonly script?: BrowserScript | undefined;
}

/** How kinds recognize models; set once by has-props.ts. */
export const modelTests: { current: ModelTests } = {
  current: { isModel: () => false, isInstance: () => false },
};

/** A factory caches its kinds. Definitions that peers send get a separate factory, so that their kinds can be collected. */
function makeKindFactory(): KindFactory {
  return new KindFactory(schema.enums, {
    isModel: (value) => modelTests.current.isModel(value),
    isInstance: (value, typeName) => modelTests.current.isInstance(value, typeName),
  });
}

/** Makes the kinds of all permanent classes. */
export const kinds = makeKindFactory();

export class ClassInfo {
  readonly typeName: string;
  readonly schema: ModelSchema;
  readonly origin: Origin;
  readonly script: BrowserScript | undefined;
  readonly #parent: ClassInfo | undefined;
  #lineage: readonly ClassInfo[] | undefined;
  #properties: ReadonlyMap<string, PropertyDef> | undefined;
  #required: readonly string[] | undefined;
  #modelDefaults: readonly PropertyDef[] | undefined;

  private constructor(model: ModelSchema, addition?: Addition) {
    this.typeName = model.name;
    this.schema = model;
    this.origin = addition?.origin ?? "built-in";
    this.script = addition?.script;
    this.#parent = addition?.parent;
  }

  static readonly #known = new Map<string, ClassInfo>();
  /** The last class that an author declared under each name. */
  static readonly #declared = new Map<string, ClassInfo>();

  /** Whether BokehJS has a model of that name. */
  static isBuiltIn(typeName: string): boolean {
    return modelSchemas.has(typeName);
  }

  /**
   * Returns the info of a class that an author declares. An equal declaration returns the same info, since an app's file
   * declares its classes again for each session.
   */
  static declare(model: ModelSchema, parent: ClassInfo, script?: BrowserScript): ClassInfo {
    const known = ClassInfo.#declared.get(model.name);
    if (known?.parent === parent && known.script?.hash === script?.hash && isEqual(known.schema, model)) return known;
    const info = new ClassInfo(model, { parent, origin: "author", script });
    ClassInfo.#declared.set(model.name, info);
    return info;
  }

  /** Returns the info of a class whose definition a document contains. Only the document and its models reference it. */
  static ofDocument(model: ModelSchema, parent: ClassInfo): ClassInfo {
    return new ClassInfo(model, { parent, origin: "document" });
  }

  /** Returns the info of a class of which only the name is known. It has any property, with values of any kind. */
  static foreign(typeName: string, parent: ClassInfo): ClassInfo {
    const model: ModelSchema = {
      name: typeName,
      extends: parent.typeName,
      bundle: "bokeh",
      registered: true,
      properties: {},
    };
    return new ClassInfo(model, { parent, origin: "foreign" });
  }

  /** Throws PlotctlError for a name that is neither a class of BokehJS nor of an author. */
  static of(typeName: string): ClassInfo {
    let info = ClassInfo.#known.get(typeName) ?? ClassInfo.#declared.get(typeName);
    if (info === undefined) {
      const model = modelSchemas.get(typeName);
      if (model === undefined) throw new PlotctlError("INVALID_SCHEMA", `The schema has no model "${typeName}".`);
      info = new ClassInfo(model);
      ClassInfo.#known.set(typeName, info);
    }
    return info;
  }

  /** The parent class, according to the schema. */
  get parent(): ClassInfo | undefined {
    if (this.#parent !== undefined) return this.#parent;
    return this.schema.extends === null ? undefined : ClassInfo.of(this.schema.extends);
  }

  /** This class and its ancestors, itself first. */
  get lineage(): readonly ClassInfo[] {
    return (this.#lineage ??= [this, ...(this.parent?.lineage ?? [])]);
  }

  /** All properties that authors and peers may use, including inherited ones, by name; an alias maps to its target. */
  get properties(): ReadonlyMap<string, PropertyDef> {
    return (this.#properties ??= this.#collectProperties());
  }

  /** The required properties: browsers reject a model without them. */
  get required(): readonly string[] {
    return (this.#required ??= this.#defs()
      .filter(({ schema }) => schema.required === true)
      .map(({ name }) => name));
  }

  /** Properties whose default is or contains a model: each instance needs a new one, with an id that peers know. */
  get modelDefaults(): readonly PropertyDef[] {
    return (this.#modelDefaults ??= this.#defs().filter((def) => def.defaultHoldsModels));
  }

  #defs(): PropertyDef[] {
    return [...new Set(this.properties.values())];
  }

  #collectProperties(): ReadonlyMap<string, PropertyDef> {
    if (this.origin === "foreign") return new OpenProperties(this.parent?.properties);
    const properties = new Map(this.parent?.properties);
    const factory = this.origin === "document" ? makeKindFactory() : kinds;
    for (const [name, own] of Object.entries(this.schema.properties)) {
      if ("alias_of" in own || own.internal === true) continue;
      properties.set(name, defineProperty(name, own, factory));
    }
    for (const [name, override] of Object.entries(this.schema.overrides ?? {})) {
      const inherited = properties.get(name);
      if (inherited === undefined) continue;
      const { required: _, default: __, ...rest } = inherited.schema;
      properties.set(name, defineProperty(name, { ...rest, ...override }, factory));
    }
    for (const [name, own] of Object.entries(this.schema.properties)) {
      const target = "alias_of" in own ? properties.get(own.alias_of) : undefined;
      if (target !== undefined) properties.set(name, target);
    }
    return properties;
  }
}

/** The properties of a foreign class: every name is a property. */
class OpenProperties extends Map<string, PropertyDef> {
  override get(name: string): PropertyDef | undefined {
    const known = super.get(name);
    // This name would access the prototype of the object with the values.
    if (known !== undefined || name === "__proto__") return known;
    const def = defineProperty(name, { kind: { kind: "Any" } }, kinds);
    this.set(name, def);
    return def;
  }
}

/** Returns the schema of a class that an app or a document declares. It needs the bundle of its parent. */
export function subclassSchema(
  name: string,
  parent: ClassInfo,
  { properties, overrides }: Pick<ModelSchema, "properties"> & Required<Pick<ModelSchema, "overrides">>,
): ModelSchema {
  return {
    name,
    extends: parent.typeName,
    bundle: parent.schema.bundle,
    registered: true,
    properties,
    ...(Object.keys(overrides).length > 0 && { overrides }),
  };
}
