// The apps of a command line during development. A save recompiles the changed files and rebuilds the apps that contain
// them; the other apps stay. An app that cannot be compiled is reported with its error and retried at the next save.
// Rebuilds run one after the other; what is saved during a rebuild belongs to the next one.
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Application } from "../application/application.js";
import { folderFiles, isPartOfPage, pageFolders } from "../application/directory.js";
import {
  checkRoutes,
  compileApp,
  findScripts,
  routeClash,
  withoutHelpers,
  type DiscoverOptions,
  type FoundScript,
} from "../application/discover.js";
import { ownHostModules } from "../application/loader/prepared-modules.js";
import { SharedModules } from "../application/loader/shared-modules.js";
import { SourceError } from "../application/loader/source-error.js";
import { tsconfigAbove } from "../application/tsconfig.js";
import { systemClock, type Clock, type Timer } from "../base/clock.js";
import { codeOf, isA, messageOf } from "../base/errors.js";
import { fileCode } from "../base/file-reasons.js";
import { silentLog, type Log } from "../base/log.js";
import { show } from "../base/show.js";
import type { Document } from "../document/document.js";
import { FileWatcher, type FileChanges } from "./file-watcher.js";

/** The result of a rebuild for one route. */
export type AppChange =
  | {
      readonly is: "built";
      readonly route: string;
      readonly application: Application;
      /** Whether a template or static file changed: open pages show that only after a reload. */
      readonly isPageChanged: boolean;
    }
  /** The last working version stays in service. */
  | { readonly is: "broken"; readonly route: string; readonly error: unknown }
  | { readonly is: "removed"; readonly route: string };

export interface Rebuild {
  /** The saved files. Empty after `restart`. */
  readonly files: readonly string[];
  readonly changes: readonly AppChange[];
  /** When the first change was noticed, by the clock's `now`. */
  readonly noticedAt: number;
}

/** Takes a rebuild over. Returns the routes of the apps that were built but fail when they run. */
type RebuildListener = (rebuild: Rebuild) => Iterable<string> | Promise<Iterable<string>>;

export interface WatchOptions extends DiscoverOptions {
  /** More files to watch: a change of one of them rebuilds all apps. Default: none. */
  readonly extraFiles?: readonly string[];
  /** Default: the system's clock. */
  readonly clock?: Clock;
}

/** Longer than it takes until the changes of a newly watched folder are noticed. */
const WATCH_START_MS = 200;
/** A file's modification time may be this much too early: file systems read the clock at intervals. */
const FILE_CLOCK_LAG_MS = 10;

interface WatchedApp {
  readonly script: FoundScript;
  /** The files that it consists of, and those that are missing. */
  readonly files: ReadonlySet<string>;
  /** Why it cannot be compiled; undefined when it can. */
  readonly error: unknown;
}

interface PendingChanges {
  readonly files: Set<string>;
  hasAddedOrRemoved: boolean;
  isForAll: boolean;
  readonly noticedAt: number;
}

interface Compiled {
  readonly app: WatchedApp;
  readonly change: AppChange & { readonly is: "built" | "broken" };
}

export class WatchedApps {
  /** The apps at the start, by route. One that could not be compiled fails with its error in each session. */
  readonly initial = new Map<string, Application>();

  readonly #paths: readonly string[];
  readonly #argv: readonly string[];
  readonly #log: Log;
  readonly #extraFiles: ReadonlySet<string>;
  readonly #shared: SharedModules;
  readonly #apps = new Map<string, WatchedApp>();
  readonly #clock: Clock;
  readonly #watcher: FileWatcher;
  #onRebuild: RebuildListener = () => [];
  /** Routes of apps that compile but fail when they run, perhaps because a file is missing. */
  #failing: ReadonlySet<string> = new Set();
  #pending: PendingChanges | undefined;
  #rebuilding: Promise<void> = Promise.resolve();
  #missedTimer: Timer | undefined;
  #isWatching = false;
  #isClosed = false;

