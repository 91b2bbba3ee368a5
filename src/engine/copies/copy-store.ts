// Copies in the cache of the user: each is a folder named by a hash of what it was made of, so a copy is never changed, only
// made or removed. The least recently used ones are removed above a limit, except those that a running process uses.
//
//   <cache>/plotctl/copies/<key>/part-000.parquet …      the copy
//   <cache>/plotctl/copies/<key>/.used-<pid>             one per process that reads it; its time is that of the last use
//   <cache>/plotctl/copies/<key>.tmp-<pid>-<id>/         a copy that is being written
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { PlotctlError } from "../../base/errors.js";
import { fileReason } from "../../base/file-reasons.js";
import { show } from "../../base/show.js";
import { temporaryName } from "../parquet/index-place.js";
import { isRunning } from "../parquet/processes.js";

const MAX_BYTES = 50e9;

const USED = /^\.used-(\d+)$/;
const TEMPORARY = /\.tmp-(\d+)-[^.]*$/;

export class CopyStore {
  readonly #folder: string;
  readonly #maxBytes: number;

  constructor(folder: string = copiesFolder(), maxBytes: number = MAX_BYTES) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
  }

  /** The files of a copy, which is marked as used by this process; undefined if there is none. */
  find(key: string): string[] | undefined {
    const copy = join(this.#folder, key);
    if (!existsSync(copy)) return undefined;
    this.#use(copy);
    return filesIn(copy);
  }

  /** Makes a copy by `write`, which gets an empty folder. Readers see all of it or nothing. */
  async make(key: string, write: (folder: string) => Promise<void>): Promise<string[]> {
    const copy = join(this.#folder, key);
    const aside = temporaryName(copy);
    try {
      mkdirSync(aside, { recursive: true });
    } catch (error) {
      throw new PlotctlError("FILE_UNWRITABLE", `Cannot write ${show(aside)}: ${fileReason(error)}.`, { cause: error });
    }
    try {
      await write(aside);
      // Another process may have made the same meanwhile.
      if (!existsSync(copy)) renameSync(aside, copy);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
    this.#use(copy);
    this.evict();
    return filesIn(copy);
  }

  /** Removes what ended processes left behind, and the least recently used copies above the limit. */
  evict(): void {
    const names = readdirSync(this.#folder);
    const strays = names.filter((name) => {
      const pid = TEMPORARY.exec(name)?.[1];
      return pid !== undefined && !isRunning(Number(pid));
    });
    for (const name of strays) this.#remove(name);
    const copies = names
      .filter((name) => !TEMPORARY.test(name))
      .map((name) => ({ name, ...this.#stateOf(join(this.#folder, name)) }))
      .sort((one, other) => one.lastUse - other.lastUse);
    let bytes = copies.reduce((sum, copy) => sum + copy.bytes, 0);
    for (const copy of copies) {
      if (bytes <= this.#maxBytes) return;
      if (copy.isUsed) continue;
      this.#remove(copy.name);
      bytes -= copy.bytes;
    }
  }

  #use(copy: string): void {
    const mark = join(copy, `.used-${process.pid}`);
    const now = new Date();
    if (existsSync(mark)) utimesSync(mark, now, now);
    else writeFileSync(mark, "");
  }

  #stateOf(copy: string): { readonly bytes: number; readonly lastUse: number; readonly isUsed: boolean } {
    let bytes = 0;
    let lastUse = 0;
    let isUsed = false;
    for (const entry of readdirSync(copy, { withFileTypes: true, recursive: true })) {
      const path = join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
      const pid = USED.exec(entry.name)?.[1];
      if (pid === undefined) bytes += size;
      else if (isRunning(Number(pid))) isUsed = true;
      lastUse = Math.max(lastUse, mtimeMs);
    }
    return { bytes, lastUse, isUsed };
  }

  #remove(name: string): void {
    rmSync(join(this.#folder, name), { recursive: true, force: true });
  }
}

function filesIn(copy: string): string[] {
  return readdirSync(copy)
    .filter((name) => name.endsWith(".parquet"))
    .sort()
    .map((name) => join(copy, name));
}

/** The folder of all copies: `$XDG_CACHE_HOME/plotctl/copies`. */
function copiesFolder(): string {
  const cache = process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache");
  return [join(cache, "plotctl", "copies"), join(tmpdir(), "plotctl", "copies")].find(isWritable) ?? cache;
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch {
    // The next folder is tried.
    return false;
  }
}
