// The life of a server that has started: its reports to a service manager, why it ends, and its stop.
import { systemClock } from "../base/clock.js";
import type { Log } from "../base/log.js";
import type { ServerSettings } from "../server/options.js";
import type { Effects } from "./effects.js";
import { serviceManager } from "./service-manager.js";
import type { MovingServer, Takeover } from "./takeover.js";

interface ServingServer extends MovingServer {
  readersLeft(): Promise<void>;
  stop(options?: { readonly drainDelayS: number }): Promise<void>;
}

interface Serving {
  readonly settings: ServerSettings;
  readonly effects: Pick<Effects, "env">;
  readonly log: Log;
  readonly signal: Promise<NodeJS.Signals>;
  /** Undefined without `--takeover`. */
  readonly takeover: Takeover | undefined;
  /** With `--dev`, a key ends the server too. */
  readonly development?: { readonly quit: Promise<string>; stop(): Promise<void> } | undefined;
}

const MS_PER_S = 1000;

/** Serves until a signal, or until another process has taken over. Resolves when the server has stopped. */
export async function serveUntilEnd(server: ServingServer, serving: Serving): Promise<void> {
  const { settings, effects, log, signal, takeover } = serving;
  const env = takeover?.env ?? effects.env;
  const isSuccessor = takeover?.former !== undefined;
  const manager = serviceManager({ env, log, clock: systemClock, isSuccessor });
  void (takeover === undefined ? manager.ready() : takeover.complete(server, manager));
  const end = await firstEnd(serving);
  log.info(`Stopping after ${end.cause}`);
  await takeover?.stop(settings.stopping.graceS * MS_PER_S);
  await serving.development?.stop();
  if (end.isSucceeded) {
    await Promise.race([signal, server.readersLeft()]);
    // The service goes on in the other process, to which all visitors are passed already.
    await server.stop({ drainDelayS: 0 });
  } else await Promise.all([manager.stopping(), server.stop()]);
}

interface End {
  readonly cause: string;
  /** Whether another process has taken over. */
  readonly isSucceeded: boolean;
}

function firstEnd({ signal, development, takeover }: Serving): Promise<End> {
  const ends = [
    signal.then((cause) => ({ cause, isSucceeded: false })),
    development?.quit.then((cause) => ({ cause, isSucceeded: false })),
    takeover?.succeeded.then((pid) => ({ cause: `process ${pid} has taken over`, isSucceeded: true })),
  ];
  return Promise.race(ends.filter((end) => end !== undefined));
}
