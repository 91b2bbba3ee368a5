// A script in another process, and browsers that show its changes.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Browser } from "playwright-core";
import { openApp, recordPage, waitForPicture } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import { startCli, type RunningCli } from "../support/cli.js";

const PROGRAM = join(process.cwd(), "dist/cli/main.js");
const BLUE = [31, 119, 180] as const;
const PLOT = ".bk-Canvas";

describe("apps/clients/animate.ts in another process", () => {
  let cli: RunningCli;
  let browser: Browser;
  let script: ChildProcess;

  beforeAll(async () => {
    [cli, browser] = await Promise.all([startCli([]), connectBrowser()]);
    const args = [PROGRAM, "run", "apps/clients/animate.ts", "--args", cli.url(""), "moving line"];
    script = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  });

  afterAll(async () => {
    const gone = once(script, "exit");
    script.kill("SIGKILL");
    await gone;
    await browser?.close();
    await cli?.stop();
  });

  it("prints its address, and moves the line in every browser that opens it", async () => {
    if (script.stdout === null) throw new Error("the script has no stdout");
    const [line] = (await once(createInterface({ input: script.stdout }), "line")) as [string];
    expect(line).toBe(`Look at ${cli.url("/")}?bokeh-session-id=moving+line`);
    const pages = await Promise.all([browser.newPage(), browser.newPage()]);
    const records = await Promise.all(pages.map((page) => recordPage(page)));
    for (const page of pages) {
      await openApp(page, line.replace("Look at ", ""));
      const pictures = new Set<string>();
      await waitForPicture(page, PLOT, (painted) => {
        if (painted.countOf(BLUE) > 500) pictures.add(painted.file.toString("base64"));
        return pictures.size >= 3;
      });
    }
    expect(records.flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});
