// From the paths of a command line to the apps they are, by route. Everything is compiled here, once; what is wrong with a
// path or a file is said before the server listens.
import { stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, extname, join, resolve } from "node:path";
import { PlotctlError } from "../base/errors.js";
import { silentLog, type Log } from "../base/log.js";
import { show } from "../base/show.js";
import { Application } from "./application.js";
import { ModuleHandler } from "./handlers/module.js";
import { ownHostModules, type HostModules } from "./loader/prepared-modules.js";
import { reasonOf } from "./loader/read-source.js";
import { SCRIPT_EXTENSIONS } from "./loader/resolve.js";
import { SharedModules } from "./loader/shared-modules.js";

export interface DiscoverOptions {
  /** What every app finds behind its own path in `process.argv`. */
  readonly argv: readonly string[];
  /** Default: silent. */
  readonly log?: Log;
  /** What `import … from "plotctl"` gives in apps. Default: this very package. */
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
  const applications = new Map<string, Application>();
  for (const [route, { file }] of scripts) {
    applications.set(route, new Application(await ModuleHandler.compile(file, { shared, argv })));
  }
  return applications;
}

interface FoundScript {
  /** As the user wrote it. */
  readonly path: string;
  readonly file: string;
}

async function findScripts(paths: readonly string[], log: Log): Promise<Map<string, FoundScript>> {
  const found = new Map<string, FoundScript>();
  for (const path of paths) {
    const { route, file } = await findScript(path, log);
    const other = found.get(route);
    if (other) {
      throw new PlotctlError(`${show(other.path)} and ${show(path)} would both be served at ${show(route)}.`, {
        hint: "Rename one, or serve them from two servers.",
      });
    }
    found.set(route, { path, file });
  }
  return found;
}

async function findScript(path: string, log: Log): Promise<{ route: string; file: string }> {
  if (path === "" || path.includes("\0")) throw new PlotctlError(`${show(path)} is not a path.`);
  const absolute = resolve(path === "~" || path.startsWith("~/") ? homedir() + path.slice(1) : path);
  const stats = await stat(absolute).catch((error: unknown) => {
    throw new PlotctlError(`Cannot serve ${show(path)}: ${reasonOf(error)}.`, { cause: error });
  });
  const name = basename(absolute);
  if (stats.isDirectory()) return { route: routeOf(name, path), file: await findMain(absolute, path) };
  if (!stats.isFile()) throw new PlotctlError(`Cannot serve ${show(path)}: it is not a regular file.`);
  const extension = extname(name);
  if (!(SCRIPT_EXTENSIONS as readonly string[]).includes(extension)) {
    throw new PlotctlError(
      `Cannot serve ${show(path)}: an app is a ${listOf(SCRIPT_EXTENSIONS)} file, or a directory.`,
    );
  }
  if (MAIN_FILES.includes(name)) {
    log.warn(`${show(path)} is served at "/main"; name its directory instead to serve it under the directory's name`);
  }
  return { route: routeOf(name.slice(0, -extension.length), path), file: absolute };
}

function routeOf(name: string, path: string): string {
  if (name === "") throw new PlotctlError(`Cannot serve ${show(path)}: its app would have no name.`);
  return `/${name}`;
}

async function findMain(directory: string, path: string): Promise<string> {
  for (const name of MAIN_FILES) {
    const file = join(directory, name);
    // Whatever else may be wrong with it is said when it is read.
    const isThere = await stat(file).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  throw new PlotctlError(`Cannot serve the directory ${show(path)}: it has no ${listOf(MAIN_FILES)}.`);
}

function listOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
