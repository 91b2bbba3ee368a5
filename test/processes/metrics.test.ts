// The metrics of the built command line, which bundles what renders them.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli, startCli } from "../support/cli.js";

const folder = mkdtempSync(join(tmpdir(), "metrics-"));
const app = join(folder, "app.ts");
writeFileSync(app, "");
afterAll(() => rmSync(folder, { recursive: true }));

it("answers with plotctl's and Node's metrics on the port of --metrics-port", async () => {
  const running = await startCli([app, "--metrics-port", "0"]);
  const [, port] = /Metrics at \/metrics of 127\.0\.0\.1 port (\d+)/.exec(running.stderr) ?? [];
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  await running.stop();
  expect(text).toContain('plotctl_sessions{app="/app",state="connected"} 0');
  expect(text).toContain("process_cpu_seconds_total");
});

it("exits 1 where the port of the metrics is in use", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as AddressInfo;
  const { exitCode, stderr } = await runCli(["serve", app, "--port", "0", "--metrics-port", String(port)]);
  other.close();
  expect([exitCode, stderr]).toEqual([1, expect.stringContaining("Choose another with --metrics-port")]);
});
