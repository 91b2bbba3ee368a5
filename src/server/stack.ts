// The steps of every request, in order: its log line, the error page, and the router, which asks the gate.
import Koa from "koa";
import type { IncomingMessage } from "node:http";
import type { Clock, Timer } from "../base/clock.js";
import { isA } from "../base/errors.js";
import type { Log } from "../base/log.js";
import type { DevMode } from "../dev/dev-mode.js";
import { accessLine } from "./access-log.js";
import type { AllowLists } from "./admission/allow-lists.js";
import { parseRequest } from "./admission/parsed-request.js";
import { framePolicy, type Context, type State } from "./answers.js";
import { ANONYMOUS } from "./auth/identity.js";
import { answerError, hasBody } from "./error-answer.js";
import { HttpError } from "./http-error.js";
import type { ServerSettings } from "./options.js";
import type { GatedRouter } from "./routes/gated-router.js";
import { unexpectedError } from "./unexpected-error.js";

interface StackParts {
  readonly settings: ServerSettings;
  readonly lists: AllowLists;
  readonly router: GatedRouter;
  readonly rejections: Log;
  readonly clock: Clock;
  /** Undefined outside of dev mode. Called once the server has started. */
  readonly dev: () => DevMode | undefined;
}

/** For the whole body of a request; uploads have a limit of their own. */
const BODY_MS = 30_000;

export function createStack({ settings, lists, router, rejections, clock, dev }: StackParts): Koa<State> {
  const { log } = settings.logging;
  const stack = new Koa<State>();

  stack.use(async (ctx, next) => {
    const request = parseRequest(ctx.req, settings.requests);
    ctx.state.request = request;
    ctx.state.identity = ANONYMOUS;
    ctx.state.bodyLimit = limitBody(ctx.req, clock);
    const logAccess = accessLine({ settings, rejections, clock }, request);
    ctx.set("X-Content-Type-Options", "nosniff");
    ctx.set("Referrer-Policy", "same-origin");
    const { hstsS } = settings.pages;
    if (hstsS > 0 && request.scheme === "https") ctx.set("Strict-Transport-Security", `max-age=${hstsS}`);
    ctx.set("Content-Security-Policy", framePolicy(lists.origins(request.localPort)));
    await next();
    const { errorCode: code, identity, kind, sessionId } = ctx.state;
    logAccess(ctx.status, { code, userId: identity.user?.id, sessionId, isRoutine: kind === "health" });
    // Node's own timer: only Node sees whether a part of one large answer was sent.
    ctx.res.setTimeout(settings.requests.unreadTimeMs, () => {
      rejections.info(`Closed a connection that left its answer unread (${request.remoteAddress})`);
      ctx.req.socket.destroy();
    });
  });

  stack.use(async (ctx: Context) => {
    try {
      await router.answer(ctx);
    } catch (error) {
      const known = isA(error, HttpError) ? error : unexpectedError(error, "while a request was answered", settings);
      if (known.log !== undefined) rejections[known.level](known.log, { ...known.fields, code: known.code });
      ctx.state.errorCode = known.code;
      answerError(ctx, known, settings);
    }
    const { isPage, location, sessionId } = ctx.state;
    if (isPage === true && location !== undefined && ctx.type === "text/html" && typeof ctx.body === "string") {
      const { status, body } = ctx;
      ctx.body = dev()?.decorate(body, { route: location.route, status, sessionId }) ?? body;
    }
  });

  // Koa reports clients that disconnect while they are answered.
  stack.on("error", (error: Error) => log.debug(`While a request was answered: ${error.message}`));
  return stack;
}

function limitBody(req: IncomingMessage, clock: Clock): Timer | undefined {
  if (!hasBody(req) || req.complete) return undefined;
  const timer = clock.setTimeout(() => req.socket.destroy(), BODY_MS).unref();
  req.once("end", () => timer.cancel()).once("close", () => timer.cancel());
  return timer;
}
