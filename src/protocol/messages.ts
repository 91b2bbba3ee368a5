// The messages that the server sends, ready to go out. Documents and events come in as JSON text, encoded already.
import { BOKEHJS_VERSION, PLOTCTL_VERSION } from "../base/version.js";
import { frameMessage, type Frames } from "./framing.js";
import type { OutgoingBuffer } from "./message.js";

const VERSION_INFO = JSON.stringify({ version_info: { bokeh: BOKEHJS_VERSION, server: PLOTCTL_VERSION } });

/**
 * The greeting: clients hang up on anything else that comes first. Its metadata tells our page script how large a message
 * may be, so that a page can say so before it sends one that is larger.
 */
export function ack(maxMessageBytes?: number): Frames {
  const metadata = maxMessageBytes === undefined ? undefined : JSON.stringify({ max_message_bytes: maxMessageBytes });
  return frameMessage("ACK", "{}", { metadata });
}

export function ok(reqid: string): Frames {
  return frameMessage("OK", "{}", { reqid });
}

/** `text` says what was wrong with the request; `traceback` is for dev mode only, null otherwise. */
export function error(reqid: string, text: string, traceback: string | null): Frames {
  return frameMessage("ERROR", JSON.stringify({ text, traceback }), { reqid });
}

/** One PATCH-DOC of these events, in order. `metadata` is JSON text, which clients ignore unless our page script reads it. */
export function patchDoc(
  eventsJson: readonly string[],
  buffers?: readonly OutgoingBuffer[],
  metadata?: string,
): Frames {
  return frameMessage("PATCH-DOC", `{"events":[${eventsJson.join(",")}]}`, { buffers, metadata });
}

export function pullDocReply(
  reqid: string,
  docJson: string,
  buffers?: readonly OutgoingBuffer[],
  metadata?: string,
): Frames {
  return frameMessage("PULL-DOC-REPLY", `{"doc":${docJson}}`, { reqid, buffers, metadata });
}

/** The BokehJS version that our documents belong to, and our own. */
export function serverInfoReply(reqid: string): Frames {
  return frameMessage("SERVER-INFO-REPLY", VERSION_INFO, { reqid });
}
