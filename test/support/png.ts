// Reads the PNGs that browsers take of pages (8 bits per channel, RGB or RGBA, not interlaced), to count colours.
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

/** Each line begins with the number of the filter that predicts a byte from those to the left and above. */
function unfilter(raw: Uint8Array, lineBytes: number, channels: number): Uint8Array {
  const lines = raw.length / (lineBytes + 1);
  const out = new Uint8Array(lines * lineBytes);
  let above = new Uint8Array(lineBytes);
  for (let y = 0; y < lines; y++) {
    const start = y * (lineBytes + 1);
    const line = out.subarray(y * lineBytes, (y + 1) * lineBytes);
    line.set(raw.subarray(start + 1, start + 1 + lineBytes));
    addPrediction(raw[start] ?? 0, { line, above, channels });
    above = line;
  }
  return out;
}

interface Lines {
  readonly line: Uint8Array;
  readonly above: Uint8Array;
  readonly channels: number;
}

/** One loop for each filter: a picture of a page has millions of bytes. */
function addPrediction(filter: number, { line, above, channels }: Lines): void {
  const left = (x: number): number => (x < channels ? 0 : (line[x - channels] as number));
  switch (filter) {
    case 1:
      for (let x = channels; x < line.length; x++) (line[x] as number) += line[x - channels] as number;
      break;
    case 2:
      for (let x = 0; x < line.length; x++) (line[x] as number) += above[x] as number;
      break;
    case 3:
      for (let x = 0; x < line.length; x++) (line[x] as number) += (left(x) + (above[x] as number)) >> 1;
      break;
    case 4:
      for (let x = 0; x < line.length; x++) {
        const corner = x < channels ? 0 : (above[x - channels] as number);
        (line[x] as number) += paeth(left(x), above[x] as number, corner);
      }
      break;
  }
}

/** Without `Math`, since globals are slow in the contexts in which jest runs tests. */
function paeth(left: number, above: number, corner: number): number {
  const byLeft = above - corner;
  const byAbove = left - corner;
  const toLeft = byLeft < 0 ? -byLeft : byLeft;
  const toAbove = byAbove < 0 ? -byAbove : byAbove;
  const toCorner = byLeft + byAbove < 0 ? -byLeft - byAbove : byLeft + byAbove;
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** How many pixels there are of each colour; keys are `r,g,b`. */
export function countColors({ pixels, channels }: Pick<Picture, "pixels" | "channels">): Map<string, number> {
  const counts = new Map<number, number>();
  // Neighbours mostly have one colour: the map is updated once for a run of them.
  let [color, run] = [-1, 0];
  for (let at = 0; at < pixels.length; at += channels) {
    const next = ((pixels[at] as number) << 16) | ((pixels[at + 1] as number) << 8) | (pixels[at + 2] as number);
    if (next !== color) {
      if (run > 0) counts.set(color, (counts.get(color) ?? 0) + run);
      [color, run] = [next, 0];
    }
    run++;
  }
  if (run > 0) counts.set(color, (counts.get(color) ?? 0) + run);
  return new Map([...counts].map(([key, count]) => [`${key >> 16},${(key >> 8) & 255},${key & 255}`, count]));
}
