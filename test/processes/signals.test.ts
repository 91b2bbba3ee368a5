// How a server process ends on signals. Runs the built command line.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { retryMsOf } from "../../src/protocol/returning.js";
import { startCli, type RunningCli } from "../support/cli.js";
import { mostWithin } from "../support/most-within.js";
import { ProtocolClient } from "../support/protocol-client.js";

const folder = mkdtempSync(join(tmpdir(), "signals-"));
let running: RunningCli;

/** Serves an app with one session, whose end has a side effect. */
async function serve(atEnd: string, flags: readonly string[] = []): Promise<ProtocolClient> {
  const file = join(folder, "app.ts");
  writeFileSync(
    file,
    `import { Div } from "plotctl/models";
     export default (doc) => {
       doc.add_root(new Div());
       doc.on_session_destroyed(async () => { console.log("ended"); ${atEnd} });
     };`,
  );
  running = await startCli([...flags, file]);
  return ProtocolClient.connect(running.url("/app"));
}

describe("a served process that is asked to end", () => {
  afterEach(() => running.stop("SIGKILL"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
    "by %s closes its sockets with 1012, ends its sessions, and exits 0",
    async (signal) => {
      const client = await serve("");
      const exitCode = await running.stop(signal);
      expect([exitCode, (await client.closed).code]).toEqual([0, 1012]);
      expect(running.stdout).toContain("ended\n");
    },
  );

  it("while it starts exits 0 at once", async () => {
    const file = join(folder, "slow", "app_hooks.ts");
    mkdirSync(join(folder, "slow"), { recursive: true });
    writeFileSync(join(folder, "slow", "main.ts"), "export default () => {};");
    writeFileSync(
      file,
      "export const on_server_loaded = () => { console.log('loading'); return new Promise(() => {}); };",
    );
    const starting = spawn(process.execPath, ["dist/cli/main.js", "serve", "--port", "0", join(folder, "slow")]);
    await once(starting.stdout, "data");
    starting.kill("SIGTERM");
    expect(await once(starting, "exit")).toEqual([0, null]);
  });

  it("[PD2] once, during its drain delay serves on, and then exits 0", async () => {
    const client = await serve("", ["--drain-delay", "1"]);
    const exit = running.stop("SIGTERM");
    await running.waitFor(/Serving for 1 s more/);
    expect((await fetch(running.url("/app"))).status).toBe(200);
    expect([await exit, (await client.closed).code]).toEqual([0, 1012]);
  });

  it("[PD2] with a hook that never ends logs this, and exits 0 within the grace", async () => {
    await serve("await new Promise(() => {});");
    expect(await running.stop("SIGTERM")).toBe(0);
    expect(running.stderr).toMatch(/on_session_destroyed|did not end|has not ended/);
  });

  it("[P11] gives each of 200 sockets a time of its own to return, spread evenly over three seconds", async () => {
    const first = await serve("");
    const options = { sessionId: "shared" };
    const others = await Promise.all(
      Array.from({ length: 199 }, () => ProtocolClient.connect(running.url("/app"), options)),
    );
    const returns = [first, ...others].map(async ({ closed }) => {
      const { code, reason } = await closed;
      const closedAt = performance.now();
      expect([code, reason]).toEqual([1012, expect.stringMatching(/^restart; retry=\d+$/)]);
      return closedAt + (retryMsOf(reason) ?? NaN);
    });
    expect(await running.stop("SIGTERM")).toBe(0);
    expect(mostWithin(500, await Promise.all(returns))).toBeLessThanOrEqual((2 * 200) / 6);
  });

  it("a second time exits at once", async () => {
    const client = await serve("await new Promise(() => {});");
    process.kill(running.pid ?? 0, "SIGTERM");
    await client.closed;
    await running.waitFor(/ended/);
    expect(await running.stop("SIGTERM")).toBe(1);
  });
});
