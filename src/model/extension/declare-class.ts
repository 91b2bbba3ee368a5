// Makes a model class from an author's declaration: validates its properties, converts them to a schema, and defines the
// accessors. An equal declaration with the same base returns the same class.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { REJECTED } from "../../property/kind.js";
import { defineProperty, type PropertySchema } from "../../property/property-def.js";
import { Encoder } from "../../serialize/encoder.js";
import type { Json } from "../../serialize/wire-values.js";
import { ClassInfo, kinds, type BrowserScript, type ModelSchema, subclassSchema } from "../class-info.js";
import { equip } from "../define.js";
import { HasProps, INFO, infoOf } from "../has-props.js";
import { Model } from "../model.js";
import { declaredClass, registerDeclared, type ModelClass } from "../registry.js";
import { OverriddenDefault, propertyOf } from "./property-kinds.js";

export interface Declaration {
  readonly name: string;
  readonly base: ModelClass;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The script that registers the class in browsers; absent for pure data models. */
  readonly script?: BrowserScript;
}

const CLASS_NAME = /^[A-Za-z_]\w{0,99}$/;
const PROPERTY_NAME = /^[A-Za-z]\w{0,99}$/;

/** Throws PlotctlError for names that are in use or invalid, for invalid kinds, and for invalid defaults. */
export function declareClass({ name, base, properties, script }: Declaration): ModelClass {
  if (typeof name !== "string" || !CLASS_NAME.test(name)) {
    throw new PlotctlError(
      "INVALID_DECLARATION",
      `The name of a model must be that of a class, such as "Gauge", got ${show(name)}.`,
    );
  }
  if (ClassInfo.isBuiltIn(name)) {
    throw new PlotctlError("INVALID_DECLARATION", `${name} is a model of BokehJS, and cannot be declared again.`, {
      hint: "Choose another name.",
    });
  }
  const parent = checkedBase(base, name);
  const info = ClassInfo.declare(schemaOf(name, parent, base, properties), parent, script);
  const known = declaredClass(name);
  if (known !== undefined && infoOf(known) === info && Object.getPrototypeOf(known) === base) return known;
  const cls = makeClass(info, base);
  registerDeclared(name, cls);
  return cls;
}

function checkedBase(base: ModelClass, name: string): ClassInfo {
  const prototype: unknown = typeof base === "function" ? base.prototype : undefined;
  if (!(prototype instanceof HasProps)) {
    throw new PlotctlError("INVALID_DECLARATION", `${name}: expected a class of models to extend, got ${show(base)}.`);
  }
  return prototype[INFO];
}

function schemaOf(
  name: string,
  parent: ClassInfo,
  base: ModelClass,
  declared: Readonly<Record<string, unknown>>,
): ModelSchema {
  const properties: Record<string, PropertySchema> = {};
  const overrides: Record<string, { default: Json }> = {};
  for (const [property, given] of Object.entries(declared)) {
    if (given instanceof OverriddenDefault) {
      overrides[property] = { default: overriddenDefault(`${name}.${property}`, parent, property, given) };
    } else {
      checkNewName(name, property, { parent, base });
      properties[property] = propertySchema(`${name}.${property}`, given);
    }
  }
  return subclassSchema(name, parent, { properties, overrides });
}

function checkNewName(name: string, property: string, { parent, base }: { parent: ClassInfo; base: ModelClass }): void {
  if (!PROPERTY_NAME.test(property)) {
    throw new PlotctlError("INVALID_DECLARATION", `${name}: ${show(property)} cannot be the name of a property.`, {
      hint: "Names are made of letters, digits and underscores, and begin with a letter.",
    });
  }
  // Includes properties that exist only in the browser, which must not be declared twice either.
  const owner = parent.lineage.find(({ schema }) => Object.hasOwn(schema.properties, property));
  if (owner !== undefined) {
    throw new PlotctlError("INVALID_DECLARATION", `${name}.${property} is declared already, by ${owner.typeName}.`, {
      hint: `Override(…) gives it another default.`,
    });
  }
  if (property in base.prototype) {
    throw new PlotctlError(
      "INVALID_DECLARATION",
      `${name}.${property} cannot be a property: every model has a member of that name.`,
    );
  }
}

function propertySchema(where: string, given: unknown): PropertySchema {
  const { schema, initial } = explaining(where, () => propertyOf(given));
  if (initial === undefined) return { ...schema, required: true };
  const def = defineProperty(where, schema, kinds);
  return { ...schema, default: defaultJson(where, def, initial) };
}

function explaining<T>(where: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof PlotctlError)) throw error;
    throw new PlotctlError(error.code, `${where}: ${error.message}`, { cause: error });
  }
}

function overriddenDefault(
  where: string,
  parent: ClassInfo,
  property: string,
  { newDefault }: OverriddenDefault,
): Json {
  const def = parent.properties.get(property);
  if (def === undefined) {
    throw new PlotctlError(
      "INVALID_DECLARATION",
      `${where}: ${parent.typeName} has no property ${show(property)} to override.`,
      {
        hint: didYouMean(property, parent.properties.keys()),
      },
    );
  }
  return defaultJson(where, def, newDefault);
}

function defaultJson(where: string, def: ReturnType<typeof defineProperty>, initial: unknown): Json {
  const held = def.accept(initial);
  if (held === REJECTED) {
    throw new PlotctlError(
      "INVALID_DECLARATION",
      `${where}: the default must be ${def.kind.expects}, got ${show(initial)}.`,
    );
  }
  return withoutModelIds(where, new Encoder().encode(held));
}

/** Makes each instance create new models from a default, with new ids. */
export function withoutModelIds(where: string, json: Json): Json {
  if (typeof json !== "object" || json === null) return json;
  if (Array.isArray(json)) return (json as readonly Json[]).map((item) => withoutModelIds(where, item));
  const { id, ...rest } = json as { readonly [key: string]: Json };
  if (id !== undefined && rest.type !== "object") {
    throw new PlotctlError("INVALID_DECLARATION", `${where}: the models of a default must not refer to each other.`);
  }
  return Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, withoutModelIds(where, item)]));
}

type ConcreteClass = new (attributes?: object) => HasProps;

/** The declared classes, before an author extends them. */
const bare = new WeakSet<object>();

/** Returns the class of an info, which extends a base class with the parent's info. */
export function makeClass(info: ClassInfo, base: ModelClass): ModelClass {
  const cls = class extends (base as unknown as ConcreteClass) {
    // Models from the wire may be instances of the declared class, while the author uses the class that extends it.
    static override [Symbol.hasInstance](this: ModelClass, value: unknown): boolean {
      if (Function.prototype[Symbol.hasInstance].call(this, value)) return true;
      return value instanceof HasProps && bare.has(value.constructor) && value[INFO].lineage.includes(infoOf(this));
    }
  };
  Object.defineProperty(cls, "name", { value: info.typeName });
  equip(cls, info);
  bare.add(cls);
  return cls;
}

/**
 * Returns a class for models of an unknown class: custom models of Python, or of a library based on Bokeh. Their values are
 * stored and written unchanged. Browsers need the scripts of these classes.
 */
export function foreignClass(typeName: string): ModelClass {
  return makeClass(ClassInfo.foreign(typeName, infoOf(Model)), Model);
}
