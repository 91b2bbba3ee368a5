// The live documents of a store in memory.
import type { StoredRevision } from "../contract/documents.js";
import type { Fence, LiveStore, PatchEntry, TakenDocument } from "../contract/live.js";
import { missingPatches } from "../errors.js";
import { bytesOf, isLiveRow } from "./documents.js";
import type { MemoryDocuments } from "./documents.js";
import type { DocumentRow, Tables } from "./tables.js";

export class MemoryLive implements LiveStore {
  readonly #tables: Tables;
  readonly #documents: MemoryDocuments;

  constructor(tables: Tables, documents: MemoryDocuments) {
    this.#tables = tables;
    this.#documents = documents;
  }

  async take(documentId: string): Promise<TakenDocument | undefined> {
    const row = this.#row(documentId);
    if (row === undefined) return undefined;
    const epoch = row.document.epoch + 1;
    this.#tables.documents.set(documentId, { ...row, document: { ...row.document, epoch } });
    return this.read(documentId);
  }

  async read(documentId: string): Promise<TakenDocument | undefined> {
    const row = this.#row(documentId);
    if (row === undefined) return undefined;
    const document = await this.#documents.byId(documentId);
    const snapshot = row.revisions.at(-1);
    if (snapshot === undefined || document === undefined) throw missingPatches(row.document.name, 0);
    return {
      document,
      snapshot,
      patches: row.patches.filter(({ rev }) => rev > snapshot.rev),
      earlier: row.patches.filter(({ rev }) => rev <= snapshot.rev),
      damaged: [],
    };
  }

  async append(fence: Fence, entries: readonly PatchEntry[]): Promise<"stored" | "fenced"> {
    const row = this.#fenced(fence);
    const [first, last] = [entries[0]?.rev, entries.at(-1)?.rev];
    if (row === undefined || first === undefined || last === undefined) return "fenced";
    if (row.document.rev === last) return "stored";
    if (row.document.rev !== first - 1) return "fenced";
    const bytes = row.document.bytes + entries.reduce((sum, { frames }) => sum + frames.length, 0);
    this.#tables.documents.set(fence.documentId, {
      ...row,
      document: { ...row.document, rev: last, bytes, updatedAt: this.#tables.clock.date() },
      patches: [...row.patches, ...entries],
    });
    return "stored";
  }

  async snapshot(fence: Fence, given: Omit<StoredRevision, "createdAt">): Promise<"stored" | "fenced"> {
    const row = this.#fenced(fence);
    if (row === undefined || given.rev > row.document.rev) return "fenced";
    const snapshot = { ...given, createdAt: this.#tables.clock.date() };
    const before = row.revisions.filter(({ rev }) => rev < given.rev).at(-1);
    const revisions = [...(before === undefined ? [] : [before]), snapshot];
    const patches = row.patches.filter(({ rev }) => rev > (before?.rev ?? given.rev));
    const bytes =
      revisions.reduce((sum, each) => sum + bytesOf(each), 0) +
      patches.reduce((sum, { frames }) => sum + frames.length, 0);
    this.#tables.documents.set(fence.documentId, {
      document: { ...row.document, bytes },
      revisions,
      patches,
    });
    return "stored";
  }

  #row(id: string): DocumentRow | undefined {
    const row = this.#tables.documents.get(id);
    return row === undefined || !isLiveRow(row) || row.document.kind !== "live" ? undefined : row;
  }

  #fenced({ documentId, epoch }: Fence): DocumentRow | undefined {
    const row = this.#row(documentId);
    return row?.document.epoch === epoch ? row : undefined;
  }
}
