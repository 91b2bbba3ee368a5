// Reports when files change. Folders are watched rather than files: an editor may replace a file, a deleted file may come
// back, and a missing file may appear. Changes that happen within a moment are reported together.
//
// The system's watches are not reliable: there may be none left, and those of a removed folder or a replaced link are
// lost. Therefore all files are also scanned every second, which finds the changes that no event announced.
import { existsSync, realpathSync, statSync, type Stats } from "node:fs";
import { basename, dirname, join } from "node:path";
import { watch, type FSWatcher } from "chokidar";
import type { Clock, Timer } from "../base/clock.js";
import { ABSENT, entriesIn, stateOf } from "./file-states.js";

export interface FileChanges {
  /** Absolute paths, those of deleted files included. */
  readonly files: ReadonlySet<string>;
  /** Whether files or folders were added or removed, so that an import may resolve to another file than before. */
  readonly hasAddedOrRemoved: boolean;
}

/** Files that an app may import: in a folder with a file of an app, all of these are watched. */
const IMPORTABLE = /\.(?:[cm]?[jt]s|json)$/;

/** Files that editors write beside an open file. */
const EDITOR_FILE = /^\.|~$|^4913$/;

/** Long enough to save several files at once, too short to be noticed. */
const SETTLE_MS = 20;
/** A save may delete the file first, and unless it replaces the file, it leaves it empty for a moment. */
const ABSENCE_MS = 120;
const SCAN_INTERVAL_MS = 1000;

interface FileWatcherOptions {
  readonly clock: Clock;
  readonly onChange: (changes: FileChanges) => void;
  /** Called once, when the system cannot watch files. From then on, changes are found within a second. */
  readonly onWatchError: (error: unknown) => void;
}

export class FileWatcher {
  readonly #watcher: FSWatcher;
  readonly #clock: Clock;
  readonly #onChange: FileWatcherOptions["onChange"];
  readonly #scanTimer: Timer;
  #folders = new Set<string>();
  #files: ReadonlySet<string> = new Set();
  #wholeFolders: ReadonlySet<string> = new Set();
  /** The real path of a watched file → the path under which it is watched. */
  #aliases = new Map<string, string>();
  readonly #changed = new Set<string>();
  /** The state of each file when its last change was reported: one save often causes several events. */
  readonly #reportedStates = new Map<string, string>();
  #scannedStates = new Map<string, string>();
  #hasAddedOrRemoved = false;
  #hasWatchError = false;
  #reportTimer: Timer | undefined;

