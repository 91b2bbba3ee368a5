// The grants and share links of a store in a database.
import type { Selectable } from "kysely";
import type { Clock } from "../../base/clock.js";
import type { Grant, GrantSubject, ShareRecord, ShareRight, SharingStore, Subjects } from "../contract/sharing.js";
import { unknownDocument, unknownUser } from "../errors.js";
import { subjectOf, subjectsOf, subjectText } from "../subjects.js";
import { findDocument } from "./documents.js";
import type { Db, ShareTable, Tx } from "./schema.js";

export class SqlSharing implements SharingStore {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async grant(documentId: string, { subject, right }: Grant): Promise<void> {
    await this.#db.transaction().execute(async (tx) => {
      await checkDocument(tx, documentId);
      if ("user" in subject) {
        const user = await tx.selectFrom("user").select("id").where("id", "=", subject.user).executeTakeFirst();
        if (user === undefined) throw unknownUser(subject.user);
      }
      await tx
        .insertInto("grant")
        .values({ document_id: documentId, subject: subjectText(subject), right })
        .onConflict((conflict) => conflict.columns(["document_id", "subject"]).doUpdateSet({ right }))
        .execute();
    });
  }

  async withdraw(documentId: string, subject: GrantSubject): Promise<boolean> {
    const withdrawn = await this.#db
      .deleteFrom("grant")
      .where("document_id", "=", documentId)
      .where("subject", "=", subjectText(subject))
      .returning("subject")
      .execute();
    return withdrawn.length > 0;
  }

  async grantsOf(documentId: string): Promise<Grant[]> {
    const rows = await this.#db
      .selectFrom("grant")
      .select(["subject", "right"])
      .where("document_id", "=", documentId)
      .orderBy("subject")
      .execute();
    return rows.map(({ subject, right }) => ({ subject: subjectOf(subject), right: right as ShareRight }));
  }

  async rightOf(documentId: string, reader: Subjects): Promise<ShareRight | undefined> {
    const rows = await this.#db
      .selectFrom("grant")
      .select("right")
      .where("document_id", "=", documentId)
      .where("subject", "in", subjectsOf(reader))
      .execute();
    const rights = rows.map(({ right }) => right as ShareRight);
    return rights.includes("write") ? "write" : rights[0];
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
    const row: ShareTable = {
      hash,
      document_id: documentId,
      right: "read",
      expires_at: expiresAt ?? null,
      revoked_at: null,
      uses: 0,
      created_at: this.#clock.date(),
    };
    await this.#db.transaction().execute(async (tx) => {
      await checkDocument(tx, documentId);
      await tx.insertInto("share").values(row).execute();
    });
    return shareOf(row);
  }

  async findShare(hash: string): Promise<ShareRecord | undefined> {
    const row = await this.#selectShares().where("hash", "=", hash).executeTakeFirst();
    return row === undefined ? undefined : shareOf(row);
  }

  async usedShare(hash: string): Promise<void> {
    await this.#db
      .updateTable("share")
      .set((eb) => ({ uses: eb("uses", "+", 1) }))
      .where("hash", "=", hash)
      .execute();
  }

  async revokeShare(hash: string): Promise<boolean> {
    const revoked = await this.#db
      .updateTable("share")
      .set({ revoked_at: this.#clock.date() })
      .where("hash", "=", hash)
      .where("revoked_at", "is", null)
      .returning("hash")
      .execute();
    return revoked.length > 0;
  }

  async sharesOf(documentId: string): Promise<ShareRecord[]> {
    const rows = await this.#selectShares()
      .where("document_id", "=", documentId)
      .orderBy("created_at", "desc")
      .execute();
    return rows.map(shareOf);
  }

  #selectShares() {
    return this.#db
      .selectFrom("share")
      .select(["hash", "document_id", "right", "expires_at", "revoked_at", "uses", "created_at"]);
  }
}

async function checkDocument(tx: Tx, id: string): Promise<void> {
  if ((await findDocument(tx, id)) === undefined) throw unknownDocument(id);
}

function shareOf(row: Selectable<ShareTable>): ShareRecord {
  return {
    hash: row.hash,
    documentId: row.document_id,
    right: "read",
    expiresAt: row.expires_at ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
    uses: row.uses,
    createdAt: row.created_at,
  };
}
