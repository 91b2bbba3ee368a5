// Who has done what: sign-ins, changes of users, keys and documents.

export interface AuditEvent {
  /** Undefined: the command line, or nobody signed in. */
  readonly userId?: string | undefined;
  /** Such as `user.add` or `document.delete`. */
  readonly action: string;
  /** What it was done to: an id or a name. */
  readonly subject: string;
  /** Plain JSON, without secrets. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
}

export interface AuditEntry extends AuditEvent {
  readonly id: string;
  readonly at: number;
}

/** How long entries are kept. */
export const KEPT_AUDIT_MS = 90 * 24 * 3_600_000;

export interface AuditStore {
  note(event: AuditEvent): Promise<void>;
  /** The latest first, at most `limit` (default 100). */
  list(query?: {
    readonly userId?: string | undefined;
    readonly subject?: string | undefined;
    readonly before?: number | undefined;
    readonly limit?: number | undefined;
  }): Promise<AuditEntry[]>;
}