  constructor({ clock, onChange, onWatchError }: FileWatcherOptions) {
    this.#clock = clock;
    this.#onChange = onChange;
    this.#scanTimer = clock.setInterval(() => this.#scan(), SCAN_INTERVAL_MS).unref();
    this.#watcher = watch([], {
      ignoreInitial: true,
      depth: 0,
      // It would delay every deletion; here only deletions of watched files are delayed.
      atomic: false,
      ignored: (path, stats) => this.#isIgnored(path, stats),
    });
    this.#watcher.on("all", (event, path) => this.#onEvent(event, path));
    // A change within 50 ms after another one is announced by a raw event only.
    this.#watcher.on("raw", (_event, name: string | null, details) => {
      const { watchedPath } = details as { watchedPath: string };
      const path = this.#folders.has(watchedPath) ? join(watchedPath, name ?? "") : watchedPath;
      if (this.#files.has(path) || this.#aliases.has(path)) this.#onEvent("change", path);
    });
    this.#watcher.on("error", (error) => {
      if (!this.#hasWatchError) onWatchError(error);
      this.#hasWatchError = true;
    });
  }

  /**
   * Watches exactly these files from now on, existing or not, and everything in `wholeFolders`. Returns whether a folder
   * was added: it takes a moment until its changes are noticed.
   */
  watch(files: ReadonlySet<string>, wholeFolders: Iterable<string> = []): boolean {
    this.#files = files;
    this.#wholeFolders = new Set(wholeFolders);
    this.#aliases = new Map([...files].map((file) => [realPath(file), file]));
    const foldersOfFiles = [...files, ...this.#aliases.keys()].map((file) => existingFolder(dirname(file)));
    const folders = new Set([...foldersOfFiles, ...this.#wholeFolders]);
    const added = [...folders].filter((folder) => !this.#folders.has(folder));
    for (const folder of added) this.#watcher.add(folder);
    // A deleted folder is not watched any more. To unwatch it would hide its return.
    const removed = [...this.#folders].filter((folder) => !folders.has(folder) && existsSync(folder));
    for (const folder of removed) this.#watcher.unwatch(folder);
    this.#folders = folders;
    this.#scannedStates = new Map(
      [...this.#states()].map(([path, state]) => [path, this.#scannedStates.get(path) ?? state]),
    );
    return added.length > 0;
  }

  /** Resolves when the watches are in place. Earlier changes may go unnoticed. */
  async ready(): Promise<void> {
    if (this.#folders.size > 0) await new Promise<void>((resolve) => this.#watcher.once("ready", () => resolve()));
  }

  /** Whether the file is in the state in which its last change was reported. */
  hasReported(file: string): boolean {
    return this.#reportedStates.get(file) === stateOf(file);
  }

  async close(): Promise<void> {
    this.#reportTimer?.cancel();
    this.#scanTimer.cancel();
    await this.#watcher.close();
  }

  /** Finds the changes since the last scan. */
  #scan(): void {
    const before = this.#scannedStates;
    this.#scannedStates = this.#states();
    for (const path of new Set([...before.keys(), ...this.#scannedStates.keys()])) {
      const [old, state] = [before.get(path) ?? ABSENT, this.#scannedStates.get(path) ?? ABSENT];
      if (old !== state) this.#onEvent(old === ABSENT || state === ABSENT ? "added or removed" : "change", path);
    }
  }

  /** Of all watched files, and of the files in watched folders. */
  #states(): Map<string, string> {
    const inFolders = [...this.#folders].flatMap(entriesIn).filter((path) => !this.#isIgnored(path, statsOf(path)));
    return new Map([...this.#files, ...inFolders].map((path) => [path, stateOf(path)]));
  }

  #isIgnored(path: string, stats: Stats | undefined): boolean {
    if (stats === undefined || this.#folders.has(path)) return false;
    if (stats.isDirectory()) return basename(path) === "node_modules" || basename(path).startsWith(".");
    if (this.#wholeFolders.has(dirname(path))) return EDITOR_FILE.test(basename(path));
    return !IMPORTABLE.test(path) && !this.#files.has(path) && !this.#aliases.has(path);
  }

  #onEvent(event: string, path: string): void {
    const [reported, state] = [this.#reportedStates.get(path), stateOf(path)];
    if (reported === state) return;
    if (event !== "change" || reported === ABSENT) this.#hasAddedOrRemoved = true;
    this.#changed.add(path);
    const alias = this.#aliases.get(path);
    if (alias !== undefined) this.#changed.add(alias);
    this.#reportTimer?.cancel();
    this.#reportTimer = this.#clock.setTimeout(() => this.#settle(), SETTLE_MS);
  }

  #settle(): void {
    const isAnyAbsent = [...this.#changed].some((file) => this.#files.has(file) && isEmpty(file));
    this.#reportTimer = isAnyAbsent ? this.#clock.setTimeout(() => this.#report(), ABSENCE_MS) : undefined;
    if (!isAnyAbsent) this.#report();
  }

  #report(): void {
    const changes = { files: new Set(this.#changed), hasAddedOrRemoved: this.#hasAddedOrRemoved };
    for (const file of this.#changed) this.#reportedStates.set(file, stateOf(file));
    this.#changed.clear();
    this.#hasAddedOrRemoved = false;
    this.#onChange(changes);
  }
}

/** True also for a file that does not exist. */
function isEmpty(file: string): boolean {
  return (statsOf(file)?.size ?? 0) === 0;
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A cycle of symbolic links leads to no file.
    return undefined;
  }
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // It does not exist yet.
    return file;
  }
}

function existingFolder(folder: string): string {
  const parent = dirname(folder);
  return existsSync(folder) || parent === folder ? folder : existingFolder(parent);
}
