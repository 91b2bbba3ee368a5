// A connection to a session, without a socket: sends as a page would, and keeps what it is sent.
import type { SessionHandle } from "../../src/hosting/session-directory.js";
import type { MessageHandler, Subscriber } from "../../src/hosting/subscriber.js";
import type { Frames } from "../../src/protocol/framing.js";
import type { Json } from "../../src/serialize/wire-values.js";

export interface Received {
  readonly msgtype: string;
  readonly reqid: string | undefined;
  readonly content: Readonly<Record<string, unknown>>;
}

export class ExamClient implements Subscriber {
  readonly received: Received[] = [];
  closed: { readonly code: number; readonly reason: string } | undefined;
  #handler: MessageHandler | undefined;
  #requestCount = 0;
  #onReceived = (): void => {};

  /** Joins the session. `isJoined` is false when the session had no capacity. */
  constructor(session: SessionHandle) {
    this.#handler = session.join(this);
  }

  get isJoined(): boolean {
    return this.#handler !== undefined;
  }

  send(frames: Frames): void {
    const [header, , content] = frames.slice(0, 3).map((text) => JSON.parse(text as string) as unknown);
    const { msgtype, reqid } = header as { msgtype: string; reqid?: string };
    this.received.push({ msgtype, reqid, content: content as Received["content"] });
    this.#onReceived();
  }

  close(code: number, reason: string): void {
    this.closed = { code, reason };
  }

  move(to: MessageHandler): void {
    this.#handler = to;
  }

  /** Resolves when a message that fits has been received, now or before. */
  async message(fits: (message: Received) => boolean): Promise<Received> {
    for (;;) {
      const found = this.received.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => (this.#onReceived = resolve));
    }
  }

  async request(msgtype: string, content: Json = {}): Promise<Received> {
    const msgid = `exam-${++this.#requestCount}`;
    await this.#handler?.handle(this, { header: { msgid, msgtype }, metadata: {}, content, buffers: new Map() });
    return this.message(({ reqid }) => reqid === msgid);
  }

  async leave(): Promise<void> {
    await this.#handler?.leave(this);
  }
}
