// Starting a server, and the one failure that is a line of the log: what it would listen on cannot be had.
import { PlotctlError } from "../base/errors.js";
import type { Log } from "../base/log.js";
import type { Server } from "../server/server.js";

export async function hasStarted(server: Server, log: Log): Promise<boolean> {
  try {
    await server.start();
    return true;
  } catch (error) {
    if (!(error instanceof PlotctlError)) throw error;
    log.critical(error.message);
    return false;
  }
}
