// Upgrades: every one passes the gate. A rejected handshake is answered with an HTTP status; what is wrong with a token is
// reported by a close code after the handshake, since scripts of a page cannot read the status of a rejected upgrade.
import { STATUS_CODES, ServerResponse, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer, type ServerOptions, type WebSocket } from "ws";
import type { Clock, Timer } from "../../base/clock.js";
import { codeOf, isA } from "../../base/errors.js";
import { withFields, type Log } from "../../base/log.js";
import type { DevMode } from "../../dev/dev-mode.js";
import { AppFailed, OtherOwner, SessionLimit } from "../../hosting/session-errors.js";
import { ownerOf, type SessionOrigin } from "../../hosting/session-origin.js";
import type { ResumePoint } from "../../hosting/subscriber.js";
import { CLOSE_CODES } from "../../protocol/close-codes.js";
import { restartReason } from "../../protocol/returning.js";
import { sessionHash } from "../../tokens/session-id.js";
import { accessLine, type Outcome, type WriteLine } from "../access-log.js";
import type { Gate, SessionAdmission } from "../admission/gate.js";
import { parameter, parseRequest, type ParsedRequest } from "../admission/parsed-request.js";
import { socketArguments } from "../admission/session-claim.js";
import { errorText, PLAIN_TEXT } from "../answers.js";
import { requestTo } from "../app-request.js";
import type { Auth } from "../auth/auth.js";
import type { Identity } from "../auth/identity.js";
import { appError, atCapacity, HttpError, ofOtherUser } from "../http-error.js";
import type { Metrics } from "../metrics/metrics.js";
import type { ServerSettings } from "../options.js";
import { documentSocketAt, type DocumentSockets, type DocumentVisit } from "../publishing/document-sockets.js";
import { SOCKET_PATHS, type AppTable } from "../routes/app-table.js";
import { unexpectedError } from "../unexpected-error.js";
import { ReturnSlots } from "./return-slots.js";
import { SignedInSockets } from "./signed-in-sockets.js";
import { socketLimits, type SocketLimits } from "./socket-limits.js";
import { WSHandler, type MessageMeter } from "./ws-handler.js";

/** Where a page that comes back was. */
const RESUME_PARAMETER = "bokeh-resume";
const MAX_RESUME_LENGTH = 200;

const CLOSE_TIMEOUT_MS = 5000;
const MAX_FRAGMENTS = 4096;
const CHECK_EVERY_MS = 1000;

/** A restart closes sockets in steps, so that their pages do not return at the same moment. */
const CLOSING_STEPS = 10;
const CLOSING_STEP_MS = 100;
const MIN_CLOSED_AT_ONCE = 10;

interface GatewayParts {
  readonly settings: ServerSettings;
  readonly table: AppTable;
  readonly gate: Gate;
  readonly auth: Auth;
  readonly rejections: Log;
  readonly metrics: Metrics;
  readonly clock: Clock;
  /** Undefined where no documents are published. Called once the server has started. */
  readonly documents: () => DocumentSockets | undefined;
  /** Undefined outside of dev mode. Called once the server has started. */
  readonly dev: () => DevMode | undefined;
  /** Answers requests for upgrades to something else than a websocket. */
  readonly answerRequest: (req: IncomingMessage, res: ServerResponse) => unknown;
}

/** An upgrade as Node hands it over. */
interface Upgrade {
  readonly request: ParsedRequest;
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly logAccess: WriteLine;
}

interface OpenedDocument {
  readonly documents: DocumentSockets;
  readonly visit: DocumentVisit;
  readonly identity: Identity;
  readonly resume: ResumePoint | undefined;
}

export class WebSocketGateway {
  readonly #parts: GatewayParts;
  readonly #limits: SocketLimits;
  readonly #websockets: WebSocketServer;
  /** With their sockets, which count bytes. */
  readonly #handlers = new Map<WSHandler, Pick<Socket, "bytesRead" | "bytesWritten">>();
  readonly #closedBytes = { received: 0, sent: 0 };
  readonly #signedIn: SignedInSockets;
  #checks: Timer | undefined;
  #onGone: () => void = () => {};
  /** When clients come back whose sockets are closed; undefined while the server runs. */
  #returns: ReturnSlots | undefined;

