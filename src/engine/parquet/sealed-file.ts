// The layout that indexes and column files share. A file is written front to back, and read in small parts, so neither holds
// much memory. Every byte is covered by a checksum that is checked before the byte is used:
//
//   magic | part, part, … | JSON | length and CRC of the JSON | magic
//
// The JSON has, or leads to, offset, length and CRC of the parts. All numbers are little-endian, as on every platform of
// Node.js. CRC is CRC-32 of zlib.
import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";

const MAGIC_BYTES = 8;
const TRAILER_BYTES = 8 + MAGIC_BYTES;
const ALIGNMENT = 8;

/** Where a part is, and the CRC of its bytes. */
export interface Part {
  readonly offset: number;
  readonly crc: number;
}

/** A number of bytes with padding, so that the next part begins at a multiple of 8. */
export function padded(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

/** The bytes of an array. */
export function bytesOf(array: NodeJS.TypedArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

export class SealedWriter {
  readonly #descriptor: number;
  readonly #magic: Buffer;
  #offset = 0;

  /** A magic has 8 characters. */
  constructor(descriptor: number, magic: string) {
    this.#descriptor = descriptor;
    this.#magic = Buffer.from(magic);
    this.#write(this.#magic);
  }

  part(bytes: Uint8Array): Part {
    const offset = this.#offset;
    this.#write(bytes);
    return { offset, crc: crc32(bytes) };
  }

  finish(footer: object): void {
    const json = Buffer.from(JSON.stringify(footer));
    const trailer = Buffer.alloc(TRAILER_BYTES);
    trailer.writeUInt32LE(json.length, 0);
    trailer.writeUInt32LE(crc32(json), 4);
    this.#magic.copy(trailer, 8);
    this.#write(json);
    this.#write(trailer);
  }

  #write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) done += writeSync(this.#descriptor, bytes, done);
    this.#offset += bytes.length;
  }
}

/** Thrown for a file whose bytes are not those that were written. */
export class DamagedFile extends Error {
  override readonly name: string = "DamagedFile";
  readonly file: string;

  constructor(file: string) {
    super(`${file} is damaged`);
    this.file = file;
  }
}

/** Every method throws DamagedFile where checksums differ. */
export class SealedFile {
  readonly file: string;
  /** What `finish` was called with; its form is the business of the reader. */
  readonly footer: unknown;
  readonly #descriptor: number;
  #isClosed = false;

  /** Reads the end of the file only. Throws DamagedFile, or the error of the file system. */
  constructor(file: string, magic: string) {
    this.file = file;
    this.#descriptor = openSync(file, "r");
    try {
      this.footer = this.#readFooter(Buffer.from(magic));
    } catch (error) {
      closeSync(this.#descriptor);
      // Whatever is wrong with the JSON: it is not what was written.
      throw error instanceof DamagedFile ? error : new DamagedFile(file);
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    closeSync(this.#descriptor);
  }

  read(offset: number, length: number, crc: number): Uint8Array<ArrayBuffer> {
    return this.readInto(new Uint8Array(length), offset, crc);
  }

  /** Fills bytes that the caller has, and returns them. */
  readInto<T extends Uint8Array>(bytes: T, offset: number, crc: number): T {
    this.#fill(bytes, offset);
    if (crc32(bytes) !== crc) throw new DamagedFile(this.file);
    return bytes;
  }

  #readFooter(magic: Buffer): unknown {
    const { size } = fstatSync(this.#descriptor);
    if (size < MAGIC_BYTES + TRAILER_BYTES) throw new DamagedFile(this.file);
    const start = Buffer.from(this.#bytes(0, MAGIC_BYTES));
    const trailer = Buffer.from(this.#bytes(size - TRAILER_BYTES, TRAILER_BYTES));
    if (!start.equals(magic) || !trailer.subarray(8).equals(magic)) throw new DamagedFile(this.file);
    const length = trailer.readUInt32LE(0);
    if (length > size) throw new DamagedFile(this.file);
    const json = this.read(size - TRAILER_BYTES - length, length, trailer.readUInt32LE(4));
    return JSON.parse(Buffer.from(json).toString());
  }

  #bytes(offset: number, length: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(length);
    this.#fill(bytes, offset);
    return bytes;
  }

  #fill(bytes: Uint8Array, offset: number): void {
    // The system may have given the descriptor to another file.
    if (this.#isClosed) throw new PlotctlError("DATA_CHANGED", `${show(this.file)} was closed while it was read.`);
    for (let done = 0; done < bytes.length;) {
      const count = readSync(this.#descriptor, bytes, done, bytes.length - done, offset + done);
      if (count === 0) throw new DamagedFile(this.file);
      done += count;
    }
  }
}
