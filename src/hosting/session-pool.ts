// Which sessions of an app exist, and the capacity that they take. A session is
//
//   unconnected   until a socket asks for it: a page was loaded, and its socket will follow
//   connected     while it has connections
//   disconnected  when it has none any more
//
// Connected and disconnected sessions share one limit. Unconnected ones have a capacity of their own, so that a flood of
// pages never keeps out a visitor whose socket connects: when it is full the oldest one is evicted, and the socket of its page
// creates it again from its token.
import type { Clock } from "../base/clock.js";
import { Semaphore } from "./semaphore.js";
import type { ServerSession } from "./server-session.js";
import type { SessionFigures, Visitor } from "./session-directory.js";
import { SessionLimit } from "./session-errors.js";
import { SessionLimitByMemory, type Memory } from "./session-limit.js";

export interface PoolOptions {
  /** Of connected and disconnected sessions. */
  readonly maxSessions: number | "auto";
  readonly memory: Memory;
  /** How long a visitor may wait for others to start or to end. Default 1,000. */
  readonly capacityTimeoutMs?: number;
  readonly clock: Clock;
}

const MAX_UNCONNECTED = 500;
/** Sessions that are being created, or evicted, at the same time. */
const MAX_CONCURRENT = 50;
/** A disconnected session is kept for at least this long: its page may be reconnecting. */
const MIN_DISCONNECTED_MS = 5000;
const DEFAULT_TIMEOUT_MS = 1000;
const RETRY_WHEN_FULL_S = 10;
const RETRY_WHEN_BUSY_S = 2;

export class SessionPool {
  readonly #sessions = new Map<string, ServerSession>();
  /** The least recently requested one comes first. */
  readonly #unconnected = new Set<ServerSession>();
  /** Sessions that are being created and have their capacity, by what asked for them. */
  readonly #starting: Record<Visitor, number> = { page: 0, socket: 0 };
  readonly #evictions = new Map<ServerSession, Promise<void>>();
  readonly #startPermits: Semaphore;
  readonly #evictionPermits: Semaphore;
  readonly #options: PoolOptions;
  readonly #byMemory: SessionLimitByMemory;
  readonly #end: (session: ServerSession) => Promise<void>;

  /** `end` ends a session that was evicted; it never rejects. */
  constructor(options: PoolOptions, end: (session: ServerSession) => Promise<void>) {
    const { memory, capacityTimeoutMs: timeoutMs = DEFAULT_TIMEOUT_MS, clock } = options;
    this.#options = options;
    this.#byMemory = new SessionLimitByMemory(memory);
    // Pages that start must leave an unconnected session that can be evicted for another one.
    this.#startPermits = new Semaphore(() => Math.min(MAX_CONCURRENT, this.#unconnectedLimit), { timeoutMs, clock });
    this.#evictionPermits = new Semaphore(() => MAX_CONCURRENT, { timeoutMs, clock });
    this.#end = end;
  }

  get sessions(): ReadonlyMap<string, ServerSession> {
    return this.#sessions;
  }

