// plotctl serve --num-procs: this process accepts connections, and starts the workers that serve the apps (serve-as-worker).
import { join } from "node:path";
import { systemClock } from "../base/clock.js";
import type { Log } from "../base/log.js";
import { BUILT_FOLDER } from "../base/package-files.js";
import { Cluster } from "../cluster/cluster.js";
import type { ServerSettings } from "../server/options.js";
import type { Effects } from "./effects.js";
import { openTakeover } from "./open-takeover.js";
import { serveUntilEnd } from "./serve-until-end.js";
import type { WorkerTask } from "./serve-as-worker.js";
import type { Configuration } from "./settings/configuration.js";
import { addressesOf, printAddresses, showApps } from "./start-server.js";

interface Serving {
  readonly paths: readonly string[];
  readonly appArgs: readonly string[];
  readonly configuration: Configuration;
  readonly settings: ServerSettings;
  readonly effects: Effects;
  readonly log: Log;
  readonly signal: Promise<NodeJS.Signals>;
  readonly processes: number;
}

/** Rejects with PlotctlError if the port is not available or an app cannot be loaded. */
export async function serveByProcesses(serving: Serving): Promise<number> {
  const { paths, appArgs, configuration, settings, effects, log, signal, processes } = serving;
  const task: WorkerTask = {
    paths,
    appArgs,
    sourced: [...configuration.sourced],
    ...(configuration.configFile !== undefined && { configFile: configuration.configFile }),
  };
  const file = join(BUILT_FOLDER, "cli/worker-main.js");
  const cluster = new Cluster({ size: processes, file, task, settings, clock: systemClock });
  // A second signal ends this process at once, and its workers with it.
  process.on("exit", () => cluster.kill());
  log.info(`${processes} processes serve (parent: process ${process.pid})`);
  const takeover = await openTakeover(serving);
  const started = await Promise.race([signal, cluster.start(takeover?.former)]);
  if (typeof started === "string") {
    log.info(`Stopping after ${started}, before the start was complete`);
    await cluster.close();
    return 0;
  }
  if (configuration.values.show === true) await showApps(started.urls, { effects, log, configuration });
  await printAddresses(addressesOf(started, settings), effects);
  await serveUntilEnd(cluster, { settings, effects, log, signal, takeover });
  return 0;
}
