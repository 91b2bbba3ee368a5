import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Effects } from "../../../src/cli/effects.js";
import { plotctl as runCommandLine, type Run } from "./command-line.js";

/** Runs a command line with these variables. */
function plotctl(
  args: readonly string[],
  env: Record<string, string> = {},
  others: Partial<Effects> = {},
): Promise<Run> {
  return runCommandLine(args, { env, ...others });
}

const folder = mkdtempSync(join(tmpdir(), "cli-"));
const appFile = (name: string, text = "") => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe("the command line", () => {
  it("lists its commands", async () => {
    const { code, stdout } = await plotctl(["-h"]);
    expect(code).toBe(0);
    for (const command of ["html", "json", "pdf", "png", "secret", "serve", "svg"])
      expect(stdout).toContain(`plotctl ${command}`);
  });

  it("prints its version", async () => {
    const { code, stdout } = await plotctl(["--version"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [[], "A command is missing."],
    [["serv"], 'Did you mean "serve"?'],
    [["serve", "--prot", "1"], 'Did you mean "--port"?'],
    [["serve", "--port"], "The option port needs a value."],
    [["serve", "--port", "abc"], '--port: expected a whole number, got "abc"'],
    [["serve", "--port", "1.5"], "--port"],
    [["serve", "--port", "1", "--port", "2"], "--port is given 2 times"],
    [["serve", "--show", "--show"], "--show is given 2 times"],
    [["serve", "--show=yes"], '--show: expected true or false, got "yes"'],
    [["html", "a.ts", "--resources", "cnd"], "--resources: expected cdn, inline"],
    [["serve", "--log-level", "loud"], "--log-level: expected trace, debug"],
    [["serve", "--log-format", "xml"], "--log-format: expected pretty, json"],
    [["secret", "extra"], "extra"],
    [["json"], "plotctl json <files..>: files or folders of apps must be named."],
    [["run"], "plotctl run <file>: a script must be named."],
  ])("exits 2 for %j", async (args, words) => {
    const { code, stderr } = await plotctl(args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    // The help would push the error out of the terminal: only without a command, it lists them.
    expect(stderr).toMatch(
      args.length === 0 ? /^plotctl <command>[^]*\n\nERROR: / : /^ERROR: .*\nplotctl.* --help shows .*\n$/,
    );
  });

  it("generates a new secret each time", async () => {
    const secrets = [await plotctl(["secret"]), await plotctl(["secret"])].map(({ stdout }) => stdout);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Za-z0-9]{44}\n$/);
    expect(new Set(secrets).size).toBe(2);
  });
});

describe("plotctl serve", () => {
  it("prints the address of each app to stdout, and the rest to its log", async () => {
    const { code, stderr, stdout } = await plotctl(["serve", appFile("one.ts"), "--port", "0"]);
    expect(code).toBe(0);
    const port = /^\nhttp:\/\/localhost:(\d+)\/one\n\n$/.exec(stdout)?.[1];
    expect(Number(port)).toBeGreaterThan(0);
    expect(stderr).toContain(`127.0.0.1 port ${port}`);
    expect(stderr).toContain(`Allowed hosts: localhost:${port}, 127.0.0.1:${port}, [::1]:${port}`);
    expect(stderr).toContain(`, process ${process.pid})`);
    expect(stderr).toMatch(/plotctl \d.*BokehJS 3\.10\.0, Node\.js/);
    expect(stderr).toMatch(/Stopping after SIGTERM\n$/);
  });

  it.each([
    [["--keep-alive", "-1"], "--keep-alive"],
    [["--port", "-1"], "--port"],
    [["--port", "65536"], "--port"],
    [["--check-unused-sessions", "0"], "--check-unused-sessions"],
    [["--unused-session-lifetime", "0"], "--unused-session-lifetime"],
    [["--stats-log-frequency", "0"], "--stats-log-frequency"],
    [["--session-token-expiration", "0"], "--session-token-expiration"],
    [["--websocket-max-message-size", "0"], "--websocket-max-message-size"],
    [["--ico-path", "x.png"], "--ico-path"],
    [["--host", "http://good"], "--host"],
    [["--allow-websocket-origin", "good:*"], "--allow-websocket-origin"],
    [["--session-ids", "signed"], "plotctl secret"],
    [["--mem-log-frequency", "-1"], "--mem-log-frequency"],
    [["--csp", "strickt"], "--csp"],
    [["--ssl-certfile", "missing.pem"], "--ssl-certfile"],
    [["--ssl-keyfile", "missing.pem"], "--ssl-keyfile has no effect without --ssl-certfile"],
    [["--log-file", "/missing/folder/log"], "--log-file"],
    [["--glob", "nothing/*.ts"], "nothing/*.ts"],
    [["--include-headers", "a/b.ts"], "--include-headers: "],
    [["--exclude-cookies", "a=b"], "--exclude-cookies: "],
  ])("exits 1 for %j", async (args, words) => {
    const { code, stderr } = await plotctl(["serve", ...args]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^ERROR: [^\n]*\n$/);
    expect(stderr).toContain(words);
  });

  it.each(["headers", "cookies"])("exits 1 when the same %s are both included and excluded", async (what) => {
    const { code, stderr } = await plotctl(["serve", `--include-${what}`, "a", "b", `--exclude-${what}`, "c"]);
    expect([code, stderr]).toEqual([
      1,
      `ERROR: Give either --include-${what} or --exclude-${what}, not both. [CONFLICTING_OPTIONS]\n`,
    ]);
  });

  it("exits 1 for a path that is not an app, naming it", async () => {
    mkdirSync(join(folder, "empty"), { recursive: true });
    mkdirSync(join(folder, "two"), { recursive: true });
    const twice = join(folder, "two", "one.ts");
    writeFileSync(twice, "");
    const bad = [
      [join(folder, "missing.ts")],
      [appFile("picture.png")],
      [join(folder, "empty")],
      [appFile("broken.ts", "const x = ;")],
      [appFile("one.ts"), twice],
    ];
    for (const files of bad) {
      const { code, stderr, stdout } = await plotctl(["serve", "--port", "0", ...files]);
      expect([files, code]).toEqual([files, 1]);
      expect(stderr).toContain(files.at(-1)?.split("/").at(-1));
      expect(stdout).toBe("");
    }
  });

  it("suggests the app with the most similar name for one that is missing", async () => {
    appFile("sliders.ts");
    const near = join(folder, "slidres.ts");
    const { stderr } = await plotctl(["serve", near]);
    expect(stderr).toContain(`there is no such file. Did you mean "${join(folder, "sliders.ts")}"?`);
  });

  it("exits 1 when the port or the address is not available", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", () => resolve()));
    const port = String((other.address() as AddressInfo).port);
    const inUse = await plotctl(["serve", "--port", port]);
    other.close();
    expect(inUse.code).toBe(1);
    expect(inUse.stderr).toMatch(new RegExp(`CRITICAL Port ${port} of 127.0.0.1 is in use`));
    const nowhere = await plotctl(["serve", "--port", "0", "--address", "192.0.2.1"]);
    expect(nowhere.code).toBe(1);
    expect(nowhere.stderr).toContain("192.0.2.1");
  });

  it("uses the environment for options that are not on the command line", async () => {
    const env = { BOKEH_ALLOW_WS_ORIGIN: "a.example, b.example:81" };
    const fromEnvironment = await plotctl(["serve", "--port", "0"], env);
    expect(fromEnvironment.stderr).toContain("Allowed origins: a.example, b.example:81\n");
    const given = await plotctl(["serve", "--port", "0", "--allow-websocket-origin", "c.example"], env);
    expect(given.stderr).toContain("Allowed origins: c.example\n");
  });

  it("reads boolean variables as words", async () => {
    for (const name of ["BOKEH_SIGN_SESSIONS", "PLOTCTL_DEV"]) {
      for (const word of ["no", "OFF", "0", "False"]) {
        const { stderr } = await plotctl(["serve", "--port", "0"], { [name]: word });
        expect([word, stderr]).toEqual([word, expect.stringContaining("Settings: port 0\n")]);
      }
    }
    const signing = { PLOTCTL_SIGN_SESSIONS: "Yes", PLOTCTL_SECRET_KEY: "x".repeat(32), PLOTCTL_DEV: "1" };
    const { stderr } = await plotctl(["serve", "--port", "0"], signing);
    expect(stderr).toContain('Settings: port 0, sessionIds "signed", devMode true\n');
  });

  it.each([
    ["BOKEH_SIGN_SESSIONS", "maybe"],
    ["PLOTCTL_SIGN_SESSIONS", "2"],
    ["PLOTCTL_DEV", "y"],
    ["BOKEH_DEV", "yess"],
    ["PLOTCTL_DEFAULT_SERVER_PORT", "5006x"],
    ["BOKEH_DEFAULT_SERVER_PORT", "1.5"],
    ["PLOTCTL_SERVER_LOG_LEVEL", "loud"],
    ["BOKEH_PY_LOG_LEVEL", "warn"],
  ])("exits 1 for %s=%s, naming it", async (name, text) => {
    const { code, stderr } = await plotctl(["serve"], { [name]: text });
    expect([code, stderr]).toEqual([1, expect.stringMatching(`^ERROR: ${name}: expected [^\n]*"${text}"`)]);
  });

  it("logs whether proxy headers are trusted", async () => {
    expect((await plotctl(["serve", "--port", "0"])).stderr).not.toContain("useXheaders");
    expect((await plotctl(["serve", "--port", "0", "--use-xheaders"])).stderr).toContain("useXheaders true");
  });

  it("shows the server's defaults in its help", async () => {
    const stdout = (await plotctl(["serve", "--help"])).stdout.replace(/\s+/g, " ");
    for (const number of [5006, 37_000, 17_000, 15_000, 300, 20 * 1024 * 1024]) {
      expect(stdout).toContain(`[default: ${number}]`);
    }
    expect(stdout).toContain("--use-xheaders");
    expect(stdout).toContain("--include-headers");
  });

  it("logs JSON without a terminal, and still prints the address", async () => {
    const { stderr, stdout } = await plotctl(["serve", appFile("one.ts"), "--port", "0"], {}, { isTerminal: false });
    for (const line of stderr.trim().split("\n")) expect(JSON.parse(line)).toHaveProperty("msg");
    expect(stdout).toMatch(/^http:\/\/localhost:\d+\/one\n$/);
  });

  it("warns if a browser cannot be opened, and serves", async () => {
    const openBrowser = (): Promise<void> => Promise.reject(new Error("no display"));
    const args = ["serve", appFile("one.ts"), "--port", "0", "--show"];
    const { code, stderr, stdout } = await plotctl(args, {}, { openBrowser });
    expect(code).toBe(0);
    expect(stderr).toContain("WARNING Cannot open a browser: no display");
    expect(stdout).toContain("/one");
  });

  it("logs JSON if that is set", async () => {
    const { stderr } = await plotctl(["serve", "--port", "0", "--log-format", "json"]);
    const lines = stderr.trim().split("\n");
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(JSON.parse(line)).toHaveProperty("msg");
  });
});

