#!/usr/bin/env node
// The program `plotctl`.
import module from "node:module";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../base/package-files.js";

// Node.js 22 and later cache compiled code for the next start. Their default folder may be writable for others.
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
enableCompileCache?.(join(PACKAGE_ROOT, "node_modules/.cache/plotctl"));

const [{ realEffects }, { run }] = await Promise.all([import("./effects.js"), import("./run.js")]);

// The reader of the output may have closed it; the server continues.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

// Timers of an app would keep the process alive.
process.exit(await run(process.argv.slice(2), realEffects));
