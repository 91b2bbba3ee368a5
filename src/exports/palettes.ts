// The door to palettes: each by name, groups of them by length, collections of groups, and functions that make new ones.
export * from "../plotting/generated/palettes.js";
export {
  cividis,
  diverging_palette,
  gray,
  grey,
  inferno,
  interp_palette,
  linear_palette,
  magma,
  palette,
  plasma,
  turbo,
  varying_alpha_palette,
  viridis,
  type Palette,
  type PaletteName,
} from "../plotting/palettes.js";