describe("plotctl json and html", () => {
  const app = (name: string) =>
    appFile(
      name,
      `import { Div } from "plotctl/models";
       export default (doc) => doc.add_root(new Div({ text: "hi" }));`,
    );

  it("print one document", async () => {
    const { code, stdout } = await plotctl(["json", app("doc.ts"), "-o", "-"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ version: "3.10.0", roots: [{ name: "Div" }] });
    const indented = await plotctl(["json", app("doc.ts"), "-o", "-", "--indent", "2"]);
    expect(indented.stdout).toMatch(/^\{\n {2}"version":"3\.10\.0",\n/);
  });

  it("write to the given files, which may not outnumber the apps", async () => {
    const target = join(folder, "out.html");
    expect((await plotctl(["html", app("doc.ts"), "-o", target])).code).toBe(0);
    expect(readFileSync(target, "utf8")).toContain("bokeh-widgets-3.10.0.min.js");
    expect((await plotctl(["json", app("doc.ts"), "-o", "-", "-o", "-"])).code).toBe(1);
  });

  it("exit 1 for an app that throws or has no roots, and write nothing", async () => {
    for (const text of ['throw new Error("author");', ""]) {
      for (const command of ["json", "html"]) {
        const target = join(folder, `none.${command}`);
        const { code, stderr } = await plotctl([command, appFile("fails.ts", text), "-o", target]);
        expect([code, stderr]).toEqual([1, expect.stringContaining("ERROR: The app ")]);
        if (text !== "") expect(stderr).toMatch(/failed at \S*fails\.ts:1:7: author \[APP_FAILED\]\n> 1 \| throw new/);
        expect(() => readFileSync(target)).toThrow();
      }
    }
  });
});
