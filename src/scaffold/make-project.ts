// Creates a new project: the files of a template, and a package.json with scripts that serve, check and test it.
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { messageOf, PlotctlError } from "../base/errors.js";
import { fileCode } from "../base/file-reasons.js";
import { PACKAGE_ROOT } from "../base/package-files.js";
import { show } from "../base/show.js";
import { plotctlDependency } from "./plotctl-dependency.js";
import type { Template } from "./templates.js";

const templatesFolder = join(PACKAGE_ROOT, "static/templates");

/** A file that all templates share. */
const SHARED_FILE = "tsconfig.json";
const GITIGNORE = "node_modules/\n.env\n*.log\n";

/** The folder of the project may be an empty git repository. */
const ALLOWED_ENTRIES = [".git"];

/**
 * Creates a project in a folder, and the folder if it does not exist. `dependencyOf` returns the version or the file that
 * the project installs plotctl from. Returns the names of the files in the folder. Rejects with PlotctlError, and writes
 * nothing, if the folder is not empty.
 */
export async function makeProject(
  folder: string,
  template: Template,
  dependencyOf: (folder: string) => Promise<string> = plotctlDependency,
): Promise<string[]> {
  await checkEmpty(folder);
  try {
    await mkdir(folder, { recursive: true });
    const manifest = await projectManifest(folder, template, await dependencyOf(folder));
    for (const file of await filesOf(template)) {
      await cp(file, join(folder, basename(file)), { recursive: true, force: false, errorOnExist: true });
    }
    await writeFile(join(folder, ".gitignore"), GITIGNORE, { flag: "wx" });
    await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`, { flag: "wx" });
  } catch (error) {
    if (error instanceof PlotctlError) throw error;
    throw new PlotctlError("FILE_UNWRITABLE", `Cannot create a project in ${show(folder)}: ${messageOf(error)}.`, {
      cause: error,
    });
  }
  return (await readdir(folder)).filter((name) => !ALLOWED_ENTRIES.includes(name)).sort();
}

/** Lists files and folders, which are copied one by one: newer versions of Node cannot copy a folder into an existing one. */
async function filesOf({ name }: Template): Promise<string[]> {
  const folder = join(templatesFolder, name);
  const own = (await readdir(folder)).map((file) => join(folder, file));
  return [...own, join(templatesFolder, SHARED_FILE)];
}

async function checkEmpty(folder: string): Promise<void> {
  let present: string[];
  try {
    present = await readdir(folder);
  } catch (error) {
    if (fileCode(error) === "ENOENT") return;
    const why = fileCode(error) === "ENOTDIR" ? "it is a file" : messageOf(error);
    throw new PlotctlError("FILE_UNWRITABLE", `Cannot create a project in ${show(folder)}: ${why}.`, { cause: error });
  }
  const found = present.find((name) => !ALLOWED_ENTRIES.includes(name));
  if (found === undefined) return;
  throw new PlotctlError(
    "FOLDER_NOT_EMPTY",
    `Cannot create a project in ${show(folder)}: it is not empty, it contains ${show(found)}.`,
    {
      hint: "Use a new folder: plotctl init my-app.",
    },
  );
}

async function projectManifest(
  folder: string,
  { app, serveOptions, scripts }: Template,
  plotctl: string,
): Promise<object> {
  const own = JSON.parse(await readFile(join(PACKAGE_ROOT, "package.json"), "utf8")) as {
    readonly engines: object;
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const serve = ["plotctl serve", app, ...serveOptions].join(" ");
  return {
    name: packageName(basename(resolve(folder))),
    version: "0.0.0",
    private: true,
    type: "module",
    engines: own.engines,
    scripts: {
      dev: `${serve} --show --dev`,
      start: serve,
      ...scripts,
      check: `plotctl check ${app}`,
      test: "node --test",
    },
    dependencies: { plotctl },
    devDependencies: {
      "@types/node": own.devDependencies["@types/node"],
      typescript: own.devDependencies.typescript,
    },
  };
}

/** Returns a valid npm package name, made from the folder's name. */
function packageName(folderName: string): string {
  const name = folderName
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[._-]+|-+$/g, "")
    .slice(0, 100);
  // A package must not have the name of one of its dependencies.
  if (name === "" || name === "plotctl" || name === "typescript" || name === "node_modules") return "plotctl-project";
  return name;
}
