// Listens: one Node server per address, with limits on incomplete requests, and an answer to input that is not a valid
// request.
import { createServer, STATUS_CODES, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Socket } from "node:net";
import type { ErrorCode } from "../base/error-codes.js";
import { codeSuffix } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { MAX_HEADERS } from "./admission/limits.js";
import { bindAll, type ListeningServers, type MadeServer, type Place } from "./bind.js";
import { closesAfterAnswers } from "./closing.js";
import { limitPipelining } from "./pipelining.js";
import type { TlsKeys } from "./tls.js";

const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  // Bodies are limited by `stack`: uploads may take long.
  requestTimeout: 0,
  /** How often Node checks for requests that exceed the timeout. */
  connectionsCheckingInterval: 1000,
};

export interface Handlers {
  /** The log for input that is not a valid request. */
  readonly rejections: Log;
  readonly onRequest: RequestListener;
  readonly onUpgrade: (req: IncomingMessage, socket: Socket, head: Buffer) => void;
}

export interface ListenOptions extends Place, Handlers {
  readonly tls: TlsKeys | undefined;
}

/** Rejects with PlotctlError when the port is in use or the machine does not have the address. */
export function listen(options: ListenOptions): Promise<ListeningServers> {
  return bindAll(options, () => makeServer(options, options.tls));
}

export interface MadeHttpServer extends MadeServer {
  readonly server: Server;
  /** Serves a connection that another process has accepted, and of which it has read the first bytes. */
  readonly adopt: (socket: Socket, head: Buffer) => void;
}

export function makeServer({ onRequest, onUpgrade, rejections }: Handlers, tls?: TlsKeys): MadeHttpServer {
  const listener = limitPipelining(onRequest, rejections);
  const server: Server =
    tls === undefined ? createServer(LIMITS, listener) : createTlsServer({ ...LIMITS, ...tls }, listener);
  const adopted = new WeakSet<Socket>();
  // Node drops further headers silently. One more than allowed must arrive, so that the gate can reject the request.
  server.maxHeadersCount = MAX_HEADERS + 1;
  server.on("upgrade", onUpgrade);
  server.on("connect", (req: IncomingMessage, socket: Socket) => {
    const code: ErrorCode = "METHOD_NOT_ALLOWED";
    rejections.warn(`405 CONNECT (${socket.remoteAddress ?? ""})${codeSuffix(code)}`, { code, status: 405 });
    endWith(socket, 405, "Allow: GET\r\n");
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    // Browsers open connections in advance, and may never use them.
    const hasAsked = socket.bytesRead > 0 || adopted.has(socket);
    if (error.code === "ECONNRESET" || !socket.writable || !hasAsked) {
      socket.destroy();
      return;
    }
    const status = statusOfClientError(error.code);
    const code: ErrorCode = "BAD_REQUEST";
    rejections.warn(`${status} malformed request (${socket.remoteAddress ?? ""})${codeSuffix(code)}`, { code, status });
    endWith(socket, status);
  });
  return {
    server,
    close: closesAfterAnswers(server, { isTls: tls !== undefined }),
    destroy: () => server.closeAllConnections(),
    adopt(socket, head) {
      // As for a connection that the server accepts: a client may end its side and still read the answer.
      socket.allowHalfOpen = true;
      if (head.length > 0) adopted.add(socket);
      server.emit("connection", socket);
      if (head.length > 0) socket.unshift(head);
    },
  };
}

function statusOfClientError(code: string | undefined): number {
  if (code === "HPE_HEADER_OVERFLOW") return 431;
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
}

export function endWith(socket: Socket, status: number, headers = ""): void {
  socket.on("error", () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers}Connection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroySoon(),
  );
}
