// Builds UI events as a browser does. A test may omit the position of the pointer and the modifier keys.
import type { Json } from "../serialize/wire-values.js";
import type { Encoder } from "../serialize/encoder.js";
import { makeEvent } from "../model/events.js";
import { type EventTypes } from "../model/ui-event.js";
import type { Model } from "../model/model.js";

/** The values that a test may pass for an event: all properties of its class except its name and its model. */
export type EventValuesOf<E> = { readonly [K in Exclude<keyof E, "event_name" | "model">]?: E[K] };

/** The names of events that code in the browser may send for a model: any for classes of authors, none for others. */
export type OwnEventName<M extends Model> = Extract<Parameters<M["on_event"]>[0], string>;

/** The defaults of pointer events. */
const NO_POSITION = { sx: null, sy: null, x: null, y: null, modifiers: { shift: false, ctrl: false, alt: false } };

const POINTER_EVENTS = new Set<string>([
  "tap",
  "doubletap",
  "press",
  "pressup",
  "mouseenter",
  "mouseleave",
  "mousemove",
  "wheel",
  "pan",
  "panstart",
  "panend",
  "pinch",
  "pinchstart",
  "pinchend",
  "rotate",
  "rotatestart",
  "rotateend",
] satisfies (keyof EventTypes)[]);

/** Returns a UI event as an event of a PATCH-DOC. Throws PlotctlError if a value is missing or of the wrong type. */
export function uiEvent(
  name: string,
  model: Model | undefined,
  { values, encoder }: { values: Readonly<Record<string, unknown>>; encoder: Encoder },
): Json {
  const defaults = POINTER_EVENTS.has(name) ? NO_POSITION : {};
  const event = makeEvent(name, Object.entries({ ...defaults, ...values, ...(model === undefined ? {} : { model }) }));
  const entries = Object.entries(event)
    .filter(([key]) => key !== "event_name")
    .map(([key, value]) => [key, encoder.encode(value)]);
  return {
    kind: "MessageSent",
    msg_type: "bokeh_event",
    msg_data: { type: "event", name, values: { type: "map", entries } },
  };
}
