// The picture of an app, as the index shows it. Browsers keep it for as long as they like where it is asked for by the
// hash of its content; nobody between may, since apps may need a user.
import type { Context } from "../answers.js";
import { HttpError } from "../http-error.js";
import { parameter } from "../admission/parsed-request.js";
import type { AppEntry } from "./app-entries.js";

const FOREVER = "private, max-age=315360000, immutable";

/** An SVG that is opened by itself must not act as a page of ours. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function thumbnailHandler(ctx: Context, { thumbnail }: AppEntry): void {
  if (thumbnail === undefined) throw new HttpError(404);
  const { bytes, type, hash } = thumbnail;
  ctx.set("Cache-Control", parameter(ctx.state.request, "v") === hash ? FOREVER : "no-cache");
  ctx.set("Content-Security-Policy", PICTURE_POLICY);
  ctx.set("ETag", `"${hash}"`);
  const known = ctx.get("If-None-Match").split(",");
  if (known.some((tag) => tag.trim().replace(/^W\//, "") === `"${hash}"`)) {
    ctx.status = 304;
    return;
  }
  ctx.type = type;
  ctx.body = bytes;
}
