import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { listenForKeys } from "../../../src/dev/keys.js";
import { withDotEnv } from "../../../src/cli/dot-env.js";
import type { Effects } from "../../../src/cli/effects.js";
import { run } from "../../../src/cli/run.js";

const folder = mkdtempSync(join(tmpdir(), "dev-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function plotctl(...args: string[]): Promise<{ code: number; stderr: string }> {
  let stderr = "";
  let onPrinted = (): void => {};
  const printed = new Promise<void>((resolve) => (onPrinted = resolve));
  const effects: Effects = {
    env: {},
    isTerminal: true,
    stdout: () => onPrinted(),
    stderr: (text) => void (stderr += text),
    openBrowser: () => Promise.resolve(),
    untilSignal: () => printed.then(() => "SIGTERM"),
    onUncaught: () => () => {},
  };
  return { code: await run(args, effects), stderr };
}

describe("plotctl serve --dev", () => {
  it("exits 1 without an app, and explains how to pass one", async () => {
    expect(await plotctl("serve", "--dev")).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^ERROR: --dev needs an app/) as unknown,
    });
    expect((await plotctl("serve", "--dev", "app.ts")).stderr).toContain("plotctl serve app.ts --dev");
  });

  it("starts in dev mode, logs what it watches, and starts with a broken app too", async () => {
    writeFileSync(join(folder, "good.ts"), "");
    writeFileSync(join(folder, "broken.ts"), "\nlet x = ;");
    const { code, stderr } = await plotctl(
      ...["serve", "--port", "0", join(folder, "good.ts"), join(folder, "broken.ts"), "--dev"],
    );
    expect(code).toBe(0);
    expect(stderr).toContain("devMode true");
    expect(stderr).toContain(`Watching ${join(folder, "good.ts")}`);
    expect(stderr).toMatch(/App \/broken cannot be loaded: .*broken\.ts:2:9[^]*> 2 \| let x = ;/);
  });

  it("exits 1 for a path that cannot be served", async () => {
    expect((await plotctl("serve", join(folder, "nope.ts"), "--dev")).code).toBe(1);
  });
});

describe("keys of the terminal", () => {
  function keyboard(isTTY: boolean): { press: (keys: string) => Promise<void>; did: string[]; stop: () => void } {
    const did: string[] = [];
    const input = Object.assign(new PassThrough(), { isTTY });
    const note = (what: string) => (): void => void did.push(what);
    const actions = { restart: note("restart"), open: note("open"), quit: note("quit") };
    const stop = listenForKeys(actions, { input, print: (text) => void did.push(text) });
    return {
      did,
      stop,
      async press(keys) {
        input.write(keys);
        await new Promise((resolve) => setImmediate(resolve));
      },
    };
  }

  it("are r, o, q and h, each with Enter; others are ignored", async () => {
    const { press, did, stop } = keyboard(true);
    expect(did.splice(0)).toEqual([expect.stringContaining("press h + enter")]);
    await press("r\no\nx\n\nQ\n");
    expect(did.splice(0)).toEqual(["restart", "open", "quit"]);
    await press("h\n");
    expect(did.splice(0)).toEqual([expect.stringContaining("restart")]);
    stop();
    await press("r\n");
    expect(did).toEqual([]);
  });

  it("are not read without a terminal", async () => {
    const { press, did, stop } = keyboard(false);
    await press("q\n");
    stop();
    expect(did).toEqual([]);
  });
});

describe("a .env file", () => {
  it("adds to the environment, and overrides no variable", () => {
    const file = join(folder, ".env");
    writeFileSync(file, 'A=1\nB="two words"\n# C=3\n');
    expect(withDotEnv({ A: "real", D: "4" }, file)).toEqual({ A: "real", B: "two words", D: "4" });
    expect(withDotEnv({ D: "4" }, join(folder, "none.env"))).toEqual({ D: "4" });
    expect(() => withDotEnv({}, folder)).toThrow(/Cannot read/);
  });
});
