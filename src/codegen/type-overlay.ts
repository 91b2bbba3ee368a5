// What the compiler should know of properties and BokehJS's kinds do not say: type parameters, short forms that are
// taken and not given back, and kinds that are looser than what a property is for. It changes types only, no checks.
import type { TypeNames } from "./write-kind.js";

/** A type parameter of a class. */
export interface Generic {
  readonly name: string;
  /** A type of `types.ts` that it extends. */
  readonly bound?: string;
  /** What it is when nothing is said: a type of `types.ts` or of the language. */
  readonly fallback: string;
}

export const GENERICS: Readonly<Record<string, Generic>> = {
  ColumnDataSource: { name: "C", bound: "Columns", fallback: "Columns" },
  Select: { name: "V", fallback: "string" },
};

type Write = (names: TypeNames, generated: string) => string;

export interface OverlaidTypes {
  /** What may be set. `generated` is the type out of the kind, which it is by default. */
  readonly takes?: Write;
  /** What reading gives. Default: what may be set, where `takes` is given, else the type out of the kind. */
  readonly gives?: Write;
}

const ticker: OverlaidTypes = {
  takes: (_names, generated) => `${generated} | readonly number[]`,
  gives: (_names, generated) => generated,
};
const callback: OverlaidTypes = { takes: (names) => `${names.model("Callback")} | null` };
const cell: Write = () => "boolean | number | string | Date";

export const TYPES: Readonly<Record<string, Readonly<Record<string, OverlaidTypes>>>> = {
  Axis: { ticker },
  Grid: { ticker },
  ColorMapper: {
    palette: {
      takes: (names, generated) => `${generated} | ${names.helper("PaletteName")}`,
      gives: (_names, generated) => generated,
    },
  },
  ColumnDataSource: { data: { takes: () => "C" } },
  EditTool: { empty_value: { takes: cell } },
  HoverTool: {
    callback,
    tooltips: {
      takes: (names, generated) => `${generated} | ${names.helper("Dict")}<string>`,
      gives: (_names, generated) => generated,
    },
  },
  Legend: {
    items: {
      takes: (names) => {
        const pair = `readonly [label: string, renderers: readonly ${names.model("GlyphRenderer")}[]]`;
        return `readonly (${names.model("LegendItem")} | ${names.helper("TupleLike")}<${pair}>)[]`;
      },
      gives: (_names, generated) => generated,
    },
  },
  Plot: {
    title: { gives: (names) => `${names.model("Title")} | null` },
  },
  Select: {
    value: { takes: () => "V" },
    options: { takes: (names) => `${names.helper("SelectOptions")}<V>` },
  },
  Selection: {
    indices: { gives: () => "readonly number[]" },
    line_indices: { gives: () => "readonly number[]" },
  },
  TapTool: { callback },
  WebDataSource: { adapter: { takes: (names) => `${names.model("CustomJS")} | null` } },
};
