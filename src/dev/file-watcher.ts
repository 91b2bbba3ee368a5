// Tells when files change. Folders are watched rather than files: editors replace a file by another one, a file that was
// deleted may come back, and one that is missing may appear. What happens within a moment is told at once. The system may
// have no watches left, and forgets those of a folder that is removed or of a link that is replaced: so all files are
// also looked at every second, which finds what was not told.
import { existsSync, realpathSync, statSync, type Stats } from "node:fs";
import { basename, dirname, join } from "node:path";
import { watch, type FSWatcher } from "chokidar";
import { ABSENT, entriesIn, stateOf } from "./file-states.js";

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
/** Between two looks at all files. */
const LOOK_MS = 1000;

export interface FileListener {
  readonly onChange: (changes: FileChanges) => void;
  /** The system refuses to watch; called once. Changes are found within a second from then on. */
  readonly onRefused: (error: unknown) => void;
}

export class FileWatcher {
  readonly #watcher: FSWatcher;
  readonly #onChange: FileListener["onChange"];
  readonly #looking: NodeJS.Timeout;
  #folders = new Set<string>();
  #followed: ReadonlySet<string> = new Set();
  #wholeFolders: ReadonlySet<string> = new Set();
  /** The real path of a followed file → the path that it is followed by. */
  #aliases = new Map<string, string>();
  readonly #changed = new Set<string>();
  /** How files were when their change was told: one save is often noticed several times. */
  readonly #told = new Map<string, string>();
  /** How files were at the last look. */
  #seen = new Map<string, string>();
  #hasComeOrGone = false;
  #isRefused = false;
  #timer: NodeJS.Timeout | undefined;

  constructor({ onChange, onRefused }: FileListener) {
    this.#onChange = onChange;
    this.#looking = setInterval(() => this.#look(), LOOK_MS).unref();
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
    this.#watcher.on("error", (error) => {
      if (!this.#isRefused) onRefused(error);
      this.#isRefused = true;
    });
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
    this.#seen = new Map([...this.#states()].map(([path, state]) => [path, this.#seen.get(path) ?? state]));
    return added.length > 0;
  }

  /** Resolves when it really watches: what changed before may not be told. */
  async ready(): Promise<void> {
    if (this.#folders.size > 0) await new Promise<void>((resolve) => this.#watcher.once("ready", () => resolve()));
  }

  /** Whether the file is as it was when its last change was reported. */
  hasReported(file: string): boolean {
    return this.#told.get(file) === stateOf(file);
  }

  /** How many folders it watches. */
  get folderCount(): number {
    return this.#folders.size;
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    clearInterval(this.#looking);
    await this.#watcher.close();
  }

  /** Notes what has changed since the last look and was not told. */
  #look(): void {
    const before = this.#seen;
    this.#seen = this.#states();
    for (const path of new Set([...before.keys(), ...this.#seen.keys()])) {
      const [was, is] = [before.get(path) ?? ABSENT, this.#seen.get(path) ?? ABSENT];
      if (was !== is) this.#note(was === ABSENT || is === ABSENT ? "come or gone" : "change", path);
    }
  }

  /** Of all files that are followed, and of those that lie in watched folders. */
  #states(): Map<string, string> {
    const inFolders = [...this.#folders].flatMap(entriesIn).filter((path) => !this.#isIgnored(path, statsOf(path)));
    return new Map([...this.#followed, ...inFolders].map((path) => [path, stateOf(path)]));
  }

  #isIgnored(path: string, stats: Stats | undefined): boolean {
    if (stats === undefined || this.#folders.has(path)) return false;
    if (stats.isDirectory()) return basename(path) === "node_modules" || basename(path).startsWith(".");
    if (this.#wholeFolders.has(dirname(path))) return OF_EDITORS.test(basename(path));
    return !MAY_BE_IMPORTED.test(path) && !this.#followed.has(path) && !this.#aliases.has(path);
  }

  #note(event: string, path: string): void {
    const [was, is] = [this.#told.get(path), stateOf(path)];
    if (was === is) return;
    if (event !== "change" || was === ABSENT) this.#hasComeOrGone = true;
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
  return (statsOf(file)?.size ?? 0) === 0;
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A symbolic link in a circle is no file.
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
