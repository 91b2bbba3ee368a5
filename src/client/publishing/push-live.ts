// push_live(): a document of this process that thousands can watch on a server, and that stays there when the process ends.
import { systemClock, type Clock } from "../../base/clock.js";
import { PlotctlError } from "../../base/errors.js";
import type { Log } from "../../base/log.js";
import { show } from "../../base/show.js";
import { Document } from "../../document/document.js";
import type { Closing } from "../failures.js";
import { ClientSession, type Waiting } from "../session.js";
import { checkNotSynced } from "../synced-document.js";
import { documentPath, isNotFound, PublishingApi, type ApiOptions } from "./api.js";
import {
  checkPublishOptions,
  ownerOf,
  publishJson,
  type DocumentAnswer,
  type Publication,
  type PublishOptions,
} from "./publish.js";

/** Where a live document is published, and for whom. */
export interface PushLiveOptions extends PublishOptions {
  /** Receives errors of callbacks and changes that the server rejected. Default: stderr. */
  readonly log?: Log | undefined;
}

/** A session id for one document, which opens connections for some minutes. */
interface Ticket {
  readonly session_id: string;
  readonly url: string;
  readonly expires_at: string;
}

/** A ticket that ends sooner is not used for another connection. */
const MARGIN_MS = 60_000;

/**
 * Publishes a document as live, and keeps the server's copy in step with it: each change reaches all readers. A live document
 * of this name gets this content. Rejects with a PlotctlError that has the server's code, for instance OTHER_KIND for a
 * document that is published as still.
 *
 *     const live = await push_live(doc, { name: "prices", visibility: "public" });
 *     source.stream({ t: [now], price: [price] }, 1000);
 *     await live.close();
 */
export async function push_live(document: Document, options: PushLiveOptions): Promise<LivePublication> {
  const { url, session } = await pushLive(document, options);
  return new LivePublication(url, session);
}

/** The address of the document's page, and the session that keeps it in step. */
export async function pushLive(
  document: Document,
  { log, ...options }: PushLiveOptions,
  { clock = systemClock, env }: { readonly clock?: Clock; readonly env?: ApiOptions["env"] } = {},
): Promise<{ readonly url: string; readonly session: ClientSession }> {
  checkPublishOptions("push_live", options);
  if (!(document instanceof Document))
    throw new PlotctlError("INVALID_ARGUMENT", `push_live: expected a document, got ${show(document)}.`, {
      hint: "Add models to a document: doc.add_root(model).",
    });
  checkNotSynced(document);
  const { signal } = options;
  const api = new PublishingApi({ ...options, env });
  const owner = await ownerOf(api, options);
  const published =
    (await changedLive({ ...options, owner }, api)) ??
    (await publishJson(document.to_json(), { ...options, owner, env, kind: "live" }));
  const tickets = new Tickets(api, { path: documentPath(published.owner, published.name), clock });
  const { session_id, url } = await tickets.take(signal);
  const session = new ClientSession(
    { session_id, url, log },
    { clock, nextId: async () => (await tickets.take()).session_id },
  );
  try {
    await session.push(document, { signal });
  } catch (error) {
    await session.close();
    throw error;
  }
  return { url: published.url, session };
}

/** Changes the title, the description and the readers of a live document, as far as they are given. */
export async function changeLive(options: PublishOptions): Promise<Publication> {
  const api = new PublishingApi(options);
  const owner = await ownerOf(api, options);
  const changed = await changedLive({ ...options, owner }, api);
  if (changed === undefined)
    throw new PlotctlError("UNKNOWN_DOCUMENT", `There is no document ${show(options.name)} of ${show(owner)}.`);
  return { url: changed.url, revision: changed.revision };
}

/** Undefined if there is no document of this name. */
async function changedLive(
  { owner, name, title, description, visibility, signal }: PublishOptions & { readonly owner: string },
  api: PublishingApi,
): Promise<DocumentAnswer | undefined> {
  const what = `Publishing ${show(name)}`;
  const path = documentPath(owner, name);
  const found = await api.call<DocumentAnswer>("GET", path, { signal, what }).catch((error: unknown) => {
    if (isNotFound(error)) return undefined;
    throw error;
  });
  if (found === undefined) return undefined;
  if (found.kind !== "live")
    throw new PlotctlError("OTHER_KIND", `${what}: it is published as still, and stays so.`, {
      hint: "Use another name, or delete that document first.",
    });
  const change = { title, description, visibility };
  if (Object.values(change).every((value) => value === undefined)) return found;
  return api.call<DocumentAnswer>("PATCH", path, { body: change, signal, what });
}

/** Tickets for one document: a new one when the last one is about to end. */
class Tickets {
  readonly #api: PublishingApi;
  readonly #path: string;
  readonly #clock: Clock;
  #last: Ticket | undefined;

  constructor(api: PublishingApi, { path, clock }: { readonly path: string; readonly clock: Clock }) {
    this.#api = api;
    this.#path = path;
    this.#clock = clock;
  }

  async take(signal?: AbortSignal): Promise<Ticket> {
    if (this.#last === undefined || Date.parse(this.#last.expires_at) - this.#clock.date() < MARGIN_MS) {
      const call = { body: { right: "write" }, signal, what: "Asking for a ticket" };
      this.#last = await this.#api.call<Ticket>("POST", `${this.#path}/tickets`, call);
    }
    return this.#last;
  }
}

/** A document that is kept in step with a published one. Supports `await using live = await push_live(…)`. */
export class LivePublication implements AsyncDisposable {
  /** The address of its page. */
  readonly url: string;
  readonly #session: ClientSession;

  /** @internal */
  constructor(url: string, session: ClientSession) {
    this.url = url;
    this.#session = session;
  }

  /** Whether changes reach the server now. A connection that was cut comes back by itself within a minute. */
  get connected(): boolean {
    return this.#session.connected;
  }

  /**
   * Resolves when the server has stored all changes made so far. Rejects with the server's reason if it rejected one, for
   * instance because the document is full.
   */
  async force_roundtrip({ signal }: Waiting = {}): Promise<void> {
    await this.#session.force_roundtrip({ signal });
  }

  /**
   * Sends the changes made so far, and waits until less than 1 MiB of them wait in the socket. A loop that changes much must
   * await this: when 64 MiB wait, further changes throw a PlotctlError.
   */
  async drain(): Promise<void> {
    await this.#session.drain();
  }

  /** Resolves with the close code and reason when the connection has ended and does not come back. */
  async loop_until_closed({ signal }: Waiting = {}): Promise<Closing | undefined> {
    return this.#session.loop_until_closed({ signal });
  }

  /** Sends the changes made so far and closes the connection. The document stays on the server as it is then. */
  async close(): Promise<void> {
    await this.#session.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
