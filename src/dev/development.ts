// What `serve --dev` adds to a server: apps are rebuilt when their files change, and keys in the terminal restart them. This
// is the only file of the folder that is imported while a server runs, by the server and by the command line: with a second
// one, the bundle of a server without dev mode would be cut into more files.
import type { Application } from "../application/application.js";
import { systemClock, type Clock } from "../base/clock.js";
import type { Log } from "../base/log.js";
import { develop } from "./develop.js";
import { DevMode, type DevHost } from "./dev-mode.js";
import { listenForKeys, type Keyboard } from "./keys.js";
import { WatchedApps, type WatchOptions } from "./watched-apps.js";

export function startDevMode(host: DevHost): DevMode {
  return new DevMode(host);
}

export interface Terminal {
  readonly keyboard: Keyboard;
  /** Opens the apps in a browser. */
  readonly show: () => Promise<void>;
}

export class Development {
  readonly #watched: WatchedApps;
  readonly #log: Log;
  readonly #clock: Clock;
  #stopKeys = (): void => undefined;
  #quit: (cause: string) => void = () => undefined;
  /** Resolves when a key ends the process. */
  readonly quit = new Promise<string>((resolve) => (this.#quit = resolve));

  private constructor(watched: WatchedApps, { log, clock }: { log: Log; clock: Clock }) {
    this.#watched = watched;
    this.#log = log;
    this.#clock = clock;
  }

  /** Compiles the apps. Rejects with PlotctlError for paths that cannot be served. */
  static async open(paths: readonly string[], options: WatchOptions & { readonly log: Log }): Promise<Development> {
    const { log, clock = systemClock } = options;
    return new Development(await WatchedApps.open(paths, options), { log, clock });
  }

  /** The apps at the start, by route. One that could not be compiled fails with its error in each session. */
  get initial(): ReadonlyMap<string, Application> {
    return this.#watched.initial;
  }

  /** Starts watching, and listening for keys. */
  async start(dev: DevMode, { keyboard, show }: Terminal): Promise<void> {
    await develop(this.#watched, { dev, log: this.#log, clock: this.#clock });
    const actions = {
      restart: () => void this.#watched.restart(),
      open: () => void show(),
      quit: () => this.#quit("the key q"),
    };
    this.#stopKeys = listenForKeys(actions, keyboard);
  }

  async stop(): Promise<void> {
    this.#stopKeys();
    await this.#watched.close();
  }
}
