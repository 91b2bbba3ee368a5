// Published documents: who finds them, and what owners and writers do to them. Callers pass who asks; what somebody may not
// see is not there.
import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "../base/clock.js";
import { isA, PlotctlError } from "../base/errors.js";
import type { Log } from "../base/log.js";
import type { DocJson } from "../document/json.js";
import type { PageSummary } from "../hosting/page-summary.js";
import type { Store } from "../store/contract.js";
import type {
  DocumentChange,
  DocumentKind,
  DocumentPage,
  DocumentRecord,
  Published,
  RevisionInfo,
  Visibility,
} from "../store/contract/documents.js";
import type { Grant, GrantSubject, ShareRecord, Subjects } from "../store/contract/sharing.js";
import type { StoredUser } from "../store/contract/users.js";
import { unknownDocument } from "../store/errors.js";
import { newRecordId } from "../store/ids.js";
import { nameKey } from "../store/names.js";
import { checkContent, type CheckedContent, type GivenContent } from "./content/check-content.js";
import { packContent, unpackContent } from "./content/stored-content.js";
import type { PublishingLimits } from "./limits.js";
import { includes, rightOn, type Reader, type Right } from "./rights.js";

/** A document that a reader may see. */
export interface Found {
  readonly document: DocumentRecord;
  readonly right: Right;
  /** Whether it has another name now. */
  readonly moved: boolean;
}

export type FoundShare =
  | { readonly is: "found"; readonly found: Found; readonly share: ShareRecord }
  | { readonly is: "ended"; readonly why: "revoked" | "expired" | "deleted" };

/** What is published with the content. */
export interface PublishOptions {
  /** Default: that of the content. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly visibility?: Visibility | undefined;
  /** Only for a new document. Default: still. */
  readonly kind?: DocumentKind | undefined;
  /** Null: never. */
  readonly expiresAt?: number | null | undefined;
  /** Publishes only onto this revision; 0: only a new document. */
  readonly ifRev?: number | undefined;
  /** Who publishes. Default: the owner. */
  readonly by?: StoredUser | undefined;
}

/** Why the readers of a live document are disconnected. */
export type DropReason = "deleted" | "rights" | "share-revoked";

/** What published documents need of the live ones. */
export interface LiveLink {
  /** The present state, with all arrays inside. */
  documentJson(documentId: string): Promise<DocJson>;
  viewers(documentId: string): number;
  /** What its page is made of. */
  page(documentId: string): Promise<PageSummary>;
  drop(documentId: string, reason: DropReason): void;
}

interface PublishedParts {
  readonly store: Store;
  readonly log: Log;
  readonly clock: Clock;
  readonly limits: PublishingLimits;
  /** Undefined without live documents. */
  readonly live: LiveLink | undefined;
  /** Called with each new or changed document. */
  readonly onChanged?: ((document: DocumentRecord) => void) | undefined;
}

export class PublishedDocuments {
  readonly store: Store;
  readonly live: LiveLink | undefined;
  readonly #parts: PublishedParts;
  /** No user and no document has it: what is not there costs the same questions as what is. */
  readonly #nobody = newRecordId();

  constructor(parts: PublishedParts) {
    this.#parts = parts;
    this.store = parts.store;
    this.live = parts.live;
  }

  /** The document at an address. Undefined if it is not there or the reader may not see it: both take the same work. */
  async find(owner: string, name: string, reader: Reader): Promise<Found | undefined> {
    const { documents, users } = this.store;
    const ownerId = (await users.named(owner))?.id ?? this.#nobody;
    const [present, former] = await Promise.all([documents.find(ownerId, name), documents.formerly(ownerId, name)]);
    const document = present ?? former;
    const right = await this.#rightOf(document, reader);
    return document === undefined || right === undefined
      ? undefined
      : { document, right, moved: present === undefined };
  }

  /** The document with an id, as `find`. */
  async byId(id: string, reader: Reader): Promise<Found | undefined> {
    const document = await this.store.documents.byId(id);
    const right = await this.#rightOf(document, reader);
    return document === undefined || right === undefined ? undefined : { document, right, moved: false };
  }

