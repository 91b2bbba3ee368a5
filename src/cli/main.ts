#!/usr/bin/env node
// The program `plotctl`.
import { realEffects } from "./effects.js";
import { run } from "./run.js";

// Whoever read our output may be gone; the server goes on.
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

// An app may have left timers behind that would keep the process alive.
process.exit(await run(process.argv.slice(2), realEffects));
