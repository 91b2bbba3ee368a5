// UI events as Bokeh names them. Browsers send an event of a model only when its name is in the model's
// `subscribed_events`; `on_event` puts it there. Facts: wire format section 9.
import type { HasProps } from "./has-props.js";

/** Modifier keys that were down. */
export interface KeyModifiers {
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
}

/** What every event has; further values by event. */
export interface UIEvent {
  readonly event_name: string;
}

/** An event of one model; `model` is null for an event without origin. */
export interface ModelEvent extends UIEvent {
  readonly model: HasProps | null;
}

/** An event at a place on a plot: screen pixels from the canvas' top left, and data coordinates on the default ranges. */
export interface PointEvent extends ModelEvent {
  readonly sx: number;
  readonly sy: number;
  readonly x: number | null;
  readonly y: number | null;
  readonly modifiers: KeyModifiers;
}

/** The shape of a selection, in screen pixels and data coordinates. */
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

/** Event name → what a callback for it receives. */
export interface EventTypes {
  button_click: ModelEvent;
  menu_item_click: ModelEvent & { readonly item: string };
  value_submit: ModelEvent & { readonly value: string };
  file_input_change: ModelEvent & {
    readonly value: string | readonly string[];
    readonly filename: string | readonly string[];
    readonly mime_type: string | readonly string[];
  };
  axis_click: ModelEvent & { readonly value: number | string };
  legend_item_click: ModelEvent & { readonly item: HasProps };
  tap: PointEvent;
  doubletap: PointEvent;
  press: PointEvent;
  pressup: PointEvent;
  mousemove: PointEvent;
  mouseenter: PointEvent;
  mouseleave: PointEvent;
  wheel: PointEvent & { readonly delta: number };
  panstart: PointEvent;
  panend: PointEvent;
  pan: PointEvent & { readonly delta_x: number; readonly delta_y: number };
  pinchstart: PointEvent;
  pinchend: PointEvent;
  pinch: PointEvent & { readonly scale: number };
  rotatestart: PointEvent;
  rotateend: PointEvent;
  rotate: PointEvent & { readonly rotation: number };
  lodstart: ModelEvent;
  lodend: ModelEvent;
  rangesupdate: ModelEvent & { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number };
  selectiongeometry: ModelEvent & { readonly geometry: SelectionShape; readonly final: boolean };
  reset: ModelEvent;
  document_ready: UIEvent;
  client_reconnected: UIEvent;
  connection_lost: UIEvent;
}

export type EventName = keyof EventTypes;

/** Events of the document itself, sent without a subscription. */
export type DocumentEventName = "document_ready" | "client_reconnected" | "connection_lost";

/** An event object out of a name and its values. */
export function makeEvent(name: string, values: Iterable<readonly [string, unknown]>): UIEvent {
  const event = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of values) event[key] = value;
  event.event_name = name;
  return Object.freeze(event) as unknown as UIEvent;
}
