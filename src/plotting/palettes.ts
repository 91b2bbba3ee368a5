// Palettes by name, and functions that make new palettes: evenly picked, interpolated, joined or faded. All palettes are
// lists of colours as `#rrggbb`, or `#rrggbbaa` if not opaque.
import { PlotctlError } from "../base/errors.js";
import { isPaletteName, palette, type Palette, type PaletteName } from "../base/palettes.js";
import { show } from "../base/show.js";
import type { Color } from "../model/types.js";
import { rgbaOf, toHex, type Rgba } from "../base/colors.js";

export { isPaletteName, palette, type Palette, type PaletteName };

/** A list of colours unchanged, or the palette with that name. */
export function paletteOf(given: unknown): readonly Color[] {
  if (typeof given === "string") return palette(given as PaletteName);
  if (Array.isArray(given)) return given as readonly Color[];
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `palette: expected a list of colours or the name of a palette, got ${show(given)}.`,
  );
}

/** `n` colours picked evenly from a palette. Throws PlotctlError if it has fewer. */
export function linear_palette(colors: Palette, n: number): Palette {
  checkCount(n);
  if (n > colors.length) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `linear_palette: the palette has ${colors.length} colours, which is fewer than ${n}.`,
      {
        hint: "Use interp_palette to interpolate.",
      },
    );
  }
  return places(n, colors.length).map((place) => colors[Math.floor(place)] as string);
}

/** `n` colours interpolated evenly from a palette, separately for red, green, blue and alpha. */
export function interp_palette(colors: Palette, n: number): Palette {
  checkCount(n);
  const known = colors.map((color) => rgbaOf(color));
  if (known.length === 0) throw new PlotctlError("INVALID_ARGUMENT", "interp_palette: the palette has no colours.");
  return places(n, known.length).map((place) => {
    const low = known[Math.floor(place)] as Rgba;
    const high = known[Math.ceil(place)] as Rgba;
    const part = place - Math.floor(place);
    const blend = (index: 0 | 1 | 2 | 3): number => low[index] + (high[index] - low[index]) * part;
    return toHex([Math.trunc(blend(0)), Math.trunc(blend(1)), Math.trunc(blend(2)), Math.round(blend(3))]);
  });
}

/**
 * `n` colours from two palettes, the second one reversed, so that they meet at their last colours. They meet at `midpoint`
 * (0 to 1, default 0.5); if that is between two colours, the second palette gets one more. (Python rounds both parts, and
 * can return one colour too few or too many.)
 */
export function diverging_palette(first: Palette, second: Palette, n: number, midpoint = 0.5): Palette {
  checkCount(n);
  if (!(midpoint >= 0 && midpoint <= 1)) {
    throw new PlotctlError("INVALID_ARGUMENT", `diverging_palette: midpoint: expected 0 to 1, got ${show(midpoint)}.`);
  }
  const fromFirst = Math.ceil(midpoint * n - 0.5);
  const fromSecond = n - fromFirst;
  return [...linear_palette(first, fromFirst), ...linear_palette([...second].reverse(), fromSecond)];
}

/**
 * One colour with increasing alpha: `n` colours with alpha evenly from `start_alpha` to `end_alpha` (0 to 255, defaults: 0
 * and 255). Without `n`, one colour per step of alpha.
 */
export function varying_alpha_palette(
  color: string,
  n: number | null = null,
  start_alpha = 0,
  end_alpha = 255,
): Palette {
  for (const alpha of [start_alpha, end_alpha]) {
    if (!(alpha >= 0 && alpha <= 255)) {
      throw new PlotctlError(
        "INVALID_ARGUMENT",
        `varying_alpha_palette: alpha: expected 0 to 255, got ${show(alpha)}.`,
      );
    }
  }
  const [red, green, blue, alpha] = rgbaOf(color);
  const start = roundHalfEven((start_alpha * alpha) / 255);
  const end = roundHalfEven((end_alpha * alpha) / 255);
  const count = n === null || n < 1 ? Math.abs(end - start) + 1 : n;
  return Array.from({ length: count }, (_, index) => {
    const step = count === 1 ? 0 : ((end - start) * index) / (count - 1);
    return toHex([red, green, blue, roundHalfEven(start + step)]);
  });
}

const of256 = (name: PaletteName) => (n: number) => linear_palette(palette(name), n);

/** `n` (at most 256) colours picked evenly from the palette with this name. */
export const magma = of256("Magma256");
/** `n` (at most 256) colours picked evenly from the palette with this name. */
export const inferno = of256("Inferno256");
/** `n` (at most 256) colours picked evenly from the palette with this name. */
export const plasma = of256("Plasma256");
/** `n` (at most 256) colours picked evenly from the palette with this name. */
export const viridis = of256("Viridis256");
/** `n` (at most 256) colours picked evenly from the palette with this name. */
export const cividis = of256("Cividis256");
/** `n` (at most 256) colours picked evenly from the palette with this name. */
export const turbo = of256("Turbo256");
/** `n` (at most 256) greys from black to white. */
export const grey = of256("Greys256");
/** `n` (at most 256) greys from black to white. */
export const gray = grey;

function checkCount(n: number): void {
  if (!Number.isInteger(n) || n < 0)
    throw new PlotctlError("INVALID_ARGUMENT", `The number of colours must be 0 or more, got ${show(n)}.`);
}

/** `n` evenly spaced positions from 0 to the last index. */
function places(n: number, length: number): number[] {
  return Array.from({ length: n }, (_, index) => (n === 1 ? 0 : (index * (length - 1)) / (n - 1)));
}

/** Rounds like Python, so that both compute the same colours. */
function roundHalfEven(value: number): number {
  const rounded = Math.round(value);
  return value % 1 === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}
