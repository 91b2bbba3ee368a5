// Finds the tsconfig.json that applies to a folder.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest one in the folder or above it; an empty list when there is none. */
export function tsconfigAbove(folder: string): string[] {
  const file = join(folder, "tsconfig.json");
  if (existsSync(file)) return [file];
  const parent = dirname(folder);
  return parent === folder ? [] : tsconfigAbove(parent);
}
