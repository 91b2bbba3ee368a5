// Passes each rebuild on to the running server, and logs its result in one line.
import { relative } from "node:path";
import { explain } from "../application/loader/explain-error.js";
import type { Clock } from "../base/clock.js";
import { codeOf, codeSuffix } from "../base/errors.js";
import type { Log } from "../base/log.js";
import type { DevMode } from "./dev-mode.js";
import type { Rebuild, WatchedApps } from "./watched-apps.js";

interface Parts {
  readonly dev: DevMode;
  readonly log: Log;
  readonly clock: Clock;
}

/** Starts watching. To stop, close `watched`. */
export async function develop(watched: WatchedApps, parts: Parts): Promise<void> {
  for (const [route, error] of watched.errors) reportBroken(route, error, parts);
  await watched.start((rebuild) => applyRebuild(rebuild, parts));
}

/** Returns the routes of the apps that failed when they ran. */
async function applyRebuild({ files, changes, noticedAt }: Rebuild, parts: Parts): Promise<string[]> {
  const { dev, log, clock } = parts;
  const cause = files.length === 0 ? "" : ` (${files.map((file) => relative(process.cwd(), file)).join(", ")})`;
  const failing: string[] = [];
  for (const change of changes) {
    const { route } = change;
    switch (change.is) {
      case "built": {
        const { sessionCount, failure } = await dev.update(route, change.application, change);
        const ms = Math.round(clock.now() - noticedAt);
        const sessions = sessionCount === 1 ? "1 session" : `${sessionCount} sessions`;
        if (failure === undefined) log.info(`${route} reloaded in ${ms} ms, ${sessions}${cause}`);
        else failing.push(route);
        break;
      }
      case "broken":
        reportBroken(route, change.error, parts);
        break;
      case "removed":
        await dev.remove(route);
        log.info(`${route} is not served any more${cause}`);
        break;
    }
  }
  return failing;
}

function reportBroken(route: string, error: unknown, { dev, log }: Parts): void {
  const { message, stack, frame } = explain(error);
  const code = codeOf(error) ?? "APP_FAILED";
  log.error(`App ${route} cannot be loaded: ${message}${codeSuffix(codeOf(error))}`, {
    code,
    stack: frame ?? stack,
    app: route,
  });
  dev.fail(route, error);
}
