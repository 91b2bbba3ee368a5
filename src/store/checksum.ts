// The checksum of a revision, which tells whether it was read as it was written.
import { createHash } from "node:crypto";
import type { Revision } from "./contract/documents.js";

export function checksumOf({ doc, buffers }: Pick<Revision, "doc" | "buffers">): string {
  return createHash("sha256").update(`${doc.length} `).update(doc).update(buffers).digest("base64url");
}
