// A script's session on a server: its document is kept in sync with the server's, in both directions, while the connection
// is open. A connection that was cut comes back; a session that was closed does not.
import { checkOptionNames } from "../base/option-names.js";
import { systemClock, type Clock } from "../base/clock.js";
import { messageOf, PlotctlError } from "../base/errors.js";
import { createLog, writeToStderr, type Log } from "../base/log.js";
import { show } from "../base/show.js";
import { endsWithin } from "../base/timeout.js";
import { BOKEHJS_VERSION } from "../base/version.js";
import { Document } from "../document/document.js";
import { decodeContent } from "../document/json.js";
import { BufferList } from "../protocol/buffer-list.js";
import { pulledDoc, versionInfo, type VersionInfo } from "../protocol/catalogue.js";
import type { Message } from "../protocol/message.js";
import { RECEIVER_DEFAULTS } from "../protocol/receiver.js";
import { Encoder, DISCARD_BUFFERS } from "../serialize/encoder.js";
import { generateSessionId, isSessionIdLegal, LEGAL_SESSION_ID } from "../tokens/session-id.js";
import { audienceOf, makeSessionToken } from "../tokens/session-token.js";
import { orAborted } from "./abort.js";
import { appPath, pageUrl, serverUrl } from "./address.js";
import { ResumingConnection } from "./resuming-connection.js";
import type { Closing } from "./failures.js";
import { secretInForce } from "./secret.js";
import { checkNotSynced, SyncedDocument } from "./synced-document.js";

/** How to find or create a session on a server. */
export interface SessionOptions {
  /** The session's id; clients that pass the same id share the session. Default: a new id, signed if there is a secret. */
  readonly session_id?: string | undefined;
  /** The address of the app. Default: "default", which is http://localhost:5006/. */
  readonly url?: string | undefined;
  /** Arguments for the app, in `curdoc().session_context.request.arguments`, if this client creates the session. */
  readonly arguments?: Readonly<Record<string, string>> | undefined;
  /** The maximum size of a message from the server, in bytes. Default: 20 MiB. */
  readonly max_message_size?: number | undefined;
  /**
   * Signs ids and tokens; at least 32 bytes. Default: the first secret in PLOTCTL_SECRET_KEY, then in BOKEH_SECRET_KEY. If
   * there is none, nothing is signed.
   */
  readonly secret?: string | undefined;
  /** Receives errors of callbacks and changes that the server rejected. Default: stderr. */
  readonly log?: Log | undefined;
}

const OPTION_NAMES: readonly (keyof SessionOptions)[] = [
  "session_id",
  "url",
  "arguments",
  "max_message_size",
  "secret",
  "log",
];

/** How a caller can abort waiting for a request. */
export interface Waiting {
  /** Aborts the wait, not the session. The promise rejects with a PlotctlError whose cause is the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export type { VersionInfo } from "../protocol/catalogue.js";

/** Tokens of Bokeh's Python client are valid for the same time. */
const TOKEN_LIFE_S = 300;
/** `drain` waits until at most this many bytes wait to be sent. */
const DRAINED_BYTES = 1024 * 1024;
/** How long `close` waits for the server to answer the last changes. */
const CLOSE_TIMEOUT_MS = 5000;

/** What tests and published documents pass. */
export interface SessionParts {
  readonly clock?: Clock;
  /** The id for the next connection, where an id opens connections for some time only. Default: the session's. */
  readonly nextId?: () => Promise<string>;
}

type Link =
  | { readonly is: "new" }
  | { readonly is: "connecting"; readonly connection: Promise<ResumingConnection> }
  | { readonly is: "open"; readonly connection: ResumingConnection }
  /** `why` is set if the connection was not closed by this client. */
  | { readonly is: "closed"; readonly why?: PlotctlError };

/**
 * A session on a server. Its document is kept in sync with the server's, in both directions, until the session is closed
 * or the connection is lost. Supports `await using session = await pull_session()`.
 */
export class ClientSession implements AsyncDisposable {
  /** The session's id. It is enough to open the session's page. */
  readonly id: string;
  /** The address of the app, with a slash at the end. */
  readonly url: string;

  readonly #secret: string | undefined;
  readonly #arguments: Readonly<Record<string, string>>;
  readonly #maxMessageBytes: number;
  readonly #clock: Clock;
  readonly #nextId: () => Promise<string>;
  #givenLog: Log | undefined;
  #link: Link = { is: "new" };
  #document: Document | undefined;
  #synced: SyncedDocument | undefined;
  #hasWarned = false;
  /** Whether the server's document came from here. */
  #hasPushed = false;

