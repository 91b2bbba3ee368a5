// Binds servers to a port of one address or of both loopbacks, or to a Unix socket; errors say what to change.
import type { AddressInfo, ListenOptions, Server } from "node:net";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { listenAtPath } from "../base/unix-socket.js";

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

export interface Place {
  /** 0 for any. */
  readonly port: number;
  /** Undefined for both loopbacks. */
  readonly address: string | undefined;
  /** The option that names the port, for errors. Default: `--port`. */
  readonly portSetting?: string;
  /** Replaces port and address. */
  readonly unixSocket: string | undefined;
}

/** A server that does not listen yet. */
export interface MadeServer {
  readonly server: Server;
  readonly close: () => Promise<void>;
  readonly destroy: () => void;
}

/** How often a system-assigned port is tried: one that is free on one loopback may be in use on the other. */
const ATTEMPTS = 5;

/**
 * Makes a server for each address, and lets it listen. Rejects with PlotctlError when the port is in use or the machine does not
 * have the address.
 */
export async function bindAll(place: Place, make: () => MadeServer): Promise<ListeningServers> {
  if (place.unixSocket !== undefined) return bindUnixSocket(place.unixSocket, make);
  for (let attempt = 1; ; attempt++) {
    try {
      return await bindOnce(place, make);
    } catch (error) {
      const isInUse = ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === "EADDRINUSE";
      if (place.port !== 0 || !isInUse || attempt === ATTEMPTS) throw error;
    }
  }
}

async function bindUnixSocket(path: string, make: () => MadeServer): Promise<ListeningServers> {
  const made = make();
  const { server } = made;
  try {
    await listenAtPath(server, path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === "EADDRINUSE" ? "it is in use" : message;
    throw new PlotctlError("ADDRESS_UNAVAILABLE", `Cannot listen on the Unix socket ${show(path)}: ${why}.`, {
      cause: error,
    });
  }
  return { ...closing([made]), port: 0, addresses: [], places: [`the Unix socket ${path}`] };
}

async function bindOnce(place: Place, make: () => MadeServer): Promise<ListeningServers> {
  const servers = new Map<string, MadeServer>();
  let { port } = place;
  for (const address of place.address === undefined ? LOOPBACKS : [place.address]) {
    const made = make();
    const { server } = made;
    try {
      await bind(server, { port, host: address, ipv6Only: address === "::1" });
    } catch (error) {
      // The first loopback is enough.
      if (servers.size > 0 && isNoSuchAddress(error)) continue;
      for (const other of servers.values()) void other.close();
      throw bindError(error, { port, address, setting: place.portSetting ?? "--port" });
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
      for (const { destroy } of servers) destroy();
    },
  };
}

/** Rejects with the error of the system. */
export function bind(server: Server, options: ListenOptions): Promise<void> {
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
