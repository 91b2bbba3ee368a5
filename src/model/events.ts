// UI events, as classes with Bokeh's names. Browsers send an event of a model only when its name is in the model's
// `subscribed_events`; `on_event` puts it there. Events of the document are always sent.
import { frozenRecord } from "../base/plain.js";
import {
  BOOLEAN,
  COORDINATE,
  MODEL,
  MODEL_OR_NULL,
  MODIFIERS,
  NUMBER,
  NUMBER_OR_FACTOR,
  SHAPE,
  TEXT,
  TEXTS,
  type EventValues,
  type KeyModifiers,
  type SelectionShape,
} from "./event-values.js";
import type { LegendItem } from "./generated/annotations.js";
import type { Factor } from "./generated/kinds.js";
import type { Model } from "./model.js";
import { DOCUMENT_EVENTS, UIEvent, type ByName } from "./ui-event.js";

export type { KeyModifiers, SelectionShape };

/** An event of one model. */
export abstract class ModelEvent extends UIEvent {
  static override readonly values: EventValues = { model: MODEL_OR_NULL };
  /** Where it happened; null for an event without origin. */
  declare readonly model: Model | null;
}

/** A click on an axis. */
export class AxisClick extends ModelEvent {
  static override readonly event_name = "axis_click";
  static override readonly values = { ...ModelEvent.values, value: NUMBER_OR_FACTOR };
  declare readonly event_name: "axis_click";
  /** The place on the axis: a number, or a factor of a categorical axis. */
  declare readonly value: number | Factor;
}

/** A click on a button, or on the main part of a dropdown. */
export class ButtonClick extends ModelEvent {
  static override readonly event_name = "button_click";
  declare readonly event_name: "button_click";
}

/** Files were chosen in a FileInput. */
export class FileInputChange extends ModelEvent {
  static override readonly event_name = "file_input_change";
  static override readonly values = { ...ModelEvent.values, value: TEXTS, filename: TEXTS, mime_type: TEXTS };
  declare readonly event_name: "file_input_change";
  /** The content in base64; a list where several files may be chosen. */
  declare readonly value: string | readonly string[];
  /** The name of the file; a list where several may be chosen. */
  declare readonly filename: string | readonly string[];
  /** The kind of the file as the browser sees it; a list where several may be chosen. */
  declare readonly mime_type: string | readonly string[];
}

/** A click on an item of a legend. */
export class LegendItemClick extends ModelEvent {
  static override readonly event_name = "legend_item_click";
  static override readonly values = { ...ModelEvent.values, item: MODEL };
  declare readonly event_name: "legend_item_click";
  /** The item that was clicked. */
  declare readonly item: LegendItem;
}

/** A click on an item of a dropdown. */
export class MenuItemClick extends ModelEvent {
  static override readonly event_name = "menu_item_click";
  static override readonly values = { ...ModelEvent.values, item: TEXT };
  declare readonly event_name: "menu_item_click";
  /** The value of the item, or its label where it has none. */
  declare readonly item: string;
}

/** Enter was pressed in a TextInput. */
export class ValueSubmit extends ModelEvent {
  static override readonly event_name = "value_submit";
  static override readonly values = { ...ModelEvent.values, value: TEXT };
  declare readonly event_name: "value_submit";
  /** The text of the input. */
  declare readonly value: string;
}

/** An event of a plot. */
export abstract class PlotEvent extends ModelEvent {}

/** An interaction starts, during which a plot may draw less detail. */
export class LODStart extends PlotEvent {
  static override readonly event_name = "lodstart";
  declare readonly event_name: "lodstart";
}

/** An interaction has paused, and the plot is drawn in full. */
export class LODEnd extends PlotEvent {
  static override readonly event_name = "lodend";
  declare readonly event_name: "lodend";
}

/** The ranges of a plot have changed: once per finished pan or zoom, reset or undo, also for plots that share a range. */
export class RangesUpdate extends PlotEvent {
  static override readonly event_name = "rangesupdate";
  static override readonly values = { ...PlotEvent.values, x0: NUMBER, x1: NUMBER, y0: NUMBER, y1: NUMBER };
  declare readonly event_name: "rangesupdate";
  /** The start of the x range. */
  declare readonly x0: number;
  /** The end of the x range. */
  declare readonly x1: number;
  /** The start of the y range. */
  declare readonly y0: number;
  /** The end of the y range. */
  declare readonly y1: number;
}

/** A tool has drawn the shape of a selection. */
export class SelectionGeometry extends PlotEvent {
  static override readonly event_name = "selectiongeometry";
  static override readonly values = { ...PlotEvent.values, geometry: SHAPE, final: BOOLEAN };
  declare readonly event_name: "selectiongeometry";
  /** The shape: a point, span, rect or poly. */
  declare readonly geometry: SelectionShape;
  /** Whether the selection is finished. */
  declare readonly final: boolean;
}

/** The reset tool was used. */
export class Reset extends PlotEvent {
  static override readonly event_name = "reset";
  declare readonly event_name: "reset";
}

