// UI events as a browser makes them, of what a test says of them: where the pointer was and which keys were down need
// not be said.
import type { Json } from "../serialize/wire-values.js";
import type { Encoder } from "../serialize/encoder.js";
import { makeEvent, type EventTypes } from "../model/events.js";
import type { Model } from "../model/model.js";

/** What may be said of an event: all that its class has, but its name and its model. */
export type EventValuesOf<E> = { readonly [K in Exclude<keyof E, "event_name" | "model">]?: E[K] };

/** Of events at a place on a plot. */
const NO_PLACE = { sx: null, sy: null, x: null, y: null, modifiers: { shift: false, ctrl: false, alt: false } };

const PLACED = new Set<string>([
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

/** The event of a PATCH-DOC for a UI event. Throws PlotctlError when a value is missing or of another kind. */
export function uiEvent(
  name: string,
  model: Model | undefined,
  { values, encoder }: { values: Readonly<Record<string, unknown>>; encoder: Encoder },
): Json {
  const said = { ...(PLACED.has(name) ? NO_PLACE : {}), ...values, ...(model === undefined ? {} : { model }) };
  const event = makeEvent(name, Object.entries(said));
  const entries = Object.entries(event)
    .filter(([key]) => key !== "event_name")
    .map(([key, value]) => [key, encoder.encode(value)]);
  return {
    kind: "MessageSent",
    msg_type: "bokeh_event",
    msg_data: { type: "event", name, values: { type: "map", entries } },
  };
}
