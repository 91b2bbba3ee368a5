import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { save } from "../../../src/cli/commands/keys.js";
import type { Effects } from "../../../src/cli/effects.js";
import { startApiServer, type ApiServer } from "../../support/api-server.js";
import { failure } from "../../support/failure.js";
import { plotctl } from "./command-line.js";

const folder = mkdtempSync(join(tmpdir(), "publish-"));
let api: ApiServer;
let key = "";
beforeAll(async () => {
  api = await startApiServer();
  key = (await api.addUser("ada")).key;
});
afterAll(async () => {
  await api.running.stop();
  rmSync(folder, { recursive: true });
});

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const still = (name: string, text = "hi"): string =>
  file(
    name,
    `import { curdoc, Div } from "plotctl";\ncurdoc().title = "Week";\ncurdoc().add_root(new Div({ text: ${JSON.stringify(text)} }));\n`,
  );
const never = (): Promise<NodeJS.Signals> => new Promise(() => {});
const publish = (args: readonly string[], { env = {}, ...effects }: Partial<Effects> = {}) =>
  plotctl(["publish", ...args], {
    env: { HOME: folder, PLOTCTL_SERVER: api.running.url(""), PLOTCTL_API_KEY: key, ...env },
    untilSignal: never,
    ...effects,
  });
// Of the store: an app that compiles keeps this process, and so both ends of connections, from their timers.
const document = async (name: string) => api.store.documents.find((await api.store.users.named("ada"))?.id ?? "", name);

