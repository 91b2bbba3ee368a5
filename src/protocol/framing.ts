// One message → the websocket messages that carry it, in order; nothing may come between them on the wire:
//
//   text    header    {"msgid":"k3f9a-17","msgtype":"PATCH-DOC","reqid":"…","num_buffers":2}
//   text    metadata  {}
//   text    content   {"events":[…]}
//   text    {"id":"<buffer id>"}   ┐ once per buffer
//   binary  <its bytes>            ┘
//
// Clients match replies by `reqid` alone, so one set of frames serves any number of connections. JSON is joined as text:
// this runs for every change of every document.
import { newId } from "../base/ids.js";
import type { OutgoingBuffer } from "./message.js";

/** One websocket message: text or binary. */
export type Frame = string | Uint8Array;
/** A whole protocol message. */
export type Frames = readonly Frame[];

export interface FrameOptions {
  /** Names the message, for whoever awaits its reply. Default: a new id. Neither checked nor escaped. */
  readonly msgid?: string | undefined;
  /** The msgid of the request that this message answers. */
  readonly reqid?: string | undefined;
  readonly buffers?: readonly OutgoingBuffer[] | undefined;
  /** JSON text of an object; default `{}`. */
  readonly metadata?: string | undefined;
}

const NO_BUFFERS: readonly OutgoingBuffer[] = [];

/** The frames of a message. `content` is JSON text, `msgtype` one of ours: neither is checked or escaped. */
export function frameMessage(msgtype: string, content: string, options: FrameOptions = {}): Frames {
  const { msgid = newId(), reqid, buffers = NO_BUFFERS, metadata = "{}" } = options;
  let header = `{"msgid":"${msgid}","msgtype":"${msgtype}"`;
  if (reqid !== undefined) header += `,"reqid":${JSON.stringify(reqid)}`;
  if (buffers.length === 0) return [`${header}}`, metadata, content];
  const frames: Frame[] = [`${header},"num_buffers":${buffers.length}}`, metadata, content];
  for (const { id, data } of buffers) frames.push(`{"id":${JSON.stringify(id)}}`, data);
  return frames;
}
