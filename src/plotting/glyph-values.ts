// What is given for a property of a glyph → what the glyph holds. Arrays become columns; a text is a column where one of
// that name exists and the text is no value of the property; units are put beside the value.
//
// Whether a text names a column can only be told when all arrays of the call are columns, and whether [255, 0, 0] is one
// colour or three values only when it is known how many rows there are. Such values wait until `finish`.
import { isColorList } from "../base/colors.js";
import { PlotctlError } from "../base/errors.js";
import { NDArray, isTypedArray } from "../base/ndarray.js";
import { didYouMean } from "../base/nearest.js";
import { isPlainObject } from "../base/plain.js";
import { cut, show } from "../base/show.js";
import { schema } from "../model/class-info.js";
import { FactorRange, type Range } from "../model/generated/ranges.js";
import { REFUSED } from "../property/kind.js";
import type { PropertyDef } from "../property/property-def.js";
import { Field, isSpec, specOf, Value, type Spec } from "../serialize/specs.js";
import type { GlyphColumns } from "./glyph-columns.js";
import { takesAnyText, type GlyphPlan } from "./glyph-plan.js";

/** Attributes of a glyph in the making. */
export type Attributes = Record<string, unknown>;

interface Waiting {
  readonly into: Attributes;
  readonly def: PropertyDef;
  readonly value: unknown;
  readonly column: string;
}

/** Short names that Python authors know. */
const MARKERS: Readonly<Record<string, string>> = {
  "*": "asterisk",
  "+": "cross",
  o: "circle",
  "o+": "circle_cross",
  "o.": "circle_dot",
  ox: "circle_x",
  oy: "circle_y",
  "-": "dash",
  ".": "dot",
  v: "inverted_triangle",
  "^": "triangle",
  "^.": "triangle_dot",
};

export class GlyphValues {
  readonly #plan: GlyphPlan;
  readonly #columns: GlyphColumns;
  readonly #rangeOf: (dimension: "x" | "y") => Range | undefined;
  /** The textures of the call's own `hatch_extra`. */
  #textures: readonly string[] = [];
  #colors: Waiting[] | undefined;
  #texts: Waiting[] | undefined;

  constructor(plan: GlyphPlan, columns: GlyphColumns, rangeOf: (dimension: "x" | "y") => Range | undefined) {
    this.#plan = plan;
    this.#columns = columns;
    this.#rangeOf = rangeOf;
  }

