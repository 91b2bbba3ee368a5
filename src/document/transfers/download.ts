// download(): sends a file to the browser of the user whose action runs the callback. The browser fetches it by HTTP from an
// address that works once, so that the file is neither in a message nor in memory as a whole.
import { PlotctlError } from "../../base/errors.js";
import { checkOptionNames } from "../../base/option-names.js";
import { show } from "../../base/show.js";
import { currentDocument } from "../current.js";
import { actingClient } from "./acting-client.js";
import type { DownloadBody, OfferedFile } from "./offered-file.js";

/** A file for the user. */
export interface DownloadFile {
  /** The name with which the browser saves it. */
  readonly name: string;
  /** Its media type, such as `"text/csv"`. Default: `"application/octet-stream"`. */
  readonly type?: string;
  /** The content. */
  readonly body: DownloadBody;
}

/** The message with which a page learns the address. */
export const DOWNLOAD_MESSAGE = "plotctl:download";

const MAX_NAME_LENGTH = 255;
const DEFAULT_TYPE = "application/octet-stream";
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+(?:\s*;\s*[\w-]+=(?:[\w.+-]+|"[\w .+-]*"))*$/;

/**
 * Sends a file to the browser of the user who caused the running callback: `download({ name: "rows.csv", body })`, or a web
 * `Response`. The browser saves it; other pages of the session do not get it. The address works once, for 60 seconds.
 *
 * Throws PlotctlError: INVALID_ARGUMENT, NO_ACTING_CLIENT outside of a callback of a user's action, and TOO_MANY_DOWNLOADS.
 */
export function download(file: DownloadFile | Response): void {
  const offered = file instanceof Response ? fileOfResponse(file) : checkFile(file);
  const client = actingClient();
  const ticket = client === undefined ? undefined : currentDocument()?.offerDownload(offered);
  if (client === undefined || ticket === undefined) {
    throw new PlotctlError("NO_ACTING_CLIENT", "download() was called where no user has asked for a file.", {
      hint: "Call it in a callback of a button or another widget, in an app that plotctl serves.",
    });
  }
  client.send(DOWNLOAD_MESSAGE, { ticket, name: offered.name });
}

function checkFile(file: DownloadFile): OfferedFile {
  if (typeof file !== "object" || file === null)
    throw new PlotctlError("INVALID_ARGUMENT", `download(): expected { name, type, body }, got ${show(file)}.`);
  checkOptionNames("download", file, ["name", "type", "body"]);
  const { name, type = DEFAULT_TYPE, body } = file;
  if (typeof type !== "string" || !MEDIA_TYPE.test(type))
    throw new PlotctlError("INVALID_ARGUMENT", `download(): type: expected a media type, got ${show(type)}.`);
  return { name: checkName(name), type, size: sizeOf(body), body };
}

function checkName(name: unknown): string {
  if (
    typeof name === "string" &&
    name !== "" &&
    name.length <= MAX_NAME_LENGTH &&
    !/[\p{Cc}\p{Surrogate}/\\]/u.test(name)
  )
    return name;
  throw new PlotctlError("INVALID_ARGUMENT", `download(): name: expected the name of a file, got ${show(name)}.`);
}

function sizeOf(body: DownloadBody): number | undefined {
  if (typeof body === "string") return Buffer.byteLength(body);
  if (ArrayBuffer.isView(body)) return body.byteLength;
  if (typeof body === "object" && body !== null && Symbol.asyncIterator in body) return undefined;
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `download(): body: expected a text, bytes, or a stream, got ${show(body)}.`,
  );
}

function fileOfResponse(response: Response): OfferedFile {
  if (!response.ok) {
    throw new PlotctlError("INVALID_ARGUMENT", `download(): the response has the status ${response.status}.`, {
      hint: "Check `response.ok` first, and show the user a message.",
    });
  }
  const { headers, body } = response;
  const type = headers.get("Content-Type") ?? DEFAULT_TYPE;
  return {
    name: checkName(nameIn(headers.get("Content-Disposition") ?? "") ?? "download"),
    type: MEDIA_TYPE.test(type) ? type : DEFAULT_TYPE,
    size: body === null ? 0 : undefined,
    body: body ?? "",
  };
}

/** The name in a Content-Disposition header: `filename*=UTF-8''…`, else `filename="…"`. */
function nameIn(disposition: string): string | undefined {
  const [, encoded] = /\bfilename\*\s*=\s*utf-8''([^;]+)/i.exec(disposition) ?? [];
  if (encoded !== undefined && /^(?:[^%]|%[0-9a-f]{2})*$/i.test(encoded)) {
    const bytes = Buffer.from(
      encoded.replace(/%(..)/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
      "latin1",
    );
    return bytes.toString("utf8");
  }
  const [, quoted, plain] = /\bfilename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition) ?? [];
  return quoted?.replace(/\\(.)/g, "$1") ?? plain;
}
