// Takes a file that a page sends for an upload input: one file as multipart/form-data, streamed to the folder of its session.
// The answer comes when the callbacks of the app have ended, with what they send to this page.
import type { IncomingMessage } from "node:http";
import busboy from "busboy";
import type { Clock, Timer } from "../../base/clock.js";
import { codeOf, isA, messageOf } from "../../base/errors.js";
import { AppFailed } from "../../hosting/session-errors.js";
import { uploadRejected, UploadRejected, type UploadRejectionCode } from "../../hosting/transfers/upload-rejected.js";
import type { IncomingFile } from "../../hosting/transfers/incoming-file.js";
import type { SessionAdmission } from "../admission/gate.js";
import { answer, JSON_TYPE } from "../answers.js";
import { appError, HttpError } from "../http-error.js";
import type { ServerSettings } from "../options.js";
import type { RouteContext } from "./gated-router.js";

interface UploadParts {
  readonly settings: ServerSettings;
  readonly clock: Clock;
}

/** How long the rest of a rejected body is read: browsers read an answer only when they have sent the body. */
const DISCARD_MS = 10_000;

export async function uploadHandler(
  ctx: RouteContext,
  { app, session: { id } }: SessionAdmission,
  { settings, clock }: UploadParts,
): Promise<void> {
  const { req } = ctx;
  ctx.state.bodyLimit?.cancel();
  try {
    const session = await app.find(id);
    if (session === undefined) throw uploadRejected("SESSION_ENDED", "The session has ended. Open the app again.");
    const input = ctx.params["input"] ?? "";
    const { maxUploadTimeS, uploadIdleMs: idleMs } = settings.uploads;
    const limitMs = 1000 * maxUploadTimeS;
    const messages = await withFile(req, { limitMs, idleMs, clock }, (file) => session.upload(input, file));
    answer(ctx, JSON_TYPE, JSON.stringify({ messages }));
  } catch (error) {
    if (!req.complete) discardRest(req, clock);
    throw answerable(error, settings);
  }
}

/** Parses the body, and calls `take` with its file. Rejects as `take` does, and for a body that is no file or stalls. */
function withFile<T>(
  req: IncomingMessage,
  { limitMs, idleMs, clock }: { readonly limitMs: number; readonly idleMs: number; readonly clock: Clock },
  take: (file: IncomingFile) => Promise<T>,
): Promise<T> {
  const { headers } = req;
  if (!/^multipart\/form-data\s*;/i.test(headers["content-type"] ?? "") || headers["content-encoding"] !== undefined)
    throw invalid("An upload is one file as multipart/form-data, without compression.");
  const parser = parserFor(req);
  return new Promise((resolve, reject) => {
    let idle: Timer | undefined;
    let hasFile = false;
    const stop = (error: Error): void => {
      stopTimers();
      req.unpipe(parser);
      reject(error);
      parser.destroy(error);
    };
    const waitForMore = (): void => {
      idle?.cancel();
      idle = clock.setTimeout(() => stop(tooLate("No more of the upload has arrived.")), idleMs);
    };
    const whole = clock.setTimeout(() => stop(tooLate("The upload has taken too long.")), limitMs);
    const stopTimers = (): void => {
      idle?.cancel();
      whole.cancel();
    };
    parser.on("file", (_field, content, { filename, mimeType }) => {
      hasFile = true;
      // The parser reports its errors too.
      content.on("error", () => {});
      take({ name: String(filename ?? ""), type: mimeType, content }).then(resolve, stop);
    });
    const onSecond = (): void => stop(invalid("Send one file per request, and no other fields."));
    parser.on("filesLimit", onSecond).on("fieldsLimit", onSecond).on("partsLimit", onSecond).on("field", onSecond);
    parser.on("error", (error: unknown) =>
      stop(isA(error, Error) && isRejection(error) ? error : invalid("The upload is incomplete.")),
    );
    parser.on("close", () => (hasFile ? undefined : stop(invalid("The upload holds no file."))));
    req.on("data", waitForMore);
    req.on("end", stopTimers);
    req.on("close", () => (req.complete ? stopTimers() : stop(invalid("The upload is incomplete."))));
    waitForMore();
    req.pipe(parser);
  });
}

function parserFor({ headers }: IncomingMessage): busboy.Busboy {
  try {
    return busboy({ headers, defParamCharset: "utf8", limits: { files: 1, fields: 0, parts: 2 } });
  } catch {
    // It has no boundary, for example.
    throw invalid("The upload is not valid multipart/form-data.");
  }
}

function invalid(message: string): UploadRejected {
  return uploadRejected("INVALID_UPLOAD", message);
}

function tooLate(why: string): HttpError {
  return new HttpError(408, `${why} Upload the file again.`, {
    code: "UPLOAD_STALLED",
    headers: { Connection: "close" },
  });
}

function isRejection(error: Error): boolean {
  return isA(error, UploadRejected) || isA(error, HttpError);
}

function discardRest(req: IncomingMessage, clock: Clock): void {
  const timer = clock.setTimeout(() => req.socket.destroy(), DISCARD_MS).unref();
  req.once("close", () => timer.cancel());
  req.resume();
}

const STATUSES: Readonly<Record<UploadRejectionCode, number>> = {
  INVALID_UPLOAD: 400,
  UNKNOWN_UPLOAD_INPUT: 404,
  SESSION_ENDED: 410,
  UPLOAD_TOO_LARGE: 413,
  UPLOAD_TYPE_REJECTED: 415,
  UPLOAD_LIMIT: 429,
  UPLOAD_NO_SPACE: 507,
};

function answerable(error: unknown, { development }: ServerSettings): unknown {
  if (isA(error, AppFailed)) return appError(error, development.devMode);
  if (isA(error, UploadRejected)) {
    const isFull = error.code === "UPLOAD_NO_SPACE";
    return new HttpError(STATUSES[error.code], error.message, {
      code: error.code,
      ...(error.code === "UPLOAD_LIMIT" && { headers: { "Retry-After": "10" } }),
      ...(isFull && { log: `An upload was rejected: ${error.message}` }),
    });
  }
  if (codeOf(error) !== "UPLOAD_FAILED") return error;
  return new HttpError(500, "The server cannot store uploads.", { code: "UPLOAD_FAILED", log: messageOf(error) });
}
