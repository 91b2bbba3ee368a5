// Reads the index of a file, section by section: see `index-layout`.
import type { ColumnInfo, FloatArray } from "../contract.js";
import {
  INDEX_MAGIC,
  INDEX_VERSION,
  LEVELS,
  SECTION_GROUPS,
  TABLE_FIELDS,
  type BlockPlaces,
  type BlockValues,
  type IndexFooter,
  type IndexHeader,
  type Level,
  type Section,
  type WrittenColumn,
} from "./index-layout.js";
import { DamagedFile, padded, SealedFile } from "./sealed-file.js";

/** The blocks of a group in a section. */
export interface BlockRange {
  readonly section: number;
  readonly from: number;
  readonly to: number;
}

/** Every method throws DamagedFile where checksums differ. */
export class IndexFile {
  readonly header: IndexHeader;
  readonly #sections: IndexFooter["sections"];
  readonly #table: Float64Array;
  /** For each level and group, the blocks of its section before those of the group. */
  readonly #starts: Readonly<Record<Level, Uint32Array>>;
  readonly #file: SealedFile;

  /** Reads the end of the file only. Throws DamagedFile, or the error of the file system. */
  constructor(file: string) {
    this.#file = new SealedFile(file, INDEX_MAGIC);
    try {
      const footer = this.#file.footer as IndexFooter;
      if (footer.version !== INDEX_VERSION) throw new DamagedFile(file);
      const table = this.#file.read(footer.table.offset, footer.table.length, footer.table.crc);
      this.header = { ...footer, columns: footer.columns.map(columnInfo) };
      this.#sections = footer.sections;
      this.#table = new Float64Array(table.buffer, 0, table.length / 8);
    } catch (error) {
      this.#file.close();
      throw error;
    }
    const [fine, coarse, whole] = LEVELS.map((level) => this.#startsOf(level)) as [
      Uint32Array,
      Uint32Array,
      Uint32Array,
    ];
    this.#starts = { fine, coarse, whole };
  }

  close(): void {
    this.#file.close();
  }

  get groups(): number {
    return this.#table.length / TABLE_FIELDS;
  }

  /** The rows of a fine block of the group are in one bucket of this exponent. */
  exponent(group: number): number {
    return this.#table[group * TABLE_FIELDS] as number;
  }

  /** The number of blocks of a group; none if none of its rows has a place on the axis. */
  blocks(level: Level, group: number): number {
    return this.#table[group * TABLE_FIELDS + 1 + LEVELS.indexOf(level)] as number;
  }

  range(level: Level, group: number): BlockRange {
    const from = this.#starts[level][group] as number;
    return { section: Math.floor(group / SECTION_GROUPS[level]), from, to: from + this.blocks(level, group) };
  }

  sections(level: Level): number {
    return this.#sections[level].length;
  }

  places(level: Level, section: number): BlockPlaces {
    const { blocks, x } = this.#section(level, section);
    const length = padded(blocks * (2 * Float64Array.BYTES_PER_ELEMENT + Uint32Array.BYTES_PER_ELEMENT));
    const { buffer } = this.#file.read(x.offset, length, x.crc);
    return {
      first: new Float64Array(buffer, 0, blocks),
      last: new Float64Array(buffer, blocks * 8, blocks),
      rows: new Uint32Array(buffer, blocks * 16, blocks),
    };
  }

  /** The blocks of a column, by its place in `ys`. */
  values(level: Level, section: number, y: number): BlockValues {
    const { blocks, ys } = this.#section(level, section);
    const { offset, crc, bytes } = ys[y] as Section["ys"][number];
    const { buffer } = this.#file.read(offset, padded(blocks * (4 * bytes + 1)), crc);
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

  #section(level: Level, section: number): Section {
    return this.#sections[level][section] as Section;
  }

  #startsOf(level: Level): Uint32Array {
    const starts = new Uint32Array(this.groups);
    for (let group = 0, blocks = 0; group < starts.length; group++) {
      if (group % SECTION_GROUPS[level] === 0) blocks = 0;
      starts[group] = blocks;
      blocks += this.blocks(level, group);
    }
    return starts;
  }
}

function columnInfo({ name, kind, categories, isRounded, ...numbers }: WrittenColumn): ColumnInfo {
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
    ...(isRounded !== undefined && { isRounded: true }),
  };
}
