// color(): converts colours to one form.
import { type Rgba, isColorInteger, isColorList, rgbaOf, toHex } from "../base/colors.js";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import type { Color } from "../model/types.js";

/**
 * Returns a colour as `#rrggbbaa`, which browsers and Python Bokeh both read. `alpha` (0 to 1, default 1) multiplies the
 * colour's own alpha. Throws PlotctlError for invalid colours.
 */
export function color(given: Color, alpha = 1): string {
  if (!(alpha >= 0 && alpha <= 1))
    throw new PlotctlError("INVALID_ARGUMENT", `color(): alpha: expected 0 to 1, got ${show(alpha)}.`);
  const [red, green, blue, own] = bytesOf(given);
  const hex = toHex([red, green, blue, Math.round(own * alpha)]);
  return hex.length === 7 ? `${hex}ff` : hex;
}

function bytesOf(given: Color): Rgba {
  if (typeof given === "string") return rgbaOf(given);
  if (typeof given === "number" && isColorInteger(given)) {
    return [given >>> 24, (given >>> 16) & 255, (given >>> 8) & 255, given & 255];
  }
  if (Array.isArray(given) && isColorList(given)) {
    const [red, green, blue, alpha = 1] = given as readonly [number, number, number, number?];
    return [Math.round(red), Math.round(green), Math.round(blue), Math.round(alpha * 255)];
  }
  throw new PlotctlError("INVALID_COLOR", `color(): expected a colour, got ${show(given)}.`);
}
