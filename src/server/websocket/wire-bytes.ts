// The bytes of a protocol message on a websocket: one frame for each fragment, unmasked and uncompressed. Encoded once per
// message, for all sockets. Large binary payloads are not copied: they are chunks of their own, which other messages may share.
//
//   0x81 text, 0x82 binary │ length: 1 byte below 126, else 126 and 2 bytes, else 127 and 8 bytes │ payload
import type { Frame, Frames } from "../../protocol/framing.js";

const FINAL_TEXT = 0x81;
const FINAL_BINARY = 0x82;
const MAX_IN_16_BITS = 0xffff;

/** A payload of at least so many bytes costs more to copy than to write as a chunk. */
const CHUNK_BYTES = 8192;

/** The key under which a message caches its bytes. */
const BYTES: unique symbol = Symbol("plotctl.bytes");
type Written = Frames & { [BYTES]?: readonly Uint8Array[] };

/** The chunks to write, in order. */
export function wireBytes(frames: Frames): readonly Uint8Array[] {
  return ((frames as Written)[BYTES] ??= write(frames));
}

function write(frames: Frames): readonly Uint8Array[] {
  const lengths = frames.map(lengthOf);
  const bytes = Buffer.allocUnsafe(
    frames.reduce((sum, frame, index) => {
      const length = lengths[index] as number;
      return sum + headSize(length) + (isChunk(frame) ? 0 : length);
    }, 0),
  );
  const chunks: Uint8Array[] = [];
  let first = 0;
  let at = 0;
  for (let index = 0; index < frames.length; index++) {
    const frame = frames[index] as Frame;
    const length = lengths[index] as number;
    bytes[at++] = typeof frame === "string" ? FINAL_TEXT : FINAL_BINARY;
    if (length < 126) bytes[at++] = length;
    else if (length <= MAX_IN_16_BITS) {
      bytes[at++] = 126;
      at = bytes.writeUInt16BE(length, at);
    } else {
      bytes[at++] = 127;
      at = bytes.writeBigUInt64BE(BigInt(length), at);
    }
    if (isChunk(frame)) {
      chunks.push(bytes.subarray(first, at), frame);
      first = at;
      continue;
    }
    if (typeof frame !== "string") bytes.set(frame, at);
    // A text with as many bytes as characters is ASCII.
    else if (length === frame.length) bytes.write(frame, at, "latin1");
    else bytes.write(frame, at, "utf8");
    at += length;
  }
  if (first < at) chunks.push(first === 0 ? bytes : bytes.subarray(first, at));
  return chunks;
}

function isChunk(frame: Frame): frame is Uint8Array {
  return typeof frame !== "string" && frame.byteLength >= CHUNK_BYTES;
}

function lengthOf(frame: Frame): number {
  return typeof frame === "string" ? Buffer.byteLength(frame) : frame.byteLength;
}

function headSize(length: number): number {
  return length < 126 ? 2 : length <= MAX_IN_16_BITS ? 4 : 10;
}
