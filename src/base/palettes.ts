// Palettes by name: lists of colours as `#rrggbb`.
import { PlotctlError } from "./errors.js";
import { PALETTE_COLORS } from "./generated/palette-data.js";
import { didYouMean } from "./nearest.js";
import { show } from "./show.js";

/** Colours as `#rrggbb` or `#rrggbbaa`. */
export type Palette = readonly string[];
/** The names of all palettes: a family and the number of colours, such as `Viridis256`. */
export type PaletteName = keyof typeof PALETTE_COLORS;

export const PALETTE_NAMES = Object.keys(PALETTE_COLORS) as readonly PaletteName[];

const made = new Map<string, Palette>();

/** Returns the palette of a name, such as `Viridis256`. Throws PlotctlError with the nearest name for unknown ones. */
export function palette(name: PaletteName): Palette {
  let colors = made.get(name);
  if (colors === undefined) {
    if (!isPaletteName(name)) {
      throw new PlotctlError("UNKNOWN_PALETTE", `There is no palette ${show(name)}.`, {
        hint: didYouMean(name, PALETTE_NAMES),
      });
    }
    colors = Object.freeze((PALETTE_COLORS[name].match(/.{6}/g) ?? []).map((digits) => `#${digits}`));
    made.set(name, colors);
  }
  return colors;
}

/** True for the exact name of a palette. */
export function isPaletteName(name: string): name is PaletteName {
  return Object.hasOwn(PALETTE_COLORS, name);
}
