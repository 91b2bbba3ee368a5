// The side-car index of one Parquet file and one axis, a sealed file with these parts:
//
//   part of x           first x f64[], last x f64[], rows u32[]                 one number per block, padded to 8 bytes
//   part of a column    low, high, first, last f32[] or f64[], flags u8[]
//   table               f64[], one line per group: see `GroupTable`
import type { ColumnInfo, FloatArray } from "../contract.js";
import type { Blocks, Summary } from "./groups.js";
import type { FileIdentity } from "./file-identity.js";
import type { AxisName } from "./messages.js";
import { bytesOf, DamagedFile, padded, SealedFile, SealedWriter } from "./sealed-file.js";

const MAGIC = "PCTLIDX1";
export const INDEX_VERSION = 2;

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
  readonly columns: readonly WrittenColumn[];
  readonly table: { readonly offset: number; readonly length: number; readonly crc: number };
}

/** A column with its numbers as texts. */
type WrittenColumn = Record<Exclude<keyof ColumnInfo, "categories">, string> & Pick<ColumnInfo, "categories">;

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
  readonly #writer: SealedWriter;
  #lines: number[] = [];

  constructor(descriptor: number) {
    this.#writer = new SealedWriter(descriptor, MAGIC);
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
    const part = this.#writer.part(places.bytes());
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
      const { offset, crc } = this.#writer.part(values.bytes());
      this.#lines.push(whole.low, whole.high, whole.first, whole.last, Class.BYTES_PER_ELEMENT, offset, crc);
    }
  }

  /** Writes the rest. */
  finish(header: IndexHeader): void {
    const table = bytesOf(Float64Array.from(this.#lines));
    const columns = header.columns.map(({ categories, ...column }) => {
      const texts = Object.entries(column).map(([name, value]) => [name, String(value)]);
      return { ...Object.fromEntries(texts), ...(categories && { categories }) } as WrittenColumn;
    });
    const footer: Footer = { ...header, columns, table: { ...this.#writer.part(table), length: table.length } };
    this.#writer.finish(footer);
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

function isFloat32(value: number): boolean {
  return Object.is(Math.fround(value), value) || Number.isNaN(value);
}

/** Reads an index. Every method throws DamagedFile where checksums differ. */
export class IndexFile {
  readonly header: IndexHeader;
  readonly table: GroupTable;
  readonly #file: SealedFile;

  /** Reads the end of the file only. Throws DamagedFile, or the error of the file system. */
  constructor(file: string) {
    this.#file = new SealedFile(file, MAGIC);
    try {
      const footer = this.#file.footer as Footer;
      if (footer.version !== INDEX_VERSION) throw new DamagedFile(file);
      const table = this.#file.read(footer.table.offset, footer.table.length, footer.table.crc);
      this.header = { ...footer, columns: footer.columns.map(columnInfo) };
      this.table = new GroupTable(new Float64Array(table.buffer, 0, table.length / 8), footer.ys.length);
    } catch (error) {
      this.#file.close();
      throw error;
    }
  }

  close(): void {
    this.#file.close();
  }

  places(group: number): BlockPlaces {
    const blocks = this.table.blocks(group);
    const length = padded(blocks * (2 * Float64Array.BYTES_PER_ELEMENT + Uint32Array.BYTES_PER_ELEMENT));
    const { buffer } = this.#file.read(this.table.offset(group), length, this.table.crc(group));
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
    const { buffer } = this.#file.read(this.table.partOffset(group, y), length, this.table.partCrc(group, y));
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
}

function columnInfo({ name, kind, categories, ...numbers }: WrittenColumn): ColumnInfo {
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
    ...(categories && { categories }),
  };
}
