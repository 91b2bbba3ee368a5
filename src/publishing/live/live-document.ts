// One live document in the process that owns it: a session without an app, whose changes are stored before anybody gets them.
import { randomInt } from "node:crypto";
import type { Clock } from "../../base/clock.js";
import { codeOf, messageOf, PlotctlError } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import { endsWithin } from "../../base/timeout.js";
import { BOKEHJS_VERSION } from "../../base/version.js";
import type { DocJson } from "../../document/json.js";
import { AppLog } from "../../hosting/app-log.js";
import type { HostedDocument } from "../../hosting/hosted-document.js";
import { summarizePage, type PageSummary } from "../../hosting/page-summary.js";
import type { BundleUrls } from "../../hosting/patch-broadcast.js";
import { ServerSession } from "../../hosting/server-session.js";
import type { MessageHandler, ResumePoint, Subscriber } from "../../hosting/subscriber.js";
import { DownloadDesk } from "../../hosting/transfers/download-desk.js";
import { UploadStore } from "../../hosting/transfers/upload-store.js";
import { CLOSE_CODES } from "../../protocol/close-codes.js";
import type { Message } from "../../protocol/message.js";
import { error, ok } from "../../protocol/messages.js";
import { restartReason } from "../../protocol/returning.js";
import { Encoder } from "../../serialize/encoder.js";
import type { Store } from "../../store/contract.js";
import type { DocumentRecord } from "../../store/contract/documents.js";
import type { Fence, TakenDocument } from "../../store/contract/live.js";
import type { ShareRight } from "../../store/contract/sharing.js";
import { packContent } from "../content/stored-content.js";
import { presentRight, type Access } from "./access.js";
import { CommitQueue, type StoredGroup, type StoreTrouble } from "./commit-queue.js";
import { Connection, READ_ONLY_TEXT } from "./connection.js";
import { DocumentLog } from "./document-log.js";
import { HeldFrames } from "./held-frames.js";
import type { Durability, LiveLimits } from "./limits.js";
import { loadDocument, type LoadedDocument } from "./load-document.js";
import { Snapshots } from "./snapshots.js";
import { WriteRate } from "./write-rate.js";

/** Clients of a document that goes on in another process come back within that time, one after the other. */
const RETURN_SPREAD_MS = 1000;
/** For changes to be stored before the document is let go. */
const END_MS = 5000;
const CALL_MS = 30_000;
/** A change is rejected when the store takes nothing for so long. */
const PATIENCE_MS = 1500;

const READ_ONLY = { text: READ_ONLY_TEXT, traceback: null, code: "CLIENT_WRITE_REJECTED" } as const;

export interface LiveParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: LiveLimits;
  readonly durability: Durability;
  readonly bundleUrls: BundleUrls;
  /** Whether the memory of the process is nearly full. */
  readonly isMemoryTight: () => boolean;
}

/** Takes a document from whoever had it. Resolves to undefined when it is not there any more. */
export async function takeDocument(
  documentId: string,
  parts: LiveParts,
  onEnded: (document: LiveDocument) => void,
): Promise<LiveDocument | undefined> {
  const taken = await parts.store.live.take(documentId);
  if (taken === undefined) return undefined;
  if (taken.damaged.length > 0) {
    const { owner, name } = taken.document;
    parts.log.error(
      `${routeOf({ owner, name })}: the snapshots of revision ${taken.damaged.join(", ")} are damaged. The one before is read.`,
      { code: "STORE_DAMAGED" },
    );
  }
  const loaded = await loadDocument(taken, parts);
  return new LiveDocument({ ...parts, taken, loaded, onEnded });
}

interface LiveOptions extends LiveParts {
  readonly taken: TakenDocument;
  readonly loaded: LoadedDocument;
  /** Another process has the document now, it is deleted, or the store has failed for good. */
  readonly onEnded: (document: LiveDocument) => void;
}

export class LiveDocument {
  readonly id: string;
  readonly ownerId: string;
  readonly #options: LiveOptions;
  readonly #log: Log;
  readonly #document: HostedDocument;
  readonly #session: ServerSession;
  readonly #queue: CommitQueue;
  readonly #held: HeldFrames;
  readonly #snapshots: Snapshots;
  readonly #connections = new Set<Connection>();
  #idleSince: number;

