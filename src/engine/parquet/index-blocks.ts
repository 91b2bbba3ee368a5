// The blocks of the indexes of an axis, read when views need them. Coarse blocks are read once, as long as they fit: all of a
// billion rows are 30 MB with one column. Fine blocks are kept up to a limit, since a reader who zooms and pans stays near.
import type { Pieces } from "./fold.js";
import type { BlockRange, IndexFile } from "./index-file.js";
import type { BlockPlaces, BlockValues, Level } from "./index-layout.js";
import { Lru } from "./lru.js";

const MAX_BYTES = { fine: 32 * 2 ** 20, coarse: 64 * 2 ** 20 } as const;

/** The levels that are read on demand. */
export type BlockLevel = Exclude<Level, "whole">;

export type BlockPieces = Pieces & { readonly rows: Uint32Array };

export class IndexBlocks {
  readonly #x: string;
  readonly #indexes: readonly IndexFile[];
  readonly #parts = {
    fine: new Lru<string, BlockPlaces | BlockValues>(MAX_BYTES.fine),
    coarse: new Lru<string, BlockPlaces | BlockValues>(MAX_BYTES.coarse),
  };

  constructor(x: string, indexes: readonly IndexFile[]) {
    this.#x = x;
    this.#indexes = indexes;
  }

  /** Where the blocks of a group are. */
  range(level: BlockLevel, file: number, group: number): BlockRange {
    return this.#index(file).range(level, group);
  }

  /** The blocks of a section as pieces. */
  pieces(level: BlockLevel, file: number, section: number, ys: readonly string[]): BlockPieces {
    const index = this.#index(file);
    const part = <T extends BlockPlaces | BlockValues>(y: number, read: () => T): T =>
      this.#part(level, `${file} ${section} ${y}`, read);
    const { first, last, rows } = part(-1, () => index.places(level, section));
    const valuesOf = (name: string): Pieces["ys"][number] => {
      if (name === this.#x) return { low: first, high: last, first, last, flags: undefined };
      const y = index.header.ys.indexOf(name);
      return part(y, () => index.values(level, section, y));
    };
    return { firstX: first, lastX: last, rows, ys: ys.map(valuesOf) };
  }

  #index(file: number): IndexFile {
    return this.#indexes[file] as IndexFile;
  }

  #part<T extends BlockPlaces | BlockValues>(level: BlockLevel, key: string, read: () => T): T {
    const known = this.#parts[level].get(key);
    // The key has the kind of the part in it.
    if (known !== undefined) return known as T;
    const part = read();
    this.#parts[level].set(key, part, part.first.buffer.byteLength);
    return part;
  }
}
