// A server whose output cannot be written continues.
import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../support/free-port.js";
import { until } from "../support/until.js";

const APP = `import { curdoc } from "plotctl";
import { Div } from "plotctl/models";
curdoc().add_root(new Div({ text: "here" }));
setInterval(() => { throw new Error("from a timer"); }, 5);
setInterval(() => { throw Object.create(null); }, 5);
`;
const PATCHES = `JSON.parse = () => { throw new Error("patched"); };
Date.now = () => { throw new Error("patched"); };
`;

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "lost-output-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The status of a page, as soon as the server listens. */
async function page(url: string, isRunning: () => boolean): Promise<number> {
  let status = 0;
  await until("the server answers", async () => {
    const response = await fetch(url).catch((error: unknown) => {
      if (!isRunning()) throw error;
      return undefined;
    });
    await response?.text();
    status = response?.status ?? 0;
    return response !== undefined;
  });
  return status;
}

describe("a server continues", () => {
  it.each([
    ["with its log on a full disk", "/dev/full", [], ""],
    ["with a log file on a full disk", undefined, ["--log-file", "/dev/full"], ""],
    ["with its output's reader gone", undefined, [], ""],
    ["with JSON.parse and Date.now patched by an app", undefined, [], PATCHES],
  ])("%s", async (_title, output, flags, patches) => {
    const port = await freePort();
    const file = join(folder, "app.ts");
    writeFileSync(file, `${APP}${patches}`);
    const target = output === undefined ? undefined : openSync(output, "w");
    const child = spawn(process.execPath, ["dist/cli/main.js", "serve", file, "--port", String(port), ...flags], {
      stdio: ["ignore", target ?? "pipe", target ?? "pipe"],
    });
    if (target !== undefined) closeSync(target);
    // The pipe has no reader: writing fails with EPIPE.
    child.stdout?.destroy();
    child.stderr?.destroy();
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    try {
      const isRunning = (): boolean => child.exitCode === null;
      const statuses: number[] = [];
      for (let i = 0; i < 3; i++) statuses.push(await page(`http://localhost:${port}/app`, isRunning));
      expect(statuses[0]).toBe(200);
      expect(statuses).toHaveLength(3);
      expect(child.exitCode).toBeNull();
    } finally {
      child.kill("SIGTERM");
    }
    expect(await ended).toBe(0);
  });
});
