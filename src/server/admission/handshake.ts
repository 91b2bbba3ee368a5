// What a request needs to become a websocket.
import { methodNotAllowed, HttpError } from "../http-error.js";
import type { ParsedRequest } from "./parsed-request.js";

export function checkHandshake({ req: { method, httpVersion, headers } }: ParsedRequest): void {
  if (method !== "GET") throw methodNotAllowed(["GET"]);
  if (httpVersion !== "1.1") throw new HttpError(400, "A websocket needs HTTP/1.1.");
  if (!/^[+/0-9A-Za-z]{22}==$/.test(headers["sec-websocket-key"] ?? "")) {
    throw new HttpError(400, "The Sec-WebSocket-Key header is missing or malformed.");
  }
  if (headers["sec-websocket-version"] !== "13") {
    throw new HttpError(426, "This server supports version 13 of the websocket protocol only.", {
      headers: { "Sec-WebSocket-Version": "13" },
    });
  }
}
