// A headless Chromium for browser tests: the one that plotctl itself takes for pictures, else the one that the dev
// dependency @sparticuz/chromium carries.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { findChromium, launchChromium, type ChromiumProgram } from "../../src/pictures/chromium.js";

const run = promisify(execFile);

/** Starts a browser of its own, with an empty profile. Throws, and says how to get a browser, where there is none. */
export async function launchBrowser(): Promise<Browser> {
  return launchChromium(await chromiumForTests());
}

/** Rejects, and says how to get a browser, where there is none. */
export async function chromiumForTests(): Promise<ChromiumProgram> {
  try {
    return await findChromium();
  } catch (cause) {
    if ((process.env["PLOTCTL_CHROMIUM"] ?? "") !== "") throw cause;
    return carriedBrowser().catch(() => {
      throw new Error("Browser tests need Chromium. npm ci brings one with @sparticuz/chromium (Linux x64 only).", {
        cause,
      });
    });
  }
}

/**
 * The browser of @sparticuz/chromium, unpacked into .cache once. It is unpacked aside and then moved there in one step, as
 * several test files may want it at the same time; and by a process of its own, as it goes to the temporary folder.
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
    // Somebody else may have been faster; theirs is as good.
    await rename(aside, folder).catch(() => rm(aside, { recursive: true }));
  }
  return { executablePath, env: { FONTCONFIG_FILE: join(folder, "fonts.conf") } };
}
