// The message types, who may send each of them, and readers for the content of some. The document validates the models
// and values in it.
import type { ErrorCode } from "../base/error-codes.js";
import { show } from "../base/show.js";
import type { Json, JsonObject } from "../serialize/wire-values.js";
import type { Message } from "./message.js";

/** The two ends of a connection. */
export type Sender = "client" | "server";

/** The messages that a client sends and a server answers. */
export type RequestType = "PULL-DOC-REQ" | "PUSH-DOC" | "PATCH-DOC" | "SERVER-INFO-REQ";
/** Sent by our own clients only, and not answered: `seq` in its metadata is the number of the last change that they have. */
type NoteType = "SEEN";
type ReplyType = "ACK" | "OK" | "ERROR" | "PULL-DOC-REPLY" | "SERVER-INFO-REPLY";

const SENDERS: ReadonlyMap<string, readonly Sender[]> = new Map<RequestType | ReplyType | NoteType, readonly Sender[]>([
  ["PULL-DOC-REQ", ["client"]],
  ["PUSH-DOC", ["client"]],
  ["PATCH-DOC", ["client", "server"]],
  ["SERVER-INFO-REQ", ["client"]],
  ["SEEN", ["client"]],
  ["ACK", ["server"]],
  ["OK", ["server"]],
  ["ERROR", ["server"]],
  ["PULL-DOC-REPLY", ["server"]],
  ["SERVER-INFO-REPLY", ["server"]],
]);

/** A complete message has content of the wrong shape. It is answered with an ERROR; the connection stays open. */
export class ContentError extends Error {
  override readonly name = "ContentError";
  readonly code = "INVALID_MESSAGE" satisfies ErrorCode;
}

/** Returns who may send messages of this type, or undefined for an unknown type. */
export function sendersOf(msgtype: string): readonly Sender[] | undefined {
  return SENDERS.get(msgtype);
}

/**
 * Whether a client only asks if the connection still works. The answer must not wait for the session, which may be busy for
 * longer than the client waits.
 */
export function isLinkCheck({ header, metadata }: Message): boolean {
  return header.msgtype === "SERVER-INFO-REQ" && isObject(metadata) && metadata["link_check"] === true;
}

/** Returns the document in a PUSH-DOC: an object with a list of roots. Throws ContentError. */
export function pushedDoc(content: Json): DocumentJson {
  return docOf(content, "PUSH-DOC");
}

/** Returns the document in a PULL-DOC-REPLY: an object with a list of roots. Throws ContentError. */
export function pulledDoc(content: Json): DocumentJson {
  return docOf(content, "PULL-DOC-REPLY");
}

type DocumentJson = JsonObject & { readonly roots: readonly Json[] };

function docOf(content: Json, msgtype: string): DocumentJson {
  const doc = isObject(content) ? content["doc"] : undefined;
  if (!isObject(doc)) throw new ContentError(`${msgtype}: doc must be an object, not ${show(doc)}.`);
  const { roots } = doc;
  if (!Array.isArray(roots)) throw new ContentError(`${msgtype}: doc.roots must be a list, not ${show(roots)}.`);
  return doc as DocumentJson;
}

/** Returns the reason that the server gives in an ERROR. */
export function errorText(content: Json): string {
  const text = isObject(content) ? content["text"] : undefined;
  return typeof text === "string" && text !== "" ? text : "The server gave no reason.";
}

/** Returns the versions in a SERVER-INFO-REPLY. Throws ContentError if one is missing. */
export function versionInfo(content: Json): VersionInfo {
  const info = isObject(content) ? content["version_info"] : undefined;
  const { bokeh, server } = isObject(info) ? info : {};
  if (typeof bokeh !== "string" || typeof server !== "string") {
    throw new ContentError(
      `SERVER-INFO-REPLY: version_info must hold the versions of bokeh and server, not ${show(info)}.`,
    );
  }
  return { bokeh, server };
}

/** The versions at the other end of a connection. */
export interface VersionInfo {
  /** The version of BokehJS that the server uses. */
  readonly bokeh: string;
  /** The version of the server program. */
  readonly server: string;
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
