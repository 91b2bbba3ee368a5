// The routes of the server. A new route is an entry here; its kind selects the rules of the gate (admission/gate).
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../base/package-files.js";
import { IndexTemplate } from "../../embed/server-pages/index-template.js";
import type { ServedApp } from "../../hosting/session-directory.js";
import { HEALTH_PATHS, PROBE_PATH } from "../../protocol/probe.js";
import { createAuthRoutes, type AuthRouteParts } from "../auth/routes.js";
import { answer, JAVASCRIPT, PLAIN_TEXT } from "../answers.js";
import type { EntryParts } from "../enter-session.js";
import { HttpError } from "../http-error.js";
import { pathUrl } from "../path-url.js";
import type { Readiness } from "../readiness.js";
import { AppEntries } from "./app-entries.js";
import { appFilesHandler } from "./app-files-handler.js";
import { autoloadJsHandler } from "./autoload-js-handler.js";
import { healthzHandler, readyzHandler } from "./health-handlers.js";
import { faviconHandler } from "./favicon-handler.js";
import type { Route } from "./gated-router.js";
import { escapePattern } from "./route-pattern.js";
import { indexHandler } from "./index-handler.js";
import { metadataHandler } from "./metadata-handler.js";
import { docHandler } from "./doc-handler.js";
import { downloadHandler } from "./download-handler.js";
import { SOCKET_PATHS } from "./app-table.js";
import { staticHandler } from "./static-handler.js";
import { probeHandler } from "./probe-handler.js";
import { thumbnailHandler } from "./thumbnail-handler.js";
import { uploadHandler } from "./upload-handler.js";

interface RoutesParts extends EntryParts, AuthRouteParts {
  readonly apps: ReadonlyMap<string, ServedApp>;
  readonly readiness: Readiness;
}

export function createRoutes({ apps, ...parts }: RoutesParts): Route[] {
  const { settings } = parts;
  const entries = new AppEntries(apps, { log: settings.logging.log, devMode: settings.development.devMode });
  return [
    ...createAuthRoutes(parts),
    ...serverRoutes({ apps, entries, ...parts }),
    ...appRoutes(entries, parts),
    ...(settings.development.devMode ? [DEV_SCRIPT] : []),
  ];
}

function serverRoutes({
  apps,
  entries,
  settings,
  readiness,
  ...parts
}: RoutesParts & { readonly entries: AppEntries }): Route[] {
  const prefix = escapePattern(pathUrl(settings.listening.prefix));
  const template =
    settings.pages.indexTemplate === undefined ? undefined : new IndexTemplate(settings.pages.indexTemplate);
  const routes: Route[] = [
    // Outside of the prefix: they are about the process.
    { of: "server", kind: "health", path: HEALTH_PATHS.alive, answer: healthzHandler },
    { of: "server", kind: "health", path: HEALTH_PATHS.ready, answer: (ctx) => readyzHandler(ctx, readiness) },
    // Browsers request it at the root of the host only.
    { of: "server", kind: "icon", path: "/favicon.ico", answer: faviconHandler(settings.pages.icoPath) },
    // Before the files: it is at a path of theirs, which proxies pass on.
    {
      of: "server",
      kind: "health",
      path: prefix + PROBE_PATH,
      answer: (ctx) => probeHandler(ctx, { settings, clock: parts.clock }),
    },
    {
      of: "server",
      kind: "static",
      path: `${prefix}/static/{*path}`,
      answer: (ctx) => staticHandler(ctx, ctx.params["path"] ?? ""),
    },
  ];
  if (!settings.pages.index) return routes;
  const index: Pick<Route & { of: "server" }, "of" | "kind" | "answer"> = {
    of: "server",
    kind: "index",
    answer: (ctx) => indexHandler(ctx, { apps, entries, template, ...parts }, settings),
  };
  return [...routes, ...[`${prefix}/`, ...(prefix === "" ? [] : [prefix])].map((path) => ({ ...index, path }))];
}

function appRoutes(entries: AppEntries, parts: EntryParts): Route[] {
  return [
    { of: "session", kind: "page", path: "/", answer: (ctx, admission) => docHandler(ctx, admission, parts) },
    {
      of: "session",
      kind: "script",
      path: "/autoload.js",
      errorsAreText: true,
      answer: (ctx, admission) => autoloadJsHandler(ctx, admission, parts),
    },
    {
      of: "app",
      kind: "preflight",
      method: "OPTIONS",
      path: "/autoload.js",
      answer: (ctx) => answer(ctx, PLAIN_TEXT, ""),
    },
    { of: "app", kind: "metadata", path: "/metadata", errorsAreText: true, answer: metadataHandler },
    {
      of: "app",
      kind: "thumbnail",
      path: "/thumbnail",
      answer: async (ctx, app) => thumbnailHandler(ctx, await entries.of(app)),
    },
    {
      of: "app",
      kind: "app-file",
      path: "/static/{*path}",
      answer: (ctx, app) => appFilesHandler(ctx, { app, path: ctx.params["path"] ?? "" }),
    },
    {
      of: "session",
      kind: "upload",
      method: "POST",
      path: "/plotctl/uploads/:input",
      errorsAreText: true,
      answer: (ctx, admission) => uploadHandler(ctx, admission, parts),
    },
    {
      of: "app",
      kind: "preflight",
      method: "OPTIONS",
      path: "/plotctl/uploads/:input",
      answer: (ctx) => answer(ctx, PLAIN_TEXT, ""),
    },
    {
      of: "session",
      kind: "download",
      path: "/plotctl/downloads/:ticket",
      answer: (ctx, admission) => downloadHandler(ctx, admission, parts),
    },
    {
      of: "app",
      kind: "unknown",
      path: SOCKET_PATHS.session,
      errorsAreText: true,
      answer() {
        throw new HttpError(400, "This address is for websockets.");
      },
    },
  ];
}

/** Pages load it in dev mode; it opens the websocket at the same path. */
const DEV_SCRIPT: Route = {
  of: "dev",
  kind: "dev-script",
  path: SOCKET_PATHS.dev,
  answer: (ctx) => answer(ctx, JAVASCRIPT, readFileSync(join(PACKAGE_ROOT, "static/plotctl-dev.js"), "utf8")),
};
