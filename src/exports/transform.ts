// plotctl/transform: short forms of columns, transforms and expressions.
export {
  cumsum,
  dodge,
  eqhist_cmap,
  expr,
  factor_cmap,
  factor_hatch,
  factor_mark,
  field,
  jitter,
  linear_cmap,
  log_cmap,
  stack,
  transform,
  value,
  type PaletteLike,
} from "../plotting/transforms.js";
