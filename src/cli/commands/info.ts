// plotctl info: shows versions and changed settings, for bug reports.
import { execFile } from "node:child_process";
import { arch, release, type } from "node:os";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";
import { BOKEHJS_VERSION, PLOTCTL_VERSION } from "../../base/version.js";
import { bundleFile } from "../../embed/bundles/assets.js";
import type { Effects } from "../effects.js";
import { switchFlag } from "../flags.js";
import type { Call } from "../command.js";
import { changed } from "../settings/explain.js";
import { readConfiguration } from "../settings/configuration.js";

export async function info({ given }: Call, { env, stdout }: Effects): Promise<number> {
  const folder = resolve(dirname(bundleFile("bokeh")), "..");
  if (switchFlag(given, "static")) {
    stdout(`${folder}\n`);
    return 0;
  }
  const facts = {
    "Node.js version": process.versions.node,
    "plotctl version": PLOTCTL_VERSION,
    "BokehJS version": BOKEHJS_VERSION,
    "BokehJS static path": folder,
    "npm version": await npmVersion(),
    "Operating system": `${type()} ${release()} ${arch()}`,
  };
  const lines = Object.entries(facts).map(([name, fact]) => `${name.padEnd(21)} :  ${fact}`);
  stdout(`${[...lines, "", ...changed(await readConfiguration({}, env))].join("\n")}\n`);
  return 0;
}

async function npmVersion(): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)("npm", ["--version"], { timeout: 10_000 });
    return stdout.trim();
  } catch {
    // Other package managers do not need npm.
    return "(not found)";
  }
}
