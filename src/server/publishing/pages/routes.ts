// The routes of the pages of published documents. A share link has the same addresses below it as a document.
import { answer, PLAIN_TEXT } from "../../answers.js";
import { pathUrl } from "../../path-url.js";
import type { Route, RouteContext } from "../../routes/gated-router.js";
import { escapePattern } from "../../routes/route-pattern.js";
import type { PublishingParts } from "../parts.js";
import { accountHandler, signUpHandler } from "./account-handler.js";
import { documentHandler } from "./document-handler.js";
import {
  autoloadHandler,
  downloadHtmlHandler,
  downloadJsonHandler,
  metadataHandler,
  pictureHandler,
} from "./file-handlers.js";
import { ownListHandler, userListHandler } from "./list-handlers.js";
import { openByAddress, openByShare, redirectToPresent, type OpenDocument } from "./open-document.js";

type DocumentAnswer = (ctx: RouteContext, open: OpenDocument, parts: PublishingParts) => void | Promise<void>;

/** Below the page of a document. */
const BELOW: readonly (readonly [string, DocumentAnswer])[] = [
  ["", documentHandler],
  ["/picture", pictureHandler],
  ["/download.html", downloadHtmlHandler],
  ["/download.json", downloadJsonHandler],
];

export function createPageRoutes(parts: PublishingParts): Route[] {
  const prefix = escapePattern(pathUrl(parts.settings.listening.prefix));
  const page = (path: string, show: (ctx: RouteContext) => void | Promise<void>): Route => ({
    of: "server",
    kind: "document",
    path: prefix + path,
    answer: show,
  });
  const document = `${prefix}/d/:owner/:name`;
  return [
    page("/u", (ctx) => {
      ctx.status = 308;
      ctx.set("Location", pathUrl(`${parts.settings.listening.prefix}/u/`));
      ctx.body = "";
    }),
    page("/u/", (ctx) => ownListHandler(ctx, parts)),
    page("/u/:owner", (ctx) => userListHandler(ctx, parts)),
    page("/account", (ctx) => accountHandler(ctx, parts)),
    page("/sign-up", (ctx) => signUpHandler(ctx, parts)),
    ...BELOW.flatMap(([below, show]) => [
      page(`/d/:owner/:name${below}`, (ctx) => atAddress(ctx, { below, show, parts })),
      page(`/s/:token${below}`, async (ctx) => show(ctx, await openByShare(ctx, parts), parts)),
    ]),
    {
      of: "server",
      kind: "document-script",
      path: `${document}/autoload.js`,
      errorsAreText: true,
      answer: (ctx) => autoloadHandler(ctx, parts),
    },
    {
      of: "server",
      kind: "preflight",
      method: "OPTIONS",
      path: `${document}/autoload.js`,
      answer: (ctx) => answer(ctx, PLAIN_TEXT, ""),
    },
    {
      of: "server",
      kind: "document-script",
      path: `${document}/metadata`,
      errorsAreText: true,
      answer: (ctx) => atAddress(ctx, { below: "/metadata", show: metadataHandler, parts }),
    },
  ];
}

async function atAddress(
  ctx: RouteContext,
  { below, show, parts }: { readonly below: string; readonly show: DocumentAnswer; readonly parts: PublishingParts },
): Promise<void> {
  const open = await openByAddress(ctx, parts);
  if (open.moved) redirectToPresent(ctx, open, below);
  else await show(ctx, open, parts);
}
