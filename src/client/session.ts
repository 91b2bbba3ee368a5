// A session on a server, seen from a script: its document is kept equal to the server's, both ways, as long as the
// connection lasts. A session that was closed, or lost its connection, stays so.
import { checkOptionNames } from "../base/option-names.js";
import { systemClock, type Clock } from "../base/clock.js";
import { PlotctlError } from "../base/errors.js";
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
import { Connection } from "./connection.js";
import type { Closing } from "./failures.js";
import { secretInForce } from "./secret.js";
import { checkFree, SyncedDocument } from "./synced-document.js";

/** How to find or make a session on a server. */
export interface SessionOptions {
  /** Names the session; the same name finds the same session. Default: a new id, signed where there is a secret. */
  readonly session_id?: string | undefined;
  /** The address of the app. Default: "default", which is http://localhost:5006/. */
  readonly url?: string | undefined;
  /** What the app finds in `curdoc().session_context.request.arguments`, where this client makes the session. */
  readonly arguments?: Readonly<Record<string, string>> | undefined;
  /** The largest message that is taken from the server, in bytes. Default: 20 MiB. */
  readonly max_message_size?: number | undefined;
  /**
   * Signs ids and tokens, at least 32 bytes. Default: the first secret of PLOTCTL_SECRET_KEY, else of BOKEH_SECRET_KEY, else
   * nothing is signed.
   */
  readonly secret?: string | undefined;
  /** Hears of what went wrong in callbacks and of changes that the server refused. Default: stderr. */
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

/** For a request that its caller may give up. */
export interface Waiting {
  /** Ends the waiting, not the session; a PlotctlError says so, and has the signal's reason as its cause. */
  readonly signal?: AbortSignal | undefined;
}

export type { VersionInfo } from "../protocol/catalogue.js";

/** As long as the tokens of Python's client last. */
const TOKEN_LIFE_S = 300;
/** Below this a socket is taken to keep up. */
const DRAINED_BYTES = 1024 * 1024;
/** For the server to answer what was sent last. */
const LAST_ANSWER_MS = 5000;

type Link =
  | { readonly is: "new" }
  | { readonly is: "connecting"; readonly connection: Promise<Connection> }
  | { readonly is: "open"; readonly connection: Connection }
  /** `why` is told where it was not closed here. */
  | { readonly is: "closed"; readonly why?: PlotctlError };

/**
 * A session on a server, whose document is kept equal to the server's, both ways, until it is closed or the connection is lost.
 * It can be disposed of: `await using session = await pull_session()`.
 */
export class ClientSession implements AsyncDisposable {
  /** The session's id. Whoever knows it can open the session's page. */
  readonly id: string;
  /** The address of the app, ending in a slash. */
  readonly url: string;

  readonly #secret: string | undefined;
  readonly #arguments: Readonly<Record<string, string>>;
  readonly #maxMessageBytes: number;
  readonly #clock: Clock;
  #givenLog: Log | undefined;
  #link: Link = { is: "new" };
  #document: Document | undefined;
  #synced: SyncedDocument | undefined;
  #hasWarned = false;

  /** Nothing is connected yet. Throws PlotctlError for options that cannot be. */
  constructor(options?: SessionOptions);
  /** @internal */
  constructor(options: SessionOptions, clock: Clock);
  constructor(options: SessionOptions = {}, clock: Clock = systemClock) {
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
  }

  /** The document; throws PlotctlError before the first pull or push. */
  get document(): Document {
    if (this.#document === undefined) {
      throw new PlotctlError("NO_SESSION_DOCUMENT", "This session has no document yet.", {
        hint: "Call pull() or push(doc) first.",
      });
    }
    return this.#document;
  }

  /** The connection stands, and the server has greeted. */
  get connected(): boolean {
    return this.#link.is === "open" && this.#link.connection.isOpen;
  }

  /** The page that shows this session in a browser. */
  get page_url(): string {
    return pageUrl(this.url, this.id);
  }

  /** Connects; at once where that is done already. Rejects with a PlotctlError that says why it cannot be. */
  async connect({ signal }: Waiting = {}): Promise<void> {
    await this.#connect(signal);
  }

  async #connect(signal: AbortSignal | undefined): Promise<Connection> {
    switch (this.#link.is) {
      case "open":
        return this.#link.connection;
      case "connecting":
        return await orAborted(this.#link.connection, `Connecting to ${this.url}`, signal);
      case "closed":
        throw (
          this.#link.why ??
          new PlotctlError("SESSION_CLOSED", "This session is closed.", { hint: "Make another with the same id." })
        );
      case "new":
        return await this.#open(signal);
    }
  }

  async #open(signal: AbortSignal | undefined): Promise<Connection> {
    const opening = Connection.open({
      url: this.url,
      token: makeSessionToken(this.id, {
        expiresAt: Math.floor(this.#clock.date() / 1000) + TOKEN_LIFE_S,
        secret: this.#secret,
        audience: audienceOf(new URL(this.url).origin, appPath(this.url)),
      }),
      args: this.#arguments,
      maxMessageBytes: this.#maxMessageBytes,
      signal,
      onPatch: (message) => this.#synced?.apply(message),
    });
    this.#link = { is: "connecting", connection: opening };
    try {
      const connection = await opening;
      this.#link = { is: "open", connection };
      void connection.closed.then((closing) => {
        this.#link = { is: "closed", why: connection.endedBy("This session is over", closing) };
      });
      return connection;
    } catch (error) {
      this.#link = { is: "new" };
      throw error;
    }
  }

