// The operations with which owners let others in: tickets, share links and grants.
import type { Grant, GrantSubject, ShareRecord } from "../../../store/contract/sharing.js";
import { includes } from "../../../publishing/rights.js";
import { makeTicket, TICKET_MS } from "../../../publishing/tickets.js";
import { need } from "../../../publishing/published-documents.js";
import { originOf } from "../../auth/auth.js";
import { HttpError } from "../../http-error.js";
import { pathUrl } from "../../path-url.js";
import type { PublishingParts } from "../parts.js";
import { documentPath, expiryOf, timeOrNull, timeText, withDocument } from "./document-answer.js";
import { openOperation, operation, type Operation } from "./operation.js";
import {
  documentAddress,
  grantBody,
  grantForm,
  grantList,
  grantQuery,
  shareAddress,
  shareBody,
  shareForm,
  shareList,
  ticketBody,
  ticketForm,
  type GrantForm,
  type ShareForm,
} from "./schemas.js";

const DAY_MS = 24 * 3_600_000;
const SHARE_MS = 30 * DAY_MS;
const MAX_SHARE_MS = 366 * DAY_MS;

const MOVED = { description: "It has another name now: Location has the address" };
const UNKNOWN = { description: "There is no such document, or the caller may not read it" };
const NOT_OWNER = { description: "The caller does not own it" };

const ticket = openOperation({
  id: "makeTicket",
  method: "POST",
  path: "/documents/:owner/:name/tickets",
  summary: "A session id that opens a live document, for clients that send no key",
  keyRight: "read",
  params: documentAddress,
  body: ticketBody,
  answers: {
    201: { description: "The ticket", schema: ticketForm },
    308: MOVED,
    403: { description: "The caller may only read it" },
    404: UNKNOWN,
  },
  answer: (call) =>
    withDocument(call, async ({ document, right }) => {
      const { body, ctx, parts, reader } = call;
      const { account } = reader;
      const { request } = ctx.state;
      parts.publishingRates.take("ticket", { id: account?.id ?? "", address: request.remoteAddress });
      if (!includes(right, body.right)) need(right, "write");
      const now = parts.clock.date();
      const session_id = makeTicket({
        documentId: document.id,
        right: body.right,
        holder: account === undefined ? undefined : { user: account.id },
        secret: parts.ticketSecret,
        now,
      });
      const url = originOf(request) + documentPath(parts.settings.listening.prefix, document);
      return { status: 201, body: { session_id, url, expires_at: timeText(now + TICKET_MS) } };
    }),
});

const listShares = operation({
  id: "listShares",
  method: "GET",
  path: "/documents/:owner/:name/shares",
  summary: "The share links of a document, those that have ended too",
  for: "users",
  keyRight: "publish",
  params: documentAddress,
  answers: { 200: { description: "The links", schema: shareList }, 308: MOVED, 403: NOT_OWNER, 404: UNKNOWN },
  answer: (call) =>
    withDocument(call, async (found) => {
      const shares = await call.parts.published.shares(found);
      return { status: 200, body: { shares: shares.map((share) => showShare(share, call.parts)) } };
    }),
});

const addShare = operation({
  id: "addShare",
  method: "POST",
  path: "/documents/:owner/:name/shares",
  summary: "Makes a link with which everybody can read a document",
  for: "users",
  keyRight: "publish",
  params: documentAddress,
  body: shareBody,
  answers: {
    201: { description: "The link, whose address is shown only now", schema: shareForm },
    308: MOVED,
    403: { description: "The caller does not own it, or it has too many links" },
    404: UNKNOWN,
  },
  answer: (call) =>
    withDocument(call, async (found) => {
      const { account, body, ctx, parts } = call;
      const now = parts.clock.date();
      const expiresAt = expiryOf(body.expires_at, parts);
      if (typeof expiresAt === "number" && expiresAt > now + MAX_SHARE_MS)
        throw new HttpError(400, "expires_at: a share link ends within a year, or never (null).", {
          code: "INVALID_REQUEST",
        });
      const until = expiresAt === undefined ? now + SHARE_MS : (expiresAt ?? undefined);
      const { token, share } = await parts.published.share(found, { expiresAt: until }, account);
      const url = `${originOf(ctx.state.request)}${pathUrl(parts.settings.listening.prefix)}/s/${token}`;
      return { status: 201, body: { ...showShare(share, parts), url } };
    }),
});

