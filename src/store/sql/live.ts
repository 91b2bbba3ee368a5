// The live documents of a store in a database. The row of the document is the fence: it is changed only with the epoch of
// the caller and the revision that the caller expects.
import type { Clock } from "../../base/clock.js";
import { checksumOf } from "../checksum.js";
import type { StoredRevision } from "../contract/documents.js";
import type { Fence, LiveStore, PatchEntry, TakenDocument } from "../contract/live.js";
import { missingPatches } from "../errors.js";
import { findDocument, insertSnapshot, latestSnapshots, revisionOf } from "./documents.js";
import { bytesOf, type Db, type Tx } from "./schema.js";
import { addUsage, lockUsage } from "./usage.js";

/** Rows of one statement: databases limit its parameters. */
const ROWS_PER_STATEMENT = 1000;
/** The latest one, and the one before in case that one is damaged. */
const KEPT_SNAPSHOTS = 2;

export class SqlLive implements LiveStore {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async take(documentId: string): Promise<TakenDocument | undefined> {
    return this.#db.transaction().execute(async (tx) => {
      const taken = await tx
        .updateTable("document")
        .set((eb) => ({ epoch: eb("epoch", "+", 1) }))
        .where("id", "=", documentId)
        .where("kind", "=", "live")
        .where("deleted_at", "is", null)
        .returning("id")
        .execute();
      return taken.length === 0 ? undefined : readDocument(tx, documentId);
    });
  }

  async read(documentId: string): Promise<TakenDocument | undefined> {
    return this.#db.transaction().execute((tx) => readDocument(tx, documentId));
  }

  async append({ documentId, epoch }: Fence, entries: readonly PatchEntry[]): Promise<"stored" | "fenced"> {
    const [first, last] = [entries[0]?.rev, entries.at(-1)?.rev];
    if (first === undefined || last === undefined) return "fenced";
    const bytes = entries.reduce((sum, { frames }) => sum + frames.length, 0);
    const now = this.#clock.date();
    return this.#unlessFenced(async (tx) => {
      // First, as all who change what an owner's documents take.
      await tx
        .updateTable("usage")
        .set((eb) => ({ bytes: eb("bytes", "+", bytes) }))
        .where("user_id", "=", (eb) => eb.selectFrom("document").select("owner_id").where("id", "=", documentId))
        .execute();
      const kept = await tx
        .updateTable("document")
        .set((eb) => ({ rev: last, bytes: eb("bytes", "+", bytes), updated_at: now }))
        .where("id", "=", documentId)
        .where("epoch", "=", epoch)
        .where("rev", "=", first - 1)
        .where("kind", "=", "live")
        .where("deleted_at", "is", null)
        .returning("id")
        .execute();
      if (kept.length === 0) throw (await isAt(tx, { documentId, epoch }, last)) ? STORED_BEFORE : FENCED;
      for (let at = 0; at < entries.length; at += ROWS_PER_STATEMENT) {
        const rows = entries.slice(at, at + ROWS_PER_STATEMENT).map(({ rev, frames }) => {
          return { document_id: documentId, rev, epoch, frames: Buffer.from(frames), at: now };
        });
        await tx.insertInto("patch").values(rows).execute();
      }
    });
  }

  async snapshot(fence: Fence, snapshot: Omit<StoredRevision, "createdAt">): Promise<"stored" | "fenced"> {
    const { documentId, epoch } = fence;
    return this.#unlessFenced(async (tx) => {
      const found = await tx.selectFrom("document").select("owner_id").where("id", "=", documentId).executeTakeFirst();
      if (found === undefined) throw FENCED;
      await lockUsage(tx, found.owner_id);
      const kept = await tx
        .updateTable("document")
        .set({ epoch })
        .where("id", "=", documentId)
        .where("epoch", "=", epoch)
        .where("rev", ">=", snapshot.rev)
        .where("kind", "=", "live")
        .where("deleted_at", "is", null)
        .returning("bytes")
        .execute();
      const before = kept[0]?.bytes;
      if (before === undefined) throw FENCED;
      await tx.deleteFrom("snapshot").where("document_id", "=", documentId).where("rev", ">=", snapshot.rev).execute();
      await insertSnapshot(tx, documentId, { ...snapshot, createdAt: this.#clock.date() });
      const snapshots = await latestSnapshots(tx, documentId, KEPT_SNAPSHOTS);
      const oldest = snapshots.at(-1)?.rev ?? snapshot.rev;
      await tx.deleteFrom("snapshot").where("document_id", "=", documentId).where("rev", "<", oldest).execute();
      await tx.deleteFrom("patch").where("document_id", "=", documentId).where("rev", "<=", oldest).execute();
      const bytes = await sizeOf(tx, documentId);
      await tx.updateTable("document").set({ bytes }).where("id", "=", documentId).execute();
      await addUsage(tx, found.owner_id, { documents: 0, bytes: bytes - before });
    });
  }

  /** Runs a transaction, which is undone when it throws one of the two ends below. */
  async #unlessFenced(work: (tx: Tx) => Promise<void>): Promise<"stored" | "fenced"> {
    try {
      await this.#db.transaction().execute(work);
      return "stored";
    } catch (error) {
      if (error === STORED_BEFORE) return "stored";
      if (error === FENCED) return "fenced";
      throw error;
    }
  }
}

