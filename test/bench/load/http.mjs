// Requests over one keep-alive connection, without a library: the load process must need little time per page compared to
// the server. Supports answers with a Content-Length, as both servers send them.
import { connect } from "node:net";

const END_OF_HEADERS = "\r\n\r\n";

export class HttpConnection {
  #socket;
  #host;
  #chunks = [];
  #settle;

  static async open(url) {
    const { hostname, port, host } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
    return new HttpConnection(socket, host);
  }

  constructor(socket, host) {
    this.#socket = socket;
    this.#host = host;
    socket.on("data", (chunk) => this.#take(chunk));
    socket.on("close", () => this.#settle?.reject(new Error("The server closed the connection.")));
  }

  /** The body of the answer. One request at a time. Rejects when it is not 200. */
  get(path, { cookie } = {}) {
    const head = `GET ${path} HTTP/1.1\r\nHost: ${this.#host}\r\nUser-Agent: plotctl-bench\r\n`;
    this.#socket.write(cookie === undefined ? `${head}\r\n` : `${head}Cookie: ${cookie}\r\n\r\n`);
    return new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
  }

  #take(chunk) {
    this.#chunks.push(chunk);
    const bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    const headerEnd = bytes.indexOf(END_OF_HEADERS);
    if (headerEnd === -1) return;
    const headers = bytes.toString("latin1", 0, headerEnd);
    const [, length] = /^content-length: *(\d+)/im.exec(headers) ?? [];
    if (length === undefined) throw new Error(`An answer without a length:\n${headers}`);
    const body = bytes.subarray(headerEnd + END_OF_HEADERS.length);
    if (body.length < Number(length)) return;
    this.#chunks = [];
    const { resolve, reject } = this.#settle;
    if (headers.startsWith("HTTP/1.1 200 ")) resolve(body.toString());
    else reject(new Error(`${headers.split("\r\n", 1)[0]}: ${body}`));
  }

  close() {
    this.#settle = undefined;
    this.#socket.destroy();
  }
}
