// CSS colours: which texts, lists and integers are colours, and conversion to and from four bytes, the form that both
// Python Bokeh and browsers read. Source: CSS Color Module Level 4, and experiments with BokehJS.
import { PlotctlError } from "./errors.js";
import { NAMED_COLORS } from "./generated/palette-data.js";
import { show } from "./show.js";

/** The CSS name of a colour. */
export type NamedColor = keyof typeof NAMED_COLORS;

/** Red, green, blue and alpha, each 0 to 255. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** The 148 CSS colour names, in lower case. */
export const COLOR_NAMES: readonly string[] = Object.keys(NAMED_COLORS);

const HEX = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const FUNCTION = /^(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([\w\s%.,/+-]{1,80}\)$/i;
const RGB_FUNCTION = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*([\d.]{1,8})\s*)?\)$/i;

/** True for a CSS colour: a name in any case, `#rgb` to `#rrggbbaa`, a function such as `rgb(…)`, or `transparent`. */
export function isColorText(text: string): boolean {
  return isNamed(text.toLowerCase()) || HEX.test(text) || FUNCTION.test(text) || text === "transparent";
}

/** True for `[r, g, b]` (0 to 255) or `[r, g, b, a]` with alpha 0 to 1. */
export function isColorList(list: readonly unknown[]): boolean {
  if (list.length !== 3 && list.length !== 4) return false;
  // Array.from: every() would skip holes, as in [, 1, 2].
  return Array.from(list).every(
    (part, index) => typeof part === "number" && part >= 0 && part <= (index === 3 ? 1 : 255),
  );
}

/** True for a 32-bit colour `0xRRGGBBAA`. */
export function isColorInteger(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 0xffffffff;
}

/** Reads names, `#rgb` to `#rrggbbaa`, `rgb(r, g, b)` and `rgba(r, g, b, a)`. Throws PlotctlError for other forms. */
export function rgbaOf(color: string): Rgba {
  const name = color.toLowerCase();
  if (isNamed(name)) return rgbaOfHex(NAMED_COLORS[name]);
  if (HEX.test(color)) return rgbaOfHex(color);
  const [, red, green, blue, alpha = "1"] = RGB_FUNCTION.exec(color) ?? [];
  const bytes = [Number(red), Number(green), Number(blue), Math.round(Number(alpha) * 255)] as const;
  if (bytes.every((byte) => byte >= 0 && byte <= 255)) return bytes;
  throw new PlotctlError(
    "INVALID_COLOR",
    `Expected a colour as a name, "#rrggbb" or "rgb(r, g, b)", got ${show(color)}.`,
  );
}

/** `#rrggbb`, or `#rrggbbaa` if not opaque. */
export function toHex([red, green, blue, alpha]: Rgba): string {
  const bytes = alpha === 255 ? [red, green, blue] : [red, green, blue, alpha];
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function isNamed(name: string): name is NamedColor {
  return Object.hasOwn(NAMED_COLORS, name);
}

function rgbaOfHex(color: string): Rgba {
  const digits = color.slice(1);
  const size = digits.length < 6 ? 1 : 2;
  const byte = (index: number): number => {
    const part = digits.slice(index * size, (index + 1) * size);
    return part === "" ? 255 : Number.parseInt(size === 1 ? part + part : part, 16);
  };
  return [byte(0), byte(1), byte(2), byte(3)];
}
