// Which messages there are, which of them we take, and where in a PUSH-DOC the document is. What content means (events,
// models, values) is judged by the document.
import { show } from "../base/show.js";
import type { Json, JsonObject } from "../serialize/wire-values.js";

type RequestType = "PULL-DOC-REQ" | "PUSH-DOC" | "PATCH-DOC" | "SERVER-INFO-REQ";
type ReplyType = "ACK" | "OK" | "ERROR" | "PULL-DOC-REPLY" | "SERVER-INFO-REPLY";

/** Who may send a message: clients (some of these the server sends too), or the server only. */
const SENDERS: ReadonlyMap<string, "client" | "server"> = new Map<RequestType | ReplyType, "client" | "server">([
  ["PULL-DOC-REQ", "client"],
  ["PUSH-DOC", "client"],
  ["PATCH-DOC", "client"],
  ["SERVER-INFO-REQ", "client"],
  ["ACK", "server"],
  ["OK", "server"],
  ["ERROR", "server"],
  ["PULL-DOC-REPLY", "server"],
  ["SERVER-INFO-REPLY", "server"],
]);

/** A whole message whose content has the wrong shape: it is answered with an ERROR, and the connection goes on. */
export class BadContent extends Error {
  override readonly name = "BadContent";
}

/** Who may send messages of this type; undefined for a type that does not exist. */
export function senderOf(msgtype: string): "client" | "server" | undefined {
  return SENDERS.get(msgtype);
}

/** The document of a PUSH-DOC's content: an object with a list of roots. Throws BadContent. */
export function pushedDoc(content: Json): JsonObject & { readonly roots: readonly Json[] } {
  const doc = isObject(content) ? content["doc"] : undefined;
  if (!isObject(doc)) throw new BadContent(`PUSH-DOC: doc must be an object, not ${show(doc)}.`);
  const { roots } = doc;
  if (!Array.isArray(roots)) throw new BadContent(`PUSH-DOC: doc.roots must be a list, not ${show(roots)}.`);
  return doc as JsonObject & { readonly roots: readonly Json[] };
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
