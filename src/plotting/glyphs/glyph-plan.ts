// What one glyph method takes, worked out of the schema when the method is first used: where each option goes, which
// properties are visual, and what visual properties are when nothing is said of them.
import { unknownOption } from "../../base/option-names.js";
import { isEqual } from "../../base/equal.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { ClassInfo, schema } from "../../model/class-info.js";
import type { Glyph } from "../../model/generated/glyphs.js";
import { classNamed } from "../../model/registry.js";
import { REFUSED } from "../../property/kind.js";
import type { PropertyDef } from "../../property/property-def.js";

/** The glyphs that stand in for the main one, by the prefix of their options. */
export const LAYERS = ["nonselection", "selection", "hover", "muted"] as const;
export type Layer = (typeof LAYERS)[number];

/** Where an option goes. Traits, such as `color`, go to all visual properties that end in them. */
export type OptionUse =
  | { readonly to: "renderer" | "source" | "legend" | "palette" }
  | { readonly to: "glyph"; readonly def: PropertyDef }
  | { readonly to: "units"; readonly def: PropertyDef }
  | { readonly to: "trait"; readonly layer: Layer | "main"; readonly trait: string }
  | { readonly to: "look"; readonly layer: Layer; readonly def: PropertyDef };

/** A visual property. */
export interface Look {
  readonly def: PropertyDef;
  readonly name: string;
  /** The part of the name after the feature. */
  readonly trait: string;
  /** False when the glyph has a property of the trait's own name: a rect's `width` is not its `line_width`. */
  readonly hasShorthand: boolean;
  /** What it is when nothing is said of it, where that differs from the default of the class. */
  readonly fallback: unknown;
}

export interface GlyphPlan {
  readonly method: string;
  readonly cls: new (attributes: object) => Glyph;
  readonly info: ClassInfo;
  /** Properties that may be given by position. */
  readonly args: readonly string[];
  /** What the method itself sets: the marker of `square`. */
  readonly preset: Readonly<Record<string, unknown>>;
  readonly options: ReadonlyMap<string, OptionUse>;
  readonly looks: readonly Look[];
  /** Those of `args` that are columns of their own name when they are not given. */
  readonly columns: readonly string[];
}

const RENDERER_OPTIONS = ["name", "level", "visible", "muted", "view", "x_range_name", "y_range_name", "coordinates"];
const LEGEND_OPTIONS = ["legend_label", "legend_field", "legend_group", "legend_name"];
const VISUAL = /^(?:line|fill|hatch|text|global)_(.+)$/;
const DEFAULT_COLOR = "#1f77b4";

const plans = new Map<string, GlyphPlan>();

/** The plan of a glyph method of figures. */
export function planOf(method: string): GlyphPlan {
  let plan = plans.get(method);
  if (plan === undefined) {
    plan = makePlan(method);
    plans.set(method, plan);
  }
  return plan;
}

/** Where an option goes. Throws PlotctlError with the nearest known name when the method has none of that name. */
export function useOf(plan: GlyphPlan, option: string): OptionUse {
  const use = plan.options.get(option);
  if (use !== undefined) return use;
  const hint =
    plan.method === "circle" && option === "size"
      ? "Its radius is in data units; use scatter for markers of a fixed size."
      : option === "legend"
        ? "It is one of legend_label, legend_field and legend_group now."
        : undefined;
  throw unknownOption(`${plan.method}()`, option, [...plan.options.keys()], hint);
}

function makePlan(method: string): GlyphPlan {
  const found = schema.glyph_methods[method];
  if (found === undefined) throw new PlotctlError("INVALID_SCHEMA", `There is no glyph method ${show(method)}.`);
  const info = ClassInfo.of(found.glyph);
  const looks = looksOf(info);
  return {
    method,
    cls: classNamed(found.glyph) as unknown as new (attributes: object) => Glyph,
    info,
    args: found.args,
    preset: (found as { attributes?: Readonly<Record<string, unknown>> }).attributes ?? {},
    options: optionsOf(info, looks),
    looks,
    columns: found.args.filter((name) => isOwnColumn(name, info.properties.get(name))),
  };
}

function isOwnColumn(name: string, def: PropertyDef | undefined): boolean {
  return def?.schema.form === "vector" && isEqual(def.schema.default, { type: "field", field: name });
}

function looksOf(info: ClassInfo): Look[] {
  const looks: Look[] = [];
  for (const [name, def] of info.properties) {
    const trait = VISUAL.exec(name)?.[1];
    if (trait === undefined) continue;
    looks.push({ def, name, trait, hasShorthand: !info.properties.has(trait), fallback: fallbackOf(def, trait) });
  }
  return looks;
}

function fallbackOf(def: PropertyDef, trait: string): unknown {
  const isBlack = def.name === "text_color" || def.name === "hatch_color";
  const value = trait === "color" ? (isBlack ? "black" : DEFAULT_COLOR) : trait === "alpha" ? 1 : undefined;
  return isEqual(value, def.schema.default) ? undefined : value;
}

/** Later entries take the place of earlier ones: properties come before traits, and the renderer's options before all. */
function optionsOf(info: ClassInfo, looks: readonly Look[]): ReadonlyMap<string, OptionUse> {
  const options = new Map<string, OptionUse>();
  for (const layer of ["main", ...LAYERS] as const) {
    const prefix = layer === "main" ? "" : `${layer}_`;
    for (const { def, name, trait, hasShorthand } of looks) {
      if (hasShorthand) options.set(prefix + trait, { to: "trait", layer, trait });
      if (layer !== "main") options.set(prefix + name, { to: "look", layer, def });
    }
  }
  for (const [name, def] of info.properties) {
    options.set(name, { to: "glyph", def });
    if (def.schema.units !== undefined) options.set(`${name}_units`, { to: "units", def });
  }
  for (const name of RENDERER_OPTIONS) options.set(name, { to: "renderer" });
  for (const name of LEGEND_OPTIONS) options.set(name, { to: "legend" });
  options.set("source", { to: "source" });
  if (info.typeName === "Image" || info.typeName === "ImageStack") options.set("palette", { to: "palette" });
  return options;
}

const anyTextByDef = new Map<PropertyDef, boolean>();

/** True when every text is a value of the property, so that only the columns can tell whether one names a column. */
export function takesAnyText(def: PropertyDef): boolean {
  let takesAny = anyTextByDef.get(def);
  if (takesAny === undefined) {
    takesAny = def.kind.accept("\u0000") !== REFUSED;
    anyTextByDef.set(def, takesAny);
  }
  return takesAny;
}
