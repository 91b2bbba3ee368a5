// Published documents: who finds them, and what owners and writers do to them. Callers pass who asks; what somebody may not
// see is not there.
import { createHash } from "node:crypto";
import type { Clock } from "../base/clock.js";
import type { Log } from "../base/log.js";
import type { DocJson } from "../document/json.js";
import type { PageSummary } from "../hosting/page-summary.js";
import type { Store } from "../store/contract.js";
import type { DocumentKind, DocumentRecord, Published, Visibility } from "../store/contract/documents.js";
import type { ShareRecord, Subjects } from "../store/contract/sharing.js";
import type { StoredUser } from "../store/contract/users.js";
import { newRecordId } from "../store/ids.js";
import { checkContent, type GivenContent } from "./content/check-content.js";
import { packContent, unpackContent } from "./content/stored-content.js";
import type { PublishingLimits } from "./limits.js";
import { rightOn, type Reader, type Right } from "./rights.js";

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
   * Publishes content under a name of its owner. The caller has checked that `by` may write it. Rejects with PlotctlError for
   * content or a name that is not valid.
   */
  async publish(
    owner: StoredUser,
    name: string,
    content: GivenContent,
    { by = owner, ...options }: PublishOptions = {},
  ): Promise<Published> {
    const { quota } = this.#parts.limits;
    const { json, title, bokehVersion } = checkContent(content);
    const revision = { ...(await packContent(json)), bokehVersion };
    const published = await this.store.documents.publish({
      ...options,
      title: options.title ?? title,
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

  async #note(by: StoredUser, action: string, { id, owner, name, rev }: DocumentRecord): Promise<void> {
    await this.store.audit.note({ userId: by.id, action, subject: id, detail: { document: `${owner}/${name}`, rev } });
  }
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
