// The base of all events, the events of documents, and the names of events. The events of models are in events.ts.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import type { EventValues } from "./event-values.js";

/** The base class of events. */
export abstract class UIEvent {
  /** The wire name, which `on_event` uses as well. */
  static readonly event_name: string = "";
  /** The values of an event of this class, besides its name. */
  static readonly values: EventValues = {};

  /** The name on the wire, such as `tap`. */
  declare readonly event_name: string;

  /** Throws PlotctlError if a value is missing or of the wrong type; unknown values are ignored. */
  constructor(given: Readonly<Record<string, unknown>> = {}) {
    const { event_name, values } = new.target;
    const self = this as Record<string, unknown>;
    self.event_name = event_name;
    for (const [name, { accepts, expects }] of Object.entries(values)) {
      const value = given[name];
      if (!accepts(value))
        throw new PlotctlError("INVALID_EVENT", `${event_name}.${name}: expected ${expects}, got ${show(value)}.`);
      self[name] = value;
    }
    Object.freeze(this);
  }
}

/** An event of the document as a whole. */
export abstract class DocumentEvent extends UIEvent {}

/** A page has drawn the document for the first time. */
export class DocumentReady extends DocumentEvent {
  static override readonly event_name = "document_ready";
  declare readonly event_name: "document_ready";
}

/** An event of the connection between a page and the server. */
export abstract class ConnectionEvent extends DocumentEvent {}

/** A page has lost its connection to the server. */
export class ConnectionLost extends ConnectionEvent {
  static override readonly event_name = "connection_lost";
  declare readonly event_name: "connection_lost";
}

/** A page that had lost its connection has it again. */
export class ClientReconnected extends ConnectionEvent {
  static override readonly event_name = "client_reconnected";
  declare readonly event_name: "client_reconnected";
}

export const DOCUMENT_EVENTS = [DocumentReady, ConnectionLost, ClientReconnected] as const;

export type ByName<Classes extends readonly (abstract new (...args: never[]) => UIEvent)[]> = {
  [E in InstanceType<Classes[number]> as E["event_name"]]: E;
};

type DocumentEvents = ByName<typeof DOCUMENT_EVENTS>;

/**
 * Event name → what a callback for it receives. events.ts adds the events of models: their types refer to models, which use
 * this file.
 */
export interface EventTypes extends DocumentEvents {}

/** Events of the document itself, sent without a subscription. */
export type DocumentEventName = keyof DocumentEvents;

/** A name of an event, such as `tap`. */
export type EventName = keyof EventTypes;

/** A class of events, as `on_event` takes it. */
export type EventClass<E extends UIEvent = UIEvent, Name extends string = EventName> = (abstract new (
  ...args: never[]
) => E) & { readonly event_name: Name };

/** Returns the name of an event that is given by its class or by its name. */
export function eventNameOf<Name extends string>(event: Name | EventClass<UIEvent, Name>): Name {
  return typeof event === "string" ? event : event.event_name;
}
