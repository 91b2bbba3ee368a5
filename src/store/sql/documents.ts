// The documents of a store in a database.
import { sql, type Selectable } from "kysely";
import type { Clock } from "../../base/clock.js";
import { checksumOf } from "../checksum.js";
import {
  KEPT_DELETED_MS,
  KEPT_NAME_MS,
  KEPT_REVISIONS,
  type DocumentChange,
  type DocumentKind,
  type DocumentPage,
  type DocumentQuery,
  type DocumentRecord,
  type DocumentStore,
  type Publication,
  type Published,
  type StoredRevision,
  type Usage,
  type Visibility,
} from "../contract/documents.js";
import { readCursor, writeCursor } from "../cursor.js";
import { nameTaken } from "../errors.js";
import { newRecordId } from "../ids.js";
import { checkName, nameKey } from "../names.js";
import { subjectsOf } from "../subjects.js";
import { unlessBroken } from "./failures.js";
import { bytesOf, type Db, type DocumentTable, type SnapshotTable, type Tx } from "./schema.js";
import { addUsage, lockUsage, usageOf } from "./usage.js";

export class SqlDocuments implements DocumentStore {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async publish(publication: Publication): Promise<Published> {
    const { ownerId, ifRev, quota } = publication;
    const name = checkName(publication.name, "name of the document");
    return this.#db.transaction().execute(async (tx): Promise<Published> => {
      const usage = await lockUsage(tx, ownerId);
      const before = await selectDocuments(tx)
        .where("document.owner_id", "=", ownerId)
        .where("document.name_key", "=", nameKey(name))
        .executeTakeFirst();
      if (ifRev !== undefined && ifRev !== (before?.rev ?? 0)) return { is: "stale", rev: before?.rev };
      if (before !== undefined && (before.kind === "live" || publication.kind === "live"))
        return { is: "other-kind", document: documentOf(before) };
      const added = publication.revision.doc.length + publication.revision.buffers.length;
      const kept = before === undefined ? [] : await latestSnapshots(tx, before.id, KEPT_REVISIONS - 1);
      const bytes = kept.reduce((sum, each) => sum + each.bytes, added);
      const grown = bytes - (before?.bytes ?? 0);
      if (quota !== undefined) {
        if (before === undefined && usage.documents >= quota.documents)
          return { is: "over-quota", of: "documents", used: usage.documents, allowed: quota.documents };
        if (usage.bytes + grown > quota.bytes)
          return { is: "over-quota", of: "bytes", used: usage.bytes + grown, allowed: quota.bytes };
      }
      const now = this.#clock.date();
      const rev = (before?.rev ?? 0) + 1;
      const row = rowOf(publication, { before, name, rev, bytes, now });
      if (before === undefined) {
        await tx.insertInto("document").values(row).execute();
        await tx
          .deleteFrom("former_name")
          .where("owner_id", "=", ownerId)
          .where("name_key", "=", row.name_key)
          .execute();
      } else await tx.updateTable("document").set(row).where("id", "=", before.id).execute();
      await insertSnapshot(tx, row.id, { ...publication.revision, rev, createdAt: now });
      const oldest = kept.at(-1);
      if (oldest !== undefined)
        await tx.deleteFrom("snapshot").where("document_id", "=", row.id).where("rev", "<", oldest.rev).execute();
      await addUsage(tx, ownerId, { documents: before === undefined ? 1 : 0, bytes: grown });
      const document = await selectDocuments(tx).where("document.id", "=", row.id).executeTakeFirstOrThrow();
      return { is: before === undefined ? "created" : "revised", document: documentOf(document) };
    });
  }

  async find(ownerId: string, name: string): Promise<DocumentRecord | undefined> {
    const row = await selectDocuments(this.#db)
      .where("document.owner_id", "=", ownerId)
      .where("document.name_key", "=", nameKey(name))
      .where("document.deleted_at", "is", null)
      .executeTakeFirst();
    return row === undefined ? undefined : documentOf(row);
  }

  async byId(id: string): Promise<DocumentRecord | undefined> {
    return findDocument(this.#db, id);
  }

  async formerly(ownerId: string, name: string): Promise<DocumentRecord | undefined> {
    const former = await this.#db
      .selectFrom("former_name")
      .select("document_id")
      .where("owner_id", "=", ownerId)
      .where("name_key", "=", nameKey(name))
      .where("until", ">", this.#clock.date())
      .executeTakeFirst();
    return former === undefined ? undefined : this.byId(former.document_id);
  }

  async list(query: DocumentQuery): Promise<DocumentPage> {
    const { reader, ownerId, visibility, text, deleted = false, after, limit = 60 } = query;
    const cursor = readCursor(after);
    let select = selectDocuments(this.#db)
      .where("document.deleted_at", deleted ? "is not" : "is", null)
      .where((eb) => {
        const isOwn = eb("document.owner_id", "=", reader?.userId ?? "");
        if (deleted) return isOwn;
        const isGranted = eb.exists(
          eb
            .selectFrom("grant")
            .select("grant.subject")
            .whereRef("grant.document_id", "=", "document.id")
            .where("grant.subject", "in", reader === null ? [""] : subjectsOf(reader)),
        );
        const mayRead = eb.or([eb("document.visibility", "=", "public"), isGranted]);
        const isInForce = eb.or([
          eb("document.expires_at", "is", null),
          eb("document.expires_at", ">", this.#clock.date()),
        ]);
        return eb.or([isOwn, eb.and([mayRead, isInForce])]);
      });
    if (ownerId !== undefined) select = select.where("document.owner_id", "=", ownerId);
    if (visibility !== undefined) select = select.where("document.visibility", "=", visibility);
    if (text !== undefined) {
      const pattern = `%${nameKey(text).replace(/[\\%_]/g, "\\$&")}%`;
      select = select.where(sql<boolean>`document.search like ${pattern} escape '\\'`);
    }
    if (cursor !== undefined) {
      select = select.where((eb) =>
        eb.or([
          eb("document.updated_at", "<", cursor.updatedAt),
          eb.and([eb("document.updated_at", "=", cursor.updatedAt), eb("document.id", "<", cursor.id)]),
        ]),
      );
    }
    const rows = await select
      .orderBy("document.updated_at", "desc")
      .orderBy("document.id", "desc")
      .limit(limit + 1)
      .execute();
    const documents = rows.slice(0, limit).map(documentOf);
    const last = documents.at(-1);
    return { documents, next: rows.length > limit && last !== undefined ? writeCursor(last) : undefined };
  }

  async change(id: string, change: DocumentChange): Promise<DocumentRecord | undefined> {
    const { name: given, title, description, visibility, expiresAt } = change;
    const renamed = given === undefined ? undefined : checkName(given, "name of the document");
    return this.#changeOwned(id, async (tx, before) => {
      const name = renamed ?? before.name;
      if (nameKey(name) !== before.name_key) await this.#rename(tx, before, name);
      await tx
        .updateTable("document")
        .set({
          name,
          title: title ?? before.title,
          description: description ?? before.description,
          search: searchText(name, title ?? before.title),
          visibility: visibility ?? before.visibility,
          ...(expiresAt === undefined ? {} : { expires_at: expiresAt }),
          updated_at: this.#clock.date(),
        })
        .where("id", "=", id)
        .execute();
      return findDocument(tx, id);
    });
  }

  async delete(id: string): Promise<boolean> {
    const deleted = await this.#changeOwned(id, async (tx, { owner_id: ownerId, name, bytes }) => {
      await tx
        .updateTable("document")
        .set({ deleted_at: this.#clock.date(), name_key: `${nameKey(name)}/${id}` })
        .where("id", "=", id)
        .execute();
      await addUsage(tx, ownerId, { documents: -1, bytes: -bytes });
      return true;
    });
    return deleted ?? false;
  }

  async undelete(id: string): Promise<DocumentRecord | undefined> {
    return this.#db.transaction().execute(async (tx) => {
      const found = await selectDocuments(tx).where("document.id", "=", id).executeTakeFirst();
      if (found === undefined) return undefined;
      await lockUsage(tx, found.owner_id);
      const undeletion = tx
        .updateTable("document")
        .set({ deleted_at: null, name_key: nameKey(found.name) })
        .where("id", "=", id)
        .where("deleted_at", ">", this.#clock.date() - KEPT_DELETED_MS)
        .returning(["bytes"])
        .executeTakeFirst();
      const row = await unlessBroken("unique", undeletion, () => {
        throw nameTaken("document", found.name);
      });
      if (row === undefined) return undefined;
      await addUsage(tx, found.owner_id, { documents: 1, bytes: row.bytes });
      return findDocument(tx, id);
    });
  }

  async revision(id: string, rev?: number): Promise<StoredRevision | undefined> {
    let select = selectSnapshots(this.#db, id);
    if (rev !== undefined) select = select.where("snapshot.rev", "=", rev);
    const row = await select.limit(1).executeTakeFirst();
    return row === undefined ? undefined : revisionOf(row);
  }

  async revisions(id: string): Promise<{ rev: number; createdAt: number; bytes: number }[]> {
    const rows = await this.#db
      .selectFrom("snapshot")
      .innerJoin("document", "document.id", "snapshot.document_id")
      .select(["snapshot.rev", "snapshot.created_at", "snapshot.bytes"])
      .where("document_id", "=", id)
      .where("document.deleted_at", "is", null)
      .orderBy("snapshot.rev", "desc")
      .execute();
    return rows.map((row) => ({ rev: row.rev, createdAt: row.created_at, bytes: row.bytes }));
  }

  async usageOf(ownerId: string): Promise<Usage> {
    return usageOf(this.#db, ownerId);
  }

  /** Runs a change of a document that is not deleted, while no other one changes the documents of its owner. */
  async #changeOwned<T>(id: string, change: (tx: Tx, before: DocumentRow) => Promise<T>): Promise<T | undefined> {
    return this.#db.transaction().execute(async (tx) => {
      const found = await tx.selectFrom("document").select("owner_id").where("id", "=", id).executeTakeFirst();
      if (found === undefined) return undefined;
      await lockUsage(tx, found.owner_id);
      const before = await selectDocuments(tx)
        .where("document.id", "=", id)
        .where("document.deleted_at", "is", null)
        .executeTakeFirst();
      return before === undefined ? undefined : change(tx, before);
    });
  }

  async #rename(tx: Tx, { id, owner_id, name_key }: DocumentRow, name: string): Promise<void> {
    const renaming = tx
      .updateTable("document")
      .set({ name_key: nameKey(name) })
      .where("id", "=", id)
      .execute();
    await unlessBroken("unique", renaming, () => {
      throw nameTaken("document", name);
    });
    await tx
      .deleteFrom("former_name")
      .where("owner_id", "=", owner_id)
      .where("name_key", "in", [nameKey(name), name_key])
      .execute();
    await tx
      .insertInto("former_name")
      .values({ owner_id, name_key, document_id: id, until: this.#clock.date() + KEPT_NAME_MS })
      .execute();
  }
}

export type DocumentRow = Omit<Selectable<DocumentTable>, "search"> & {
  readonly owner: string;
  readonly picture_rev: number | null;
};

export function selectDocuments(db: Db | Tx) {
  return db
    .selectFrom("document")
    .innerJoin("user", "user.id", "document.owner_id")
    .leftJoin("picture", "picture.document_id", "document.id")
    .select([
      "document.id",
      "document.owner_id",
      "document.name",
      "document.name_key",
      "document.kind",
      "document.title",
      "document.description",
      "document.visibility",
      "document.rev",
      "document.epoch",
      "document.bytes",
      "document.expires_at",
      "document.created_at",
      "document.updated_at",
      "document.deleted_at",
      "user.name as owner",
      "picture.rev as picture_rev",
    ]);
}

export async function findDocument(db: Db | Tx, id: string): Promise<DocumentRecord | undefined> {
  const row = await selectDocuments(db)
    .where("document.id", "=", id)
    .where("document.deleted_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? undefined : documentOf(row);
}

function documentOf(row: DocumentRow): DocumentRecord {
  return {
    id: row.id,
    ownerId: row.owner_id,
    owner: row.owner,
    name: row.name,
    kind: row.kind as DocumentKind,
    title: row.title,
    description: row.description,
    visibility: row.visibility as Visibility,
    rev: row.rev,
    epoch: row.epoch,
    bytes: row.bytes,
    pictureRev: row.picture_rev ?? undefined,
    expiresAt: row.expires_at ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deletedAt: row.deleted_at ?? undefined,
  };
}

function searchText(name: string, title: string): string {
  return `${nameKey(name)}\n${nameKey(title)}`;
}

function rowOf(
  { ownerId, kind = "still", title, description, visibility, expiresAt }: Publication,
  {
    before,
    name,
    rev,
    bytes,
    now,
  }: { before: DocumentRow | undefined; name: string } & Record<"rev" | "bytes" | "now", number>,
): DocumentTable {
  const shownName = before?.name ?? name;
  const shownTitle = title ?? before?.title ?? "";
  return {
    id: before?.id ?? newRecordId(),
    owner_id: ownerId,
    name: shownName,
    name_key: nameKey(shownName),
    kind: before?.kind ?? kind,
    title: shownTitle,
    description: description ?? before?.description ?? "",
    search: searchText(shownName, shownTitle),
    visibility: visibility ?? before?.visibility ?? "private",
    rev,
    epoch: before?.epoch ?? 0,
    bytes,
    expires_at: expiresAt === undefined ? (before?.expires_at ?? null) : expiresAt,
    created_at: before?.created_at ?? now,
    updated_at: now,
    deleted_at: null,
  };
}

/** Revision and size of the latest snapshots, the latest first. */
export function latestSnapshots(tx: Tx, documentId: string, limit: number): Promise<{ rev: number; bytes: number }[]> {
  return tx
    .selectFrom("snapshot")
    .select(["rev", "bytes"])
    .where("document_id", "=", documentId)
    .orderBy("rev", "desc")
    .limit(limit)
    .execute();
}

/** The snapshots of a document that is not deleted, the latest first. */
function selectSnapshots(db: Db, documentId: string) {
  return db
    .selectFrom("snapshot")
    .innerJoin("document", "document.id", "snapshot.document_id")
    .select([
      "snapshot.rev",
      "snapshot.doc",
      "snapshot.buffers",
      "snapshot.checksum",
      "snapshot.bokeh_version",
      "snapshot.created_at",
    ])
    .where("snapshot.document_id", "=", documentId)
    .where("document.deleted_at", "is", null)
    .orderBy("snapshot.rev", "desc");
}

export type SnapshotRow = Pick<Selectable<SnapshotTable>, "rev" | "doc" | "buffers" | "bokeh_version" | "created_at">;

export function revisionOf(row: SnapshotRow): StoredRevision {
  return {
    rev: row.rev,
    doc: bytesOf(row.doc),
    buffers: bytesOf(row.buffers),
    bokehVersion: row.bokeh_version,
    createdAt: row.created_at,
  };
}

export async function insertSnapshot(
  tx: Tx,
  documentId: string,
  { rev, doc, buffers, bokehVersion, createdAt }: StoredRevision,
): Promise<void> {
  await tx
    .insertInto("snapshot")
    .values({
      document_id: documentId,
      rev,
      doc: Buffer.from(doc),
      buffers: Buffer.from(buffers),
      bytes: doc.length + buffers.length,
      checksum: checksumOf({ doc, buffers }),
      bokeh_version: bokehVersion,
      created_at: createdAt,
    })
    .execute();
}
