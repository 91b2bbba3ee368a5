// The grants and share links of a store in memory.
import type { Grant, GrantSubject, ShareRecord, ShareRight, SharingStore, Subjects } from "../contract/sharing.js";
import { unknownDocument, unknownUser } from "../errors.js";
import { subjectOf, subjectsOf, subjectText } from "../subjects.js";
import { isLiveRow } from "./documents.js";
import type { Tables } from "./tables.js";

export class MemorySharing implements SharingStore {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  async grant(documentId: string, { subject, right }: Grant): Promise<void> {
    this.#checkDocument(documentId);
    if ("user" in subject && !this.#tables.users.has(subject.user)) throw unknownUser(subject.user);
    const grants = this.#tables.grants.get(documentId) ?? new Map<string, ShareRight>();
    this.#tables.grants.set(documentId, grants.set(subjectText(subject), right));
  }

  async withdraw(documentId: string, subject: GrantSubject): Promise<boolean> {
    return this.#tables.grants.get(documentId)?.delete(subjectText(subject)) ?? false;
  }

  async grantsOf(documentId: string): Promise<Grant[]> {
    return [...(this.#tables.grants.get(documentId) ?? [])]
      .map(([text, right]) => ({ subject: subjectOf(text), right }))
      .sort((a, b) => (subjectText(a.subject) < subjectText(b.subject) ? -1 : 1));
  }

  async rightOf(documentId: string, reader: Subjects): Promise<ShareRight | undefined> {
    const grants = this.#tables.grants.get(documentId);
    const rights = subjectsOf(reader).map((each) => grants?.get(each));
    return rights.includes("write") ? "write" : rights.find((right) => right !== undefined);
  }

  async share({
    hash,
    documentId,
    expiresAt,
  }: {
    hash: string;
    documentId: string;
    expiresAt?: number | undefined;
  }): Promise<ShareRecord> {
    this.#checkDocument(documentId);
    const createdAt = this.#tables.clock.date();
    const share: ShareRecord = {
      hash,
      documentId,
      right: "read",
      expiresAt,
      revokedAt: undefined,
      uses: 0,
      createdAt,
    };
    this.#tables.shares.set(hash, share);
    return share;
  }

  async findShare(hash: string): Promise<ShareRecord | undefined> {
    return this.#tables.shares.get(hash);
  }

  async usedShare(hash: string): Promise<void> {
    const share = this.#tables.shares.get(hash);
    if (share !== undefined) this.#tables.shares.set(hash, { ...share, uses: share.uses + 1 });
  }

  async revokeShare(hash: string): Promise<boolean> {
    const share = this.#tables.shares.get(hash);
    if (share === undefined || share.revokedAt !== undefined) return false;
    this.#tables.shares.set(hash, { ...share, revokedAt: this.#tables.clock.date() });
    return true;
  }

  async sharesOf(documentId: string): Promise<ShareRecord[]> {
    return [...this.#tables.shares.values()].filter((share) => share.documentId === documentId).reverse();
  }

  #checkDocument(id: string): void {
    const row = this.#tables.documents.get(id);
    if (row === undefined || !isLiveRow(row)) throw unknownDocument(id);
  }
}
