// plotctl init: each template makes a project whose types are correct, whose tests pass, and whose page is served.
import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { discoverApplications } from "../../src/application/discover.js";
import { checkTypes } from "../../src/checking/check-types.js";
import { askTemplate } from "../../src/cli/ask-template.js";
import { run } from "../../src/cli/run.js";
import { Server } from "../../src/exports/server.js";
import { makeProject } from "../../src/scaffold/make-project.js";
import { TEMPLATES, type Template } from "../../src/scaffold/templates.js";

const root = mkdtempSync(join(tmpdir(), "plotctl-init-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function plotctl(...args: string[]) {
  const said = { stdout: "", stderr: "" };
  const code = await run(args, {
    env: {},
    isTerminal: false,
    stdout: (words) => void (said.stdout += String(words)),
    stderr: (words) => void (said.stderr += words),
    openBrowser: () => Promise.reject(new Error("no browser is opened")),
    untilSignal: () => new Promise(() => undefined),
    onUncaught: () => () => undefined,
  });
  return { code, ...said };
}

/** The packages that `npm install` would install. */
function install(project: string): void {
  mkdirSync(join(project, "node_modules/@types"), { recursive: true });
  symlinkSync(resolve("."), join(project, "node_modules/plotctl"));
  for (const name of ["typescript", "@types/node"]) {
    symlinkSync(resolve("node_modules", name), join(project, "node_modules", name));
  }
}

describe.each(TEMPLATES.map((template): [string, Template] => [template.name, template]))(
  "template %s",
  (name, template) => {
    const project = join(root, name);

    it("is made with everything that a project needs", async () => {
      await makeProject(project, template, () => Promise.resolve("^0.1.0"));
      const present = [".gitignore", "README.md", "package.json", "tsconfig.json", "test", template.app];
      expect(present.filter((file) => !existsSync(join(project, file)))).toEqual([]);
      const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
        scripts: Record<string, string>;
      };
      expect(manifest).toMatchObject({
        name,
        type: "module",
        dependencies: { plotctl: "^0.1.0" },
      });
      expect(manifest.scripts.start).toMatch(new RegExp(`^plotctl serve ${template.app}`));
      install(project);
    });

    it("has types that hold, in its tests too", async () => {
      const files = [template.app, ...readdirSync(join(project, "test")).map((file) => `test/${file}`)];
      expect(await checkTypes(files.map((file) => join(project, file)))).toEqual([]);
    });

    it("passes its own tests", async () => {
      const { stdout } = await promisify(execFile)(process.execPath, ["--test"], { cwd: project });
      expect(stdout).toMatch(/^(?:# |ℹ )pass 1$/m);
    });

    it("is served", async () => {
      const server = new Server(await discoverApplications([join(project, template.app)], { argv: [] }), { port: 0 });
      await server.start();
      try {
        const [url = ""] = server.urls;
        const page = await fetch(url);
        expect(page.status).toBe(200);
        expect(await page.text()).toContain("<title>");
      } finally {
        await server.stop();
      }
    });
  },
);

describe("plotctl init", () => {
  it("makes the minimal project where there is no terminal, also beside a repository that is there", async () => {
    const project = join(root, "My App!");
    mkdirSync(join(project, ".git"), { recursive: true });
    const { code, stdout, stderr } = await plotctl("init", project);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Created a project from the template minimal: ");
    expect(stdout).toContain(`  cd '${project}'\n  npm install\n  npm run dev\n`);
    expect(JSON.parse(readFileSync(join(project, "package.json"), "utf8"))).toMatchObject({ name: "my-app" });
  });

  it("packs a clone into the project, whose npm install needs no published version", async () => {
    const project = join(root, "from-a-clone");
    await plotctl("init", project, "--template", "streaming");
    const manifest = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
      dependencies: { plotctl: string };
    };
    const [, tarball = ""] = /^file:(plotctl-[\d.]+\.tgz)$/.exec(manifest.dependencies.plotctl) ?? [];
    const { stdout } = await promisify(execFile)("tar", ["-tf", join(project, tarball)]);
    expect(stdout.split("\n")).toEqual(
      expect.arrayContaining(["package/package.json", "package/static/docs/errors.md"]),
    );
  });

  it("writes nothing into a folder that holds anything, nor in the place of a file", async () => {
    const project = join(root, "full");
    mkdirSync(project);
    writeFileSync(join(project, "notes.txt"), "mine");
    const { code, stderr } = await plotctl("init", project);
    expect(stderr).toBe(
      `ERROR: Cannot create a project in ${JSON.stringify(project).slice(0, 80)}: it is not empty, it contains "notes.txt". Use a new folder: plotctl init my-app. [FOLDER_NOT_EMPTY]\n`,
    );
    expect([code, readdirSync(project)]).toEqual([1, ["notes.txt"]]);
    const file = await plotctl("init", join(project, "notes.txt"));
    expect(file.stderr).toContain("it is a file.");
    expect(file.code).toBe(1);
  });

  it("names the templates when it is told another", async () => {
    const { code, stderr } = await plotctl("init", join(root, "never"), "--template", "dashbord");
    expect(stderr).toBe(
      'ERROR: There is no template "dashbord"; there are minimal, dashboard, streaming, big-data, embed. Did you mean "dashboard"? [UNKNOWN_TEMPLATE]\n',
    );
    expect(code).toBe(1);
    expect(existsSync(join(root, "never"))).toBe(false);
  });
});

describe("the question of plotctl init", () => {
  async function answer(...lines: string[]): Promise<{ chosen: string; said: string }> {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const said = text(output);
    const asked = askTemplate({ input, output });
    for (const line of lines) input.write(`${line}\n`);
    const { name } = await asked.finally(() => output.end());
    return { chosen: name, said: await said };
  }

  it.each([
    ["", "minimal"],
    ["4", "big-data"],
    ["embed", "embed"],
  ])("takes %j for %s", async (line, name) => {
    const { chosen, said } = await answer(line);
    expect(chosen).toBe(name);
    expect(said).toContain("  3  streaming  live data, with a pause button\n");
  });

  it("asks again after an answer that is none", async () => {
    const { chosen, said } = await answer("9", "");
    expect(chosen).toBe("minimal");
    expect(said).toContain('There is no template "9"');
  });

  it("makes nothing when nobody answers", async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const asked = askTemplate({ input, output });
    input.end();
    await expect(asked).rejects.toThrow("No template was selected; nothing is written.");
  });
});
