// Builds the messages that the server sends. Documents and events are passed as JSON text.
import type { ErrorCode } from "../base/error-codes.js";
import { BOKEHJS_VERSION, PLOTCTL_VERSION } from "../base/version.js";
import { frameMessage, type Frames } from "./framing.js";
import type { OutgoingBuffer } from "./message.js";

const VERSION_INFO = JSON.stringify({ version_info: { bokeh: BOKEHJS_VERSION, server: PLOTCTL_VERSION } });

/** What the first message of a connection says to our own clients; others ignore it. */
interface AckMetadata {
  /** The largest message that the server accepts: a page reports a larger one instead of sending it. */
  readonly maxMessageBytes: number | undefined;
  /** What the client names when it comes back after a cut. */
  readonly connection: string;
  /** The number of the last change. */
  readonly seq: number;
  /** Whether the client, which came back, goes on with the document that it has. */
  readonly isResumed: boolean;
  /** Names the life of the session: a client that knew another one has lost what it had entered. */
  readonly life: string;
  /** Whether the session has another version of the app than before, with the values that were entered. */
  readonly isUpdated: boolean;
}

/** The first message of a connection: clients disconnect if it is of another type. */
export function ack({ maxMessageBytes, connection, seq, isResumed, life, isUpdated }: AckMetadata): Frames {
  const metadata = {
    max_message_bytes: maxMessageBytes,
    ...{ connection, seq, resumed: isResumed, life },
    ...(isUpdated && { updated: true }),
  };
  return frameMessage("ACK", "{}", { metadata: JSON.stringify(metadata) });
}

/** `seq`, for a client that may come back: it has all changes up to this number. */
export function ok(reqid: string, seq?: number): Frames {
  return frameMessage("OK", "{}", { reqid, metadata: seq === undefined ? undefined : `{"seq":${seq}}` });
}

/** The answer to a request that was handled before the client came back and repeated it. */
export function okRepeated(reqid: string): Frames {
  return frameMessage("OK", "{}", { reqid, metadata: '{"repeated":true}' });
}

interface ErrorContent {
  /** The reason of the failure. */
  readonly text: string;
  /** Null except in dev mode. */
  readonly traceback: string | null;
  /** In the metadata, which other clients than ours ignore. */
  readonly code: ErrorCode;
}

export function error(reqid: string, { text, traceback, code }: ErrorContent): Frames {
  return frameMessage("ERROR", JSON.stringify({ text, traceback }), { reqid, metadata: JSON.stringify({ code }) });
}

/** One PATCH-DOC with these events, in order. `metadata` is JSON text, which only our page script reads. */
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

/** Contains the versions of BokehJS and of plotctl. */
export function serverInfoReply(reqid: string): Frames {
  return frameMessage("SERVER-INFO-REPLY", VERSION_INFO, { reqid });
}
