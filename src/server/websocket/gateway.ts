// A request that wants to become a websocket. What is wrong with the request is refused with an HTTP status; what is wrong
// with its token is told by a close code after the handshake, since a page cannot read the status of a refused upgrade.
import { STATUS_CODES, ServerResponse, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer, type ServerOptions, type WebSocket } from "ws";
import type { Clock, Timer } from "../../base/clock.js";
import { isA, messageOf, stackOf } from "../../base/errors.js";
import { newId } from "../../base/ids.js";
import type { Log } from "../../base/log.js";
import { requestArguments, tokenArguments } from "../../application/request-info.js";
import { AppFailed, SessionLimit } from "../../hosting/session-errors.js";
import type { ServedApp, SessionOrigin } from "../../hosting/session-directory.js";
import { CLOSE_CODES, type CloseCode } from "../../protocol/close-codes.js";
import { TokenError, type SessionToken } from "../../tokens/session-token.js";
import { accessLine } from "../access-log.js";
import { errorText, PLAIN_TEXT } from "../answers.js";
import type { AllowLists } from "../admission/allow-lists.js";
import { checkOrigin } from "../admission/origin.js";
import type { ServerSettings } from "../options.js";
import { appFailure, methodNotAllowed, atCapacity, HttpError } from "../http-error.js";
import { appRequest } from "../app-request.js";
import type { RouteTable } from "../routes/route-table.js";
import type { SessionGate } from "../admission/session-gate.js";
import { readTokenFor, TokenExpired } from "../admission/token-check.js";
import { parseRequest, type ParsedRequest } from "../admission/parsed-request.js";
import { socketLimits, type SocketLimits } from "./socket-limits.js";
import { WSHandler } from "./ws-handler.js";

const CLOSE_TIMEOUT_MS = 5000;
const MAX_FRAGMENTS = 4096;
const CHECK_EVERY_MS = 1000;

export interface GatewayParts {
  readonly settings: ServerSettings;
  readonly lists: AllowLists;
  readonly routes: RouteTable;
  readonly gate: SessionGate;
  readonly rejections: Log;
  readonly clock: Clock;
  /** Answers what is no websocket after all. */
  readonly answerRequest: (req: IncomingMessage, res: ServerResponse) => unknown;
}

/** What the token of an upgrade says, or how the socket is closed for it. */
type TokenVerdict =
  | { readonly is: "good"; readonly token: SessionToken }
  | { readonly is: "bad"; readonly code: CloseCode; readonly reason: string };

export class WebSocketGateway {
  readonly #parts: GatewayParts;
  readonly #limits: SocketLimits;
  readonly #websockets: WebSocketServer;
  readonly #handlers = new Set<WSHandler>();
  #checks: Timer | undefined;
  #onGone: () => void = () => {};

  constructor(parts: GatewayParts) {
    const { websocketMaxMessageBytes, websocketCompressionLevel, websocketCompressionMemLevel } =
      parts.settings.websocket;
    this.#parts = parts;
    this.#limits = socketLimits(parts.settings.websocket);
    // The last three are newer than the types of the package.
    const options: ServerOptions & { closeTimeout: number; maxFragments: number; maxPendingAutoPongs: number } = {
      noServer: true,
      clientTracking: false,
      perMessageDeflate: websocketCompressionLevel !== undefined && {
        zlibDeflateOptions: { level: websocketCompressionLevel, memLevel: websocketCompressionMemLevel },
      },
      maxPayload: websocketMaxMessageBytes,
      handleProtocols: () => "bokeh",
      maxFragments: MAX_FRAGMENTS,
      closeTimeout: CLOSE_TIMEOUT_MS,
      // Pings are counted like messages; by itself the package drops whoever sends 60 at once, without a code.
      maxPendingAutoPongs: 0,
    };
    this.#websockets = new WebSocketServer(options);
  }

  get connectionCount(): number {
    return this.#handlers.size;
  }

