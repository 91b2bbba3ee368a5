// `chromium.ts` for programs that run without a compiler: jest's global setup and the interop tests. The bundle lies in the
// project's folder, where its packages are found.
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "../..");

const outfile = join(ROOT, ".cache/chromium.mjs");
const entryPoints = [join(ROOT, "test/support/chromium.ts")];
await build({ entryPoints, outfile, bundle: true, format: "esm", platform: "node", packages: "external" });

export const { launchBrowser, startSharedBrowser } = await import(outfile);
