// What the users of one session upload: a temporary folder, which only this process may read, and limits on what is in it.
// A file that is not complete is deleted.
import { chmod, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addAbortSignal } from "node:stream";
import { show } from "../../base/show.js";
import { UploadedFile } from "../../document/transfers/uploaded-file.js";
import type { UploadInput } from "../../document/transfers/upload-input.js";
import { checkedName, extensionOf, type IncomingFile } from "./incoming-file.js";
import { uploadRejected } from "./upload-rejected.js";
import type { UploadStore } from "./upload-store.js";
import { writeFailed, writeUpload } from "./write-upload.js";

/** Of one session. */
const MAX_AT_ONCE = 4;

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
      const onBytes = (bytes: number): void => {
        size += bytes;
        this.#add(bytes);
        this.#checkSize(size, { name, limit: input.max_bytes });
      };
      await writeUpload(content, { path, openFile: this.#store.openFile, onBytes });
      this.#end.signal.throwIfAborted();
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

function sizeText(bytes: number): string {
  const [unit, name] =
    bytes >= 1e9 ? [1e9, "GB"] : bytes >= 1e6 ? [1e6, "MB"] : bytes >= 1e3 ? [1e3, "kB"] : [1, "bytes"];
  return `${Math.round((10 * bytes) / unit) / 10} ${name}`;
}
