// A server that runs, as one sees it that takes its place.
import type { SessionKey } from "../snapshots/snapshot-folder.js";
import type { SignInState } from "./auth/sign-ins.js";
import type { FormerSessions } from "../hosting/former-sessions.js";

export interface FormerServer extends FormerSessions {
  /** 0 for a Unix socket. */
  readonly port: number;
  /**
   * It stops listening, and leaves its folder of snapshots. Resolves to its sign-ins, unless they are in a store. Rejects with
   * PlotctlError if it does not.
   */
  release(): Promise<SignInState | undefined>;
  /** It goes on: its place cannot be taken. */
  giveUp(): void;
}

/** What a server leaves to the one that takes its place. */
export interface Departure {
  /** The sessions that move, those that change often last. */
  readonly sessions: readonly SessionKey[];
  /** Undefined for those in a store. */
  readonly signIns: SignInState | undefined;
}
