// How each glyph method shows an answer: what it asks the engine for, the columns that its glyph reads, and their values.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import type { EnvelopeQuery, Envelope, FloatArray } from "../engine/contract.js";
import { Field } from "../serialize/specs.js";
import type { Between, Part } from "./parts.js";

type Options = Readonly<Record<string, unknown>>;

export interface Shape {
  /** Shapes with this key draw an answer alike. */
  readonly key: string;
  readonly form: EnvelopeQuery["form"];
  /** The column of the data for x. */
  readonly x: string;
  /** The columns of the data to ask for. */
  readonly ys: readonly string[];
  /** The columns of the data source besides x. */
  readonly columns: readonly string[];
  /** The columns of the data source, by index, that the y range has to show. */
  readonly fitted: readonly number[];
  readonly between: Between;
  /** The column of the data by which rows are near a place; undefined if only x counts. */
  readonly near: string | undefined;
  /** How far a row is drawn to the left and right of its x. */
  readonly reach: number;
  /** The options of the glyph that read the columns. */
  readonly fields: Options;
  partOf(answer: Envelope): Part;
}

/** The shape for a glyph call. Throws PlotctlError for other methods and for values that are no columns. */
export function shapeOf(method: string, options: Options): Shape {
  const make = Object.hasOwn(SHAPES, method) ? SHAPES[method] : undefined;
  if (make === undefined) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `${method}(): large data cannot be drawn by this method; it can by ${Object.keys(SHAPES).join(", ")}, scatter, circle.`,
      {
        hint:
          method === "image" ? "Use data.grid(x, y) as the source." : "Use a ColumnDataSource with the rows to draw.",
      },
    );
  }
  return make(method, options);
}

const SHAPES: Readonly<Record<string, (method: string, options: Options) => Shape>> = {
  line: lineShape,
  step: lineShape,
  varea: areaShape,
  vbar: barShape,
  vspan: spanShape,
};

function lineShape(method: string, options: Options): Shape {
  const x = columnName(method, options, "x");
  const y = columnName(method, options, "y");
  return {
    key: JSON.stringify(["line", x, y]),
    form: "points",
    x,
    ys: [y],
    columns: [y],
    fitted: [0],
    between: method === "step" ? "level" : "line",
    near: y,
    reach: 0,
    fields: { x: new Field(x), y: new Field(y) },
    partOf(answer) {
      if (answer.form === "bands") throw unexpected(answer);
      return { x: answer.x, values: [answer.form === "rows" ? (answer.ys[0] as FloatArray) : answer.y] };
    },
  };
}

/** An edge of an area or a bar: a column, or one number. */
type Edge = { readonly column: string } | { readonly value: number };

/** The area between two edges: per bucket, from the lowest to the highest value of both. */
function areaShape(method: string, options: Options): Shape {
  const x = columnName(method, options, "x");
  const edges = [edge(method, options, "y1"), edge(method, options, "y2")] as const;
  const { ys, of } = edgeValues(edges);
  return {
    key: JSON.stringify(["area", x, edges]),
    form: "bands",
    x,
    ys,
    columns: ["y1", "y2"],
    fitted: [0, 1],
    between: "line",
    near: undefined,
    reach: 0,
    fields: { x: new Field(x), y1: new Field("y1"), y2: new Field("y2") },
    partOf(answer) {
      if (answer.form === "points") throw unexpected(answer);
      if (answer.form === "rows")
        return { x: answer.x, values: edges.map((each) => of(each, answer.ys, answer.x.length)) };
      return { x: middles(answer.first, answer.last), values: outer(answer, edges, of) };
    },
  };
}

/** Bars: per bucket one bar from the lowest to the highest value, as wide as all bars of the bucket. */
function barShape(method: string, options: Options): Shape {
  const x = columnName(method, options, "x");
  const edges = [edge(method, { bottom: 0, ...options }, "bottom"), edge(method, options, "top")] as const;
  const { width = 1 } = options;
  if (typeof width !== "number" || !(width > 0)) {
    throw new PlotctlError("INVALID_ARGUMENT", `${method}(): width: expected a number above 0, got ${show(width)}.`);
  }
  const { ys, of } = edgeValues(edges);
  return {
    key: JSON.stringify(["bar", x, edges, width]),
    form: "bands",
    x,
    ys,
    columns: ["bottom", "top", "width"],
    fitted: [0, 1],
    between: "nothing",
    near: undefined,
    reach: width / 2,
    fields: { x: new Field(x), bottom: new Field("bottom"), top: new Field("top"), width: new Field("width") },
    partOf(answer) {
      if (answer.form === "points") throw unexpected(answer);
      if (answer.form === "rows") {
        const { length } = answer.x;
        const values = edges.map((each) => of(each, answer.ys, length));
        return { x: answer.x, values: [...values, new Float64Array(length).fill(width)] };
      }
      const widths = answer.last.map((last, index) => last - (answer.first[index] as number) + width);
      return { x: middles(answer.first, answer.last), values: [...outer(answer, edges, of), widths] };
    },
  };
}

/** Lines from top to bottom: per bucket that has rows, one. */
function spanShape(method: string, options: Options): Shape {
  const x = columnName(method, options, "x");
  return {
    key: JSON.stringify(["span", x]),
    form: "bands",
    x,
    ys: [x],
    columns: [],
    fitted: [],
    between: "nothing",
    near: undefined,
    reach: 0,
    fields: { x: new Field(x) },
    partOf(answer) {
      if (answer.form === "points") throw unexpected(answer);
      return { x: answer.form === "rows" ? answer.x : middles(answer.first, answer.last), values: [] };
    },
  };
}

type ValuesOf = (edge: Edge, columns: readonly FloatArray[], length: number) => FloatArray;

/** The distinct columns of the edges, and the values of an edge from those columns. */
function edgeValues(edges: readonly Edge[]): { ys: readonly string[]; of: ValuesOf } {
  const ys = [...new Set(edges.flatMap((each) => ("column" in each ? [each.column] : [])))];
  const of: ValuesOf = (each, columns, length) =>
    "column" in each ? (columns[ys.indexOf(each.column)] as FloatArray) : new Float64Array(length).fill(each.value);
  return { ys, of };
}

/** The lowest and the highest values of all edges. */
function outer(
  { lows, highs, first: { length } }: Extract<Envelope, { form: "bands" }>,
  edges: readonly Edge[],
  of: ValuesOf,
): FloatArray[] {
  const merge = (columns: readonly FloatArray[], pick: (one: number, other: number) => number): FloatArray => {
    const [one, other] = edges.map((each) => of(each, columns, length)) as [FloatArray, FloatArray];
    return Float64Array.from(one, (value, index) => pick(value, other[index] as number));
  };
  return [merge(lows, Math.min), merge(highs, Math.max)];
}

function middles(first: Float64Array, last: Float64Array): Float64Array {
  return first.map((value, index) => value + ((last[index] as number) - value) / 2);
}

function columnName(method: string, options: Options, option: string): string {
  const given = options[option];
  const name: unknown = given instanceof Field ? given.field : given;
  if (typeof name === "string") return name;
  throw new PlotctlError(
    given === undefined ? "MISSING_ARGUMENT" : "INVALID_ARGUMENT",
    `${method}(): ${option}: expected the name of a column of the data, got ${show(given)}.`,
  );
}

function edge(method: string, options: Options, option: string): Edge {
  const given = options[option];
  return typeof given === "number" ? { value: given } : { column: columnName(method, options, option) };
}

function unexpected({ form }: Envelope): Error {
  return new Error(`the engine answered with ${form}`);
}
