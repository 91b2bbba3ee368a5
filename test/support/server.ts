// A server inside the test's own process, on a port that the system picks, whose log lines the test can read.
import { createLog, type LogLevel } from "../../src/base/log.js";
import type { ServerOptions } from "../../src/server/options.js";
import { Server, type Apps } from "../../src/server/server.js";

export interface StartedServer {
  readonly server: Server;
  readonly port: number;
  /** What was logged so far, a line each, without time. */
  readonly logged: readonly string[];
  /** The address of a path: `url("/demo")`. */
  url(path: string): string;
  stop(): Promise<void>;
}

/** Starts a server that logs from `logLevel` on (default debug) to memory only. Stop it when done. */
export async function startServer(
  apps: Apps,
  { logLevel = "debug", ...options }: ServerOptions & { readonly logLevel?: LogLevel } = {},
): Promise<StartedServer> {
  const logged: string[] = [];
  const log = createLog({
    level: logLevel,
    format: "json",
    write: (line) => void logged.push((JSON.parse(line) as { msg: string }).msg),
  });
  const server = new Server(apps, { port: 0, log, ...options });
  await server.start();
  return {
    server,
    port: server.port,
    logged,
    url: (path) => `http://localhost:${server.port}${path}`,
    stop: () => server.stop(),
  };
}
