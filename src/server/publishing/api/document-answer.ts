// A document as the API shows it.
import type { Found } from "../../../publishing/published-documents.js";
import { pathUrl } from "../../path-url.js";
import { originOf } from "../../auth/auth.js";
import type { ParsedRequest } from "../../admission/parsed-request.js";
import type { PublishingParts } from "../parts.js";
import type { DocumentForm } from "./schemas.js";

export function showDocument(
  { document, right }: Pick<Found, "document" | "right">,
  { request, parts }: { readonly request: ParsedRequest; readonly parts: PublishingParts },
): DocumentForm {
  const { id, owner, name, kind, title, description, visibility, rev, bytes, createdAt, updatedAt, expiresAt } =
    document;
  const { settings, published } = parts;
  const viewers = kind === "live" ? { viewers: published.live?.viewers(id) ?? 0 } : {};
  return {
    owner,
    name,
    url: originOf(request) + documentPath(settings.listening.prefix, document),
    kind,
    title,
    description,
    visibility,
    revision: rev,
    bytes,
    right,
    ...viewers,
    created_at: timeText(createdAt),
    updated_at: timeText(updatedAt),
    expires_at: expiresAt === undefined ? null : timeText(expiresAt),
  };
}

/** The path of the page of a document, as it is written in links. */
export function documentPath(
  prefix: string,
  { owner, name }: { readonly owner: string; readonly name: string },
): string {
  return pathUrl(`${prefix}/d/${owner}/${name}`);
}

export function timeText(ms: number): string {
  return new Date(ms).toISOString();
}
