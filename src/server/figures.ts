// What administrators see of a server: its sessions at this moment.
import type { ApplicationContext } from "../hosting/application-context.js";
import type { ServerSession } from "../hosting/server-session.js";
import { bytesOfModels } from "../document/held-bytes.js";
import type { Clock } from "../base/clock.js";

/** One session of a server. */
export interface SessionRow {
  /** The route of its app. */
  readonly app: string;
  /** Eight characters by which it can be found in the log. */
  readonly session: string;
  /** The id of the user; null without a sign-in. */
  readonly user: string | null;
  /** Since it was created, in seconds. */
  readonly age_s: number;
  /** Its websockets. */
  readonly connections: number;
  /** The models of its document. */
  readonly models: number;
  /** An estimate of the memory of its document. */
  readonly bytes: number;
  /** How long its last callback took, in milliseconds; null before the first one. */
  readonly last_callback_ms: number | null;
}

/** The memory of a document is estimated again after this time: it costs a look at every value. */
const SIZE_AGE_MS = 30_000;

export class SessionTable {
  readonly #clock: Clock;
  readonly #sizes = new WeakMap<ServerSession, { readonly bytes: number; readonly measuredAt: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The rows of all sessions, by app; the oldest of an app comes first. */
  rows(contexts: Iterable<ApplicationContext>): SessionRow[] {
    return [...contexts].flatMap(({ route, sessions }) => [...sessions.values()].map((each) => this.#row(route, each)));
  }

  #row(app: string, session: ServerSession): SessionRow {
    const { document, hash, ageMs, connectionCount: connections, lastCallSeconds } = session;
    return {
      app,
      session: hash,
      user: document.session_context?.user?.id ?? null,
      age_s: Math.round(ageMs / 1000),
      connections,
      models: document.models.size,
      bytes: this.#bytes(session),
      last_callback_ms: lastCallSeconds === undefined ? null : lastCallSeconds * 1000,
    };
  }

  #bytes(session: ServerSession): number {
    const now = this.#clock.now();
    const known = this.#sizes.get(session);
    if (known !== undefined && now - known.measuredAt < SIZE_AGE_MS) return known.bytes;
    const bytes = bytesOfModels(session.document.models);
    this.#sizes.set(session, { bytes, measuredAt: now });
    return bytes;
  }
}
