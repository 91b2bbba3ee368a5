// Limits on the parts of a request. Node limits their total size (listen.ts).
import { HttpError } from "../http-error.js";
import type { ParsedRequest } from "./parsed-request.js";

export const MAX_HEADERS = 100;
const MAX_QUERY_PARAMETERS = 200;

export function checkHeaderCount({ req }: ParsedRequest): void {
  if (req.rawHeaders.length <= 2 * MAX_HEADERS) return;
  throw new HttpError(431, `A request may have at most ${MAX_HEADERS} headers.`);
}

export function checkQuery({ query }: ParsedRequest): void {
  if (query.split("&", MAX_QUERY_PARAMETERS + 1).length <= MAX_QUERY_PARAMETERS) return;
  throw new HttpError(400, `A request may have at most ${MAX_QUERY_PARAMETERS} query parameters.`);
}
