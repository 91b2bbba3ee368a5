// Listens: one Node server per address, with limits on incomplete requests, and an answer to input that is not a valid
// request.
import { statSync, unlinkSync } from "node:fs";
import { createServer, STATUS_CODES, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { connect, type AddressInfo, type ListenOptions as BindOptions, type Socket } from "node:net";
import type { ErrorCode } from "../base/error-codes.js";
import { codeSuffix, PlotctlError } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { show } from "../base/show.js";
import type { TlsKeys } from "./tls.js";
import { MAX_HEADERS } from "./admission/limits.js";
import { closesAfterAnswers } from "./closing.js";

const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  // Bodies are limited by `stack`: uploads may take long.
  requestTimeout: 0,
  /** How often Node checks for requests that exceed the timeout. */
  connectionsCheckingInterval: 1000,
};

const LOOPBACKS = ["127.0.0.1", "::1"];

export interface ListeningServers {
  /** 0 for a Unix socket. */
  readonly port: number;
  /** The addresses in use; without ::1 on a machine that has no IPv6. */
  readonly addresses: readonly string[];
  /** The same for the log: `127.0.0.1 port 5006`. */
  readonly places: readonly string[];
  /**
   * Stops accepting connections, ends those without a request at once and the others after their answer; resolves when the
   * last one has ended.
   */
  close(): Promise<void>;
  /** Terminates the remaining connections. */
  destroy(): void;
}

interface ListenOptions {
  /** 0 for any. */
  readonly port: number;
  /** Undefined for both loopbacks. */
  readonly address: string | undefined;
  /** The option that names the port, for errors. Default: `--port`. */
  readonly portSetting?: string;
  /** Replaces port and address. */
  readonly unixSocket: string | undefined;
  readonly tls: TlsKeys | undefined;
  /** The log for input that is not a valid request. */
  readonly rejections: Log;
  readonly onRequest: RequestListener;
  readonly onUpgrade: (req: IncomingMessage, socket: Socket, head: Buffer) => void;
}

/** How often a system-assigned port is tried: one that is free on one loopback may be in use on the other. */
const ATTEMPTS = 5;

/** Rejects with PlotctlError when the port is in use or the machine does not have the address. */
export async function listen(options: ListenOptions): Promise<ListeningServers> {
  if (options.unixSocket !== undefined) return listenOnSocket(options, options.unixSocket);
  for (let attempt = 1; ; attempt++) {
    try {
      return await listenOnce(options);
    } catch (error) {
      const isInUse = ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === "EADDRINUSE";
      if (options.port !== 0 || !isInUse || attempt === ATTEMPTS) throw error;
    }
  }
}

async function listenOnSocket(options: ListenOptions, path: string): Promise<ListeningServers> {
  const { server, close } = makeServer(options);
  try {
    await bind(server, { path }).catch(async (error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || (await answers(path))) throw error;
      // The file remains from a server that was killed.
      unlinkSync(path);
      await bind(server, { path });
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === "EADDRINUSE" ? "it is in use" : message;
    throw new PlotctlError("ADDRESS_UNAVAILABLE", `Cannot listen on the Unix socket ${show(path)}: ${why}.`, {
      cause: error,
    });
  }
  return { ...closing([{ server, close }]), port: 0, addresses: [], places: [`the Unix socket ${path}`] };
}

/** Whether a process listens on the Unix socket. A file that is not a socket counts as one in use and is kept. */
async function answers(path: string): Promise<boolean> {
  if (!statSync(path).isSocket()) return true;
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", ({ code }: NodeJS.ErrnoException) => resolve(code !== "ECONNREFUSED"));
  });
}

async function listenOnce(options: ListenOptions): Promise<ListeningServers> {
  const servers = new Map<string, MadeServer>();
  let { port } = options;
  for (const address of options.address === undefined ? LOOPBACKS : [options.address]) {
    const made = makeServer(options);
    const { server } = made;
    try {
      await bind(server, { port, host: address, ipv6Only: address === "::1" });
    } catch (error) {
      // The first loopback is enough.
      if (servers.size > 0 && isNoSuchAddress(error)) continue;
      for (const other of servers.values()) void other.close();
      throw bindError(error, { port, address, setting: options.portSetting ?? "--port" });
    }
    port = (server.address() as AddressInfo).port;
    servers.set(address, made);
  }
  const addresses = [...servers.keys()];
  const places = addresses.map((address) => `${address} port ${port}`);
  return { ...closing([...servers.values()]), port, addresses, places };
}

function closing(servers: readonly MadeServer[]): Pick<ListeningServers, "close" | "destroy"> {
  return {
    async close() {
      await Promise.all(servers.map(({ close }) => close()));
    },
    destroy() {
      for (const { server } of servers) server.closeAllConnections();
    },
  };
}

interface MadeServer {
  readonly server: Server;
  readonly close: () => Promise<void>;
}

function makeServer({ onRequest, onUpgrade, rejections, tls }: ListenOptions): MadeServer {
  const server: Server =
    tls === undefined ? createServer(LIMITS, onRequest) : createTlsServer({ ...LIMITS, ...tls }, onRequest);
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
    const hasAsked = socket.bytesRead > 0;
    if (error.code === "ECONNRESET" || !socket.writable || !hasAsked) {
      socket.destroy();
      return;
    }
    const status = statusOfClientError(error.code);
    const code: ErrorCode = "BAD_REQUEST";
    rejections.warn(`${status} malformed request (${socket.remoteAddress ?? ""})${codeSuffix(code)}`, { code, status });
    endWith(socket, status);
  });
  return { server, close: closesAfterAnswers(server, { isTls: tls !== undefined }) };
}

function statusOfClientError(code: string | undefined): number {
  if (code === "HPE_HEADER_OVERFLOW") return 431;
  return code === "ERR_HTTP_REQUEST_TIMEOUT" ? 408 : 400;
}

function endWith(socket: Socket, status: number, headers = ""): void {
  socket.on("error", () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers}Connection: close\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroySoon(),
  );
}

function bind(server: Server, options: BindOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(options, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function isNoSuchAddress(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT";
}

function bindError(
  cause: unknown,
  { port, address, setting }: { port: number; address: string; setting: string },
): PlotctlError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const text =
    BIND_PROBLEMS[code ?? ""]?.(`Port ${port} of ${address}`) ??
    `Cannot listen on port ${port} of ${address}: ${message}.`;
  const hint = code === "EADDRINUSE" ? `Choose another with ${setting}, or 0 for any.` : undefined;
  return new PlotctlError("ADDRESS_UNAVAILABLE", text, { hint, cause });
}

const NO_SUCH_ADDRESS = (place: string): string => `${place} is not available: this machine has no such address.`;
const BIND_PROBLEMS: Readonly<Record<string, (place: string) => string>> = {
  EADDRINUSE: (place) => `${place} is in use.`,
  EACCES: (place) => `${place} may be used by administrators only.`,
  EADDRNOTAVAIL: NO_SUCH_ADDRESS,
  ENOTFOUND: NO_SUCH_ADDRESS,
};
