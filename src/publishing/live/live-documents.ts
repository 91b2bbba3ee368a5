// The live documents that are open in this process. A document is opened when somebody comes to see it, and let go when nobody
// has been there for a while. Whoever opens one takes it from every other process.
import type { Timer } from "../../base/clock.js";
import { codeOf, messageOf } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { DocJson } from "../../document/json.js";
import { summarizePage, type PageSummary } from "../../hosting/page-summary.js";
import { SessionLimit } from "../../hosting/session-errors.js";
import { CLOSE_CODES } from "../../protocol/close-codes.js";
import { Encoder } from "../../serialize/encoder.js";
import type { DocumentRecord } from "../../store/contract/documents.js";
import { unknownDocument } from "../../store/errors.js";
import { LIVE_LIMITS, type LiveLimits } from "./limits.js";
import { takeDocument, type LiveDocument, type LiveParts } from "./live-document.js";
import { loadDocument } from "./load-document.js";

const KEPT_MS = 60_000;
const CHECK_EVERY_MS = 2000;
const RETRY_AFTER_S = 60;

/** Why the clients of a document are looked at again. */
export type DropReason = "deleted" | "rights" | "share-revoked";

export interface LiveDocumentsOptions extends Omit<LiveParts, "limits"> {
  readonly limits?: Partial<LiveLimits> | undefined;
}

interface Entry {
  readonly ownerId: string;
  readonly opening: Promise<LiveDocument>;
  document?: LiveDocument;
  /** Resolves when it has been let go. */
  ending?: Promise<void>;
}

export class LiveDocuments {
  readonly #parts: LiveParts;
  readonly #entries = new Map<string, Entry>();
  readonly #checks: Timer;
  #isChecking = false;
  #isClosed = false;

  constructor(options: LiveDocumentsOptions) {
    this.#parts = { ...options, limits: { ...LIVE_LIMITS, ...options.limits } };
    this.#checks = options.clock.setInterval(() => void this.#check(), CHECK_EVERY_MS).unref();
  }

  /**
   * The document, which this process owns from now on. Rejects with PlotctlError: UNKNOWN_DOCUMENT, and what the store rejects
   * with; with SessionLimit when its owner has as many open as is allowed.
   */
  async open({ id, ownerId }: Pick<DocumentRecord, "id" | "ownerId">): Promise<LiveDocument> {
    for (let entry = this.#entries.get(id); entry !== undefined; entry = this.#entries.get(id)) {
      if (entry.ending === undefined) return entry.opening;
      await entry.ending;
    }
    if (this.#isClosed) throw unknownDocument(id);
    this.#makeRoom(ownerId);
    const entry: Entry = { ownerId, opening: this.#take(id) };
    this.#entries.set(id, entry);
    try {
      return (entry.document = await entry.opening);
    } catch (error) {
      this.#forget(id, entry);
      throw error;
    }
  }

  async #take(id: string): Promise<LiveDocument> {
    const document = await takeDocument(id, this.#parts, (ended) => {
      const entry = this.#entries.get(id);
      if (entry?.document === ended) this.#forget(id, entry);
    });
    if (document === undefined) throw unknownDocument(id);
    return document;
  }

  #forget(id: string, entry: Entry): void {
    if (this.#entries.get(id) === entry) this.#entries.delete(id);
  }

  #makeRoom(ownerId: string): void {
    const open = [...this.#entries].filter(([, entry]) => entry.ownerId === ownerId && entry.ending === undefined);
    if (open.length < this.#parts.limits.maxOpenOfUser) return;
    const [unused] = open
      .filter(([, { document }]) => document?.viewers === 0)
      .sort(([, a], [, b]) => (b.document?.idleMs ?? 0) - (a.document?.idleMs ?? 0));
    if (unused === undefined) {
      const text = `The owner of the document has ${open.length} live documents open, as many as is allowed.`;
      throw new SessionLimit("TOO_MANY_SESSIONS", text, RETRY_AFTER_S);
    }
    void this.#letGo(...unused);
  }

  #letGo(id: string, entry: Entry): Promise<void> {
    return (entry.ending ??= (async () => {
      try {
        await entry.document?.end({ isKept: true });
      } catch (error) {
        this.#parts.log.error(`The live document ${show(id)} was not let go: ${messageOf(error)}`, {
          code: codeOf(error),
        });
      } finally {
        this.#forget(id, entry);
      }
    })());
  }

  /** The connections of a document in this process. */
  viewers(documentId: string): number {
    return this.#entries.get(documentId)?.document?.viewers ?? 0;
  }

  /** What the page of a document is made of. Does not take the document. Rejects as `documentJson`. */
  async page(documentId: string): Promise<PageSummary> {
    const open = this.#entries.get(documentId)?.document;
    return open === undefined ? summarizePage(await this.#read(documentId)) : open.page();
  }

  /**
   * The present state of a document, with all arrays inside. Does not take the document. Rejects with PlotctlError:
   * UNKNOWN_DOCUMENT, and what the store rejects with.
   */
  async documentJson(documentId: string): Promise<DocJson> {
    const open = this.#entries.get(documentId)?.document;
    return open === undefined ? (await this.#read(documentId)).copy(new Encoder()) : open.json();
  }

  async #read(documentId: string): Promise<Awaited<ReturnType<typeof loadDocument>>["document"]> {
    const taken = await this.#parts.store.live.read(documentId);
    if (taken === undefined) throw unknownDocument(documentId);
    return (await loadDocument(taken, this.#parts)).document;
  }

  /** Ends the connections to a deleted document, or those whose right has ended: at once, as far as this process knows. */
  drop(documentId: string, reason: DropReason): void {
    const entry = this.#entries.get(documentId);
    if (entry?.document === undefined) return;
    if (reason === "deleted") void this.#onDeleted(documentId, entry);
    else void this.#checkRights(documentId, entry);
  }

  async #onDeleted(id: string, entry: Entry): Promise<void> {
    entry.document?.closeAll(CLOSE_CODES.BAD_TOKEN, "The document was deleted.");
    entry.ending ??= (async () => {
      await entry.document?.end();
      this.#forget(id, entry);
    })();
    await entry.ending;
  }

  async #check(): Promise<void> {
    // A store that does not answer is not asked again meanwhile.
    if (this.#isChecking) return;
    this.#isChecking = true;
    for (const [id, entry] of [...this.#entries]) {
      const { document } = entry;
      if (document === undefined || entry.ending !== undefined) continue;
      document.check();
      if (document.idleMs >= KEPT_MS) void this.#letGo(id, entry);
      else if (document.viewers > 0) await this.#checkRights(id, entry);
    }
    this.#isChecking = false;
  }

  async #checkRights(id: string, entry: Entry): Promise<void> {
    try {
      const record = await this.#parts.store.documents.byId(id);
      if (record === undefined) await this.#onDeleted(id, entry);
      else await entry.document?.checkRights(record);
    } catch {
      // While the store does not answer, connections stay open: the next check asks again, and changes log the failure.
    }
  }

  /** Stores what is not stored, and ends all documents. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#checks.cancel();
    await Promise.all(
      [...this.#entries.values()].map(async (entry) => (await entry.opening.catch(() => undefined))?.end()),
    );
    this.#entries.clear();
  }
}
