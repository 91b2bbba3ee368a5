// A worker process of plotctl serve --num-procs: it serves the apps with the settings that the parent has read.
import { setImmediate as turnEnd } from "node:timers/promises";
import type { AdminFigures } from "../admin/admin-view.js";
import { discoverApplications } from "../application/discover.js";
import { systemClock } from "../base/clock.js";
import { withFields, type Log } from "../base/log.js";
import { endsWithin } from "../base/timeout.js";
import type { ClusterMember } from "../cluster/member.js";
import { openAdminPage, settingsWithAdmin, withAdminPage } from "./admin-page.js";
import type { Effects } from "./effects.js";
import type { SettingKey } from "./settings/all-settings.js";
import { configurationOf, type SourcedValue } from "./settings/configuration.js";
import { openLog } from "./settings/log.js";
import { serverSettings } from "./settings/server-settings.js";
import { logUncaught } from "./uncaught.js";

/** What a worker serves, in plain values. */
export interface WorkerTask {
  readonly paths: readonly string[];
  readonly appArgs: readonly string[];
  readonly sourced: readonly (readonly [SettingKey, SourcedValue])[];
  readonly configFile?: string;
}

/** How long a worker may take to end when the parent has gone. */
const ORPHAN_LIMIT_MS = 5000;

/** Serves until the parent asks for the end, or has gone. Rejects with PlotctlError if it cannot start. */
export async function serveAsWorker(member: ClusterMember, effects: Effects): Promise<void> {
  // The parent has made the task.
  const { paths, appArgs, sourced, configFile } = member.start.task as WorkerTask;
  const configuration = configurationOf(new Map(sourced), configFile);
  const opened = openLog(configuration, effects);
  const start = new StartLog(withFields(opened.log, { slot: member.start.slot }), member.start.isFirst);
  const stopListening = logUncaught(effects, start.log);
  try {
    const adminPage = await openAdminPage(configuration, start.log);
    const log = adminPage?.admin.log ?? start.log;
    const options = { log };
    const settings =
      adminPage === undefined
        ? serverSettings(configuration, options)
        : settingsWithAdmin(adminPage, configuration, options);
    const [apps, { Server }] = await Promise.all([
      discoverApplications(paths, { argv: appArgs, log }),
      // Loads while the apps compile.
      import("../server/server.js"),
    ]);
    const served = adminPage === undefined ? apps : withAdminPage(apps, adminPage);
    const server = new Server(served, settings, systemClock, member);
    adminPage?.admin.attach({
      figures: () => server.figures(),
      signOut: (user) => server.signOut(user),
      endSession: async (app, session) =>
        (await server.endSession(app, session)) || member.endSessionOfOthers({ app, session }),
      // The other workers have the same page.
      others: async () => (await member.figuresOfOthers()) as readonly AdminFigures[],
    });
    member.provide({
      get sessionCount() {
        return server.sessionCount;
      },
      metricsSnapshot: () => server.metricsSnapshot(),
      figures: () => adminPage?.admin.ownFigures(),
      endSession: ({ app, session }) => server.endSession(app, session),
      release: () => server.release(),
      resume: () => server.resume(),
      moveSession: (key, take) => server.moveSession(key, take),
      restoreSession: (key, snapshot) => server.restoreSession(key, snapshot),
      readersLeft: () => server.readersLeft(),
    });
    await server.start(member.former);
    start.end();
    // Log lines are written when the turn ends: those of the start come before the addresses.
    await turnEnd();
    member.reportStarted({ urls: server.urls, baseUrl: server.baseUrl });
    const asked = await member.untilStop;
    if (asked !== undefined) await server.stop(asked);
    else await endsWithin(ORPHAN_LIMIT_MS, { work: server.stop({ drainDelayS: 0 }), clock: systemClock });
  } finally {
    stopListening();
    opened.close();
  }
}

/** A log without the lines of the start, which one worker writes for all. */
class StartLog {
  readonly log: Log;
  #isQuiet: boolean;

  constructor(below: Log, isFirst: boolean) {
    this.#isQuiet = !isFirst;
    const unlessQuiet =
      (level: "info" | "warn"): Log["info"] =>
      (message, fields) => {
        if (!this.#isQuiet) below[level](message, fields);
      };
    this.log = { ...below, info: unlessQuiet("info"), warn: unlessQuiet("warn") };
  }

  end(): void {
    this.#isQuiet = false;
  }
}