  async handle(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on("error", () => socket.destroy());
    if (req.headers.upgrade?.toLowerCase() !== "websocket") {
      this.#answerAsRequest(req, socket);
      return;
    }
    const { clock } = this.#parts;
    const logAccess = accessLine(this.#parts, req);
    try {
      const { request, app, text } = this.#admit(req);
      const verdict = await this.#judgeToken(text, { request, app });
      if (verdict.is === "good") {
        await this.#parts.gate.check({ request, app, id: verdict.token.sessionId, visitor: "socket" });
      }
      this.#websockets.handleUpgrade(req, socket, head, (ws) => {
        const log = verdict.is === "bad" ? this.#parts.rejections : this.#parts.settings.logging.log;
        logAccess(101, log);
        log.info("WebSocket connection opened");
        const handler = this.#track(new WSHandler(ws, socket, { log, limits: this.#limits, clock }), ws);
        void this.#open(handler, { request, app, verdict });
      });
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      if (error.log !== undefined) this.#parts.rejections.error(error.log);
      logAccess(error.status);
      rejectUpgrade(socket, error);
    }
  }

  /** Closes every socket; resolves when all are gone. */
  async closeAll(code: CloseCode, reason: string): Promise<void> {
    for (const handler of this.#handlers) handler.close(code, reason);
    while (this.#handlers.size > 0) await new Promise<void>((resolve) => (this.#onGone = resolve));
  }

  #admit(req: IncomingMessage): { request: ParsedRequest; app: ServedApp; text: string } {
    const { lists, routes, settings } = this.#parts;
    const request = parseRequest(req, { settings: settings.requests, allowedHosts: lists.hosts });
    const route = routes.find(request.path);
    if (route?.is !== "socket") throw new HttpError(404);
    checkHandshake(req);
    checkOrigin(req.headers.origin ?? req.headers["sec-websocket-origin"]?.toString(), {
      allowed: lists.origins(req.socket.localPort ?? 0),
      isRequired: settings.admission.requireOrigin,
    });
    return { request, app: route.app, text: tokenOf(req) };
  }

  async #judgeToken(text: string, place: { request: ParsedRequest; app: ServedApp }): Promise<TokenVerdict> {
    try {
      return { is: "good", token: await readTokenFor(text, { ...this.#parts, ...place }) };
    } catch (error) {
      if (error instanceof TokenError) return { is: "bad", code: CLOSE_CODES.BAD_TOKEN, reason: error.message };
      if (error instanceof TokenExpired) return { is: "bad", code: CLOSE_CODES.TOKEN_EXPIRED, reason: error.message };
      throw error;
    }
  }

  async #open(
    handler: WSHandler,
    { request, app, verdict }: { request: ParsedRequest; app: ServedApp; verdict: TokenVerdict },
  ): Promise<void> {
    const { settings } = this.#parts;
    if (verdict.is === "bad") {
      handler.close(verdict.code, verdict.reason);
      return;
    }
    const { sessionId, payload } = verdict.token;
    try {
      const origin = (): SessionOrigin => ({
        request: appRequest(
          request,
          "arguments" in payload ? tokenArguments(payload["arguments"]) : requestArguments(request.query),
          settings.requests,
        ),
        tokenPayload: payload,
      });
      handler.serve(await app.open(sessionId, { visitor: "socket", origin }));
    } catch (error) {
      if (isA(error, AppFailed))
        handler.close(CLOSE_CODES.SERVER_ERROR, appFailure(error, settings.development.devMode).message);
      else if (isA(error, SessionLimit)) handler.close(CLOSE_CODES.OVERLOAD, atCapacity(error).message);
      else this.#closeForBug(handler, error);
    }
  }

  #closeForBug(handler: WSHandler, error: unknown): void {
    const errorId = newId();
    const stack = stackOf(error) ?? messageOf(error);
    this.#parts.settings.logging.log.error(`Error ${errorId} while a websocket was opened`, { errorId, stack });
    handler.close(CLOSE_CODES.SERVER_ERROR, `Something went wrong here (error ${errorId}).`);
  }

  #track(handler: WSHandler, ws: WebSocket): WSHandler {
    this.#handlers.add(handler);
    const { clock } = this.#parts;
    this.#checks ??= clock.setInterval(() => {
      const now = clock.now();
      for (const each of this.#handlers) each.check(now);
    }, CHECK_EVERY_MS);
    ws.on("close", () => {
      this.#handlers.delete(handler);
      if (this.#handlers.size > 0) return;
      this.#checks?.cancel();
      this.#checks = undefined;
      this.#onGone();
    });
    return handler;
  }

  #answerAsRequest(req: IncomingMessage, socket: Duplex): void {
    const res = new ServerResponse(req);
    res.shouldKeepAlive = false;
    // Node hands out the sockets of upgrades as Duplex; of a Socket, this uses what every Duplex has.
    res.assignSocket(socket as Socket);
    res.on("finish", () => socket.end(() => socket.destroy()));
    this.#parts.answerRequest(req, res);
  }
}

/** Throws an HttpError where a request cannot become a websocket. */
export function checkHandshake({ method, httpVersion, headers }: IncomingMessage): void {
  if (method !== "GET") throw methodNotAllowed(["GET"]);
  if (httpVersion !== "1.1") throw new HttpError(400, "A websocket needs HTTP/1.1.");
  if (!/^[+/0-9A-Za-z]{22}==$/.test(headers["sec-websocket-key"] ?? "")) {
    throw new HttpError(400, "The Sec-WebSocket-Key header is missing or malformed.");
  }
  if (headers["sec-websocket-version"] !== "13") {
    throw new HttpError(426, "Only version 13 of the websocket protocol is spoken here.", {
      headers: { "Sec-WebSocket-Version": "13" },
    });
  }
}

/** The second of exactly two subprotocols; the first is `bokeh`. */
function tokenOf({ headers }: IncomingMessage): string {
  const [name, token, ...more] = (headers["sec-websocket-protocol"] ?? "").split(",").map((word) => word.trim());
  if (name !== "bokeh" || token === undefined || more.length > 0 || !/^[\w!#$%&'*+.^`|~-]+$/.test(token)) {
    throw new HttpError(400, 'The subprotocols must be "bokeh" and a session token.');
  }
  return token;
}

/** Answers an upgrade with a status and ends its socket. */
export function rejectUpgrade(socket: Duplex, error: HttpError): void {
  const body = `${errorText(error)}\n`;
  const headers = {
    ...error.headers,
    Connection: "close",
    "Content-Type": PLAIN_TEXT,
    "Content-Length": String(Buffer.byteLength(body)),
    "X-Content-Type-Options": "nosniff",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}\r\n${lines.join("")}\r\n${body}`, () =>
    socket.destroy(),
  );
}
