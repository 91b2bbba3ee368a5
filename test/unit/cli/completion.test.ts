import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plotctl } from "./command-line.js";

const completions = async (...words: string[]): Promise<string[]> =>
  (await plotctl(["completion", "--", ...words])).stdout.split("\n").slice(0, -1);

describe("plotctl completion", () => {
  it("completes commands", async () => {
    expect(await completions("ser")).toEqual(["serve"]);
    expect(await completions("")).toEqual(expect.arrayContaining(["check", "html", "init", "serve", "--help"]));
  });

  it("completes the options of the given command", async () => {
    expect(await completions("serve", "app.ts", "--websocket-m")).toEqual(["--websocket-max-message-size"]);
    expect(await completions("html", "--res")).toEqual(["--resources"]);
    expect(await completions("secret", "--")).toEqual(["--help"]);
  });

  it("leaves files and the arguments of apps to the shell", async () => {
    expect(await completions("serve", "app")).toEqual([]);
    expect(await completions("serve", "app.ts", "--args", "--po")).toEqual([]);
    expect(await completions("nope", "--po")).toEqual([]);
  });

  it("works in bash", async () => {
    const folder = mkdtempSync(join(tmpdir(), "completion-"));
    const { stdout: script } = await plotctl(["completion", "bash"]);
    const answers = (await completions("serve", "--log-f")).join("\\n");
    writeFileSync(join(folder, "plotctl"), `#!/bin/sh\nprintf -- '${answers}\\n'\n`);
    chmodSync(join(folder, "plotctl"), 0o755);
    const typed = `${script}\nCOMP_WORDS=(plotctl serve --log-f)\nCOMP_CWORD=2\n_plotctl\nprintf '%s\\n' "\${COMPREPLY[@]}"`;
    const output = execFileSync("bash", ["-c", typed], {
      env: { ...process.env, PATH: `${folder}:${process.env["PATH"]}` },
    });
    expect(String(output).trim().split("\n")).toEqual(["--log-format", "--log-file"]);
    rmSync(folder, { recursive: true });
  });

  it("supports bash and zsh, and detects the shell when none is given", async () => {
    expect((await plotctl(["completion"], { env: { SHELL: "/bin/zsh" } })).stdout).toContain(
      "compdef _plotctl plotctl",
    );
    expect((await plotctl(["completion"], { env: { SHELL: "/bin/bash" } })).stdout).toContain("complete -o ");
    expect((await plotctl(["completion", "fish"])).code).toBe(1);
  });
});

describe("help", () => {
  it.each(["check", "config", "html", "info", "init", "json", "pdf", "png", "run", "secret", "serve", "static", "svg"])(
    "of %s has examples",
    async (command) => {
      const { code, stdout } = await plotctl([command, "--help"]);
      expect(code).toBe(0);
      expect(stdout).toContain("Examples:");
      expect(stdout).toContain(`plotctl ${command}`);
    },
  );

  it("names pages that the manual has", async () => {
    const texts = await Promise.all(
      ["check", "html", "init", "secret", "serve"].map((name) => plotctl([name, "--help"])),
    );
    const pages = texts.flatMap(({ stdout }) =>
      /In the manual \(plotctl docs --show\): (.+)/.exec(stdout)?.[1]?.split(", "),
    );
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((page) => !existsSync(`static/docs/${page}.md`))).toEqual([]);
  });

  it("of serve has groups", async () => {
    const { stdout } = await plotctl(["serve", "--help"]);
    const groups = [...stdout.matchAll(/^(\w+):$/gm)].map(([, group]) => group);
    const first = ["Serving", "Security", "Publishing", "Sessions", "Logging", "Monitoring", "Development"];
    expect(groups.slice(0, 7)).toEqual(first);
  });
});
