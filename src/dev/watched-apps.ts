// The apps of a command line while they are being written. A save compiles what changed and makes anew the apps that are
// made of it; all others stay as they are. An app that cannot be compiled is told with its error, and tried again with
// the next save. Rebuilds follow each other; what is saved during one belongs to the next.
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
import { isA, messageOf } from "../base/errors.js";
import { fileCode } from "../base/file-reasons.js";
import { silentLog, type Log } from "../base/log.js";
import { show } from "../base/show.js";
import type { Document } from "../document/document.js";
import { FileWatcher, type FileChanges } from "./file-watcher.js";

/** What a save means for one route. */
export type AppChange =
  | {
      readonly is: "built";
      readonly route: string;
      readonly application: Application;
      /** Whether something changed that only a page's own load brings: its template or its static files. */
      readonly isPageChanged: boolean;
    }
  /** The last good version goes on. */
  | { readonly is: "broken"; readonly route: string; readonly error: unknown }
  | { readonly is: "gone"; readonly route: string };

export interface Rebuild {
  /** What was saved, or nothing where somebody asked for all to be made anew. */
  readonly files: readonly string[];
  readonly changes: readonly AppChange[];
  /** When the first change was noticed, on the clock of `performance.now()`. */
  readonly noticedAt: number;
}

/** Takes a rebuild in; gives the routes of the apps that were built but fail when they run. */
export type RebuildListener = (rebuild: Rebuild) => Iterable<string> | Promise<Iterable<string>>;

export interface WatchOptions extends DiscoverOptions {
  /** Files besides: when one changes, all apps are made anew. Default none. */
  readonly extraFiles?: readonly string[];
}

/** Longer than it takes to watch another folder. */
const BEGINNING_MS = 200;
/** The time at which a file was changed may be told this much too early: systems look at the clock now and then only. */
const FILE_CLOCK_LAG_MS = 10;

interface WatchedApp {
  readonly script: FoundScript;
  /** The files that it is made of, and those that it lacks. */
  readonly files: ReadonlySet<string>;
  readonly error: unknown;
}

interface Compiled {
  readonly app: WatchedApp;
  readonly change: AppChange & { readonly is: "built" | "broken" };
}

export class WatchedApps {
  /** By route, as they were at the start; one that could not be compiled fails with its error in each session. */
  readonly initial = new Map<string, Application>();

