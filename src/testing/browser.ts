// The browser of a test: a subscriber of a session without a socket. It sends the requests of BokehJS, and records the
// changes that it receives.
import { PlotctlError } from "../base/errors.js";
import type { Document } from "../document/document.js";
import { BufferList } from "../protocol/buffer-list.js";
import type { ServerSession } from "../hosting/server-session.js";
import type { MessageHandler, Subscriber } from "../hosting/subscriber.js";
import type { RequestType } from "../protocol/catalogue.js";
import type { Frames } from "../protocol/framing.js";
import type { Message } from "../protocol/message.js";
import { Receiver } from "../protocol/receiver.js";
import { Encoder } from "../serialize/encoder.js";
import type { Json } from "../serialize/wire-values.js";
import { sentChanges, type SentChange } from "./sent-change.js";

const NO_LIMITS = { maxMessageBytes: Infinity, maxBuffers: Infinity, maxNesting: Infinity };

export class Browser implements Subscriber {
  /** All changes that the session sent since the document was pulled, in order. */
  sent: SentChange[] = [];

  readonly #document: Document;
  readonly #receiver = new Receiver({ ...NO_LIMITS, from: "server" });
  readonly #awaited = new Map<string, (reply: Message) => void>();
  #handler: MessageHandler;
  #requestCount = 0;

  private constructor(session: ServerSession) {
    this.#document = session.document;
    this.#handler = session;
  }

  /** Joins a session and pulls its document. */
  static async open(session: ServerSession): Promise<Browser> {
    const browser = new Browser(session);
    session.join(browser);
    await browser.#request("PULL-DOC-REQ", {}, new BufferList());
    return browser;
  }

  /** Sends one PATCH-DOC, and resolves when the session has replied. Rejects with PlotctlError for an ERROR. */
  async patch(events: (encoder: Encoder) => Json[]): Promise<void> {
    const buffers = new BufferList();
    const encoder = new Encoder({ buffers, isKnown: ({ id }) => this.#document.findModel(id) !== undefined });
    await this.#request("PATCH-DOC", { events: events(encoder) }, buffers);
  }

  async leave(): Promise<void> {
    await this.#handler.leave(this);
  }

  async #request(msgtype: RequestType, content: Json, { list }: BufferList): Promise<void> {
    const msgid = `test-${++this.#requestCount}`;
    const buffers = new Map(list.map(({ id, data }) => [id, data]));
    const replied = new Promise<Message>((resolve) => this.#awaited.set(msgid, resolve));
    await this.#handler.handle(this, { header: { msgid, msgtype }, metadata: {}, content, buffers });
    const reply = await replied;
    if (reply.header.msgtype !== "ERROR") return;
    throw new PlotctlError(
      "REQUEST_REJECTED",
      `The session rejected it: ${(reply.content as { readonly text: string }).text}`,
    );
  }

  send(frames: Frames): void {
    for (const frame of frames) {
      const message = this.#receiver.push(frame);
      if (message !== null) this.#take(message);
    }
  }

  #take(message: Message): void {
    const { header, content, buffers } = message;
    const { reqid = "" } = header;
    this.#awaited.get(reqid)?.(message);
    this.#awaited.delete(reqid);
    if (header.msgtype === "PATCH-DOC") this.sent.push(...sentChanges(content, buffers, this.#document));
  }

  move(to: MessageHandler): void {
    this.#handler = to;
  }

  close(): void {
    // Only a server closes its connections.
  }
}
