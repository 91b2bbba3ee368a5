// A file that is written aside, in the folder of its target, and then replaces it: readers see all of it or nothing, also
// after a power failure.
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { temporaryName } from "./index-place.js";

export class AtomicFile {
  readonly descriptor: number;
  readonly #target: string;
  readonly #aside: string;

  constructor(target: string) {
    mkdirSync(dirname(target), { recursive: true });
    this.#target = target;
    this.#aside = temporaryName(target);
    this.descriptor = openSync(this.#aside, "w");
  }

  /** Waits until the disk has all of it. */
  commit(): void {
    fsyncSync(this.descriptor);
    closeSync(this.descriptor);
    renameSync(this.#aside, this.#target);
    syncFolder(dirname(this.#target));
  }

  discard(): void {
    closeSync(this.descriptor);
    rmSync(this.#aside, { force: true });
  }
}

/** Without this, a power failure could undo the rename. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } catch {
    // Some file systems do not sync folders.
  } finally {
    closeSync(descriptor);
  }
}
