// plotctl static: serves BokehJS for pages of other servers, without apps.
import { Server } from "../../server/server.js";
import type { Effects } from "../effects.js";
import type { Call } from "../command.js";
import { readConfiguration } from "../settings/configuration.js";
import { openLog } from "../settings/log.js";
import { serverSettings } from "../settings/server-settings.js";
import { hasStarted, printAddresses } from "../start-server.js";

export async function serveStatic({ given }: Call, effects: Effects): Promise<number> {
  const configuration = await readConfiguration(given, effects.env);
  const { log, close } = openLog(configuration, effects);
  const signal = effects.untilSignal();
  try {
    const server = new Server({}, serverSettings(configuration, { log }));
    if (!(await hasStarted(server, log))) return 1;
    await printAddresses([`${server.baseUrl}/static/`], effects);
    log.info(`Stopping after ${await signal}`);
    await server.stop();
    return 0;
  } finally {
    close();
  }
}
