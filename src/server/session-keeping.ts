// What keeps the sessions of a server when its process ends: a folder of snapshots, and a process that takes over. It also is
// where apps ask for sessions that this process does not have yet.
import type { Clock } from "../base/clock.js";
import { messageOf } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { endsWithin } from "../base/timeout.js";
import type { ApplicationContext } from "../hosting/application-context.js";
import type { FormerSessions } from "../hosting/former-sessions.js";
import type { ServerSession } from "../hosting/server-session.js";
import { decodeSnapshot, encodeSnapshot, type SessionSnapshot } from "../hosting/session-snapshot.js";
import type { ServerGroup } from "./group.js";
import type { SnapshotSettings } from "../snapshots/settings.js";
import { SnapshotKeeper } from "../snapshots/snapshot-keeper.js";
import type { SessionKey } from "../snapshots/snapshot-folder.js";

interface KeepingParts {
  readonly settings: SnapshotSettings;
  readonly contexts: () => ReadonlyMap<string, ApplicationContext>;
  /** Processes that keep other sessions in the same folder. */
  readonly group: Pick<ServerGroup, "startedAt" | "snapshotFolder"> | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

/** What the snapshots of moved sessions may hold together, until the process that has them has all. */
const MAX_MOVED_BYTES = 256 * 1024 ** 2;

/** Snapshots that are written at the same time when the server stops. */
const WRITERS = 8;

/** Of this part of the grace of a stop, snapshots may take the time. */
const SHARE_OF_GRACE = 0.6;

export class SessionKeeping implements FormerSessions {
  readonly #parts: KeepingParts;
  #keeper: SnapshotKeeper | undefined;
  /** The process whose place this one takes. */
  #predecessor: FormerSessions | undefined;
  /** The snapshots of sessions that another process has, which may fail. */
  readonly #moved = new Map<string, Uint8Array>();
  #movedBytes = 0;
  #isLeaving = false;

  constructor(parts: KeepingParts) {
    this.#parts = parts;
  }

  /** Opens the folder, if there is one. Rejects with PlotctlError. */
  async open(): Promise<void> {
    const { settings, contexts, group, log, clock } = this.#parts;
    const { sessionSnapshotIntervalS: intervalS } = settings;
    const forSuccessor = intervalS === "off" ? undefined : group?.snapshotFolder;
    const folder = settings.sessionSnapshots ?? forSuccessor;
    if (folder === undefined || this.#keeper !== undefined) return;
    const apps = (): Iterable<ApplicationContext> => contexts().values();
    this.#keeper = await SnapshotKeeper.open({ folder, intervalS, apps, sharedSince: group?.startedAt, log, clock });
  }

  /** Asks a process for sessions from now on, before others. */
  follow(predecessor: FormerSessions): void {
    this.#predecessor = predecessor;
  }

  async find(app: string, id: string): Promise<SessionSnapshot | undefined> {
    if (this.#isLeaving) return undefined;
    const snapshot = await this.#predecessor?.find(app, id);
    if (snapshot !== undefined) return snapshot;
    const moved = this.#takeMoved(app, id);
    return moved === undefined ? this.#keeper?.find(app, id) : decodeSnapshot(moved);
  }

  async reject(app: string, id: string, why: string): Promise<void> {
    await this.#keeper?.reject(app, id, why);
  }

  forget(app: string, id: string): void {
    this.#takeMoved(app, id);
    this.#keeper?.forget(app, id);
  }

  /**
   * Before a stop: ends the sessions here and writes them into the folder, if there is one, within a part of the grace. Their
   * connections stay open.
   */
  async leave(graceMs: number): Promise<void> {
    this.#isLeaving = true;
    const keeper = this.#keeper;
    if (keeper === undefined) return;
    const { clock, log } = this.#parts;
    await keeper.pause();
    // The folder ends with the server.
    if (this.#parts.settings.sessionSnapshots === undefined) return;
    const sessions = this.#sessions.values();
    let kept = 0;
    const write = async (): Promise<void> => {
      for (const { context, session } of sessions) {
        const key = { app: context.route, id: session.id };
        const isKept = session.isAwaited && context.application.on_drain !== "fresh";
        if (isKept && (await context.moveAway(session, (snapshot) => keeper.write(key, encodeSnapshot(snapshot)))))
          kept++;
      }
    };
    const work = Promise.all(Array.from({ length: WRITERS }, write));
    const limitMs = SHARE_OF_GRACE * graceMs;
    if (!(await endsWithin(limitMs, { work, clock }))) log.warn(`Not all sessions could be kept in ${limitMs} ms`);
    await keeper.close();
    if (kept > 0) log.info(`${kept} sessions are kept for the next start`);
  }

  /** Leaves the folder to the process that takes over, and returns the sessions that move, those that change often last. */
  async release(): Promise<readonly SessionKey[]> {
    this.#isLeaving = true;
    await this.#keeper?.close();
    const wanted = this.#sessions.filter(({ context }) => context.application.on_drain === "hand-over");
    return wanted
      .sort((one, other) => one.session.changesPerS - other.session.changesPerS)
      .map(({ context, session }) => ({ app: context.route, id: session.id }));
  }

  /** Goes on after `release`: sessions that were moved are restored when they are asked for. */
  async resume(): Promise<void> {
    await this.#keeper?.resume().catch((error: unknown) => {
      this.#parts.log.error(`Sessions are not kept any more: ${messageOf(error)}`);
      this.#keeper = undefined;
    });
    this.#isLeaving = false;
  }

  /** Moves one session to the process that takes over. Resolves to whether it has it. */
  async move({ app, id }: SessionKey, take: (snapshot: Uint8Array) => Promise<boolean>): Promise<boolean> {
    const context = this.#parts.contexts().get(app);
    const session = context?.sessions.get(id);
    if (context === undefined || session === undefined) return false;
    const offer = async (snapshot: SessionSnapshot): Promise<boolean> => {
      const bytes = encodeSnapshot(snapshot);
      if (!(await take(bytes))) return false;
      this.#addMoved({ app, id }, bytes);
      return true;
    };
    return context.moveAway(session, offer, { closesSockets: true });
  }

  get #sessions(): { readonly context: ApplicationContext; readonly session: ServerSession }[] {
    return [...this.#parts.contexts().values()].flatMap((context) =>
      [...context.sessions.values()].map((session) => ({ context, session })),
    );
  }

  #addMoved({ app, id }: SessionKey, snapshot: Uint8Array): void {
    if (this.#movedBytes + snapshot.length > MAX_MOVED_BYTES) return;
    this.#movedBytes += snapshot.length;
    this.#moved.set(JSON.stringify([app, id]), snapshot);
  }

  #takeMoved(app: string, id: string): Uint8Array | undefined {
    const key = JSON.stringify([app, id]);
    const moved = this.#moved.get(key);
    if (moved === undefined) return undefined;
    this.#moved.delete(key);
    this.#movedBytes -= moved.length;
    return moved;
  }
}
