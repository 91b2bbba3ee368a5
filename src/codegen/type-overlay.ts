// Corrections of the TypeScript types that are derived from BokehJS's kinds: type parameters, short forms that a setter
// accepts, and narrower types. They do not change the checks at run time.
import type { TypeNames } from "./write-kind.js";

/** A type parameter of a class. */
export interface Generic {
  readonly name: string;
  /** The constraint: a type of `types.ts`. */
  readonly bound?: string;
  /** The default: a type of `types.ts` or of the language. */
  readonly fallback: string;
}

export const GENERICS: Readonly<Record<string, Generic>> = {
  ColumnDataSource: { name: "C", bound: "Columns", fallback: "Columns" },
  Select: { name: "V", fallback: "string" },
};

type Write = (names: TypeNames, generated: string) => string;

export interface OverlaidTypes {
  /** The type of the setter. Default: `generated`, the type that is derived from the kind. */
  readonly takes?: Write;
  /** The type of the getter. Default: the result of `takes` if it is given, otherwise the type that is derived from the kind. */
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
