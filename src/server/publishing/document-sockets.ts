// The websockets of published documents: who may open one, by a ticket or by the sign-in, and to what.
import { messageOf } from "../../base/errors.js";
import type { MessageHandler, ResumePoint, Subscriber } from "../../hosting/subscriber.js";
import { presentRight, type Access } from "../../publishing/live/access.js";
import type { LiveDocuments } from "../../publishing/live/live-documents.js";
import { StillDocument } from "../../publishing/live/still-document.js";
import { readTicket, type Ticket } from "../../publishing/tickets.js";
import { CLOSE_CODES } from "../../protocol/close-codes.js";
import type { DocumentRecord } from "../../store/contract/documents.js";
import { nameKey } from "../../store/names.js";
import { readSessionToken, TokenError } from "../../tokens/session-token.js";
import { isLocal } from "../admission/address-rate.js";
import type { Admission } from "../admission/gate.js";
import { sentToken } from "../admission/session-claim.js";
import { HttpError } from "../http-error.js";
import { readerOf, type PublishingParts } from "./parts.js";

const MS_PER_S = 1000;

interface Parts extends Pick<
  PublishingParts,
  "accounts" | "published" | "ticketSecret" | "clock" | "rates" | "settings"
> {
  readonly live: LiveDocuments;
}

interface Address {
  readonly owner: string;
  readonly name: string;
}

/** What a client may open. */
export interface DocumentVisit {
  readonly record: DocumentRecord;
  readonly access: Access;
  /** For logs by its hash. */
  readonly sessionId: string;
  /** Whether the right ends with the sign-in. */
  readonly isBySignIn: boolean;
}

/** The document whose websocket is at a decoded path. */
export function documentSocketAt(path: string, prefix: string): Address | undefined {
  if (!path.startsWith(`${prefix}/`)) return undefined;
  const [, owner, name] = /^\/d\/([^/]+)\/([^/]+)\/ws$/.exec(path.slice(prefix.length)) ?? [];
  return owner === undefined || name === undefined ? undefined : { owner, name };
}

export class DocumentSockets {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Rejects with an HttpError; of a document that is not there with the same as of one that is not for this client. */
  async admit(admission: Admission, address: Address): Promise<DocumentVisit> {
    const { ticketSecret: secret, clock, published } = this.#parts;
    const sessionId = sessionIdOf(admission);
    const ticket = readTicket(sessionId, { secret });
    const reader = await readerOf(admission.identity, this.#parts);
    const found = await published.find(address.owner, address.name, reader);
    const ofTicket = ticket && (await this.#byTicket(ticket, address));
    if (ofTicket !== undefined) return { ...ofTicket, sessionId, isBySignIn: false };
    if (found !== undefined) {
      const { account } = reader;
      const right = found.right === "read" ? "read" : "write";
      const holder = account === undefined ? "anybody" : { user: account.id, groups: account.groups };
      return { record: found.document, access: { right, holder }, sessionId, isBySignIn: true };
    }
    await this.#countRejection(admission);
    if (ticket !== undefined && ticket.expiresAt <= clock.date())
      throw new HttpError(403, "The ticket has expired. Get another one.", {
        code: "SESSION_TOKEN_EXPIRED",
        closeCode: CLOSE_CODES.TOKEN_EXPIRED,
      });
    throw new HttpError(403, "There is no such document, or it is not for you.", {
      code: "SESSION_TOKEN_INVALID",
      closeCode: CLOSE_CODES.BAD_TOKEN,
    });
  }

  /** A page that comes by a share link may come back for as long as the link is in force. */
  async #byTicket(
    { documentId, right, holder, expiresAt }: Ticket,
    address: Address,
  ): Promise<Pick<DocumentVisit, "record" | "access"> | undefined> {
    const { published, clock } = this.#parts;
    const { store } = published;
    const isOfShare = holder !== undefined && "share" in holder;
    if (expiresAt <= clock.date() && !isOfShare) return undefined;
    const record = await store.documents.byId(documentId);
    if (record === undefined || !(await this.#isAt(record, address))) return undefined;
    const present = await presentRight(store, { document: record, holder, now: clock.date() });
    if (present === undefined) return undefined;
    return { record, access: { right: present === "write" ? right : "read", holder } };
  }

  async #isAt({ id, ownerId, owner }: DocumentRecord, address: Address): Promise<boolean> {
    const { documents } = this.#parts.published.store;
    if (nameKey(owner) !== nameKey(address.owner)) return false;
    const there = (await documents.find(ownerId, address.name)) ?? (await documents.formerly(ownerId, address.name));
    return there?.id === id;
  }

  /** Tickets cannot be guessed by trying many. */
  async #countRejection({ request: { remoteAddress } }: Admission): Promise<void> {
    const { settings, rates } = this.#parts;
    if (!settings.requests.proxies.isOn && isLocal(remoteAddress)) return;
    const waitMs = await rates.take("session", remoteAddress);
    if (waitMs === 0) return;
    throw new HttpError(429, "Too many wrong tickets come from this address. Try again in a moment.", {
      headers: { "Retry-After": String(Math.ceil(waitMs / MS_PER_S)) },
    });
  }

  /** Opens the document. Rejects as `LiveDocuments.open`. */
  async open({
    record,
    access,
  }: DocumentVisit): Promise<{ join(client: Subscriber, resume?: ResumePoint): MessageHandler | undefined }> {
    if (record.kind === "still") return new StillDocument(record.id, () => this.#parts.published.json(record));
    const document = await this.#parts.live.open(record);
    return { join: (client, resume) => document.join(client, { access, resume }) };
  }
}

function sessionIdOf({ request }: Admission): string {
  try {
    // A signed ticket needs no other signature, and no client but a page could make one.
    return readSessionToken(sentToken(request)).sessionId;
  } catch (error) {
    if (error instanceof TokenError)
      throw new HttpError(403, messageOf(error), { code: error.code, closeCode: CLOSE_CODES.BAD_TOKEN });
    throw error;
  }
}
