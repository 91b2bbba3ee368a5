// A call of a glyph method → a GlyphRenderer: the glyph, its columns, and the glyphs that stand in for it when it is
// not selected, selected, under the pointer, or muted. The first and the last of these always exist, the others only
// when an option is given for them: an always present hover glyph would change what hovering does.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { LinearColorMapper, WeightedStackColorMapper, type ColorMapper } from "../../model/generated/mappers.js";
import type { Glyph } from "../../model/generated/glyphs.js";
import type { Plot } from "../../model/generated/plots.js";
import { GlyphRenderer } from "../../model/generated/renderers.js";
import type { Color } from "../../model/types.js";
import { Field } from "../../serialize/specs.js";
import { coordinateRange } from "../../model/coordinate-range.js";
import { readCall, type CallOptions } from "./glyph-call.js";
import { GlyphColumns } from "./glyph-columns.js";
import { LAYERS, planOf, useOf, type GlyphPlan, type Layer } from "./glyph-plan.js";
import { GlyphValues, withUnits, type Attributes } from "./glyph-values.js";
import { legendEntry } from "./legends.js";
import { paletteOf, varying_alpha_palette } from "../palettes.js";

/** Opacity of what is not selected, and of what is muted, unless the call says otherwise. */
const FAINT: Readonly<Partial<Record<Layer, number>>> = { nonselection: 0.1, muted: 0.2 };

/** The options of one call, by where they go. */
interface Sorted {
  readonly glyph: Attributes;
  readonly units: Record<string, string>;
  readonly renderer: Attributes;
  readonly legend: Record<string, unknown>;
  /** Visual properties of the stand-ins by name, and traits of all glyphs. */
  readonly looks: Partial<Record<Layer, Attributes>>;
  readonly traits: Partial<Record<Layer | "main", Attributes>>;
  source: unknown;
  hasLegend: boolean;
}

/** Adds what a glyph method is asked for to a plot, and gives the renderer. The call's own options precede `preset`. */
export function addGlyph(plot: Plot, method: string, args: readonly unknown[], preset?: CallOptions): GlyphRenderer {
  const plan = planOf(method);
  const given = readCall(plan, args);
  const options = preset === undefined ? given : { ...preset, ...given };
  const { renderer, legend, columns, attributes } = makeRenderer(plan, options, { plot, faint: FAINT });
  checkDefaults(plan, attributes, columns);
  const addToLegend = legend && legendEntry(plot, renderer, legend);
  plot.renderers = [...plot.renderers, renderer];
  addToLegend?.();
  return renderer;
}

interface Surroundings {
  readonly plot: Plot;
  /** The stand-ins that always exist, and the opacity of each; undefined for that of the main glyph. */
  readonly faint: Readonly<Partial<Record<Layer, number | undefined>>>;
}

interface Made {
  readonly renderer: GlyphRenderer;
  /** What the options say of the legend. */
  readonly legend: Readonly<Record<string, unknown>> | undefined;
  readonly columns: GlyphColumns;
  /** Those of the main glyph that were given. */
  readonly attributes: Attributes;
}

/** The renderer for the options of a glyph method, not yet in the plot. */
export function makeRenderer(plan: GlyphPlan, options: CallOptions, { plot, faint }: Surroundings): Made {
  const sorted = sortOptions(plan, options);
  checkRangeNames(plan, plot, sorted.renderer);
  const columns = new GlyphColumns(plan.method, sorted.source);
  const values = new GlyphValues(plan, columns, (dimension) => coordinateRange(plot, dimension, sorted.renderer));

  const main: Attributes = { ...plan.preset };
  for (const name in sorted.glyph) {
    const def = plan.info.properties.get(name);
    if (def !== undefined) values.put(main, def, sorted.glyph[name], name);
  }
  const traits = sorted.traits.main;
  for (const { def, name, trait, hasShorthand, fallback } of plan.looks) {
    if (name in sorted.glyph) continue;
    if (hasShorthand && traits !== undefined && trait in traits) values.put(main, def, traits[trait], name);
    else if (fallback !== undefined) main[name] = fallback;
  }
  const differing: Partial<Record<Layer, Attributes>> = {};
  for (const layer of LAYERS) differing[layer] = putDiffering(plan, layer, { sorted, values, faint });
  values.finish();
  for (const name in sorted.units) main[name] = withUnits(main[name] ?? new Field(name), sorted.units[name] as string);
  checkRequired(plan, main);

  const standIn = (layer: Layer): Glyph | undefined => {
    const attributes = differing[layer];
    return attributes && new plan.cls({ ...main, ...attributes });
  };
  const attributes = {
    ...sorted.renderer,
    data_source: columns.source,
    glyph: new plan.cls(main),
    nonselection_glyph: standIn("nonselection"),
    selection_glyph: standIn("selection"),
    hover_glyph: standIn("hover"),
    muted_glyph: standIn("muted"),
  };
  const legend = sorted.hasLegend ? sorted.legend : undefined;
  return { renderer: new GlyphRenderer(attributes), legend, columns, attributes: main };
}

