// Where indexes are, and what they belong to: `.plotctl` in the folder of the data, or the cache of the user where that
// folder cannot be written.
import { createHash } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { newId } from "../../base/ids.js";
import { isStale, LOCK_EXTENSION } from "./build-lock.js";
import type { FileIdentity } from "./file-identity.js";
import type { IndexedFile, IndexPlace } from "./messages.js";
import { isRunning } from "./processes.js";

const FOLDER = ".plotctl";
const HASHED_BYTES = 64 * 1024;
const NAME_HASH_LENGTH = 16;

/** What a file is now. Throws the error of the file system. */
export function identityOf(path: string): FileIdentity {
  const descriptor = openSync(path, "r");
  try {
    const { size, mtimeNs } = fstatSync(descriptor, { bigint: true });
    const hash = createHash("sha256");
    for (const start of [0, Math.max(0, Number(size) - HASHED_BYTES)]) {
      const bytes = Buffer.alloc(HASHED_BYTES);
      hash.update(bytes.subarray(0, readSync(descriptor, bytes, 0, HASHED_BYTES, start)));
    }
    return { size: Number(size), mtimeNs: String(mtimeNs), hash: hash.digest("hex") };
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a file still has the size and time of an identity. */
export function isUnchanged(path: string, { size, mtimeNs }: FileIdentity): boolean {
  try {
    const descriptor = openSync(path, "r");
    try {
      const found = fstatSync(descriptor, { bigint: true });
      return Number(found.size) === size && String(found.mtimeNs) === mtimeNs;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // It is gone.
    return false;
  }
}

export function sameIdentity(one: FileIdentity, other: FileIdentity): boolean {
  return one.size === other.size && one.mtimeNs === other.mtimeNs && one.hash === other.hash;
}

/** A short name for a value. */
export function hashOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, NAME_HASH_LENGTH);
}

/**
 * The folder for what is written of a data file beside its index, such as a sorted copy: the first that can be written.
 * Where no index is wanted, it is not beside the data.
 */
export function copyFolder(dataFile: string, place: IndexPlace): string {
  const all = indexFolders(dataFile, typeof place === "object" ? place : "auto");
  const folders = place === false && all.length > 1 ? all.slice(1) : all;
  return folders.find(isWritable) ?? (folders[0] as string);
}

/** Memory that looks like a folder, on Linux. */
const MEMORY_FOLDER = "/dev/shm";

/** The folders in which the index of a data file may be, the best first: the last one is in memory. */
export function indexFolders(dataFile: string, place: IndexPlace): string[] {
  const beside = dirname(dataFile);
  if (place === false) return [];
  if (place === "memory") return indexFolders(dataFile, "auto").filter(isInMemory);
  if (typeof place === "object") return [join(place.directory, hashOf(beside))];
  if (basename(beside) === FOLDER) return [beside];
  const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  const name = hashOf(beside);
  // Other users can write there too.
  const shared = [tmpdir(), ...(existsSync(MEMORY_FOLDER) ? [MEMORY_FOLDER] : [])];
  const own = `plotctl-${process.getuid?.() ?? "user"}`;
  return [join(beside, FOLDER), join(cache, "plotctl", name), ...shared.map((folder) => join(folder, own, name))];
}

/** Whether a file would take memory. */
export function isInMemory(file: string): boolean {
  return file.startsWith(`${MEMORY_FOLDER}/`);
}

export function indexName(dataFile: string, parts: unknown): string {
  return `${basename(dataFile)}.${hashOf(parts)}.pidx`;
}

/** The file for the values of a column, beside the index. */
export function columnPath({ path, index }: Pick<IndexedFile, "path" | "index">, name: string): string {
  return join(dirname(index), `${basename(path)}.${hashOf(name)}.pcol`);
}

/** Whether a file was made by this engine. */
export function isOwn(path: string): boolean {
  return basename(dirname(path)) === FOLDER;
}

/** Whether files can be written in a folder, which is made. */
export function isWritable(folder: string): boolean {
  try {
    // Beside the data, other users may read what is theirs to read anyway.
    mkdirSync(folder, { recursive: true, ...(basename(folder) === FOLDER ? {} : { mode: 0o700 }) });
    accessSync(folder, constants.W_OK);
    return isTrusted(folder);
  } catch {
    // The next folder is tried.
    return false;
  }
}

/** A folder that another user made in a shared folder could be full of traps. */
function isTrusted(folder: string): boolean {
  const shared = [tmpdir(), MEMORY_FOLDER].some((parent) => dirname(dirname(folder)) === parent);
  return !shared || [undefined, statSync(dirname(folder)).uid].includes(process.getuid?.());
}

/** A name for a file that is being written by this process. */
export function temporaryName(file: string): string {
  return `${file}.tmp-${process.pid}-${newId()}`;
}

/** Removes the files that processes left behind which ended while they wrote. */
export function removeStrays(folder: string): void {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const pid = Number(/\.tmp-(\d+)-[^.]*$/.exec(name)?.[1] ?? process.pid);
    const isStray = name.endsWith(LOCK_EXTENSION) ? isStale(path) : pid !== process.pid && !isRunning(pid);
    if (isStray) rmSync(path, { force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // There is no such folder, or a file is in its place.
    return [];
  }
}
