// plotctl/palettes: palettes by name, groups of palettes by length, collections of groups, and functions for new palettes.
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
