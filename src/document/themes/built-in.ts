// The six themes that come with Bokeh. Their values are those of `bokeh.themes` in Python Bokeh 3.9; BokehJS has the same
// ones, but no `carbon`. They are created on first use.
import { didYouMean } from "../../base/nearest.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { Theme, type ThemeJson, type ThemeValues } from "../theme.js";

/** The text properties of one kind of text. */
interface TextLook {
  readonly color: string;
  readonly font: string;
  readonly size: string;
  readonly style?: "normal" | "bold";
}

function texts(prefix: string, { color, font, size, style }: TextLook): ThemeValues {
  const look = { [`${prefix}text_color`]: color, [`${prefix}text_font`]: font, [`${prefix}text_font_size`]: size };
  return style === undefined ? look : { ...look, [`${prefix}text_font_style`]: style };
}

const LEGEND_SIZES = { spacing: 8, glyph_width: 15, label_standoff: 8 };
const NO_LINES = { major_tick_line_alpha: 0, bar_line_alpha: 0 };

/** The look that four themes share: Helvetica, and axes without lines or ticks. */
function minimal(ink: string, { legend = ink, bar = ink }: { legend?: string; bar?: string } = {}) {
  const font = "Helvetica";
  const size = "1.025em";
  return {
    Axis: {
      major_tick_line_alpha: 0,
      major_tick_line_color: ink,
      minor_tick_line_alpha: 0,
      minor_tick_line_color: ink,
      axis_line_alpha: 0,
      axis_line_color: ink,
      axis_label_standoff: 10,
      ...texts("major_label_", { color: ink, font, size }),
      ...texts("axis_label_", { color: ink, font, size: "1.25em", style: "normal" }),
    },
    Legend: {
      ...LEGEND_SIZES,
      ...texts("label_", { color: legend, font, size }),
      border_line_alpha: 0,
      background_fill_alpha: 0.25,
    },
    BaseColorBar: {
      ...NO_LINES,
      ...texts("title_", { color: bar, font, size, style: "normal" }),
      ...texts("major_label_", { color: bar, font, size }),
    },
    Title: texts("", { color: ink, font, size: "1.15em" }),
  };
}

/** Light lines on a dark plot; `contrast` has a white border with black texts. */
function dark(plot: string, other: { border?: string; ink?: string; legend?: string } = {}): ThemeJson {
  const light = "#E0E0E0";
  const { border = "#15191C", ink = light, legend = ink } = other;
  const look = minimal(ink, { legend, bar: light });
  return {
    attrs: {
      ...look,
      Plot: {
        background_fill_color: plot,
        border_fill_color: border,
        outline_line_color: ink,
        outline_line_alpha: 0.25,
      },
      Grid: { grid_line_color: light, grid_line_alpha: 0.25 },
      Legend: { ...look.Legend, background_fill_color: plot },
      BaseColorBar: { ...look.BaseColorBar, background_fill_color: "#15191C" },
    },
  };
}

function caliber(): ThemeJson {
  const color = "#5B5B5B";
  const small = { color, font: "Calibri Light", size: "0.95em", style: "bold" } as const;
  const large = { ...small, size: "1.15em" } as const;
  return {
    attrs: {
      Axis: {
        major_tick_in: 0,
        major_tick_out: 3,
        major_tick_line_alpha: 0.25,
        major_tick_line_color: color,
        minor_tick_line_alpha: 0.25,
        minor_tick_line_color: color,
        axis_line_alpha: 1,
        axis_line_color: color,
        axis_label_standoff: 10,
        ...texts("major_label_", small),
        ...texts("axis_label_", large),
      },
      Legend: { ...LEGEND_SIZES, ...texts("label_", small), border_line_alpha: 0, background_fill_alpha: 0.25 },
      BaseColorBar: { ...NO_LINES, ...texts("title_", large), ...texts("major_label_", small) },
      Title: texts("", { ...small, size: "1.25em" }),
    },
  };
}

function carbon(): ThemeJson {
  const paper = "#1b1e23";
  const small = { color: "#808080", font: "Courier New", size: "0.95em", style: "normal" } as const;
  const large = { ...small, color: "lightgrey", size: "1.15em" } as const;
  return {
    attrs: {
      figure: { background_fill_color: paper, border_fill_color: paper, outline_line_alpha: 0 },
      Grid: { grid_line_color: "#808080", grid_line_alpha: 0.1 },
      Axis: {
        major_tick_line_color: "#4d4f51",
        minor_tick_line_alpha: 0,
        axis_line_color: "#4d4f51",
        major_label_text_align: "left",
        ...texts("major_label_", small),
        ...texts("axis_label_", large),
      },
      Legend: {
        ...LEGEND_SIZES,
        ...texts("label_", { ...small, style: "bold" }),
        border_line_alpha: 0,
        background_fill_alpha: 0,
        inactive_fill_alpha: 0,
      },
      BaseColorBar: {
        ...NO_LINES,
        ...texts("title_", { ...small, color: "lightgrey" }),
        ...texts("major_label_", small),
        background_fill_color: paper,
      },
      Title: texts("", large),
    },
  };
}

const SOURCES = {
  caliber,
  carbon,
  contrast: () => dark("#000000", { border: "#FFFFFF", ink: "#000000", legend: "#FFFFFF" }),
  dark_minimal: () => dark("#20262B"),
  light_minimal: () => ({ attrs: minimal("#5B5B5B") }),
  night_sky: () => dark("#2C001E"),
} satisfies Record<string, () => ThemeJson>;

/** The name of a built-in theme of Bokeh. */
export type BuiltInThemeName = keyof typeof SOURCES;

/** The built-in themes of Bokeh, by name. */
export const built_in_themes: Readonly<Record<BuiltInThemeName, Theme>> = Object.freeze(
  Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(SOURCES).map(([name, source]) => {
        let theme: Theme | undefined;
        return [name, { enumerable: true, get: () => (theme ??= new Theme(source())) }];
      }),
    ),
  ) as Record<BuiltInThemeName, Theme>,
);

/** A theme, or the name of a built-in one; null for none. */
export type ThemeLike = Theme | BuiltInThemeName | null;

/** Returns the theme, or undefined for none. Throws PlotctlError for unknown names and other values. */
export function themeFrom(given: unknown): Theme | undefined {
  if (given instanceof Theme) return given;
  if (given === null || given === undefined) return undefined;
  const names = Object.keys(built_in_themes) as BuiltInThemeName[];
  const named = names.find((name) => name === given);
  if (named !== undefined) return built_in_themes[named];
  throw new PlotctlError(
    "UNKNOWN_THEME",
    `theme: expected a Theme, null or one of "${names.join('", "')}", got ${show(given)}.`,
    {
      hint:
        typeof given === "string" ? didYouMean(given, names) : "Write new Theme({ attrs: … }) or Theme.from_file(…).",
    },
  );
}