  /**
   * Connects, and reads the server's document, which is kept in step from then on. Pulled again, the document here is
   * brought up to date in place.
   */
  async pull({ signal }: Waiting = {}): Promise<void> {
    const connection = await this.#connect(signal);
    const what = "Pulling the document";
    if (this.#synced !== undefined) return await orAborted(this.#synced.catchUp(), what, signal);
    const read = ({ content, buffers }: Message): void => {
      const document = new Document({ log: this.#log });
      document.replaceContent(decodeContent(pulledDoc(content), { buffers, takesForeign: true }), undefined);
      // A snapshot that goes nowhere: from it on the document knows what the server has.
      document.snapshot(new Encoder({ buffers: DISCARD_BUFFERS }));
      this.#keep(document, connection);
    };
    await orAborted(connection.ask("PULL-DOC-REQ", { what, content: "{}", read }), what, signal);
  }

  /**
   * Connects, and puts a document (default: the session's own) in place of the server's; it is kept in step from then on.
   * Rejects with the server's words when that refuses it.
   */
  async push(
    doc: Document = this.#document ?? new Document({ log: this.#log }),
    { signal }: Waiting = {},
  ): Promise<void> {
    if (!(doc instanceof Document)) {
      throw new PlotctlError("INVALID_ARGUMENT", `A session takes a document, not ${show(doc)}.`, {
        hint: "Put models into one: doc.add_root(model).",
      });
    }
    if (this.#synced?.document !== doc) checkFree(doc);
    const connection = await this.#connect(signal);
    const what = "Pushing the document";
    this.#synced?.dropOutgoing();
    const buffers = new BufferList();
    const content = `{"doc":${JSON.stringify(doc.snapshot(new Encoder({ buffers })))}}`;
    this.#keep(doc, connection);
    const pushing = connection.ask("PUSH-DOC", { what, content, buffers: buffers.list, read: () => undefined });
    try {
      await orAborted(pushing, what, signal);
    } catch (error) {
      this.#synced?.stop();
      this.#synced = undefined;
      throw error;
    }
  }

  #keep(document: Document, connection: Connection): void {
    this.#document = document;
    if (this.#synced?.document === document) return;
    this.#synced?.stop();
    this.#synced = new SyncedDocument(document, { connection, log: this.#log, clock: this.#clock });
  }

  /**
   * Waits until the server has handled all that was changed before, and the document here has all that the server changed
   * in answer. Rejects with the server's words when it refused one of the changes.
   */
  async force_roundtrip({ signal }: Waiting = {}): Promise<void> {
    const what = "Waiting for the server";
    await orAborted(this.#synced?.settled() ?? Promise.resolve(), what, signal);
    await this.request_server_info({ signal });
  }

  /** Asks the server for its versions. That they are not ours is only reported. */
  async request_server_info({ signal }: Waiting = {}): Promise<{ readonly version_info: VersionInfo }> {
    const connection = await this.#connect(signal);
    const what = "Asking for the server's versions";
    this.#synced?.flush();
    const version_info = await orAborted(
      connection.ask("SERVER-INFO-REQ", { what, content: "{}", read: ({ content }) => versionInfo(content) }),
      what,
      signal,
    );
    if (version_info.bokeh !== BOKEHJS_VERSION && !this.#hasWarned) {
      this.#hasWarned = true;
      this.#log.warn(`The server speaks for Bokeh ${show(version_info.bokeh)}, this client for ${BOKEHJS_VERSION}.`);
    }
    return { version_info };
  }

  /**
   * Sends what was changed, and waits until the system has taken nearly all of it. Whoever changes much in a loop awaits
   * this in it: changes are refused, with a PlotctlError, once 64 MiB of them wait.
   */
  async drain(): Promise<void> {
    this.#synced?.flush();
    if (this.#link.is === "open") await this.#link.connection.drained(DRAINED_BYTES);
  }

  /** Resolves when the connection has ended, with its close code and reason; at once where there is none. */
  async loop_until_closed({ signal }: Waiting = {}): Promise<Closing | undefined> {
    if (this.#link.is !== "open") return undefined;
    return await orAborted(this.#link.connection.closed, "Waiting for the end of the session", signal);
  }

  /** Sends what was changed and closes the connection. The session lives on at the server, for its other viewers. */
  async close(why = "closed"): Promise<void> {
    const link = this.#link;
    if (link.is === "connecting") await link.connection.catch(() => undefined);
    if (this.#link.is === "open") {
      const { connection } = this.#link;
      const settled = this.#synced?.settled() ?? Promise.resolve();
      // What the server refused was logged; one that does not answer must not keep us.
      await endsWithin(LAST_ANSWER_MS, { work: settled, clock: this.#clock }).catch(() => undefined);
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
