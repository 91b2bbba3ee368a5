// How a server process ends on signals. Runs the built command line.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCli, type RunningCli } from "../support/cli.js";
import { ProtocolClient } from "../support/protocol-client.js";

const folder = mkdtempSync(join(tmpdir(), "signals-"));
let running: RunningCli;

/** Serves an app with one session, whose end has a side effect. */
async function serve(atEnd: string): Promise<ProtocolClient> {
  const file = join(folder, "app.ts");
  writeFileSync(
    file,
    `import { Div } from "plotctl/models";
     export default (doc) => {
       doc.add_root(new Div());
       doc.on_session_destroyed(async () => { console.log("ended"); ${atEnd} });
     };`,
  );
  running = await startCli([file]);
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
    20_000,
  );

  it("a second time exits at once", async () => {
    const client = await serve("await new Promise(() => {});");
    process.kill(running.pid ?? 0, "SIGTERM");
    await client.closed;
    await running.waitFor(/ended/);
    expect(await running.stop("SIGTERM")).toBe(1);
  }, 20_000);
});
