// Colours as four bytes, and back: the forms that both Python Bokeh and browsers read.
import { PlotctlError } from "./errors.js";
import { show } from "./show.js";
import { NAMED_COLORS } from "./generated/palette-data.js";

/** The CSS name of a colour. */
export type NamedColor = keyof typeof NAMED_COLORS;

/** Red, green, blue and alpha, each 0 to 255. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const HEX = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;
const FUNCTION = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,\s*([\d.]{1,8})\s*)?\)$/i;

/** Reads names, `#rgb` to `#rrggbbaa`, `rgb(r, g, b)` and `rgba(r, g, b, a)`. Throws PlotctlError for other forms. */
export function rgbaOf(color: string): Rgba {
  const name = color.toLowerCase();
  if (Object.hasOwn(NAMED_COLORS, name)) return rgbaOfHex(NAMED_COLORS[name as NamedColor]);
  if (HEX.test(color)) return rgbaOfHex(color);
  const [, red, green, blue, alpha = "1"] = FUNCTION.exec(color) ?? [];
  const bytes = [Number(red), Number(green), Number(blue), Math.round(Number(alpha) * 255)] as const;
  if (bytes.every((byte) => byte >= 0 && byte <= 255)) return bytes;
  throw new PlotctlError(
    "INVALID_COLOR",
    `Expected a colour as a name, "#rrggbb" or "rgb(r, g, b)", got ${show(color)}.`,
  );
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

/** `#rrggbb`, or `#rrggbbaa` when not opaque. */
export function toHex([red, green, blue, alpha]: Rgba): string {
  const bytes = alpha === 255 ? [red, green, blue] : [red, green, blue, alpha];
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
