import { PassThrough } from "node:stream";
import { password } from "../../../src/cli/commands/password.js";
import type { Effects } from "../../../src/cli/effects.js";
import { isPassword, parsePasswordHash } from "../../../src/server/auth/password-hash.js";
import { plotctl } from "./command-line.js";
import { failure } from "../../support/failure.js";

describe("plotctl password", () => {
  const run = async (
    [name]: readonly string[],
    typed: string,
    { groups, isTTY = false } = {} as { groups?: string; isTTY?: boolean },
  ) => {
    const input = Object.assign(new PassThrough(), { isTTY });
    const output = new PassThrough();
    let stdout = "";
    const effects = { stdout: (text: string | Uint8Array) => void (stdout += String(text)) } as Effects;
    input.end(typed);
    const given = { name, ...(groups === undefined ? {} : { groups }) };
    await password({ files: [], given, appArgs: [] }, effects, { input, output });
    return { stdout, prompts: String(output.read() ?? "") };
  };

  it("prints a line for the file of users, and never the password", async () => {
    const { stdout, prompts } = await run(["ada"], "s3cret\n", { groups: "ops,dev" });
    const [, hash = ""] = /^ada:(\$scrypt\$ln=15,r=8,p=3\$[^:]+):ops,dev\n$/.exec(stdout) ?? [];
    expect(await isPassword("s3cret", parsePasswordHash(hash))).toBe(true);
    expect(await isPassword("S3cret", parsePasswordHash(hash))).toBe(false);
    expect(stdout + prompts).not.toContain("s3cret");
  });

  it("takes the name from the command line", async () => {
    expect((await plotctl(["password", "a:b"])).stderr).toContain("no spaces and no colons");
  });

  it("asks twice on a terminal", async () => {
    expect((await run(["ada"], "one\none\n", { isTTY: true })).prompts).toContain("Again:");
    expect(await failure(() => run(["ada"], "one\ntwo\n", { isTTY: true }))).toMatchObject({ code: "USAGE" });
  });

  it.each([
    [["a:b"], "x\n"],
    [["a b"], "x\n"],
    [["#a"], "x\n"],
    [["ada"], ""],
    [["ada"], "\n"],
  ])("rejects %j with the input %j", async (files, typed) => {
    expect(await failure(() => run(files, typed))).toMatchObject({ code: "USAGE" });
  });
});
