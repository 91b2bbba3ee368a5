// Starts a server for a command, and prints its addresses.
import { setImmediate as turnEnd } from "node:timers/promises";
import { codeOf, isA, messageOf, PlotctlError } from "../base/errors.js";
import type { Log } from "../base/log.js";
import type { FormerServer } from "../server/former-server.js";
import type { ServerSettings } from "../server/options.js";
import type { Server } from "../server/server.js";
import type { Effects } from "./effects.js";
import type { Configuration } from "./settings/configuration.js";

/** Returns false, and logs why, if the server cannot listen. `former`: a server whose place it takes. */
export async function hasStarted(server: Server, log: Log, former?: FormerServer): Promise<boolean> {
  try {
    await server.start(former);
    return true;
  } catch (error) {
    if (!isA(error, PlotctlError)) throw error;
    log.critical(error.message, { code: error.code });
    return false;
  }
}

/** Opens the apps in the browser of the settings. */
export async function showApps(
  urls: readonly string[],
  { effects, log, configuration: { values } }: { effects: Effects; log: Log; configuration: Configuration },
): Promise<void> {
  if (values.browser === "none") return;
  try {
    for (const url of urls) await effects.openBrowser(url, values.browser);
  } catch (error) {
    // The server is useful without a browser on this machine.
    log.warn(`Cannot open a browser: ${messageOf(error)}`, { code: codeOf(error) });
  }
}

/** The URLs of the apps; without apps that of the server; the path of a Unix socket, which has no URL. */
export function addressesOf(
  { urls, baseUrl }: { readonly urls: readonly string[]; readonly baseUrl: string },
  { listening: { unixSocket } }: ServerSettings,
): readonly string[] {
  if (unixSocket !== undefined) return [`unix:${unixSocket}`];
  return urls.length === 0 ? [`${baseUrl}/`] : urls;
}

/** Prints addresses to stdout, a line each; on a terminal set off by empty lines, after all log lines so far. */
export async function printAddresses(
  addresses: readonly string[],
  { stdout, isTerminal }: Pick<Effects, "stdout" | "isTerminal">,
): Promise<void> {
  // Log lines are written when the turn ends.
  await turnEnd();
  const lines = addresses.map((address) => `${address}\n`).join("");
  stdout(isTerminal ? `\n${lines}\n` : lines);
}
