// The lists of documents: a reader's own, those that can come back, and those of another user. One query a page.
import { DOCUMENTS_POLICY, documentsPage } from "../../../embed/publishing-pages/documents-page.js";
import type { DocumentCard } from "../../../embed/publishing-pages/document-card.js";
import { subjectsOf } from "../../../publishing/published-documents.js";
import type { DocumentRecord } from "../../../store/contract/documents.js";
import { parameter } from "../../admission/parsed-request.js";
import { answer, HTML } from "../../answers.js";
import { HttpError } from "../../http-error.js";
import { pathUrl } from "../../path-url.js";
import type { RouteContext } from "../../routes/gated-router.js";
import { documentPath } from "../api/document-answer.js";
import type { PublishingParts } from "../parts.js";
import { requireAccount, siteOf } from "./site.js";

const PAGE_SIZE = 60;
const MAX_TEXT = 200;

export async function ownListHandler(ctx: RouteContext, parts: PublishingParts): Promise<void> {
  const account = await requireAccount(ctx, parts);
  const deleted = ctx.state.request.parameters.has("deleted");
  const { text, after } = readQuery(ctx);
  const { documents, next } = await parts.published.store.documents.list({
    reader: subjectsOf(account),
    ownerId: account.id,
    limit: PAGE_SIZE,
    deleted,
    text,
    after,
  });
  const url = pathUrl(`${parts.settings.listening.prefix}/u/`);
  const fixed = { ...(deleted ? { deleted: "" } : {}), ...(text === undefined ? {} : { q: text }) };
  show(
    ctx,
    documentsPage({
      site: await siteOf(ctx, parts, account),
      of: deleted ? "deleted" : "own",
      documents: documents.map((document) => cardOf(document, parts)),
      text: text ?? "",
      ...pageUrls(url, fixed, { after, next }),
    }),
  );
}

/** Rejects with an HttpError 404 for a user without documents that the reader may see: users cannot be found by trying. */
export async function userListHandler(ctx: RouteContext, parts: PublishingParts): Promise<void> {
  const { published, accounts } = parts;
  const account = await accounts.accountOf(ctx.state.identity.user);
  const owner = await published.store.users.named(ctx.params["owner"] ?? "");
  const { text, after } = readQuery(ctx);
  // Owners see here what others see.
  const isSelf = owner !== undefined && owner.id === account?.id;
  const page =
    owner === undefined
      ? undefined
      : await published.store.documents.list({
          reader: account === undefined ? null : subjectsOf(account),
          ownerId: owner.id,
          limit: PAGE_SIZE,
          visibility: isSelf ? "public" : undefined,
          text,
          after,
        });
  const isKnown =
    page !== undefined && (page.documents.length > 0 || text !== undefined || after !== undefined || isSelf);
  if (owner === undefined || !isKnown) throw new HttpError(404);
  const url = pathUrl(`${parts.settings.listening.prefix}/u/${owner.name}`);
  show(
    ctx,
    documentsPage({
      site: await siteOf(ctx, parts, account),
      of: { name: owner.name, display: owner.display },
      documents: page.documents.map((document) => cardOf(document, parts)),
      text: text ?? "",
      ...pageUrls(url, text === undefined ? {} : { q: text }, { after, next: page.next }),
    }),
  );
}

function readQuery(ctx: RouteContext): { readonly text: string | undefined; readonly after: string | undefined } {
  const { request } = ctx.state;
  const text = (parameter(request, "q") ?? "").trim().slice(0, MAX_TEXT);
  return { text: text === "" ? undefined : text, after: parameter(request, "after") };
}

function pageUrls(
  url: string,
  fixed: Readonly<Record<string, string>>,
  { after, next }: { readonly after: string | undefined; readonly next: string | undefined },
): { readonly nextUrl: string | undefined; readonly firstUrl: string | undefined } {
  const query = new URLSearchParams(fixed).toString();
  return {
    nextUrl: next === undefined ? undefined : `${url}?${new URLSearchParams({ ...fixed, after: next })}`,
    firstUrl: after === undefined ? undefined : url + (query === "" ? "" : `?${query}`),
  };
}

function cardOf(document: DocumentRecord, { published, pictures, settings, clock }: PublishingParts): DocumentCard {
  const { id, owner, name, title, description, kind, visibility, updatedAt, expiresAt, pictureRev, deletedAt } =
    document;
  const url = documentPath(settings.listening.prefix, document);
  if (deletedAt === undefined) pictures.changed(document);
  return {
    url,
    picture: pictureRev === undefined || deletedAt !== undefined ? undefined : `${url}/picture?v=${pictureRev}`,
    id,
    owner,
    name,
    title,
    description,
    visibility,
    updatedAt,
    expiresAt,
    isExpired: expiresAt !== undefined && expiresAt <= clock.date(),
    viewers: kind === "live" ? (published.live?.viewers(id) ?? 0) : undefined,
  };
}

function show(ctx: RouteContext, page: string): void {
  ctx.set("Content-Security-Policy", `${ctx.response.get("Content-Security-Policy")}; ${DOCUMENTS_POLICY}`);
  answer(ctx, HTML, page);
}
