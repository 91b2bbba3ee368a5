// Writes the index of a file, group by group: see `index-layout`.
import type { FloatArray } from "../contract.js";
import type { Blocks } from "./groups.js";
import {
  INDEX_MAGIC,
  LEVELS,
  SECTION_GROUPS,
  type IndexFooter,
  type IndexHeader,
  type Level,
  type Section,
  type WrittenColumn,
} from "./index-layout.js";
import { bytesOf, padded, SealedWriter } from "./sealed-file.js";

/** The blocks of a group at each level. */
export interface GroupToWrite {
  readonly exponent: number;
  readonly levels: Readonly<Record<Level, Blocks>>;
}

export class IndexWriter {
  readonly #writer: SealedWriter;
  readonly #columns: number;
  #lines: number[] = [];
  #sections = newSections();

  /** `columns` is the number of columns besides x. */
  constructor(descriptor: number, columns: number) {
    this.#writer = new SealedWriter(descriptor, INDEX_MAGIC);
    this.#columns = columns;
  }

  /** Forgets all groups. Their bytes stay in the file, before those that count. */
  reset(): void {
    this.#lines = [];
    this.#sections = newSections();
  }

  add({ exponent, levels }: GroupToWrite): void {
    this.#lines.push(exponent);
    for (const level of LEVELS) {
      const blocks = levels[level];
      const section = this.#sections[level];
      this.#lines.push(blocks.first.length);
      section.waiting.push(blocks);
      if (section.waiting.length === SECTION_GROUPS[level]) this.#flush(level);
    }
  }

  /** Writes the rest. */
  finish(header: IndexHeader): void {
    for (const level of LEVELS) if (this.#sections[level].waiting.length > 0) this.#flush(level);
    const table = bytesOf(Float64Array.from(this.#lines));
    const columns = header.columns.map(({ categories, ...column }) => {
      const texts = Object.entries(column).map(([name, value]) => [name, String(value)]);
      return { ...Object.fromEntries(texts), ...(categories && { categories }) } as WrittenColumn;
    });
    const { fine, coarse, whole } = this.#sections;
    const footer: IndexFooter = {
      ...header,
      columns,
      sections: { fine: fine.written, coarse: coarse.written, whole: whole.written },
      table: { ...this.#writer.part(table), length: table.length },
    };
    this.#writer.finish(footer);
  }

  #flush(level: Level): void {
    const { waiting, written } = this.#sections[level];
    const blocks = waiting.reduce((sum, { first }) => sum + first.length, 0);
    const x = this.#part([
      waiting.map(({ first }) => first),
      waiting.map(({ last }) => last),
      waiting.map(({ rows }) => rows),
    ]);
    const ys = Array.from({ length: this.#columns }, (_, y) => {
      const values = waiting.map(({ ys }) => ys[y] as Blocks["ys"][number]);
      const fields = (["low", "high", "first", "last"] as const).map((field) => values.map((each) => each[field]));
      const isSingle = fields.flat().every((numbers) => numbers.every(isFloat32));
      const written = isSingle ? fields.map((arrays) => arrays.map((array) => Float32Array.from(array))) : fields;
      const part = this.#part([...written, values.map(({ flags }) => flags)]);
      return { ...part, bytes: isSingle ? Float32Array.BYTES_PER_ELEMENT : Float64Array.BYTES_PER_ELEMENT };
    });
    written.push({ blocks, x, ys });
    this.#sections[level].waiting = [];
  }

  /** Writes fields one after the other, each from the arrays of all groups. */
  #part(fields: readonly (readonly (FloatArray | Uint32Array | Uint8Array)[])[]): { offset: number; crc: number } {
    const arrays = fields.flat();
    const length = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
    return this.#writer.part(Buffer.concat(arrays.map(bytesOf), padded(length)));
  }
}

function newSections(): Record<Level, { waiting: Blocks[]; readonly written: Section[] }> {
  const section = (): { waiting: Blocks[]; written: Section[] } => ({ waiting: [], written: [] });
  return { fine: section(), coarse: section(), whole: section() };
}

function isFloat32(value: number): boolean {
  return Math.fround(value) === value || value !== value;
}
