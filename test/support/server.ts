// A server inside the test's own process, on a port that the system picks, whose log lines the test can read.
import { systemClock, type Clock } from "../../src/base/clock.js";
import { createLog, type LogLevel } from "../../src/base/log.js";
import type { ServerOptions } from "../../src/server/options.js";
import { Server, type Apps } from "../../src/server/server.js";

/** A line of the log. */
export interface LogRecord {
  /** 20 debug, 30 info, 40 warning, 50 error, 60 critical. */
  readonly level: number;
  readonly msg: string;
  /** All of it, as JSON. */
  readonly line: string;
}

export interface StartedServer {
  readonly server: Server;
  readonly port: number;
  /** What was logged so far, a line each, without time. */
  readonly logged: readonly string[];
  /** The same lines with all that is in them. */
  readonly records: readonly LogRecord[];
  /** The address of a path: `url("/demo")`. */
  readonly url: (path: string) => string;
  stop(): Promise<void>;
}

export interface TestServerOptions extends ServerOptions {
  /** The lowest level that is logged. Default: debug. */
  readonly logLevel?: LogLevel;
  /** Default: the system's clock. */
  readonly clock?: Clock;
}

/** Starts a server that logs to memory only. Stop it when done. */
export async function startServer(
  apps: Apps,
  { logLevel = "debug", clock = systemClock, ...options }: TestServerOptions = {},
): Promise<StartedServer> {
  const logged: string[] = [];
  const records: LogRecord[] = [];
  const log = createLog({
    level: logLevel,
    format: "json",
    write(line) {
      const { level, msg } = JSON.parse(line) as LogRecord;
      logged.push(msg);
      records.push({ level, msg, line });
    },
  });
  const server = new Server(apps, { port: 0, log, ...options }, clock);
  await server.start();
  return {
    server,
    port: server.port,
    logged,
    records,
    url: (path) => `http://localhost:${server.port}${path}`,
    stop: () => server.stop(),
  };
}
