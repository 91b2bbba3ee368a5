// plotctl static: the scripts of BokehJS for pages of other servers, and no apps.
import { Server } from "../../server/server.js";
import type { Effects } from "../effects.js";
import type { Call } from "../command.js";
import { readConfiguration } from "../settings/configuration.js";
import { openLog } from "../settings/log.js";
import { serverOptions } from "../settings/server-options.js";
import { hasStarted } from "../start-server.js";

export async function serveStatic({ given }: Call, effects: Effects): Promise<number> {
  const settings = await readConfiguration(given, effects.env);
  const options = serverOptions(settings);
  const { log, close } = openLog(settings, effects);
  const asked = effects.untilSignal();
  try {
    const server = new Server({}, { ...options, log });
    if (!(await hasStarted(server, log))) return 1;
    effects.stdout(`\n${await asked}: shutting down\n`);
    await server.stop();
    return 0;
  } finally {
    close();
  }
}
