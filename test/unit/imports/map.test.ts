// src/README.md names files of src: each of them must exist, so that a rename also updates the map.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SRC = join(import.meta.dirname, "../../../src");
const MAP = readFileSync(join(SRC, "README.md"), "utf8");

/** Folders that the map names for features that do not exist yet. */
const FUTURE = /^(server\/(auth|metrics)|store|cluster|engine|data)$/;

/** Paths and names of files in the walks and tables, without extension. */
function namedFiles(text: string): string[] {
  const map = text.slice(text.indexOf("## Folders"), text.indexOf("## Names of BokehJS"));
  const names = [...map.matchAll(/`([a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)+)`/g)].map(([, name = ""]) => name);
  return names.filter((name) => !FUTURE.test(name));
}

function exists(name: string): boolean {
  const roots = [SRC, join(SRC, ".."), ...foldersOf(SRC)];
  return roots.some((root) => ["", ".ts"].some((ending) => existsSync(join(root, name + ending))));
}

function foldersOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
}

describe("the map of the code", () => {
  it("names files that exist", () => {
    const names = namedFiles(MAP);
    expect(names.length).toBeGreaterThan(100);
    expect([...new Set(names)].filter((name) => !exists(name))).toEqual([]);
  });

  it("is rejected if it names a file that does not exist", () => {
    const names = namedFiles("## Folders\n| `hosting` | `hosting/no-such-file` |\n## Names of BokehJS");
    expect(names.filter((name) => !exists(name))).toEqual(["hosting/no-such-file"]);
  });
});
