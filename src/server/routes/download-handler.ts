// Sends a file that an app offers to its user, once. A stream is read as fast as the client takes it.
import type { ServerResponse } from "node:http";
import { isA } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { DownloadBody } from "../../document/transfers/offered-file.js";
import { newErrorId } from "../../hosting/session-errors.js";
import type { SessionAdmission } from "../admission/gate.js";
import { answerHead } from "../answers.js";
import { appError, HttpError } from "../http-error.js";
import type { ServerSettings } from "../options.js";
import type { RouteContext } from "./gated-router.js";

export async function downloadHandler(
  ctx: RouteContext,
  { app }: SessionAdmission,
  { settings }: { readonly settings: ServerSettings },
): Promise<void> {
  if (ctx.method === "HEAD") return answerHead(ctx, "application/octet-stream");
  const file = await app.takeDownload(ctx.params["ticket"] ?? "");
  // Another request was faster.
  if (file === undefined) throw new HttpError(410, "This file was downloaded already.", { code: "DOWNLOAD_GONE" });
  const { name, type, body } = file;
  ctx.set("Cache-Control", "no-store");
  ctx.set("Content-Disposition", `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encodeName(name)}`);
  ctx.set("Content-Type", /^text\/[^;]*$/.test(type) ? `${type}; charset=UTF-8` : type);
  if (typeof body === "string" || ArrayBuffer.isView(body)) {
    ctx.body = Buffer.from(body as Uint8Array);
    return;
  }
  const chunks = chunksOf(body);
  const failed = (error: unknown): string => {
    const errorId = newErrorId();
    app.appLog.failed("a download", error, errorId);
    return errorId;
  };
  let first: IteratorResult<Buffer>;
  try {
    first = await chunks.next();
  } catch (error) {
    const message = `The app failed while it made the file (error ${failed(error)}).`;
    throw appError({ message, cause: error }, settings.development.devMode);
  }
  ctx.status = 200;
  ctx.respond = false;
  await sendChunks(ctx.res, chunks, { first, unreadMs: settings.requests.unreadTimeMs, failed });
}

interface Sending {
  readonly first: IteratorResult<Buffer>;
  readonly unreadMs: number;
  readonly failed: (error: unknown) => void;
}

async function sendChunks(
  res: ServerResponse,
  chunks: AsyncGenerator<Buffer>,
  { first, unreadMs, failed }: Sending,
): Promise<void> {
  try {
    for (let next = first; next.done !== true; next = await chunks.next()) {
      if (res.destroyed) return;
      if (!res.write(next.value)) await drained(res, unreadMs);
    }
    res.end();
  } catch (error) {
    failed(error);
    // The browser sees that the file is not complete.
    res.destroy();
  } finally {
    // Releases what the stream holds; its own errors no longer matter.
    await chunks.return(undefined).catch(() => {});
  }
}

/** Resolves when the client has taken what was written, or has gone. */
function drained(res: ServerResponse, unreadMs: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      res.off("drain", done).off("close", done);
      res.setTimeout(0);
      resolve();
    };
    res.on("drain", done).on("close", done);
    // Node's own timer: only Node sees whether a part was sent.
    res.setTimeout(unreadMs, () => res.destroy());
  });
}

async function* chunksOf(body: Exclude<DownloadBody, string | Uint8Array>): AsyncGenerator<Buffer> {
  for await (const chunk of body as AsyncIterable<unknown>) {
    if (typeof chunk === "string") yield Buffer.from(chunk);
    else if (isA(chunk, Uint8Array) || ArrayBuffer.isView(chunk))
      yield Buffer.from(chunk.buffer as ArrayBuffer, chunk.byteOffset, chunk.byteLength);
    else throw new TypeError(`download(): the stream gave ${show(chunk)}, expected a text or bytes`);
  }
}

/** For clients that do not know the encoded form. */
function asciiName(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
