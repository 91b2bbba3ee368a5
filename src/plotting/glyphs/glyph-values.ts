// Converts the given value of a glyph property to the value that the glyph holds. Arrays become columns; a text is a column
// name if such a column exists and the text is not a value of the property; units are stored with the value.
//
// Whether a text is a column name is known only after all arrays of the call have become columns, and whether [255, 0, 0] is
// one colour or three values is known only with the number of rows. Such values are resolved in `finish`.
import { isColorList } from "../../base/colors.js";
import { PlotctlError } from "../../base/errors.js";
import { NDArray, isTypedArray } from "../../base/ndarray.js";
import { didYouMean } from "../../base/nearest.js";
import { isPlainObject } from "../../base/plain.js";
import { cut, show } from "../../base/show.js";
import { schema } from "../../model/class-info.js";
import { CumSum, Stack } from "../../model/generated/expressions.js";
import { FactorRange, type Range } from "../../model/generated/ranges.js";
import { REJECTED } from "../../property/kind.js";
import type { PropertyDef } from "../../property/property-def.js";
import { Expr, Field, isSpec, specOf, Value, type Spec } from "../../serialize/specs.js";
import type { GlyphColumns } from "./glyph-columns.js";
import { columnFault } from "./column-values.js";
import { drawsImages, imageOf } from "./images.js";
import { takesAnyText, type GlyphPlan } from "./glyph-plan.js";

/** The attributes of a glyph that is being created. */
export type Attributes = Record<string, unknown>;

interface Deferred {
  readonly into: Attributes;
  readonly def: PropertyDef;
  readonly value: unknown;
  readonly column: string;
}

