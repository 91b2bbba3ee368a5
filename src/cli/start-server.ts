// Starts a server for a command, and prints its addresses.
import { setImmediate as turnEnd } from "node:timers/promises";
import { isA, PlotctlError } from "../base/errors.js";
import type { Log } from "../base/log.js";
import type { Server } from "../server/server.js";
import type { Effects } from "./effects.js";

/** Returns false, and logs why, if the server cannot listen. */
export async function hasStarted(server: Server, log: Log): Promise<boolean> {
  try {
    await server.start();
    return true;
  } catch (error) {
    if (!isA(error, PlotctlError)) throw error;
    log.critical(error.message, { code: error.code });
    return false;
  }
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
