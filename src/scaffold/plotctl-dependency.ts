// The dependency on plotctl in the package.json of a new project. A clone, and a package that was installed from a tarball,
// are packed into the project, because a registry may not have their version.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { messageOf, PlotctlError } from "../base/errors.js";
import { PACKAGE_ROOT } from "../base/package-files.js";
import { PLOTCTL_VERSION } from "../base/version.js";

/** Returns the version to install, or the tarball that it writes into the project. Rejects with PlotctlError. */
export async function plotctlDependency(project: string): Promise<string> {
  return (await isFromRegistry()) ? `^${PLOTCTL_VERSION}` : `file:${await packInto(project)}`;
}

async function isFromRegistry(): Promise<boolean> {
  const packages = dirname(PACKAGE_ROOT);
  if (basename(packages) !== "node_modules") return false;
  return !(await resolvedBy(join(packages, ".package-lock.json"))).startsWith("file:");
}

/** Returns where npm found this package. Other package managers, and npm's global folder, do not record it. */
async function resolvedBy(lockFile: string): Promise<string> {
  try {
    const { packages } = JSON.parse(await readFile(lockFile, "utf8")) as {
      readonly packages?: Readonly<Record<string, { readonly resolved?: string }>>;
    };
    return packages?.["node_modules/plotctl"]?.resolved ?? "";
  } catch {
    // Without a record, the version is the best guess.
    return "";
  }
}

async function packInto(project: string): Promise<string> {
  const options = ["--ignore-scripts", "--silent", "--pack-destination", project];
  try {
    const { stdout } = await promisify(execFile)("npm", ["pack", PACKAGE_ROOT, ...options]);
    return stdout.trim();
  } catch (error) {
    throw new PlotctlError("FILE_UNWRITABLE", `npm cannot pack plotctl into the project: ${messageOf(error)}.`, {
      hint: "Check that npm runs in this shell.",
      cause: error,
    });
  }
}
