// Names the version of an app's code: a hash of its files and of plotctl. Sessions go on in another process only if their app
// has the same version there.
import { createHash } from "node:crypto";
import { PLOTCTL_VERSION } from "../base/version.js";

/** A hash of texts, in order: 32 hex digits. */
export function buildOf(...texts: readonly (string | readonly string[])[]): string {
  return createHash("sha256")
    .update(JSON.stringify([PLOTCTL_VERSION, ...texts]))
    .digest("hex")
    .slice(0, 32);
}
