// The compiler that checks types: the one of the app's own project, so that its editor and we agree, else one that is
// installed beside plotctl. None comes with plotctl, since serving needs none.
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type ts from "typescript";

export type TypeScript = typeof ts;

/** TypeScript as seen from a folder; undefined where there is none, or none that can be called from a program. */
export async function findTypeScript(folder: string): Promise<TypeScript | undefined> {
  for (const from of [join(folder, "app.ts"), fileURLToPath(import.meta.url)]) {
    const file = resolveFrom(from, "typescript");
    if (file === undefined) continue;
    const { default: found } = (await import(pathToFileURL(file).href)) as { default?: Partial<TypeScript> };
    if (typeof found?.createProgram === "function") return found as TypeScript;
  }
  return undefined;
}

/** The folder of `@types` that has Node's, as seen from a folder, else ours; undefined where there is none. */
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
    // Not found: that is the answer.
    return undefined;
  }
}
