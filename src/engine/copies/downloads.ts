// Files of web servers, each downloaded once into the cache of the user. At each use the server is asked whether it has
// another version; only then the file is downloaded again, and replaced in one step.
//
//   <cache>/plotctl/downloads/<hash of the URL>/<name of the file>
//   <cache>/plotctl/downloads/<hash of the URL>/version.json         what the server said of it
import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { open, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { systemClock, type Clock } from "../../base/clock.js";
import { PlotctlError } from "../../base/errors.js";
import { fileCode, fileReason } from "../../base/file-reasons.js";
import { show } from "../../base/show.js";
import { writeFileAtomic } from "../../base/write-file-atomic.js";
import { removeStrays, temporaryName } from "../parquet/index-place.js";

export interface DownloadOptions {
  /** The most bytes of a file. Default: 4 GiB. */
  readonly maxBytes?: number;
  readonly clock?: Clock;
}

/** A file in the cache, and whether it was replaced just now. */
export interface Download {
  readonly path: string;
  readonly isNew: boolean;
}

/** What identifies the version of a file. */
interface Version {
  readonly etag: string | null;
  readonly modified: string | null;
  readonly size: number;
}

export const DEFAULT_MAX_DOWNLOAD = 4 * 2 ** 30;

/** A server that sends nothing for this long is given up. */
const SILENCE_MS = 30_000;

/** A file has the version in its name's neighbour, which no URL names. */
const VERSION_FILE = "version.json";

const underWay = new Map<string, Promise<Download>>();

/** The folder of all downloads: `$XDG_CACHE_HOME/plotctl/downloads`. */
export function downloadsFolder(): string {
  return join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "plotctl", "downloads");
}

/** Where the file of a URL is, once it is downloaded. */
export function downloadPath(url: URL): string {
  const hash = createHash("sha256").update(url.href).digest("hex").slice(0, 32);
  const name = (url.pathname.split("/").at(-1) ?? "").replaceAll(/[^\w.-]/g, "_");
  // A long name may be more than the system takes; its end has the extension.
  return join(downloadsFolder(), hash, `data-${name.slice(-100)}`);
}

/** Rejects with PlotctlError: FILE_UNREADABLE, DATA_TOO_LARGE, and FILE_UNWRITABLE. Errors do not show user and password. */
export function downloaded(url: URL, options: DownloadOptions = {}): Promise<Download> {
  const key = downloadPath(url);
  const known = underWay.get(key);
  if (known !== undefined) return known;
  const work = download(url, options).finally(() => underWay.delete(key));
  underWay.set(key, work);
  return work;
}

async function download(
  url: URL,
  { maxBytes = DEFAULT_MAX_DOWNLOAD, clock = systemClock }: DownloadOptions,
): Promise<Download> {
  const path = downloadPath(url);
  const folder = join(path, "..");
  const known = await knownVersion(path);
  const silence = new Silence(clock);
  try {
    const response = await answerTo(url, known, silence);
    const version = versionIn(response);
    const isSame = response.status === 304 || (known !== undefined && isSameVersion(known, version));
    if (isSame) {
      await response.body?.cancel();
      return { path, isNew: false };
    }
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      throw unloadable(url, `the server answers ${response.status} ${response.statusText}`.trimEnd());
    }
    if (version.size > maxBytes) {
      await response.body.cancel();
      throw tooLarge(url, maxBytes);
    }
    makeFolder(folder);
    removeStrays(folder);
    const aside = temporaryName(path);
    try {
      const size = await save(response.body, aside, { url, maxBytes, silence });
      // The other order would leave an old file with a new version if the process ended in between.
      rmSync(join(folder, VERSION_FILE), { force: true });
      renameSync(aside, path);
      await writeFileAtomic(join(folder, VERSION_FILE), JSON.stringify({ ...version, size }));
    } finally {
      rmSync(aside, { force: true });
    }
    return { path, isNew: true };
  } finally {
    silence.end();
  }
}