  private constructor(
    paths: readonly string[],
    { argv, log = silentLog, hostModules = ownHostModules, extraFiles = [], clock = systemClock }: WatchOptions,
  ) {
    this.#paths = paths;
    this.#argv = argv;
    this.#log = log;
    this.#extraFiles = new Set(extraFiles.filter((file) => isWatchable(file, log)).map((file) => resolve(file)));
    this.#shared = new SharedModules(hostModules);
    this.#clock = clock;
    this.#watcher = new FileWatcher({
      clock,
      onChange: (changes) => void this.#enqueue({ ...changes, isForAll: false }),
      onWatchError: (error) => log.warn(`${describeWatchError(error)} Files are scanned every second instead.`),
    });
  }

  /** Compiles all apps. Rejects with PlotctlError for paths that cannot be served, not for apps that cannot be compiled. */
  static async open(paths: readonly string[], options: WatchOptions): Promise<WatchedApps> {
    const watched = new WatchedApps(paths, options);
    const scripts = await findScripts(paths, watched.#log);
    const compiled = new Map<FoundScript, Compiled>();
    for (const script of scripts) compiled.set(script, await watched.#compile(script));
    const apps = withoutHelpers(scripts, watched.#shared);
    checkRoutes(apps);
    for (const [script, { app, change }] of compiled) {
      if (!apps.includes(script)) continue;
      watched.#apps.set(script.route, app);
      watched.initial.set(script.route, change.is === "built" ? change.application : failing(change.error));
    }
    return watched;
  }

  /** Starts watching. `onRebuild` is called, and awaited, for each save that affects an app. */
  async start(onRebuild: RebuildListener): Promise<void> {
    this.#onRebuild = onRebuild;
    this.#isWatching = true;
    for (const file of this.#watch(this.#clock.date())) this.#log.info(`Watching ${file}`);
    await this.#watcher.ready();
  }

  /** The errors of the apps that cannot be compiled, by route. */
  get errors(): ReadonlyMap<string, unknown> {
    return new Map([...this.#apps].flatMap(([route, { error }]) => (error === undefined ? [] : [[route, error]])));
  }

  /** The files of all apps. */
  get files(): ReadonlySet<string> {
    return new Set([...[...this.#apps.values()].flatMap(({ files }) => [...files]), ...this.#extraFiles]);
  }

  /** Rebuilds all apps and everything that they import. Resolves when it is done. */
  restart(): Promise<void> {
    return this.#enqueue({ files: new Set(), hasAddedOrRemoved: true, isForAll: true });
  }

  /** Stops watching. Resolves when the last rebuild has ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#isWatching = false;
    this.#missedTimer?.cancel();
    await this.#watcher.close();
    await this.#rebuilding;
  }

  /** Adds changes to the next rebuild. Resolves when that has ended. */
  #enqueue({ files, hasAddedOrRemoved, isForAll }: FileChanges & { readonly isForAll: boolean }): Promise<void> {
    const pending = this.#pending;
    if (pending !== undefined) {
      for (const file of files) pending.files.add(file);
      pending.hasAddedOrRemoved ||= hasAddedOrRemoved;
      pending.isForAll ||= isForAll;
      return this.#rebuilding;
    }
    this.#pending = { files: new Set(files), hasAddedOrRemoved, isForAll, noticedAt: this.#clock.now() };
    this.#rebuilding = this.#rebuilding
      .then(() => this.#rebuild())
      .catch((error: unknown) =>
        this.#log.error(`A rebuild failed: ${messageOf(error)}`, { code: codeOf(error) ?? "INTERNAL_ERROR" }),
      );
    return this.#rebuilding;
  }

  async #rebuild(): Promise<void> {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending === undefined || this.#isClosed) return;
    const startedAt = this.#clock.date();
    const filesBefore = this.files;
    const changes = await this.#applyChanges(pending);
    this.#watch(startedAt);
    if (changes.length === 0) return;
    const files = [...pending.files].filter((file) => filesBefore.has(file) || this.files.has(file));
    const changedRoutes = new Set(changes.map(({ route }) => route));
    const stillFailing = [...this.#failing].filter((route) => !changedRoutes.has(route));
    const failing = await this.#onRebuild({ files, changes, noticedAt: pending.noticedAt });
    this.#failing = new Set([...stillFailing, ...failing]);
    // Apps that have run may have imported more files.
    this.#watch(startedAt);
  }

  /** Removes and compiles apps as the changes require. */
  async #applyChanges({ files, hasAddedOrRemoved, ...pending }: PendingChanges): Promise<readonly AppChange[]> {
    const isForAll = pending.isForAll || [...files].some((file) => this.#affectsAll(file));
    const scripts = hasAddedOrRemoved ? await this.#findScripts() : this.#knownScripts();
    const forgotten = this.#shared.forget(files);
    if (isForAll) this.#shared.forgetAll();
    const routesBefore = new Set(this.#apps.keys());
    const changes: AppChange[] = [];
    for (const route of [...this.#apps.keys()].filter((route) => !scripts.has(route))) {
      this.#apps.delete(route);
      changes.push({ is: "removed", route });
    }
    for (const [route, script] of scripts) {
      const { folder } = script;
      const known = this.#apps.get(route);
      const isRetry = known?.error !== undefined || (hasAddedOrRemoved && this.#failing.has(route));
      const isPageChanged = folder !== undefined && [...files].some((file) => isPartOfPage(folder, file));
      const isAffected = isForAll || isRetry || isPageChanged || known === undefined || contains(known, forgotten);
      if (!isAffected) continue;
      const { app, change } = await this.#compile(script);
      this.#apps.set(route, app);
      const isNews = isForAll || change.is !== "broken" || messageOf(known?.error) !== messageOf(change.error);
      if (isNews || files.size > 0) changes.push(change.is === "built" ? { ...change, isPageChanged } : change);
    }
    // A new file in a folder of apps may be one that an app was waiting to import, and not an app.
    const apps = withoutHelpers([...scripts.values()], this.#shared);
    const isHelper = (route: string): boolean =>
      !routesBefore.has(route) && !apps.some((script) => script.route === route);
    for (const route of scripts.keys()) if (isHelper(route)) this.#apps.delete(route);
    return changes.filter(({ is, route }) => is === "removed" || !isHelper(route));
  }

  /** Whether a change of the file rebuilds all apps: one of `extraFiles`, or one that changes how imports resolve. */
  #affectsAll(file: string): boolean {
    return this.#extraFiles.has(file) || basename(file) === "tsconfig.json";
  }

  #knownScripts(): Map<string, FoundScript> {
    return new Map([...this.#apps].map(([route, { script }]) => [route, script]));
  }

  /**
   * Finds the apps again. Apps in a folder are added and removed; an app that the command line names stays, and is broken
   * while its file is missing. A folder that was one app stays one app without its main file. When two apps have the same
   * route, the known one keeps it.
   */
  async #findScripts(): Promise<Map<string, FoundScript>> {
    const known = this.#knownScripts();
    const found: FoundScript[] = [];
    for (const path of this.#paths) {
      const scripts = await findScripts([path], silentLog).catch((error: unknown) => {
        if (existsSync(path)) this.#log.error(messageOf(error), { code: codeOf(error) ?? "APP_NOT_FOUND" });
        return [...known.values()].filter(
          (script) => script.path === path || (isIn(path, script) && existsSync(script.file)),
        );
      });
      const wasOneApp = [...known.values()].filter((script) => script.path === path && !script.isOfFolder);
      const isStillOne = scripts.some((script) => !script.isOfFolder);
      found.push(...(isStillOne || wasOneApp.length === 0 ? scripts : wasOneApp));
    }
    const apps = new Map<string, FoundScript>();
    for (const script of withoutHelpers(found, this.#shared)) {
      const { route, file } = script;
      const other = apps.get(route);
      if (other !== undefined && other.file !== file) {
        const { message, code } = routeClash(other, script);
        this.#log.error(message, { code });
      }
      if (other === undefined || known.get(route)?.file === file) apps.set(route, script);
    }
    return apps;
  }

  async #compile(script: FoundScript): Promise<Compiled> {
    const { route } = script;
    try {
      const options = { shared: this.#shared, argv: this.#argv, folder: script.folder };
      const application = this.#watchingImports(await compileApp(script.file, options));
      const app = { script, files: this.#filesOf(script), error: undefined };
      return { app, change: { is: "built", route, application, isPageChanged: false } };
    } catch (error) {
      // The imports of a broken version may be unknown. A change of what the last version imported may repair it.
      const before = this.#apps.get(route)?.files ?? [];
      const missing = isA(error, SourceError) && error.missingFile !== undefined ? [error.missingFile] : [];
      const files = new Set([...before, ...this.#filesOf(script), ...missing]);
      return { app: { script, files, error }, change: { is: "broken", route, error } };
    }
  }

  /** An application that updates the watched files after each run, in which it may have imported more of them. */
  #watchingImports({ handler, hooks, metadata, path, on_drain, build }: Application): Application {
    const { name, staticFolder, template } = handler;
    const modifyDocument = async (doc: Document): Promise<void> => {
      const startedAt = this.#clock.date();
      try {
        await handler.modifyDocument(doc);
      } finally {
        if (this.#isWatching) this.#watch(startedAt);
      }
    };
    const options = { hooks, metadata, path: path?.text, on_drain, build };
    return new Application({ name, staticFolder, template, modifyDocument }, options);
  }

  #filesOf({ file, folder }: FoundScript): ReadonlySet<string> {
    const entries = [file, ...(folder === undefined ? [] : folderFiles(folder))];
    const files = entries.flatMap((entry) => [...this.#shared.filesOf(entry)]);
    return new Set([...files, ...tsconfigAbove(dirname(file))]);
  }

  /**
   * Watches the files of all apps, and returns them. A file that was changed after `since` (milliseconds since the epoch)
   * may have changed before it was watched: newly watched folders are checked for such files.
   */
  #watch(since: number): ReadonlySet<string> {
    const scripts = [...this.#apps.values()].map(({ script }) => script);
    const files = new Set([...this.files, ...scripts.flatMap(({ file }) => [...this.#shared.filesOf(file)])]);
    const folders = scripts.flatMap(({ folder }) => folder ?? []);
    const hasNewFolder = this.#watcher.watch(
      new Set([...files, ...this.#placeholders()]),
      folders.flatMap(pageFolders),
    );
    if (hasNewFolder) {
      this.#missedTimer?.cancel();
      const candidates = new Set([...files, ...folders.flatMap(folderFiles)]);
      this.#missedTimer = this.#clock.setTimeout(() => this.#enqueueMissed(candidates, since), WATCH_START_MS);
    }
    return files;
  }

  #enqueueMissed(files: ReadonlySet<string>, since: number): void {
    const earliest = since - FILE_CLOCK_LAG_MS;
    const isLate = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > earliest;
    const missed = new Set([...files].filter((file) => isLate(file) && !this.#watcher.hasReported(file)));
    if (missed.size === 0 && this.errors.size === 0) return;
    void this.#enqueue({ files: missed, hasAddedOrRemoved: true, isForAll: false });
  }

  /** A file in each folder of apps, which need not exist: it causes the folder to be watched for new apps. */
  #placeholders(): string[] {
    return this.#paths.flatMap((path) => (isFolder(path) ? join(resolve(path), "main.ts") : []));
  }
}

/** Why files cannot be watched, and how to change that. */
function describeWatchError(error: unknown): string {
  const code = fileCode(error);
  if (code === "ENOSPC") return "The system has no watches left for files (raise fs.inotify.max_user_watches).";
  if (code === "EMFILE" || code === "ENFILE") {
    return "The system cannot watch more files (raise fs.inotify.max_user_instances, or ulimit -n).";
  }
  return `Files cannot be watched: ${messageOf(error)}.`;
}

function failing(error: unknown): Application {
  return new Application(function broken() {
    throw error;
  });
}

function contains({ script, files }: WatchedApp, forgotten: ReadonlySet<string>): boolean {
  return forgotten.has(script.file) || [...files].some((file) => forgotten.has(file));
}

function isWatchable(file: string, log: Log): boolean {
  if (!isFolder(file)) return true;
  log.warn(`--dev: ${show(file)} is a directory and is not watched; name its files.`);
  return false;
}

/** Whether the script is one of several apps in the folder at this path. */
function isIn(path: string, script: FoundScript): boolean {
  return script.isOfFolder && dirname(resolve(script.path)) === resolve(path);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
