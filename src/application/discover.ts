// Finds the apps that the paths of a command line name, by route. A folder with a main file is one app; any other
// folder contains several. Everything is compiled here, once, so that errors are reported before the server listens.
import { readdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { isA, PlotctlError } from "../base/errors.js";
import { silentLog, type Log } from "../base/log.js";
import { nearest } from "../base/nearest.js";
import { show } from "../base/show.js";
import { Application } from "./application.js";
import { buildOf } from "./build.js";
import { readAppFolder } from "./directory.js";
import { compileDirectory } from "./handlers/directory.js";
import { ModuleHandler, type ModuleHandlerOptions } from "./handlers/module.js";
import { exportedText, ON_DRAIN, PATH } from "./exported-text.js";
import { checkOnDrain } from "./on-drain.js";
import { readSource } from "./loader/read-source.js";
import { explain } from "./loader/explain-error.js";
import { ownHostModules, type HostModules } from "./loader/prepared-modules.js";
import { fileReason } from "../base/file-reasons.js";
import { SCRIPT_EXTENSIONS } from "./loader/resolve.js";
import { SharedModules } from "./loader/shared-modules.js";
import { SourceError } from "./loader/source-error.js";

export interface DiscoverOptions {
  /** What every app finds after its own path in `process.argv`. */
  readonly argv: readonly string[];
  /** Default: silent. */
  readonly log?: Log;
  /** What `import … from "plotctl"` returns in apps. Default: this package. */
  readonly hostModules?: HostModules;
}

const MAIN_FILES = SCRIPT_EXTENSIONS.map((extension) => `main${extension}`);

/** Route (decoded, such as `/sliders` or `/été x`) → app. Without paths: one empty app at `/`. */
export async function discoverApplications(
  paths: readonly string[],
  { argv, log = silentLog, hostModules = ownHostModules }: DiscoverOptions,
): Promise<Map<string, Application>> {
  if (paths.length === 0) return new Map([["/", new Application(function empty() {})]]);
  const scripts = await findScripts(paths, log);
  const shared = new SharedModules(hostModules);
  const applications = new Map<FoundScript, Application>();
  for (const { file } of scripts) await shared.prepare(file);
  const apps = withoutHelpers(scripts, shared);
  for (const script of apps) {
    applications.set(script, await compileApp(script.file, { shared, argv, folder: script.folder }));
  }
  checkRoutes(apps);
  return new Map([...applications].map(([{ route }, app]) => [route, app]));
}

interface CompileOptions extends ModuleHandlerOptions {
  /** The folder, if the app is one. Default: none. */
  readonly folder?: string | undefined;
}

/** Compiles an app from its main file. Rejects with PlotctlError when it cannot be compiled. */
export async function compileApp(file: string, { folder, ...options }: CompileOptions): Promise<Application> {
  const { handler, hooks } =
    folder === undefined
      ? { handler: await ModuleHandler.compile(file, options), hooks: {} }
      : await compileDirectory(folder, file, options);
  const path = await exportedText(file, PATH, options.shared);
  const drain = await exportedText(file, ON_DRAIN, options.shared);
  const on_drain = drain.text === undefined ? undefined : drain.checkedBy(() => checkOnDrain(drain.text));
  const build = await buildOfFiles(file, { folder, ...options });
  return atAuthorsLine(() =>
    path.checkedBy(() => new Application(handler, { hooks, path: path.text, on_drain, build })),
  );
}

const NO_FOLDER = { theme: undefined, hooks: undefined };

/** Of the app's own files; those of its page are not part of its documents. */
async function buildOfFiles(file: string, { folder, shared, argv }: CompileOptions): Promise<string> {
  const { theme, hooks } = folder === undefined ? NO_FOLDER : readAppFolder(folder);
  const entries = [file, theme, hooks].filter((entry) => entry !== undefined);
  const files = [...new Set(entries.flatMap((entry) => [...shared.compiledFilesOf(entry)]))];
  // What is no text, such as a binary module, counts by its name only.
  const texts = await Promise.all(files.map((each) => readSource(each).catch(() => "")));
  return buildOf(argv, files.map((each, index) => [relative(dirname(file), each), texts[index] ?? ""]).flat());
}

/** Calls what may run a hook of the author. Throws PlotctlError, with the author's file and line. */
function atAuthorsLine<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    // It has a place.
    if (isA(error, SourceError)) throw error;
    const { message, file, line, column } = explain(error);
    const isKnown = isA(error, PlotctlError);
    throw new PlotctlError(
      isKnown ? error.code : "MODULE_FAILED",
      isKnown ? error.reason : `routes failed: ${message}.`,
      {
        place: file === undefined ? undefined : { file, line, column },
        cause: error,
      },
    );
  }
}

export interface FoundScript {
  readonly route: string;
  /** The path as the user wrote it; for an app in a folder, the path of the folder and the name in it. */
  readonly path: string;
  readonly file: string;
  /** The folder, if the app is one. */
  readonly folder?: string | undefined;
  /** Whether it is one of several apps in a folder that was named. */
  readonly isOfFolder: boolean;
}

/** The scripts that the paths name. Rejects with PlotctlError for a path that cannot be served. */
export async function findScripts(paths: readonly string[], log: Log): Promise<FoundScript[]> {
  const found: FoundScript[] = [];
  for (const path of paths) found.push(...(await findInPath(path, log)));
  const taken = found.find(({ route }) => route === STATIC_ROUTE);
  if (taken !== undefined) {
    throw new PlotctlError(
      "INVALID_ROUTE",
      `Cannot serve ${show(taken.path)}: the server's own files are at ${show(STATIC_ROUTE)}.`,
      {
        hint: "Rename it.",
      },
    );
  }
  // A script in a folder may be a helper, which has no route. That is known once everything is compiled.
  checkRoutes(found.filter(({ isOfFolder }) => !isOfFolder));
  return found;
}

