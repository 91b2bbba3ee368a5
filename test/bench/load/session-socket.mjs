// A minimal client of a session: it finds the boundaries of messages, and parses only what is needed.
import { WebSocket } from "ws";
import { generateSessionId, makeSessionToken } from "../../../dist/codegen/tools.js";

const TOKEN_S = 300;

export class SessionSocket {
  /** Called for every PATCH-DOC that the server sends, with the JSON text of its content and its buffers. */
  onPatch = () => {};
  #ws;
  #socket;
  #header;
  #partsLeft = 0;
  #content = "";
  #buffers = [];
  #awaited = new Map();
  #count = 0;

  /** Opens a socket for a session (default: a new one) of the app at `url`; resolves with it after the greeting. */
  static open(url, sessionId = generateSessionId()) {
    return new Promise((resolve, reject) => {
      const socket = new SessionSocket(url, sessionId);
      socket.#awaited.set("ACK", { resolve: () => resolve(socket), reject });
    });
  }

  constructor(url, sessionId) {
    const token = makeSessionToken(sessionId, { expiresAt: Math.floor(Date.now() / 1000) + TOKEN_S });
    this.#ws = new WebSocket(`${url.replace("http", "ws")}/ws`, ["bokeh", token], { perMessageDeflate: false });
    this.#ws.on("upgrade", ({ socket }) => (this.#socket = socket));
    this.#ws.on("message", (data) => this.#take(data));
    this.#ws.on("error", (error) => this.#fail(error));
    this.#ws.on("close", (code, reason) => this.#fail(new Error(`The server closed a socket: ${code} ${reason}`)));
  }

  /** Sends a request; resolves with the JSON text of the reply's content. */
  request(msgtype, content = "{}") {
    const msgid = String(++this.#count);
    const reply = new Promise((resolve, reject) => this.#awaited.set(msgid, { resolve, reject }));
    // The parts are sent at once, so that the server's cost of reading is constant.
    this.#socket.cork();
    this.#ws.send(JSON.stringify({ msgid, msgtype }));
    this.#ws.send("{}");
    this.#ws.send(content);
    this.#socket.uncork();
    return reply;
  }

  /** The document, parsed. */
  async pull() {
    return JSON.parse(await this.request("PULL-DOC-REQ")).doc;
  }

  close() {
    this.#ws.terminate();
  }

  #take(data) {
    if (this.#partsLeft === 0) {
      this.#header = JSON.parse(data);
      this.#partsLeft = 2 + 2 * (this.#header.num_buffers ?? 0);
      this.#content = "";
      this.#buffers = [];
      return;
    }
    this.#partsLeft--;
    const ofBuffers = 2 * (this.#header.num_buffers ?? 0);
    // A buffer follows its header.
    if (this.#partsLeft < ofBuffers && this.#partsLeft % 2 === 0) this.#buffers.push(data);
    if (this.#partsLeft === ofBuffers) this.#content = data;
    if (this.#partsLeft === 0) this.#handle(this.#header, this.#content.toString());
  }

  #handle({ msgtype, reqid }, content) {
    if (msgtype === "PATCH-DOC") {
      this.onPatch(content, this.#buffers);
      return;
    }
    const key = msgtype === "ACK" ? "ACK" : reqid;
    const settle = this.#awaited.get(key);
    this.#awaited.delete(key);
    if (msgtype === "ERROR") settle.reject(new Error(content));
    else settle.resolve(content);
  }

  #fail(error) {
    for (const { reject } of this.#awaited.values()) reject(error);
    this.#awaited.clear();
  }
}

/** The id of the first model of that type in a document. */
export function idOfFirst(doc, name) {
  const pending = [...doc.roots];
  for (let value = pending.shift(); value !== undefined; value = pending.shift()) {
    if (value?.type === "object" && value.name === name) return value.id;
    if (typeof value === "object" && value !== null) pending.push(...Object.values(value));
  }
  throw new Error(`The document has no ${name}.`);
}
