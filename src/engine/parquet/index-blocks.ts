// The blocks of the indexes of an axis, read when views need them, and kept within a budget, since a reader who zooms and pans
// stays near. All coarse blocks of a billion rows are 30 MB with one column.
import { Lru } from "../lru.js";
import type { MemoryBudget } from "../memory-budget.js";
import type { BlockPieces } from "./fold.js";
import type { BlockRange, IndexFile } from "./index-file.js";
import type { BlockPlaces, BlockValues, Level } from "./index-layout.js";

/** The levels that are read on demand. */
export type BlockLevel = Exclude<Level, "whole">;

export class IndexBlocks {
  readonly #x: string;
  readonly #indexes: readonly IndexFile[];
  readonly #parts: Lru<string, BlockPlaces | BlockValues>;

  constructor(x: string, indexes: readonly IndexFile[], budget: MemoryBudget) {
    this.#x = x;
    this.#indexes = indexes;
    this.#parts = new Lru(budget);
  }

  /** Forgets all blocks. */
  clear(): void {
    this.#parts.clear();
  }

  /** Where the blocks of a group are. */
  range(level: BlockLevel, file: number, group: number): BlockRange {
    return this.#index(file).range(level, group);
  }

  /** The blocks of a section as pieces. */
  pieces(level: BlockLevel, file: number, section: number, ys: readonly string[]): BlockPieces {
    const index = this.#index(file);
    const part = <T extends BlockPlaces | BlockValues>(y: number, read: () => T): T =>
      this.#part(`${level} ${file} ${section} ${y}`, read);
    const { first, last, rows } = part(-1, () => index.places(level, section));
    const valuesOf = (name: string): BlockPieces["ys"][number] => {
      if (name === this.#x) return { low: first, high: last, first, last, flags: undefined };
      const y = index.header.ys.indexOf(name);
      return part(y, () => index.values(level, section, y));
    };
    return { firstX: first, lastX: last, rows, ys: ys.map(valuesOf) };
  }

  #index(file: number): IndexFile {
    return this.#indexes[file] as IndexFile;
  }

  #part<T extends BlockPlaces | BlockValues>(key: string, read: () => T): T {
    const known = this.#parts.get(key);
    // The key has the kind of the part in it.
    if (known !== undefined) return known as T;
    const part = read();
    this.#parts.set(key, part, { bytes: part.first.buffer.byteLength });
    return part;
  }
}
