// The bytes of a whole protocol message on a websocket: each fragment in a frame of its own, unmasked and uncompressed,
// one after the other. Made once per message, however many sockets it leaves on.
//
//   0x81 text, 0x82 binary │ length: 1 byte below 126, else 126 and 2 bytes, else 127 and 8 bytes │ payload
import type { Frame, Frames } from "../../protocol/framing.js";

const FINAL_TEXT = 0x81;
const FINAL_BINARY = 0x82;
const LARGEST_IN_16_BITS = 0xffff;

const made = new WeakMap<Frames, Buffer>();

export function wireBytes(frames: Frames): Buffer {
  let bytes = made.get(frames);
  if (bytes === undefined) {
    bytes = write(frames);
    made.set(frames, bytes);
  }
  return bytes;
}

function write(frames: Frames): Buffer {
  const lengths = frames.map(lengthOf);
  const bytes = Buffer.allocUnsafe(lengths.reduce((sum, length) => sum + headSize(length) + length, 0));
  let at = 0;
  frames.forEach((frame, index) => {
    const length = lengths[index] as number;
    bytes[at++] = typeof frame === "string" ? FINAL_TEXT : FINAL_BINARY;
    if (length < 126) bytes[at++] = length;
    else if (length <= LARGEST_IN_16_BITS) {
      bytes[at++] = 126;
      at = bytes.writeUInt16BE(length, at);
    } else {
      bytes[at++] = 127;
      at = bytes.writeBigUInt64BE(BigInt(length), at);
    }
    if (typeof frame === "string") bytes.write(frame, at, "utf8");
    else bytes.set(frame, at);
    at += length;
  });
  return bytes;
}

function lengthOf(frame: Frame): number {
  return typeof frame === "string" ? Buffer.byteLength(frame) : frame.byteLength;
}

function headSize(length: number): number {
  return length < 126 ? 2 : length <= LARGEST_IN_16_BITS ? 4 : 10;
}
