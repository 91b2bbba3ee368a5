// The documents of a store in memory.
import {
  KEPT_DELETED_MS,
  KEPT_NAME_MS,
  KEPT_REVISIONS,
  type DocumentChange,
  type DocumentPage,
  type DocumentQuery,
  type DocumentRecord,
  type DocumentStore,
  type Publication,
  type Published,
  type StoredRevision,
  type Usage,
} from "../contract/documents.js";
import { readCursor, writeCursor } from "../cursor.js";
import { nameTaken, unknownUser } from "../errors.js";
import { newRecordId } from "../ids.js";
import { checkName, nameKey } from "../names.js";
import { subjectsOf } from "../subjects.js";
import type { DocumentRow, Tables } from "./tables.js";

export class MemoryDocuments implements DocumentStore {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  async publish(publication: Publication): Promise<Published> {
    const { ownerId, revision, ifRev, quota } = publication;
    const name = checkName(publication.name, "name of the document");
    if (!this.#tables.users.has(ownerId)) throw unknownUser(ownerId);
    const before = this.#rowNamed(ownerId, name);
    if (ifRev !== undefined && ifRev !== (before?.document.rev ?? 0)) return { is: "stale", rev: before?.document.rev };
    const isLive = before?.document.kind === "live";
    if (before !== undefined && (isLive || publication.kind === "live"))
      return { is: "other-kind", document: this.#recordOf(before) };
    const now = this.#tables.clock.date();
    const stored: StoredRevision = { ...revision, rev: (before?.document.rev ?? 0) + 1, createdAt: now };
    const revisions = [...(before?.revisions ?? []), stored].slice(-KEPT_REVISIONS);
    const bytes = revisions.reduce((sum, each) => sum + bytesOf(each), 0);
    if (quota !== undefined) {
      const usage = usageOf(this.#tables, ownerId);
      const used = usage.bytes - (before?.document.bytes ?? 0) + bytes;
      if (before === undefined && usage.documents >= quota.documents)
        return { is: "over-quota", of: "documents", used: usage.documents, allowed: quota.documents };
      if (used > quota.bytes) return { is: "over-quota", of: "bytes", used, allowed: quota.bytes };
    }
    const { kind = "still", title, description, visibility, expiresAt } = publication;
    const known = before?.document;
    const row: DocumentRow = {
      document: {
        id: known?.id ?? newRecordId(),
        ownerId,
        name: known?.name ?? name,
        kind: known?.kind ?? kind,
        title: title ?? known?.title ?? "",
        description: description ?? known?.description ?? "",
        visibility: visibility ?? known?.visibility ?? "private",
        rev: stored.rev,
        epoch: known?.epoch ?? 0,
        bytes,
        expiresAt: expiresAt === undefined ? known?.expiresAt : (expiresAt ?? undefined),
        createdAt: known?.createdAt ?? now,
        updatedAt: now,
        deletedAt: undefined,
      },
      revisions,
      patches: [],
    };
    this.#tables.documents.set(row.document.id, row);
    this.#tables.formerNames.delete(formerKey(ownerId, name));
    return { is: before === undefined ? "created" : "revised", document: this.#recordOf(row) };
  }

  async find(ownerId: string, name: string): Promise<DocumentRecord | undefined> {
    const row = this.#rowNamed(ownerId, name);
    return row === undefined ? undefined : this.#recordOf(row);
  }

  async byId(id: string): Promise<DocumentRecord | undefined> {
    const row = this.#row(id);
    return row === undefined ? undefined : this.#recordOf(row);
  }

  async formerly(ownerId: string, name: string): Promise<DocumentRecord | undefined> {
    const former = this.#tables.formerNames.get(formerKey(ownerId, name));
    return former === undefined || former.until <= this.#now ? undefined : this.byId(former.documentId);
  }

  async list(query: DocumentQuery): Promise<DocumentPage> {
    const { ownerId, visibility, text, deleted = false, after, limit = 60 } = query;
    const cursor = readCursor(after);
    const searched = text === undefined ? "" : nameKey(text);
    const found = [...this.#tables.documents.values()]
      .filter((row) => isLiveRow(row) !== deleted && this.#isListed(row, query))
      .map((row) => this.#recordOf(row))
      .filter((each) => ownerId === undefined || each.ownerId === ownerId)
      .filter((each) => visibility === undefined || each.visibility === visibility)
      .filter(({ name, title }) => nameKey(name).includes(searched) || nameKey(title).includes(searched))
      .filter((each) => cursor === undefined || isBehind(each, cursor))
      .sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? 1 : -1));
    const documents = found.slice(0, limit);
    const last = documents.at(-1);
    return { documents, next: found.length > limit && last !== undefined ? writeCursor(last) : undefined };
  }

  async change(id: string, { name: given, expiresAt, ...rest }: DocumentChange): Promise<DocumentRecord | undefined> {
    const row = this.#row(id);
    if (row === undefined) return undefined;
    const { document } = row;
    const name = given === undefined ? document.name : checkName(given, "name of the document");
    if (nameKey(name) !== nameKey(document.name)) {
      if (this.#rowNamed(document.ownerId, name) !== undefined) throw nameTaken("document", name);
      this.#tables.formerNames.delete(formerKey(document.ownerId, name));
      this.#tables.formerNames.set(formerKey(document.ownerId, document.name), {
        documentId: id,
        until: this.#now + KEPT_NAME_MS,
      });
    }
    const changed = {
      ...document,
      ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)),
      name,
      expiresAt: expiresAt === undefined ? document.expiresAt : (expiresAt ?? undefined),
      updatedAt: this.#now,
    };
    return this.#recordOf(this.#set({ ...row, document: changed }));
  }

  async delete(id: string): Promise<boolean> {
    const row = this.#row(id);
    if (row === undefined) return false;
    this.#set({ ...row, document: { ...row.document, deletedAt: this.#now } });
    return true;
  }

  async undelete(id: string): Promise<DocumentRecord | undefined> {
    const row = this.#tables.documents.get(id);
    const { deletedAt, ownerId, name } = row?.document ?? {};
    if (row === undefined || deletedAt === undefined || ownerId === undefined || name === undefined) return undefined;
    if (deletedAt + KEPT_DELETED_MS <= this.#now) return undefined;
    if (this.#rowNamed(ownerId, name) !== undefined) throw nameTaken("document", name);
    return this.#recordOf(this.#set({ ...row, document: { ...row.document, deletedAt: undefined } }));
  }

  async revision(id: string, rev?: number): Promise<StoredRevision | undefined> {
    const revisions = this.#row(id)?.revisions;
    return rev === undefined ? revisions?.at(-1) : revisions?.find((each) => each.rev === rev);
  }

  async revisions(id: string): Promise<{ rev: number; createdAt: number; bytes: number }[]> {
    return (this.#row(id)?.revisions ?? [])
      .map((each) => ({ rev: each.rev, createdAt: each.createdAt, bytes: bytesOf(each) }))
      .reverse();
  }

  async usageOf(ownerId: string): Promise<Usage> {
    return usageOf(this.#tables, ownerId);
  }

  get #now(): number {
    return this.#tables.clock.date();
  }

  #set(row: DocumentRow): DocumentRow {
    this.#tables.documents.set(row.document.id, row);
    return row;
  }

  #row(id: string): DocumentRow | undefined {
    const row = this.#tables.documents.get(id);
    return row === undefined || !isLiveRow(row) ? undefined : row;
  }

  #rowNamed(ownerId: string, name: string): DocumentRow | undefined {
    const key = nameKey(name);
    return [...this.#tables.documents.values()].find(
      (row) => isLiveRow(row) && row.document.ownerId === ownerId && nameKey(row.document.name) === key,
    );
  }

  #recordOf({ document }: DocumentRow): DocumentRecord {
    return {
      ...document,
      owner: this.#tables.users.get(document.ownerId)?.user.name ?? "",
      pictureRev: this.#tables.pictures.get(document.id)?.rev,
    };
  }

