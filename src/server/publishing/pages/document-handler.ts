// The page of a document, and the frame with it alone.
import { assetUrl, PAGE_SCRIPT } from "../../../embed/bundles/assets.js";
import { bundlesOfJson } from "../../../embed/bundles/bundles.js";
import { documentPage, embeddedPage, type DrawnDocument } from "../../../embed/publishing-pages/document-page.js";
import type { DocumentRecord } from "../../../store/contract/documents.js";
import { parameter } from "../../admission/parsed-request.js";
import { answer, HTML } from "../../answers.js";
import { originOf } from "../../auth/auth.js";
import { setDocumentPolicy } from "../../csp.js";
import { HttpError } from "../../http-error.js";
import type { RouteContext } from "../../routes/gated-router.js";
import type { PublishingParts } from "../parts.js";
import { documentPath } from "../api/document-answer.js";
import { pageToken } from "./live-token.js";
import type { OpenDocument } from "./open-document.js";
import { siteOf } from "./site.js";

export async function documentHandler(ctx: RouteContext, open: OpenDocument, parts: PublishingParts): Promise<void> {
  const { document } = open;
  parts.pictures.changed(document);
  const rev = readRevision(ctx, document);
  const { scripts, drawn } = await drawnBy(open, rev, parts);
  const { title, name, description, visibility } = document;
  const isEmbedded = ctx.state.request.parameters.has("embed");
  setDocumentPolicy(ctx, isEmbedded && visibility === "public" ? "everywhere" : "allowed origins");
  if (isEmbedded) return answer(ctx, HTML, embeddedPage({ scripts, drawn, title, name }));
  const { store, live } = parts.published;
  const isOwner = open.right === "own";
  const [owner, revisions, shares, site] = await Promise.all([
    store.users.find(document.ownerId),
    open.share === undefined && document.kind === "still" ? store.documents.revisions(document.id) : [],
    isOwner ? store.sharing.sharesOf(document.id) : undefined,
    siteOf(ctx, parts, open.reader.account),
  ]);
  const now = parts.clock.date();
  const inForce = shares?.filter(
    ({ revokedAt, expiresAt }) => revokedAt === undefined && (expiresAt === undefined || expiresAt > now),
  );
  const url = originOf(ctx.state.request) + open.url;
  const page = documentPage({
    site,
    scripts,
    drawn,
    id: document.id,
    owner: { name: document.owner, display: owner?.display ?? "" },
    name,
    title,
    description,
    visibility,
    updatedAt: document.updatedAt,
    viewers: document.kind === "live" ? (live?.viewers(document.id) ?? 0) : undefined,
    url: open.url,
    isOwner,
    shareCount: inForce?.length,
    revisions: revisions.map(({ rev: number, createdAt }) => ({ rev: number, createdAt })),
    shown: { rev: rev ?? document.rev, isLatest: rev === undefined || rev === document.rev },
    absolute: open.share === undefined ? { url, picture: `${url}/picture` } : undefined,
  });
  answer(ctx, HTML, page);
}

/** The revision of `?rev=`; undefined: the latest. Live documents have no others. Throws an HttpError 404 for what is no number. */
export function readRevision(ctx: RouteContext, { kind }: DocumentRecord): number | undefined {
  const text = parameter(ctx.state.request, "rev");
  if (text === undefined || kind === "live") return undefined;
  if (!/^\d{1,15}$/.test(text)) throw noRevision();
  return Number(text);
}

export function noRevision(): HttpError {
  return new HttpError(404, "This revision is not kept.");
}

async function drawnBy(
  open: OpenDocument,
  rev: number | undefined,
  parts: PublishingParts,
): Promise<{ readonly scripts: readonly string[]; readonly drawn: DrawnDocument }> {
  const { document } = open;
  const { published, settings } = parts;
  const { prefix } = settings.listening;
  const urls = (bundles: readonly string[]): string[] => [
    ...bundles.map((bundle) => assetUrl(`js/${bundle}.min.js`, prefix)),
    assetUrl(PAGE_SCRIPT, prefix),
  ];
  const token = pageToken(open, parts);
  if (published.live !== undefined && token !== undefined) {
    const { needs, roots } = await published.live.page(document.id);
    const path = documentPath(prefix, document);
    return { scripts: urls(needs.bundles), drawn: { is: "live", token, path, rootCount: roots.length } };
  }
  const json = await published.json(document, rev);
  if (json === undefined) throw noRevision();
  return { scripts: urls(bundlesOfJson(json)), drawn: { is: "still", json, rootCount: json.roots.length } };
}
