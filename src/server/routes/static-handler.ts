// BokehJS, our page script and the scripts of custom models, from memory. They are compressed by the build, and browsers may
// cache them forever under the hash of their content. No path of a request reaches the file system.
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { findAsset, type Encoding, type Servable } from "../../embed/bundles/assets.js";
import { findExtension } from "../../embed/bundles/extensions.js";
import type { Context } from "../answers.js";
import { HttpError } from "../http-error.js";
import { parameter } from "../admission/parsed-request.js";

const FOREVER = "public, max-age=315360000, immutable";

/** `path` is the part behind `static/`, decoded once. */
export async function staticHandler(ctx: Context, path: string): Promise<void> {
  checkEscape(path);
  if (path === "js" || path === "js/") throw new HttpError(403);
  const version = parameter(ctx.state.request, "v");
  const asset = findAsset(path) ?? findExtension(path, version);
  if (asset === undefined) throw new HttpError(404);
  ctx.status = 200;
  ctx.set("Cache-Control", version === asset.hash ? FOREVER : "no-cache");
  ctx.set("Accept-Ranges", "bytes");
  ctx.set("Vary", "Accept-Encoding");
  ctx.set("Last-Modified", asset.modifiedAt.toUTCString());
  ctx.type = "text/javascript; charset=UTF-8";
  const range = requestedRange(ctx, { tag: asset.hash, length: asset.bytes.length });
  // Ranges are of the bytes without compression.
  const encoding = (["br", "gzip"] as const).find((name) => range === null && ctx.acceptsEncodings(name) === name);
  ctx.set("ETag", `"${asset.hash}${encoding === undefined ? "" : `-${encoding}`}"`);
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  if (range !== null) return sendRange(ctx, asset, range);
  if (encoding !== undefined) ctx.set("Content-Encoding", encoding);
  ctx.body = encoding === undefined ? asset.bytes : await compressed(asset, encoding);
}

/** Rejects the folder itself and a path that would leave it: the answer does not say which files exist. */
export function checkEscape(path: string): void {
  let depth = 0;
  for (const part of path.split("/")) {
    if (part === "..") depth--;
    else if (part !== "" && part !== ".") depth++;
    if (depth < 0) throw new HttpError(403);
  }
  if (depth === 0) throw new HttpError(403);
}

interface ByteRange {
  readonly start: number;
  /** The last byte, inclusive. */
  readonly end: number;
}

/** The range that a request asks for; null for the whole file, which is also the answer to several ranges. */
export function requestedRange(
  ctx: Context,
  { tag, length }: { readonly tag: string; readonly length: number },
): ByteRange | "unsatisfiable" | null {
  const ifRange = ctx.get("If-Range");
  return ifRange === "" || ifRange === `"${tag}"` ? parseRange(ctx.get("Range"), length) : null;
}

function parseRange(header: string, length: number): ByteRange | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=([0-9]*)-([0-9]*)$/.exec(header) ?? [];
  if (first === "" && last === "") return null;
  if (first === "")
    return Number(last) === 0 ? "unsatisfiable" : { start: Math.max(0, length - Number(last)), end: length - 1 };
  const start = Number(first);
  const end = last === "" ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== "" && Number(last) < start) return null;
  return start >= length ? "unsatisfiable" : { start, end };
}

export function unsatisfiable(length: number): HttpError {
  return new HttpError(416, "The range lies behind the end of the file.", {
    headers: { "Content-Range": `bytes */${length}` },
  });
}

function sendRange(ctx: Context, { bytes }: Servable, range: ByteRange | "unsatisfiable"): void {
  if (range === "unsatisfiable") throw unsatisfiable(bytes.length);
  ctx.set("Content-Range", `bytes ${range.start}-${range.end}/${bytes.length}`);
  ctx.status = 206;
  ctx.body = bytes.subarray(range.start, range.end + 1);
}

const kept = new WeakMap<Servable, Map<Encoding, Promise<Buffer>>>();

function compressed(asset: Servable, encoding: Encoding): Promise<Buffer> {
  const byEncoding = kept.get(asset) ?? new Map<Encoding, Promise<Buffer>>();
  kept.set(asset, byEncoding);
  const bytes = byEncoding.get(encoding) ?? compress(asset, encoding);
  byEncoding.set(encoding, bytes);
  return bytes;
}

/** A source tree that was never built has no compressed files, nor have custom models: they are compressed quickly here. */
async function compress(asset: Servable, encoding: Encoding): Promise<Buffer> {
  const file = asset.compressedFile?.(encoding);
  const fromBuild = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  return fromBuild ?? compressQuickly(asset.bytes, encoding);
}

function compressQuickly(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "gzip") return promisify(gzip)(bytes);
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
