// Splits one protocol message into websocket messages, which must be sent in this order without others in between:
//
//   text    header    {"msgid":"k3f9a-17","msgtype":"PATCH-DOC","reqid":"…","num_buffers":2}
//   text    metadata  {}
//   text    content   {"events":[…]}
//   text    {"id":"<buffer id>"}   ┐ once per buffer
//   binary  <its bytes>            ┘
//
// Clients match replies only by `reqid`, so the same frames can be sent to any number of connections. JSON is concatenated
// as text, since this code runs for every change of every document.
import { newId } from "../base/ids.js";
import type { OutgoingBuffer } from "./message.js";

/** One websocket message: text or binary. */
export type Frame = string | Uint8Array;
/** One complete protocol message. */
export type Frames = readonly Frame[];

export interface FrameOptions {
  /** The message's id, which its reply refers to. Neither checked nor escaped. Default: a new id. */
  readonly msgid?: string | undefined;
  /** The msgid of the request that this message answers. */
  readonly reqid?: string | undefined;
  readonly buffers?: readonly OutgoingBuffer[] | undefined;
  /** JSON text of an object; default `{}`. */
  readonly metadata?: string | undefined;
}

const NO_BUFFERS: readonly OutgoingBuffer[] = [];

/** Returns the frames of a message. `content` is JSON text and `msgtype` a known type: neither is checked or escaped. */
export function frameMessage(msgtype: string, content: string, options: FrameOptions = {}): Frames {
  const { msgid = newId(), reqid, buffers = NO_BUFFERS, metadata = "{}" } = options;
  let header = `{"msgid":"${msgid}","msgtype":"${msgtype}"`;
  if (reqid !== undefined) header += `,"reqid":${JSON.stringify(reqid)}`;
  if (buffers.length === 0) return [`${header}}`, metadata, content];
  const frames: Frame[] = [`${header},"num_buffers":${buffers.length}}`, metadata, content];
  for (const { id, data } of buffers) frames.push(`{"id":${JSON.stringify(id)}}`, data);
  return frames;
}

const TYPE_LEAD = '"msgtype":"';

/** The type of a message that `frameMessage` has made. */
export function messageType([header]: Frames): string {
  const text = header as string;
  const start = text.indexOf(TYPE_LEAD) + TYPE_LEAD.length;
  return text.slice(start, text.indexOf('"', start));
}
