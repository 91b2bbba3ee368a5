// plotctl without the packages that only some apps need: for large data, Arrow, pictures and sign-in.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional?: boolean }>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const optional = Object.keys(manifest.peerDependencies);

const folder = mkdtempSync(join(tmpdir(), "optional-packages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs plotctl in a Node.js that finds none of the optional packages. */
function plotctl(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const hooks = `export async function resolve(name, context, next) {
    if (${JSON.stringify(optional)}.includes(name)) {
      throw Object.assign(new Error("Cannot find package " + name), { code: "ERR_MODULE_NOT_FOUND" });
    }
    return next(name, context);
  }`;
  writeFileSync(join(folder, "hooks.mjs"), hooks);
  writeFileSync(
    join(folder, "register.mjs"),
    `import { register } from "node:module"; register("./hooks.mjs", import.meta.url);`,
  );
  const NODE_OPTIONS = `--import ${pathToFileURL(join(folder, "register.mjs")).href}`;
  const env = { ...process.env, NODE_OPTIONS };
  return spawnSync(process.execPath, ["dist/cli/main.js", ...args], { env, encoding: "utf8" });
}

function app(name: string, text: string): string {
  const file = join(folder, `${name}.ts`);
  writeFileSync(file, `import { curdoc, figure } from "plotctl";\nimport { open } from "plotctl/data";\n${text}`);
  return file;
}

describe("without the optional packages", () => {
  it("none of them is required", () => {
    for (const name of optional) expect(manifest.peerDependenciesMeta[name]?.optional).toBe(true);
    expect(Object.keys(manifest.dependencies).filter((name) => optional.includes(name))).toEqual([]);
  });

  it("a package that has only pre-releases installs beside plotctl", () => {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
    for (const name of optional) {
      // A range takes no pre-release of another version, which npm then refuses to install: only "*" takes all.
      if (lock.packages[`node_modules/${name}`]?.version?.includes("-"))
        expect([name, manifest.peerDependencies[name]]).toEqual([name, "*"]);
    }
  });

  it("large data in memory is drawn", () => {
    const file = app(
      "memory",
      `const source = await open({ columns: { x: [1, 2, 3], y: [4, 5, 6] } });
       const plot = figure();
       plot.line("x", "y", { source });
       curdoc().add_root(plot);`,
    );
    const { status, stdout, stderr } = plotctl("json", file, "-o", "-");
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^WARNING: .* is drawn once .*\n$/)]);
    expect(stdout).toContain('"name":"ColumnDataSource"');
  });

  it("files that need one are an error with the line for npm", () => {
    writeFileSync(join(folder, "a.parquet"), "PAR1");
    const { status, stderr } = plotctl("json", app("files", `await open("a.parquet"); curdoc().add_root(figure());`));
    expect(status).toBe(1);
    expect(stderr).toMatch(/npm install @duckdb\/node-api/);
    expect(stderr).toMatch(/\[MISSING_PACKAGE\]|APP_FAILED/);
  });
});

it("npm lists no package twice, and no unmet one", () => {
  expect(() =>
    execFileSync("npm", ["ls", "--omit=dev", "--depth=0"], { encoding: "utf8", stdio: "pipe" }),
  ).not.toThrow();
});
