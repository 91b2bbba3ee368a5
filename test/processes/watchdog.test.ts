// The log names the code that blocks a server process, while it does. Runs the built command line.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCli, type RunningCli } from "../support/cli.js";

const folder = mkdtempSync(join(tmpdir(), "watchdog-"));
const file = join(folder, "blocking.ts");
writeFileSync(
  file,
  `import { Slider } from "plotctl/models";
import { curdoc } from "plotctl";

function refresh(): void {
  for (;;) Math.sqrt(2);
}
const slider = new Slider({ start: 0, end: 10, value: 0 });
slider.on_change("value", () => refresh());
curdoc().add_root(slider);
curdoc().add_timeout_callback(() => (slider.value = 3), 1);
`,
);

describe("a process that a callback blocks", () => {
  let running: RunningCli;
  afterEach(() => running.stop("SIGKILL"));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function block(...flags: string[]): Promise<void> {
    running = await startCli([file, ...flags]);
    void fetch(running.url("/blocking")).catch(() => undefined);
  }

  it("logs app, file, line, function and callback, once", async () => {
    await block();
    await running.waitFor(/blocks the process/);
    const lines = running.stderr.split("\n").filter((line) => line.includes("blocks the process"));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/App \/blocking blocks the process for [\d.]+ s at .*blocking\.ts:5:\d+ in refresh/);
    expect(lines[0]).toContain("(callback of Slider.value)");
  });

  it("ends it where that is asked for, with an exit code for service managers", async () => {
    await block("--kill-stalled", "2");
    expect(await running.exit).toBe(70);
    expect(running.stderr).toMatch(/The process ends: it was blocked for [\d.]+ s\./);
  });
});
