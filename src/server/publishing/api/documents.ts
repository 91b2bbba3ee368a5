// The operations on documents: publishing, looking at, changing and deleting them.
import { nameKey } from "../../../store/names.js";
import type { Published } from "../../../store/contract/documents.js";
import { need, subjectsOf, type Found } from "../../../publishing/published-documents.js";
import { HttpError } from "../../http-error.js";
import { documentAnswer, expiryOf, noDocument, showDocument, timeText, withDocument } from "./document-answer.js";
import { openOperation, operation, type AccountCall, type Operation } from "./operation.js";
import {
  changeBody,
  docForm,
  docQuery,
  documentAddress,
  documentForm,
  documentList,
  listQuery,
  publishBody,
  revisionList,
} from "./schemas.js";

const list = openOperation({
  id: "listDocuments",
  method: "GET",
  path: "/documents",
  summary: "Lists the documents that the caller may read, the latest changed first",
  keyRight: "read",
  query: listQuery,
  answers: { 200: { description: "A page of the list", schema: documentList } },
  async answer(call) {
    const { owner, visibility, q, deleted, cursor, limit } = call.query;
    const { parts, reader } = call;
    const { account } = reader;
    const { documents, users } = parts.published.store;
    const ownerId = owner === undefined ? undefined : (await users.named(owner))?.id;
    if (owner !== undefined && ownerId === undefined) return { status: 200, body: { documents: [], next: null } };
    const page = await documents.list({
      reader: account === undefined ? null : subjectsOf(account),
      ownerId: deleted === "true" ? account?.id : ownerId,
      visibility,
      text: q,
      deleted: deleted === "true" && account !== undefined,
      after: cursor,
      limit,
    });
    const shown = page.documents.map((document) =>
      showDocument(document, document.ownerId === account?.id ? "own" : undefined, call),
    );
    return { status: 200, body: { documents: shown, next: page.next ?? null } };
  },
});

const publish = operation({
  id: "publishDocument",
  method: "PUT",
  path: "/documents/:owner/:name",
  summary: "Publishes a document under a name, or another revision of it; If-Match takes the expected revision",
  for: "users",
  keyRight: "publish",
  params: documentAddress,
  body: publishBody,
  answers: {
    200: { description: "A revision was made", schema: documentForm },
    201: { description: "The document was made", schema: documentForm },
    403: { description: "The caller may only read it, or the quota of its owner is used up" },
    404: { description: "There is no such document, and the caller is not its owner" },
    409: { description: "It is published as still, and live was asked for; or the other way" },
    412: { description: "It has another revision" },
    413: { description: "It has too many bytes or models" },
    507: { description: "The store is full" },
  },
  async answer(call) {
    const { account, body, ctx, params, parts } = call;
    parts.publishingRates.take("publish", { id: account.id });
    const target = await targetOf(call);
    const { doc, buffers = {}, expires_at, ...options } = body;
    const content = {
      doc,
      buffers: new Map(Object.entries(buffers).map(([id, text]) => [id, new Uint8Array(Buffer.from(text, "base64"))])),
    };
    const done = await parts.published.publish(target.owner, params.name, content, {
      ...options,
      expiresAt: expiryOf(expires_at, parts),
      ifRev: expectedRevision(ctx.get("If-Match"), ctx.get("If-None-Match")),
      by: account,
    });
    const document = publishedOf(done);
    return documentAnswer(done.is === "created" ? 201 : 200, document, target.right, call);
  },
});

const show = openOperation({
  id: "showDocument",
  method: "GET",
  path: "/documents/:owner/:name",
  summary: "What is known of a document",
  keyRight: "read",
  params: documentAddress,
  answers: {
    200: { description: "The document", schema: documentForm },
    308: { description: "It has another name now: Location has the address" },
    404: { description: "There is no such document, or the caller may not read it" },
  },
  answer: (call) => withDocument(call, async ({ document, right }) => documentAnswer(200, document, right, call)),
});

const content = openOperation({
  id: "readDocument",
  method: "GET",
  path: "/documents/:owner/:name/doc",
  summary: "The JSON of a document",
  keyRight: "read",
  params: documentAddress,
  query: docQuery,
  answers: {
    200: { description: "The JSON, as plotctl json writes it", schema: docForm },
    308: { description: "It has another name now" },
    404: { description: "There is no such document, or the revision is not kept" },
  },
  answer: (call) =>
    withDocument(call, async ({ document }) => {
      const json = await call.parts.published.json(document, call.query.rev);
      if (json === undefined) throw new HttpError(404, "There is no such revision; the last 20 are kept.");
      const headers = {
        ETag: `"${call.query.rev ?? document.rev}"`,
        // Content of users is never shown as a page of this server.
        "Content-Disposition": "attachment",
      };
      return { status: 200, body: json, headers };
    }),
});

