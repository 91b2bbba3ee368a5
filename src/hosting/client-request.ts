// How a client names a request that it repeats after a cut.
import { isPlainObject } from "../base/plain.js";
import type { Message } from "../protocol/message.js";

/** A request of a client, which may number those that it would repeat. */
export interface ClientRequest {
  readonly msgid: string;
  readonly n: number | undefined;
}

/** Only patches have numbers that count: other requests can be handled twice. */
export function requestOf({ header, metadata }: Message): ClientRequest {
  const n = isPlainObject(metadata) && header.msgtype === "PATCH-DOC" ? metadata.n : undefined;
  return { msgid: header.msgid, n: typeof n === "number" ? n : undefined };
}
