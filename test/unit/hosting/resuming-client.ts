// A client without a socket that comes back after a cut, by the rules of static/resume.js: it knows the number of the last
// change that it has, keeps what got no answer, and repeats it.
import { Document } from "../../../src/document/document.js";
import { applyPatch } from "../../../src/document/apply-patch.js";
import { decodeContent } from "../../../src/document/json.js";
import type { ServerSession } from "../../../src/hosting/server-session.js";
import type { Subscriber } from "../../../src/hosting/subscriber.js";
import { pulledDoc } from "../../../src/protocol/catalogue.js";
import type { Frames } from "../../../src/protocol/framing.js";
import type { Message } from "../../../src/protocol/message.js";
import { Receiver } from "../../../src/protocol/receiver.js";
import type { Json } from "../../../src/serialize/wire-values.js";

/** A ModelChanged, a ColumnsStreamed or a click. */
interface ChangeEvent {
  readonly kind: string;
  readonly model?: { readonly id: string };
  readonly attr?: string;
  readonly [name: string]: unknown;
}

interface Metadata {
  readonly seq?: number;
  readonly connection: string;
  readonly resumed: boolean;
  readonly repeated?: boolean;
  readonly code?: string;
}

let count = 0;

export class ResumingClient {
  document = new Document();
  resumed = 0;
  pulled = 0;
  /** The events that it has got since the last `connect`. */
  events: readonly ChangeEvent[] = [];
  /** The data of the app's messages for pages, in the order in which they came. */
  readonly messages: unknown[] = [];
  /** Requests that the server does not remember. */
  tooOld = 0;
  /** Clicks and rows that were given up, because the whole document was read. */
  lost = 0;
  /** Events of patches that came again with a number that the client has already. */
  readonly repeats: number[] = [];
  #session: ServerSession;
  #socket: Socket | undefined;
  #connection = "";
  #seq = 0;
  #missedSeq = -1;
  readonly #kept = new Map<string, ChangeEvent>();
  /** Of its requests, by their ids. */
  readonly #numbers = new Map<string, number>();
  readonly #held = new Map<string, Message>();
  readonly #handling: Promise<unknown>[] = [];

  constructor(session: ServerSession) {
    this.#session = session;
  }

  get isConnected(): boolean {
    return this.#socket !== undefined;
  }