  /** Validates the options, and throws PlotctlError for invalid ones. Does not connect yet. */
  constructor(options?: SessionOptions);
  /** @internal */
  constructor(options: SessionOptions, parts: SessionParts);
  constructor(options: SessionOptions = {}, { clock = systemClock, nextId }: SessionParts = {}) {
    checkOptions(options);
    this.url = serverUrl(options.url);
    this.#secret = secretInForce(options.secret);
    this.id = options.session_id ?? generateSessionId(this.#secret);
    if (!isSessionIdLegal(this.id)) {
      throw new PlotctlError(
        "INVALID_SESSION_ID",
        `session_id: expected a text of ${LEGAL_SESSION_ID}; got ${show(this.id)}.`,
      );
    }
    this.#arguments = { ...options.arguments };
    this.#maxMessageBytes = options.max_message_size ?? RECEIVER_DEFAULTS.maxMessageBytes;
    this.#givenLog = options.log;
    this.#clock = clock;
    this.#nextId = nextId ?? (async () => this.id);
  }

  /** The session's document. Throws PlotctlError before the first pull or push. */
  get document(): Document {
    if (this.#document === undefined) {
      throw new PlotctlError("NO_SESSION_DOCUMENT", "This session has no document yet.", {
        hint: "Call pull() or push(doc) first.",
      });
    }
    return this.#document;
  }

  /** Whether the connection is open and the server has sent ACK. */
  get connected(): boolean {
    return this.#link.is === "open" && this.#link.connection.isOpen;
  }

  /** The address of the page that shows this session. */
  get page_url(): string {
    return pageUrl(this.url, this.id);
  }

  /** Connects, unless the connection is open already. Rejects with a PlotctlError that contains the reason. */
  async connect({ signal }: Waiting = {}): Promise<void> {
    await this.#connect(signal);
  }

  async #connect(signal: AbortSignal | undefined): Promise<ResumingConnection> {
    switch (this.#link.is) {
      case "open":
        return this.#link.connection;
      case "connecting":
        return await orAborted(this.#link.connection, `Connecting to ${this.url}`, signal);
      case "closed":
        throw (
          this.#link.why ??
          new PlotctlError("SESSION_CLOSED", "This session is closed.", { hint: "Open a new one with the same id." })
        );
      case "new":
        return await this.#open(signal);
    }
  }

  async #open(signal: AbortSignal | undefined): Promise<ResumingConnection> {
    const opening = ResumingConnection.open(
      {
        url: this.url,
        token: () => this.#newToken(),
        args: this.#arguments,
        maxMessageBytes: this.#maxMessageBytes,
        clock: this.#clock,
        onPatch: (message) => this.#synced?.apply(message),
        hasPushed: () => this.#hasPushed,
        onFreshStart: () => this.#startAgain(),
      },
      signal,
    );
    this.#link = { is: "connecting", connection: opening };
    try {
      const connection = await opening;
      this.#link = { is: "open", connection };
      void connection.closed.then((closing) => {
        this.#link = { is: "closed", why: connection.endedBy("This session has ended", closing) };
      });
      return connection;
    } catch (error) {
      this.#link = { is: "new" };
      throw error;
    }
  }

  async #newToken(): Promise<string> {
    return makeSessionToken(await this.#nextId(), {
      expiresAt: Math.floor(this.#clock.date() / 1000) + TOKEN_LIFE_S,
      secret: this.#secret,
      audience: audienceOf(new URL(this.url).origin, appPath(this.url)),
    });
  }

  /** After a cut, the server does not know any more what this client has. */
  async #startAgain(): Promise<void> {
    try {
      await (this.#hasPushed ? this.push() : this.#synced?.catchUp());
    } catch (error) {
      this.#log.warn(messageOf(error));
    }
  }