  /** Puts the value of a property into `into`, now or in `finish`. An array goes into the column of the given name. */
  put(into: Attributes, def: PropertyDef, value: unknown, column: string): void {
    const { name } = def;
    const { form } = def.schema;
    if (name === "hatch_extra" || name === "background_hatch_extra") this.#textures = namesIn(value);
    if (typeof value === "string" && (form === "vector" || form === "scalar")) {
      (this.#texts ??= []).push({ into, def, value, column });
    } else if (form === "vector" && isArray(value) && !isWholeValue(def, value)) {
      if (def.schema.spec === "ColorSpec" && Array.isArray(value) && isColorList(value)) {
        (this.#colors ??= []).push({ into, def, value, column });
      } else {
        into[name] = this.#column(def, value, column);
      }
    } else {
      into[name] = value;
    }
  }

  /** Settles what had to wait. */
  finish(): void {
    for (const { into, def, value, column } of this.#colors ?? []) {
      const isPerRow = this.#columns.rowCount === (value as readonly unknown[]).length;
      into[def.name] = isPerRow ? this.#column(def, value, column) : value;
    }
    for (const { into, def, value } of this.#texts ?? []) into[def.name] = this.#text(def, value as string);
  }

  #column(def: PropertyDef, value: unknown, column: string): Field {
    if (def.schema.spec === "NDArraySpec" && !Array.isArray(value)) {
      throw new PlotctlError(
        `${this.#plan.method}(): ${def.name}: expected a list of images, one per row, got ${show(value)}.`,
        { hint: `For one image give [${def.name}].` },
      );
    }
    if (def.schema.spec === "ColorSpec" && Array.isArray(value)) this.#checkColors(def, value);
    this.#columns.add(column, value);
    return new Field(column);
  }

  /** Browsers draw a misspelt colour as black. */
  #checkColors(def: PropertyDef, colors: readonly unknown[]): void {
    const known = new Set<unknown>();
    for (const [index, color] of colors.entries()) {
      if (typeof color !== "string" || known.has(color)) continue;
      if (def.kind.accept(color) === REFUSED) {
        throw new PlotctlError(`${this.#place(def)}: ${def.kind.explain(color)} at [${index}].`);
      }
      known.add(color);
    }
  }

  #text(def: PropertyDef, text: string): unknown {
    if (def.schema.form === "scalar") return this.#valid(def, text) ?? this.#refuse(def, text);
    const isColumn = this.#columns.has(text);
    if (isCoordinate(def)) {
      if (isColumn) return new Field(text);
      if (this.#isFactor(def, text)) return new Value(text);
    } else if (isPattern(def)) {
      if (this.#patterns.includes(text)) return new Value(text);
      if (isColumn) return new Field(text);
    } else if (takesAnyText(def)) {
      const mayBeColumn = def.name === "text" || def.name === "url";
      return isColumn || (mayBeColumn && this.#columns.names === undefined) ? new Field(text) : new Value(text);
    } else {
      const valid = this.#valid(def, text);
      if (valid !== undefined) return valid;
      if (isColumn) return new Field(text);
    }
    return this.#columns.names === undefined ? new Field(text) : this.#refuse(def, text);
  }

  #valid(def: PropertyDef, text: string): unknown {
    const meant = def.name === "marker" && Object.hasOwn(MARKERS, text) ? MARKERS[text] : text;
    return def.kind.accept(meant) === REFUSED ? undefined : meant;
  }

  #isFactor(def: PropertyDef, text: string): boolean {
    const range = this.#rangeOf(def.schema.spec?.startsWith("Y") === true ? "y" : "x");
    if (!(range instanceof FactorRange)) return false;
    const factors = range.factors as readonly (string | readonly string[])[];
    return factors.length === 0 || factors.some((factor) => (Array.isArray(factor) ? factor[0] : factor) === text);
  }

  #refuse(def: PropertyDef, text: string): never {
    const place = this.#place(def);
    if (def.schema.form === "scalar") throw new PlotctlError(`${place}: ${def.kind.explain(text)}.`);
    const names = this.#columns.names ?? [];
    const shown = names.length === 0 ? "there are none" : `there are ${cut(names.map(show).join(", "), 200)}`;
    const patterns = isPattern(def) ? this.#patterns : [];
    const why = isPattern(def)
      ? `expected one of ${patterns.map(show).join(", ")}, or null, got ${show(text)}`
      : def.kind.explain(text);
    throw new PlotctlError(`${place}: there is no column ${show(text)} (${shown}), and as a value: ${why}.`, {
      hint: didYouMean(text, [...names, ...patterns]),
    });
  }

  get #patterns(): readonly string[] {
    return [...(schema.enums.HatchPatternType ?? []), ...this.#textures];
  }

  #place(def: PropertyDef): string {
    return `${this.#plan.method}(): ${this.#plan.info.typeName}.${def.name}`;
  }
}

/** The same value with units. */
export function withUnits(value: unknown, units: string): Spec {
  const spec = isSpec(value) ? value : specOf(value);
  return spec === undefined ? new Value(value, { units }) : spec.withUnits(units);
}

function isCoordinate(def: PropertyDef): boolean {
  return def.schema.spec?.includes("Coordinate") === true;
}

/** To BokehJS any text may be a pattern, since authors can give textures names. */
function isPattern(def: PropertyDef): boolean {
  return def.name.endsWith("hatch_pattern");
}

function namesIn(textures: unknown): readonly string[] {
  if (textures instanceof Map) return [...(textures as Map<string, unknown>).keys()];
  return isPlainObject(textures) ? Object.keys(textures) : [];
}

function isArray(value: unknown): boolean {
  return Array.isArray(value) || isTypedArray(value) || value instanceof NDArray;
}

/** Lists that are one value: a dash pattern such as [4, 2], an anchor such as ["left", 0.5]. */
function isWholeValue(def: PropertyDef, value: unknown): boolean {
  switch (def.schema.spec) {
    case "LineDashSpec":
      return Array.isArray(value) && value.length > 0 && value.every(Number.isInteger);
    case "TextAnchorSpec":
      return def.kind.accept(value) !== REFUSED;
    default:
      return false;
  }
}
