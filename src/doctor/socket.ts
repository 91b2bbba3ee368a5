// Opens a websocket as the page does, and says how far it came.
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { WebSocket } from "ws";
import type { Clock } from "../base/clock.js";
import { frameMessage } from "../protocol/framing.js";
import { newId } from "../base/ids.js";
import { ProtocolError, Receiver } from "../protocol/receiver.js";

/** How far an opening came. */
export type Opening =
  /** The server has answered a message. */
  | { readonly is: "open"; readonly socket: OpenSocket }
  /** The handshake was answered with a status. */
  | { readonly is: "rejected"; readonly status: number; readonly headers: IncomingHttpHeaders }
  /** The handshake's answer names no subprotocol, without which browsers close the socket. */
  | { readonly is: "without-subprotocol" }
  /** Closed before it was of use. */
  | { readonly is: "closed"; readonly code: number; readonly reason: string }
  | { readonly is: "failed"; readonly why: string };

export interface OpenSocket {
  /** Pings of the server so far. */
  readonly pings: () => number;
  /** Resolves with the close code; 1006 where the connection broke. */
  readonly closed: Promise<number>;
  readonly close: () => void;
}

interface SocketOptions {
  readonly token: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined for none, as other programs than browsers do. */
  readonly origin: string | undefined;
  readonly verifies: boolean;
  readonly clock: Clock;
}

const LIMIT_MS = 15_000;
const MAX_MESSAGE_BYTES = 100_000_000;

export function openSocket(url: string, options: SocketOptions): Promise<Opening> {
  const { token, headers, origin, verifies, clock } = options;
  const ws = new WebSocket(url, ["bokeh", token], {
    headers,
    rejectUnauthorized: verifies,
    handshakeTimeout: LIMIT_MS,
    maxPayload: MAX_MESSAGE_BYTES,
    ...(origin === undefined ? {} : { origin }),
  });
  return new Promise((resolve) => {
    const settle = (opening: Opening): void => {
      timer.cancel();
      resolve(opening);
      if (opening.is !== "open") ws.terminate();
    };
    const timer = clock.setTimeout(
      () => settle({ is: "failed", why: `no answer within ${LIMIT_MS / 1000} s` }),
      LIMIT_MS,
    );
    let pings = 0;
    ws.on("ping", () => pings++);
    const closed = new Promise<number>((resolveClosed) => {
      ws.once("close", (code, reason) => {
        resolveClosed(code);
        settle({ is: "closed", code, reason: reason.toString("utf8") });
      });
    });
    // First, since errors follow at once.
    ws.once("upgrade", ({ headers: answered }: IncomingMessage) => {
      if (answered["sec-websocket-protocol"] === undefined) settle({ is: "without-subprotocol" });
    });
    ws.once("unexpected-response", (_request, response) => {
      response.resume();
      settle({ is: "rejected", status: response.statusCode ?? 0, headers: response.headers });
    });
    ws.on("error", ({ message }) => settle({ is: "failed", why: message }));
    conversation(ws, () => settle({ is: "open", socket: { pings: () => pings, closed, close: () => ws.close() } }));
  });
}

/** Waits for the ACK of the server, asks for its version, and calls back when it has answered. */
function conversation(ws: WebSocket, onAnswered: () => void): void {
  const receiver = new Receiver({ maxMessageBytes: MAX_MESSAGE_BYTES, maxBuffers: 1_000_000, from: "server" });
  const msgid = newId();
  ws.on("message", (data: Buffer, isBinary: boolean) => {
    try {
      const message = receiver.push(isBinary ? data : data.toString("utf8"));
      if (message?.header.msgtype === "ACK") {
        for (const frame of frameMessage("SERVER-INFO-REQ", "{}", { msgid })) ws.send(frame);
      }
      if (message?.header.reqid === msgid) onAnswered();
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      ws.terminate();
    }
  });
}
