// A store in a database, of a file or of PostgreSQL: one code path for both.
import { systemClock, type Clock } from "../../base/clock.js";
import type { Store } from "../contract.js";
import { KEPT_AUDIT_MS } from "../contract/audit.js";
import { KEPT_DELETED_MS } from "../contract/documents.js";
import { SqlApiKeys } from "./api-keys.js";
import { SqlAudit } from "./audit.js";
import { SqlDocuments } from "./documents.js";
import { SqlLive } from "./live.js";
import { SqlPictures } from "./pictures.js";
import type { Db } from "./schema.js";
import { SqlSharing } from "./sharing.js";
import { SqlSignIns } from "./sign-ins.js";
import { addUsage, lockUsage } from "./usage.js";
import { SqlUsers } from "./users.js";

interface SqlStoreParts {
  readonly db: Db;
  readonly place: string;
  readonly clock?: Clock | undefined;
  /** Makes this process the owner. Default: there is none. */
  readonly claim?: (() => Promise<void>) | undefined;
  /** Called when the connections are closed. */
  readonly onClosed?: (() => void) | undefined;
}

export class SqlStore implements Store {
  readonly place: string;
  readonly users: SqlUsers;
  readonly signIns: SqlSignIns;
  readonly keys: SqlApiKeys;
  readonly documents: SqlDocuments;
  readonly live: SqlLive;
  readonly sharing: SqlSharing;
  readonly pictures: SqlPictures;
  readonly audit: SqlAudit;
  /** For checks and copies of the whole store. */
  readonly db: Db;
  readonly #clock: Clock;
  readonly #claim: () => Promise<void>;
  readonly #onClosed: () => void;

  constructor({ db, place, clock = systemClock, claim = async () => {}, onClosed = () => {} }: SqlStoreParts) {
    this.db = db;
    this.place = place;
    this.#clock = clock;
    this.#claim = claim;
    this.#onClosed = onClosed;
    this.users = new SqlUsers(db, clock);
    this.signIns = new SqlSignIns(db);
    this.keys = new SqlApiKeys(db, clock);
    this.documents = new SqlDocuments(db, clock);
    this.live = new SqlLive(db, clock);
    this.sharing = new SqlSharing(db, clock);
    this.pictures = new SqlPictures(db);
    this.audit = new SqlAudit(db, clock);
  }

  async secret(name: string, make: () => string): Promise<string> {
    const find = () => this.db.selectFrom("secret").select("value").where("name", "=", name).executeTakeFirst();
    const known = await find();
    if (known !== undefined) return known.value;
    await this.db
      .insertInto("secret")
      .values({ name, value: make() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // Another process may have made it meanwhile.
    return (await find())?.value ?? this.secret(name, make);
  }

  async clean(): Promise<void> {
    const { db } = this;
    const now = this.#clock.date();
    await db.deleteFrom("sign_in").where("expires_at", "<=", now).execute();
    await db.deleteFrom("api_key").where("expires_at", "<=", now).execute();
    await db.deleteFrom("former_name").where("until", "<=", now).execute();
    await db
      .deleteFrom("audit")
      .where("at", "<=", now - KEPT_AUDIT_MS)
      .execute();
    const end = now - KEPT_DELETED_MS;
    await db.deleteFrom("document").where("deleted_at", "<=", end).execute();
    const expired = await db
      .selectFrom("document")
      .select(["id", "owner_id"])
      .where("expires_at", "<=", end)
      .where("deleted_at", "is", null)
      .execute();
    for (const { id, owner_id: ownerId } of expired) {
      await db.transaction().execute(async (tx) => {
        await lockUsage(tx, ownerId);
        const gone = await tx
          .deleteFrom("document")
          .where("id", "=", id)
          .where("expires_at", "<=", end)
          .where("deleted_at", "is", null)
          .returning("bytes")
          .execute();
        for (const { bytes } of gone) await addUsage(tx, ownerId, { documents: -1, bytes: -bytes });
      });
    }
  }

  claim(): Promise<void> {
    return this.#claim();
  }

  async close(): Promise<void> {
    try {
      await this.db.destroy();
    } finally {
      this.#onClosed();
    }
  }
}
