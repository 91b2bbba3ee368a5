// The images of a glyph call. Browsers take them as n-dimensional arrays alone, and draw no page at all with any other;
// authors also have rows of numbers.
import { NDArray, isTypedArray } from "../../base/ndarray.js";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";

/** By glyph: how many dimensions an image has, and which numbers. */
const FORMS = {
  Image: { dimensions: 2, Numbers: Float64Array, rows: "rows of numbers" },
  ImageRGBA: { dimensions: 2, Numbers: Uint32Array, rows: "rows of colours as 0xAABBGGRR" },
  ImageStack: { dimensions: 3, Numbers: Float64Array, rows: "rows of lists of numbers" },
} as const;

/** Whether the glyph draws images out of numbers. */
export function drawsImages(glyph: string): glyph is keyof typeof FORMS {
  return Object.hasOwn(FORMS, glyph);
}

/** One image as a browser takes it. `place` names it in errors. Throws PlotctlError for rows of different lengths. */
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
    `${place}: expected an image: ${rows} of one length, or an NDArray of ${dimensions} dimensions, got ${show(given)}.`,
    { hint: shape.length === dimensions - 1 ? "A list of images is expected: for one image give [image]." : undefined },
  );
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || isTypedArray(value);
}

/** The lengths along the first items of nested lists. */
function shapeOf(value: unknown): number[] {
  if (value instanceof NDArray) return [...value.shape];
  return isList(value) ? [value.length, ...shapeOf(value[0])] : [];
}

/** The numbers of nested lists in a row, null as NaN; undefined when a list is of another length, or is no number. */
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