/** Undefined if there is no file, or another one than was downloaded. */
async function knownVersion(path: string): Promise<Version | undefined> {
  try {
    const version = JSON.parse(await readFile(join(path, "..", VERSION_FILE), "utf8")) as Version;
    return statSync(path).size === version.size ? version : undefined;
  } catch {
    // It was never downloaded, or the cache was cleared.
    return undefined;
  }
}

function versionIn({ headers }: Response): Version {
  const size = headers.get("content-length");
  return {
    etag: headers.get("etag"),
    modified: headers.get("last-modified"),
    size: size === null ? NaN : Number(size),
  };
}

/** Some servers send the whole file whatever they are asked. */
function isSameVersion(known: Version, { etag, modified, size }: Version): boolean {
  if (!Number.isNaN(size) && size !== known.size) return false;
  if (etag !== null) return etag === known.etag;
  return modified !== null && modified === known.modified;
}

async function answerTo(url: URL, known: Version | undefined, silence: Silence): Promise<Response> {
  const target = new URL(url);
  const { username, password } = target;
  target.username = target.password = "";
  const headers = new Headers({ "accept-encoding": "identity" });
  if (username !== "" || password !== "") {
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    headers.set("authorization", `Basic ${Buffer.from(credentials).toString("base64")}`);
  }
  if (known?.etag != null) headers.set("if-none-match", known.etag);
  if (known?.modified != null) headers.set("if-modified-since", known.modified);
  try {
    return await fetch(target, { headers, signal: silence.signal });
  } catch (error) {
    throw unloadable(url, silence.reasonOf(error), error);
  }
}

interface Saving {
  readonly url: URL;
  readonly maxBytes: number;
  readonly silence: Silence;
}

/** Returns the number of bytes. */
async function save(body: ReadableStream<Uint8Array>, to: string, saving: Saving): Promise<number> {
  const { url, maxBytes, silence } = saving;
  const file = await open(to, "wx", 0o600).catch((error: unknown) => {
    throw unwritable(to, error);
  });
  let size = 0;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw unloadable(url, silence.reasonOf(error), error);
      });
      if (done) return size;
      silence.broken();
      size += value.length;
      if (size > maxBytes) throw tooLarge(url, maxBytes);
      await file.writeFile(value).catch((error: unknown) => {
        throw unwritable(to, error);
      });
    }
  } finally {
    // The error that was thrown already says more.
    await reader.cancel().catch(() => undefined);
    await file.close();
  }
}

/** Gives a request up when nothing has come for a while. */
class Silence {
  readonly #clock: Clock;
  readonly #controller = new AbortController();
  #stop = (): void => undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.broken();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something came. */
  broken(): void {
    this.#stop();
    const timer = this.#clock.setTimeout(() => this.#controller.abort(), SILENCE_MS);
    this.#stop = () => timer.cancel();
  }

  end(): void {
    this.#stop();
  }

  /** Why a request failed. */
  reasonOf(error: unknown): string {
    if (this.signal.aborted) return `the server sent nothing for ${SILENCE_MS / 1000} seconds`;
    const code = fileCode(typeof error === "object" && error !== null && "cause" in error ? error.cause : undefined);
    if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "there is no such host";
    if (code === "ECONNREFUSED") return "the host accepts no connection";
    return code.startsWith("UND_ERR_SOCKET") || code === "" || code === "ECONNRESET"
      ? "the connection ended before the file was complete"
      : `no connection can be made (${code})`;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** The address without user, password and query, which may be secrets. */
function shown(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

function unloadable(url: URL, reason: string, cause?: unknown): PlotctlError {
  return new PlotctlError("FILE_UNREADABLE", `Cannot load ${shown(url)}: ${reason}.`, { cause });
}

function tooLarge(url: URL, maxBytes: number): PlotctlError {
  return new PlotctlError("DATA_TOO_LARGE", `${shown(url)} is larger than ${maxBytes} bytes.`, {
    hint: "Raise max_download of open().",
  });
}

function unwritable(path: string, cause: unknown): PlotctlError {
  return new PlotctlError("FILE_UNWRITABLE", `Cannot write ${show(path)}: ${fileReason(cause)}.`, { cause });
}