  #isListed({ document: { id, ownerId, visibility, expiresAt } }: DocumentRow, { reader, deleted }: DocumentQuery) {
    if (reader?.userId === ownerId) return true;
    if (deleted === true || (expiresAt !== undefined && expiresAt <= this.#now)) return false;
    const grants = this.#tables.grants.get(id);
    return visibility === "public" || (reader !== null && subjectsOf(reader).some((each) => grants?.has(each)));
  }
}

/** The key of a former name, and back. */
export function formerKey(ownerId: string, name: string): string {
  return JSON.stringify([ownerId, nameKey(name)]);
}

export function ownerOfFormer(key: string): string {
  return (JSON.parse(key) as [string, string])[0];
}

/** Whether a document is not deleted. */
export function isLiveRow({ document }: DocumentRow): boolean {
  return document.deletedAt === undefined;
}

export function usageOf(tables: Tables, ownerId: string): Usage {
  const owned = [...tables.documents.values()].filter((row) => isLiveRow(row) && row.document.ownerId === ownerId);
  return { documents: owned.length, bytes: owned.reduce((sum, { document }) => sum + document.bytes, 0) };
}

export function bytesOf({ doc, buffers }: Pick<StoredRevision, "doc" | "buffers">): number {
  return doc.length + buffers.length;
}

function isBehind(document: DocumentRecord, { updatedAt, id }: { updatedAt: number; id: string }): boolean {
  return document.updatedAt < updatedAt || (document.updatedAt === updatedAt && document.id < id);
}
