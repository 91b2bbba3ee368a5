// Live documents: a snapshot and the patches since. One process owns a document at a time. The epoch is the fence: what a
// process writes after another one has taken the document is refused.
import type { DocumentRecord, StoredRevision } from "./documents.js";

export interface PatchEntry {
  /** Its place in the history of the document: one more than that of the entry before. */
  readonly rev: number;
  /** The frames of the message, as the caller packs them. */
  readonly frames: Uint8Array;
}

/** Who writes: the epoch of `take`. */
export interface Fence {
  readonly documentId: string;
  readonly epoch: number;
}

export interface TakenDocument {
  /** With the new epoch if it was taken. */
  readonly document: DocumentRecord;
  /** The latest snapshot that is intact. */
  readonly snapshot: StoredRevision;
  /** The patches since, without a gap. */
  readonly patches: readonly PatchEntry[];
  /** The patches up to the snapshot that are kept, without a gap: clients that come back may have missed them. */
  readonly earlier: readonly PatchEntry[];
  /** The revisions of later snapshots that are damaged; empty as a rule. */
  readonly damaged: readonly number[];
}

export interface LiveStore {
  /** As `take`, but the document stays with its owner. `document` has the revision of the last patch. */
  read(documentId: string): Promise<TakenDocument | undefined>;
  /**
   * Makes the caller the owner of a live document. Resolves to undefined without such a document. Rejects with PlotctlError
   * STORE_DAMAGED when no snapshot is intact or patches are missing.
   */
  take(documentId: string): Promise<TakenDocument | undefined>;
  /**
   * Stores patches that follow each other, in one step. Resolves to `fenced` when another process has taken the document, it
   * is deleted, or the first patch does not follow the last one. A batch that is there already is `stored`: a caller repeats
   * it after STORE_UNAVAILABLE.
   */
  append(fence: Fence, entries: readonly PatchEntry[]): Promise<"stored" | "fenced">;
  /**
   * Stores a snapshot of the state at a revision, and deletes the snapshots but for the one before, and the patches up to that
   * one. Resolves to `fenced` as `append` does.
   */
  snapshot(fence: Fence, snapshot: Omit<StoredRevision, "createdAt">): Promise<"stored" | "fenced">;
}