  constructor(parts: GatewayParts) {
    const { websocketMaxMessageBytes, websocketCompressionLevel, websocketCompressionMemLevel } =
      parts.settings.websocket;
    this.#parts = parts;
    this.#limits = socketLimits(parts.settings.websocket);
    this.#signedIn = new SignedInSockets(parts.auth);
    // The last three are missing in the types of the package.
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
      // Pings count as messages; by default the package terminates a client that sends 60 at once, without a code.
      maxPendingAutoPongs: 0,
    };
    this.#websockets = new WebSocketServer(options);
  }

  get connectionCount(): number {
    return this.#handlers.size;
  }

  /** Of all websockets since the start. */
  get bytes(): { readonly received: number; readonly sent: number } {
    let { received, sent } = this.#closedBytes;
    for (const { bytesRead, bytesWritten } of this.#handlers.values()) {
      received += bytesRead;
      sent += bytesWritten;
    }
    return { received, sent };
  }

  /** Answers an upgrade. The caller handles errors of the socket. */
  async handle(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    if (req.headers.upgrade?.toLowerCase() !== "websocket") {
      this.#answerAsRequest(req, socket);
      return;
    }
    const request = parseRequest(req, this.#parts.settings.requests);
    const upgrade = { request, socket, head, logAccess: accessLine(this.#parts, request) };
    try {
      await this.#admit(upgrade);
    } catch (error) {
      this.#reject(upgrade, isA(error, HttpError) ? error : this.#unexpected(error));
    }
  }

  /**
   * Closes every socket with 1012, a tenth of them at a time, and those that are opened meanwhile; resolves when all are
   * closed. The reason gives each client its own time to come back.
   */
  async closeForRestart(): Promise<void> {
    const { clock } = this.#parts;
    const open = [...this.#handlers.keys()];
    const atOnce = Math.max(MIN_CLOSED_AT_ONCE, Math.ceil(open.length / CLOSING_STEPS));
    const closingMs = Math.ceil(open.length / atOnce) * CLOSING_STEP_MS;
    const returns = new ReturnSlots(open.length, { closingMs, clock });
    this.#returns = returns;
    for (let from = 0; from < open.length; from += atOnce) {
      if (from > 0) await new Promise<void>((resolve) => clock.setTimeout(resolve, CLOSING_STEP_MS));
      for (const handler of open.slice(from, from + atOnce)) closeForReturn(handler, returns);
    }
    while (this.#handlers.size > 0) await new Promise<void>((resolve) => (this.#onGone = resolve));
  }

  /** Opens the websocket that the path is for. Rejects with an HttpError. */
  async #admit(upgrade: Upgrade): Promise<void> {
    const { request } = upgrade;
    const { gate, table } = this.#parts;
    const dev = this.#parts.dev();
    const documents = this.#parts.documents();
    const address = documents && documentSocketAt(request.path, this.#parts.settings.listening.prefix);
    if (documents !== undefined && address !== undefined) {
      const admission = await gate.admit(request, "document-socket");
      const visit = await documents.admit(admission, address);
      const outcome = { userId: admission.identity.user?.id, sessionId: visit.sessionId };
      const resume = this.#resumePoint(request);
      const open = (handler: WSHandler): void =>
        void this.#openDocument(handler, { documents, visit, identity: admission.identity, resume });
      this.#accept(upgrade, open, outcome);
      return;
    }
    const location = table.locate(request.path);
    if (location?.below === SOCKET_PATHS.session && location.app !== undefined && location.params !== undefined) {
      const admission = await gate.admit(request, "socket", location.app);
      const outcome = {
        userId: admission.identity.user?.id,
        sessionId: admission.session.id,
        app: location.app.route,
      };
      const resume = this.#resumePoint(request);
      this.#accept(upgrade, (handler) => void this.#open(handler, admission, resume), outcome);
    } else if (location?.below === SOCKET_PATHS.dev && dev !== undefined) {
      await gate.admit(request, "dev-socket", location.app);
      if (upgrade.socket.destroyed) return;
      const version = parameter(request, "version");
      dev.open(
        location.route,
        { req: request.req, socket: upgrade.socket, head: upgrade.head },
        { version: version === undefined ? undefined : Number(version), isFailed: request.parameters.has("failed") },
      );
    } else {
      await gate.admit(request, "unknown");
      throw new HttpError(404);
    }
  }

  #resumePoint(request: ParsedRequest): ResumePoint | undefined {
    const resumed = parameter(request, RESUME_PARAMETER);
    const resume = resumePoint(resumed);
    if (resumed !== undefined && resume === undefined) {
      this.#parts.rejections.debug(`${RESUME_PARAMETER} is malformed: the client reads the whole document.`);
    }
    return resume;
  }

  /** Renders the verdict of the gate. */
  #reject(upgrade: Upgrade, error: HttpError): void {
    if (upgrade.socket.destroyed) return;
    const { rejections } = this.#parts;
    const { closeCode, code, fields, level, log, message, status } = error;
    if (log !== undefined) rejections[level](log, { ...fields, code });
    if (closeCode !== undefined) {
      this.#accept(upgrade, (handler) => handler.close(closeCode, message), { code, log: rejections });
      return;
    }
    upgrade.logAccess(status, { code });
    rejectUpgrade(upgrade.socket, error);
  }

  /** Completes the handshake. */
  #accept(
    { request: { req }, socket, head, logAccess }: Upgrade,
    onOpen: (handler: WSHandler) => void,
    { app, ...outcome }: Outcome & { readonly app?: string },
  ): void {
    const { clock, metrics, settings } = this.#parts;
    const { sessionId, userId: user, log: accessLog = settings.logging.log } = outcome;
    const session = sessionId === undefined ? undefined : sessionHash(sessionId);
    const log = withFields(accessLog, { app, user, session });
    // The client may have reset it while the gate asked providers.
    if (socket.destroyed) return;
    this.#websockets.handleUpgrade(req, socket, head, (ws) => {
      logAccess(101, { ...outcome, log: accessLog });
      log.info("WebSocket connection opened");
      onOpen(
        this.#track(
          new WSHandler(ws, socket, { log, limits: this.#limits, clock, onMessage: messageMeter(app, metrics) }),
          ws,
          socket as Socket,
        ),
      );
    });
  }

  async #open(
    handler: WSHandler,
    { request, app, identity, session }: SessionAdmission,
    resume: ResumePoint | undefined,
  ): Promise<void> {
    const { settings } = this.#parts;
    const { id, payload = {} } = session;
    if (this.#returns !== undefined) {
      closeForReturn(handler, this.#returns);
      return;
    }
    try {
      const origin = (): SessionOrigin => ({
        request: requestTo(app, { request, args: socketArguments(request, session), settings }),
        tokenPayload: payload,
        user: identity.user,
        logoutUrl: identity.signOutUrl,
      });
      this.#signedIn.add(handler, identity);
      const handle = await app.open(id, { visitor: "socket", owner: ownerOf(identity.user), origin });
      handler.serve(handle, resume);
    } catch (error) {
      if (isA(error, AppFailed))
        handler.close(CLOSE_CODES.SERVER_ERROR, appError(error, settings.development.devMode).message);
      else if (isA(error, OtherOwner)) handler.close(CLOSE_CODES.NOT_ALLOWED, ofOtherUser().message);
      else if (isA(error, SessionLimit)) handler.close(CLOSE_CODES.OVERLOAD, atCapacity(error).message);
      else {
        const { code, level, log, message } = this.#unexpected(error);
        if (log !== undefined) this.#parts.rejections[level](log, { code });
        handler.close(CLOSE_CODES.SERVER_ERROR, message);
      }
    }
  }

  async #openDocument(handler: WSHandler, { documents, visit, identity, resume }: OpenedDocument): Promise<void> {
    if (this.#returns !== undefined) {
      closeForReturn(handler, this.#returns);
      return;
    }
    try {
      if (visit.isBySignIn) this.#signedIn.add(handler, identity);
      handler.serve(await documents.open(visit), resume);
    } catch (error) {
      const code = codeOf(error);
      if (isA(error, SessionLimit)) handler.close(CLOSE_CODES.OVERLOAD, error.message);
      else if (code === "UNKNOWN_DOCUMENT") handler.close(CLOSE_CODES.BAD_TOKEN, "The document was deleted.");
      else if (code === "STORE_UNAVAILABLE") handler.close(CLOSE_CODES.OVERLOAD, "The store does not answer.");
      else {
        const { code, level, log, message } = this.#unexpected(error);
        if (log !== undefined) this.#parts.rejections[level](log, { code });
        handler.close(CLOSE_CODES.SERVER_ERROR, message);
      }
    }
  }

  #unexpected(error: unknown): HttpError {
    return unexpectedError(error, "while a websocket was opened", this.#parts.settings);
  }

  #track(handler: WSHandler, ws: WebSocket, socket: Socket): WSHandler {
    this.#handlers.set(handler, socket);
    const { clock } = this.#parts;
    this.#checks ??= clock.setInterval(() => {
      const now = clock.now();
      for (const each of this.#handlers.keys()) each.check(now);
      this.#signedIn.check();
    }, CHECK_EVERY_MS);
    ws.on("close", (code) => {
      this.#parts.metrics.onClosed(code);
      this.#closedBytes.received += socket.bytesRead;
      this.#closedBytes.sent += socket.bytesWritten;
      this.#handlers.delete(handler);
      this.#signedIn.delete(handler);
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
    // Node types the sockets of upgrades as Duplex; assignSocket uses only what every Duplex has.
    res.assignSocket(socket as Socket);
    res.on("finish", () => socket.end(() => socket.destroy()));
    this.#parts.answerRequest(req, res);
  }
}

/** Answers an upgrade with a status and ends its socket. */
function rejectUpgrade(socket: Duplex, error: HttpError): void {
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

/**
 * Reads `<connection>_<number>`. Undefined for anything else: the client then reads the whole document. Throws an HttpError for
 * a text that no client of ours sends.
 */
function resumePoint(text: string | undefined): ResumePoint | undefined {
  if (text !== undefined && text.length > MAX_RESUME_LENGTH) {
    throw new HttpError(400, `${RESUME_PARAMETER} is too long.`);
  }
  const [, connection, seq] = /^([\w-]{22})_(\d{1,15})$/.exec(text ?? "") ?? [];
  return connection === undefined ? undefined : { connection, seq: Number(seq) };
}

/** Counts the messages of an app's websockets. */
function messageMeter(app: string | undefined, metrics: Metrics): MessageMeter | undefined {
  if (app === undefined || !metrics.isOn) return undefined;
  return (type, way) => metrics.onMessage(app, type, way);
}

function closeForReturn(handler: WSHandler, returns: ReturnSlots): void {
  handler.close(CLOSE_CODES.RESTART, restartReason(returns.next()));
}
