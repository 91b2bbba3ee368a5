// A change of a live document as the store keeps it, under its number:
//
//   length of the head (4 bytes) · head (JSON) · length of the event (4 bytes) · event (JSON) · its buffers, one after the other
//
// The event is that of the PATCH-DOC that readers got. Changes that were made together end with one whose head says so. Of a
// document that a client has pushed, the last entry holds the whole document in place of its event, and the others nothing.
import { PlotctlError } from "../../base/errors.js";
import type { Subject } from "../../hosting/subject.js";
import type { OutgoingBuffer } from "../../protocol/message.js";

export interface LogEntry {
  readonly head: EntryHead;
  /** JSON text. */
  readonly json: string;
  readonly buffers: readonly OutgoingBuffer[];
}

export interface EntryHead {
  /** What the change has touched. */
  readonly subject: Subject;
  /** The connection of the client that made it. */
  readonly setter?: string;
  /** The connection of the only client that gets it. */
  readonly only?: string;
  /** The ids of the models that the event defines. */
  readonly made?: readonly string[];
  readonly isReturn?: true;
  /** The request that made it, of a client that may repeat requests, and its number there. */
  readonly msgid?: string;
  readonly n?: number;
  /** The last of the changes that were made together. */
  readonly isEnd?: true;
  /** A client has pushed a document. */
  readonly isPushed?: true;
}

type StoredHead = EntryHead & { readonly buffers?: readonly (readonly [id: string, bytes: number])[] };

const LENGTH_BYTES = 4;

export function packEntry({ head, json, buffers }: LogEntry): Uint8Array {
  const sizes = buffers.map(({ id, data }) => [id, data.byteLength] as const);
  const stored: StoredHead = sizes.length === 0 ? head : { ...head, buffers: sizes };
  const texts = [JSON.stringify(stored), json].map((text) => Buffer.from(text));
  const parts = texts.flatMap((text) => {
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(text.length);
    return [length, text];
  });
  return Buffer.concat([...parts, ...buffers.map(({ data }) => data)]);
}

/** Throws PlotctlError STORE_DAMAGED. */
export function unpackEntry(bytes: Uint8Array): LogEntry {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const take = (length: number): Buffer => {
    if (at + length > all.length) throw damaged();
    return all.subarray(at, (at += length));
  };
  const text = (): string => take(take(LENGTH_BYTES).readUInt32LE()).toString("utf8");
  const { buffers: sizes = [], ...head } = parseHead(text());
  const json = text();
  // Copied: a document that keeps a few bytes would keep the whole entry.
  const buffers = sizes.map(([id, length]) => ({ id, data: new Uint8Array(take(length)) }));
  if (at !== all.length) throw damaged();
  return { head, json, buffers };
}

function parseHead(text: string): StoredHead {
  try {
    return JSON.parse(text) as StoredHead;
  } catch {
    throw damaged();
  }
}

function damaged(): PlotctlError {
  return new PlotctlError("STORE_DAMAGED", "An entry in the log of a live document cannot be read.");
}
