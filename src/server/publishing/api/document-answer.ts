// Documents as the API shows them, and how it finds them.
import type { DocumentRecord } from "../../../store/contract/documents.js";
import type { Found } from "../../../publishing/published-documents.js";
import type { Right } from "../../../publishing/rights.js";
import { originOf } from "../../auth/auth.js";
import { HttpError } from "../../http-error.js";
import { pathUrl } from "../../path-url.js";
import type { PublishingParts } from "../parts.js";
import type { Answer, Call } from "./operation.js";
import type { DocumentForm } from "./schemas.js";

type Address = { readonly owner: string; readonly name: string };
type AnyCall<P = unknown> = Pick<Call<P, unknown, unknown>, "ctx" | "parts" | "params" | "reader">;

/** Calls `answer` with a document that the caller may see. A former name redirects. Rejects with an HttpError 404 without one. */
export async function withDocument(call: AnyCall<Address>, answer: (found: Found) => Promise<Answer>): Promise<Answer> {
  const { owner, name } = call.params;
  const found = await call.parts.published.find(owner, name, call.reader);
  if (found === undefined) throw noDocument();
  return found.moved ? redirectTo(found.document, call) : answer(found);
}

/** To the same address below the present name. */
function redirectTo({ owner, name }: DocumentRecord, { ctx, parts }: AnyCall<Address>): Answer {
  const { path, query } = ctx.state.request;
  const base = `${parts.settings.listening.prefix}/api/v1/documents`;
  const rest = path.slice(base.length).split("/").slice(3);
  const location = pathUrl([base, owner, name, ...rest].join("/")) + (query === "" ? "" : `?${query}`);
  return { status: 308, headers: { Location: location } };
}

export function noDocument(): HttpError {
  return new HttpError(404, "There is no such document.");
}

/** The answer that shows a document. */
export function documentAnswer(status: number, document: DocumentRecord, right: Right, call: AnyCall): Answer {
  return { status, body: showDocument(document, right, call), headers: { ETag: `"${document.rev}"` } };
}

export function showDocument(
  document: DocumentRecord,
  right: Right | undefined,
  { ctx, parts }: AnyCall,
): DocumentForm {
  const { id, owner, name, kind, title, description, visibility, rev, bytes, createdAt, updatedAt, expiresAt } =
    document;
  const { settings, published } = parts;
  return {
    owner,
    name,
    url: originOf(ctx.state.request) + documentPath(settings.listening.prefix, document),
    kind,
    title,
    description,
    visibility,
    revision: rev,
    bytes,
    ...(right !== undefined && { right }),
    ...(kind === "live" && { viewers: published.live?.viewers(id) ?? 0 }),
    created_at: timeText(createdAt),
    updated_at: timeText(updatedAt),
    expires_at: timeOrNull(expiresAt),
  };
}

/** The path of the page of a document, as it is written in links. */
export function documentPath(prefix: string, { owner, name }: Address): string {
  return `${pathUrl(prefix)}/d/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
}

export function timeText(ms: number): string {
  return new Date(ms).toISOString();
}

export function timeOrNull(ms: number | undefined): string | null {
  return ms === undefined ? null : timeText(ms);
}

/** A given time in milliseconds; null: never. Throws an HttpError 400 for one in the past. */
export function expiryOf(
  given: string | null | undefined,
  { clock }: Pick<PublishingParts, "clock">,
): number | null | undefined {
  if (given === undefined || given === null) return given;
  const ms = Date.parse(given);
  if (ms > clock.date()) return ms;
  throw new HttpError(400, `expires_at: ${given} is in the past.`, { code: "INVALID_REQUEST" });
}
