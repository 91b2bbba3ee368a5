// Which sessions of an app there are, and the room that they take. A session is
//
//   fresh  until a socket asks for it: a page was loaded, and its socket is still to come
//   live   while sockets are connected
//   away   when they are gone
//
// Live and away sessions share one limit. Fresh ones have room of their own, so that a flood of pages never keeps out a
// visitor whose socket comes: when it is full the oldest one ends, and its page's socket makes it again from its token.
import type { Clock } from "../base/clock.js";
import { SessionLimit } from "./problems.js";
import type { ServerSession } from "./server-session.js";
import type { SessionFigures, Visitor } from "./session-directory.js";
import { SessionLimitByMemory, type Memory } from "./session-limit.js";
import { Slots } from "./slots.js";

export interface RoomOptions {
  /** Of live and away sessions. */
  readonly maxSessions: number | "auto";
  readonly memory: Memory;
  /** How long a visitor may wait for others to start or to end. Default 1,000. */
  readonly capacityTimeoutMs?: number;
  readonly clock: Clock;
}

const MOST_FRESH = 500;
/** Sessions that are made, or ended for room, at the same time. */
const MOST_UNDER_WAY = 50;
/** An away session is kept for at least this long: its page may be on its way back. */
const SHORTEST_AWAY_MS = 5000;
const DEFAULT_TIMEOUT_MS = 1000;
const RETRY_WHEN_FULL_S = 10;
const RETRY_WHEN_BUSY_S = 2;

export class SessionRooms {
  readonly #sessions = new Map<string, ServerSession>();
  /** The one that was asked for longest ago comes first. */
  readonly #fresh = new Set<ServerSession>();
  /** Sessions that are being made and have their room. */
  readonly #starting: Record<Visitor, number> = { page: 0, socket: 0 };
  /** Of sessions that end for the room of others. */
  readonly #endings = new Map<ServerSession, Promise<void>>();
  readonly #starts: Slots;
  readonly #ends: Slots;
  readonly #options: RoomOptions;
  readonly #byMemory: SessionLimitByMemory;
  readonly #end: (session: ServerSession) => Promise<void>;

  /** `end` ends a session that has left its room; it never rejects. */
  constructor(options: RoomOptions, end: (session: ServerSession) => Promise<void>) {
    const { memory, capacityTimeoutMs: timeoutMs = DEFAULT_TIMEOUT_MS, clock } = options;
    this.#options = options;
    this.#byMemory = new SessionLimitByMemory(memory);
    // Pages that start must leave a fresh session that can end for another one.
    this.#starts = new Slots(() => Math.min(MOST_UNDER_WAY, this.#freshLimit), { timeoutMs, clock });
    this.#ends = new Slots(() => MOST_UNDER_WAY, { timeoutMs, clock });
    this.#end = end;
  }

  get sessions(): ReadonlyMap<string, ServerSession> {
    return this.#sessions;
  }

  /** The most live and away sessions that there may be. */
  get limit(): number {
    const { maxSessions } = this.#options;
    return maxSessions === "auto" ? this.#byMemory.current : maxSessions;
  }

  figures(): SessionFigures {
    const counts = [...this.#sessions.values()].map(({ connectionCount }) => connectionCount);
    const connected = counts.filter((count) => count > 0).length;
    const unconnected = this.#fresh.size;
    return {
      unconnected,
      connected,
      disconnected: counts.length - connected - unconnected,
      connections: counts.reduce((sum, count) => sum + count, 0),
      limit: this.limit,
    };
  }

  get #freshLimit(): number {
    return Math.min(this.limit, MOST_FRESH);
  }

  /** Throws SessionLimit when nobody could be given another session now. */
  checkForNew(): void {
    if (this.#options.memory.isTight()) {
      this.#endFresh();
      throw new SessionLimit("MEMORY_FULL", "The server's memory is nearly full.", RETRY_WHEN_FULL_S);
    }
    this.checkForSocket();
  }

