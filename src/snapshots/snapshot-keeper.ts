// Keeps the sessions of a server in a folder: writes a snapshot of each one that has changed, every few seconds and when the
// server stops, and returns those of a former process to pages that come back. Snapshots are taken one at a time, and take at
// most a fifth of the time of the process.
import type { Clock, Timer } from "../base/clock.js";
import { codeOf, messageOf } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { endsWithin } from "../base/timeout.js";
import type { FormerSessions } from "../hosting/former-sessions.js";
import { decodeSnapshot, encodeSnapshot, type SessionSnapshot } from "../hosting/session-snapshot.js";
import { SnapshotFolder, type SessionKey } from "./snapshot-folder.js";

/** A session that is kept. */
export interface KeptSession {
  readonly id: string;
  /** Another one after everything that a snapshot would show. */
  readonly version: number;
  /** Whether a page may come back to it. */
  readonly isAwaited: boolean;
  snapshot(): Promise<SessionSnapshot>;
}

interface KeptApp {
  readonly route: string;
  readonly sessions: ReadonlyMap<string, KeptSession>;
}

interface KeeperParts {
  readonly folder: string;
  /** "off": only when the server stops. */
  readonly intervalS: number | "off";
  readonly apps: () => Iterable<KeptApp>;
  /** Since when processes keep other sessions in the same folder, in Unix milliseconds; undefined if none does. */
  readonly sharedSince?: number | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

/** How long a server waits after its start for the pages of sessions of a former process. */
const RETURN_LIMIT_MS = 600_000;
/** After work of some length, the keeper rests for so many times that length. */
const REST = 4;
/** How long a snapshot may wait for a callback of its session. */
const BUSY_LIMIT_MS = 2000;
const MS_PER_S = 1000;

export class SnapshotKeeper implements FormerSessions {
  readonly #parts: KeeperParts;
  #folder: SnapshotFolder;
  /** The version of each session that is in the folder. */
  #kept = new WeakMap<KeptSession, number>();
  readonly #timers: Timer[] = [];
  #round: Promise<void> | undefined;
  #isPaused = false;
  #endRest: () => void = () => {};

  private constructor(folder: SnapshotFolder, parts: KeeperParts) {
    this.#folder = folder;
    this.#parts = parts;
  }

  /** Opens the folder, and keeps sessions from now on. Rejects with PlotctlError. */
  static async open(parts: KeeperParts): Promise<SnapshotKeeper> {
    const keeper = new SnapshotKeeper(await openFolder(parts), parts);
    keeper.#start();
    return keeper;
  }

  /** Sessions with a file. */
  get count(): number {
    return this.#folder.count;
  }

  async find(app: string, id: string): Promise<SessionSnapshot | undefined> {
    const content = await this.#folder.read({ app, id });
    if (content === undefined) return undefined;
    try {
      const snapshot = decodeSnapshot(content);
      if (snapshot.app === app && snapshot.id === id) return snapshot;
      throw new Error("it is of another session");
    } catch (error) {
      await this.reject(app, id, messageOf(error));
      return undefined;
    }
  }

  reject(app: string, id: string, why: string): Promise<void> {
    return this.#folder.reject({ app, id }, why);
  }

  forget(app: string, id: string): void {
    void this.#folder.remove({ app, id }).catch((error: unknown) => this.#parts.log.warn(messageOf(error)));
  }

  /** Writes the snapshot of a session that has ended here. */
  async write(key: SessionKey, snapshot: Uint8Array): Promise<boolean> {
    try {
      return await this.#folder.write(key, snapshot);
    } catch (error) {
      this.#parts.log.error(`App ${key.app}: a session cannot be kept: ${messageOf(error)}`, {
        code: "FILE_UNWRITABLE",
      });
      return false;
    }
  }

  /** Takes no more snapshots. What is under way is written. */
  async pause(): Promise<void> {
    this.#isPaused = true;
    for (const timer of this.#timers.splice(0)) timer.cancel();
    this.#endRest();
    await this.#round;
  }

  /** Leaves the folder to another process. */
  async close(): Promise<void> {
    await this.pause();
    await this.#folder.close();
  }

  /** Opens the folder again after `close`. */
  async resume(): Promise<void> {
    this.#folder = await openFolder(this.#parts);
    this.#kept = new WeakMap();
    this.#isPaused = false;
    this.#start();
  }

  #start(): void {
    const { clock, intervalS, sharedSince } = this.#parts;
    if (this.#folder.count > 0) {
      this.#parts.log.info(`${this.#folder.count} sessions of a former process wait for their pages`);
      const startedAt = sharedSince ?? clock.date();
      const removeRest = (): void => void this.#folder.removeOlderThan(startedAt);
      this.#timers.push(clock.setTimeout(removeRest, RETURN_LIMIT_MS).unref());
    }
    if (intervalS === "off") return;
    this.#timers.push(clock.setInterval(() => this.#startRound(), intervalS * MS_PER_S).unref());
  }

  #startRound(): void {
    this.#round ??= this.#keepAll().finally(() => (this.#round = undefined));
  }

  async #keepAll(): Promise<void> {
    for (const { route, sessions } of this.#parts.apps()) {
      for (const session of [...sessions.values()]) {
        if (this.#isPaused) return;
        await this.#keep(route, session, () => sessions.get(session.id) !== session);
      }
    }
  }

  async #keep(app: string, session: KeptSession, hasEnded: () => boolean): Promise<void> {
    const { version } = session;
    if (!session.isAwaited || hasEnded() || this.#kept.get(session) === version) return;
    const began = this.#parts.clock.now();
    this.#kept.set(session, version);
    try {
      const content = await this.#take(session);
      if (content !== undefined && !hasEnded()) await this.write({ app, id: session.id }, content);
      if (hasEnded() && !this.#isPaused) this.forget(app, session.id);
    } catch (error) {
      this.#parts.log.warn(`App ${app}: a session cannot be kept: ${messageOf(error)}`, { code: codeOf(error) });
    }
    await this.#rest(REST * (this.#parts.clock.now() - began));
  }

  /** Undefined for a session that is busy: it is tried again in the next round. */
  async #take(session: KeptSession): Promise<Uint8Array | undefined> {
    let content: Uint8Array | undefined;
    const work = session.snapshot().then((snapshot) => {
      content = encodeSnapshot(snapshot);
    });
    if (await endsWithin(BUSY_LIMIT_MS, { work, clock: this.#parts.clock })) return content;
    this.#kept.delete(session);
    return undefined;
  }

  async #rest(ms: number): Promise<void> {
    if (this.#isPaused) return;
    await new Promise<void>((resolve) => {
      const timer = this.#parts.clock.setTimeout(resolve, ms).unref();
      this.#endRest = () => {
        timer.cancel();
        resolve();
      };
    });
  }
}

function openFolder({ folder, log, sharedSince }: KeeperParts): Promise<SnapshotFolder> {
  return SnapshotFolder.open(folder, { log, isShared: sharedSince !== undefined });
}
