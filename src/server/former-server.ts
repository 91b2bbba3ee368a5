// A server that runs, as one sees it that takes its place.
import type { FormerSessions } from "../hosting/former-sessions.js";

export interface FormerServer extends FormerSessions {
  /** 0 for a Unix socket. */
  readonly port: number;
  /** It stops listening, and leaves its folder of snapshots. Rejects with PlotctlError if it does not. */
  release(): Promise<void>;
  /** It goes on: its place cannot be taken. */
  giveUp(): void;
}