/** Marker names as in Python. */
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
  /** Texture names from the call's `hatch_extra`. */
  #textures: readonly string[] = [];
  #colors: Deferred[] | undefined;
  #texts: Deferred[] | undefined;
  /** Values that can contain column names. */
  readonly #vectors: (readonly [Attributes, PropertyDef])[] = [];

  constructor(plan: GlyphPlan, columns: GlyphColumns, rangeOf: (dimension: "x" | "y") => Range | undefined) {
    this.#plan = plan;
    this.#columns = columns;
    this.#rangeOf = rangeOf;
  }

  /** Sets a property in `into`, now or in `finish`. An array becomes the column with the given name. */
  put(into: Attributes, def: PropertyDef, value: unknown, column: string): void {
    const { name } = def;
    const { form } = def.schema;
    if (form === "vector") this.#vectors.push([into, def]);
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
      if (isInvalidAlpha(def, value)) {
        throw new PlotctlError(
          "INVALID_VALUE",
          `${this.#place(def)}: expected an opacity from 0 to 1, got ${show(value)}.`,
        );
      }
      into[name] = value;
    }
  }

  /** Resolves deferred values. Throws PlotctlError for unknown column names. */
  finish(): void {
    for (const { into, def, value, column } of this.#colors ?? []) {
      const isPerRow = this.#columns.rowCount === (value as readonly unknown[]).length;
      into[def.name] = isPerRow ? this.#column(def, value, column) : value;
    }
    for (const { into, def, value } of this.#texts ?? []) into[def.name] = this.#text(def, value as string);
    for (const [into, def] of this.#vectors) this.#checkColumns(def, into[def.name]);
  }

  /** Browsers draw nothing if a glyph refers to an unknown column. */
  #checkColumns(def: PropertyDef, value: unknown): void {
    const { names = [] } = this.#columns;
    // A source without columns can get them later.
    if (names.length === 0 || typeof value !== "object" || value === null) return;
    const spec = specOf(value);
    const missing = columnsIn(spec).find((name) => !names.includes(name));
    if (missing !== undefined) {
      throw new PlotctlError(
        "UNKNOWN_COLUMN",
        `${this.#place(def)}: there is no column ${show(missing)} (${this.#shownColumns}).`,
        {
          hint: didYouMean(missing, names),
        },
      );
    }
    if (spec instanceof Field && spec.transform === undefined) this.#checkValues(def, spec.field);
  }

  #checkValues(def: PropertyDef, name: string): void {
    const column = this.#columns.column(name);
    if (column === undefined) return;
    const { isOfCall } = this.#columns;
    const range = isCoordinate(def) ? this.#rangeFor(def) : undefined;
    const fault = columnFault({ def, name, column, isOfCall, range });
    if (fault !== undefined)
      throw new PlotctlError("INVALID_VALUE", `${this.#place(def)}: ${fault.why}.`, { hint: fault.hint });
  }

  get #shownColumns(): string {
    const names = this.#columns.names ?? [];
    return names.length === 0 ? "there are none" : `there are ${cut(names.map(show).join(", "), 200)}`;
  }

  #column(def: PropertyDef, value: unknown, column: string): Field {
    this.#columns.add(column, def.schema.spec === "NDArraySpec" ? this.#images(def, value) : value);
    return new Field(column);
  }

  #images(def: PropertyDef, value: unknown): readonly NDArray[] {
    if (!Array.isArray(value)) {
      throw new PlotctlError(
        "INVALID_VALUE",
        `${this.#plan.method}(): ${def.name}: expected a list of images, one per row, got ${show(value)}.`,
        { hint: `For one image, use [${def.name}].` },
      );
    }
    const { typeName } = this.#plan.info;
    return value.map((image, row) =>
      drawsImages(typeName) ? imageOf(typeName, image, `${this.#place(def)}[${row}]`) : (image as NDArray),
    );
  }

  #text(def: PropertyDef, text: string): unknown {
    if (def.schema.form === "scalar") return this.#validValue(def, text) ?? this.#reject(def, text);
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
      const valid = this.#validValue(def, text);
      if (valid !== undefined) return valid;
      if (isColumn) return new Field(text);
    }
    return this.#columns.names === undefined ? new Field(text) : this.#reject(def, text);
  }

  #validValue(def: PropertyDef, text: string): unknown {
    const value = def.name === "marker" && Object.hasOwn(MARKERS, text) ? MARKERS[text] : text;
    return def.kind.accept(value) === REJECTED ? undefined : value;
  }

  #isFactor(def: PropertyDef, text: string): boolean {
    const range = this.#rangeFor(def);
    if (!(range instanceof FactorRange)) return false;
    return range.factors.length === 0 || this.#factors(def).includes(text);
  }

  /** The categories of a coordinate, outermost level only; empty for a numeric range. */
  #factors(def: PropertyDef): readonly string[] {
    const range = this.#rangeFor(def);
    if (!(range instanceof FactorRange)) return [];
    const factors = range.factors as readonly (string | readonly string[])[];
    return [...new Set(factors.map((factor) => (typeof factor === "string" ? factor : (factor[0] ?? ""))))];
  }

  #rangeFor(def: PropertyDef): Range | undefined {
    return this.#rangeOf(def.schema.spec?.startsWith("Y") === true ? "y" : "x");
  }

  #reject(def: PropertyDef, text: string): never {
    const place = this.#place(def);
    if (def.schema.form === "scalar") throw new PlotctlError("INVALID_VALUE", `${place}: ${def.kind.explain(text)}.`);
    const words = isPattern(def) ? this.#patterns : isCoordinate(def) ? this.#factors(def) : [];
    const why =
      words.length > 0
        ? `expected one of ${cut(words.map(show).join(", "), 200)}${isPattern(def) ? ", or null" : ""}, got ${show(text)}`
        : def.kind.explain(text);
    throw new PlotctlError(
      "UNKNOWN_COLUMN",
      `${place}: there is no column ${show(text)} (${this.#shownColumns}), and as a value: ${why}.`,
      { hint: didYouMean(text, [...(this.#columns.names ?? []), ...words]) },
    );
  }

  get #patterns(): readonly string[] {
    return [...(schema.enums.HatchPatternType ?? []), ...this.#textures];
  }

  #place(def: PropertyDef): string {
    return `${this.#plan.method}(): ${this.#plan.info.typeName}.${def.name}`;
  }
}

/** A value with units. */
export function withUnits(value: unknown, units: string): Spec {
  const spec = isSpec(value) ? value : specOf(value);
  return spec === undefined ? new Value(value, { units }) : spec.withUnits(units);
}

/** The columns that a spec reads, directly or in its expression. */
function columnsIn(spec: Spec | undefined): readonly string[] {
  if (spec instanceof Field) return [spec.field];
  if (!(spec instanceof Expr)) return [];
  const { expr } = spec;
  if (expr instanceof CumSum) return [expr.field];
  return expr instanceof Stack ? expr.fields : [];
}

function isInvalidAlpha(def: PropertyDef, given: unknown): boolean {
  if (!def.name.endsWith("_alpha")) return false;
  const value: unknown = given instanceof Value ? given.value : given;
  return typeof value === "number" && !(value >= 0 && value <= 1);
}

function isCoordinate(def: PropertyDef): boolean {
  return def.schema.spec?.includes("Coordinate") === true;
}

/** BokehJS accepts any text as a pattern, since textures can have any name. */
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

/** Lists that are a single value: a dash pattern such as [4, 2], an anchor such as ["left", 0.5]. */
function isWholeValue(def: PropertyDef, value: unknown): boolean {
  switch (def.schema.spec) {
    case "LineDashSpec":
      return Array.isArray(value) && value.length > 0 && value.every(Number.isInteger);
    case "TextAnchorSpec":
      return def.kind.accept(value) !== REJECTED;
    default:
      return false;
  }
}