  readonly #paths: readonly string[];
  readonly #argv: readonly string[];
  readonly #log: Log;
  readonly #extraFiles: ReadonlySet<string>;
  readonly #shared: SharedModules;
  readonly #apps = new Map<string, WatchedApp>();
  readonly #watcher = new FileWatcher({
    onChange: (changes) => void this.#take(changes),
    onRefused: (error) => this.#log.warn(`${refusal(error)} Files are looked at every second instead.`),
  });
  #onRebuild: RebuildListener = () => [];
  /** Apps that could be compiled, but not run: what they lack may have come. */
  #failing: ReadonlySet<string> = new Set();
  #waiting: { files: Set<string>; hasComeOrGone: boolean; isAll: boolean; noticedAt: number } | undefined;
  #working: Promise<void> = Promise.resolve();
  #lookAgain: NodeJS.Timeout | undefined;
  #isWatching = false;
  #isClosed = false;

  private constructor(
    paths: readonly string[],
    { argv, log = silentLog, hostModules = ownHostModules, extraFiles = [] }: WatchOptions,
  ) {
    this.#paths = paths;
    this.#argv = argv;
    this.#log = log;
    this.#extraFiles = new Set(extraFiles.filter((file) => isWatchable(file, log)).map((file) => resolve(file)));
    this.#shared = new SharedModules(hostModules);
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

  /** Begins to watch; `onRebuild` is called for each save that means something, and waited for. */
  async start(onRebuild: RebuildListener): Promise<void> {
    this.#onRebuild = onRebuild;
    this.#isWatching = true;
    for (const file of this.#follow(Date.now())) this.#log.info(`Watching ${file}`);
    await this.#watcher.ready();
  }

  /** Why an app cannot be compiled now, by route. */
  get errors(): ReadonlyMap<string, unknown> {
    return new Map([...this.#apps].flatMap(([route, { error }]) => (error === undefined ? [] : [[route, error]])));
  }

  /** The files of all apps that are watched now. */
  get files(): ReadonlySet<string> {
    return new Set([...[...this.#apps.values()].flatMap(({ files }) => [...files]), ...this.#extraFiles]);
  }

  /** Makes all apps and all that they import anew. Resolves when it is done. */
  restart(): Promise<void> {
    return this.#take({ files: new Set(), hasComeOrGone: true }, true);
  }

  /** Stops watching; resolves when nothing goes on any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#isWatching = false;
    clearTimeout(this.#lookAgain);
    await this.#watcher.close();
    await this.#working;
  }

  #take({ files, hasComeOrGone }: FileChanges, isAll = false): Promise<void> {
    const waiting = this.#waiting;
    if (waiting !== undefined) {
      for (const file of files) waiting.files.add(file);
      waiting.hasComeOrGone ||= hasComeOrGone;
      waiting.isAll ||= isAll;
      return this.#working;
    }
    this.#waiting = { files: new Set(files), hasComeOrGone, isAll, noticedAt: performance.now() };
    this.#working = this.#working
      .then(() => this.#rebuild())
      .catch((error: unknown) => this.#log.error(`A save could not be taken in: ${messageOf(error)}`));
    return this.#working;
  }

  async #rebuild(): Promise<void> {
    const taken = this.#waiting;
    this.#waiting = undefined;
    if (taken === undefined || this.#isClosed) return;
    const startedAt = Date.now();
    const filesBefore = this.files;
    const isForAll = taken.isAll || [...taken.files].some((file) => this.#concernsAll(file));
    const scripts = taken.hasComeOrGone ? await this.#scriptsNow() : this.#scripts();
    const forgotten = this.#shared.forget(taken.files);
    if (isForAll) this.#shared.forgetAll();
    const routesBefore = new Set(this.#apps.keys());
    let changes: AppChange[] = [];
    for (const route of [...this.#apps.keys()].filter((route) => !scripts.has(route))) {
      this.#apps.delete(route);
      changes.push({ is: "gone", route });
    }
    for (const [route, script] of scripts) {
      const known = this.#apps.get(route);
      const isWaiting = known?.error !== undefined || (taken.hasComeOrGone && this.#failing.has(route));
      const { folder } = script;
      const isPageChanged = folder !== undefined && [...taken.files].some((file) => isPartOfPage(folder, file));
      const isConcerned = isForAll || isWaiting || isPageChanged;
      if (!isConcerned && known !== undefined && !this.#isMadeOf(known, forgotten)) continue;
      const { app, change: made } = await this.#compile(script);
      this.#apps.set(route, app);
      const change = made.is === "built" ? { ...made, isPageChanged } : made;
      const isNews = isForAll || change.is !== "broken" || messageOf(known?.error) !== messageOf(change.error);
      if (isNews || taken.files.size > 0) changes.push(change);
    }
    // What came as an app may be what another one waited for to import.
    const apps = withoutHelpers([...scripts.values()], this.#shared);
    const isHelper = (route: string): boolean =>
      !routesBefore.has(route) && !apps.some((script) => script.route === route);
    for (const route of scripts.keys()) if (isHelper(route)) this.#apps.delete(route);
    changes = changes.filter(({ is, route }) => is === "gone" || !isHelper(route));
    this.#follow(startedAt);
    if (changes.length === 0) return;
    const files = [...taken.files].filter((file) => filesBefore.has(file) || this.files.has(file));
    const concerned = new Set(changes.map(({ route }) => route));
    const others = [...this.#failing].filter((route) => !concerned.has(route));
    this.#failing = new Set([...others, ...(await this.#onRebuild({ files, changes, noticedAt: taken.noticedAt }))]);
    // What an app imports while it runs is known only now.
    this.#follow(startedAt);
  }

  /** Names of imports may mean other files when this one has changed; or somebody asked for it. */
  #concernsAll(file: string): boolean {
    return this.#extraFiles.has(file) || basename(file) === "tsconfig.json";
  }

  #isMadeOf({ script, files }: WatchedApp, forgotten: ReadonlySet<string>): boolean {
    return forgotten.has(script.file) || [...files].some((file) => forgotten.has(file));
  }

  #scripts(): Map<string, FoundScript> {
    return new Map([...this.#apps].map(([route, { script }]) => [route, script]));
  }

  /**
   * Apps of folders come and go; one that was named itself stays, and is broken while its file is missing. A folder that
   * was one app does not become one of several when its main file is gone. Where two apps would have one route, those
   * that were there go on.
   */
  async #scriptsNow(): Promise<Map<string, FoundScript>> {
    const known = this.#scripts();
    const found: FoundScript[] = [];
    for (const path of this.#paths) {
      const scripts = await findScripts([path], silentLog).catch((error: unknown) => {
        if (existsSync(path)) this.#log.error(messageOf(error));
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
      if (other !== undefined && other.file !== file) this.#log.error(routeClash(other, script).message);
      if (other === undefined || known.get(route)?.file === file) apps.set(route, script);
    }
    return apps;
  }

  async #compile(script: FoundScript): Promise<Compiled> {
    const { route } = script;
    try {
      const options = { shared: this.#shared, argv: this.#argv, folder: script.folder };
      const application = this.#followed(await compileApp(script.file, options));
      const app = { script, files: this.#filesOf(script), error: undefined };
      return { app, change: { is: "built", route, application, isPageChanged: false } };
    } catch (error) {
      // What the broken version imports need not be known; what the last one imported may heal it.
      const before = this.#apps.get(route)?.files ?? [];
      const wanted = isA(error, SourceError) && error.wanted !== undefined ? [error.wanted] : [];
      const files = new Set([...before, ...this.#filesOf(script), ...wanted]);
      return { app: { script, files, error }, change: { is: "broken", route, error } };
    }
  }

  /** What an app imports, or declares for browsers, while it runs is known only then. */
  #followed({ handler, hooks, metadata }: Application): Application {
    const { name, staticFolder, template } = handler;
    const modifyDocument = async (doc: Document): Promise<void> => {
      const startedAt = Date.now();
      try {
        await handler.modifyDocument(doc);
      } finally {
        if (this.#isWatching) this.#follow(startedAt);
      }
    };
    return new Application({ name, staticFolder, template, modifyDocument }, { hooks, metadata });
  }

  #filesOf({ file, folder }: FoundScript): ReadonlySet<string> {
    const entries = [file, ...(folder === undefined ? [] : folderFiles(folder))];
    const files = entries.flatMap((entry) => [...this.#shared.filesOf(entry)]);
    return new Set([...files, ...tsconfigAbove(dirname(file))]);
  }

  /** Files that changed since then, in milliseconds of the epoch, may have done so before they were watched. */
  #follow(since: number): ReadonlySet<string> {
    const later = [...this.#apps.values()].flatMap(({ script }) => [...this.#shared.filesOf(script.file)]);
    const files = new Set([...this.files, ...later]);
    const folders = [...this.#apps.values()].flatMap(({ script }) =>
      script.folder === undefined ? [] : script.folder,
    );
    if (this.#watcher.follow(new Set([...files, ...this.#folderMarks()]), folders.flatMap(pageFolders))) {
      clearTimeout(this.#lookAgain);
      this.#lookAgain = setTimeout(() => {
        this.#takeMissed(new Set([...files, ...folders.flatMap(folderFiles)]), since);
      }, BEGINNING_MS);
    }
    return files;
  }

  #takeMissed(files: ReadonlySet<string>, since: number): void {
    const earliest = since - FILE_CLOCK_LAG_MS;
    const isLate = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > earliest;
    const missed = [...files].filter((file) => isLate(file) && !this.#watcher.hasReported(file));
    if (missed.length > 0 || this.errors.size > 0) void this.#take({ files: new Set(missed), hasComeOrGone: true });
  }

  /** A folder of apps is watched for new ones: a file in it need not exist for that. */
  #folderMarks(): string[] {
    return this.#paths.flatMap((path) => (isFolder(path) ? join(resolve(path), "main.ts") : []));
  }
}

/** Why files cannot be watched, and what helps. */
function refusal(error: unknown): string {
  const code = fileCode(error);
  if (code === "ENOSPC") return "The system has no watches left for files (raise fs.inotify.max_user_watches).";
  if (code === "EMFILE" || code === "ENFILE") {
    return "The system has no room for watching files (raise fs.inotify.max_user_instances, or ulimit -n).";
  }
  return `Files cannot be watched: ${messageOf(error)}.`;
}

function failing(error: unknown): Application {
  return new Application(function broken() {
    throw error;
  });
}

function isWatchable(file: string, log: Log): boolean {
  if (!isFolder(file)) return true;
  log.warn(`--dev: ${show(file)} is a directory and is not watched; name its files.`);
  return false;
}

/** Whether an app was found in the folder at this path. */
function isIn(path: string, script: FoundScript): boolean {
  return script.isOfFolder && dirname(resolve(script.path)) === resolve(path);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
