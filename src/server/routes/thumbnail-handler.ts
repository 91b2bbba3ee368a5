// The picture of an app in the index. Browsers may cache it forever under the hash of its content; shared caches may not,
// since apps may require a user.
import type { Context } from "../answers.js";
import { HttpError } from "../http-error.js";
import { parameter } from "../admission/parsed-request.js";
import type { AppEntry } from "./app-entries.js";

const FOREVER = "private, max-age=315360000, immutable";

/** An SVG that is opened by itself must not run scripts as a page of this server. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function thumbnailHandler(ctx: Context, { thumbnail }: AppEntry): void {
  if (thumbnail === undefined) throw new HttpError(404);
  const { bytes, type, hash } = thumbnail;
  ctx.set("Cache-Control", parameter(ctx.state.request, "v") === hash ? FOREVER : "no-cache");
  ctx.set("Content-Security-Policy", PICTURE_POLICY);
  ctx.set("ETag", `"${hash}"`);
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  ctx.type = type;
  ctx.body = bytes;
}
