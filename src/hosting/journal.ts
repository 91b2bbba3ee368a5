// Where the changes of a document go that outlives its process, and what another process reads of them. The clients of such a
// document come back by the number of the last change that they have, whichever process has it.
import type { NumberedChange } from "./patch-log.js";

export interface Journal {
  /** Called with each change, in the order of their numbers, before any client gets it. */
  add(change: NumberedChange): void;
  /** The changes since the last call were made together. */
  endPatch(): void;
}

/** The changes of a document that are known when a process takes it. */
export interface History {
  /** The number of the last change of the document. */
  readonly seq: number;
  /** All changes after this number are in `changes`. */
  readonly start: number;
  readonly changes: readonly NumberedChange[];
}
