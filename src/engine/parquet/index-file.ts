// The side-car index of one Parquet file and one axis. It is written front to back while the file is read, and read in small
// parts, so neither holds much memory. Every byte is covered by a checksum that is checked before the byte is used:
//
//   "PCTLIDX1" | parts of group 0, 1, … | table | JSON | length and CRC of the JSON | "PCTLIDX1"
//
//   part of x           first x f64[], last x f64[], rows u32[]                 one number per block, padded to 8 bytes
//   part of a column    low, high, first, last f32[] or f64[], flags u8[]
//   table               f64[], one line per group: see `GroupTable`
//
// All numbers are little-endian, as on every platform of Node.js. CRC is CRC-32 of zlib.
import { closeSync, fsyncSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { ColumnInfo, FloatArray } from "../contract.js";
import type { Blocks, Summary } from "./groups.js";
import type { AxisName, FileIdentity } from "./messages.js";

const MAGIC = Buffer.from("PCTLIDX1");
export const INDEX_VERSION = 1;
const TRAILER_BYTES = 16;
const ALIGNMENT = 8;

/** Whether the first or last row of a block has a value. */
export const FIRST_ROW_VALUED = 1;
export const LAST_ROW_VALUED = 2;

export interface IndexHeader {
  readonly version: number;
  readonly identity: FileIdentity;
  readonly rows: number;
  readonly columns: readonly ColumnInfo[];
  /** Undefined if the column turned out not to be sorted: then there are no groups. */
  readonly axis: AxisName | undefined;
  /** The columns that have parts. */
  readonly ys: readonly string[];
}

interface Footer extends Omit<IndexHeader, "columns"> {
  /** Infinity has no place in JSON, so numbers are texts. */
  readonly columns: readonly Record<keyof ColumnInfo, string>[];
  readonly table: { readonly offset: number; readonly length: number; readonly crc: number };
}

/** One column of a group of rows: its blocks. */
export interface BlockValues {
  readonly low: FloatArray;
  readonly high: FloatArray;
  readonly first: FloatArray;
  readonly last: FloatArray;
  readonly flags: Uint8Array;
}

/** The x of the blocks of a group. */
export interface BlockPlaces {
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly rows: Uint32Array;
}

/** The numbers of a line of the table: those of the group, then those of each column of values. */
const GROUP_FIELDS = 7;
const VALUE_FIELDS = 7;

/** The lines of the table, by name. */
export class GroupTable {
  readonly #numbers: Float64Array;
  readonly #width: number;

  constructor(numbers: Float64Array, ys: number) {
    this.#numbers = numbers;
    this.#width = GROUP_FIELDS + ys * VALUE_FIELDS;
  }

  get length(): number {
    return this.#numbers.length / this.#width;
  }

  exponent(group: number): number {
    return this.#at(group, 0);
  }

  firstX(group: number): number {
    return this.#at(group, 1);
  }

  lastX(group: number): number {
    return this.#at(group, 2);
  }

  /** The rows that have a place on the axis. */
  rows(group: number): number {
    return this.#at(group, 3);
  }

  blocks(group: number): number {
    return this.#at(group, 4);
  }

  offset(group: number): number {
    return this.#at(group, 5);
  }

  crc(group: number): number {
    return this.#at(group, 6);
  }

  low(group: number, y: number): number {
    return this.#of(group, y, 0);
  }

  high(group: number, y: number): number {
    return this.#of(group, y, 1);
  }

  first(group: number, y: number): number {
    return this.#of(group, y, 2);
  }

  last(group: number, y: number): number {
    return this.#of(group, y, 3);
  }

  /** The bytes of a number of the part: 4 where float32 is exact. */
  bytes(group: number, y: number): number {
    return this.#of(group, y, 4);
  }

  partOffset(group: number, y: number): number {
    return this.#of(group, y, 5);
  }

  partCrc(group: number, y: number): number {
    return this.#of(group, y, 6);
  }

  #of(group: number, y: number, field: number): number {
    return this.#at(group, GROUP_FIELDS + y * VALUE_FIELDS + field);
  }

  #at(group: number, field: number): number {
    return this.#numbers[group * this.#width + field] as number;
  }
}

