// An app's output is its document, wherever that is shown. What a plain script says about files and browsers means
// nothing there, and the same source can be both.
import type { Log } from "../base/log.js";
import { curdoc, isAppRunning } from "../document/current.js";

/** True in an app; its log then tells that the call of that name did nothing. */
export function isIgnored(call: string): boolean {
  if (!isAppRunning()) return false;
  appLog()?.info(`${call} does nothing in an app: what is shown is the app's document.`);
  return true;
}

/** None while a module loads that all sessions share. */
function appLog(): Log | undefined {
  try {
    return curdoc().log;
  } catch {
    // There is no document yet; and nothing is lost but a remark.
    return undefined;
  }
}
