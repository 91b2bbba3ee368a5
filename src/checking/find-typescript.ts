// Finds the compiler that checks types: that of the app's project, so that the editor and plotctl agree, otherwise one that
// is installed beside plotctl. It is not a dependency of plotctl, since serving does not need it.
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type ts from "typescript";

export type TypeScript = typeof ts;

/** Returns the TypeScript that a folder resolves to, or undefined if there is none with a programming interface. */
export async function findTypeScript(folder: string): Promise<TypeScript | undefined> {
  for (const from of [join(folder, "app.ts"), fileURLToPath(import.meta.url)]) {
    const file = resolveFrom(from, "typescript");
    if (file === undefined) continue;
    const { default: found } = (await import(pathToFileURL(file).href)) as { default?: Partial<TypeScript> };
    if (typeof found?.createProgram === "function") return found as TypeScript;
  }
  return undefined;
}

/** Returns the `@types` folder with Node's types that a folder resolves to, otherwise plotctl's own, otherwise undefined. */
export function findNodeTypes(folder: string): string | undefined {
  for (const from of [join(folder, "app.ts"), fileURLToPath(import.meta.url)]) {
    const file = resolveFrom(from, "@types/node/package.json");
    if (file !== undefined) return join(file, "../..");
  }
  return undefined;
}

function resolveFrom(file: string, specifier: string): string | undefined {
  try {
    return createRequire(file).resolve(specifier);
  } catch {
    // The package is not installed.
    return undefined;
  }
}
