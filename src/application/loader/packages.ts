// Decides which JavaScript files Node may load itself. A package that depends on plotctl is excluded: Node would give
// it the copy that is installed beside it, with its own model classes, instead of the server's.
import { access, readFile } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { readSource } from "./read-source.js";
import { isCommonJs } from "./statements.js";

interface Manifest {
  readonly folder: string;
  readonly isModule: boolean;
  readonly needs: readonly string[];
}

/** Whether Node loads a `.js` or `.mjs` file: CommonJS, or part of a package that does not depend on plotctl. */
export async function isLoadedByNode(path: string): Promise<boolean> {
  const manifest = await manifestAbove(dirname(path));
  if (isInstalled(path) && !(await needsPlotctl(manifest, new Set()))) return true;
  return path.endsWith(".js") && manifest?.isModule !== true && (await isCommonJs(await readSource(path)));
}

function isInstalled(path: string): boolean {
  return path.includes(`${sep}node_modules${sep}`);
}

async function needsPlotctl(manifest: Manifest | undefined, seen: Set<string>): Promise<boolean> {
  if (manifest === undefined || seen.has(manifest.folder)) return false;
  seen.add(manifest.folder);
  if (manifest.needs.includes("plotctl")) return true;
  for (const name of manifest.needs) {
    if (await needsPlotctl(await installedManifest(name, manifest.folder), seen)) return true;
  }
  return false;
}

async function manifestAbove(folder: string): Promise<Manifest | undefined> {
  for (const candidate of foldersUpFrom(folder)) {
    const manifest = await readManifest(candidate);
    if (manifest) return manifest;
  }
  return undefined;
}

async function installedManifest(name: string, from: string): Promise<Manifest | undefined> {
  for (const candidate of foldersUpFrom(from)) {
    const folder = join(candidate, "node_modules", name);
    if (
      await access(folder).then(
        () => true,
        () => false,
      )
    ) {
      return readManifest(folder);
    }
  }
  return undefined;
}

function* foldersUpFrom(folder: string): Generator<string> {
  yield folder;
  const parent = dirname(folder);
  if (parent !== folder) yield* foldersUpFrom(parent);
}

async function readManifest(folder: string): Promise<Manifest | undefined> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  } catch {
    // No package.json, or an invalid one: the folder is not a package.
    return undefined;
  }
  const { type, dependencies, peerDependencies } = manifest as Record<string, unknown>;
  return {
    folder,
    isModule: type === "module",
    needs: [dependencies, peerDependencies].flatMap((group) => Object.keys(group ?? {})),
  };
}
