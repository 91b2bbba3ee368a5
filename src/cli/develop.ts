// What `serve --dev` does beside serving: takes each save into the running server, and tells it in one line of the log.
import { codeOf, codeSuffix } from "../base/errors.js";
import { relative } from "node:path";
import type { Rebuild, WatchedApps } from "../dev/watched-apps.js";
import { explain } from "../application/loader/where.js";
import type { Log } from "../base/log.js";
import type { DevMode } from "../server/dev/dev-mode.js";

/** Begins to watch. Stop it by closing `watched`. */
export async function develop(watched: WatchedApps, dev: DevMode, log: Log): Promise<void> {
  for (const [route, error] of watched.errors) tellBroken(route, error, { dev, log });
  await watched.start((rebuild) => takeIn(rebuild, { dev, log }));
}

interface Parts {
  readonly dev: DevMode;
  readonly log: Log;
}

/** Gives the routes of apps that failed when they ran. */
async function takeIn({ files, changes, noticedAt }: Rebuild, { dev, log }: Parts): Promise<string[]> {
  const cause = files.length === 0 ? "" : ` (${files.map((file) => relative(process.cwd(), file)).join(", ")})`;
  const failing: string[] = [];
  for (const change of changes) {
    const { route } = change;
    switch (change.is) {
      case "built": {
        const { sessionCount, failure } = await dev.update(route, change.application, change);
        const ms = Math.round(performance.now() - noticedAt);
        const sessions = sessionCount === 1 ? "1 session" : `${sessionCount} sessions`;
        if (failure === undefined) log.info(`${route} reloaded in ${ms} ms, ${sessions}${cause}`);
        else failing.push(route);
        break;
      }
      case "broken":
        tellBroken(route, change.error, { dev, log });
        break;
      case "removed":
        await dev.remove(route);
        log.info(`${route} is not served any more${cause}`);
        break;
    }
  }
  return failing;
}

function tellBroken(route: string, error: unknown, { dev, log }: Parts): void {
  const { message, stack, frame } = explain(error);
  const code = codeOf(error) ?? "APP_FAILED";
  log.error(`App ${route} cannot be loaded: ${message}${codeSuffix(codeOf(error))}`, {
    code,
    stack: frame ?? stack,
    app: route,
  });
  dev.fail(route, error);
}
