// The sign-ins of a store in a database.
import type { Selectable } from "kysely";
import type { SignInRecord, SignInStore } from "../contract/sign-ins.js";
import type { Db, SignInTable } from "./schema.js";

export class SqlSignIns implements SignInStore {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async get(hash: string): Promise<SignInRecord | undefined> {
    const row = await this.#select().where("hash", "=", hash).executeTakeFirst();
    return row === undefined ? undefined : recordOf(row);
  }

  async put(record: SignInRecord): Promise<void> {
    const { hash: _hash, ...others } = rowOf(record);
    await this.#db
      .insertInto("sign_in")
      .values(rowOf(record))
      .onConflict((conflict) => conflict.column("hash").doUpdateSet(others))
      .execute();
  }

  async update(record: SignInRecord): Promise<boolean> {
    const updated = await this.#db
      .updateTable("sign_in")
      .set(rowOf(record))
      .where("hash", "=", record.hash)
      .returning("hash")
      .execute();
    return updated.length > 0;
  }

  async end(hash: string): Promise<boolean> {
    const ended = await this.#db.deleteFrom("sign_in").where("hash", "=", hash).returning("hash").execute();
    return ended.length > 0;
  }

  async endAllOf(userId: string, { except = "" }: { except?: string | undefined } = {}): Promise<number> {
    const ended = await this.#db
      .deleteFrom("sign_in")
      .where("user_id", "=", userId)
      .where("hash", "!=", except)
      .returning("hash")
      .execute();
    return ended.length;
  }

  async listOf(userId: string): Promise<SignInRecord[]> {
    const rows = await this.#select()
      .where("user_id", "=", userId)
      .orderBy("created_at", "desc")
      .orderBy("hash")
      .execute();
    return rows.map(recordOf);
  }

  #select() {
    return this.#db
      .selectFrom("sign_in")
      .select(["hash", "user_id", "provider", "sealed", "agent", "created_at", "seen_at", "expires_at"]);
  }
}

function rowOf(record: SignInRecord): SignInTable {
  return {
    hash: record.hash,
    user_id: record.userId,
    provider: record.provider,
    sealed: record.sealed,
    agent: record.agent,
    created_at: record.createdAt,
    seen_at: record.seenAt,
    expires_at: record.expiresAt,
  };
}

function recordOf(row: Selectable<SignInTable>): SignInRecord {
  return {
    hash: row.hash,
    userId: row.user_id,
    provider: row.provider,
    sealed: row.sealed,
    agent: row.agent,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
  };
}
