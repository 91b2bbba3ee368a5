// Dataspecs: a visual value comes from a constant (`Value`), a column (`Field`) or an expression (`Expr`). Each may have
// a transform, and units if the property has them.
import { ENCODE, type Encodable, type EncoderLike, type Json } from "./wire-values.js";

/** The optional parts of a spec. */
export interface SpecExtras {
  /** A Transform model applied to each value, such as a colour mapper or a jitter. */
  readonly transform?: unknown;
  /** `deg`, `rad`, `grad`, `turn` for angles; `screen` or `data` for distances. */
  readonly units?: string | undefined;
}

abstract class BaseSpec implements Encodable {
  declare readonly transform?: unknown;
  declare readonly units?: string;
  protected abstract readonly tag: "value" | "field" | "expr";

  /** Sets only the extras that are given: peers reject null for them. */
  protected take({ transform, units }: SpecExtras): void {
    const self = this as { transform?: unknown; units?: string };
    if (transform !== undefined && transform !== null) self.transform = transform;
    if (units !== undefined) self.units = units;
  }

  protected abstract content(): unknown;

  /** The same spec with other units. */
  abstract withUnits(units: string): Spec;

  [ENCODE](encoder: EncoderLike): Json {
    const json: Record<string, Json> = { type: this.tag, [this.tag]: encoder.encode(this.content()) };
    if (this.transform !== undefined) json.transform = encoder.encode(this.transform);
    if (this.units !== undefined) json.units = this.units;
    return json;
  }
}

/** The same value for every row. */
export class Value<T = unknown> extends BaseSpec {
  readonly value: T;
  constructor(value: T, extras: SpecExtras = {}) {
    super();
    this.value = value;
    this.take(extras);
    Object.freeze(this);
  }
  protected get tag() {
    return "value" as const;
  }
  protected content(): unknown {
    return this.value;
  }
  withUnits(units: string): Value<T> {
    return new Value(this.value, { transform: this.transform, units });
  }
}

/** The key of a member that exists only for the compiler: it limits the column names that a Field may have. */
declare const COLUMN: unique symbol;

/**
 * A value that, if it is a Field, has one of `Names` as its name. All values that are not Fields are accepted, and so are
 * Fields whose name is a plain `string`. The method form makes both work: its parameter is compared bivariantly.
 */
export interface NamesColumn<Names extends string> {
  [COLUMN]?(name: Names): void;
  toString(): string;
}

export interface Field<Name extends string = string> {
  [COLUMN]?(name: Name): void;
}

/** One value per row, from a column of the glyph's data source. */
export class Field<Name extends string = string> extends BaseSpec {
  readonly field: Name;
  constructor(field: Name, extras: SpecExtras = {}) {
    super();
    this.field = field;
    this.take(extras);
    Object.freeze(this);
  }
  protected get tag() {
    return "field" as const;
  }
  protected content(): unknown {
    return this.field;
  }
  withUnits(units: string): Field<Name> {
    return new Field(this.field, { transform: this.transform, units });
  }
}

/** One value per row, computed in the browser by an Expression model. */
export class Expr extends BaseSpec {
  readonly expr: unknown;
  constructor(expr: unknown, extras: SpecExtras = {}) {
    super();
    this.expr = expr;
    this.take(extras);
    Object.freeze(this);
  }
  protected get tag() {
    return "expr" as const;
  }
  protected content(): unknown {
    return this.expr;
  }
  withUnits(units: string): Expr {
    return new Expr(this.expr, { transform: this.transform, units });
  }
}

export type Spec = Value | Field | Expr;

export function isSpec(value: unknown): value is Spec {
  return value instanceof BaseSpec;
}

const SPEC_KEYS = new Set(["value", "field", "expr", "transform", "units"]);

/**
 * Reads a spec from a plain object with exactly one of `value`, `field` and `expr`, and optionally `transform` and
 * `units`. Returns undefined for any other value.
 */
export function specOf(value: unknown): Spec | undefined {
  if (isSpec(value)) return value;
  if (typeof value !== "object" || value === null || Array.isArray(value) || "id" in value) return undefined;
  const given = value as { value?: unknown; field?: unknown; expr?: unknown } & SpecExtras;
  const keys = Object.keys(given).filter((key) => given[key as keyof typeof given] !== undefined);
  if (!keys.every((key) => SPEC_KEYS.has(key))) return undefined;
  const tags = keys.filter((key) => key === "value" || key === "field" || key === "expr");
  if (tags.length !== 1) return undefined;
  if (tags[0] === "value") return new Value(given.value, given);
  if (tags[0] === "expr") return new Expr(given.expr, given);
  return typeof given.field === "string" ? new Field(given.field, given) : undefined;
}
