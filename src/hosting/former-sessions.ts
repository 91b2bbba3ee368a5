// Sessions of a process that has ended, or that is about to: an app asks for one before it creates a session of the same id.
import type { SessionSnapshot } from "./session-snapshot.js";

export interface FormerSessions {
  /**
   * The snapshot of a session; undefined if there is none. A session that is being moved here is waited for: then it is among
   * the sessions of the app afterwards, and the answer is undefined too.
   */
  find(app: string, id: string): Promise<SessionSnapshot | undefined>;
  /** The snapshot cannot be restored: it is not asked for again. */
  reject(app: string, id: string, why: string): Promise<void>;
  /** The session has ended. */
  forget(app: string, id: string): void;
}
