// The requests of one worker: those for a session of another worker are passed on to it, over its Unix socket. That happens on
// connections that are kept alive: only the first request of a connection is seen by the parent, which chooses the worker.
import { Agent, request, type IncomingMessage, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { pipeline } from "node:stream";
import type { Clock } from "../base/clock.js";
import { peerOf, setPeer } from "../server/admission/peer.js";
import { endWith, type Handlers } from "../server/listen.js";
import { slotOf } from "../tokens/session-slot.js";
import type { ClusterState, WorkerStart } from "./calls.js";
import { sessionOfRequest } from "./named-session.js";
import { peerHeader, removePeerHeader, takePeerHeader } from "./passed-on.js";

/** A worker with so many more sessions than another one passes visitors on to it. */
const MAX_SURPLUS = 20;
const RETRY_AFTER_S = 2;

/** They belong to a connection, and each of the two connections has its own. */
const OF_CONNECTION: ReadonlySet<string> = new Set(["connection", "keep-alive", "expect"]);

interface RelayParts {
  readonly start: WorkerStart;
  readonly state: () => ClusterState;
  readonly clock: Clock;
  /** Whether the parent has passed on the connection; the others come from workers. */
  readonly isPublic: (socket: Socket) => boolean;
  /** What answers the requests of this worker. */
  readonly own: Handlers;
}

export function socketOf(folder: string, slot: number): string {
  return join(folder, `w${slot}.sock`);
}

/** The handlers of a worker's server. */
export function relayed(parts: RelayParts): Handlers {
  const { own, isPublic } = parts;
  const agent = new Agent({ keepAlive: true });
  return {
    rejections: own.rejections,
    onRequest(req, res) {
      if (!isPublic(req.socket)) {
        if (isPassedOn(req, parts)) own.onRequest(req, res);
        else res.writeHead(403).end();
        return;
      }
      removePeerHeader(req);
      const slot = slotFor(req, parts);
      if (slot === parts.start.slot) own.onRequest(req, res);
      else passRequest(req, res, { slot, agent, parts });
    },
    onUpgrade(req, socket, head) {
      if (!isPublic(req.socket)) {
        if (isPassedOn(req, parts)) own.onUpgrade(req, socket, head);
        else endWith(socket, 403);
        return;
      }
      removePeerHeader(req);
      const slot = slotFor(req, parts);
      if (slot === parts.start.slot) own.onUpgrade(req, socket, head);
      else passUpgrade(req, socket, { slot, head, parts });
    },
  };
}

function isPassedOn(req: IncomingMessage, { start: { key }, clock }: RelayParts): boolean {
  const peer = takePeerHeader(req, { key, now: clock.date() });
  if (peer !== undefined) setPeer(req, peer);
  return peer !== undefined;
}

/** The slot of the session that a request names. Others stay here, unless another worker has far fewer sessions. */
function slotFor(req: IncomingMessage, { start: { slot, size }, state }: RelayParts): number {
  const id = sessionOfRequest(req);
  if (id !== undefined) return slotOf(id, size);
  const { sessions, waiting } = state();
  const served = sessions.map((count, at) => (waiting.includes(at) ? Infinity : count));
  const fewest = Math.min(...served);
  return (sessions[slot] ?? 0) - fewest > MAX_SURPLUS ? served.indexOf(fewest) : slot;
}

interface Passing {
  readonly slot: number;
  readonly parts: RelayParts;
}

function passRequest(
  req: IncomingMessage,
  res: ServerResponse,
  { slot, agent, parts }: Passing & { readonly agent: Agent },
): void {
  const onward = request({
    socketPath: socketOf(parts.start.folder, slot),
    method: req.method ?? "GET",
    path: req.url ?? "/",
    headers: [...headerOf(req, parts), ...withoutConnection(req.rawHeaders)],
    agent,
    setHost: false,
  });
  onward.on("response", (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.statusMessage ?? "", withoutConnection(answer.rawHeaders));
    // An error is that one of the two has gone; the other one is closed.
    pipeline(answer, res, () => undefined);
  });
  onward.on("error", () => {
    if (res.headersSent) res.destroy();
    else res.writeHead(503, { "Retry-After": String(RETRY_AFTER_S), "Content-Length": "0" }).end();
  });
  res.on("close", () => {
    if (!res.writableFinished) onward.destroy();
  });
  req.pipe(onward);
}

function passUpgrade(
  req: IncomingMessage,
  socket: Socket,
  { slot, head, parts }: Passing & { readonly head: Buffer },
): void {
  const onward = connect(socketOf(parts.start.folder, slot));
  const headers = [...headerOf(req, parts), ...req.rawHeaders];
  const lines = headers.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${headers[at + 1] ?? ""}\r\n`] : []));
  onward.write(`${req.method ?? "GET"} ${req.url ?? "/"} HTTP/1.1\r\n${lines.join("")}\r\n`, "latin1");
  onward.write(head);
  onward.once("connect", () => {
    onward.pipe(socket);
    socket.pipe(onward);
  });
  onward.on("error", () => {
    if (onward.bytesRead === 0) endWith(socket, 503, `Retry-After: ${RETRY_AFTER_S}\r\n`);
    else socket.destroy();
  });
  socket.on("error", () => socket.destroy());
  socket.on("close", () => onward.destroy());
  onward.on("close", () => {
    if (onward.bytesRead > 0) socket.destroySoon();
  });
}

/** First, since a server reads a limited number of headers. */
function headerOf(req: IncomingMessage, { start: { key }, clock }: RelayParts): [string, string] {
  return peerHeader(peerOf(req), { key, now: clock.date() });
}

/** Names and values in turn, as they were sent. */
function withoutConnection(raw: readonly string[]): string[] {
  return raw.filter((_, at) => !OF_CONNECTION.has(raw[at - (at % 2)]?.toLowerCase() ?? ""));
}
