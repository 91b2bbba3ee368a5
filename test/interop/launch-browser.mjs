// Starts a browser as the browser tests do, without a compiler: the test support is TypeScript, and its packages are found
// from within the project's folder.
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "../..");

const outfile = join(ROOT, ".cache/interop-browser.mjs");
const entryPoints = [join(ROOT, "test/support/chromium.ts")];
await build({ entryPoints, outfile, bundle: true, format: "esm", platform: "node", packages: "external" });

export const { launchBrowser } = await import(outfile);