/** An event at a place on a plot. */
export abstract class PointEvent extends PlotEvent {
  static override readonly values: EventValues = {
    ...PlotEvent.values,
    sx: COORDINATE,
    sy: COORDINATE,
    x: COORDINATE,
    y: COORDINATE,
    modifiers: MODIFIERS,
  };
  /** Pixels from the left of the canvas. */
  declare readonly sx: number | null;
  /** Pixels from the top of the canvas. */
  declare readonly sy: number | null;
  /** The place on the default x range. */
  declare readonly x: number | null;
  /** The place on the default y range. */
  declare readonly y: number | null;
  /** The keys that were held down. */
  declare readonly modifiers: KeyModifiers;
}

/** A tap or click. */
export class Tap extends PointEvent {
  static override readonly event_name = "tap";
  declare readonly event_name: "tap";
}

/** A double tap or double click. */
export class DoubleTap extends PointEvent {
  static override readonly event_name = "doubletap";
  declare readonly event_name: "doubletap";
}

/** A long press begins. */
export class Press extends PointEvent {
  static override readonly event_name = "press";
  declare readonly event_name: "press";
}

/** A long press ends. */
export class PressUp extends PointEvent {
  static override readonly event_name = "pressup";
  declare readonly event_name: "pressup";
}

/** The pointer enters a plot. */
export class MouseEnter extends PointEvent {
  static override readonly event_name = "mouseenter";
  declare readonly event_name: "mouseenter";
}

/** The pointer leaves a plot. */
export class MouseLeave extends PointEvent {
  static override readonly event_name = "mouseleave";
  declare readonly event_name: "mouseleave";
}

/** The pointer moves over a plot. Sent for every move, which may be many. */
export class MouseMove extends PointEvent {
  static override readonly event_name = "mousemove";
  declare readonly event_name: "mousemove";
}

/** The wheel is turned over a plot. */
export class MouseWheel extends PointEvent {
  static override readonly event_name = "wheel";
  static override readonly values = { ...PointEvent.values, delta: NUMBER };
  declare readonly event_name: "wheel";
  /** How far, in the steps of the browser; negative towards the user. */
  declare readonly delta: number;
}

/** The pointer is dragged over a plot. */
export class Pan extends PointEvent {
  static override readonly event_name = "pan";
  static override readonly values = { ...PointEvent.values, delta_x: NUMBER, delta_y: NUMBER };
  declare readonly event_name: "pan";
  /** Pixels to the right since the drag began. */
  declare readonly delta_x: number;
  /** Pixels down since the drag began. */
  declare readonly delta_y: number;
}

/** A drag begins. */
export class PanStart extends PointEvent {
  static override readonly event_name = "panstart";
  declare readonly event_name: "panstart";
}

/** A drag ends. */
export class PanEnd extends PointEvent {
  static override readonly event_name = "panend";
  declare readonly event_name: "panend";
}

/** Two fingers move apart or together. */
export class Pinch extends PointEvent {
  static override readonly event_name = "pinch";
  static override readonly values = { ...PointEvent.values, scale: NUMBER };
  declare readonly event_name: "pinch";
  /** The distance of the fingers, relative to that at the beginning. */
  declare readonly scale: number;
}

/** A pinch begins. */
export class PinchStart extends PointEvent {
  static override readonly event_name = "pinchstart";
  declare readonly event_name: "pinchstart";
}

/** A pinch ends. */
export class PinchEnd extends PointEvent {
  static override readonly event_name = "pinchend";
  declare readonly event_name: "pinchend";
}

/** Two fingers turn. */
export class Rotate extends PointEvent {
  static override readonly event_name = "rotate";
  static override readonly values = { ...PointEvent.values, rotation: NUMBER };
  declare readonly event_name: "rotate";
  /** Degrees since the turn began. */
  declare readonly rotation: number;
}

/** A turn begins. */
export class RotateStart extends PointEvent {
  static override readonly event_name = "rotatestart";
  declare readonly event_name: "rotatestart";
}

/** A turn ends. */
export class RotateEnd extends PointEvent {
  static override readonly event_name = "rotateend";
  declare readonly event_name: "rotateend";
}

const MODEL_EVENTS = [
  AxisClick,
  ButtonClick,
  FileInputChange,
  LegendItemClick,
  MenuItemClick,
  ValueSubmit,
  LODStart,
  LODEnd,
  RangesUpdate,
  SelectionGeometry,
  Reset,
  Tap,
  DoubleTap,
  Press,
  PressUp,
  MouseEnter,
  MouseLeave,
  MouseMove,
  MouseWheel,
  Pan,
  PanStart,
  PanEnd,
  Pinch,
  PinchStart,
  PinchEnd,
  Rotate,
  RotateStart,
  RotateEnd,
] as const;

declare module "./ui-event.js" {
  interface EventTypes extends ByName<typeof MODEL_EVENTS> {}
}

const classes: ReadonlyMap<string, new (values: Readonly<Record<string, unknown>>) => UIEvent> = new Map(
  [...MODEL_EVENTS, ...DOCUMENT_EVENTS].map((cls) => [cls.event_name, cls]),
);

/**
 * An event out of a name and its values. Throws PlotctlError when a value is not of the kind that the event has. An event
 * of an unknown name, such as one of an extension, has whatever values were sent.
 */
export function makeEvent(name: string, values: Iterable<readonly [string, unknown]>): UIEvent {
  const cls = classes.get(name);
  if (cls !== undefined) return new cls(Object.fromEntries(values));
  return frozenRecord([...values, ["event_name", name]]) as unknown as UIEvent;
}
