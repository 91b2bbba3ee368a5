// Creates the GlyphRenderer for a call of a glyph method: the glyph, its columns, and the glyphs that replace it when it is
// not selected, selected, hovered or muted. The nonselection and muted glyphs always exist, the others only if the call has
// options for them: a hover glyph without options would change the behaviour of hovering.
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
import { DRAWS, isSelfDrawing } from "./self-drawing.js";
import { paletteOf, varying_alpha_palette } from "../palettes.js";

/** Default opacity of the nonselection and muted glyphs. */
const FAINT: Readonly<Partial<Record<Layer, number>>> = { nonselection: 0.1, muted: 0.2 };

/** The options of one call by what they set. */
interface Sorted {
  readonly glyph: Attributes;
  readonly units: Record<string, string>;
  readonly renderer: Attributes;
  readonly legend: Record<string, unknown>;
  /** Visual properties of the replacement glyphs by name, and traits of all glyphs. */
  readonly looks: Partial<Record<Layer, Attributes>>;
  readonly traits: Partial<Record<Layer | "main", Attributes>>;
  source: unknown;
  hasLegend: boolean;
}

/** Adds the renderer for a call of a glyph method to a plot, and returns it. Options of the call override `preset`. */
export function addGlyph(plot: Plot, method: string, args: readonly unknown[], preset?: CallOptions): GlyphRenderer {
  const plan = planOf(method);
  const given = readCall(plan, args);
  const all = preset === undefined ? given : { ...preset, ...given };
  const { source } = all;
  if (!isSelfDrawing(source)) return addRenderer(plot, plan, all);
  const { source: _, ...options } = all;
  return source[DRAWS]({ plot, method, options, add: (drawn) => addRenderer(plot, plan, drawn) });
}

function addRenderer(plot: Plot, plan: GlyphPlan, options: CallOptions): GlyphRenderer {
  const { renderer, legend, columns, attributes } = makeRenderer(plan, options, { plot, faint: FAINT });
  checkDefaults(plan, attributes, columns);
  const addToLegend = legend && legendEntry(plot, renderer, legend);
  plot.renderers = [...plot.renderers, renderer];
  addToLegend?.();
  return renderer;
}

interface RenderContext {
  readonly plot: Plot;
  /** The replacement glyphs that always exist, with their opacity; undefined for the opacity of the main glyph. */
  readonly faint: Readonly<Partial<Record<Layer, number | undefined>>>;
}

interface NewRenderer {
  readonly renderer: GlyphRenderer;
  /** The legend options, if there are any. */
  readonly legend: Readonly<Record<string, unknown>> | undefined;
  readonly columns: GlyphColumns;
  /** The attributes of the main glyph. */
  readonly attributes: Attributes;
}

/** Creates the renderer for the options of a glyph method, without adding it to the plot. */
export function makeRenderer(plan: GlyphPlan, options: CallOptions, { plot, faint }: RenderContext): NewRenderer {
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

  const replacement = (layer: Layer): Glyph | undefined => {
    const attributes = differing[layer];
    return attributes && new plan.cls({ ...main, ...attributes });
  };
  const attributes = {
    ...sorted.renderer,
    data_source: columns.source,
    glyph: new plan.cls(main),
    nonselection_glyph: replacement("nonselection"),
    selection_glyph: replacement("selection"),
    hover_glyph: replacement("hover"),
    muted_glyph: replacement("muted"),
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

/** An image stack blends the colours of its layers, and is the more opaque the larger their sum is. */
function mapperFor({ info }: GlyphPlan, palette: readonly Color[]): ColorMapper {
  if (info.typeName === "Image") return new LinearColorMapper({ palette });
  const alpha_mapper = new LinearColorMapper({ palette: varying_alpha_palette("black") });
  return new WeightedStackColorMapper({ palette, alpha_mapper });
}

/** The attributes in which a replacement glyph differs from the main glyph; undefined if it is not created. */
function putDiffering(
  plan: GlyphPlan,
  layer: Layer,
  {
    sorted,
    values,
    faint,
  }: { readonly sorted: Sorted; readonly values: GlyphValues; readonly faint: RenderContext["faint"] },
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

/** Most coordinates default to the column with the same name. Browsers draw nothing if it does not exist. */
function checkDefaults(plan: GlyphPlan, given: Attributes, { names = [] }: GlyphColumns): void {
  // A source without columns can get them later.
  if (names.length === 0) return;
  for (const name of plan.columns) {
    if (given[name] !== undefined || names.includes(name)) continue;
    throw new PlotctlError(
      "MISSING_ARGUMENT",
      `${plan.method}() needs ${name}: it is missing, and there is no column ${show(name)} (there are ${names.map(show).join(", ")}).`,
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
