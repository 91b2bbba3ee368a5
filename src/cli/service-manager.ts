// Reports to systemd, for units of Type=notify: READY=1 once the server serves, STOPPING=1 when it stops, and WATCHDOG=1 while
// the event loop turns, where the unit has WatchdogSec.
//
// Node cannot write to the datagram socket of NOTIFY_SOCKET, so the program systemd-notify does, in a process of its own:
// the unit needs NotifyAccess=all.
import { execFile } from "node:child_process";
import type { Clock } from "../base/clock.js";
import { messageOf } from "../base/errors.js";
import type { Log } from "../base/log.js";
import type { Effects } from "./effects.js";

export interface ServiceManager {
  /** Reports that this process serves, and from then on that the event loop turns. Resolves when the report is sent. */
  ready(): Promise<void>;
  /** Reports that the server stops. Resolves when the report is sent or has failed. */
  stopping(): Promise<void>;
}

interface ServiceManagerParts {
  readonly env: Effects["env"];
  readonly log: Log;
  readonly clock: Clock;
  /** Whether this process has taken over from the main process of a unit. Default: false. */
  readonly isSuccessor?: boolean;
}

const PROGRAM = "systemd-notify";
const LIMIT_MS = 5000;

/** The service manager that started this process; without one, reports do nothing. */
export function serviceManager({ env, log, clock, isSuccessor = false }: ServiceManagerParts): ServiceManager {
  if ((env["NOTIFY_SOCKET"] ?? "") === "") return { ready: async () => undefined, stopping: async () => undefined };
  let hasFailed = false;
  const report = (state: string): Promise<void> =>
    new Promise((resolve) => {
      execFile(PROGRAM, state.split(" "), { env, timeout: LIMIT_MS }, (error) => {
        if (error !== null && !hasFailed) {
          hasFailed = true;
          log.warn(`Cannot report ${state} to systemd: ${messageOf(error)}. ${HINT}`);
        }
        resolve();
      });
    });
  return {
    async ready() {
      const everyMs = watchdogMs(env);
      if (everyMs !== undefined) clock.setInterval(() => void report("WATCHDOG=1"), everyMs).unref();
      await report(isSuccessor ? `MAINPID=${process.pid} READY=1` : "READY=1");
    },
    stopping: () => report("STOPPING=1"),
  };
}

const HINT = "Hint: install the package that has systemd-notify, or use Type=exec";

/** Half of the time after which systemd takes the process for dead; undefined where it does not watch this process. */
function watchdogMs(env: Effects["env"]): number | undefined {
  const pid = env["WATCHDOG_PID"];
  const microseconds = Number(env["WATCHDOG_USEC"]);
  const isForUs = pid === undefined || pid === String(process.pid);
  return isForUs && microseconds > 0 ? microseconds / 2000 : undefined;
}
