// One websocket: assembles fragments to messages, passes them to the session one at a time and in order, and sends what the
// session sends. Reading pauses while the client causes too much work; a message must be complete in time, whether it is
// split into fragments, frames or single bytes.
import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import type { Clock, Timer } from "../../base/clock.js";
import type { Log } from "../../base/log.js";
import type { SessionHandle } from "../../hosting/session-directory.js";
import type { MessageHandler, ResumePoint, Subscriber } from "../../hosting/subscriber.js";
import { CLOSE_CODES, closeReason } from "../../protocol/close-codes.js";
import { isLinkCheck } from "../../protocol/catalogue.js";
import { messageType, type Frames } from "../../protocol/framing.js";
import type { Message } from "../../protocol/message.js";
import { serverInfoReply } from "../../protocol/messages.js";
import { ProtocolError, Receiver } from "../../protocol/receiver.js";
import { keepAlive } from "./keep-alive.js";
import { Outbox } from "./outbox.js";
import { RateLimit } from "./rate-limit.js";
import { readChunks } from "./read-chunks.js";
import type { SocketLimits } from "./socket-limits.js";

/** Messages that may wait before reading pauses. */
const MAX_WAITING_MESSAGES = 16;

/** Pages take 45 s of silence for a lost connection; what they ask is not read while reading is paused. */
const LIFE_SIGN_MS = 20_000;

/** Of a client: two bytes and the mask. */
const CONTROL_FRAME_HEAD_BYTES = 6;

/** A client has closed its connection, or its page was closed. */
const LEFT_FOR_GOOD: ReadonlySet<number> = new Set([1000, 1001]);

const SIZE_HINT = "Hint: --websocket-max-message-size sets the limit.";

/** Called with the type of each message. */
export type MessageMeter = (type: string, way: "in" | "out") => void;

interface WSHandlerOptions {
  readonly log: Log;
  readonly limits: SocketLimits;
  readonly clock: Clock;
  readonly onMessage?: MessageMeter | undefined;
}

type Pause = "inbox" | "rate" | "backlog";

export class WSHandler implements Subscriber {
  readonly #ws: WebSocket;
  readonly #log: Log;
  readonly #limits: SocketLimits;
  readonly #clock: Clock;
  readonly #onMessage: MessageMeter | undefined;
  readonly #receiver: Receiver;
  readonly #outbox: Outbox;
  readonly #rate: RateLimit;
  readonly #stopKeepAlive: () => void;
  readonly #inbox: Message[] = [];
  readonly #pauses = new Set<Pause>();
  #session: MessageHandler | undefined;
  #isHandling = false;
  /** When the last bytes arrived. */
  #heardAt: number;
  /** When the last message was sent. */
  #sentAt: number;
  /** Since when a message is incomplete. */
  #partialSince: number | undefined;
  /** Bytes since then, without control frames. */
  #partialBytes = 0;
  #rateTimer: Timer | undefined;