function sortOptions(plan: GlyphPlan, options: CallOptions): Sorted {
  const sorted: Sorted = {
    glyph: {},
    units: {},
    renderer: {},
    legend: {},
    looks: {},
    traits: {},
    source: undefined,
    hasLegend: false,
  };
  for (const name in options) {
    const value = options[name];
    if (value === undefined) continue;
    const use = useOf(plan, name);
    switch (use.to) {
      case "glyph":
        sorted.glyph[name] = value;
        break;
      case "units":
        sorted.units[use.def.name] = value as string;
        break;
      case "renderer":
        sorted.renderer[name] = value;
        break;
      case "trait":
        (sorted.traits[use.layer] ??= {})[use.trait] = value;
        break;
      case "look":
        (sorted.looks[use.layer] ??= {})[use.def.name] = value;
        break;
      case "source":
        sorted.source = value;
        break;
      case "legend":
        sorted.legend[name] = value;
        sorted.hasLegend = true;
        break;
      case "palette":
        if (options.color_mapper !== undefined) {
          throw new PlotctlError("CONFLICTING_OPTIONS", `${plan.method}() takes palette or color_mapper, not both.`);
        }
        sorted.glyph.color_mapper = mapperFor(plan, paletteOf(value));
    }
  }
  return sorted;
}

/** A stack is mixed of the colours of its layers, the more opaque the more there is in all of them. */
function mapperFor({ info }: GlyphPlan, palette: readonly Color[]): ColorMapper {
  if (info.typeName === "Image") return new LinearColorMapper({ palette });
  const alpha_mapper = new LinearColorMapper({ palette: varying_alpha_palette("black") });
  return new WeightedStackColorMapper({ palette, alpha_mapper });
}

/** Where a stand-in differs from the main glyph; undefined when it is not to be made. */
function putDiffering(
  plan: GlyphPlan,
  layer: Layer,
  {
    sorted,
    values,
    faint,
  }: { readonly sorted: Sorted; readonly values: GlyphValues; readonly faint: Surroundings["faint"] },
): Attributes | undefined {
  const looks = sorted.looks[layer];
  const traits = sorted.traits[layer];
  const alpha = faint[layer];
  if (looks === undefined && traits === undefined && !(layer in faint)) return undefined;
  const differing: Attributes = {};
  for (const { def, name, trait, hasShorthand } of plan.looks) {
    if (looks !== undefined && name in looks) values.put(differing, def, looks[name], `${layer}_${name}`);
    else if (hasShorthand && traits !== undefined && trait in traits)
      values.put(differing, def, traits[trait], `${layer}_${name}`);
    else if (alpha !== undefined && trait === "alpha") differing[name] = alpha;
  }
  return differing;
}

function checkRequired(plan: GlyphPlan, main: Attributes): void {
  for (const name of plan.info.required) {
    if (main[name] !== undefined) continue;
    const { kind } = plan.info.properties.get(name) ?? {};
    throw new PlotctlError("MISSING_ARGUMENT", `${plan.method}() needs ${name}: expected ${kind?.expects}.`);
  }
}

/** What is not given is a column of its own name, for most coordinates; browsers draw nothing when there is none. */
function checkDefaults(plan: GlyphPlan, given: Attributes, { names = [] }: GlyphColumns): void {
  // A source without columns may get them later.
  if (names.length === 0) return;
  for (const name of plan.columns) {
    if (given[name] !== undefined || names.includes(name)) continue;
    throw new PlotctlError(
      "MISSING_ARGUMENT",
      `${plan.method}() needs ${name}: it is not given, and there is no column ${show(name)} (there are ${names.map(show).join(", ")}).`,
    );
  }
}

function checkRangeNames({ method }: GlyphPlan, plot: Plot, renderer: Attributes): void {
  for (const dimension of ["x", "y"] as const) {
    const name = renderer[`${dimension}_range_name`];
    if (name === undefined || name === "default") continue;
    const known = ["default", ...Object.keys(plot[`extra_${dimension}_ranges`])];
    if (typeof name === "string" && known.includes(name)) continue;
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `${method}(): ${dimension}_range_name: the plot has no range ${show(name)}; it has ${known.map(show).join(", ")}.`,
      {
        hint:
          (typeof name === "string" ? didYouMean(name, known) : undefined) ??
          `Add it to extra_${dimension}_ranges first.`,
      },
    );
  }
}