const removeShare = operation({
  id: "revokeShare",
  method: "DELETE",
  path: "/documents/:owner/:name/shares/:id",
  summary: "Revokes a share link; who looks at the document by it is disconnected",
  for: "users",
  keyRight: "publish",
  params: shareAddress,
  answers: {
    204: { description: "It is revoked" },
    308: MOVED,
    403: NOT_OWNER,
    404: { description: "There is no such document, or no such link in force" },
  },
  answer: (call) =>
    withDocument(call, async (found) => {
      if (!(await call.parts.published.revoke(found, call.params.id, call.account)))
        throw new HttpError(404, "There is no such link in force.");
      return { status: 204 };
    }),
});

const listGrants = operation({
  id: "listGrants",
  method: "GET",
  path: "/documents/:owner/:name/grants",
  summary: "Which users and groups may read or write a document",
  for: "users",
  keyRight: "publish",
  params: documentAddress,
  answers: { 200: { description: "The grants", schema: grantList }, 308: MOVED, 403: NOT_OWNER, 404: UNKNOWN },
  answer: (call) =>
    withDocument(call, async (found) => {
      const grants = await call.parts.published.grants(found);
      const shown = await Promise.all(grants.map((grant) => showGrant(grant, call.parts)));
      return { status: 200, body: { grants: shown } };
    }),
});

const addGrant = operation({
  id: "addGrant",
  method: "POST",
  path: "/documents/:owner/:name/grants",
  summary: "Lets a user or a group read or write a document, in place of the grant before",
  for: "users",
  keyRight: "publish",
  params: documentAddress,
  body: grantBody,
  answers: {
    201: { description: "The grant", schema: grantForm },
    308: MOVED,
    403: NOT_OWNER,
    404: { description: "There is no such document or user" },
  },
  answer: (call) =>
    withDocument(call, async (found) => {
      const { account, body, parts } = call;
      need(found.right, "own");
      const grant = { subject: await subjectOf(body, parts), right: body.right };
      await parts.published.grant(found, grant, account);
      return { status: 201, body: await showGrant(grant, parts) };
    }),
});

const removeGrant = operation({
  id: "withdrawGrant",
  method: "DELETE",
  path: "/documents/:owner/:name/grants",
  summary: "Withdraws the grant of a user or a group",
  for: "users",
  keyRight: "publish",
  params: documentAddress,
  query: grantQuery,
  answers: {
    204: { description: "It is withdrawn" },
    308: MOVED,
    403: NOT_OWNER,
    404: { description: "There is no such document, user or grant" },
  },
  answer: (call) =>
    withDocument(call, async (found) => {
      need(found.right, "own");
      const subject = await subjectOf(call.query, call.parts);
      if (!(await call.parts.published.withdraw(found, subject, call.account)))
        throw new HttpError(404, "There is no such grant.");
      return { status: 204 };
    }),
});

export const SHARING_OPERATIONS: readonly Operation[] = [
  ticket,
  listShares,
  addShare,
  removeShare,
  listGrants,
  addGrant,
  removeGrant,
];

function showShare(
  { hash, expiresAt, revokedAt, uses, createdAt }: ShareRecord,
  { clock }: PublishingParts,
): ShareForm {
  const isOver = expiresAt !== undefined && expiresAt <= clock.date();
  return {
    id: hash,
    state: revokedAt !== undefined ? "revoked" : isOver ? "expired" : "active",
    uses,
    created_at: timeText(createdAt),
    expires_at: timeOrNull(expiresAt),
  };
}

async function subjectOf(
  { user, group }: { readonly user?: string | undefined; readonly group?: string | undefined },
  { published }: PublishingParts,
): Promise<GrantSubject> {
  if (user === undefined) return { group: group ?? "" };
  const found = await published.store.users.named(user);
  if (found === undefined) throw new HttpError(404, "There is no such user.", { code: "UNKNOWN_USER" });
  return { user: found.id };
}

async function showGrant({ subject, right }: Grant, { published }: PublishingParts): Promise<GrantForm> {
  if ("group" in subject) return { group: subject.group, right };
  return { user: (await published.store.users.find(subject.user))?.name ?? "", right };
}
