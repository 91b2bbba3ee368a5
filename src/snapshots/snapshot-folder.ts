// The folder in which a server keeps snapshots of its sessions, so that they come back after a restart or a crash: a file for
// each session, which only the user of the server may read.
//
//   <folder>/sessions/              0700
//     lock                          a socket: one server at a time
//     <hash of app and id>.session  0600: "plotctl session 1 <SHA-256 of the content>\n", then the content
//     <hash of app and id>.bad      a file that could not be used, for a look at it
//
// Names are hashes, since an id opens its session. What the content holds is decided elsewhere (snapshot-content).
import { createHash } from "node:crypto";
import { chmod, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { PlotctlError } from "../base/errors.js";
import type { Log } from "../base/log.js";
import { openPrivateFolder } from "../base/private-folder.js";
import { show } from "../base/show.js";
import { listenAtPath } from "../base/unix-socket.js";
import { writeFileAtomic } from "../base/write-file-atomic.js";

/** A session by its app and its id. */
export interface SessionKey {
  /** The route of the app. */
  readonly app: string;
  readonly id: string;
}

interface FolderLimits {
  /** Of one file. */
  readonly maxFileBytes: number;
  /** Of all files. */
  readonly maxBytes: number;
}

interface FolderOptions {
  readonly log: Log;
  /** Default: 64 MiB a file, and 1 GiB. */
  readonly limits?: FolderLimits;
  /** Whether another process holds the lock, for several that have different sessions. Default: false. */
  readonly isShared?: boolean;
}

const LIMITS: FolderLimits = { maxFileBytes: 64 * 1024 ** 2, maxBytes: 1024 ** 3 };
const MAX_BAD_FILES = 20;

const FOLDER = "sessions";
const LOCK = "lock";
const OF_SESSION = ".session";
const BAD = ".bad";
const HEAD = "plotctl session 1 ";
const HASH_LENGTH = 64;
const HEAD_LENGTH = HEAD.length + HASH_LENGTH + 1;

export class SnapshotFolder {
  readonly #path: string;
  readonly #log: Log;
  readonly #limits: FolderLimits;
  readonly #lock: Server | undefined;
  /** The sizes of the files, by name. */
  readonly #sizes = new Map<string, number>();
  #bytes = 0;
  #isClosed = false;

  private constructor(path: string, parts: { log: Log; limits: FolderLimits; lock: Server | undefined }) {
    this.#path = path;
    this.#log = parts.log;
    this.#limits = parts.limits;
    this.#lock = parts.lock;
  }

  /** Opens a folder. Rejects with PlotctlError, also when another server uses it. */
  static async open(
    folder: string,
    { log, limits = LIMITS, isShared = false }: FolderOptions,
  ): Promise<SnapshotFolder> {
    const path = join(folder, FOLDER);
    await openPrivateFolder(path);
    const lock = isShared ? undefined : await lockFolder(folder, join(path, LOCK));
    const opened = new SnapshotFolder(path, { log, limits, lock });
    await opened.#readNames(isShared);
    return opened;
  }

  /** The number of sessions with a file. */
  get count(): number {
    return this.#sizes.size;
  }

  has(key: SessionKey): boolean {
    return this.#sizes.has(nameOf(key));
  }

  /** The content of a session's file; undefined without one, and for one that is damaged, which becomes a `.bad` file. */
  async read(key: SessionKey): Promise<Uint8Array | undefined> {
    const name = nameOf(key);
    if (!this.#sizes.has(name)) return undefined;
    try {
      const file = this.#file(name);
      const { size } = await stat(file);
      if (size > this.#limits.maxFileBytes + HEAD_LENGTH) throw new Error(`it has ${size} bytes`);
      return contentOf(await readFile(file));
    } catch (error) {
      await this.reject(key, (error as Error).message);
      return undefined;
    }
  }

  /**
   * Writes the file of a session. Resolves to false, with a warning, if it would be too large or the folder is full: an older
   * file of the session is removed then.
   */
  async write(key: SessionKey, content: Uint8Array): Promise<boolean> {
    if (this.#isClosed) return false;
    const name = nameOf(key);
    const { maxFileBytes, maxBytes } = this.#limits;
    const others = this.#bytes - (this.#sizes.get(name) ?? 0);
    if (content.length > maxFileBytes || others + content.length > maxBytes) {
      const why = content.length > maxFileBytes ? `one may have ${maxFileBytes}` : `the folder may have ${maxBytes}`;
      this.#log.warn(
        `App ${key.app}: the snapshot of a session has ${content.length} bytes, and ${why}: it is not kept`,
        {
          code: "SNAPSHOT_TOO_LARGE",
        },
      );
      await this.remove(key);
      return false;
    }
    this.#setSize(name, content.length);
    const hash = createHash("sha256").update(content).digest("hex");
    await writeFileAtomic(this.#file(name), Buffer.concat([Buffer.from(`${HEAD}${hash}\n`), content]), { mode: 0o600 });
    return true;
  }

  async remove(key: SessionKey): Promise<void> {
    await this.#removeFile(nameOf(key));
  }

  /** Keeps a file that cannot be used as a `.bad` file, with a line in the log. */
  async reject(key: SessionKey, why: string): Promise<void> {
    const name = nameOf(key);
    this.#setSize(name, undefined);
    this.#log.warn(`App ${key.app}: the snapshot of a session is not used: ${why}. It is kept as ${name}${BAD}`, {
      code: "SNAPSHOT_UNREADABLE",
    });
    await rename(this.#file(name), join(this.#path, name + BAD)).catch(() => {
      // Without the file there is nothing to keep.
    });
    await this.#removeBadFiles();
  }

  /** Removes the files that were written before a time, in milliseconds since the epoch. */
  async removeOlderThan(date: number): Promise<void> {
    for (const name of [...this.#sizes.keys()]) {
      const written = await stat(this.#file(name)).catch(() => undefined);
      if (written !== undefined && written.mtimeMs < date) await this.#removeFile(name);
    }
  }

  /** Writes nothing from now on. Another process may open the folder. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const lock = this.#lock;
    if (lock !== undefined) await new Promise<void>((resolve) => void lock.close(() => resolve()));
  }

  async #readNames(isShared: boolean): Promise<void> {
    for (const file of await readdir(this.#path)) {
      // Another process may be writing it.
      if (file.endsWith(".part") && !isShared) await rm(join(this.#path, file), { force: true });
      if (!file.endsWith(OF_SESSION)) continue;
      // Another process may have removed it.
      const found = await stat(join(this.#path, file)).catch(() => undefined);
      if (found !== undefined) this.#setSize(file.slice(0, -OF_SESSION.length), found.size);
    }
  }

  async #removeFile(name: string): Promise<void> {
    if (this.#isClosed || !this.#sizes.has(name)) return;
    this.#setSize(name, undefined);
    await rm(this.#file(name), { force: true });
  }

  async #removeBadFiles(): Promise<void> {
    const bad = (await readdir(this.#path)).filter((file) => file.endsWith(BAD)).map((file) => join(this.#path, file));
    const times = new Map(await Promise.all(bad.map(async (file) => [file, (await stat(file)).mtimeMs] as const)));
    const newestFirst = bad.sort((one, other) => (times.get(other) ?? 0) - (times.get(one) ?? 0));
    await Promise.all(newestFirst.slice(MAX_BAD_FILES).map((file) => rm(file, { force: true })));
  }

  #file(name: string): string {
    return join(this.#path, name + OF_SESSION);
  }

  /** `bytes` is undefined for a file that is gone. */
  #setSize(name: string, bytes: number | undefined): void {
    this.#bytes += (bytes ?? 0) - (this.#sizes.get(name) ?? 0);
    if (bytes === undefined) this.#sizes.delete(name);
    else this.#sizes.set(name, bytes);
  }
}

function nameOf({ app, id }: SessionKey): string {
  return createHash("sha256")
    .update(JSON.stringify([app, id]))
    .digest("hex")
    .slice(0, 40);
}

function contentOf(file: Buffer): Uint8Array {
  const head = file.subarray(0, HEAD_LENGTH).toString("latin1");
  if (!head.startsWith(HEAD)) throw new Error("it is not of this version of plotctl");
  const content = file.subarray(HEAD_LENGTH);
  const hash = createHash("sha256").update(content).digest("hex");
  if (head !== `${HEAD}${hash}\n`) throw new Error("it is damaged");
  return content;
}

/** A socket, not a file: it is free again when its process ends in any way. */
async function lockFolder(folder: string, path: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  try {
    await listenAtPath(server, path);
    await chmod(path, 0o600);
  } catch (error) {
    const isInUse = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
    const why = isInUse ? "another server uses it" : `${(error as Error).message}`;
    throw new PlotctlError("SNAPSHOT_FOLDER_UNAVAILABLE", `Cannot keep sessions in ${show(folder)}: ${why}.`, {
      hint: isInUse ? "Give each server a folder of its own." : "The path of a socket has at most 107 bytes.",
      cause: error,
    });
  }
  return server.unref();
}