  /**
   * Connects and reads the server's document. From then on the local document is kept in sync; another pull updates it in
   * place.
   */
  async pull({ signal }: Waiting = {}): Promise<void> {
    const connection = await this.#connect(signal);
    const what = "Pulling the document";
    if (this.#synced !== undefined) return await orAborted(this.#synced.catchUp(), what, signal);
    const read = ({ content, buffers }: Message): void => {
      const document = new Document({ log: this.#log });
      document.replaceContent(decodeContent(pulledDoc(content), { buffers, takesForeign: true }), undefined);
      // The snapshot is discarded: it only records which models the server has.
      document.snapshot(new Encoder({ buffers: DISCARD_BUFFERS }));
      this.#keep(document, connection);
    };
    await orAborted(connection.request("PULL-DOC-REQ", { what, content: "{}", read }), what, signal);
  }

  /**
   * Connects and replaces the server's document with this one (default: the session's own). From then on it is kept in
   * sync. Rejects with the server's reason if the server rejects the document.
   */
  async push(
    doc: Document = this.#document ?? new Document({ log: this.#log }),
    { signal }: Waiting = {},
  ): Promise<void> {
    if (!(doc instanceof Document)) {
      throw new PlotctlError("INVALID_ARGUMENT", `push: expected a document, got ${show(doc)}.`, {
        hint: "Add models to a document: doc.add_root(model).",
      });
    }
    if (this.#synced?.document !== doc) checkNotSynced(doc);
    const connection = await this.#connect(signal);
    const what = "Pushing the document";
    this.#synced?.dropOutgoing();
    const buffers = new BufferList();
    const content = `{"doc":${JSON.stringify(doc.snapshot(new Encoder({ buffers })))}}`;
    this.#keep(doc, connection);
    this.#hasPushed = true;
    const pushing = connection.request("PUSH-DOC", { what, content, buffers: buffers.list, read: () => undefined });
    try {
      await orAborted(pushing, what, signal);
    } catch (error) {
      this.#synced?.stop();
      this.#synced = undefined;
      throw error;
    }
  }

  #keep(document: Document, connection: ResumingConnection): void {
    this.#document = document;
    if (this.#synced?.document === document) return;
    this.#synced?.stop();
    this.#synced = new SyncedDocument(document, { connection, log: this.#log, clock: this.#clock });
  }

  /**
   * Resolves when the server has handled all changes made so far, and the local document has all changes that the server
   * made in response. Rejects with the server's reason if it rejected one of the changes.
   */
  async force_roundtrip({ signal }: Waiting = {}): Promise<void> {
    const what = "Waiting for the server";
    await orAborted(this.#synced?.settled() ?? Promise.resolve(), what, signal);
    await this.request_server_info({ signal });
  }

  /** Asks the server for its versions. A different version of Bokeh is logged as a warning. */
  async request_server_info({ signal }: Waiting = {}): Promise<{ readonly version_info: VersionInfo }> {
    const connection = await this.#connect(signal);
    const what = "Asking for the server's versions";
    this.#synced?.flush();
    const version_info = await orAborted(
      connection.request("SERVER-INFO-REQ", { what, content: "{}", read: ({ content }) => versionInfo(content) }),
      what,
      signal,
    );
    if (version_info.bokeh !== BOKEHJS_VERSION && !this.#hasWarned) {
      this.#hasWarned = true;
      this.#log.warn(`The server uses Bokeh ${show(version_info.bokeh)}, this client Bokeh ${BOKEHJS_VERSION}.`);
    }
    return { version_info };
  }

  /**
   * Sends the changes made so far, and waits until less than 1 MiB of them wait in the socket. A loop that changes much must
   * await this: when 64 MiB wait, further changes throw a PlotctlError.
   */
  async drain(): Promise<void> {
    this.#synced?.flush();
    if (this.#link.is === "open") await this.#link.connection.drained(DRAINED_BYTES);
  }

  /** Resolves with the close code and reason when the connection ends; at once with undefined if there is none. */
  async loop_until_closed({ signal }: Waiting = {}): Promise<Closing | undefined> {
    if (this.#link.is !== "open") return undefined;
    return await orAborted(this.#link.connection.closed, "Waiting for the end of the session", signal);
  }

  /** Sends the changes made so far and closes the connection. On the server, the session stays open for other viewers. */
  async close(why = "closed"): Promise<void> {
    const link = this.#link;
    if (link.is === "connecting") await link.connection.catch(() => undefined);
    if (this.#link.is === "open") {
      const { connection } = this.#link;
      const settled = this.#synced?.settled() ?? Promise.resolve();
      // Rejected changes are logged already, and a server that does not answer must not delay closing.
      await endsWithin(CLOSE_TIMEOUT_MS, { work: settled, clock: this.#clock }).catch(() => undefined);
      connection.close(why);
      await connection.closed;
    }
    this.#link = { is: "closed" };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  get #log(): Log {
    return (this.#givenLog ??= createLog({ level: "warning", format: "pretty", write: writeToStderr }));
  }
}

function checkOptions(options: SessionOptions): void {
  checkOptionNames("A session", options, OPTION_NAMES);
  const { max_message_size: size } = options;
  if (size !== undefined && !(Number.isSafeInteger(size) && size > 0)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `max_message_size: expected a number of bytes above 0, got ${show(size)}.`,
    );
  }
}