const change = operation({
  id: "changeDocument",
  method: "PATCH",
  path: "/documents/:owner/:name",
  summary: "Changes what is known of a document, its name too",
  for: "users",
  keyRight: "publish",
  params: documentAddress,
  body: changeBody,
  answers: {
    200: { description: "The document as it is now", schema: documentForm },
    308: { description: "It has another name now" },
    403: { description: "The caller does not own it" },
    404: { description: "There is no such document" },
    409: { description: "The name is taken" },
  },
  answer: (call) =>
    withDocument(call, async (found) => {
      const { expires_at, ...others } = call.body;
      const given = { ...others, expiresAt: expiryOf(expires_at, call.parts) };
      return documentAnswer(200, await call.parts.published.change(found, given, call.account), found.right, call);
    }),
});

const remove = operation({
  id: "deleteDocument",
  method: "DELETE",
  path: "/documents/:owner/:name",
  summary: "Deletes a document; for 7 days it can come back",
  for: "users",
  keyRight: "publish",
  params: documentAddress,
  answers: {
    204: { description: "It is deleted" },
    308: { description: "It has another name now" },
    403: { description: "The caller does not own it" },
    404: { description: "There is no such document" },
  },
  answer: (call) =>
    withDocument(call, async (found) => {
      await call.parts.published.delete(found, call.account);
      return { status: 204 };
    }),
});

const undelete = operation({
  id: "undeleteDocument",
  method: "POST",
  path: "/documents/:owner/:name/undelete",
  summary: "Brings back a document that the caller has deleted",
  for: "users",
  keyRight: "publish",
  params: documentAddress,
  answers: {
    200: { description: "The document", schema: documentForm },
    404: { description: "The caller has deleted no document of this name, or it is gone" },
    409: { description: "There is another document of this name" },
  },
  async answer(call) {
    const { account, params, parts } = call;
    const back = isNameOf(account, params.owner) ? await parts.published.undelete(account, params.name) : undefined;
    if (back === undefined) throw noDocument();
    return documentAnswer(200, back, "own", call);
  },
});

const revisions = openOperation({
  id: "listRevisions",
  method: "GET",
  path: "/documents/:owner/:name/revisions",
  summary: "The revisions that are kept, the latest first",
  keyRight: "read",
  params: documentAddress,
  answers: {
    200: { description: "The revisions", schema: revisionList },
    308: { description: "It has another name now" },
    404: { description: "There is no such document" },
  },
  answer: (call) =>
    withDocument(call, async (found) => {
      const all = await call.parts.published.revisions(found);
      const shown = all.map(({ rev, bytes, createdAt }) => ({ revision: rev, bytes, created_at: timeText(createdAt) }));
      return { status: 200, body: { revisions: shown } };
    }),
});

export const DOCUMENT_OPERATIONS: readonly Operation[] = [
  list,
  publish,
  show,
  content,
  change,
  remove,
  undelete,
  revisions,
];

/** Under which owner a document is published, and what the caller may do with it. */
async function targetOf({
  account,
  params: { owner, name },
  parts: { published },
  reader,
}: AccountCall<{ owner: string; name: string }, unknown, unknown>): Promise<
  Pick<Found, "right"> & { owner: typeof account }
> {
  const found = await published.find(owner, name, reader);
  if (found !== undefined && !found.moved) {
    need(found.right, "write");
    const { ownerId } = found.document;
    const other = ownerId === account.id ? account : await published.store.users.find(ownerId);
    if (other !== undefined) return { owner: other, right: found.right };
  }
  // For others, documents that they may not see are not there.
  if (!isNameOf(account, owner)) throw noDocument();
  return { owner: account, right: "own" };
}

function isNameOf({ name }: { readonly name: string }, given: string): boolean {
  return nameKey(name) === nameKey(given);
}

/** The revision that a client expects; 0: no document. Throws an HttpError 400. */
function expectedRevision(ifMatch: string, ifNoneMatch: string): number | undefined {
  if (ifNoneMatch === "*") return 0;
  if (ifMatch === "") return undefined;
  const [, rev] = /^"(\d{1,15})"$/.exec(ifMatch) ?? [];
  if (rev === undefined)
    throw new HttpError(400, `If-Match: expected an ETag such as "3", in quotes.`, { code: "INVALID_REQUEST" });
  return Number(rev);
}

/** Throws an HttpError for content that was not taken. */
function publishedOf(done: Published): Found["document"] {
  switch (done.is) {
    case "created":
    case "revised":
      return done.document;
    case "stale":
      throw new HttpError(
        412,
        done.rev === undefined ? "There is no such document." : `The document has revision ${done.rev} now.`,
        {
          code: "REVISION_CHANGED",
          details: { revision: done.rev },
        },
      );
    case "other-kind":
      throw new HttpError(409, `The document is published as ${done.document.kind}.`, { code: "OTHER_KIND" });
    case "over-quota":
      throw new HttpError(403, `The owner may have ${done.allowed} ${done.of}, and has ${done.used}.`, {
        code: "OVER_QUOTA",
        details: { used: done.used, allowed: done.allowed },
      });
  }
}
