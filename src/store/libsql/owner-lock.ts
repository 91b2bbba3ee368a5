// The file beside a store that names the process that owns it. A process that was killed leaves the file; the next one sees
// that it is not running any more. Its start time tells it from a later process with the same id.
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import type { ErrorCode } from "../../base/error-codes.js";
import { PlotctlError } from "../../base/errors.js";
import { fileCode, fileReason } from "../../base/file-reasons.js";
import { show } from "../../base/show.js";
import { writeFileAtomic } from "../../base/write-file-atomic.js";

const MAX_ATTEMPTS = 5;

/** The locks of this process, in which a file may be opened twice too. */
const held = new Set<string>();

/** Returns the function that gives the store up. Throws PlotctlError STORE_IN_USE, which names the owner. */
export function lockStore(path: string): () => void {
  const lock = `${path}.lock`;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    try {
      writeFileSync(lock, ownLine(), { flag: "wx", mode: 0o600 });
      return holding(lock);
    } catch (error) {
      if (fileCode(error) !== "EEXIST") throw lockFailure(lock, error);
    }
    const owner = ownerOf(lock);
    if (owner !== undefined && isRunning(owner, lock))
      throw new PlotctlError("STORE_IN_USE", `The process ${owner.pid} owns the store ${show(path)}.`, {
        hint: "Stop it first, or give this one another --store.",
      });
    rmSync(lock, { force: true });
  }
  throw new PlotctlError("STORE_IN_USE", `Other processes take the store ${show(path)} again and again.`);
}

/** Takes the store from its owner, which has agreed to end. Resolves to the function that gives it up. */
export async function claimStore(path: string): Promise<() => void> {
  const lock = `${path}.lock`;
  await writeFileAtomic(lock, ownLine(), { mode: 0o600 });
  return holding(lock);
}

function ownLine(): string {
  return `${process.pid} ${startOf(process.pid)}\n`;
}

function holding(lock: string): () => void {
  held.add(lock);
  return () => {
    // Another process may have claimed the store meanwhile.
    if (held.delete(lock) && ownerOf(lock)?.pid === process.pid) rmSync(lock, { force: true });
  };
}

function lockFailure(lock: string, cause: unknown): PlotctlError {
  const failures: Readonly<Record<string, ErrorCode>> = {
    ENOSPC: "STORE_FULL",
    EROFS: "STORE_READ_ONLY",
    EACCES: "STORE_READ_ONLY",
  };
  const code = failures[fileCode(cause)] ?? "STORE_UNAVAILABLE";
  return new PlotctlError(code, `The file ${show(lock)} cannot be written: ${fileReason(cause)}.`, { cause });
}

interface Owner {
  readonly pid: number;
  readonly start: string;
}

function ownerOf(lock: string): Owner | undefined {
  try {
    const [, pid, start = ""] = /^(\d+) (\d*)/.exec(readFileSync(lock, "utf8")) ?? [];
    return pid === undefined ? undefined : { pid: Number(pid), start };
  } catch {
    // Its owner has given the store up meanwhile.
    return undefined;
  }
}

function isRunning({ pid, start }: Owner, lock: string): boolean {
  if (pid === process.pid && !held.has(lock)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // The process of another user cannot be asked, but runs.
    if (fileCode(error) !== "EPERM") return false;
  }
  return start === startOf(pid);
}

/** When a process was started, in ticks since the system was; empty where the system does not say it. */
function startOf(pid: number): string {
  try {
    // The name of the program may have spaces and brackets.
    return (
      readFileSync(`/proc/${pid}/stat`, "latin1")
        .replace(/^.*\) /s, "")
        .split(" ")[19] ?? ""
    );
  } catch {
    // Not Linux, or the process is gone.
    return "";
  }
}