  /** Throws SessionLimit when there is no room for another session with a socket, nor one that could end for it. */
  checkForSocket(): void {
    if (!this.#hasRoom("socket") && this.#longestAway() === undefined) throw this.#full();
  }

  isFresh(session: ServerSession): boolean {
    return this.#fresh.has(session);
  }

  /** Whether a session is ending for the room of another. */
  isEnding(session: ServerSession): boolean {
    return this.#endings.has(session);
  }

  /** A visitor has asked for a session that is there. Throws SessionLimit when a fresh one cannot become a live one. */
  visit(session: ServerSession, visitor: Visitor): void {
    if (this.#fresh.has(session) && visitor === "socket") this.#makeRoomNow();
    session.touch();
    if (!this.#fresh.delete(session) || visitor === "socket") return;
    this.#fresh.add(session);
  }

  /**
   * Makes a session when there is room for it; `make` hands it to `keep`. Rejects with SessionLimit when there is no room
   * in time.
   */
  async start<T>(visitor: Visitor, make: (keep: (session: ServerSession) => void) => Promise<T>): Promise<T> {
    if (!(await this.#starts.take(visitor))) throw busy();
    try {
      await this.#reserve(visitor);
      let isKept = false;
      const keep = (session: ServerSession): void => {
        isKept = true;
        this.#starting[visitor]--;
        this.#sessions.set(session.id, session);
        if (visitor === "page") this.#fresh.add(session);
        this.#byMemory.note(session, this.#sessions);
      };
      try {
        return await make(keep);
      } finally {
        if (!isKept) this.#starting[visitor]--;
      }
    } finally {
      this.#starts.release();
    }
  }

  /** Puts another session of the same id in the place of one. */
  exchange(former: ServerSession, next: ServerSession): void {
    this.#fresh.delete(former);
    this.#sessions.set(next.id, next);
  }

  /** Takes a session out; false when it is not there. */
  remove(session: ServerSession): boolean {
    if (this.#sessions.get(session.id) !== session) return false;
    this.#fresh.delete(session);
    return this.#sessions.delete(session.id);
  }

  /** Resolves when the sessions that were ended for room have ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#endings.values());
  }

  async #reserve(visitor: Visitor): Promise<void> {
    while (!this.#hasRoom(visitor)) {
      if (!(await this.#ends.take(visitor))) throw busy();
      // Others may have left while this one waited.
      const leaver = this.#hasRoom(visitor) ? undefined : this.#leaver(visitor);
      if (leaver !== undefined) this.#leave(leaver);
      else {
        this.#ends.release();
        if (!this.#hasRoom(visitor)) throw this.#full();
      }
    }
    this.#starting[visitor]++;
  }

  #makeRoomNow(): void {
    if (this.#hasRoom("socket")) return;
    const leaver = this.#longestAway();
    if (leaver === undefined) throw this.#full();
    if (!this.#ends.tryTake()) throw busy();
    this.#leave(leaver);
  }

  #hasRoom(visitor: Visitor): boolean {
    const started = visitor === "page" ? this.#fresh.size : this.#sessions.size - this.#fresh.size;
    return started + this.#starting[visitor] < (visitor === "page" ? this.#freshLimit : this.limit);
  }

  #leaver(visitor: Visitor): ServerSession | undefined {
    if (visitor === "socket") return this.#longestAway();
    const [oldest] = this.#fresh;
    return oldest;
  }

  /** The session that may end for a visitor with a socket: one in which nothing was entered, if there is one. */
  #longestAway(): ServerSession | undefined {
    let found: { session: ServerSession; awayMs: number } | undefined;
    for (const session of this.#sessions.values()) {
      const awayMs = session.unusedMs;
      if (awayMs <= SHORTEST_AWAY_MS || this.#fresh.has(session)) continue;
      const isBetter =
        found === undefined ||
        (session.hasEntries === found.session.hasEntries ? awayMs > found.awayMs : !session.hasEntries);
      if (isBetter) found = { session, awayMs };
    }
    return found?.session;
  }

  #endFresh(): void {
    for (const session of this.#fresh) {
      if (!this.#ends.tryTake()) return;
      this.#leave(session);
    }
  }

  /** Ends a session, in a slot that was taken for it. */
  #leave(session: ServerSession): void {
    this.remove(session);
    // In the next turn of the event loop: a page that has just asked for it is written in this one.
    const ending = new Promise<void>((resolve) => setImmediate(resolve))
      .then(() => this.#end(session))
      .finally(() => {
        this.#endings.delete(session);
        this.#ends.release();
      });
    this.#endings.set(session, ending);
  }

  #full(): SessionLimit {
    return new SessionLimit("TOO_MANY_SESSIONS", `There are ${this.limit} sessions already.`, RETRY_WHEN_FULL_S);
  }
}

function busy(): SessionLimit {
  return new SessionLimit(
    "RATE_LIMITED",
    "Too many sessions are being made or ended at this moment.",
    RETRY_WHEN_BUSY_S,
  );
}