export interface GroupToWrite {
  readonly x: Float64Array;
  readonly blocks: Blocks;
  /** Per column: its summary for each block, the flags, and the summary of the group. */
  readonly ys: readonly { readonly blocks: readonly Summary[]; readonly flags: Uint8Array; readonly whole: Summary }[];
}

/** Writes an index to a file descriptor. */
export class IndexWriter {
  readonly #descriptor: number;
  #lines: number[] = [];
  #offset = 0;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
    this.#write(MAGIC);
  }

  /** Forgets all groups. Their bytes stay in the file, before those that count. */
  reset(): void {
    this.#lines = [];
  }

  add({ x, blocks: { exponent, starts }, ys }: GroupToWrite): void {
    const count = starts.length - 1;
    const origin = starts[0] as number;
    const end = starts[count] as number;
    const places = new PartBuilder();
    places.put(Float64Array.from({ length: count }, (_, block) => x[starts[block] as number] as number));
    places.put(Float64Array.from({ length: count }, (_, block) => x[(starts[block + 1] as number) - 1] as number));
    places.put(
      Uint32Array.from({ length: count }, (_, block) => (starts[block + 1] as number) - (starts[block] as number)),
    );
    const part = this.#part(places.bytes());
    const edges = count === 0 ? [NaN, NaN] : [x[origin] as number, x[end - 1] as number];
    this.#lines.push(exponent, ...edges, end - origin, count, part.offset, part.crc);
    for (const { blocks, flags, whole } of ys) {
      const isSingle = blocks.every(({ low, high, first, last }) => [low, high, first, last].every(isFloat32));
      const values = new PartBuilder();
      const Class = isSingle ? Float32Array : Float64Array;
      for (const field of ["low", "high", "first", "last"] as const) {
        values.put(Class.from(blocks.map((summary) => summary[field])));
      }
      values.put(flags);
      const { offset, crc } = this.#part(values.bytes());
      this.#lines.push(whole.low, whole.high, whole.first, whole.last, Class.BYTES_PER_ELEMENT, offset, crc);
    }
  }

  /** Writes the rest, and waits until the disk has all of it. */
  finish(header: IndexHeader): void {
    const table = bytesOf(Float64Array.from(this.#lines));
    const { offset, crc } = this.#part(table);
    const columns = header.columns.map((column) => {
      const texts = Object.entries(column).map(([name, value]) => [name, String(value)]);
      return Object.fromEntries(texts) as Record<keyof ColumnInfo, string>;
    });
    const footer: Footer = { ...header, columns, table: { offset, length: table.length, crc } };
    const json = Buffer.from(JSON.stringify(footer));
    const trailer = Buffer.alloc(TRAILER_BYTES);
    trailer.writeUInt32LE(json.length, 0);
    trailer.writeUInt32LE(crc32(json), 4);
    MAGIC.copy(trailer, 8);
    this.#write(json);
    this.#write(trailer);
    fsyncSync(this.#descriptor);
  }

  #part(bytes: Uint8Array): { offset: number; crc: number } {
    const offset = this.#offset;
    this.#write(bytes);
    return { offset, crc: crc32(bytes) };
  }

  #write(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) done += writeSync(this.#descriptor, bytes, done);
    this.#offset += bytes.length;
  }
}

class PartBuilder {
  readonly #arrays: Uint8Array[] = [];
  #length = 0;

  put(array: FloatArray | Uint32Array | Uint8Array): void {
    this.#arrays.push(bytesOf(array));
    this.#length += array.byteLength;
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#arrays, padded(this.#length));
  }
}

