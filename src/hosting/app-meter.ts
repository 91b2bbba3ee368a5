// What hosting reports about an app while it runs, for metrics. An implementation must be fast and must not throw.
import type { CallKind } from "../base/running-call.js";
import type { Start } from "./missed-frames.js";

/**
 * Why a session has ended: it was unused for too long, evicted for another one, ended by an administrator, its app was
 * replaced, it has moved to another process or to a file, or the server stopped.
 */
export type SessionEnd = "unused" | "evicted" | "admin" | "replaced" | "moved" | "stop";

/** Callbacks of a document, callbacks with a policy that run beside others, and hooks. */
export type MeteredCall = CallKind | "background" | "hook";

export interface AppMeter {
  /** The app, with its `on_session_created` hook, has filled the document of a new session. */
  onStarted(seconds: number): void;
  onEnded(end: SessionEnd): void;
  /** A callback has ended, with all that it awaited. */
  onCalled(kind: MeteredCall, seconds: number): void;
  /** A patch of a client has been handled, with the callbacks that it set off. */
  onPatched(seconds: number): void;
  /** A client has come back after a cut. */
  onResumed(how: Start): void;
}

/** Counts nothing. */
export const UNMETERED: AppMeter = { onStarted() {}, onEnded() {}, onCalled() {}, onPatched() {}, onResumed() {} };

/** Seconds since a time of `performance.now()`. */
export function secondsSince(beganMs: number): number {
  return (performance.now() - beganMs) / 1000;
}