/** Throws PlotctlError when two apps have the same route. */
export function checkRoutes(scripts: readonly FoundScript[]): void {
  const found = new Map<string, FoundScript>();
  for (const script of scripts) {
    const other = found.get(script.route);
    if (other !== undefined) throw routeClash(other, script);
    found.set(script.route, script);
  }
}

/** The error for two apps with the same route. */
export function routeClash(one: FoundScript, other: FoundScript): PlotctlError {
  return new PlotctlError(
    "ROUTE_CONFLICT",
    `${show(one.path)} and ${show(other.path)} would both be served at ${show(one.route)}.`,
    {
      hint: "Rename one, or serve them from two servers.",
    },
  );
}

const STATIC_ROUTE = "/static";

/** Leaves out scripts in folders that are imported by other scripts: these are helpers, not apps. */
export function withoutHelpers(scripts: readonly FoundScript[], shared: SharedModules): FoundScript[] {
  const imported = new Set(scripts.flatMap(({ file }) => [...shared.filesOf(file)].filter((other) => other !== file)));
  return scripts.filter(({ file, isOfFolder }) => !isOfFolder || !imported.has(file));
}

async function findInPath(path: string, log: Log): Promise<FoundScript[]> {
  const found = await findScript(path, log);
  if ("file" in found) return [{ ...found, path, isOfFolder: false }];
  const inside: FoundScript[] = [];
  for (const entry of (await readdir(found.folder)).sort()) {
    if (!(await mayBeApp(join(found.folder, entry)))) continue;
    const script = await findScript(join(found.folder, entry), silentLog);
    if ("file" in script) inside.push({ ...script, path: join(path, entry), isOfFolder: true });
  }
  if (inside.length === 0) {
    throw new PlotctlError(
      "APP_NOT_FOUND",
      `Cannot serve the directory ${show(path)}: it has no ${listOf(MAIN_FILES)}, and contains no apps.`,
    );
  }
  return inside;
}

/** Excludes hidden files, tests, declarations, and folders without a main file. */
async function mayBeApp(path: string): Promise<boolean> {
  const name = basename(path);
  if (/^\.|\.(?:test|spec|config|d)\.m?[jt]s$/.test(name)) return false;
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isDirectory() === true) return (await mainFileOf(path)) !== undefined;
  return stats?.isFile() === true && (SCRIPT_EXTENSIONS as readonly string[]).includes(extname(name));
}

type FoundFile = Pick<FoundScript, "route" | "file" | "folder">;

/** The script that a path names, or the folder with several scripts. */
async function findScript(path: string, log: Log): Promise<FoundFile | { readonly folder: string }> {
  if (path === "" || path.includes("\0")) throw new PlotctlError("APP_NOT_FOUND", `${show(path)} is not a path.`);
  const absolute = resolve(path === "~" || path.startsWith("~/") ? homedir() + path.slice(1) : path);
  const stats = await stat(absolute).catch(async (error: unknown) => {
    throw new PlotctlError("APP_NOT_FOUND", `Cannot serve ${show(path)}: ${fileReason(error)}.`, {
      hint: await similarApp(path, absolute),
      cause: error,
    });
  });
  const name = basename(absolute);
  if (stats.isDirectory()) {
    const main = await mainFileOf(absolute);
    return main === undefined ? { folder: absolute } : { route: routeOf(name, path), file: main, folder: absolute };
  }
  if (!stats.isFile()) throw new PlotctlError("APP_NOT_FOUND", `Cannot serve ${show(path)}: it is not a regular file.`);
  const extension = extname(name);
  if (!(SCRIPT_EXTENSIONS as readonly string[]).includes(extension)) {
    throw new PlotctlError(
      "APP_NOT_FOUND",
      `Cannot serve ${show(path)}: an app is a ${listOf(SCRIPT_EXTENSIONS)} file, or a directory.`,
    );
  }
  if (MAIN_FILES.includes(name)) {
    log.warn(`${show(path)} is served at "/main"; name its directory instead to serve it under the directory's name`);
  }
  return { route: routeOf(name.slice(0, -extension.length), path), file: absolute };
}

/** Suggests the app with the most similar name in the same folder. */
async function similarApp(path: string, absolute: string): Promise<string | undefined> {
  const folder = dirname(absolute);
  const names = await readdir(folder).catch(() => []);
  const wanted = basename(absolute);
  const near = nearest(wanted, names);
  if (near === undefined || !(await mayBeApp(join(folder, near)))) return undefined;
  const end = path.lastIndexOf(wanted);
  return end === -1 ? undefined : `Did you mean ${show(path.slice(0, end) + near)}?`;
}

function routeOf(name: string, path: string): string {
  if (name === "") throw new PlotctlError("APP_NOT_FOUND", `Cannot serve ${show(path)}: its app would have no name.`);
  return `/${name}`;
}

async function mainFileOf(directory: string): Promise<string | undefined> {
  for (const name of MAIN_FILES) {
    const file = join(directory, name);
    // Other errors are reported when the file is read.
    const exists = await stat(file).then(
      () => true,
      () => false,
    );
    if (exists) return file;
  }
  return undefined;
}

function listOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
