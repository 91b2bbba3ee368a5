// The records of a store in memory. A call changes them within one turn, so each is one step.
import type { Clock } from "../../base/clock.js";
import type { ApiKeyRecord } from "../contract/api-keys.js";
import type { AuditEntry } from "../contract/audit.js";
import type { DocumentRecord, StoredRevision } from "../contract/documents.js";
import type { PatchEntry } from "../contract/live.js";
import type { Picture } from "../contract/pictures.js";
import type { ShareRecord, ShareRight } from "../contract/sharing.js";
import type { SignInRecord } from "../contract/sign-ins.js";
import type { StoredUser } from "../contract/users.js";

export interface UserRow {
  readonly user: StoredUser;
  readonly password: string | undefined;
  /** Provider and subject of another provider. */
  readonly external: string | undefined;
}

export interface DocumentRow {
  readonly document: Omit<DocumentRecord, "owner" | "pictureRev">;
  /** By revision, the latest last; of live documents, the snapshots. */
  readonly revisions: readonly StoredRevision[];
  readonly patches: readonly PatchEntry[];
}

export class Tables {
  readonly clock: Clock;
  readonly users = new Map<string, UserRow>();
  readonly signIns = new Map<string, SignInRecord>();
  readonly keys = new Map<string, { readonly key: ApiKeyRecord; readonly hash: string }>();
  readonly documents = new Map<string, DocumentRow>();
  /** By owner and key of the name. */
  readonly formerNames = new Map<string, { readonly documentId: string; readonly until: number }>();
  readonly pictures = new Map<string, Picture>();
  /** By document, then by the text of the subject. */
  readonly grants = new Map<string, Map<string, ShareRight>>();
  readonly shares = new Map<string, ShareRecord>();
  readonly audit: AuditEntry[] = [];
  readonly secrets = new Map<string, string>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Removes a document with all that belongs to it. */
  purge(documentId: string): void {
    this.documents.delete(documentId);
    this.pictures.delete(documentId);
    this.grants.delete(documentId);
    for (const [hash, share] of this.shares) if (share.documentId === documentId) this.shares.delete(hash);
    for (const [name, former] of this.formerNames) if (former.documentId === documentId) this.formerNames.delete(name);
  }
}