  constructor(options: LiveOptions) {
    const { taken, loaded, store, clock, limits, durability } = options;
    const { document: record } = taken;
    const route = routeOf(record);
    const appLog = new AppLog(route, options);
    this.id = record.id;
    this.ownerId = record.ownerId;
    this.#options = options;
    this.#log = appLog.log;
    this.#document = loaded.document;
    this.#idleSince = clock.now();
    const fence = { documentId: record.id, epoch: record.epoch };
    this.#queue = new CommitQueue({
      store: store.live,
      fence,
      clock,
      rev: record.rev,
      onStored: (group) => this.#onStored(group),
      onTrouble: (trouble) => this.#onTrouble(trouble),
      onRecovered: () => this.#log.info(`${route}: the store answers again.`),
      onEnded: (error) => this.#onLost(error),
    });
    this.#held = new HeldFrames(() => ({
      lastRev: durability === "relaxed" ? this.#queue.storedRev : this.#queue.lastRev,
      storedRev: this.#queue.storedRev,
      isInTrouble: this.#queue.trouble !== undefined,
    }));
    this.#snapshots = new Snapshots({
      clock,
      take: () => this.#takeSnapshot(fence),
      onFailure: (error) =>
        this.#log.warn(`${route}: no snapshot is stored: ${messageOf(error)}`, { code: codeOf(error) }),
    });
    this.#snapshots.onStored({ count: taken.patches.length, bytes: 0 });
    this.#session = new ServerSession({
      id: record.id,
      document: loaded.document,
      log: appLog.log,
      appLog,
      bundleUrls: options.bundleUrls,
      clock,
      sendsTracebacks: false,
      callbackWarningMs: CALL_MS,
      callbackTimeoutMs: CALL_MS,
      endTimeoutMs: END_MS,
      downloads: new DownloadDesk(clock),
      uploads: new UploadStore(),
      maxConnections: limits.maxViewers,
      documentLimits: {
        maxBytes: limits.maxDocumentBytes,
        maxModels: limits.maxDocumentModels,
        fullText: `document is full (${limits.maxDocumentBytes / 1024 ** 2} MiB): give stream() a rollover.`,
      },
      isMemoryTight: options.isMemoryTight,
      journal: new DocumentLog(loaded.document, (patch) => this.#queue.add(patch)),
      // Clients go on with the document that they have, whichever process has it.
      former: { is: "restored", life: record.id, entered: {} },
    });
    this.#session.continueHistory(loaded.history);
  }

  /** The connections. */
  get viewers(): number {
    return this.#session.connectionCount;
  }

  /** How long it has had no connections, in milliseconds. */
  get idleMs(): number {
    return this.viewers > 0 ? 0 : this.#options.clock.now() - this.#idleSince;
  }

  /** What its page is made of at this moment. */
  page(): PageSummary {
    return summarizePage(this.#document);
  }

  /** The present state when it is stored, with all arrays inside. Rejects with PlotctlError when the store does not answer. */
  async json(): Promise<DocJson> {
    const rev = this.#queue.lastRev;
    const json = this.#document.copy(new Encoder());
    const work = this.#queue.stored(rev);
    if (this.#queue.trouble === undefined) await endsWithin(END_MS, { work, clock: this.#options.clock });
    if (this.#queue.storedRev < rev) throw refusalOf(this.#queue.trouble);
    return json;
  }

  /** Adds a client, as SessionHandle does. */
  join(
    client: Subscriber,
    { access, resume }: { access: Access; resume?: ResumePoint | undefined },
  ): MessageHandler | undefined {
    const connection = new Connection(client, { access, held: this.#held });
    this.#connections.add(connection);
    if (this.#session.join(connection, resume) === undefined) {
      this.#connections.delete(connection);
      return undefined;
    }
    const { clock, limits } = this.#options;
    const rate = new WriteRate(limits, clock.now());
    return {
      handle: (_client, message) => this.#handle(connection, { message, rate }),
      leave: async (_client, options) => {
        this.#connections.delete(connection);
        this.#idleSince = clock.now();
        await this.#session.leave(connection, options);
      },
    };
  }

  #handle(
    connection: Connection,
    { message, rate }: { readonly message: Message; readonly rate: WriteRate },
  ): void | Promise<void> {
    const { msgid, msgtype } = message.header;
    switch (msgtype) {
      case "PULL-DOC-REQ":
        if (this.#queue.trouble === undefined) return this.#pass(connection, message);
        return connection.close(CLOSE_CODES.OVERLOAD, refusalOf(this.#queue.trouble).message);
      case "PATCH-DOC":
      case "PUSH-DOC": {
        if (msgtype === "PATCH-DOC" && connection.isOwnView(this.#document, message)) return connection.send(ok(msgid));
        // Without a correction, which would be a change in the store.
        if (connection.access.right === "read") return connection.send(error(msgid, READ_ONLY));
        if (this.#queue.trouble === undefined) return this.#change(connection, { message, rate });
        return this.#changeLater(connection, { message, rate });
      }
      default:
        return this.#pass(connection, message);
    }
  }

  #change(
    connection: Connection,
    { message, rate }: { readonly message: Message; readonly rate: WriteRate },
  ): void | Promise<void> {
    const before = this.#queue.waitingBytes;
    connection.refusal = this.#queue.trouble && refusalOf(this.#queue.trouble);
    const handled = this.#pass(connection, message);
    const waitMs = rate.take(Math.max(0, this.#queue.waitingBytes - before), this.#options.clock.now());
    if (waitMs === 0 && !this.#queue.isFull) return handled;
    return this.#afterPause(handled, waitMs);
  }

  /** A store that is slow may take the change after all. Meanwhile nothing more is read of its writer. */
  async #changeLater(
    connection: Connection,
    write: { readonly message: Message; readonly rate: WriteRate },
  ): Promise<void> {
    await endsWithin(PATIENCE_MS, { work: this.#queue.recovered(), clock: this.#options.clock });
    await this.#change(connection, write);
  }

  #pass(connection: Connection, message: Message): void | Promise<void> {
    connection.message = message;
    const handled = this.#session.handle(connection, message);
    if (handled === undefined) connection.message = undefined;
    return handled;
  }

  async #afterPause(handled: void | Promise<void>, waitMs: number): Promise<void> {
    await handled;
    if (waitMs > 0) await new Promise<void>((resolve) => this.#options.clock.setTimeout(resolve, waitMs));
    await this.#queue.room();
  }

  #onStored({ rev, count, bytes }: StoredGroup): void {
    this.#held.release(rev);
    this.#snapshots.onStored({ count, bytes });
  }

  #onTrouble({ code, error }: StoreTrouble): void {
    const reason = error === undefined ? "it does not answer" : messageOf(error);
    this.#log.error(`Changes of a live document wait for the store: ${reason}.`, { code });
    this.#held.turnAwayNewcomers();
  }

  #onLost(error: unknown): void {
    if (error !== undefined)
      this.#log.error(`A live document is read again: ${messageOf(error)}`, { code: codeOf(error) });
    this.#held.clear();
    this.#closeForReturn();
    this.#options.onEnded(this);
    void this.#session.destroy();
  }

  #closeForReturn(): void {
    for (const connection of this.#connections)
      connection.close(CLOSE_CODES.RESTART, restartReason(randomInt(RETURN_SPREAD_MS)));
  }

  async #takeSnapshot(fence: Fence): Promise<void> {
    const rev = this.#queue.lastRev;
    const json = this.#document.copy(new Encoder());
    const content = await packContent(json);
    // When another process has taken the document meanwhile, that one takes care of snapshots.
    if (await this.#queue.stored(rev))
      await this.#options.store.live.snapshot(fence, { rev, ...content, bokehVersion: BOKEHJS_VERSION });
  }

  /** Stores a snapshot if enough has changed for long enough. */
  check(): void {
    this.#snapshots.check();
  }

  /** Ends the connections whose clients may not read the document any more. */
  async checkRights(record: DocumentRecord): Promise<void> {
    const { store, clock } = this.#options;
    const rights = new Map<string, Promise<ShareRight | undefined>>();
    const rightOf = (holder: Access["holder"]): Promise<ShareRight | undefined> => {
      const key = JSON.stringify(holder ?? null);
      const right = rights.get(key) ?? presentRight(store, { document: record, holder, now: clock.date() });
      rights.set(key, right);
      return right;
    };
    for (const connection of [...this.#connections]) {
      const right = await rightOf(connection.access.holder);
      if (right === undefined) connection.close(CLOSE_CODES.BAD_TOKEN, "You may not read this document any more.");
      else connection.right = connection.access.right === "write" ? right : "read";
    }
  }

  /** Closes all connections. */
  closeAll(code: number, reason: string): void {
    for (const connection of this.#connections) connection.close(code, reason);
  }

  /** Ends the document here, when all is stored that can be. `isKept`: with a snapshot, for the next process. */
  async end({ isKept = false }: { readonly isKept?: boolean } = {}): Promise<void> {
    const { clock } = this.#options;
    const work = (async () => {
      await this.#queue.stored(this.#queue.lastRev);
      if (isKept) await this.#snapshots.last();
    })();
    await endsWithin(END_MS, { work, clock });
    this.#queue.close();
    this.#held.clear();
    this.#snapshots.stop();
    this.#closeForReturn();
    await this.#session.destroy();
  }
}

/** The address of a document, for people. */
function routeOf({ owner, name }: { readonly owner: string; readonly name: string }): string {
  return `/d/${owner}/${name}`;
}

/** Why a document cannot be changed while the store is in trouble. */
function refusalOf(trouble: StoreTrouble | undefined): PlotctlError {
  const code = trouble?.code ?? "STORE_UNAVAILABLE";
  switch (code) {
    case "STORE_FULL":
      return new PlotctlError(code, "The disk of the store is full.");
    case "STORE_READ_ONLY":
      return new PlotctlError(code, "The store cannot be written.");
    default:
      return new PlotctlError(code, "The store does not answer.");
  }
}
