// Tells when files change. Folders are watched rather than files: editors replace a file by another one, a file that was
// deleted may come back, and one that is missing may appear. What happens within a moment is told at once.
import { existsSync, realpathSync, statSync, type Stats } from "node:fs";
import { basename, dirname, join } from "node:path";
import { watch, type FSWatcher } from "chokidar";

export interface FileChanges {
  /** Absolute paths; a file that was deleted is one of them. */
  readonly files: ReadonlySet<string>;
  /** Whether files or folders have come or gone, so that names may mean other files than before. */
  readonly hasComeOrGone: boolean;
}

/** Files that an app may come to import are watched in every folder that has one of its files. */
const MAY_BE_IMPORTED = /\.(?:[cm]?[jt]s|json)$/;

/** What editors write beside a file while it is open. */
const OF_EDITORS = /^\.|~$|^4913$/;

/** Longer than it takes to save several files at once, shorter than anybody notices. */
const SETTLE_MS = 20;
/** Saving may mean deleting first, and always means that the file is empty for a moment, unless it is replaced. */
const ABSENCE_MS = 120;

export class FileWatcher {
  readonly #watcher: FSWatcher;
  readonly #onChange: (changes: FileChanges) => void;
  #folders = new Set<string>();
  #followed: ReadonlySet<string> = new Set();
  #wholeFolders: ReadonlySet<string> = new Set();
  /** The real path of a followed file → the path that it is followed by. */
  #aliases = new Map<string, string>();
  readonly #changed = new Set<string>();
  /** How files were when their change was told: one save is often noticed several times. */
  readonly #told = new Map<string, string>();
  #hasComeOrGone = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(onChange: (changes: FileChanges) => void) {
    this.#onChange = onChange;
    this.#watcher = watch([], {
      ignoreInitial: true,
      depth: 0,
      // It would hold back every deletion for a while; that is done here for files that were deleted only.
      atomic: false,
      ignored: (path, stats) => this.#isIgnored(path, stats),
    });
    this.#watcher.on("all", (event, path) => this.#note(event, path));
    // A change that follows another one within 50 ms is told as a raw event only.
    this.#watcher.on("raw", (_event, name: string | null, details) => {
      const { watchedPath } = details as { watchedPath: string };
      const path = this.#folders.has(watchedPath) ? join(watchedPath, name ?? "") : watchedPath;
      if (this.#followed.has(path) || this.#aliases.has(path)) this.#note("change", path);
    });
    // A folder that cannot be watched any more is followed again with the next rebuild.
    this.#watcher.on("error", () => undefined);
  }

  /**
   * Watches these files from now on, whether they exist or not, and all that is in `wholeFolders`, and no others. It takes
   * a moment to watch another folder; tells whether that is so.
   */
  follow(files: ReadonlySet<string>, wholeFolders: Iterable<string> = []): boolean {
    this.#followed = files;
    this.#wholeFolders = new Set(wholeFolders);
    this.#aliases = new Map([...files].map((file) => [realPath(file), file]));
    const ofFiles = [...files, ...this.#aliases.keys()].map((file) => existingFolder(dirname(file)));
    const folders = new Set([...ofFiles, ...this.#wholeFolders]);
    const added = [...folders].filter((folder) => !this.#folders.has(folder));
    for (const folder of added) this.#watcher.add(folder);
    // One that was deleted is not watched any more; to say so would keep from us that it has come back.
    const left = [...this.#folders].filter((folder) => !folders.has(folder) && existsSync(folder));
    for (const folder of left) this.#watcher.unwatch(folder);
    this.#folders = folders;
    return added.length > 0;
  }

  /** Resolves when it really watches: what changed before may not be told. */
  async ready(): Promise<void> {
    if (this.#folders.size > 0) await new Promise<void>((resolve) => this.#watcher.once("ready", () => resolve()));
  }

  /** How many folders it watches. */
  get folderCount(): number {
    return this.#folders.size;
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#watcher.close();
  }

  #isIgnored(path: string, stats: Stats | undefined): boolean {
    if (stats === undefined || this.#folders.has(path)) return false;
    if (stats.isDirectory()) return basename(path) === "node_modules" || basename(path).startsWith(".");
    if (this.#wholeFolders.has(dirname(path))) return OF_EDITORS.test(basename(path));
    return !MAY_BE_IMPORTED.test(path) && !this.#followed.has(path) && !this.#aliases.has(path);
  }

  #note(event: string, path: string): void {
    if (event === "change" && this.#told.get(path) === stateOf(path)) return;
    if (event !== "change") this.#hasComeOrGone = true;
    this.#changed.add(path);
    const alias = this.#aliases.get(path);
    if (alias !== undefined) this.#changed.add(alias);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), SETTLE_MS);
  }

  #settle(): void {
    const isAnyAbsent = [...this.#changed].some((file) => this.#followed.has(file) && isEmpty(file));
    this.#timer = isAnyAbsent ? setTimeout(() => this.#tell(), ABSENCE_MS) : undefined;
    if (!isAnyAbsent) this.#tell();
  }

  #tell(): void {
    const changes = { files: new Set(this.#changed), hasComeOrGone: this.#hasComeOrGone };
    for (const file of this.#changed) this.#told.set(file, stateOf(file));
    this.#changed.clear();
    this.#hasComeOrGone = false;
    this.#onChange(changes);
  }
}

function isEmpty(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

/** Differs whenever a file was written or replaced. */
function stateOf(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? "" : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
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
