// One process at a time builds a file; others wait, and then find it built. A lock is a file with the process that holds it.
// One that was left behind is removed. Where two processes do that at the same moment, both build: files are replaced
// atomically, so this costs time only.
import { openSync, closeSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { fileCode } from "../../base/file-reasons.js";
import type { Abortion } from "./duckdb.js";
import { isRunning, startOf } from "./processes.js";

/** The end of the name of a lock, after the name of what is built. */
export const LOCK_EXTENSION = ".lock";

const POLL_MS = 50;

/** A lock without content is one whose process was killed before it wrote it, if it is that old. */
const UNWRITTEN_MS = 5000;

/** Runs while this process alone holds the lock for a target. What it builds may be there by then. */
export async function alone<T>(target: string, abortion: Abortion, run: () => Promise<T>): Promise<T> {
  const lock = `${target}${LOCK_EXTENSION}`;
  while (!taken(lock)) {
    if (isStale(lock)) rmSync(lock, { force: true });
    else await delay(POLL_MS);
    abortion.check();
  }
  try {
    return await run();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock: string): boolean {
  try {
    const descriptor = openSync(lock, "wx");
    writeSync(descriptor, `${process.pid} ${startOf(process.pid) ?? ""}`);
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (fileCode(error) !== "EEXIST") throw error;
    return false;
  }
}

/** Whether the process of a lock has ended. */
export function isStale(lock: string): boolean {
  try {
    const content = readFileSync(lock, "utf8");
    const [, pid, start] = /^(\d+) (.*)$/.exec(content) ?? [];
    if (pid === undefined) return Date.now() - statSync(lock).mtimeMs > UNWRITTEN_MS;
    // Another process may have the id by now.
    return !isRunning(Number(pid)) || (startOf(Number(pid)) ?? "") !== start;
  } catch {
    // It was removed meanwhile.
    return false;
  }
}
