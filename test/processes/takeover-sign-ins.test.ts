// Sign-ins in the memory of a server, when another one takes over from it. Runs the built command line.
import { scryptSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCli, type RunningCli } from "../support/cli.js";
import { freePort } from "../support/free-port.js";
import { ProtocolClient } from "../support/protocol-client.js";
import { BrowserLike } from "../unit/server/auth/browser-like.js";

const folder = mkdtempSync(join(tmpdir(), "takeover-sign-ins-"));
const app = join(folder, "app.ts");
const passwords = join(folder, "passwords");
const running: RunningCli[] = [];
let port: number;

async function takeover(processes: number): Promise<RunningCli> {
  const where = ["--port", String(port), "--run-dir", join(folder, "run"), "--num-procs", String(processes)];
  const server = await startCli([app, "--takeover", ...where, "--basic-auth", passwords]);
  running.push(server);
  await server.waitFor(/Waits for a successor/);
  return server;
}

describe("a sign-in in memory", () => {
  beforeAll(() => {
    writeFileSync(
      app,
      `import { curdoc } from "plotctl"; import { Div } from "plotctl/models"; curdoc().add_root(new Div());`,
    );
    // At a cost that a test can pay.
    const salted = ["saltsaltsaltsalt", scryptSync("s3cret", "saltsaltsaltsalt", 32, { N: 16, r: 8, p: 1 })];
    const [salt, hash] = salted.map((bytes) => Buffer.from(bytes).toString("base64").replace(/=+$/, ""));
    writeFileSync(passwords, `ada:$scrypt$ln=4,r=8,p=1$${salt}$${hash}\n`);
  });
  beforeEach(async () => {
    port = await freePort();
  });
  afterEach(() => Promise.all(running.splice(0).map((server) => server.stop("SIGKILL"))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [1, 1],
    [1, 2],
    [2, 2],
    [2, 1],
  ])("holds when a server of another process takes over (processes: %i, then %i)", async (before, after) => {
    const first = await takeover(before);
    const browser = new BrowserLike(first.url(""));
    await browser.submit("/login", { name: "ada", password: "s3cret" });
    const headers = { cookie: browser.cookieHeader };
    const client = await ProtocolClient.connect(first.url("/app"), { headers });
    // The form of a page that was loaded before.
    const other = new BrowserLike(first.url(""));
    const { action, hidden } = await other.formOf("/login");
    await takeover(after);
    expect(await first.exit).toBe(0);
    expect((await client.closed).code).toBe(1012);

    expect((await browser.request("/app")).status).toBe(200);
    const form = { ...hidden, name: "ada", password: "s3cret" };
    expect((await other.request(action, { form })).status).toBe(303);
    const again = await ProtocolClient.connect(first.url("/app"), { headers });
    await browser.submit("/logout", {});
    expect((await again.closed).code).toBe(4401);
    expect((await browser.request("/app")).status).toBe(302);
  });
});
