// The API keys of a store in a database.
import type { Selectable } from "kysely";
import type { Clock } from "../../base/clock.js";
import type { ApiKeyRecord, ApiKeyStore, KeyRight, NewApiKey } from "../contract/api-keys.js";
import { unknownUser } from "../errors.js";
import { unlessBroken } from "./failures.js";
import type { ApiKeyTable, Db } from "./schema.js";

const COLUMNS = ["public", "user_id", "name", "rights", "expires_at", "used_at", "created_at"] as const;

export class SqlApiKeys implements ApiKeyStore {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async add({ publicPart, userId, hash, name, right, expiresAt }: NewApiKey): Promise<ApiKeyRecord> {
    const row: ApiKeyTable = {
      public: publicPart,
      user_id: userId,
      hash,
      name,
      rights: right,
      expires_at: expiresAt ?? null,
      used_at: null,
      created_at: this.#clock.date(),
    };
    await unlessBroken<unknown>("reference", this.#db.insertInto("api_key").values(row).execute(), () => {
      throw unknownUser(userId);
    });
    return keyOf(row);
  }

  async find(publicPart: string): Promise<{ key: ApiKeyRecord; hash: string } | undefined> {
    const row = await this.#db
      .selectFrom("api_key")
      .select([...COLUMNS, "hash"])
      .where("public", "=", publicPart)
      .executeTakeFirst();
    return row === undefined ? undefined : { key: keyOf(row), hash: row.hash };
  }

  async list(userId?: string): Promise<ApiKeyRecord[]> {
    let select = this.#db.selectFrom("api_key").select([...COLUMNS]);
    if (userId !== undefined) select = select.where("user_id", "=", userId);
    return (await select.orderBy("created_at", "desc").orderBy("public").execute()).map(keyOf);
  }

  async remove(publicPart: string, userId?: string): Promise<boolean> {
    let deletion = this.#db.deleteFrom("api_key").where("public", "=", publicPart);
    if (userId !== undefined) deletion = deletion.where("user_id", "=", userId);
    return (await deletion.returning("public").execute()).length > 0;
  }

  async used(publicPart: string): Promise<void> {
    await this.#db
      .updateTable("api_key")
      .set({ used_at: this.#clock.date() })
      .where("public", "=", publicPart)
      .execute();
  }
}

function keyOf(row: Omit<Selectable<ApiKeyTable>, "hash">): ApiKeyRecord {
  return {
    publicPart: row.public,
    userId: row.user_id,
    name: row.name,
    right: row.rights as KeyRight,
    expiresAt: row.expires_at ?? undefined,
    usedAt: row.used_at ?? undefined,
    createdAt: row.created_at,
  };
}
