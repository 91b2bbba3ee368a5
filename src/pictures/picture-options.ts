// The options for the size of a picture: validates them and fills in the defaults.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";

/** The size of a picture. Default: a window of 1280 by 800 CSS pixels, in which plots have their normal size. */
export interface PictureOptions {
  /**
   * The width of the window, which layouts may fill, and of the plot if it is the only root. In CSS pixels, up to 16384.
   */
  readonly width?: number | undefined;
  /** The height, like `width`. */
  readonly height?: number | undefined;
  /** Pixels of the picture per CSS pixel: 0.1 to 10, for PDF at most 2. Default: 1. */
  readonly scale?: number | undefined;
}

export interface PictureSize {
  readonly window: { readonly width: number; readonly height: number };
  /** Only the sides that the caller passed. */
  readonly plot: { readonly width?: number; readonly height?: number };
  readonly scale: number;
}

const WINDOW = { width: 1280, height: 800 };
const MAX_SIDE_PX = 16_384;
const SCALES = { least: 0.1, most: 10 };

/** Validates the options and fills in the defaults. Throws PlotctlError; `spell` returns an option's name for its message. */
export function pictureSize(options: PictureOptions = {}, spell = (name: string): string => name): PictureSize {
  for (const name of Object.keys(options)) {
    if (name in CHECKS) continue;
    const names = Object.keys(CHECKS);
    throw new PlotctlError(
      "UNKNOWN_OPTION",
      `Pictures have no option ${show(name)}; the options are ${names.join(", ")}.`,
      {
        hint: didYouMean(name, names),
      },
    );
  }
  const { width, height, scale = 1 } = options;
  const plot = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
  for (const [name, value] of Object.entries({ ...plot, scale })) {
    const { fits, expected } = CHECKS[name as keyof PictureOptions];
    if (!fits(value))
      throw new PlotctlError("INVALID_ARGUMENT", `${spell(name)}: expected ${expected}, got ${show(value)}.`);
  }
  return { window: { ...WINDOW, ...plot }, plot, scale };
}

const SIDE = {
  fits: (value: unknown) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_SIDE_PX,
  expected: `a whole number from 1 to ${MAX_SIDE_PX}`,
};

const CHECKS = {
  width: SIDE,
  height: SIDE,
  scale: {
    fits: (value: unknown) => typeof value === "number" && value >= SCALES.least && value <= SCALES.most,
    expected: `a number from ${SCALES.least} to ${SCALES.most}`,
  },
};
