// The size of an `npm install` of the packed package in an empty project.
import { execFileSync } from "node:child_process";
import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** `{ packages, bytes }` of an installation of the package in `root`, including itself. Packs the current build. */
export function installedPackage(root) {
  const folder = mkdtempSync(join(tmpdir(), "plotctl-bench-"));
  const npm = (args, cwd) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  try {
    const packed = npm(["pack", "--ignore-scripts", "--json", "--pack-destination", folder], root);
    const [{ filename }] = JSON.parse(packed);
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "project", private: true }));
    npm(["install", "--no-audit", "--no-fund", join(folder, filename)], folder);
    const { packages } = JSON.parse(readFileSync(join(folder, "node_modules/.package-lock.json"), "utf8"));
    return { packages: Object.keys(packages).length, bytes: bytesIn(join(folder, "node_modules")) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bytesIn(folder) {
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    bytes += entry.isDirectory() ? bytesIn(path) : lstatSync(path).size;
  }
  return bytes;
}
