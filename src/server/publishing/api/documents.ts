// The operations on documents: publishing, looking at, changing and deleting them.
import type { DocumentRecord, Published } from "../../../store/contract/documents.js";
import { includes, type Reader } from "../../../publishing/rights.js";
import type { Found } from "../../../publishing/published-documents.js";
import { HttpError } from "../../http-error.js";
import type { PublishingParts } from "../parts.js";
import { showDocument } from "./document-answer.js";
import { openOperation, operation, type Operation } from "./operation.js";
import { documentAddress, documentForm, publishBody } from "./schemas.js";

const publish = operation({
  id: "publishDocument",
  method: "PUT",
  path: "/documents/:owner/:name",
  summary: "Publishes a document under a name, or another revision of it",
  for: "users",
  keyRight: "publish",
  params: documentAddress,
  body: publishBody,
  answers: {
    200: { description: "A revision of the document was made", schema: documentForm },
    201: { description: "The document was made", schema: documentForm },
  },
  async answer({ account, body, ctx, params: { owner, name }, parts, reader }) {
    const { published } = parts;
    const found = await published.find(owner, name, reader);
    const target = found === undefined || found.moved ? undefined : found;
    if (target !== undefined && !includes(target.right, "write")) throw notAllowed();
    const ownerAccount = target === undefined ? account : await published.store.users.find(target.document.ownerId);
    // For others, documents of an owner that they may not see are not there.
    const isOwn = account.name.toLowerCase() === owner.toLowerCase();
    if (ownerAccount === undefined || (target === undefined && !isOwn)) throw noDocument();
    const { doc, buffers = {}, title, description, visibility, kind, expires_at } = body;
    const content = {
      doc,
      buffers: new Map(Object.entries(buffers).map(([id, text]) => [id, new Uint8Array(Buffer.from(text, "base64"))])),
    };
    const done = await published.publish(ownerAccount, name, content, {
      title,
      description,
      visibility,
      kind,
      expiresAt: expires_at === undefined || expires_at === null ? expires_at : Date.parse(expires_at),
      by: account,
    });
    const document = publishedOf(done);
    const shown = showDocument({ document, right: target?.right ?? "own" }, { request: ctx.state.request, parts });
    return { status: done.is === "created" ? 201 : 200, body: shown, headers: { ETag: `"${document.rev}"` } };
  },
});

const show = openOperation({
  id: "showDocument",
  method: "GET",
  path: "/documents/:owner/:name",
  summary: "What is known of a document",
  keyRight: "read",
  params: documentAddress,
  answers: { 200: { description: "The document", schema: documentForm } },
  async answer({ ctx, params, parts, reader }) {
    const found = await findDocument(params, { parts, reader });
    const { document } = found;
    return {
      status: 200,
      body: showDocument(found, { request: ctx.state.request, parts }),
      headers: { ETag: `"${document.rev}"` },
    };
  },
});

export const DOCUMENT_OPERATIONS: readonly Operation[] = [publish, show];

/** Rejects with an HttpError 404 for a document that is not there or that the caller may not see. */
async function findDocument(
  { owner, name }: { readonly owner: string; readonly name: string },
  { parts, reader }: { readonly parts: PublishingParts; readonly reader: Reader },
): Promise<Found> {
  const found = await parts.published.find(owner, name, reader);
  if (found === undefined) throw noDocument();
  return found;
}

/** Throws an HttpError for content that was not taken. */
function publishedOf(done: Published): DocumentRecord {
  switch (done.is) {
    case "created":
    case "revised":
      return done.document;
    case "stale":
      throw new HttpError(412, `The document has revision ${done.rev ?? 0} now.`, {
        code: "REVISION_CHANGED",
        details: { revision: done.rev ?? 0 },
      });
    case "other-kind":
      throw new HttpError(409, `The document is ${done.document.kind}, and stays so.`, { code: "OTHER_KIND" });
    case "over-quota":
      throw new HttpError(403, `The owner may have ${done.allowed} ${done.of}.`, {
        code: "OVER_QUOTA",
        details: { used: done.used, allowed: done.allowed },
      });
  }
}

function noDocument(): HttpError {
  return new HttpError(404, "There is no such document.");
}

function notAllowed(): HttpError {
  return new HttpError(403, "You may read this document, and not change it.");
}
