// The audit of a store in a database.
import type { Clock } from "../../base/clock.js";
import type { AuditEntry, AuditEvent, AuditStore } from "../contract/audit.js";
import { newRecordId } from "../ids.js";
import type { Db } from "./schema.js";

export class SqlAudit implements AuditStore {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async note({ userId, action, subject, detail }: AuditEvent): Promise<void> {
    await this.#db
      .insertInto("audit")
      .values({
        id: newRecordId(),
        at: this.#clock.date(),
        user_id: userId ?? null,
        action,
        subject,
        detail: detail === undefined ? null : JSON.stringify(detail),
      })
      .execute();
  }

  async list({ userId, subject, before, limit = 100 }: Parameters<AuditStore["list"]>[0] = {}): Promise<AuditEntry[]> {
    let select = this.#db.selectFrom("audit").select(["id", "at", "user_id", "action", "subject", "detail"]);
    if (userId !== undefined) select = select.where("user_id", "=", userId);
    if (subject !== undefined) select = select.where("subject", "=", subject);
    if (before !== undefined) select = select.where("at", "<", before);
    const rows = await select.orderBy("at", "desc").orderBy("id").limit(limit).execute();
    return rows.map((row) => ({
      id: row.id,
      at: row.at,
      userId: row.user_id ?? undefined,
      action: row.action,
      subject: row.subject,
      detail:
        row.detail === null || row.detail === undefined ? undefined : (JSON.parse(row.detail) as AuditEntry["detail"]),
    }));
  }
}
