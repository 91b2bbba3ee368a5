// Memory for chunks of column files. What leaves a cache is used again for what comes, so that reading rows neither waits for
// new memory nor leaves garbage.

/** A chunk of numbers of 4 bytes; others have a multiple of it. */
const UNIT_BYTES = 2 ** 16;

/** More than a few wait only where chunks of other sizes are needed. */
const MAX_FREE = 16;

export class ChunkMemory {
  readonly #free = new Map<number, ArrayBuffer[]>();

  /** Memory of at least so many bytes, with any contents. */
  take(bytes: number): ArrayBuffer {
    const size = Math.ceil(bytes / UNIT_BYTES) * UNIT_BYTES;
    return this.#free.get(size)?.pop() ?? new ArrayBuffer(size);
  }

  /** Nobody reads it any more. */
  give(memory: ArrayBuffer): void {
    const free = this.#free.get(memory.byteLength) ?? [];
    this.#free.set(memory.byteLength, free);
    if (free.length < MAX_FREE) free.push(memory);
  }
}
