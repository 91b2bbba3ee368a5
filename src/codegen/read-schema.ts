// Builds the schema from BokehJS's classes, kinds and defaults, and from the overlay.
import { DEFAULTS } from "./date-labels.js";
import type { Bokeh, BokehKind, BokehPropertyDefinition } from "./load-bokeh.js";
import { BUNDLES, PROPERTIES, SPEC_KINDS, SPEC_UNITS, type Exported, type KindRecipe } from "./overlay.js";
import { readClasses, type FoundClass } from "./read-classes.js";
import { createDefaultReader, type DefaultReader } from "./read-default.js";
import { readEvents, readGlyphMethods, readToolAliases } from "./read-extras.js";
import { createKindReader, type KindReader } from "./read-kind.js";
import type { AliasSchema, Kind, ModelSchema, OverrideSchema, PropertySchema, Schema, Units } from "./schema.js";

export interface ReadSchema {
  readonly schema: Schema;
  /** The BokehJS module that declares each model: the generated files follow BokehJS's folders. */
  readonly moduleOf: ReadonlyMap<string, string>;
}

export function readSchema(bokeh: Bokeh): ReadSchema {
  const classes = readClasses(bokeh);
  const kinds = createKindReader(bokeh, classes);
  const defaults = createDefaultReader(bokeh);
  const readers: Readers = { bokeh, kinds, defaults };
  const models = [...classes.values()].map((found) => readModel(found, readers));
  requireOverlaidModels(models);
  const schema = {
    bokehjs: bokeh.version,
    enums: kinds.enums,
    events: readEvents(bokeh),
    tool_aliases: readToolAliases(bokeh, defaults),
    glyph_methods: readGlyphMethods(bokeh, classes, defaults),
    models,
  };
  return { schema, moduleOf: new Map([...classes.values()].map(({ name, module }) => [name, module])) };
}

interface Readers {
  readonly bokeh: Bokeh;
  readonly kinds: KindReader;
  readonly defaults: DefaultReader;
}

function readModel(found: FoundClass, readers: Readers): ModelSchema {
  const inherited = found.parent?.class.prototype._props ?? {};
  const properties: Record<string, PropertySchema | AliasSchema> = {};
  const overrides: Record<string, OverrideSchema> = {};
  for (const [name, definition] of Object.entries(found.class.prototype._props)) {
    const before = inherited[name];
    const isOpened = before?.options.internal === true && definition.options.internal !== true;
    if (before === undefined || isOpened) properties[name] = readProperty(found, name, definition, readers);
    else if (before.default_value !== definition.default_value)
      overrides[name] = readOverride(found, name, definition, readers);
  }
  overlayProperties(found.name, properties);
  for (const [name, value] of Object.entries(DEFAULTS[found.name] ?? {})) {
    if (overrides[name] === undefined)
      throw new Error(`date-labels.ts names ${found.name}.${name}, which is not an override`);
    overrides[name] = { default: value };
  }
  return {
    name: found.name,
    extends: found.parent?.name ?? null,
    bundle: bundleOf(found),
    ...(found.isRegistered && { registered: true }),
    ...(found.isAbstract && { abstract: true }),
    properties,
    ...(Object.keys(overrides).length > 0 && { overrides }),
  };
}

function bundleOf(found: FoundClass): string {
  return BUNDLES[found.name] ?? (found.parent && extraBundle(found.parent)) ?? found.bundle;
}

function extraBundle(found: FoundClass): string | null {
  return BUNDLES[found.name] ?? (found.parent && extraBundle(found.parent));
}

