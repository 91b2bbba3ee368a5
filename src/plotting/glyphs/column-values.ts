// Checks that a glyph can draw the values of a column. Browsers silently draw nothing for invalid positions, and black for
// invalid colours; here the glyph call throws instead.
import { isTypedArray, NDArray } from "../../base/ndarray.js";
import { show } from "../../base/show.js";
import { FactorRange, type Range } from "../../model/generated/ranges.js";
import type { Column } from "../../property/columns.js";
import { REJECTED } from "../../property/kind.js";
import type { PropertyDef } from "../../property/property-def.js";

/** What is wrong with a column: a sentence without its full stop, and a hint. */
interface ColumnFault {
  readonly why: string;
  readonly hint?: string;
}

/** A column that holds the values of a property. */
interface ColumnUse {
  readonly def: PropertyDef;
  readonly name: string;
  readonly column: Column;
  /** Whether it is an array of the call itself. The present values of a given source can change before they are drawn. */
  readonly isOfCall: boolean;
  /** The range of a coordinate. */
  readonly range: Range | undefined;
}

/** What is wrong with a column; undefined if it is valid. */
export function columnFault({ def, name, column, isOfCall, range }: ColumnUse): ColumnFault | undefined {
  const { spec = "" } = def.schema;
  if (spec === "NDArraySpec") return imageFault(name, column);
  if (isTypedArray(column) || column instanceof NDArray) return undefined;
  if (spec === "ColorSpec" || spec === "MarkerSpec") return isOfCall ? wordFault(def, column) : undefined;
  if (/^[XY]CoordinateSpec$/.test(spec)) return dateFault(name, column, range);
  if (/^[XY]CoordinateSeqSpec$/.test(spec)) return listFault(column);
  return def.kind.accept(0) !== REJECTED && def.kind.accept("") === REJECTED ? numberFault(name, column) : undefined;
}

/** Columns of a given source are not converted to images, since other renderers may read them too. */
function imageFault(name: string, column: Column): ColumnFault | undefined {
  if (column instanceof NDArray || column.length === 0) return undefined;
  const [image] = column as readonly unknown[];
  if (image instanceof NDArray) return undefined;
  const hint = "new NDArray(Float64Array.from(values), [rows, columns]).";
  return { why: `the column ${show(name)} holds ${show(image)}, but images are NDArrays`, hint };
}

function wordFault(def: PropertyDef, words: readonly unknown[]): ColumnFault | undefined {
  const known = new Set<unknown>();
  for (const [row, word] of words.entries()) {
    if (typeof word !== "string" || known.has(word)) continue;
    if (def.kind.accept(word) === REJECTED) return { why: `${def.kind.explain(word)} at [${row}]` };
    known.add(word);
  }
  return undefined;
}

function dateFault(name: string, places: readonly unknown[], range: Range | undefined): ColumnFault | undefined {
  const first = firstOf(places);
  if (range === undefined || range instanceof FactorRange) return undefined;
  if (typeof first !== "string" || !/^\d{4}-\d\d-\d\d/.test(first) || Number.isNaN(Date.parse(first))) return undefined;
  return {
    why: `the column ${show(name)} holds the text ${show(first)}, but its range has numbers or dates`,
    hint: "Convert the texts to Dates: values.map((text) => new Date(text)).",
  };
}

function listFault(lists: readonly unknown[]): ColumnFault | undefined {
  const first = firstOf(lists);
  if (first === undefined || Array.isArray(first) || isTypedArray(first) || first instanceof NDArray) return undefined;
  return { why: `expected a list of coordinates per row, got ${show(first)}`, hint: "One row is [[x0, x1, …]]." };
}

function numberFault(name: string, numbers: readonly unknown[]): ColumnFault | undefined {
  const first = firstOf(numbers);
  if (typeof first !== "string") return undefined;
  return { why: `expected numbers, but the column ${show(name)} holds ${show(first)}` };
}

/** The first value; rows can be empty: null or NaN. */
function firstOf(values: readonly unknown[]): unknown {
  return values.find((value) => value !== null && value !== undefined && !Number.isNaN(value));
}
