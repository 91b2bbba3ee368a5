// The static files of an app's folder, read from the disk for each request: they may change at any time and have any size.
// The file must be inside the folder after all symbolic links are resolved.
import { lstatSync, realpathSync } from "node:fs";
import { constants, open, readlink, realpath, type FileHandle } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import type { ServedApp } from "../../hosting/session-directory.js";
import type { Context } from "../answers.js";
import { HttpError } from "../http-error.js";
import { checkEscape, requestedRange, staticHandler, unsatisfiable } from "./static-handler.js";

/** Sends a static file of an app. BokehJS is served there for an app without a static folder, and for the app at `/`. */
export async function appFilesHandler(
  ctx: Context,
  { app, path }: { readonly app: ServedApp; readonly path: string },
): Promise<void> {
  const { staticFolder } = app.application.handler;
  if (staticFolder === undefined) return staticHandler(ctx, path);
  if (await sendFile(ctx, staticFolder, path)) return;
  // The page of an app at `/` needs BokehJS there.
  if (app.route !== "/") throw new HttpError(404);
  await staticHandler(ctx, path);
}

/** `path` is the part behind `static/`, decoded once. Resolves to false when there is no such file. */
async function sendFile(ctx: Context, folder: string, path: string): Promise<boolean> {
  checkEscape(path);
  const file = await openInside(folder, path);
  if (file === undefined) return false;
  let isHandedOver = false;
  try {
    const stats = await file.stat();
    if (!stats.isFile()) return false;
    // Changes with the content, without reading the file.
    const tag = [stats.ino, stats.size, Math.round(stats.mtimeMs * 1000)].map((part) => part.toString(16)).join("f");
    ctx.status = 200;
    ctx.set("Cache-Control", "no-cache");
    ctx.set("Accept-Ranges", "bytes");
    ctx.set("Last-Modified", stats.mtime.toUTCString());
    ctx.set("ETag", `"${tag}"`);
    ctx.type = extname(path) === ".js" ? "text/javascript; charset=UTF-8" : extname(path);
    if (ctx.type === "") ctx.type = "application/octet-stream";
    if (ctx.fresh) {
      ctx.status = 304;
      return true;
    }
    const range = requestedRange(ctx, { tag, length: stats.size });
    if (range === "unsatisfiable") throw unsatisfiable(stats.size);
    ctx.status = range === null ? 200 : 206;
    if (range !== null) ctx.set("Content-Range", `bytes ${range.start}-${range.end}/${stats.size}`);
    const { start, end } = range ?? { start: 0, end: stats.size - 1 };
    ctx.length = end - start + 1;
    if (ctx.method === "HEAD" || stats.size === 0) {
      ctx.body = "";
      ctx.length = end - start + 1;
      return true;
    }
    isHandedOver = true;
    const type = ctx.response.get("Content-Type");
    ctx.body = file.createReadStream({ start, end });
    ctx.set("Content-Type", type);
    ctx.length = end - start + 1;
    return true;
  } finally {
    if (!isHandedOver) await file.close();
  }
}

/** Opens a file that is inside the folder. Hidden files, such as those of version control, are not served. */
async function openInside(folder: string, path: string): Promise<FileHandle | undefined> {
  if (path.endsWith("/") || path.split("/").some((part) => part.startsWith(".") || part.includes("\\")))
    return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    if (!isInside(file, root)) return undefined;
    const opened = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    if (await isStillInside(opened, { file, root }).catch(() => false)) return opened;
    await opened.close();
    return undefined;
  } catch {
    // The client does not learn why: for it, the file does not exist.
    return undefined;
  }
}

/**
 * Whether the opened file is in the root: a folder of the path may have been replaced by a symbolic link after the check.
 * Linux knows the path of an open file; elsewhere, the path is resolved a second time and must lead to the same file.
 */
async function isStillInside(opened: FileHandle, { file, root }: { file: string; root: string }): Promise<boolean> {
  if (process.platform === "linux") {
    const place = await readlink(`/proc/self/fd/${opened.fd}`).catch(() => undefined);
    // Not every container has /proc.
    if (place !== undefined) return isInside(place, root);
  }
  const { dev, ino } = await opened.stat({ bigint: true });
  // Synchronous, so that the path could change again only within microseconds.
  const found = lstatSync(file, { bigint: true });
  return dev === found.dev && ino === found.ino && realpathSync.native(file) === file;
}

function isInside(file: string, root: string): boolean {
  return file.startsWith(root.endsWith(sep) ? root : root + sep);
}
