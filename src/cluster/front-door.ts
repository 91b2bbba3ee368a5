// Accepts the connections of a server of several processes, reads the head of the first request of each, and passes the
// connection on. It answers only what is no request: 400, 408, 431, 505. With TLS it reads nothing: only the worker that gets
// the connection has its keys.
//
// Reading must stop with the head: what this process has read, the other one cannot read again. Node reads on until the
// buffer of a paused stream is full, so its limit is one byte, and what was read is put back.
import { createServer, type Server, type Socket } from "node:net";
import type { Clock, Timer } from "../base/clock.js";
import { codeSuffix } from "../base/errors.js";
import type { ErrorCode } from "../base/error-codes.js";
import type { Log } from "../base/log.js";
import { bindAll, type ListeningServers, type MadeServer, type Place } from "../server/bind.js";
import { endWith } from "../server/listen.js";
import { FirstRequestReader } from "./first-request.js";

/** A connection that is to be passed on. */
export interface Connection {
  readonly socket: Socket;
  /** What was read from it. */
  readonly head: Buffer;
  /** The session that its first request names. */
  readonly sessionId: string | undefined;
}

interface FrontDoorParts {
  readonly clock: Clock;
  /** The log for input that is not a valid request. */
  readonly rejections: Log;
  readonly isTls: boolean;
  readonly onConnection: (connection: Connection) => void;
}

const HEAD_LIMIT_MS = 10_000;
const CHECK_EVERY_MS = 1000;

interface Arriving {
  readonly since: number;
  /** Undefined until the first byte arrives. */
  reader: FirstRequestReader | undefined;
}

export class FrontDoor {
  readonly #parts: FrontDoorParts;
  /** Connections without a complete request so far; the oldest comes first. */
  readonly #arriving = new Map<Socket, Arriving>();
  #checks: Timer | undefined;

  constructor(parts: FrontDoorParts) {
    this.#parts = parts;
  }

  /** Rejects with PlotctlError when the port is in use or the machine does not have the address. */
  async listen(place: Place): Promise<ListeningServers> {
    const listeners = await bindAll(place, () => this.#make());
    this.#checks = this.#parts.clock.setInterval(() => this.#check(), CHECK_EVERY_MS).unref();
    return listeners;
  }

  #make(): MadeServer {
    const { isTls, onConnection } = this.#parts;
    const options = { allowHalfOpen: true, noDelay: true, pauseOnConnect: isTls, highWaterMark: 1 };
    const server: Server = createServer(options, (socket) => {
      // A client may reset it at any time.
      socket.on("error", () => socket.destroy());
      if (isTls) onConnection({ socket, head: Buffer.alloc(0), sessionId: undefined });
      else this.#read(socket);
    });
    const destroy = (): void => {
      for (const socket of this.#arriving.keys()) socket.destroy();
    };
    return {
      server,
      destroy,
      close: async () => {
        this.#checks?.cancel();
        destroy();
        // Node would wait for the connections that were passed on, too.
        server.close();
      },
    };
  }

  #read(socket: Socket): void {
    const arriving: Arriving = { since: this.#parts.clock.now(), reader: undefined };
    this.#arriving.set(socket, arriving);
    socket.on("data", (piece: Buffer) => {
      const read = (arriving.reader ??= new FirstRequestReader()).add(piece);
      if (read.is === "incomplete") return;
      this.#arriving.delete(socket);
      socket.pause();
      socket.removeAllListeners("data").removeAllListeners("end");
      if (read.is === "complete") {
        socket.unshift(read.head);
        this.#parts.onConnection({ socket, ...read });
      } else if (read.is === "rejected") this.#reject(socket, read.status);
      else socket.destroy();
    });
    socket.on("end", () => socket.destroy());
    socket.on("close", () => this.#arriving.delete(socket));
  }

  #check(): void {
    const now = this.#parts.clock.now();
    for (const [socket, { since, reader }] of this.#arriving) {
      if (now - since < HEAD_LIMIT_MS) return;
      this.#arriving.delete(socket);
      // Browsers open connections in advance, and may never use them.
      if (reader === undefined) socket.destroy();
      else this.#reject(socket, 408);
    }
  }

  #reject(socket: Socket, status: number): void {
    const code: ErrorCode = "BAD_REQUEST";
    const text = `${status} malformed request (${socket.remoteAddress ?? ""})${codeSuffix(code)}`;
    this.#parts.rejections.warn(text, { code, status });
    endWith(socket, status);
  }
}
