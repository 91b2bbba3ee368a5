// Validates the content of a theme: all models and properties must exist, and all values must be accepted by their
// properties, so that no theme can cause a blank page. The result is by the theme's names (theme-names.ts).
import { PlotctlError, type ErrorPlace } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { holdsModel } from "../../model/walk.js";
import type { ClassInfo } from "../../model/class-info.js";
import { REJECTED } from "../../property/kind.js";
import type { PropertyDef } from "../../property/property-def.js";
import { Field } from "../../serialize/specs.js";
import { classesUnder, infoNamed, themableNames, themedName } from "./theme-names.js";

/** Values by the name of the property. */
export type ThemeValues = Readonly<Record<string, unknown>>;

/** A theme in Bokeh's format. Values apply to instances of the named classes and of their descendants. */
export interface ThemeJson {
  /** Class → property → value. `figure` is the class of figures. */
  readonly attrs?: Readonly<Record<string, ThemeValues>>;
  /** Values for all glyphs that have lines, such as `line_width`. */
  readonly line_defaults?: ThemeValues;
  /** Values for all glyphs that have areas. */
  readonly fill_defaults?: ThemeValues;
  /** Values for all glyphs that have texts. */
  readonly text_defaults?: ThemeValues;
}

/** The three groups of values for glyphs, and the property that a glyph must have to get them. */
const GLYPH_DEFAULTS = {
  line_defaults: "line_alpha",
  fill_defaults: "fill_alpha",
  text_defaults: "text_alpha",
} as const;

export interface CheckedTheme {
  readonly attrs: ReadonlyMap<string, ThemeValues>;
  readonly glyphDefaults: readonly (readonly [needs: string, values: ThemeValues])[];
}

/** Returns the place of the entry at a path of keys; undefined for a theme that is not in a file. */
export type Where = (path: readonly string[]) => ErrorPlace | undefined;

const PARTS = ["attrs", ...Object.keys(GLYPH_DEFAULTS)];

/** Throws PlotctlError for unknown models and properties, and for values that a property does not accept. */
export function readTheme(json: unknown, where: Where): CheckedTheme {
  if (!isPlainObject(json)) {
    throw themeError(where([]), `expected an object with the key "attrs", got ${show(json)}.`);
  }
  for (const part of Object.keys(json)) {
    if (PARTS.includes(part)) continue;
    const hint =
      themedName(part) === undefined ? didYouMean(part, PARTS) : 'Models are one level deeper, below the key "attrs".';
    throw themeError(where([part]), `a theme has no part ${show(part)}.`, { hint });
  }
  const attrs = new Map<string, ThemeValues>();
  for (const [given, values] of Object.entries(objectAt(json, "attrs", where))) {
    const path = ["attrs", given];
    const name = themedName(given);
    if (name === undefined) {
      throw themeError(where(path), `unknown model ${show(given)}.`, { hint: didYouMean(given, themableNames()) });
    }
    if (!isPlainObject(values)) {
      throw themeError(where(path), ` must be an object, got ${show(values)}.`, { subject: given });
    }
    checkValues(name, values, (property) => where([...path, property]));
    attrs.set(name, { ...attrs.get(name), ...values });
  }
  const glyphDefaults = Object.entries(GLYPH_DEFAULTS).flatMap(([part, needs]) => {
    const values = objectAt(json, part, where);
    checkValues("Glyph", values, (property) => where([part, property]));
    return Object.keys(values).length === 0 ? [] : [[needs, { ...values }] as const];
  });
  return { attrs, glyphDefaults };
}

function objectAt(json: Readonly<Record<string, unknown>>, part: string, where: Where): ThemeValues {
  const values = json[part] ?? {};
  if (isPlainObject(values)) return values;
  throw themeError(where([part]), `expected an object for ${show(part)}, got ${show(values)}.`);
}

interface ThemeErrorDetails {
  /** The subject of the message, which continues the sentence. */
  readonly subject?: string;
  readonly hint?: string | undefined;
}

function themeError(
  place: ErrorPlace | undefined,
  text: string,
  { subject, hint }: ThemeErrorDetails = {},
): PlotctlError {
  const about = subject === undefined ? text : `${subject}${text}`;
  if (place !== undefined) return new PlotctlError("INVALID_THEME", about, { place, hint });
  return new PlotctlError("INVALID_THEME", subject === undefined ? `The theme: ${text}` : `The theme's ${about}`, {
    hint,
  });
}

function checkValues(name: string, values: ThemeValues, where: (property: string) => ErrorPlace | undefined): void {
  for (const [property, value] of Object.entries(values)) {
    const defs = defsNamed(name, property);
    if (defs.length === 0) {
      const known = (infoNamed(name) ?? classesUnder(name)[0])?.properties.keys() ?? [];
      throw themeError(where(property), `unknown property ${show(property)} of ${name}.`, {
        hint: didYouMean(property, known),
      });
    }
    for (const [info, def] of defs) {
      const fault = faultOf(def, value);
      if (fault === undefined) continue;
      throw themeError(where(property), fault.text, { subject: `${info.typeName}.${property}`, hint: fault.hint });
    }
  }
}

/** A base class may set properties that only its descendants have; the value must fit the kinds of all of them. */
function defsNamed(name: string, property: string): (readonly [ClassInfo, PropertyDef])[] {
  const own = infoNamed(name);
  const ownDef = own?.properties.get(property);
  if (own !== undefined && ownDef !== undefined) return [[own, ownDef]];
  const byKind = new Map<unknown, readonly [ClassInfo, PropertyDef]>();
  for (const info of classesUnder(name)) {
    const def = info.properties.get(property);
    if (def !== undefined && !byKind.has(def.schema.kind)) byKind.set(def.schema.kind, [info, def]);
  }
  return [...byKind.values()];
}

/** Returns why a theme cannot have this value for a property; undefined if it can. */
function faultOf(def: PropertyDef, value: unknown): { readonly text: string; readonly hint?: string } | undefined {
  if (def.schema.readonly === true) return { text: " is read-only." };
  if (def.defaultHoldsModels || holdsModel(value)) {
    return { text: " cannot be themed: a theme holds values, and this is a model." };
  }
  if (themedValue(def, value) !== REJECTED) return undefined;
  const isNone = value === "None" && def.accept(null) !== REJECTED;
  return { text: `: ${def.kind.explain(value)}.`, ...(isNone && { hint: 'Write null for "no value".' }) };
}

/** Returns the value to store, or REJECTED. A bare text is never the name of a column, which would hide a misspelt colour. */
export function themedValue(def: PropertyDef, value: unknown): unknown {
  const held = def.accept(value);
  const isGuess = typeof value === "string" && held instanceof Field;
  return isGuess && def.schema.spec?.includes("Coordinate") !== true ? REJECTED : held;
}