describe("plotctl publish", () => {
  it("publishes the document of an app, and prints the address", async () => {
    const { code, stdout, stderr } = await publish([still("report.ts"), "--as", "ada/weekly"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${api.running.url("/d/ada/weekly")}\n` });
    expect(stderr).toContain("Published ada/weekly (private), revision 1");
    expect(await document("weekly")).toMatchObject({ title: "Week", kind: "still", visibility: "private" });
  });

  it("makes another revision, with a title and readers", async () => {
    const app = still("again.ts");
    await publish([app, "--as", "ada/again"]);
    const { stdout } = await publish([app, "--as", "ada/again", "--title", "T", "--link", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ revision: 2, title: "T", visibility: "link", owner: "ada" });
  });

  it("takes a JSON file, as plotctl json writes it", async () => {
    const json = join(folder, "written.json");
    await plotctl(["json", still("source.ts", "from JSON"), "-o", json]);
    expect(await publish([json, "--as", "ada/written"])).toMatchObject({ code: 0 });
    expect(await document("written")).toMatchObject({ title: "Week" });
    expect((await publish([file("other.json", "{}")])).stderr).toContain("[INVALID_DOCUMENT]");
    expect((await publish([file("half.json", "{")])).stderr).toContain("is not JSON");
  });

  it("[UA15] refuses an app with callbacks, and names their lines; --still publishes it as it is", async () => {
    const app = file(
      "callbacks.ts",
      `import { curdoc, latest, Slider, Toggle } from "plotctl";
const slider = new Slider({ name: "s", start: 0, end: 1, value: 0 });
slider.on_change("value", () => undefined);
const toggle = new Toggle({ name: "t" });
toggle.on_click(() => undefined);
const other = new Slider({ name: "o", start: 0, end: 1, value: 0 });
other.on_change(
  "value",
  latest(async () => undefined),
);
curdoc().add_periodic_callback(() => undefined, 100);
for (const root of [slider, toggle, other]) curdoc().add_root(root);
`,
    );
    const { code, stderr } = await publish([app, "--as", "ada/callbacks"]);
    expect(code).toBe(1);
    for (const line of [3, 5, 9, 11]) expect(stderr).toMatch(new RegExp(`^${app}:${line}:\\d+: `, "m"));
    expect(stderr).toContain("--still");
    expect(await document("callbacks")).toBeUndefined();
    const published = await publish([app, "--as", "ada/callbacks", "--still"]);
    expect(published).toMatchObject({ code: 0 });
    expect(published.stderr).toContain("WARNING");
    expect(await document("callbacks")).toMatchObject({ rev: 1 });
  });

  it("[UA15] publishes nothing of an app that throws", async () => {
    const app = file("throws.ts", `import { curdoc } from "plotctl";\nthrow new Error("no data");\n`);
    const { code, stderr } = await publish([app]);
    expect(code).toBe(1);
    expect(stderr).toContain(`failed at ${app}:2:7: no data`);
    expect(await document("throws")).toBeUndefined();
  });

  it("[UA15] says how to start a server where none is", async () => {
    const gone = await startServerOf(() => undefined);
    await new Promise((resolve) => gone.server.close(resolve));
    const { code, stderr } = await publish([still("nobody.ts")], { env: { PLOTCTL_SERVER: gone.url } });
    expect(code).toBe(1);
    expect(stderr).toContain("Start a server there");
  });

  it("[UA15] says how to get a key, without quoting the one that is wrong", async () => {
    const wrong = `pk_${"0".repeat(8)}_${"1".repeat(32)}`;
    const refused = await publish([still("refused.ts")], { env: { PLOTCTL_API_KEY: wrong } });
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("has ended, or is of another server") as string,
    });
    expect(refused.stderr).not.toContain(wrong);
    const none = await publish([still("none.ts")], { env: { PLOTCTL_API_KEY: "" } });
    expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining("plotctl keys save") as string });
    const short = await publish([still("none.ts")], { env: { PLOTCTL_API_KEY: "pk_secret" } });
    expect(short.stderr).toContain("INVALID_API_KEY");
    expect(short.stderr).not.toContain("pk_secret");
  });

  it("says so where the server has no published documents", async () => {
    const plain = await startServerOf((_request, response) => response.writeHead(404).end("Not Found"));
    const { code, stderr } = await publish([still("plain.ts"), "--as", "ada/x", "--server", plain.url]);
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining("[NO_PUBLISHING]") as string });
    plain.server.close();
  });

  it("[UA15] ends with a hint at Ctrl-C in the middle, and nothing is published", async () => {
    let signalled = (_signal: NodeJS.Signals): void => {};
    // A server that takes the request and does not answer.
    const silent = await startServerOf((request) => void request.on("data", () => signalled("SIGINT")));
    const { code, stderr } = await publish([still("slow.ts"), "--as", "ada/slow", "--server", silent.url], {
      untilSignal: () => new Promise((resolve) => (signalled = resolve)),
    });
    expect(code).toBe(1);
    expect(stderr).toContain("plotctl documents show ada/slow says which");
    silent.server.closeAllConnections();
    silent.server.close();
  });

  it.each([
    [["a.ts", "--public", "--link"]],
    [["a.ts", "--live", "--every", "* * * * *"]],
    [["a.ts", "--still", "--live"]],
    [["a.json", "--live"]],
    [["a.ts", "--time-zone", "UTC"]],
    [["a.ts", "--every", "soon"]],
    [["a.ts", "--every", "61 * * * *"]],
    [["a.ts", "--every", "0 0 30 2 *"]],
    [["a.ts", "--every", "2026-12-24T10:00:00"]],
    [["a.ts", "--every", "* * * * *", "--time-zone", "Nowhere/City"]],
    [["a.ts", "--as", "a/b/c"]],
    [["a.ts", "--as", "/b"]],
    [[]],
  ])("takes %j for a wrong command line", async (args) => {
    expect(await publish(args)).toMatchObject({ code: 2 });
  });
});

describe("saved keys", () => {
  const home = (): string => mkdtempSync(join(folder, "home-"));
  const saveFor = async (HOME: string, typed: string, more: object = {}): Promise<string> => {
    const input = new PassThrough();
    input.end(typed);
    let told = "";
    const effects = {
      env: { HOME, PLOTCTL_SERVER: api.running.url("") },
      stderr: (text: string) => void (told += text),
    };
    await save({ given: { ...more } }, effects as unknown as Effects, { input, output: new PassThrough() });
    return told;
  };

  it("are found by the server's origin, and are for their owner alone", async () => {
    const HOME = home();
    const told = await saveFor(HOME, `${key}\n`);
    const path = join(HOME, ".config/plotctl/keys.json");
    expect(told).toBe(`Saved the key for ${api.running.url("")} in ${path}\n`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const env = { HOME, PLOTCTL_API_KEY: undefined };
    expect(await publish([still("saved.ts"), "--as", "ada/saved"], { env })).toMatchObject({ code: 0 });
    const other = await publish([still("saved.ts")], { env: { ...env, PLOTCTL_SERVER: "http://localhost:9" } });
    expect(other.stderr).toContain("[API_KEY_MISSING]");
    await saveFor(HOME, `${key}\n`, { server: "https://plots.example.com/lab" });
    expect(Object.keys(JSON.parse(readFileSync(path, "utf8")) as object)).toEqual([
      api.running.url(""),
      "https://plots.example.com",
    ]);
  });

  it("are not used from a file that others can read; the message has the command", async () => {
    const XDG_CONFIG_HOME = home();
    mkdirSync(join(XDG_CONFIG_HOME, "plotctl"));
    const path = join(XDG_CONFIG_HOME, "plotctl/keys.json");
    writeFileSync(path, JSON.stringify({ [api.running.url("")]: key }));
    chmodSync(path, 0o640);
    const args = [still("xdg.ts"), "--as", "ada/xdg"];
    const env = { XDG_CONFIG_HOME, PLOTCTL_API_KEY: undefined };
    const { code, stderr } = await publish(args, { env });
    expect(code).toBe(1);
    const [, command = "false"] = /Run (chmod .*?), and/.exec(stderr) ?? [];
    expect(spawnSync("sh", ["-c", command]).status).toBe(0);
    expect(await publish(args, { env })).toMatchObject({ code: 0 });
  });

  it("are not replaced by what is no key, and a broken file is not quoted", async () => {
    const HOME = home();
    expect(await failure(() => saveFor(HOME, "secret\n"))).toMatchObject({ code: "INVALID_API_KEY" });
    expect(await failure(() => saveFor(HOME, ""))).toMatchObject({ code: "USAGE" });
    await saveFor(HOME, `${key}\n`);
    writeFileSync(join(HOME, ".config/plotctl/keys.json"), `{"x": ${key}`);
    const broken = await failure(() => saveFor(HOME, `${key}\n`));
    expect(broken).toMatchObject({ code: "FILE_UNREADABLE" });
    expect(String(broken)).not.toContain(key.slice(0, 11));
  });
});

async function startServerOf(
  answer: (request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => unknown,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
