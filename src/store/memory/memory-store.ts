// A store in memory: everything is gone when the process ends.
import { systemClock, type Clock } from "../../base/clock.js";
import type { Store } from "../contract.js";
import { KEPT_AUDIT_MS, type AuditEntry, type AuditEvent, type AuditStore } from "../contract/audit.js";
import { KEPT_DELETED_MS } from "../contract/documents.js";
import type { Picture, PictureStore } from "../contract/pictures.js";
import { MEMORY } from "../location.js";
import { newRecordId } from "../ids.js";
import { MemoryApiKeys } from "./api-keys.js";
import { isLiveRow, MemoryDocuments } from "./documents.js";
import { MemoryLive } from "./live.js";
import { MemorySharing } from "./sharing.js";
import { MemorySignIns } from "./sign-ins.js";
import { Tables } from "./tables.js";
import { MemoryUsers } from "./users.js";

/** The oldest entries are deleted above this number. */
const MAX_AUDIT_ENTRIES = 10_000;

export class MemoryStore implements Store {
  readonly place = MEMORY;
  readonly users: MemoryUsers;
  readonly signIns: MemorySignIns;
  readonly keys: MemoryApiKeys;
  readonly documents: MemoryDocuments;
  readonly live: MemoryLive;
  readonly sharing: MemorySharing;
  readonly pictures: PictureStore;
  readonly audit: AuditStore;
  readonly #tables: Tables;

  constructor(clock: Clock = systemClock) {
    const tables = new Tables(clock);
    this.#tables = tables;
    this.users = new MemoryUsers(tables);
    this.signIns = new MemorySignIns(tables);
    this.keys = new MemoryApiKeys(tables);
    this.documents = new MemoryDocuments(tables);
    this.live = new MemoryLive(tables, this.documents);
    this.sharing = new MemorySharing(tables);
    this.pictures = picturesOf(tables);
    this.audit = auditOf(tables);
  }

  async secret(name: string, make: () => string): Promise<string> {
    const secret = this.#tables.secrets.get(name) ?? make();
    this.#tables.secrets.set(name, secret);
    return secret;
  }

  async clean(): Promise<void> {
    const { clock, signIns, keys, documents, formerNames, audit } = this.#tables;
    const now = clock.date();
    for (const [hash, { expiresAt }] of signIns) if (expiresAt <= now) signIns.delete(hash);
    for (const [part, { key }] of keys) if (key.expiresAt !== undefined && key.expiresAt <= now) keys.delete(part);
    for (const [name, { until }] of formerNames) if (until <= now) formerNames.delete(name);
    for (const row of documents.values()) {
      const end = isLiveRow(row) ? row.document.expiresAt : row.document.deletedAt;
      if (end !== undefined && end + KEPT_DELETED_MS <= now) this.#tables.purge(row.document.id);
    }
    const firstKept = audit.findIndex(({ at }) => at > now - KEPT_AUDIT_MS);
    audit.splice(0, firstKept === -1 ? audit.length : firstKept);
  }

  async claim(): Promise<void> {}

  async close(): Promise<void> {}
}

function picturesOf({ pictures, documents }: Tables): PictureStore {
  return {
    async put(documentId: string, picture: Picture): Promise<boolean> {
      const row = documents.get(documentId);
      if (row === undefined || !isLiveRow(row) || (pictures.get(documentId)?.rev ?? 0) > picture.rev) return false;
      pictures.set(documentId, picture);
      return true;
    },
    async get(documentId: string): Promise<Picture | undefined> {
      return pictures.get(documentId);
    },
  };
}

function auditOf({ audit, clock }: Tables): AuditStore {
  return {
    async note(event: AuditEvent): Promise<void> {
      audit.push({ ...event, id: newRecordId(), at: clock.date() });
      if (audit.length > MAX_AUDIT_ENTRIES) audit.shift();
    },
    async list({ userId, subject, before = Infinity, limit = 100 } = {}): Promise<AuditEntry[]> {
      return audit
        .filter((each) => userId === undefined || each.userId === userId)
        .filter((each) => subject === undefined || each.subject === subject)
        .filter(({ at }) => at < before)
        .reverse()
        .slice(0, limit);
    },
  };
}
