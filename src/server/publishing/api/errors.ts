// What the errors of published documents and of the store are for clients of the API.
import type { ErrorCode } from "../../../base/error-codes.js";
import { isA, PlotctlError } from "../../../base/errors.js";
import { ContentRefused } from "../../../publishing/published-documents.js";
import { HttpError } from "../../http-error.js";

const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  INVALID_NAME: 400,
  FORBIDDEN: 403,
  OVER_QUOTA: 403,
  UNKNOWN_USER: 404,
  UNKNOWN_DOCUMENT: 404,
  NAME_TAKEN: 409,
  LAST_ADMIN: 409,
  USER_OWNS_DOCUMENTS: 409,
  DOCUMENT_TOO_LARGE: 413,
};

/** The error for clients; the given one where it is unexpected. */
export function apiError(error: unknown): unknown {
  if (!isA(error, PlotctlError)) return error;
  const { code, hint, reason } = error;
  const status = STATUSES[code] ?? (isA(error, ContentRefused) ? 400 : undefined);
  if (status === undefined) return error;
  const message = hint === undefined ? reason : reason.slice(0, -hint.length - 1);
  return new HttpError(status, message, { code, hint });
}