const FENCED = new Error("Another process owns the document.");
const STORED_BEFORE = new Error("The patches are stored already.");

async function readDocument(tx: Tx, documentId: string): Promise<TakenDocument | undefined> {
  const document = await findDocument(tx, documentId);
  if (document?.kind !== "live") return undefined;
  const rows = await tx
    .selectFrom("snapshot")
    .select(["rev", "doc", "buffers", "checksum", "bokeh_version", "created_at"])
    .where("document_id", "=", documentId)
    .orderBy("rev", "desc")
    .execute();
  const snapshots = rows.map((row) => ({ revision: revisionOf(row), checksum: row.checksum }));
  const intact = snapshots.findIndex(({ revision, checksum }) => checksumOf(revision) === checksum);
  const snapshot = snapshots[intact]?.revision;
  if (snapshot === undefined) throw missingPatches(document.name, 0);
  const kept = await patchesBehind(tx, documentId, 0);
  const patches = kept.filter(({ rev }) => rev > snapshot.rev);
  const earlier = kept.filter(({ rev }) => rev <= snapshot.rev);
  const gap = patches.findIndex(({ rev }, at) => rev !== snapshot.rev + at + 1);
  // Of a document that is read beside its owner, more patches may have been stored meanwhile.
  const rev = snapshot.rev + patches.length;
  if (gap !== -1 || rev < document.rev) throw missingPatches(document.name, snapshot.rev + Math.max(0, gap));
  return {
    document: { ...document, rev },
    snapshot,
    patches,
    earlier,
    damaged: snapshots.slice(0, intact).map(({ revision: { rev } }) => rev),
  };
}

async function isAt(tx: Tx, { documentId, epoch }: Fence, rev: number): Promise<boolean> {
  const row = await tx
    .selectFrom("document")
    .select("rev")
    .where("id", "=", documentId)
    .where("epoch", "=", epoch)
    .where("kind", "=", "live")
    .where("deleted_at", "is", null)
    .executeTakeFirst();
  return row?.rev === rev;
}

export async function patchesBehind(db: Db | Tx, documentId: string, rev: number): Promise<PatchEntry[]> {
  const rows = await db
    .selectFrom("patch")
    .select(["rev", "frames"])
    .where("document_id", "=", documentId)
    .where("rev", ">", rev)
    .orderBy("rev")
    .execute();
  return rows.map((row) => ({ rev: row.rev, frames: bytesOf(row.frames) }));
}

async function sizeOf(tx: Tx, documentId: string): Promise<number> {
  const snapshots = await latestSnapshots(tx, documentId, KEPT_SNAPSHOTS);
  const patches = await tx
    .selectFrom("patch")
    .select((eb) => eb.fn.sum<number | string | null>(eb.fn<number>("length", ["frames"])).as("bytes"))
    .where("document_id", "=", documentId)
    .executeTakeFirst();
  // Sums are exact decimals in PostgreSQL, which its driver gives as texts.
  return snapshots.reduce((sum, { bytes }) => sum + bytes, 0) + Number(patches?.bytes ?? 0);
}
