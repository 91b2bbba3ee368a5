// The routes of the HTTP API: each operation is called only with what its schemas accept.
import { readerOf, type PublishingParts } from "../parts.js";
import { answer, JSON_TYPE } from "../../answers.js";
import { HttpError } from "../../http-error.js";
import { pathUrl } from "../../path-url.js";
import type { Route, RouteContext } from "../../routes/gated-router.js";
import { escapePattern } from "../../routes/route-pattern.js";
import { check } from "./check.js";
import { DOCUMENT_OPERATIONS } from "./documents.js";
import type { Answer, Operation } from "./operation.js";
import { readJson } from "./read-body.js";

export const API_PATH = "/api/v1";

const OPERATIONS: readonly Operation[] = [...DOCUMENT_OPERATIONS];

export function createApiRoutes(parts: PublishingParts): Route[] {
  const base = escapePattern(pathUrl(parts.settings.listening.prefix)) + API_PATH;
  const common = { of: "server", kind: "api", errorsAreJson: true } as const;
  const nothing = (): never => {
    throw new HttpError(404, "The API has nothing at this address.");
  };
  return [
    ...OPERATIONS.map((operation): Route => {
      const { method, path } = operation;
      return { ...common, method, path: base + path, answer: (ctx: RouteContext) => call(ctx, operation, parts) };
    }),
    { ...common, method: "GET", path: `${base}/{*path}`, answer: nothing },
  ];
}

async function call(ctx: RouteContext, operation: Operation, parts: PublishingParts): Promise<void> {
  const { identity, request } = ctx.state;
  const reader = await readerOf(identity, parts);
  if (operation.for !== "everybody" && reader.account === undefined)
    throw new HttpError(401, "This needs an API key or a sign-in.", {
      code: "SIGN_IN_REQUIRED",
      headers: { "WWW-Authenticate": "Bearer" },
    });
  const params = operation.params === undefined ? {} : check(operation.params, ctx.params, "The address");
  const query =
    operation.query === undefined ? {} : check(operation.query, Object.fromEntries(request.parameters), "The query");
  const { maxPublishedBytes } = parts.settings.publishing;
  const body =
    operation.body === undefined
      ? undefined
      : check(operation.body, await readJson(ctx.req, maxPublishedBytes), "The body");
  const given = { ctx, parts, reader, account: reader.account, params, query, body };
  send(ctx, await operation.answer(given as Parameters<Operation["answer"]>[0]));
}

function send(ctx: RouteContext, { status, body, headers = {} }: Answer): void {
  if (body === undefined) ctx.body = null;
  else answer(ctx, JSON_TYPE, JSON.stringify(body));
  ctx.status = status;
  ctx.set({ "Cache-Control": "no-store", ...headers });
}
