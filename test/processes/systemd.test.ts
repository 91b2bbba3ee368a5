// What systemd hears of a server that it starts with Type=notify: the program systemd-notify is a script that records.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../support/free-port.js";
import { startCli, type CliOptions, type RunningCli } from "../support/cli.js";

const folder = mkdtempSync(join(tmpdir(), "systemd-"));
const app = join(folder, "app.ts");
const record = join(folder, "record");
const program = join(folder, "systemd-notify");

const PATH = { PATH: `${folder}:${process.env["PATH"]}` };
const NOTIFY = { ...PATH, NOTIFY_SOCKET: join(folder, "notify"), WATCHDOG_USEC: undefined, WATCHDOG_PID: undefined };

const recorded = (): string[] => (existsSync(record) ? readFileSync(record, "utf8").trim().split("\n") : []);

let running: RunningCli;
async function serve(env: CliOptions["env"]): Promise<void> {
  rmSync(record, { force: true });
  running = await startCli([app], { env });
}

async function untilRecorded(line: string): Promise<void> {
  while (!recorded().includes(line)) await pause(20);
}

describe("a server that systemd starts", () => {
  beforeAll(() => {
    writeFileSync(app, "export default () => {};");
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$*" >> '${record}'\n`);
    chmodSync(program, 0o755);
  });
  afterEach(() => running.stop("SIGKILL"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("reports when it serves and when it stops", async () => {
    await serve(NOTIFY);
    await untilRecorded("READY=1");
    expect(await running.stop("SIGTERM")).toBe(0);
    expect(recorded()).toEqual(["READY=1", "STOPPING=1"]);
  });

  it("reports that its event loop turns where the unit has a watchdog", async () => {
    await serve({ ...NOTIFY, WATCHDOG_USEC: "100000" });
    await untilRecorded("WATCHDOG=1");
    await running.stop("SIGTERM");
    expect(recorded()[0]).toBe("READY=1");
  });

  it("reports no watchdog that is for another process", async () => {
    await serve({ ...NOTIFY, WATCHDOG_USEC: "1000", WATCHDOG_PID: "1" });
    await untilRecorded("READY=1");
    await running.stop("SIGTERM");
    expect(recorded()).not.toContain("WATCHDOG=1");
  });

  it("serves where it cannot report, and logs why once", async () => {
    await serve({ ...NOTIFY, PATH: folder + "/nothing", WATCHDOG_USEC: "50000" });
    await running.waitFor(/Cannot report READY=1 to systemd: spawn systemd-notify ENOENT/);
    expect(await running.stop("SIGTERM")).toBe(0);
    expect(running.stderr.match(/Cannot report/g)).toHaveLength(1);
  });

  it("gets another main process, and watches it, when that takes over", async () => {
    const flags = ["--port", String(await freePort()), "--takeover", "--run-dir", join(folder, "run")];
    rmSync(record, { force: true });
    const first = await startCli([app, ...flags], { env: { ...NOTIFY, WATCHDOG_USEC: "100000" } });
    await untilRecorded("READY=1");
    await first.waitFor(/Waits for a successor/);
    // systemd starts the command of a reload without the variables of the watchdog.
    running = await startCli([app, ...flags], { env: NOTIFY });
    expect(await first.exit).toBe(0);
    expect(recorded()).toContain(`MAINPID=${running.pid} READY=1`);
    expect(recorded()).not.toContain("STOPPING=1");
    rmSync(record);
    await untilRecorded("WATCHDOG=1");
  });

  it("reports nothing without NOTIFY_SOCKET", async () => {
    await serve({ ...NOTIFY, NOTIFY_SOCKET: undefined });
    expect(await running.stop("SIGTERM")).toBe(0);
    expect(recorded()).toEqual([]);
  });
});
