// Validates the values of UI events. Browsers send them, so each is checked once, when the event is created, and callbacks
// can rely on the types.
import { isTypedArray, NDArray } from "../base/ndarray.js";
import { isPlainObject } from "../base/plain.js";
import { HasProps } from "./has-props.js";

/** A test for a value of an event, and a description of what it accepts. */
export interface EventValue {
  readonly expects: string;
  readonly accepts: (value: unknown) => boolean;
}

/** The values of a class of events by name. */
export type EventValues = Readonly<Record<string, EventValue>>;

/** Modifier keys that were down. */
export interface KeyModifiers {
  /** The shift key. */
  readonly shift: boolean;
  /** The control key, or the command key on a Mac. */
  readonly ctrl: boolean;
  /** The alt key, or the option key on a Mac. */
  readonly alt: boolean;
}

/** The shape of a selection, in screen pixels (`sx`…) and data coordinates (`x`…). */
export type SelectionShape =
  | { readonly type: "point"; readonly sx: number; readonly sy: number; readonly x: number; readonly y: number }
  | {
      readonly type: "span";
      readonly direction: "h" | "v";
      readonly sx: number;
      readonly sy: number;
      readonly x: number;
      readonly y: number;
    }
  | {
      readonly type: "rect";
      readonly sx0: number;
      readonly sx1: number;
      readonly sy0: number;
      readonly sy1: number;
      readonly x0: number;
      readonly x1: number;
      readonly y0: number;
      readonly y1: number;
    }
  | {
      readonly type: "poly";
      readonly sx: ArrayLike<number>;
      readonly sy: ArrayLike<number>;
      readonly x: ArrayLike<number>;
      readonly y: ArrayLike<number>;
    };

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number => typeof value === "number";
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

export const NUMBER: EventValue = { expects: "a number", accepts: isNumber };
export const BOOLEAN: EventValue = { expects: "true or false", accepts: (value) => typeof value === "boolean" };
export const TEXT: EventValue = { expects: "a text", accepts: isText };
export const TEXTS: EventValue = {
  expects: "a text or a list of texts",
  accepts: (value) => isText(value) || isTexts(value),
};
export const COORDINATE: EventValue = {
  expects: "a number or null",
  accepts: (value) => isNumber(value) || value === null,
};
export const NUMBER_OR_FACTOR: EventValue = {
  expects: "a number or a factor",
  accepts: (value) => isNumber(value) || isText(value) || isTexts(value),
};
export const MODEL: EventValue = { expects: "a model", accepts: (value) => value instanceof HasProps };
export const MODEL_OR_NULL: EventValue = {
  expects: "a model or null",
  accepts: (value) => value === null || value instanceof HasProps,
};
export const MODIFIERS: EventValue = {
  expects: "an object of shift, ctrl and alt",
  accepts: (value) => isPlainObject(value) && ["shift", "ctrl", "alt"].every((key) => typeof value[key] === "boolean"),
};

const CORNERS = ["sx0", "sx1", "sy0", "sy1", "x0", "x1", "y0", "y1"];
const POINT = ["sx", "sy", "x", "y"];
const isNumbers = (value: unknown): boolean =>
  isTypedArray(value) || value instanceof NDArray || (Array.isArray(value) && value.every(isNumber));

export const SHAPE: EventValue = {
  expects: "the geometry of a selection: a point, span, rect or poly with its coordinates",
  accepts(value) {
    if (!isPlainObject(value)) return false;
    const has = (keys: readonly string[], test: (part: unknown) => boolean) => keys.every((key) => test(value[key]));
    switch (value.type) {
      case "point":
        return has(POINT, isNumber);
      case "span":
        return has(POINT, isNumber) && (value.direction === "h" || value.direction === "v");
      case "rect":
        return has(CORNERS, isNumber);
      case "poly":
        return has(POINT, isNumbers);
      default:
        return false;
    }
  },
};