function readProperty(
  found: FoundClass,
  name: string,
  definition: BokehPropertyDefinition,
  readers: Readers,
): PropertySchema | AliasSchema {
  const { PropertyAlias, VectorSpec, ScalarSpec } = readers.bokeh.module("core/properties") as SpecClasses;
  const { type, options } = definition;
  if (type instanceof PropertyAlias) return { alias_of: (type as { attr: string }).attr };

  let shape: Pick<PropertySchema, "form" | "spec" | "kind" | "units">;
  if (typeof type === "function") {
    const isA = (base: SpecClass) => type.prototype instanceof base;
    const form = isA(VectorSpec) ? "vector" : isA(ScalarSpec) ? "scalar" : "property";
    const units = readUnits(type);
    shape = { form, spec: type.name, kind: kindOfSpec(type.name, readers), ...(units && { units }) };
  } else {
    shape = { kind: readers.kinds.read(type as BokehKind) };
  }

  const { default: value, isComputed } = readers.defaults.read(found.class, name, definition);
  const flags = {
    ...(isComputed && { computed: true as const }),
    ...(options.internal === true && { internal: true as const }),
    ...(options.readonly === true && { readonly: true as const }),
    ...(options.convert !== undefined && { convert: true as const }),
  };
  if (value !== undefined) return { ...shape, default: value, ...flags };
  if (flags.internal) return { ...shape, ...flags };
  // Only the browser sets these; until then they are null.
  if (flags.readonly) return { ...shape, kind: nullable(shape.kind), default: null, ...flags };
  return { ...shape, required: true, ...flags };
}

function nullable(kind: Kind): Kind {
  return kind.kind === "Nullable" ? kind : { kind: "Nullable", of: kind };
}

function readOverride(
  found: FoundClass,
  name: string,
  definition: BokehPropertyDefinition,
  { defaults }: Readers,
): OverrideSchema {
  const { default: value, isComputed } = defaults.read(found.class, name, definition);
  return { ...(value !== undefined && { default: value }), ...(isComputed && { computed: true }) };
}

type SpecClass = abstract new (...args: never[]) => object;
type SpecClasses = Record<"PropertyAlias" | "VectorSpec" | "ScalarSpec", SpecClass>;

function readUnits(spec: object & { readonly name: string }): Units | undefined {
  const { valid_units, default_units } = (
    spec as unknown as { prototype: { valid_units?: readonly string[]; default_units?: string } }
  ).prototype;
  if (valid_units === undefined || default_units === undefined) return SPEC_UNITS[spec.name];
  return { values: [...valid_units], default: default_units };
}

function kindOfSpec(spec: string, readers: Readers): Kind {
  const recipe = SPEC_KINDS[spec];
  if (recipe === undefined) throw new Error(`BokehJS has a dataspec without an entry in overlay.ts: ${spec}`);
  return follow(recipe, readers);
}

function follow(recipe: KindRecipe, readers: Readers): Kind {
  if (isExported(recipe)) return readers.kinds.read(readers.bokeh.module(recipe.module)[recipe.name] as BokehKind);
  if ("recipes" in recipe) return { kind: recipe.kind, of: recipe.recipes.map((part) => follow(part, readers)) };
  if ("recipe" in recipe) return { kind: recipe.kind, of: follow(recipe.recipe, readers) };
  return recipe;
}

function isExported(recipe: KindRecipe): recipe is Exported {
  return "module" in recipe;
}

function overlayProperties(model: string, properties: Record<string, PropertySchema | AliasSchema>): void {
  for (const [name, change] of Object.entries(PROPERTIES[model] ?? {})) {
    const before = properties[name];
    if (change !== null && change.kind !== undefined && before === undefined) {
      properties[name] = { ...change, kind: change.kind };
      continue;
    }
    if (before === undefined || "alias_of" in before)
      throw new Error(`overlay.ts names ${model}.${name}, which does not exist`);
    if (change === null) {
      delete properties[name];
    } else {
      const { required, ...rest } = before;
      const stillRequired = required && change.default === undefined;
      properties[name] = { ...rest, ...change, ...(stillRequired && { required }) };
    }
  }
}

function requireOverlaidModels(models: readonly ModelSchema[]): void {
  const names = new Set(models.map(({ name }) => name));
  for (const name of [...Object.keys(PROPERTIES), ...Object.keys(BUNDLES)]) {
    if (!names.has(name)) throw new Error(`overlay.ts names the model ${name}, which BokehJS does not have`);
  }
}
