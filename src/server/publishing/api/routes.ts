// The routes of the HTTP API: each operation is called only by those it is for, and with what its schemas accept.
import { ADMIN_GROUP } from "../../../store/contract/users.js";
import { KEY_RIGHTS } from "../../../store/contract/api-keys.js";
import type { Reader } from "../../../publishing/rights.js";
import { answer, JSON_TYPE } from "../../answers.js";
import { originOf } from "../../auth/auth.js";
import { HttpError } from "../../http-error.js";
import { pathUrl } from "../../path-url.js";
import type { Route, RouteContext } from "../../routes/gated-router.js";
import { escapePattern } from "../../routes/route-pattern.js";
import { readerOf, type PublishingParts } from "../parts.js";
import { ACCOUNT_OPERATIONS } from "./account.js";
import { check } from "./check.js";
import { DOCUMENT_OPERATIONS } from "./documents.js";
import { apiError } from "./errors.js";
import { openApi } from "./openapi.js";
import type { Answer, Operation } from "./operation.js";
import { readJson } from "./read-body.js";
import { SHARING_OPERATIONS } from "./sharing.js";
import { USER_OPERATIONS } from "./users.js";

export const API_PATH = "/api/v1";

export const OPERATIONS: readonly Operation[] = [
  ...DOCUMENT_OPERATIONS,
  ...SHARING_OPERATIONS,
  ...ACCOUNT_OPERATIONS,
  ...USER_OPERATIONS,
];

export function createApiRoutes(parts: PublishingParts): Route[] {
  const base = escapePattern(pathUrl(parts.settings.listening.prefix)) + API_PATH;
  const common = { of: "server", kind: "api", errorsAreJson: true } as const;
  const description = (ctx: RouteContext): void => {
    const url = originOf(ctx.state.request) + pathUrl(parts.settings.listening.prefix) + API_PATH;
    answer(ctx, JSON_TYPE, JSON.stringify(openApi(OPERATIONS, url)));
  };
  const nothing = (): never => {
    throw new HttpError(404, "The API has nothing at this address.");
  };
  return [
    ...OPERATIONS.map((operation): Route => {
      const { method, path } = operation;
      return { ...common, method, path: base + path, answer: (ctx: RouteContext) => call(ctx, operation, parts) };
    }),
    { ...common, path: `${base}/openapi.json`, answer: description },
    { ...common, path: `${base}/{*path}`, answer: nothing },
  ];
}

async function call(ctx: RouteContext, operation: Operation, parts: PublishingParts): Promise<void> {
  const { identity, request } = ctx.state;
  const reader = await readerOf(identity, parts);
  const { account } = reader;
  const caller = identity.key?.publicPart ?? account?.id;
  parts.publishingRates.take("api", caller === undefined ? { address: request.remoteAddress } : { id: caller });
  checkCaller(reader, operation);
  try {
    const params = operation.params === undefined ? {} : check(operation.params, { ...ctx.params }, "The address");
    const parameters = Object.fromEntries(request.parameters);
    const query = operation.query === undefined ? {} : check(operation.query, parameters, "The query");
    const { maxPublishedBytes } = parts.settings.publishing;
    const body =
      operation.body === undefined
        ? undefined
        : check(operation.body, await readJson(ctx.req, maxPublishedBytes), "The body");
    const given = { ctx, parts, reader, account, params, query, body };
    send(ctx, await operation.answer(given as Parameters<Operation["answer"]>[0]));
  } catch (error) {
    throw apiError(error);
  }
}

/** Throws an HttpError for somebody whom the operation is not for. */
function checkCaller({ account, keyRight }: Reader, operation: Operation): void {
  if (operation.for !== "everybody" && account === undefined)
    throw new HttpError(401, "This needs an API key or a sign-in.", {
      code: "SIGN_IN_REQUIRED",
      headers: { "WWW-Authenticate": "Bearer" },
    });
  if (keyRight !== undefined && KEY_RIGHTS.indexOf(keyRight) < KEY_RIGHTS.indexOf(operation.keyRight))
    throw new HttpError(403, `This needs an API key with the right ${operation.keyRight}; this one may ${keyRight}.`, {
      code: "KEY_NOT_ALLOWED",
    });
  if (operation.for === "admins" && account?.groups.includes(ADMIN_GROUP) !== true)
    throw new HttpError(403, `This is for users of the group ${ADMIN_GROUP}.`);
}

function send(ctx: RouteContext, { status, body, headers = {} }: Answer): void {
  if (body === undefined) ctx.body = null;
  else answer(ctx, JSON_TYPE, JSON.stringify(body));
  ctx.status = status;
  ctx.set({ "Cache-Control": "no-store", ...headers });
}