function padded(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

function bytesOf(array: FloatArray | Uint32Array | Uint8Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function isFloat32(value: number): boolean {
  return Object.is(Math.fround(value), value) || Number.isNaN(value);
}

/** Thrown for an index whose bytes are not those that were written. */
export class DamagedIndex extends Error {
  override readonly name: string = "DamagedIndex";
  readonly file: string;

  constructor(file: string) {
    super(`${file} is damaged`);
    this.file = file;
  }
}

/** Reads an index. Every method throws DamagedIndex where checksums differ. */
export class IndexFile {
  readonly file: string;
  readonly header: IndexHeader;
  readonly table: GroupTable;
  readonly #descriptor: number;
  #isClosed = false;

  /** Reads the end of the file only. Throws DamagedIndex, or the error of the file system. */
  constructor(file: string) {
    this.file = file;
    this.#descriptor = openSync(file, "r");
    try {
      const { footer, table } = this.#readFooter();
      this.header = { ...footer, columns: footer.columns.map(columnInfo) };
      this.table = new GroupTable(table, footer.ys.length);
    } catch (error) {
      closeSync(this.#descriptor);
      // Whatever is wrong with the JSON: it is not what was written.
      throw error instanceof DamagedIndex ? error : new DamagedIndex(file);
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    closeSync(this.#descriptor);
  }

  places(group: number): BlockPlaces {
    const blocks = this.table.blocks(group);
    const length = padded(blocks * (2 * Float64Array.BYTES_PER_ELEMENT + Uint32Array.BYTES_PER_ELEMENT));
    const { buffer } = this.#read(this.table.offset(group), length, this.table.crc(group));
    return {
      first: new Float64Array(buffer, 0, blocks),
      last: new Float64Array(buffer, blocks * 8, blocks),
      rows: new Uint32Array(buffer, blocks * 16, blocks),
    };
  }

  /** The blocks of a column, by its place in `ys`. */
  values(group: number, y: number): BlockValues {
    const blocks = this.table.blocks(group);
    const bytes = this.table.bytes(group, y);
    const length = padded(blocks * (4 * bytes + 1));
    const { buffer } = this.#read(this.table.partOffset(group, y), length, this.table.partCrc(group, y));
    const Class = bytes === Float32Array.BYTES_PER_ELEMENT ? Float32Array : Float64Array;
    const field = (index: number): FloatArray => new Class(buffer, index * blocks * bytes, blocks);
    return {
      low: field(0),
      high: field(1),
      first: field(2),
      last: field(3),
      flags: new Uint8Array(buffer, 4 * blocks * bytes, blocks),
    };
  }

  #readFooter(): { footer: Footer; table: Float64Array } {
    const { size } = fstatSync(this.#descriptor);
    if (size < MAGIC.length + TRAILER_BYTES) throw new DamagedIndex(this.file);
    const magic = Buffer.from(this.#bytes(0, MAGIC.length));
    const trailer = Buffer.from(this.#bytes(size - TRAILER_BYTES, TRAILER_BYTES));
    if (!magic.equals(MAGIC) || !trailer.subarray(8).equals(MAGIC)) throw new DamagedIndex(this.file);
    const length = trailer.readUInt32LE(0);
    if (length > size) throw new DamagedIndex(this.file);
    const json = this.#read(size - TRAILER_BYTES - length, length, trailer.readUInt32LE(4));
    const footer = JSON.parse(Buffer.from(json).toString()) as Footer;
    if (footer.version !== INDEX_VERSION) throw new DamagedIndex(this.file);
    const table = this.#read(footer.table.offset, footer.table.length, footer.table.crc);
    return { footer, table: new Float64Array(table.buffer, 0, table.length / 8) };
  }

  #read(offset: number, length: number, crc: number): Uint8Array<ArrayBuffer> {
    const bytes = this.#bytes(offset, length);
    if (crc32(bytes) !== crc) throw new DamagedIndex(this.file);
    return bytes;
  }

  #bytes(offset: number, length: number): Uint8Array<ArrayBuffer> {
    // The system may have given the descriptor to another file.
    if (this.#isClosed) throw new PlotctlError("DATA_CHANGED", `${show(this.file)} was closed while it was read.`);
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length;) {
      const count = readSync(this.#descriptor, bytes, done, length - done, offset + done);
      if (count === 0) throw new DamagedIndex(this.file);
      done += count;
    }
    return bytes;
  }
}

function columnInfo({ name, kind, ...numbers }: Record<keyof ColumnInfo, string>): ColumnInfo {
  const { nulls, infinite, min, max, minPositive, firstUnsorted } = numbers;
  return {
    name,
    kind: kind as ColumnInfo["kind"],
    nulls: Number(nulls),
    infinite: Number(infinite),
    min: Number(min),
    max: Number(max),
    minPositive: Number(minPositive),
    firstUnsorted: Number(firstUnsorted),
  };
}