  /** The most connected and disconnected sessions that there may be. */
  get #limit(): number {
    const { maxSessions } = this.#options;
    return maxSessions === "auto" ? this.#byMemory.current : maxSessions;
  }

  get #unconnectedLimit(): number {
    return Math.min(this.#limit, MAX_UNCONNECTED);
  }

  figures(): SessionFigures {
    const counts = [...this.#sessions.values()].map(({ connectionCount }) => connectionCount);
    const connected = counts.filter((count) => count > 0).length;
    const unconnected = this.#unconnected.size;
    return {
      unconnected,
      connected,
      disconnected: counts.length - connected - unconnected,
      connections: counts.reduce((sum, count) => sum + count, 0),
      limit: this.#limit,
    };
  }

  /** Why a new session cannot be created now; undefined when it can. Frees memory when it is nearly full. */
  shortageForNew(): SessionLimit | undefined {
    if (!this.#options.memory.isTight()) return this.#shortageForSocket();
    this.#evictUnconnected();
    return new SessionLimit("MEMORY_FULL", "The server's memory is nearly full.", RETRY_WHEN_FULL_S);
  }

  /** Why a session that exists cannot be given to a visitor; undefined when it can. */
  shortageFor(session: ServerSession, visitor: Visitor): SessionLimit | undefined {
    return visitor === "socket" && this.#unconnected.has(session) ? this.#shortageForSocket() : undefined;
  }

  #shortageForSocket(): SessionLimit | undefined {
    const isFull = !this.#hasCapacity("socket") && this.#longestDisconnected() === undefined;
    return isFull ? this.#full() : undefined;
  }

  /** Whether a session was evicted and is still ending. */
  isEnding(session: ServerSession): boolean {
    return this.#evictions.has(session);
  }

  /** Called when a visitor gets a session. Throws SessionLimit when an unconnected one cannot become a connected one. */
  onOpened(session: ServerSession, visitor: Visitor): void {
    const isUnconnected = this.#unconnected.has(session);
    if (isUnconnected && visitor === "socket") this.#evictForSocket();
    session.touch();
    if (!isUnconnected) return;
    this.#unconnected.delete(session);
    if (visitor === "page") this.#unconnected.add(session);
  }

  /**
   * Creates a session when there is capacity; `create` passes it to `add`. Rejects with SessionLimit when there is none in
   * time.
   */
  async start<T>(visitor: Visitor, create: (add: (session: ServerSession) => void) => Promise<T>): Promise<T> {
    if (!(await this.#startPermits.acquire(visitor))) throw busy();
    try {
      await this.#reserve(visitor);
      return await this.#create(visitor, create);
    } finally {
      this.#startPermits.release();
    }
  }

  /** Creates a session that another process has had until now: above the limits too, since its readers have it already. */
  startMoved<T>(create: (add: (session: ServerSession) => void) => Promise<T>): Promise<T> {
    this.#starting.socket++;
    return this.#create("socket", create);
  }

  /** The caller has counted it as starting. */
  async #create<T>(visitor: Visitor, create: (add: (session: ServerSession) => void) => Promise<T>): Promise<T> {
    let isAdded = false;
    const add = (session: ServerSession): void => {
      isAdded = true;
      this.#starting[visitor]--;
      this.#sessions.set(session.id, session);
      if (visitor === "page") this.#unconnected.add(session);
      this.#byMemory.onCreated(session, this.#sessions);
    };
    try {
      return await create(add);
    } finally {
      if (!isAdded) this.#starting[visitor]--;
    }
  }

  /** Puts another session of the same id in the place of one. */
  exchange(former: ServerSession, next: ServerSession): void {
    this.#unconnected.delete(former);
    this.#sessions.set(next.id, next);
  }

  /** Returns false when the session is not in the pool. */
  remove(session: ServerSession): boolean {
    if (this.#sessions.get(session.id) !== session) return false;
    this.#unconnected.delete(session);
    return this.#sessions.delete(session.id);
  }

  /** Resolves when all evicted sessions have ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#evictions.values());
  }

  async #reserve(visitor: Visitor): Promise<void> {
    while (!this.#hasCapacity(visitor)) {
      if (!(await this.#evictionPermits.acquire(visitor))) throw busy();
      // Other sessions may have ended meanwhile.
      const evicted = this.#hasCapacity(visitor) ? undefined : this.#evictable(visitor);
      if (evicted !== undefined) this.#evict(evicted);
      else {
        this.#evictionPermits.release();
        if (!this.#hasCapacity(visitor)) throw this.#full();
      }
    }
    this.#starting[visitor]++;
  }

  #evictForSocket(): void {
    if (this.#hasCapacity("socket")) return;
    const evicted = this.#longestDisconnected();
    if (evicted === undefined) throw this.#full();
    if (!this.#evictionPermits.tryAcquire()) throw busy();
    this.#evict(evicted);
  }

  #hasCapacity(visitor: Visitor): boolean {
    const unconnected = this.#unconnected.size;
    const count = visitor === "page" ? unconnected : this.#sessions.size - unconnected;
    return count + this.#starting[visitor] < (visitor === "page" ? this.#unconnectedLimit : this.#limit);
  }

  #evictable(visitor: Visitor): ServerSession | undefined {
    if (visitor === "socket") return this.#longestDisconnected();
    const [oldest] = this.#unconnected;
    return oldest;
  }

  /** The session that is evicted for a socket: one without entered values, if there is one. */
  #longestDisconnected(): ServerSession | undefined {
    let found: { session: ServerSession; unusedMs: number } | undefined;
    for (const session of this.#sessions.values()) {
      const { unusedMs, hasEntries } = session;
      if (unusedMs <= MIN_DISCONNECTED_MS || this.#unconnected.has(session)) continue;
      const isBetter =
        found === undefined || (found.session.hasEntries === hasEntries ? unusedMs > found.unusedMs : !hasEntries);
      if (isBetter) found = { session, unusedMs };
    }
    return found?.session;
  }

  #evictUnconnected(): void {
    for (const session of this.#unconnected) {
      if (!this.#evictionPermits.tryAcquire()) return;
      this.#evict(session);
    }
  }

  /** The caller has taken a permit for it. */
  #evict(session: ServerSession): void {
    this.remove(session);
    // Ends in the next turn of the event loop: a page that has just opened it is rendered in this one.
    const ending = new Promise<void>((resolve) => setImmediate(resolve))
      .then(() => this.#end(session))
      .finally(() => {
        this.#evictions.delete(session);
        this.#evictionPermits.release();
      });
    this.#evictions.set(session, ending);
  }

  #full(): SessionLimit {
    return new SessionLimit("TOO_MANY_SESSIONS", `There are ${this.#limit} sessions already.`, RETRY_WHEN_FULL_S);
  }
}

function busy(): SessionLimit {
  return new SessionLimit(
    "TOO_MANY_STARTS",
    "Too many sessions are being created or evicted at this moment.",
    RETRY_WHEN_BUSY_S,
  );
}
