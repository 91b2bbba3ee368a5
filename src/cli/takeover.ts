// The takeover of `plotctl serve --takeover`: this process takes the place of a server that runs at its address, if there is one,
// and waits for another process that takes its own place.
import { systemClock } from "../base/clock.js";
import { messageOf, PlotctlError } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { endsWithin } from "../base/timeout.js";
import type { ServerSettings } from "../server/options.js";
import type { SessionKey } from "../snapshots/snapshot-folder.js";
import { controlPath, defaultRunFolder } from "../takeover/control-socket.js";
import { Predecessor, type DepartingServer } from "../takeover/predecessor.js";
import { Successor } from "../takeover/successor.js";
import type { Effects } from "./effects.js";
import type { ServiceManager } from "./service-manager.js";
import type { Configuration } from "./settings/configuration.js";

/** A server of one process, or of several. */
export interface MovingServer extends DepartingServer {
  restoreSession(key: SessionKey, snapshot: Uint8Array): Promise<string>;
}

export interface TakeoverParts {
  readonly configuration: Configuration;
  readonly settings: ServerSettings;
  readonly effects: Pick<Effects, "env">;
  readonly log: Log;
}

export class Takeover {
  /** The server that runs; undefined if none does. */
  readonly former: Successor | undefined;
  /** Resolves when another process has taken over. */
  readonly succeeded: Promise<number>;
  readonly #parts: TakeoverParts;
  readonly #path: string;
  #onSucceeded: (pid: number) => void = () => {};
  #predecessor: Predecessor | undefined;
  #isStopped = false;

  private constructor(parts: TakeoverParts, path: string, former: Successor | undefined) {
    this.#parts = parts;
    this.#path = path;
    this.former = former;
    this.succeeded = new Promise((resolve) => (this.#onSucceeded = resolve));
  }

  /** Rejects with PlotctlError if a server runs that does not let this one take over. */
  static async open(parts: TakeoverParts): Promise<Takeover> {
    const {
      configuration: { values },
      settings,
      effects,
      log,
    } = parts;
    if (settings.development.devMode)
      throw new PlotctlError("USAGE", "--takeover and --dev exclude each other: --dev replaces apps by itself.");
    const path = controlPath(values.runDir ?? defaultRunFolder(effects.env), settings.listening);
    const former = await Successor.meet({ path, log, clock: systemClock });
    if (former !== undefined) log.info(`Taking over from process ${former.predecessor.pid}`);
    return new Takeover(parts, path, former);
  }

  /** The variables of the environment, with the watchdog of systemd that the former server had. */
  get env(): Effects["env"] {
    const { env } = this.#parts.effects;
    const watchdogUsec = this.former?.predecessor.watchdogUsec;
    if (watchdogUsec === undefined) return env;
    return { ...env, WATCHDOG_USEC: watchdogUsec, WATCHDOG_PID: undefined };
  }

  /** Reports that the server serves, once it has the sessions of the former one, which exits then. Then another process can take over. */
  async complete(server: MovingServer, manager: ServiceManager): Promise<void> {
    await this.#receive(server);
    await manager.ready();
    await this.#finish(server);
  }

  /** Takes the sessions of the former server. Resolves when it has none any more; it waits before it exits. */
  async #receive(server: MovingServer): Promise<void> {
    if (this.former === undefined) return;
    let count = 0;
    this.former.receive(async (key, snapshot) => {
      const outcome = await server.restoreSession(key, snapshot);
      if (outcome !== "fresh") count++;
      return outcome;
    });
    await this.former.done;
    this.#parts.log.info(`${count} sessions are here after the takeover`);
  }

  async #finish(server: MovingServer): Promise<void> {
    this.former?.close();
    if (this.#isStopped) return;
    const { log, effects } = this.#parts;
    try {
      const parts = { server, path: this.#path, env: effects.env, log, clock: systemClock };
      const predecessor = await Predecessor.start(parts);
      this.#predecessor = predecessor;
      void predecessor.succeeded.then(this.#onSucceeded);
      if (this.#isStopped) predecessor.stop();
    } catch (error) {
      log.warn(messageOf(error), { code: "TAKEOVER_FAILED" });
    }
  }

  /** Lets no other process take over. A takeover that is under way ends first, within a limit. */
  async stop(limitMs: number): Promise<void> {
    this.#isStopped = true;
    this.#predecessor?.stop();
    const work = this.#predecessor?.settled ?? Promise.resolve();
    await endsWithin(limitMs, { work, clock: systemClock });
  }
}
