// What happens to a request, in order: its line in the log, the page for whatever goes wrong, the checks that come before
// any route, then the handler of the resource that it names.
import Koa from "koa";
import { isA, messageOf, stackOf } from "../base/errors.js";
import { newId } from "../base/ids.js";
import { IndexTemplate } from "../embed/index-page/index-template.js";
import type { ServedApp } from "../hosting/session-directory.js";
import type { Clock } from "../base/clock.js";
import type { Log } from "../base/log.js";
import { accessLine } from "./access-log.js";
import { answer, errorPage, errorText, framePolicy, HTML, PLAIN_TEXT, type Context } from "./answers.js";
import type { AllowLists } from "./admission/allow-lists.js";
import { allowOrigin } from "./admission/cross-origin.js";
import type { DevMode } from "./dev/dev-mode.js";
import type { ServerSettings } from "./options.js";
import { methodNotAllowed, HttpError } from "./http-error.js";
import { AppEntries } from "./routes/app-entries.js";
import { appFilesHandler } from "./routes/app-files-handler.js";
import { autoloadJsHandler } from "./routes/autoload-js-handler.js";
import { pageHandler } from "./routes/page-handler.js";
import { faviconHandler } from "./routes/favicon-handler.js";
import { metadataHandler } from "./routes/metadata-handler.js";
import { indexHandler } from "./routes/index-handler.js";
import type { Route, RouteTable } from "./routes/route-table.js";
import { staticHandler } from "./routes/static-handler.js";
import { thumbnailHandler } from "./routes/thumbnail-handler.js";
import type { SessionGate } from "./admission/session-gate.js";
import { rawPath, parseRequest, type ParsedRequest } from "./admission/parsed-request.js";

export interface StackParts {
  readonly settings: ServerSettings;
  readonly lists: AllowLists;
  readonly routes: RouteTable;
  readonly apps: ReadonlyMap<string, ServedApp>;
  readonly gate: SessionGate;
  readonly rejections: Log;
  readonly clock: Clock;
  /** In dev mode only. */
  readonly dev: DevMode | undefined;
}

type Handler = () => void | Promise<void>;

export function createStack({
  settings,
  lists,
  routes,
  apps,
  gate,
  rejections,
  clock,
  dev,
}: StackParts): Koa<{ request: ParsedRequest }> {
  const { log } = settings.logging;
  const stack = new Koa<{ request: ParsedRequest }>();
  const favicon = faviconHandler(settings.pages.icoPath);
  const entries = new AppEntries(apps, { log, devMode: settings.development.devMode });
  const template =
    settings.pages.indexTemplate === undefined ? undefined : new IndexTemplate(settings.pages.indexTemplate);

  stack.use(async (ctx, next) => {
    const logAccess = accessLine({ settings, rejections, clock }, ctx.req);
    ctx.set("X-Content-Type-Options", "nosniff");
    ctx.set("Referrer-Policy", "same-origin");
    ctx.set("Content-Security-Policy", framePolicy(lists.origins(ctx.req.socket.localPort ?? 0)));
    await next();
    logAccess(ctx.status);
    // Node's own timer: only Node sees whether a part of one large answer was sent.
    ctx.res.setTimeout(settings.requests.unreadTimeMs, () => {
      rejections.info(`Closed a connection that left its answer unread (${ctx.req.socket.remoteAddress ?? ""})`);
      ctx.req.socket.destroy();
    });
  });

  stack.use(async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      answerError(ctx, isA(error, HttpError) ? error : unexpected(error));
    }
  });

  stack.use(async (ctx: Context) => {
    ctx.state.request = parseRequest(ctx.req, { settings: settings.requests, allowedHosts: lists.hosts });
    if (dev?.answerScript(ctx) === true) return;
    const route = routes.find(ctx.state.request.path);
    if (route === undefined) throw new HttpError(404);
    const methods = methodsOf(route, ctx);
    const handle = methods[ctx.method];
    if (handle === undefined) throw methodNotAllowed(Object.keys(methods));
    if (dev === undefined || route.is !== "page") return await handle();
    try {
      await handle();
    } catch (error) {
      answerError(ctx, isA(error, HttpError) ? error : unexpected(error));
    }
    dev.decorate(ctx, route.app.route);
  });

  function methodsOf(route: Route, ctx: Context): Readonly<Record<string, Handler>> {
    const port = ctx.req.socket.localPort ?? 0;
    const forOrigins =
      (handler: Handler): Handler =>
      () => {
        allowOrigin(ctx, lists.origins(port));
        return handler();
      };
    switch (route.is) {
      case "page":
        return { GET: () => pageHandler(ctx, route.app, { settings, lists, gate, clock }) };
      case "index":
        return { GET: () => indexHandler(ctx, { routes: [...apps.keys()], entries, template }, settings) };
      case "favicon":
        return { GET: () => favicon(ctx) };
      case "static": {
        const send = () => staticHandler(ctx, route.path);
        return { GET: send, HEAD: send };
      }
      case "app-static": {
        const { app, folder, path } = route;
        const send = async () => {
          if (await appFilesHandler(ctx, folder, path)) return;
          // The page of an app at `/` would be dead without BokehJS.
          if (app.route !== "/") throw new HttpError(404);
          await staticHandler(ctx, path);
        };
        return { GET: send, HEAD: send };
      }
      case "thumbnail": {
        const send = async () => thumbnailHandler(ctx, await entries.of(route.app));
        return { GET: send, HEAD: send };
      }
      case "socket":
        return { GET: () => refuseRequestForSocket() };
      case "metadata":
        return { GET: forOrigins(() => metadataHandler(ctx, route.app)) };
      case "autoload":
        return {
          GET: forOrigins(() => autoloadJsHandler(ctx, route.app, { settings, lists, gate, clock })),
          OPTIONS: forOrigins(() => answer(ctx, PLAIN_TEXT, "")),
        };
    }
  }

  function answerError(ctx: Context, error: HttpError): void {
    if (error.log !== undefined) rejections.error(error.log);
    ctx.status = error.status;
    ctx.set({ ...error.headers, "Cache-Control": "no-store" });
    // Where a script or a socket is due, an answer in HTML would only mislead.
    const isPlain = /\/(autoload\.js|ws)$/.test(rawPath(ctx.req.url));
    ctx.type = isPlain ? PLAIN_TEXT : HTML;
    ctx.body = isPlain ? errorText(error) : errorPage(error);
    // The rest of a body that nobody wants is not read.
    if (ctx.req.headers["content-length"] !== undefined || ctx.req.headers["transfer-encoding"] !== undefined) {
      ctx.set("Connection", "close");
    }
  }

  function unexpected(error: unknown): HttpError {
    const errorId = newId();
    const stackTrace = stackOf(error) ?? messageOf(error);
    log.error(`Error ${errorId} while a request was answered`, { errorId, stack: stackTrace });
    const detail = settings.development.devMode ? `\n${stackTrace}` : "";
    return new HttpError(500, `Something went wrong here (error ${errorId}).${detail}`);
  }

  // What koa reports by itself are clients that went away while they were answered.
  stack.on("error", (error: Error) => log.debug(`While a request was answered: ${error.message}`));
  return stack;
}

function refuseRequestForSocket(): never {
  throw new HttpError(400, "This is where websockets are opened.");
}
