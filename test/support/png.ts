// Reads the PNGs that browsers make of themselves (8 bits per channel, RGB or RGBA, not interlaced), to count colours.
import { inflateSync } from "node:zlib";

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Bytes per pixel: 3 (RGB) or 4 (RGBA). */
  readonly channels: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE_BYTES = 8;

export function readPng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const [depth, colorType, , , interlace] = file.subarray(24, 29);
  if (depth !== 8 || (colorType !== 2 && colorType !== 6) || interlace !== 0) throw new Error("Unexpected kind of PNG");
  const channels = colorType === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let offset = SIGNATURE_BYTES; offset < file.length;) {
    const length = file.readUInt32BE(offset);
    if (file.toString("latin1", offset + 4, offset + 8) === "IDAT")
      data.push(file.subarray(offset + 8, offset + 8 + length));
    offset += length + 12;
  }
  return { width, height, channels, pixels: unfilter(inflateSync(Buffer.concat(data)), width * channels, channels) };
}

/** Each line begins with the number of the filter by which its bytes were predicted from the left and from above. */
function unfilter(raw: Uint8Array, lineBytes: number, channels: number): Uint8Array {
  const lines = raw.length / (lineBytes + 1);
  const out = new Uint8Array(lines * lineBytes);
  for (let y = 0; y < lines; y++) {
    const predict = PREDICTIONS[raw[y * (lineBytes + 1)] ?? 0] ?? (() => 0);
    for (let x = 0; x < lineBytes; x++) {
      const at = y * lineBytes + x;
      const left = x < channels ? 0 : (out[at - channels] ?? 0);
      const above = y === 0 ? 0 : (out[at - lineBytes] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (out[at - lineBytes - channels] ?? 0);
      out[at] = (raw[y * (lineBytes + 1) + 1 + x] ?? 0) + predict(left, above, corner);
    }
  }
  return out;
}

/** By the number of the filter. */
const PREDICTIONS: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const toLeft = Math.abs(estimate - left);
  const toAbove = Math.abs(estimate - above);
  const toCorner = Math.abs(estimate - corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** How many pixels there are of each colour; keys are `r,g,b`. */
export function countColors({ pixels, channels }: Pick<Picture, "pixels" | "channels">): Map<string, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += channels) {
    const key = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Map([...counts].map(([key, count]) => [`${key >> 16},${(key >> 8) & 255},${key & 255}`, count]));
}
