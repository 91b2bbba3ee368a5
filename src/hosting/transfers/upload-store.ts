// What users upload: a temporary folder for each session, which only this process may read, and limits on what is in it.
// Files are written as they arrive, and a file that is not complete is deleted.
import { chmod, mkdtemp, open, realpath, rm, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addAbortSignal, type Readable } from "node:stream";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { UploadedFile } from "../../document/transfers/uploaded-file.js";
import type { UploadInput } from "../../document/transfers/upload-input.js";
import { UPLOAD_SETTINGS } from "./settings.js";
import { uploadRejected } from "./upload-rejected.js";

/** A file as it arrives. Its name and type are what the client says. */
export interface IncomingFile {
  readonly name: string;
  readonly type: string;
  readonly content: Readable;
}

export interface UploadLimits {
  /** The bytes of all files of one session. */
  readonly maxUploadBytes: number;
  /** The files of one session. */
  readonly maxUploadFiles: number;
  /** The bytes of all files of all sessions. */
  readonly maxTotalUploadBytes: number;
  /** Where the folders of sessions are. Default: the system's folder for temporary files. */
  readonly uploadFolder: string | undefined;
}

const DEFAULT_LIMITS: UploadLimits = {
  maxUploadBytes: UPLOAD_SETTINGS.maxUploadBytes.default,
  maxUploadFiles: UPLOAD_SETTINGS.maxUploadFiles.default,
  maxTotalUploadBytes: UPLOAD_SETTINGS.maxTotalUploadBytes.default,
  uploadFolder: undefined,
};

interface StoreParts {
  /** Opens a new file for writing. */
  readonly openFile: (path: string) => Promise<Pick<FileHandle, "write" | "close">>;
}

/** Of one session. */
const MAX_AT_ONCE = 4;

const openNew: StoreParts["openFile"] = (path) => open(path, "wx", 0o600);

/** The uploads of all sessions of a server. */
export class UploadStore {
  readonly limits: UploadLimits;
  readonly openFile: StoreParts["openFile"];
  /** Of all files, those that arrive included. */
  bytes = 0;

  constructor(limits: UploadLimits = DEFAULT_LIMITS, { openFile = openNew }: Partial<StoreParts> = {}) {
    this.limits = limits;
    this.openFile = openFile;
  }
}

/** The uploads of one session. */
export class SessionUploads {
  readonly #store: UploadStore;
  readonly #onFolder: (folder: string) => void;
  readonly #end = new AbortController();
  readonly #arriving = new Set<Promise<unknown>>();
  #folder: Promise<string> | undefined;
  #bytes = 0;
  #files = 0;
  #count = 0;
  #isClosed = false;

  /** `onFolder` is called with the folder when the first file arrives. */
  constructor(store: UploadStore, onFolder: (folder: string) => void) {
    this.#store = store;
    this.#onFolder = onFolder;
  }

