// Messages of transcripts and of live servers in one form that can be compared.
import { Document } from "../../src/document/document.js";
import { decodeContent } from "../../src/document/json.js";
import { INFO, internals } from "../../src/model/has-props.js";
import type { PropertyDef } from "../../src/property/property-def.js";
import { Encoder } from "../../src/serialize/encoder.js";
import type { Json } from "../../src/serialize/wire-values.js";
import type { Received } from "../support/protocol-client.js";
import type { Entry, RecordedMessage, Sender, Transcript } from "./transcript.js";

/** A message with parsed JSON, and its buffers by id. */
export function parsed({ header, metadata, content, buffers }: RecordedMessage): Received {
  return {
    header: JSON.parse(header) as Received["header"],
    metadata: JSON.parse(metadata) as Json,
    content: JSON.parse(content) as Received["content"],
    buffers: new Map(buffers.map(({ header, data }) => [(JSON.parse(header) as { id: string }).id, data])),
  };
}

/** The messages that passed on a connection in one direction. */
export function messagesOf({ entries }: Transcript, who: string, from: Sender): Received[] {
  return entries
    .filter((entry): entry is Entry & { is: "message" } => entry.is === "message")
    .filter((entry) => entry.who === who && entry.from === from)
    .map(({ message }) => parsed(message));
}

/** The names of the connections, in the order in which they opened. */
export function connectionsOf({ entries }: Transcript): string[] {
  return entries.filter(({ is }) => is === "open").map(({ who }) => who);
}

/** Converts a document's content to that of a PUSH-DOC or a PULL-DOC-REPLY. */
export function loadInto(doc: Document, { content, buffers }: Received): void {
  const json = content["doc"] as Json;
  if (buffers.size === 0) doc.replace_with_json(json);
  else doc.replaceContent(decodeContent(json, { buffers }), undefined);
}

/** The content of a document for a reader: writers may write or omit defaults. */
export interface Content {
  readonly title: string;
  /** Ids. */
  readonly roots: readonly string[];
  /** By id: the class, and every property in the notation of our encoder. */
  readonly models: Readonly<Record<string, Readonly<Record<string, Json>>>>;
}

export function contentFor(doc: Document, isOfInterest: (def: PropertyDef) => boolean = () => true): Content {
  const encoder = new Encoder({ isKnown: () => true });
  const models = [...doc.models].map((model) => {
    const { properties, typeName } = model[INFO];
    const encoded: Record<string, Json> = { type: typeName };
    for (const [name, def] of properties) {
      const value = internals.read(model, def);
      if (def.schema.internal === true || value === undefined || !isOfInterest(def)) continue;
      encoded[name] = def.encode(value, encoder);
    }
    return [model.id, encoded] as const;
  });
  return { title: doc.title, roots: doc.roots.map(({ id }) => id), models: Object.fromEntries(models) };
}

/** The document of a PULL-DOC-REPLY. */
export function documentOf(message: Received): Document {
  const doc = new Document();
  loadInto(doc, message);
  return doc;
}

/** A message in the form to compare; the server's versions are omitted. */
export function essence(message: Received, isOfInterest?: (def: PropertyDef) => boolean): unknown {
  const { header, content, buffers } = message;
  const { msgtype, reqid } = header;
  if (msgtype === "PULL-DOC-REPLY") return { msgtype, reqid, doc: contentFor(documentOf(message), isOfInterest) };
  if (msgtype === "SERVER-INFO-REPLY") return { msgtype, reqid };
  return {
    msgtype,
    reqid,
    content,
    buffers: [...buffers].map(([id, data]) => [id, Buffer.from(data).toString("hex")]),
  };
}

/** A reply, and the events since the previous one. */
export interface Answer {
  /** Undefined for events without a later reply. */
  readonly reply: unknown;
  readonly reqid: string | undefined;
  /** As JSON, sorted. */
  readonly events: readonly string[];
}

/**
 * The messages of a connection, independent of how events are spread over messages and of their order within one answer.
 * Read-only properties count in events but not in documents: Bokeh's server forwards what a browser reports about itself
 * (sizes, for example), but does not store it.
 */
export function answersOf(messages: readonly Received[]): Answer[] {
  const answers: Answer[] = [];
  let events: string[] = [];
  for (const message of messages) {
    if (message.header.msgtype === "PATCH-DOC") {
      events.push(...(message.content["events"] as unknown[]).map((event) => JSON.stringify(event)));
    } else {
      answers.push({
        reply: essence(message, ({ schema }) => schema.readonly !== true),
        reqid: message.header.reqid,
        events: events.sort(),
      });
      events = [];
    }
  }
  if (events.length > 0) answers.push({ reply: undefined, reqid: undefined, events: events.sort() });
  return answers;
}
