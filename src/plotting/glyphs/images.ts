// Converts the images of a glyph call to n-dimensional arrays, the only form that browsers accept: any other form stops the
// whole page from being drawn. Rows of numbers are accepted too.
import { NDArray, isTypedArray } from "../../base/ndarray.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";

/** The dimensions and the number type of an image, by glyph. */
const FORMS = {
  Image: { dimensions: 2, Numbers: Float64Array, rows: "rows of numbers" },
  ImageRGBA: { dimensions: 2, Numbers: Uint32Array, rows: "rows of colours as 0xAABBGGRR" },
  ImageStack: { dimensions: 3, Numbers: Float64Array, rows: "rows of lists of numbers" },
} as const;

/** Whether the glyph draws images from numbers. */
export function drawsImages(glyph: string): glyph is keyof typeof FORMS {
  return Object.hasOwn(FORMS, glyph);
}

/** One image as an NDArray. `place` names it in errors. Throws PlotctlError for rows of different lengths. */
export function imageOf(glyph: keyof typeof FORMS, given: unknown, place: string): NDArray {
  const { dimensions, Numbers, rows } = FORMS[glyph];
  if (given instanceof NDArray && given.shape.length === dimensions) return given;
  const shape = shapeOf(given);
  const items = flat(given, shape);
  if (!(given instanceof NDArray) && shape.length === dimensions && items !== undefined) {
    return new NDArray(Numbers.from(items), shape);
  }
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `${place}: expected an image: ${rows} of equal length, or an NDArray with ${dimensions} dimensions, got ${show(given)}.`,
    { hint: shape.length === dimensions - 1 ? "Expected a list of images: for one image, use [image]." : undefined },
  );
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || isTypedArray(value);
}

/** The lengths of nested lists, read from their first items. */
function shapeOf(value: unknown): number[] {
  if (value instanceof NDArray) return [...value.shape];
  return isList(value) ? [value.length, ...shapeOf(value[0])] : [];
}

/** Flattens nested lists, with NaN for null; undefined if lengths differ or an item is not a number. */
function flat(value: unknown, [length, ...inner]: readonly number[]): number[] | undefined {
  if (length === undefined) return value === null ? [NaN] : typeof value === "number" ? [value] : undefined;
  if (!isList(value) || value.length !== length) return undefined;
  const items: number[] = [];
  for (let index = 0; index < length; index++) {
    const part = flat(value[index], inner);
    if (part === undefined) return undefined;
    for (const item of part) items.push(item);
  }
  return items;
}