  /** Joins, for the first time or again. */
  async connect(): Promise<void> {
    const socket = new Socket();
    this.#socket = socket;
    this.events = [];
    const resume = this.#connection === "" ? undefined : { connection: this.#connection, seq: this.#seq };
    this.#session.join(socket, resume);
    const { connection, seq = 0, resumed } = socket.take().metadata as unknown as Metadata;
    this.#connection = connection;
    if (resumed) {
      this.resumed++;
      this.#missedSeq = seq;
    } else {
      if (resume !== undefined) this.pulled++;
      await this.#request("PULL-DOC-REQ", {}, `pull-${++count}`);
      this.receive();
      await this.seen();
    }
    for (const [msgid, event] of this.#kept) this.#send(msgid, event);
  }

  /** Loses the connection: what is under way is lost, in both directions if the server notices late. */
  async cut(): Promise<void> {
    const socket = this.#socket;
    if (socket === undefined) return;
    this.#socket = undefined;
    await this.#session.leave(socket, { mayReturn: true });
  }

  /** Reads what has arrived. */
  receive(limit = Infinity): void {
    for (let read = 0; read < limit; read++) {
      const message = this.#socket?.next();
      if (message === undefined) return;
      this.#read(message);
    }
  }

  /** Changes a property here, and sends it when there is a connection. */
  set(id: string, attr: string, value: number | string): void {
    this.#change({ kind: "ModelChanged", model: { id }, attr, new: value });
  }

  /** Adds a row of these values here, and sends it when there is a connection. */
  stream(id: string, row: Readonly<Record<string, number | string>>): void {
    const entries = Object.entries(row).map(([name, value]) => [name, [value]]);
    this.#change({
      kind: "ColumnsStreamed",
      model: { id },
      attr: "data",
      data: { type: "map", entries },
      rollover: null,
    });
  }

  click(id: string): void {
    const values = { type: "map", entries: [["model", { id }]] };
    const event = { type: "event", name: "button_click", values };
    this.#change({ kind: "MessageSent", msg_type: "bokeh_event", msg_data: event });
  }

  #change(event: ChangeEvent): void {
    if (event.kind !== "MessageSent") this.#apply([event]);
    const msgid = `change-${++count}`;
    this.#kept.set(msgid, event);
    this.#numbers.set(msgid, this.#numbers.size + 1);
    this.#send(msgid, event);
  }

  /** Says which changes it has. */
  async seen(seq: Json = this.#seq): Promise<void> {
    if (this.#socket === undefined) return;
    await this.#session.handle(this.#socket, messageOf("SEEN", {}, `seen-${++count}`, { seq }));
  }

  /** Closes its connection, as a page that is closed. */
  async leave(): Promise<void> {
    await this.#session.leave(this.#socket as Socket);
    this.#socket = undefined;
  }

  /** Loses its connection without the session noticing. */
  abandon(): Socket {
    const socket = this.#socket as Socket;
    this.#socket = undefined;
    return socket;
  }

  /** Comes back to another process, which continues the session. */
  async moveTo(session: ServerSession): Promise<void> {
    await this.cut();
    this.#session = session;
    await this.connect();
  }

  /** Another client that names the same connection, of the same session or another one. */
  copy(session = this.#session): ResumingClient {
    const copy = new ResumingClient(session);
    copy.#connection = this.#connection;
    copy.#seq = this.#seq;
    return copy;
  }

  async settled(): Promise<void> {
    await Promise.all(this.#handling.splice(0));
  }

  #send(msgid: string, event: ChangeEvent): void {
    if (this.#socket === undefined) return;
    this.#handling.push(this.#request("PATCH-DOC", { events: [event as unknown as Json] }, msgid));
  }

  async #request(msgtype: string, content: Json, msgid: string): Promise<void> {
    const n = this.#numbers.get(msgid);
    await this.#session.handle(
      this.#socket as Socket,
      messageOf(msgtype, content, msgid, n === undefined ? {} : { n }),
    );
  }

  #read(message: Message): void {
    const { header, content, buffers } = message;
    const { seq = this.#seq, repeated, code } = message.metadata as unknown as Metadata;
    if (code === "REQUEST_TOO_OLD") this.tooOld++;
    if (header.msgtype === "PULL-DOC-REPLY") {
      this.document = new Document();
      this.document.replaceContent(decodeContent(pulledDoc(content), { buffers }), undefined);
      this.#seq = seq;
      this.#held.clear();
      // What was sent may be handled already, and cannot all be repeated.
      for (const [msgid, event] of this.#kept) {
        if (event.kind === "ModelChanged") this.#apply([event]);
        else this.#lost(msgid);
      }
    } else if (header.msgtype === "PATCH-DOC") {
      if (seq < this.#seq) this.repeats.push(seq);
      const { events } = content as unknown as { events: ChangeEvent[] };
      this.events = [...this.events, ...events];
      if (seq > this.#missedSeq) for (const event of events) this.#held.delete(subjectOf(event));
      this.#apply(seq <= this.#missedSeq ? this.#withoutKept(events, message) : events, buffers);
      this.#seq = seq;
    } else if (header.reqid !== undefined) {
      this.#seq = seq;
      this.#onAnswer(header.reqid, repeated === true);
    }
  }

  #withoutKept(events: readonly ChangeEvent[], message: Message): readonly ChangeEvent[] {
    return events.filter((event) => {
      if (event.kind !== "ModelChanged" || !this.#isKept(event)) return true;
      this.#held.set(subjectOf(event), { ...message, content: { events: [event as unknown as Json] } });
      return false;
    });
  }

  #lost(msgid: string): void {
    this.#kept.delete(msgid);
    this.lost++;
  }

  #isKept(event: ChangeEvent): boolean {
    return [...this.#kept.values()].some((kept) => subjectOf(kept) === subjectOf(event));
  }

  #onAnswer(msgid: string, isRepeated: boolean): void {
    const event = this.#kept.get(msgid);
    this.#kept.delete(msgid);
    if (event === undefined || this.#isKept(event)) return;
    const held = this.#held.get(subjectOf(event));
    this.#held.delete(subjectOf(event));
    if (held === undefined || !isRepeated) return;
    this.#apply((held.content as unknown as { events: ChangeEvent[] }).events, held.buffers);
  }

  #apply(events: readonly ChangeEvent[], buffers: ReadonlyMap<string, Uint8Array> = new Map()): void {
    for (const { kind, msg_data } of events) if (kind === "MessageSent") this.messages.push(msg_data);
    applyPatch(this.document, { events: events as unknown as Json[] }, buffers, this);
  }
}

function subjectOf({ model, attr }: ChangeEvent): string {
  return `${model?.id}.${attr}`;
}

function messageOf(msgtype: string, content: Json, msgid: string, metadata: Json): Message {
  return { header: { msgid, msgtype }, metadata, content, buffers: new Map() };
}

export class Socket implements Subscriber {
  closed: number | undefined;
  readonly #receiver = new Receiver({ maxMessageBytes: Infinity, maxBuffers: Infinity, from: "server" });
  readonly #messages: Message[] = [];

  send(frames: Frames): void {
    for (const frame of frames) {
      const message = this.#receiver.push(frame);
      if (message !== null) this.#messages.push(message);
    }
  }

  next(): Message | undefined {
    return this.#messages.shift();
  }

  take(): Message {
    return this.next() as Message;
  }

  close(code: number): void {
    this.closed = code;
  }

  move(): void {
    throw new Error("The app is not replaced.");
  }
}
