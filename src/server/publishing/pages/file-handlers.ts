// What is below the page of a document: its picture, downloads, and what pages of other sites ask for.
import { NO_PICTURE } from "../../../embed/publishing-pages/document-card.js";
import { downloadPage } from "../../../embed/publishing-pages/download-page.js";
import { frameErrorScript, frameScript } from "../../../embed/autoload/frame-script.js";
import type { DocJson } from "../../../document/json.js";
import { parameter } from "../../admission/parsed-request.js";
import { showAuthority } from "../../admission/host.js";
import { answer, HTML, JAVASCRIPT, JSON_TYPE } from "../../answers.js";
import { originOf } from "../../auth/auth.js";
import { HttpError } from "../../http-error.js";
import type { RouteContext } from "../../routes/gated-router.js";
import { timeText } from "../api/document-answer.js";
import type { PublishingParts } from "../parts.js";
import { noRevision, readRevision } from "./document-handler.js";
import { renewToken } from "./live-token.js";
import { openIfThere, type OpenDocument } from "./open-document.js";

/** An SVG that is opened by itself must not run scripts as a page of this server. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export async function pictureHandler(
  ctx: RouteContext,
  { document, share }: OpenDocument,
  { published, pictures }: PublishingParts,
): Promise<void> {
  pictures.changed(document);
  const picture = await published.store.pictures.get(document.id);
  const isPublic = document.visibility === "public" && share === undefined;
  const isNamed = picture !== undefined && parameter(ctx.state.request, "v") === String(picture.rev);
  // A document may cease to be public, which shared caches do not learn.
  const cached = isPublic ? "public, max-age=300" : "private, no-cache";
  ctx.set("Cache-Control", isNamed && !isPublic ? "private, max-age=31536000, immutable" : cached);
  ctx.set("Content-Security-Policy", PICTURE_POLICY);
  ctx.set("ETag", picture === undefined ? '"none"' : `"${document.id}-${picture.rev}"`);
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.type = picture?.type ?? "image/svg+xml";
  ctx.body = picture === undefined ? NO_PICTURE : Buffer.from(picture.bytes);
}

export async function downloadHtmlHandler(
  ctx: RouteContext,
  open: OpenDocument,
  parts: PublishingParts,
): Promise<void> {
  const { title, name } = open.document;
  const page = downloadPage({ title: title === "" ? name : title, json: await contentOf(ctx, open, parts) });
  sendFile(ctx, { type: HTML, body: page, filename: `${name}.html` });
}

export async function downloadJsonHandler(
  ctx: RouteContext,
  open: OpenDocument,
  parts: PublishingParts,
): Promise<void> {
  const json = await contentOf(ctx, open, parts);
  sendFile(ctx, { type: JSON_TYPE, body: JSON.stringify(json), filename: `${open.document.name}.json` });
}

async function contentOf(
  ctx: RouteContext,
  { document }: OpenDocument,
  { published }: PublishingParts,
): Promise<DocJson> {
  const json = await published.json(document, readRevision(ctx, document));
  if (json === undefined) throw noRevision();
  return json;
}

function sendFile(
  ctx: RouteContext,
  { type, body, filename }: { readonly type: string; readonly body: string; readonly filename: string },
): void {
  answer(ctx, type, body);
  ctx.set("Content-Disposition", contentDisposition(filename));
  ctx.set("Content-Security-Policy", "default-src 'none'; sandbox");
}

/** With a name in ASCII for old clients. */
function contentDisposition(filename: string): string {
  const plain = filename.replace(/[^\w. -]/g, "_");
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const MAX_ELEMENT_ID = 512;

/**
 * For pages of other sites: a script that puts a frame with the document in the place of its script element. For the page of
 * the document itself, which asks for JSON: a new token for its websocket.
 */
export async function autoloadHandler(ctx: RouteContext, parts: PublishingParts): Promise<void> {
  const { request } = ctx.state;
  if (ctx.get("Accept") === JSON_TYPE) {
    const isOwnPage = request.origin === undefined || request.origin === originOf(request);
    if (!isOwnPage) throw new HttpError(403, "Pages of other sites show a document in a frame: <iframe src=…?embed>.");
    return answer(ctx, JSON_TYPE, JSON.stringify({ token: await renewToken(ctx, parts) }));
  }
  const elementId = parameter(request, "bokeh-autoload-element") ?? "";
  if (elementId === "" || elementId.length > MAX_ELEMENT_ID) {
    throw new HttpError(400, `bokeh-autoload-element must name an element, in at most ${MAX_ELEMENT_ID} characters.`);
  }
  const open = await openIfThere(ctx, parts);
  // Browsers do not run a script that has an error status, and the reader should see a reason.
  if (open === undefined) return answer(ctx, JAVASCRIPT, frameErrorScript(elementId, "There is no such document."));
  const { title, name } = open.document;
  // The scheme is that of the page: a proxy that ends TLS may not be trusted to name it.
  const url = `//${showAuthority(request.host)}${open.url}?embed`;
  answer(ctx, JAVASCRIPT, frameScript({ elementId, url, title: title === "" ? name : title }));
}

/** What a document says about itself, as apps do. */
export function metadataHandler(ctx: RouteContext, { document, url }: OpenDocument): void {
  const { owner, name, title, description, kind, rev, updatedAt } = document;
  const data = { owner, name, title, description, kind, revision: rev, updated_at: timeText(updatedAt) };
  answer(ctx, JSON_TYPE, JSON.stringify({ url, data }));
}