  constructor(ws: WebSocket, socket: Duplex, { log, limits, clock, onMessage }: WSHandlerOptions) {
    this.#ws = ws;
    this.#onMessage = onMessage;
    this.#log = log;
    this.#limits = limits;
    this.#clock = clock;
    this.#heardAt = this.#sentAt = clock.now();
    this.#receiver = new Receiver({ maxMessageBytes: limits.maxMessageBytes });
    this.#outbox = new Outbox(ws, socket, limits.outbox);
    this.#rate = new RateLimit(limits.rate, clock.now());
    this.#stopKeepAlive = keepAlive(ws, {
      intervalMs: limits.keepAliveMs,
      isListening: () => this.#pauses.size === 0,
      clock,
    });
    readChunks(ws, limits.maxMessageBytes, {
      begin: (bytes) => this.#begin(bytes),
      text: (text) => this.#receive(text),
      end: () => this.#outbox.release(),
    });
    ws.on("message", (data, isBinary) =>
      this.#receive(isBinary ? (data as Buffer) : (data as Buffer).toString("utf8")),
    );
    ws.on("ping", (payload) => this.#controlFrame(payload));
    ws.on("pong", (payload) => this.#controlFrame(payload));
    ws.on("close", (code, reason) => this.#closed(code, reason));
    ws.on("error", (error) => this.#onError(error));
  }

  get maxMessageBytes(): number {
    return this.#limits.maxMessageBytes;
  }

  /** Joins the session, and handles the messages that have arrived. */
  serve(session: Pick<SessionHandle, "join">, resume?: ResumePoint): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return;
    this.#session = session.join(this, resume);
    if (this.#session === undefined) return;
    this.#log.info("ServerConnection created");
    this.#handleInbox();
  }

  move(to: MessageHandler): void {
    this.#session = to;
  }

  send(frames: Frames): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return;
    this.#sentAt = this.#clock.now();
    this.#onMessage?.(messageType(frames), "out");
    this.#outbox.send(frames);
    if (this.#outbox.isBehind || this.#pauses.has("backlog")) this.#checkOutbox(this.#clock.now());
  }

  close(code: number, reason: string): void {
    // The closing handshake has to be read.
    for (const pause of [...this.#pauses]) this.#resume(pause);
    this.#ws.close(code, closeReason(reason));
  }

  /** Checks the time limits. Called once a second. */
  check(nowMs: number): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return;
    this.#checkOutbox(nowMs);
    if (this.#rate.isAbused(nowMs)) this.close(CLOSE_CODES.TOO_MANY_MESSAGES, "Too many messages.");
    if (this.#pauses.has("inbox") && nowMs - this.#sentAt >= LIFE_SIGN_MS) this.send(serverInfoReply(""));
    // While reading is paused, no message can be completed.
    if (this.#pauses.size > 0 && this.#partialSince !== undefined) this.#partialSince = nowMs;
    if (this.#partialSince !== undefined && nowMs - this.#partialSince > this.#limits.messageTimeMs) {
      this.close(CLOSE_CODES.TOO_SLOW, "A message was not completed in time.");
    }
  }

  /** The websocket layer has already closed the socket with the right code. */
  #onError(error: Error & { readonly code?: unknown }): void {
    if (error.code === "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH") {
      this.#log.warn(`Closing a websocket: Message too big: it passes ${this.maxMessageBytes} bytes. ${SIZE_HINT}`, {
        code: "MESSAGE_TOO_LARGE",
      });
    } else {
      this.#log.debug(`WebSocket error: ${error.message}`);
    }
  }

  #begin(bytes: number): void {
    this.#outbox.hold();
    this.#heardAt = this.#clock.now();
    this.#partialSince ??= this.#heardAt;
    this.#partialBytes += bytes;
  }

  #complete(): void {
    this.#partialSince = undefined;
    this.#partialBytes = 0;
  }

  /** Control frames can come between the frames of a message, and must not extend its time. */
  #controlFrame(payload: Buffer): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return;
    this.#partialBytes -= CONTROL_FRAME_HEAD_BYTES + payload.length;
    if (this.#partialBytes <= 0) this.#complete();
    this.#count();
  }

  #receive(fragment: string | Buffer): void {
    if (this.#ws.readyState !== WebSocket.OPEN) return;
    try {
      const message = this.#receiver.push(fragment);
      if (message === null) {
        // Its first bytes may have arrived with the end of the message before.
        this.#partialSince ??= this.#heardAt;
        return;
      }
      this.#complete();
      this.#onMessage?.(message.header.msgtype, "in");
      if (isLinkCheck(message)) this.send(serverInfoReply(message.header.msgid));
      else this.#inbox.push(message);
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      const hint = error.closeCode === CLOSE_CODES.MESSAGE_TOO_BIG ? ` ${SIZE_HINT}` : "";
      this.#log.warn(`Closing a websocket: ${error.message}${hint}`, { code: error.code });
      this.close(error.closeCode, error.message);
      return;
    }
    this.#count();
    this.#handleInbox();
  }

  #count(): void {
    const waitMs = this.#rate.take(this.#heardAt);
    if (waitMs === 0 || this.#pauses.has("rate")) return;
    this.#pause("rate");
    this.#rateTimer = this.#clock.setTimeout(() => this.#resume("rate"), waitMs);
  }

  #handleInbox(): void {
    if (this.#session === undefined || this.#isHandling) {
      if (this.#inbox.length > MAX_WAITING_MESSAGES) this.#pause("inbox");
      return;
    }
    while (!this.#pauses.has("backlog")) {
      const message = this.#inbox.shift();
      if (message === undefined || this.#ws.readyState !== WebSocket.OPEN) break;
      this.#isHandling = true;
      const handled = this.#session.handle(this, message);
      if (handled !== undefined) {
        void handled.then(() => {
          this.#isHandling = false;
          this.#handleInbox();
        });
        return;
      }
      // Most messages are handled synchronously: a promise for each would cost more than the work.
      this.#isHandling = false;
    }
    if (this.#inbox.length <= MAX_WAITING_MESSAGES) this.#resume("inbox");
  }

  #checkOutbox(nowMs: number): void {
    if (this.#outbox.isOverloaded(nowMs)) {
      this.#log.warn("Closing a websocket: its client reads too slowly");
      this.close(CLOSE_CODES.OVERLOAD, "The client reads too slowly.");
    } else if (this.#outbox.isBehind) {
      this.#pause("backlog");
    } else if (this.#pauses.has("backlog")) {
      this.#resume("backlog");
      this.#handleInbox();
    }
  }

  #pause(why: Pause): void {
    this.#pauses.add(why);
    if (this.#pauses.size === 1) this.#ws.pause();
  }

  #resume(why: Pause): void {
    if (this.#pauses.delete(why) && this.#pauses.size === 0) this.#ws.resume();
  }

  #closed(code: number, reason: Buffer): void {
    this.#log.info(`WebSocket connection closed: code=${code}, reason=${closeReason(reason.toString("utf8"))}`);
    this.#stopKeepAlive();
    this.#rateTimer?.cancel();
    this.#inbox.length = 0;
    void this.#session?.leave(this, { mayReturn: !LEFT_FOR_GOOD.has(code) });
  }
}
