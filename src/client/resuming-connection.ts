// A connection that comes back after a cut, to servers that keep what a client has missed (protocol.md, "Coming back after a
// cut"). Requests without an answer are sent again with the same ids: the server handles each once. If the server does not
// know any more what this client has missed, `onFreshStart` brings both documents together.
import type { Clock } from "../base/clock.js";
import { newId } from "../base/ids.js";
import { isA, PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import type { RequestType } from "../protocol/catalogue.js";
import type { Message } from "../protocol/message.js";
import { RETURN_AFTER, RETURN_WITHIN_MS, retryMsOf } from "../protocol/returning.js";
import { Connection, type ConnectionOptions, type RequestOptions } from "./connection.js";
import type { Closing } from "./failures.js";

interface ResumingOptions extends Omit<ConnectionOptions, "token" | "signal"> {
  /** Makes a token, which lives shortly. */
  readonly token: () => Promise<string>;
  readonly clock: Clock;
  /** Whether the document is this client's, which pushes it again on a fresh start. */
  readonly hasPushed: () => boolean;
  /** Called when the server does not know what this client has missed: its document may be another one. Never rejects. */
  readonly onFreshStart: () => Promise<void>;
}

interface KeptRequest {
  readonly msgtype: RequestType;
  readonly options: RequestOptions<unknown>;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
  /** Numbers the requests of a client. */
  readonly n: number;
  /** Whether the server may have handled it. */
  isSent: boolean;
}

const FIRST_WAIT_MS = 200;
const MAX_WAIT_MS = 10_000;
const SEEN_EVERY_MS = 3000;
/** Answers that waiting does not change. */
const FINAL: ReadonlySet<string> = new Set(["CLIENT_FORBIDDEN", "SERVER_WITHOUT_APP"]);

export class ResumingConnection {
  /** Resolves when the connection has ended and does not come back. */
  readonly closed: Promise<Closing>;

  readonly #options: ResumingOptions;
  readonly #kept = new Map<string, KeptRequest>();
  #connection: Connection;
  /** The last change of the server that this client has. Undefined before it has a document. */
  #seq: number | undefined;
  #requestCount = 0;
  #freshStart: Promise<void> | undefined;
  #isReturning = false;
  #hasEnded = false;
  #isClosing = false;
  #isSeenTimed = false;
  #ended: (closing: Closing) => void = () => undefined;
  #openWaiters: (() => void)[] = [];

  /** Connects and waits for the server's ACK. Rejects with a PlotctlError that contains the reason. */
  static async open(options: ResumingOptions, signal: AbortSignal | undefined): Promise<ResumingConnection> {
    // No patch arrives before a request for the document, which needs the returned object.
    const patches = { take: (message: Message): void => options.onPatch(message) };
    const onPatch = (message: Message): void => patches.take(message);
    const connection = await Connection.open({ ...options, onPatch, token: await options.token(), signal });
    const resuming = new ResumingConnection(connection, options);
    patches.take = (message) => resuming.#onPatch(message);
    return resuming;
  }

  private constructor(connection: Connection, options: ResumingOptions) {
    this.#options = options;
    this.#connection = connection;
    this.closed = new Promise((resolve) => (this.#ended = resolve));
    this.#watch(connection);
  }

  /** Whether requests reach the server now. */
  get isOpen(): boolean {
    return this.#connection.isOpen && !this.#isReturning;
  }

  /**
   * Whether the connection is cut, and may come back. So it is already while the closing handshake is under way, when nothing
   * can be sent any more.
   */
  get isReturning(): boolean {
    if (this.#isReturning) return true;
    return !this.#connection.isOpen && !this.#hasEnded && this.#mayReturn;
  }

  /** Bytes that are not handed to the operating system yet. */
  get waitingBytes(): number {
    return this.#connection.waitingBytes;
  }

  /**
   * Sends a request, now or when the connection has come back, and resolves with what `read` returns for the reply. Rejects for
   * an ERROR, and when the connection does not come back.
   */
  request<T>(msgtype: RequestType, options: RequestOptions<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const { read, what } = options;
      if (!this.isOpen && !this.isReturning) {
        throw new PlotctlError("NOT_CONNECTED", `${what}: the session is not connected.`);
      }
      const readAndCount = (reply: Message): T => {
        const answer = read(reply);
        this.#onSeq(reply);
        return answer;
      };
      const kept: KeptRequest = {
        msgtype,
        options: { ...options, read: readAndCount },
        resolve: resolve as (answer: unknown) => void,
        reject,
        n: ++this.#requestCount,
        isSent: false,
      };
      const msgid = newId();
      this.#kept.set(msgid, kept);
      if (this.isOpen) this.#send(msgid, kept);
    });
  }

  /** Resolves when at most `maxBytes` wait to be sent, or when the connection has ended. */
  async drained(maxBytes: number): Promise<void> {
    if (this.isReturning) await new Promise<void>((resolve) => void this.#openWaiters.push(resolve));
    await this.#connection.drained(maxBytes);
  }

  /** Starts closing. `closed` resolves when the server has answered, after 5 s at the latest. */
  close(why: string): void {
    this.#isClosing = true;
    this.#connection.close(why);
    if (this.#isReturning) this.#end({ code: 1000, reason: why });
  }

  /** Returns the error of a request that got no reply because the connection ended. */
  endedBy(what: string, closing: Closing): PlotctlError {
    return this.#connection.endedBy(what, closing);
  }

  /** Receives the patches of all connections. */
  #onPatch(message: Message): void {
    this.#options.onPatch(message);
    this.#onSeq(message);
  }

  /** The client has all changes up to the number in the metadata of a message. */
  #onSeq({ metadata }: Message): void {
    const seq = isPlainObject(metadata) ? metadata.seq : undefined;
    if (typeof seq !== "number") return;
    const isFirst = this.#seq === undefined;
    this.#seq = seq;
    if (isFirst) this.#connection.seen(seq);
    else if (!this.#isSeenTimed) {
      this.#isSeenTimed = true;
      this.#options.clock.setTimeout(() => this.#noteSeen(), SEEN_EVERY_MS).unref();
    }
  }

  #noteSeen(): void {
    this.#isSeenTimed = false;
    if (this.isOpen && this.#seq !== undefined) this.#connection.seen(this.#seq);
  }

  #send(msgid: string, kept: KeptRequest): void {
    const connection = this.#connection;
    kept.isSent = true;
    connection.request(kept.msgtype, { ...kept.options, msgid, n: kept.n }).then(
      (answer) => {
        this.#kept.delete(msgid);
        kept.resolve(answer);
      },
      (error: unknown) => {
        if (!connection.isOpen && this.#mayReturn) return;
        this.#kept.delete(msgid);
        if (isA(error, PlotctlError) && error.code === "REQUEST_TOO_OLD") {
          kept.resolve(undefined);
          this.#startFresh();
        } else kept.reject(error);
      },
    );
  }

  get #mayReturn(): boolean {
    return !this.#isClosing && this.#seq !== undefined && this.#connection.greeting !== undefined;
  }

  #watch(connection: Connection): void {
    void connection.closed.then((closing) => {
      if (!RETURN_AFTER.has(closing.code) || !this.#mayReturn) this.#end(closing);
      else void this.#comeBack(closing);
    });
  }

  async #comeBack(closing: Closing): Promise<void> {
    this.#isReturning = true;
    const { clock } = this.#options;
    const until = clock.now() + RETURN_WITHIN_MS;
    for (let attempt = 0; clock.now() < until && !this.#isClosing; attempt++) {
      await new Promise<void>((resolve) => void clock.setTimeout(resolve, waitMs(attempt, closing)));
      if (this.#isClosing) return;
      try {
        await this.#reopen();
        return;
      } catch (error) {
        if (isA(error, PlotctlError) && FINAL.has(error.code)) break;
      }
    }
    this.#end(closing);
  }

  async #reopen(): Promise<void> {
    const { greeting } = this.#connection;
    const { args, token } = this.#options;
    const connection = await Connection.open({
      ...this.#options,
      args: { ...args, "bokeh-resume": `${greeting?.connection}_${this.#seq}` },
      token: await token(),
      signal: undefined,
      onPatch: (message) => this.#onPatch(message),
    });
    this.#connection = connection;
    this.#isReturning = false;
    this.#watch(connection);
    const isResumed = connection.greeting?.isResumed === true;
    if (!isResumed) this.#dropChanges();
    for (const [msgid, kept] of [...this.#kept]) if (connection.isOpen) this.#send(msgid, kept);
    this.#wake();
    if (!isResumed) this.#startFresh();
  }

  #startFresh(): void {
    this.#freshStart ??= this.#options.onFreshStart().finally(() => (this.#freshStart = undefined));
  }

  /** The server does not know which changes it has handled, so none is sent twice. */
  #dropChanges(): void {
    this.#seq = undefined;
    const isPushedAgain = this.#options.hasPushed();
    for (const [msgid, { msgtype, isSent, options, resolve, reject }] of [...this.#kept]) {
      if (msgtype !== "PATCH-DOC" || !(isSent || isPushedAgain)) continue;
      this.#kept.delete(msgid);
      if (isPushedAgain) resolve(undefined);
      else
        reject(
          new PlotctlError(
            "CONNECTION_LOST",
            `${options.what}: the connection was cut, and the server may not have it.`,
            {
              hint: "Compare with the document, which the session has read again, and repeat the change if it lacks it.",
            },
          ),
        );
    }
  }

  #end(closing: Closing): void {
    this.#isReturning = false;
    this.#hasEnded = true;
    const kept = [...this.#kept.values()];
    this.#kept.clear();
    for (const { options, reject } of kept) reject(this.endedBy(options.what, closing));
    this.#wake();
    this.#ended(closing);
  }

  #wake(): void {
    for (const resolve of this.#openWaiters.splice(0)) resolve();
  }
}

/** The time that the server gives this client, or a random one, since many may have lost their connections together. */
function waitMs(attempt: number, { reason }: Closing): number {
  const retryMs = attempt === 0 ? retryMsOf(reason) : undefined;
  if (retryMs !== undefined) return Math.min(RETURN_WITHIN_MS, retryMs);
  return Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt) * (0.5 + Math.random());
}
