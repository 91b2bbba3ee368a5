// An author's files for the tests of apps: written into a new folder, outside of any project, and removed afterwards.
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Application } from "../../../src/application/application.js";
import { ModuleHandler } from "../../../src/application/handlers/module.js";
import { SharedModules } from "../../../src/application/loader/shared-modules.js";
import { curdoc } from "../../../src/document/current.js";
import { Document } from "../../../src/document/document.js";

const folders: string[] = [];

/** Writes files, by path inside a new folder; resolves with the folder. */
export async function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "plotctl app ")));
  folders.push(folder);
  for (const [path, text] of Object.entries({ "package.json": "{}", ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

export async function removeFiles(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
}

/** The module that apps of these tests import as `plotctl`: the real `curdoc`, and a list that outlives sessions. */
export const happened: unknown[] = [];
export const plotctl = { curdoc, note: (value: unknown) => void happened.push(value) };

export function hostModules(specifier: string): Promise<Readonly<Record<string, unknown>>> {
  if (specifier === "plotctl") return Promise.resolve(plotctl);
  if (specifier === "plotctl/models") return Promise.resolve({ Slider: class Slider {} });
  return Promise.reject(Object.assign(new Error(`no ${specifier}`), { code: "ERR_PACKAGE_PATH_NOT_EXPORTED" }));
}

export interface WrittenApp {
  readonly folder: string;
  readonly application: Application;
  /** Runs the app into a new document and returns what it recorded meanwhile. */
  session(): Promise<unknown[]>;
}

/** Writes files and compiles one of them, `app.ts` by default. */
export async function writeApp(
  files: Readonly<Record<string, string>>,
  { entry = "app.ts", argv = [] as readonly string[], shared = new SharedModules(hostModules) } = {},
): Promise<WrittenApp> {
  const folder = await writeFiles(files);
  const application = new Application(await ModuleHandler.compile(join(folder, entry), { shared, argv }));
  return { folder, application, session: () => runSession(application) };
}

export async function runSession(application: Application): Promise<unknown[]> {
  happened.length = 0;
  await application.initializeDocument(newDocument());
  return [...happened];
}

export function newDocument(): Document {
  return new Document();
}
