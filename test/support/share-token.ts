// A share link as the HTTP API makes it.
import { randomBytes } from "node:crypto";
import { hashOfShare } from "../../src/publishing/published-documents.js";

export function newShareToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashOfShare(token) };
}
