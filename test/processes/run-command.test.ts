// `plotctl run` as users call it: scripts in child processes.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli, startCli, type RunningCli } from "../support/cli.js";

const folder = mkdtempSync(join(tmpdir(), "run-"));
const script = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe("plotctl run", () => {
  let cli: RunningCli;
  beforeAll(async () => {
    cli = await startCli([]);
  });
  afterAll(() => cli.stop());

  it("runs a TypeScript file with its arguments, until nothing is left to do", async () => {
    const file = script(
      "later.ts",
      `const words: string[] = process.argv.slice(2);
         setTimeout(() => console.log(words.join(" ")), 10);
         await Promise.resolve();
         console.log("first");`,
    );
    const { exitCode, stdout } = await runCli(["run", file, "--args", "and", "--last"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "first\nand --last\n" });
  });

  it("gives the script a document, which it can put on a server", async () => {
    const file = script(
      "push.ts",
      `import { curdoc, Div } from "plotctl";
         import { pull_session, push_session } from "plotctl/client";
         const url = ${JSON.stringify(cli.url("/"))};
         curdoc().add_root(new Div({ text: "from outside" }));
         await using session = await push_session(curdoc(), { url });
         const other = await pull_session({ url, session_id: session.id });
         console.log((other.document.roots[0] as Div).text);
         await other.close();`,
    );
    const { exitCode, stdout, stderr } = await runCli(["run", file]);
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 0, stdout: "from outside\n", stderr: "" });
  });

  it("lets the script save its plots, beside it and under its name", async () => {
    const file = script(
      "saves.ts",
      `import { Div, curdoc } from "plotctl";
         import { save } from "plotctl/io";
         curdoc().add_root(new Div({ text: "saved by a script" }));
         console.log(await save(curdoc()));`,
    );
    const { exitCode, stdout, stderr } = await runCli(["run", file]);
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 0,
      stdout: `${join(folder, "saves.html")}\n`,
      stderr: "",
    });
    expect(readFileSync(join(folder, "saves.html"), "utf8")).toContain("saved by a script");
  });

  it("exits with 1 and the author's line for what a script or its timers throw", async () => {
    const now = script("now.ts", `import { pull_session } from "plotctl/client";\n\nawait pull_session({ url: "" });`);
    const later = script("later-fails.ts", `\nsetTimeout(() => {\n  throw new Error("mine");\n}, 1);`);
    const [first, second] = [await runCli(["run", now]), await runCli(["run", later])];
    expect([first.exitCode, second.exitCode]).toEqual([1, 1]);
    expect(first.stderr).toContain("url: expected the http or https address of an app");
    expect(first.stderr).toContain("now.ts:3");
    expect(second.stderr).toContain("later-fails.ts:3");
  });

  it("takes one file", async () => {
    const { exitCode, stderr } = await runCli(["run", "a.ts", "b.ts"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Unexpected argument: b.ts.");
  });
});