  /** Writes a file for an input. Rejects with an UploadRejected. */
  async receive(input: UploadInput, file: IncomingFile): Promise<UploadedFile> {
    const name = checkedName(file.name);
    if (!input.accepts(name, file.type)) {
      throw uploadRejected(
        "UPLOAD_TYPE_REJECTED",
        `${show(name)} is not a file that is accepted here (${[input.accept].flat().join(",")}).`,
      );
    }
    if (this.#arriving.size >= MAX_AT_ONCE)
      throw uploadRejected(
        "UPLOAD_LIMIT",
        `${MAX_AT_ONCE} files of this session are being uploaded; send this one later.`,
      );
    if (this.#files >= this.#store.limits.maxUploadFiles)
      throw uploadRejected("UPLOAD_LIMIT", `This session has ${this.#files} uploaded files, which is the limit.`);
    this.#files++;
    const arrival = this.#write(input, { ...file, name });
    this.#arriving.add(arrival);
    try {
      return await arrival;
    } catch (error) {
      this.#files--;
      throw this.#end.signal.aborted ? uploadRejected("SESSION_ENDED", "The session has ended.", error) : error;
    } finally {
      this.#arriving.delete(arrival);
    }
  }

  async #write(input: UploadInput, { name, type, content }: IncomingFile): Promise<UploadedFile> {
    addAbortSignal(this.#end.signal, content);
    const path = join(await this.#openFolder(), `${this.#count++}${extensionOf(name)}`);
    let size = 0;
    const release = async (): Promise<void> => {
      this.#add(-size);
      size = 0;
      await rm(path, { force: true });
    };
    try {
      const file = await this.#store.openFile(path).catch(writeFailed);
      try {
        for await (const chunk of content as AsyncIterable<Uint8Array>) {
          size += chunk.length;
          this.#add(chunk.length);
          this.#checkSize(size, { name, limit: input.max_bytes });
          for (let from = 0; from < chunk.length;)
            from += (await file.write(chunk, from, chunk.length - from).catch(writeFailed)).bytesWritten;
        }
        this.#end.signal.throwIfAborted();
      } finally {
        await file.close().catch(writeFailed);
      }
    } catch (error) {
      await release();
      throw error;
    }
    let isRemoved = false;
    const remove = async (): Promise<void> => {
      if (isRemoved) return;
      isRemoved = true;
      this.#files--;
      await release();
    };
    return new UploadedFile({ path, name, type, size, remove });
  }

  #add(bytes: number): void {
    // The folder is gone with all that was counted.
    if (this.#isClosed) return;
    this.#bytes += bytes;
    this.#store.bytes += bytes;
  }

  #checkSize(size: number, { name, limit }: { name: string; limit: number }): void {
    const { maxUploadBytes, maxTotalUploadBytes } = this.#store.limits;
    if (size > limit) throw uploadRejected("UPLOAD_TOO_LARGE", `${show(name)} has more than ${sizeText(limit)}.`);
    if (this.#bytes > maxUploadBytes)
      throw uploadRejected("UPLOAD_TOO_LARGE", `The files of this session have more than ${sizeText(maxUploadBytes)}.`);
    if (this.#store.bytes > maxTotalUploadBytes)
      throw uploadRejected("UPLOAD_NO_SPACE", "The server has no space for more uploads. Try again later.");
  }

  #openFolder(): Promise<string> {
    return (this.#folder ??= this.#makeFolder().catch((error: unknown) => {
      this.#folder = undefined;
      return writeFailed(error);
    }));
  }

  async #makeFolder(): Promise<string> {
    // Resolved, so that paths in it can be compared with those of other files.
    const folder = await mkdtemp(join(await realpath(this.#store.limits.uploadFolder ?? tmpdir()), "plotctl-uploads-"));
    await chmod(folder, 0o700);
    this.#onFolder(folder);
    return folder;
  }

  /** Ends the uploads that arrive, and deletes the folder. */
  async close(): Promise<void> {
    this.#end.abort();
    await Promise.allSettled(this.#arriving);
    const folder = await this.#folder?.catch(() => undefined);
    this.#add(-this.#bytes);
    this.#isClosed = true;
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

const MAX_NAME_BYTES = 255;

/** The last part of the name: browsers of some systems sent whole paths. */
function checkedName(given: string): string {
  const name = given.split(/[/\\]/).at(-1) ?? "";
  const isLegal = name !== "" && name !== "." && name !== ".." && !/[\p{Cc}\p{Surrogate}]/u.test(name);
  if (isLegal && Buffer.byteLength(name) <= MAX_NAME_BYTES) return name;
  throw uploadRejected(
    "INVALID_UPLOAD",
    `A file needs a name of at most ${MAX_NAME_BYTES} bytes, without control characters.`,
  );
}

/** The extension says what a file holds; the rest of the name stays with the client. */
function extensionOf(name: string): string {
  return /(?:\.[a-z0-9]{1,16}){1,2}$/i.exec(name)?.[0].toLowerCase() ?? "";
}

const FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

function writeFailed(error: unknown): never {
  const { code = "" } = error as NodeJS.ErrnoException;
  if (FULL.has(code))
    throw uploadRejected("UPLOAD_NO_SPACE", "The disk of the server is full. Try again later.", error);
  throw new PlotctlError("UPLOAD_FAILED", `An upload cannot be written (${code}).`, {
    hint: "Check --upload-folder: the server must be able to write there.",
    cause: error,
  });
}

function sizeText(bytes: number): string {
  const [unit, name] =
    bytes >= 1e9 ? [1e9, "GB"] : bytes >= 1e6 ? [1e6, "MB"] : bytes >= 1e3 ? [1e3, "kB"] : [1, "bytes"];
  return `${Math.round((10 * bytes) / unit) / 10} ${name}`;
}
