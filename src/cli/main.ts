#!/usr/bin/env node
// The program `plotctl`.
import module from "node:module";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../base/package-files.js";

// Node.js 22 and later keep what they have compiled, for the next start. Not where they would by themselves: others may
// write there.
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
enableCompileCache?.(join(PACKAGE_ROOT, "node_modules/.cache/plotctl"));

const [{ realEffects }, { run }] = await Promise.all([import("./effects.js"), import("./run.js")]);

// Whoever read our output may be gone; the server goes on.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

// An app may have left timers behind that would keep the process alive.
process.exit(await run(process.argv.slice(2), realEffects));
