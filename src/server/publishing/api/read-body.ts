// Reads the body of a request to the API: JSON, up to a limit.
import type { IncomingMessage } from "node:http";
import { isA } from "../../../base/errors.js";
import { HttpError } from "../../http-error.js";

/** Rejects with an HttpError for another type of body, and for one that is too long. */
export async function readJson(req: IncomingMessage, maxBytes: number): Promise<unknown> {
  const { headers } = req;
  const [type = ""] = (headers["content-type"] ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json" || headers["content-encoding"] !== undefined)
    throw new HttpError(415, "The body must be application/json, without compression.");
  const bytes = await readBytes(req, maxBytes);
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new HttpError(400, "The body is not JSON.", { code: "INVALID_REQUEST" });
  }
}

async function readBytes(req: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(req.headers["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    if (isA(error, HttpError)) throw error;
    // The client has gone, or its body is not valid.
    throw new HttpError(400, "The body is incomplete.", { code: "INVALID_REQUEST" });
  }
  return Buffer.concat(chunks);
}

function tooLarge(maxBytes: number): HttpError {
  return new HttpError(413, `The body has more than ${maxBytes} bytes.`, { code: "DOCUMENT_TOO_LARGE" });
}
