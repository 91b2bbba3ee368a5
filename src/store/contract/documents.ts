// Published documents: `owner/name`, with revisions that stay.
import type { Subjects } from "./sharing.js";

/** `still`: whole revisions. `live`: one state that changes. */
export type DocumentKind = "still" | "live";
/** `private`: owner and grants. `link`: also who has the link. `public`: everybody, and in lists. */
export type Visibility = "private" | "link" | "public";

export interface DocumentRecord {
  readonly id: string;
  readonly ownerId: string;
  /** The name of the user who owns it. */
  readonly owner: string;
  readonly name: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly description: string;
  readonly visibility: Visibility;
  /** The number of changes since it was published; of a still document, of revisions. */
  readonly rev: number;
  /** How often a process has taken the document. */
  readonly epoch: number;
  /** What it takes in the store. */
  readonly bytes: number;
  /** The revision that its picture shows; undefined without a picture. */
  readonly pictureRev: number | undefined;
  /** Undefined: never. */
  readonly expiresAt: number | undefined;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Undefined: it is not deleted. */
  readonly deletedAt: number | undefined;
}

/** The content of a document at one revision. */
export interface Revision {
  /** The JSON of the document, compressed or not: as the caller wrote it. */
  readonly doc: Uint8Array;
  /** The buffers that the JSON names, joined by the caller. */
  readonly buffers: Uint8Array;
  readonly bokehVersion: string;
}

export interface StoredRevision extends Revision {
  readonly rev: number;
  readonly createdAt: number;
}

export interface Publication {
  readonly ownerId: string;
  readonly name: string;
  readonly revision: Revision;
  /** Only for a new document. Default: still. */
  readonly kind?: DocumentKind | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Default of a new document: private. */
  readonly visibility?: Visibility | undefined;
  /** Null: never. */
  readonly expiresAt?: number | null | undefined;
  /** Publishes only onto this revision; 0: only a new document. */
  readonly ifRev?: number | undefined;
  /** What the owner may have. Default: no limit. */
  readonly quota?: Quota | undefined;
}

export interface Quota {
  readonly documents: number;
  readonly bytes: number;
}

export type Published =
  | { readonly is: "created" | "revised"; readonly document: DocumentRecord }
  /** The document has another revision than `ifRev`; undefined: there is none. */
  | { readonly is: "stale"; readonly rev: number | undefined }
  /** There is a live document, which only its owner process changes; or a still one, and `live` was asked for. */
  | { readonly is: "other-kind"; readonly document: DocumentRecord }
  | { readonly is: "over-quota"; readonly of: keyof Quota; readonly used: number; readonly allowed: number };

/** What is not given stays. */
export interface DocumentChange {
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly visibility?: Visibility | undefined;
  /** Null: never. */
  readonly expiresAt?: number | null | undefined;
}

export interface DocumentQuery {
  /** Who asks: only public documents, those of the user, and those that grants name. Null: nobody signed in. */
  readonly reader: Subjects | null;
  readonly ownerId?: string | undefined;
  readonly visibility?: Visibility | undefined;
  /** Part of a name or title, in any case. */
  readonly text?: string | undefined;
  /** Deleted documents of the reader in place of the others. Default: false. */
  readonly deleted?: boolean | undefined;
  /** The `next` of the page before. */
  readonly after?: string | undefined;
  /** Default: 60. */
  readonly limit?: number | undefined;
}

export interface DocumentPage {
  readonly documents: readonly DocumentRecord[];
  /** For the page behind; undefined on the last one. */
  readonly next: string | undefined;
}

export interface RevisionInfo {
  readonly rev: number;
  readonly createdAt: number;
  readonly bytes: number;
}

export interface Usage {
  readonly documents: number;
  readonly bytes: number;
}

/** The revisions of a still document that are kept. */
export const KEPT_REVISIONS = 20;
/** How long a document that was deleted can come back. */
export const KEPT_DELETED_MS = 7 * 24 * 3_600_000;
/** How long a former name leads to its document. */
export const KEPT_NAME_MS = 30 * 24 * 3_600_000;

/**
 * Deleted documents are found only by `undelete` and by lists of deleted ones. Expired ones are in the lists of their owners
 * only; for all other calls the caller judges that.
 */
export interface DocumentStore {
  /**
   * Makes a document, or another revision of a still one. Usage changes in the same step. Rejects with PlotctlError
   * INVALID_NAME, UNKNOWN_USER.
   */
  publish(publication: Publication): Promise<Published>;
  find(ownerId: string, name: string): Promise<DocumentRecord | undefined>;
  byId(id: string): Promise<DocumentRecord | undefined>;
  /** The document that had a name of this owner before, within 30 days. */
  formerly(ownerId: string, name: string): Promise<DocumentRecord | undefined>;
  /** One query a page, the latest changed first. */
  list(query: DocumentQuery): Promise<DocumentPage>;
  /** Resolves to undefined without such a document. Rejects with PlotctlError INVALID_NAME, NAME_TAKEN. */
  change(id: string, change: DocumentChange): Promise<DocumentRecord | undefined>;
  /** Its name is free at once. Resolves to whether there was one. */
  delete(id: string): Promise<boolean>;
  /** Within 7 days. Resolves to undefined when it is gone. Rejects with PlotctlError NAME_TAKEN. */
  undelete(id: string): Promise<DocumentRecord | undefined>;
  /** The latest revision, or the one with a number. For live documents: the last snapshot. */
  revision(id: string, rev?: number): Promise<StoredRevision | undefined>;
  /** The kept revisions, the latest first. */
  revisions(id: string): Promise<RevisionInfo[]>;
  usageOf(ownerId: string): Promise<Usage>;
}
