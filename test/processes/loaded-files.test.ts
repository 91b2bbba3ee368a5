// Which of our files a running server has loaded, from the coverage data of Node.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startCli } from "../support/cli.js";

const folder = mkdtempSync(join(tmpdir(), "loaded-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The source files of all modules that `plotctl serve` has loaded after the first page. */
async function loadedSources(...flags: readonly string[]): Promise<string[]> {
  const coverage = mkdtempSync(join(folder, "coverage-"));
  const app = join(folder, "app.ts");
  writeFileSync(app, "");
  const running = await startCli([app, ...flags], { env: { NODE_V8_COVERAGE: coverage } });
  expect((await fetch(running.url("/app"))).status).toBe(200);
  await running.stop();
  const urls = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), "utf8")) as { result: { url: string }[] };
    return result.map(({ url }) => url);
  });
  const bundles = urls.filter((url) => /^file:.*\/dist\/[^?]*\.js$/.test(url)).map((url) => fileURLToPath(url));
  return bundles.flatMap((file) => (JSON.parse(readFileSync(`${file}.map`, "utf8")) as { sources: string[] }).sources);
}

const isOfDevelopment = (source: string): boolean => /\/src\/dev\/|\/chokidar\//.test(source);

describe("plotctl serve", () => {
  it("loads the code of development and the file watcher with --dev", async () => {
    const sources = await loadedSources("--dev");
    for (const name of ["src/dev/dev-mode.ts", "src/dev/watched-apps.ts", "node_modules/chokidar/"]) {
      expect(sources.some((source) => source.includes(name))).toBe(true);
    }
  });

  it("loads none of it without --dev", async () => {
    const sources = await loadedSources();
    expect(sources.some((source) => source.endsWith("src/server/server.ts"))).toBe(true);
    expect(sources.filter(isOfDevelopment)).toEqual([]);
  });
});
