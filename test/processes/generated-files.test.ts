// Generates all files again and compares them with the committed ones, in a child process since jest cannot load jsdom.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";

const run = promisify(execFile);

it("has committed just what npm run generate writes, byte for byte", async () => {
  const folder = await mkdtemp(join("node_modules", ".generate-"));
  try {
    const generator = join(folder, "generate.mjs");
    await build({
      entryPoints: ["src/codegen/main.ts"],
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      outfile: generator,
    });
    const { stdout } = await run(process.execPath, [generator, "--check"]);
    expect(stdout).toMatch(/^\d+ generated files, 0 of them out of date\n$/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
