// Reads the form that a POST request carries.
import type { IncomingMessage } from "node:http";
import { HttpError } from "../http-error.js";

const MAX_BYTES = 1024 ** 2;
const FORM_TYPE = "application/x-www-form-urlencoded";

/** Rejects with an HttpError for another type of body, and for one that is too long. */
export async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  const { headers } = req;
  const [type = ""] = (headers["content-type"] ?? "").split(";");
  if (type.trim().toLowerCase() !== FORM_TYPE || headers["content-encoding"] !== undefined)
    throw new HttpError(415, `The form must be sent as ${FORM_TYPE}, without compression.`);
  if (Number(headers["content-length"] ?? 0) > MAX_BYTES) throw tooLong();
  const parsed = parsedBefore(req);
  if (parsed !== undefined) return parsed;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw tooLong();
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

/** A middleware of the server that this one is mounted in may have read the body already. */
function parsedBefore({
  body,
  readableDidRead,
}: IncomingMessage & { readonly body?: unknown }): URLSearchParams | undefined {
  // Parsers of other types may leave an empty object, and the body to others.
  if (!readableDidRead) return undefined;
  if (typeof body === "string" || Buffer.isBuffer(body)) return new URLSearchParams(body.toString());
  if (typeof body !== "object" || body === null) return undefined;
  const fields = Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return new URLSearchParams(fields);
}

function tooLong(): HttpError {
  return new HttpError(413, "The form is too long.");
}
