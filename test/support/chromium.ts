// A headless Chromium for browser tests: the one that the dev dependency @sparticuz/chromium brings. All files of the room `browser` share one process; contexts and pages belong to a file.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser, type BrowserServer } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium, launchChromium, type ChromiumProgram } from "../../src/pictures/chromium.js";

const run = promisify(execFile);

/** Where the shared browser listens; test processes inherit it. */
const ENDPOINT = "PLOTCTL_TEST_BROWSER";

/** Connects to the shared browser. `close` closes the contexts that this connection opened. */
export async function connectBrowser(): Promise<Browser> {
  const endpoint = process.env[ENDPOINT];
  if (endpoint === undefined) throw new Error("There is no shared browser: run the test with jest's room `browser`.");
  return chromium.connect(endpoint);
}

/** Starts the browser that `connectBrowser` finds, in this process and those that it starts later. */
export async function startSharedBrowser(): Promise<BrowserServer> {
  const { executablePath, env } = await chromiumForTests();
  const server = await chromium.launchServer({
    executablePath,
    headless: true,
    args: CHROMIUM_FLAGS,
    env: { ...process.env, ...env },
  });
  process.env[ENDPOINT] = server.wsEndpoint();
  return server;
}

/** Starts a separate browser with an empty profile. Throws with advice when no browser is found. */
export async function launchBrowser(): Promise<Browser> {
  return launchChromium(await chromiumForTests());
}

/**
 * The browser of PLOTCTL_CHROMIUM, else the one of the dev dependency, else an installed one. The dev dependency comes before
 * installed browsers because it is a headless shell, in which a page costs a third of the CPU time. Rejects if there is none.
 */
export async function chromiumForTests(): Promise<ChromiumProgram> {
  const isCarried = process.platform === "linux" && process.arch === "x64";
  if ((process.env["PLOTCTL_CHROMIUM"] ?? "") !== "" || !isCarried) return findChromium();
  return carriedBrowser();
}

/**
 * The browser of @sparticuz/chromium, unpacked into .cache once. It is unpacked into another folder and then renamed, since
 * several processes may unpack it at the same time; a child process does it, since it unpacks into the temporary folder.
 */
async function carriedBrowser(): Promise<ChromiumProgram> {
  const cache = join(process.cwd(), ".cache");
  const folder = join(cache, "chromium");
  const executablePath = join(folder, "chromium");
  if (!existsSync(executablePath)) {
    await mkdir(cache, { recursive: true });
    const aside = await mkdtemp(join(cache, "chromium-unpacking-"));
    const unpack = 'const {default: chromium} = await import("@sparticuz/chromium"); await chromium.executablePath();';
    await run(process.execPath, ["--input-type=module", "-e", unpack], { env: { ...process.env, TMPDIR: aside } });
    await writeFile(
      join(aside, "fonts.conf"),
      `<fontconfig><dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "fonts-cache")}</cachedir></fontconfig>`,
    );
    // Another process may have been faster: its copy is used.
    await rename(aside, folder).catch(() => rm(aside, { recursive: true }));
  }
  return { executablePath, env: { FONTCONFIG_FILE: join(folder, "fonts.conf") } };
}
