// Calls a handler of an endpoint that an app has registered with its hook `routes`: with limits on its time and on the body
// that it reads.
import type { Readable } from "node:stream";
import type { AppRoute, RouteContext as AppRouteContext } from "../../application/app-routes.js";
import { requestArguments } from "../../application/request-info.js";
import type { Clock } from "../../base/clock.js";
import { isA } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { endsWithin } from "../../base/timeout.js";
import type { ServedApp } from "../../hosting/session-directory.js";
import { newErrorId } from "../../hosting/session-errors.js";
import type { Context } from "../answers.js";
import { requestTo } from "../app-request.js";
import { appError, HttpError } from "../http-error.js";
import type { ServerSettings } from "../options.js";

type EndpointContext = Context & { readonly params: Readonly<Record<string, string>> };

interface EndpointParts {
  readonly settings: ServerSettings;
  readonly clock: Clock;
}

/** Answers a request that the gate has admitted. Rejects with an HttpError. */
export async function answerEndpoint(
  ctx: EndpointContext,
  { app, route }: { readonly app: ServedApp; readonly route: AppRoute },
  { settings, clock }: EndpointParts,
): Promise<void> {
  const stop = new AbortController();
  ctx.res.once("close", () => stop.abort());
  const given = contextFor(ctx, { app, settings, signal: stop.signal });
  ctx.set("Cache-Control", "no-store");
  const limitMs = settings.requests.endpointLimitMs;
  const failed = (error: unknown): string => {
    const errorId = newErrorId();
    app.appLog.failed(`${route.method} ${route.path}`, error, errorId);
    return errorId;
  };
  try {
    const work = Promise.resolve().then(() => route.handler(given));
    // It may reject after the time limit.
    work.catch(() => {});
    if (await endsWithin(limitMs, { work, clock })) {
      await work;
      if (ctx.body === undefined && ctx.status === 404) throw new HttpError(404, "The app has no answer.");
      if (isStream(ctx.body)) ctx.body.once("error", (error) => (stop.signal.aborted ? undefined : failed(error)));
      else if (isValue(ctx.body)) ctx.body = jsonOf(ctx.body);
      return;
    }
  } catch (error) {
    if (isA(error, HttpError)) throw error;
    const errorId = failed(error);
    throw appError({ message: `The app failed (error ${errorId}).`, cause: error }, settings.development.devMode);
  }
  stop.abort();
  app.appLog.warn(`${route.method} ${route.path} has not ended after ${limitMs / 1000} s; the client got 503.`);
  throw new HttpError(503, "The app took too long to answer. Try again later.", {
    code: "ENDPOINT_TIMEOUT",
    headers: { "Retry-After": "10" },
  });
}

/** What a handler sees of a request. It has none of the members of the server. */
function contextFor(
  ctx: EndpointContext,
  {
    app,
    settings,
    signal,
  }: { readonly app: ServedApp; readonly settings: ServerSettings; readonly signal: AbortSignal },
): AppRouteContext {
  const { request, identity } = ctx.state;
  let read: Promise<Buffer> | undefined;
  const bytes = (): Promise<Buffer> => (read ??= readBody(ctx, settings.requests.maxBodyBytes));
  return {
    method: ctx.method,
    params: ctx.params,
    query: request.parameters,
    request: requestTo(app, { request, args: requestArguments(request.query), settings }),
    user: identity.user,
    signal,
    bytes: async () => new Uint8Array(await bytes()),
    text: async () => (await bytes()).toString("utf8"),
    async json(): Promise<unknown> {
      const text = (await bytes()).toString("utf8");
      try {
        return JSON.parse(text);
      } catch {
        throw new HttpError(400, "The body of the request is not JSON.");
      }
    },
    get status() {
      return ctx.status;
    },
    set status(status) {
      ctx.status = status;
    },
    get type() {
      return ctx.type;
    },
    set type(type) {
      ctx.type = type;
    },
    get body() {
      return ctx.body;
    },
    set body(body) {
      // Koa takes a text that begins with `<` for HTML: what users have entered would run as a script.
      if (typeof body === "string" && ctx.type === "") ctx.type = "text/plain";
      ctx.body = isA(body, Uint8Array) ? Buffer.from(body.buffer, body.byteOffset, body.byteLength) : body;
    },
    set: (name, value) => ctx.set(name, value),
    redirect: (url) => ctx.redirect(url),
    throw(status, message = "") {
      if (!(Number.isInteger(status) && status >= 400 && status < 500))
        throw new RangeError(`throw: expected a status from 400 to 499, got ${String(status)}`);
      throw new HttpError(status, message);
    },
  };
}

async function readBody({ req }: Context, maxBytes: number): Promise<Buffer> {
  if (Number(req.headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (isA(error, HttpError)) throw error;
    // The client has gone, or its body is not valid: no failure of the app.
    throw new HttpError(400, "The body of the request is incomplete.");
  }
  return Buffer.concat(chunks);
}

function isStream(body: unknown): body is Readable {
  return typeof (body as Readable | null | undefined)?.pipe === "function";
}

/** Whether the body is sent as JSON. */
function isValue(body: unknown): boolean {
  if (body === undefined || body === null || typeof body === "string") return false;
  return ![Buffer, ReadableStream, Blob, Response].some((type) => body instanceof type);
}

/** Throws for what has no JSON, while the error can still be reported. */
function jsonOf(body: unknown): string {
  const json: string | undefined = JSON.stringify(body);
  if (json === undefined) throw new TypeError(`body: expected a value that can be sent as JSON, got ${show(body)}`);
  return json;
}

function tooLarge(maxBytes: number): HttpError {
  return new HttpError(413, `The body of the request has more than ${maxBytes} bytes.`);
}
