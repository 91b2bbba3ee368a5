// Who else may read or write a document: grants for users and groups, and links for whoever has them.

export type ShareRight = "read" | "write";

/** A user with groups, as grants name them. */
export interface Subjects {
  readonly userId: string;
  readonly groups: readonly string[];
}

export type GrantSubject = { readonly user: string } | { readonly group: string };

export interface Grant {
  readonly subject: GrantSubject;
  readonly right: ShareRight;
}

export interface ShareRecord {
  /** The hash of what the link holds. */
  readonly hash: string;
  readonly documentId: string;
  readonly right: "read";
  /** Undefined: never. */
  readonly expiresAt: number | undefined;
  readonly revokedAt: number | undefined;
  readonly uses: number;
  readonly createdAt: number;
}

export interface SharingStore {
  /** Adds a grant, or replaces the one of its subject. Rejects with PlotctlError UNKNOWN_USER, UNKNOWN_DOCUMENT. */
  grant(documentId: string, grant: Grant): Promise<void>;
  /** Resolves to whether there was one. */
  withdraw(documentId: string, subject: GrantSubject): Promise<boolean>;
  grantsOf(documentId: string): Promise<Grant[]>;
  /** The best right that the grants give; undefined: none. What owners may do is not asked here. */
  rightOf(documentId: string, reader: Subjects): Promise<ShareRight | undefined>;
  /** Rejects with PlotctlError UNKNOWN_DOCUMENT. */
  share(link: { hash: string; documentId: string; expiresAt?: number | undefined }): Promise<ShareRecord>;
  /** Also one that has expired, was revoked, or whose document is deleted: the caller judges that. */
  findShare(hash: string): Promise<ShareRecord | undefined>;
  /** Counts a use. */
  usedShare(hash: string): Promise<void>;
  /** Resolves to whether the link was in force. */
  revokeShare(hash: string): Promise<boolean>;
  /** The latest first. */
  sharesOf(documentId: string): Promise<ShareRecord[]>;
}