  async #rightOf(document: DocumentRecord | undefined, reader: Reader): Promise<Right | undefined> {
    const { account } = reader;
    const granted =
      account === undefined
        ? undefined
        : await this.store.sharing.rightOf(document?.id ?? this.#nobody, subjectsOf(account));
    return document && rightOn(document, reader, { granted, now: this.#parts.clock.date() });
  }

  /** What a share link leads to; undefined for a link that nobody has made. Each call counts as a use. */
  async findShared(token: string): Promise<FoundShare | undefined> {
    const { documents, sharing } = this.store;
    const share = await sharing.findShare(hashOfShare(token));
    if (share === undefined) return undefined;
    const now = this.#parts.clock.date();
    const why = whyEnded(share, now);
    if (why !== undefined) return { is: "ended", why };
    const document = await documents.byId(share.documentId);
    if (document === undefined) return { is: "ended", why: "deleted" };
    const right = rightOn(document, { account: undefined, share }, { granted: undefined, now });
    if (right === undefined) return { is: "ended", why: "expired" };
    await sharing.usedShare(share.hash);
    return { is: "found", found: { document, right, moved: false }, share };
  }

  /**
   * Publishes content under a name of its owner. The caller has checked that `by` may write it. Rejects with ContentRefused
   * for content that may not be published, and with PlotctlError INVALID_NAME.
   */
  async publish(
    owner: StoredUser,
    name: string,
    content: GivenContent,
    { by = owner, ...options }: PublishOptions = {},
  ): Promise<Published> {
    const { quota } = this.#parts.limits;
    const { json, buffers, title, bokehVersion } = this.#check(content);
    // A title that somebody has given stays when the content changes.
    const present = await this.store.documents.find(owner.id, name);
    const revision = { ...(await packContent(json, buffers)), bokehVersion };
    const published = await this.store.documents.publish({
      ...options,
      title: options.title ?? (present === undefined ? title : undefined),
      ownerId: owner.id,
      name,
      revision,
      quota,
    });
    if (published.is === "created" || published.is === "revised") {
      await this.#note(by, `document.${published.is === "created" ? "publish" : "revise"}`, published.document);
      this.#parts.onChanged?.(published.document);
    }
    return published;
  }

  #check(content: GivenContent): CheckedContent {
    try {
      return checkContent(content, this.#parts.limits);
    } catch (error) {
      if (isA(error, PlotctlError)) throw new ContentRefused(error);
      throw error;
    }
  }

  /** Changes what is known of a document. Rejects with PlotctlError: FORBIDDEN, INVALID_NAME, NAME_TAKEN, UNKNOWN_DOCUMENT. */
  async change({ document, right }: Found, change: DocumentChange, by: StoredUser): Promise<DocumentRecord> {
    need(right, "own");
    const changed = await this.store.documents.change(document.id, change);
    if (changed === undefined) throw unknownDocument(document.name);
    await this.#note(by, "document.change", changed, { ...change });
    const isNarrower = changed.visibility === "private" && document.visibility !== "private";
    if (isNarrower || change.expiresAt !== undefined) this.live?.drop(document.id, "rights");
    this.#parts.onChanged?.(changed);
    return changed;
  }

  /** Deletes a document, which can come back for 7 days. Rejects with PlotctlError: FORBIDDEN. */
  async delete({ document, right }: Found, by: StoredUser): Promise<void> {
    need(right, "own");
    if (!(await this.store.documents.delete(document.id))) throw unknownDocument(document.name);
    this.live?.drop(document.id, "deleted");
    await this.#note(by, "document.delete", document);
  }

  /** The deleted documents of a user, the latest changed first. */
  deleted(owner: StoredUser, after?: string): Promise<DocumentPage> {
    return this.store.documents.list({ reader: subjectsOf(owner), ownerId: owner.id, deleted: true, after });
  }

  /**
   * Brings back the document that was deleted last under a name. Resolves to undefined without one. Rejects with PlotctlError
   * NAME_TAKEN.
   */
  async undelete(owner: StoredUser, name: string): Promise<DocumentRecord | undefined> {
    const key = nameKey(name);
    let after: string | undefined;
    do {
      const page = await this.deleted(owner, after);
      const lost = page.documents.find((document) => nameKey(document.name) === key);
      const back = lost && (await this.store.documents.undelete(lost.id));
      if (back !== undefined) await this.#note(owner, "document.undelete", back);
      if (lost !== undefined) return back;
      after = page.next;
    } while (after !== undefined);
    return undefined;
  }

  revisions({ document }: Found): Promise<RevisionInfo[]> {
    return this.store.documents.revisions(document.id);
  }

  /**
   * Makes a share link; its token is not kept. Rejects with PlotctlError: FORBIDDEN, OVER_QUOTA for too many links in force.
   */
  async share(
    { document, right }: Found,
    { expiresAt }: { readonly expiresAt: number | undefined },
    by: StoredUser,
  ): Promise<{ token: string; share: ShareRecord }> {
    need(right, "own");
    const { maxShares } = this.#parts.limits;
    const now = this.#parts.clock.date();
    const all = await this.store.sharing.sharesOf(document.id);
    const used = all.filter((share) => whyEnded(share, now) === undefined).length;
    if (used >= maxShares)
      throw new PlotctlError("OVER_QUOTA", `A document may have ${maxShares} share links.`, {
        hint: "Revoke one first.",
      });
    const token = randomBytes(32).toString("base64url");
    const share = await this.store.sharing.share({ hash: hashOfShare(token), documentId: document.id, expiresAt });
    await this.#note(by, "share.add", document, { share: share.hash });
    return { token, share };
  }

  /** All share links, those that have ended too. Rejects with PlotctlError FORBIDDEN. */
  async shares({ document, right }: Found): Promise<ShareRecord[]> {
    need(right, "own");
    return this.store.sharing.sharesOf(document.id);
  }

  /** Resolves to whether the link was in force. Rejects with PlotctlError FORBIDDEN. */
  async revoke({ document, right }: Found, hash: string, by: StoredUser): Promise<boolean> {
    need(right, "own");
    const share = await this.store.sharing.findShare(hash);
    if (share?.documentId !== document.id || !(await this.store.sharing.revokeShare(hash))) return false;
    this.live?.drop(document.id, "share-revoked");
    await this.#note(by, "share.revoke", document, { share: hash });
    return true;
  }

  /** Rejects with PlotctlError: FORBIDDEN, UNKNOWN_USER. */
  async grant({ document, right }: Found, grant: Grant, by: StoredUser): Promise<void> {
    need(right, "own");
    await this.store.sharing.grant(document.id, grant);
    // A lesser right than before holds at once.
    this.live?.drop(document.id, "rights");
    await this.#note(by, "grant.add", document, { ...grant });
  }

  /** Resolves to whether there was one. Rejects with PlotctlError FORBIDDEN. */
  async withdraw({ document, right }: Found, subject: GrantSubject, by: StoredUser): Promise<boolean> {
    need(right, "own");
    if (!(await this.store.sharing.withdraw(document.id, subject))) return false;
    this.live?.drop(document.id, "rights");
    await this.#note(by, "grant.remove", document, { ...subject });
    return true;
  }

  /** Rejects with PlotctlError FORBIDDEN. */
  async grants({ document, right }: Found): Promise<Grant[]> {
    need(right, "own");
    return this.store.sharing.grantsOf(document.id);
  }

  /** The content, as BokehJS reads it. Undefined for a revision that is not kept. */
  async json(document: DocumentRecord, rev?: number): Promise<DocJson | undefined> {
    if (document.kind === "live" && this.live !== undefined) return this.live.documentJson(document.id);
    const revision = await this.store.documents.revision(document.id, rev);
    return revision && unpackContent(revision);
  }

  /** A document with its latest content, for the server itself; undefined when it is gone. */
  async content(id: string): Promise<{ readonly document: DocumentRecord; readonly json: DocJson } | undefined> {
    const document = await this.store.documents.byId(id);
    const json = document && (await this.json(document));
    return document === undefined || json === undefined ? undefined : { document, json };
  }

  async #note(
    by: StoredUser,
    action: string,
    { id, owner, name, rev }: DocumentRecord,
    more: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const detail = { document: `${owner}/${name}`, rev, ...more };
    await this.store.audit.note({ userId: by.id, action, subject: id, detail });
  }
}

/** Content that may not be published, with the code of the reason. */
export class ContentRefused extends PlotctlError {
  constructor(error: PlotctlError) {
    super(error.code, error.reason, { cause: error });
  }
}

/** Throws PlotctlError for a reader who may less. */
export function need(right: Right, needed: Right): void {
  if (includes(right, needed)) return;
  const what = right === "write" ? "You may write this document, but not do that" : "You may only read this document";
  throw new PlotctlError("FORBIDDEN", `${what}.`);
}

export function subjectsOf({ id, groups }: StoredUser): Subjects {
  return { userId: id, groups };
}

/** What the store keeps of a share link. */
export function hashOfShare(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

function whyEnded({ revokedAt, expiresAt }: ShareRecord, now: number): "revoked" | "expired" | undefined {
  if (revokedAt !== undefined) return "revoked";
  return expiresAt !== undefined && expiresAt <= now ? "expired" : undefined;
}
