// BokehJS, our page script and the scripts of custom models, out of memory: compressed when plotctl was built, and kept by
// browsers for ever when asked for by the hash of their content. No path of a request ever reaches the file system.
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { findAsset, type Encoding, type Servable } from "../../embed/bundles/assets.js";
import { findExtension } from "../../embed/bundles/extensions.js";
import type { Context } from "../answers.js";
import { HttpError } from "../http-error.js";
import { parameter } from "../admission/parsed-request.js";

const FOREVER = "public, max-age=315360000, immutable";

/** `path` is what stands behind `static/`, decoded once. */
export async function staticHandler(ctx: Context, path: string): Promise<void> {
  refuseEscape(path);
  if (path === "js" || path === "js/") throw new HttpError(403);
  const version = parameter(ctx.state.request, "v");
  const asset = findAsset(path) ?? findExtension(path, version);
  if (asset === undefined) throw new HttpError(404);
  const isNamedByContent = version === asset.hash;
  ctx.set("Cache-Control", isNamedByContent ? FOREVER : "no-cache");
  ctx.set("Accept-Ranges", "bytes");
  ctx.set("Vary", "Accept-Encoding");
  ctx.set("Last-Modified", asset.modifiedAt.toUTCString());
  ctx.type = "text/javascript; charset=UTF-8";
  if (isKnown(ctx.get("If-None-Match"), asset.hash)) {
    ctx.set("ETag", `"${asset.hash}"`);
    ctx.status = 304;
    return;
  }
  const ifRange = ctx.get("If-Range");
  const range =
    ifRange === "" || ifRange === `"${asset.hash}"` ? parseRange(ctx.get("Range"), asset.bytes.length) : null;
  if (range === null) await sendWhole(ctx, asset);
  else sendRange(ctx, asset, range);
}

/** The folder itself is refused, and so is a path that would leave the root; which files lie there nobody learns. */
export function refuseEscape(path: string): void {
  let depth = 0;
  for (const part of path.split("/")) {
    if (part === "..") depth--;
    else if (part !== "" && part !== ".") depth++;
    if (depth < 0) throw new HttpError(403);
  }
  if (depth === 0) throw new HttpError(403);
}

/** `*` or one of the tags, weak or strong, of any encoding. */
export function isKnown(ifNoneMatch: string, hash: string): boolean {
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((tag) => {
    const [, name] = /^(?:W\/)?"([0-9a-f]+)(?:-br|-gzip)?"$/.exec(tag.trim()) ?? [];
    return name === hash;
  });
}

export interface ByteRange {
  readonly start: number;
  /** The last byte that is sent. */
  readonly end: number;
}

/** One range; null where none, several or something else is asked for: the whole is sent then. */
export function parseRange(header: string, length: number): ByteRange | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=([0-9]*)-([0-9]*)$/.exec(header) ?? [];
  if (first === "" && last === "") return null;
  if (first === "")
    return Number(last) === 0 ? "unsatisfiable" : { start: Math.max(0, length - Number(last)), end: length - 1 };
  const start = Number(first);
  const end = last === "" ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== "" && Number(last) < start) return null;
  return start >= length ? "unsatisfiable" : { start, end };
}

function sendRange(ctx: Context, { bytes, hash }: Servable, range: ByteRange | "unsatisfiable"): void {
  if (range === "unsatisfiable") {
    throw new HttpError(416, "The file is shorter.", { headers: { "Content-Range": `bytes */${bytes.length}` } });
  }
  ctx.set("ETag", `"${hash}"`);
  ctx.set("Content-Range", `bytes ${range.start}-${range.end}/${bytes.length}`);
  ctx.status = 206;
  ctx.body = bytes.subarray(range.start, range.end + 1);
}

async function sendWhole(ctx: Context, asset: Servable): Promise<void> {
  const encoding = (["br", "gzip"] as const).find((name) => ctx.acceptsEncodings(name) === name);
  if (encoding !== undefined) {
    ctx.set("Content-Encoding", encoding);
    ctx.set("ETag", `"${asset.hash}-${encoding}"`);
    ctx.body = await compressed(asset, encoding);
  } else {
    ctx.set("ETag", `"${asset.hash}"`);
    ctx.body = asset.bytes;
  }
}

const kept = new WeakMap<Servable, Map<Encoding, Promise<Buffer>>>();

function compressed(asset: Servable, encoding: Encoding): Promise<Buffer> {
  const byEncoding = kept.get(asset) ?? new Map<Encoding, Promise<Buffer>>();
  kept.set(asset, byEncoding);
  const bytes = byEncoding.get(encoding) ?? compress(asset, encoding);
  byEncoding.set(encoding, bytes);
  return bytes;
}

/** A clone that was never built has no compressed files, nor has a custom model: a quick compression stands in. */
async function compress(asset: Servable, encoding: Encoding): Promise<Buffer> {
  const file = asset.compressedFile?.(encoding);
  const fromBuild = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  return fromBuild ?? compressQuickly(asset.bytes, encoding);
}

function compressQuickly(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "gzip") return promisify(gzip)(bytes);
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
