// Parses the chunks of a client before the websocket layer does. Text frames that are complete in a chunk, as nearly all
// are, are read here, several times as fast as in the layer; all other frames go to the layer, with its checks.
//
//   0x81 │ 0x80 + length below 126, or 0xfe and 2 bytes of length │ mask, 4 bytes │ payload, masked
import { isUtf8 } from "node:buffer";
import { WebSocket } from "ws";

const FINAL_TEXT = 0x81;
const MASKED = 0x80;
const LENGTH_IN_16_BITS = 126;
const LENGTH_IN_64_BITS = 127;
const MASK_BYTES = 4;

interface ChunkReader {
  /** Called before a chunk is handled. */
  begin(bytes: number): void;
  /** Called with each complete text frame that is not part of a fragmented message. */
  text(text: string): void;
  /** Called when the chunk is handled, here or by the websocket layer. */
  end(): void;
}

/** The receiver of a websocket, which is missing in the types of the package. */
interface LayerReceiver {
  write(chunk: Buffer): boolean;
  /** The error that ended the reading; null without one. */
  readonly errored: Error | null;
  /** 0 at the start of a frame. */
  readonly _state: number;
  readonly _bufferedBytes: number;
  /** The opcode of an incomplete message; 0 without one. */
  readonly _fragmented: number;
}

/** Passes the chunks of a websocket to `reader` first. `maxBytes` is the longest payload that is read here. */
export function readChunks(ws: WebSocket, maxBytes: number, reader: ChunkReader): void {
  const receiver = (ws as unknown as { readonly _receiver: LayerReceiver })._receiver;
  const leave = receiver.write.bind(receiver);
  const isBetweenFrames = (): boolean =>
    ws.readyState === WebSocket.OPEN &&
    receiver.errored === null &&
    receiver._state === 0 &&
    receiver._bufferedBytes === 0 &&
    receiver._fragmented === 0;

  receiver.write = (chunk) => {
    reader.begin(chunk.length);
    try {
      let at = 0;
      while (at < chunk.length && isBetweenFrames()) {
        const frame = wholeTextFrame(chunk, at, maxBytes);
        if (frame === undefined) break;
        at = frame.end;
        reader.text(frame.text);
      }
      return at === chunk.length || leave(at === 0 ? chunk : chunk.subarray(at));
    } finally {
      reader.end();
    }
  };
}

/** The text frame that begins at `at`. Undefined, with the chunk unchanged, when it is incomplete or of another type. */
function wholeTextFrame(chunk: Buffer, at: number, maxBytes: number): { text: string; end: number } | undefined {
  const second = chunk[at + 1] as number;
  if (chunk[at] !== FINAL_TEXT || second < MASKED) return undefined;
  let length = second - MASKED;
  if (length === LENGTH_IN_64_BITS) return undefined;
  let mask = at + 2;
  if (length === LENGTH_IN_16_BITS) {
    length = ((chunk[at + 2] as number) << 8) | (chunk[at + 3] as number);
    mask += 2;
  }
  const start = mask + MASK_BYTES;
  const end = start + length;
  if (!(end <= chunk.length) || length > maxBytes) return undefined;
  const bits = unmask(chunk, mask, end);
  if (bits < 0x80) return { text: chunk.toString("latin1", start, end), end };
  if (isUtf8(chunk.subarray(start, end))) return { text: chunk.toString("utf8", start, end), end };
  unmask(chunk, mask, end);
  return undefined;
}

/** Unmasks the payload behind the mask at `mask`; a second call masks it again. Returns the union of the bits of its bytes. */
function unmask(chunk: Buffer, mask: number, end: number): number {
  const start = mask + MASK_BYTES;
  let bits = 0;
  for (let i = start; i < end; i++) {
    const byte = (chunk[i] as number) ^ (chunk[mask + ((i - start) & 3)] as number);
    chunk[i] = byte;
    bits |= byte;
  }
  return bits;
}
