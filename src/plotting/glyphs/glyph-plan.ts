// The options of a glyph method, derived from the schema on first use: what each option sets, which properties are visual,
// and their defaults.
import { unknownOption } from "../../base/option-names.js";
import { isEqual } from "../../base/equal.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { ClassInfo, schema } from "../../model/class-info.js";
import type { Glyph } from "../../model/generated/glyphs.js";
import { classNamed } from "../../model/registry.js";
import { REJECTED } from "../../property/kind.js";
import type { PropertyDef } from "../../property/property-def.js";

/** The glyphs that replace the main glyph in some state, by the prefix of their options. */
export const LAYERS = ["nonselection", "selection", "hover", "muted"] as const;
export type Layer = (typeof LAYERS)[number];

/** What an option sets. A trait such as `color` sets all visual properties that end with it. */
type OptionUse =
  | { readonly to: "renderer" | "source" | "legend" | "palette" }
  | { readonly to: "glyph"; readonly def: PropertyDef }
  | { readonly to: "units"; readonly def: PropertyDef }
  | { readonly to: "trait"; readonly layer: Layer | "main"; readonly trait: string }
  | { readonly to: "look"; readonly layer: Layer; readonly def: PropertyDef };

/** A visual property. */
export interface Look {
  readonly def: PropertyDef;
  readonly name: string;
  /** The name without its prefix, such as `color` of `line_color`. */
  readonly trait: string;
  /** False if the glyph has a property with the trait's name: a rect's `width` is not its `line_width`. */
  readonly hasShorthand: boolean;
  /** The default in glyph methods, if it differs from the default of the class. */
  readonly fallback: unknown;
}

export interface GlyphPlan {
  readonly method: string;
  readonly cls: new (attributes: object) => Glyph;
  readonly info: ClassInfo;
  /** The properties that can be positional arguments. */
  readonly args: readonly string[];
  /** The properties that the method sets itself, such as the marker of `square`. */
  readonly preset: Readonly<Record<string, unknown>>;
  readonly options: ReadonlyMap<string, OptionUse>;
  readonly looks: readonly Look[];
  /** The `args` that default to the column with the same name. */
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

/** What an option sets. Throws PlotctlError for an unknown option. */
export function useOf(plan: GlyphPlan, option: string): OptionUse {
  const use = plan.options.get(option);
  if (use !== undefined) return use;
  const hint =
    plan.method === "circle" && option === "size"
      ? "Its radius is in data units; use scatter for markers of a fixed size."
      : option === "legend"
        ? "Use legend_label, legend_field or legend_group."
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

/** Later entries replace earlier ones: properties take precedence over traits, and options of the renderer over both. */
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

/** Whether every text is a value of the property: then a text is a column name only if such a column exists. */
export function takesAnyText(def: PropertyDef): boolean {
  let takesAny = anyTextByDef.get(def);
  if (takesAny === undefined) {
    takesAny = def.kind.accept("\u0000") !== REJECTED;
    anyTextByDef.set(def, takesAny);
  }
  return takesAny;
}
