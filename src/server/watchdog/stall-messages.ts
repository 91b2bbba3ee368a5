// What the main thread and the thread that watches it agree on.

/** Given to the thread when it starts. */
export interface StallThreadData {
  /** The main thread adds one on each beat. */
  readonly beats: Int32Array;
  /** The process ends when it is blocked for so long; 0: never. */
  readonly killAfterMs: number;
}

export const BEAT_MS = 100;

/** Runs on the main thread, within the code that blocks it. */
export type ReportStall = (stall: Stall) => void;

export interface Stall {
  /** The last beat that the thread has seen: with another one, the main thread has gone on meanwhile. */
  readonly beat: number;
  readonly stalledMs: number;
  /** Whether the process has to end. */
  readonly kills: boolean;
}

/** Where the main thread has that function, since the thread reaches it by text only. */
export const REPORT_KEY = "plotctl.reportStall";
