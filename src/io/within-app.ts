// The functions of plain scripts for files and browsers do nothing in an app, whose output is its document. So one source
// file can be both a plain script and an app.
import type { Log } from "../base/log.js";
import { curdoc, isAppRunning } from "../document/current.js";

/** Whether an app is running. If so, logs that the call of this name did nothing. */
export function isIgnored(call: string): boolean {
  if (!isAppRunning()) return false;
  appLog()?.info(`${call} does nothing in an app, which shows its document.`);
  return true;
}

/** Undefined while a module is loaded that all sessions share. */
function appLog(): Log | undefined {
  try {
    return curdoc().log;
  } catch {
    // There is no document yet; only an info line is lost.
    return undefined;
  }
}
