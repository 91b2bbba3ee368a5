// Processes that make copies, each one copy at a time. A process has its working directory for good, since paths in SQL start
// there; one that is not used for a while is ended.
import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { PlotctlError } from "../../base/errors.js";
import { BUILT_FOLDER } from "../../base/package-files.js";
import { errorFrom } from "../task-errors.js";
import type { Abortion } from "../parquet/duckdb.js";
import type { CopyAnswer, CopyRequest } from "./copy-messages.js";

const IDLE_MS = 5000;

interface IdleProcess {
  readonly folder: string;
  readonly child: ChildProcess;
  readonly timer: NodeJS.Timeout;
}

const idle = new Set<IdleProcess>();

/** Makes a copy in a process whose working directory is `folder`. Rejects with PlotctlError, and when it is aborted. */
export function makeCopy(request: CopyRequest, folder: string, abortion: Abortion): Promise<void> {
  return new Promise((resolve, reject) => {
    abortion.check();
    const child = idleChild(folder) ?? start(folder);
    const done = abortion.onAbort(() => child.kill("SIGKILL"));
    const settle = (settled: () => void): void => {
      done();
      child.removeAllListeners();
      try {
        abortion.check();
      } catch (error) {
        child.kill("SIGKILL");
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      settled();
    };
    child.once("error", reject);
    child.once("exit", () =>
      settle(() => reject(new PlotctlError("DATA_FAILED", "The process that makes a copy of the data ended."))),
    );
    child.once("message", (message) =>
      settle(() => {
        // Only our own process writes to this channel.
        const answer = message as CopyAnswer;
        keep(child, folder);
        if ("isDone" in answer) resolve();
        else reject(errorFrom(answer.error));
      }),
    );
    child.send(request);
  });
}

function start(folder: string): ChildProcess {
  return fork(join(BUILT_FOLDER, "engine/copies/copy-process.js"), {
    cwd: folder,
    execArgv: [],
    env: process.env,
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

function keep(child: ChildProcess, folder: string): void {
  const end = (): void => {
    idle.delete(entry);
    clearTimeout(entry.timer);
    child.removeAllListeners();
    child.kill("SIGKILL");
  };
  const entry: IdleProcess = { folder, child, timer: setTimeout(end, IDLE_MS) };
  idle.add(entry);
  child.once("exit", end);
}

function idleChild(folder: string): ChildProcess | undefined {
  for (const entry of idle) {
    if (entry.folder !== folder) continue;
    idle.delete(entry);
    clearTimeout(entry.timer);
    entry.child.removeAllListeners();
    return entry.child;
  }
  return undefined;
}
