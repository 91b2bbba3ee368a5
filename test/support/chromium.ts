// A headless Chromium for browser tests: the one of PLOTCTL_CHROMIUM, else one installed on the system, else the one that
// the dev dependency @sparticuz/chromium carries.
import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser } from "playwright-core";

const run = promisify(execFile);

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const USUAL_PLACES = [
  "/usr/bin",
  "/usr/local/bin",
  "/snap/bin",
  "/opt/google/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS",
  "/Applications/Chromium.app/Contents/MacOS",
];
const MAC_NAMES = ["Google Chrome", "Chromium"];

// No look-ups of the browser's own: tests assert that a page asks no foreign host.
const FLAGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
];

interface Found {
  readonly executablePath: string;
  readonly env?: Record<string, string>;
}

/** Starts a browser of its own, with an empty profile. Throws, and says how to get a browser, where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env = {} } = await findBrowser();
  return chromium.launch({
    executablePath,
    headless: true,
    args: FLAGS,
    env: { ...definedOnly(process.env), ...env },
  });
}

async function findBrowser(): Promise<Found> {
  const named = process.env["PLOTCTL_CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (await isExecutable(named)) return { executablePath: named };
    throw new Error(`PLOTCTL_CHROMIUM names no program: ${named}`);
  }
  for (const folder of [...(process.env["PATH"] ?? "").split(delimiter), ...USUAL_PLACES]) {
    for (const name of [...NAMES, ...MAC_NAMES]) {
      const executablePath = join(folder, name);
      if (folder !== "" && (await isExecutable(executablePath))) return { executablePath };
    }
  }
  try {
    return await carriedBrowser();
  } catch (cause) {
    throw new Error(
      "Browser tests need Chromium, and none was found. Install it (Debian: apt-get install chromium), or name one in " +
        "PLOTCTL_CHROMIUM, or install the dev dependency @sparticuz/chromium with npm ci (Linux x64 only).",
      { cause },
    );
  }
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * The browser of @sparticuz/chromium, unpacked into .cache once. It is unpacked aside and then moved there in one step, as
 * several test files may want it at the same time; and by a process of its own, as it goes to the temporary folder.
 */
async function carriedBrowser(): Promise<Found> {
  const cache = join(process.cwd(), ".cache");
  const folder = join(cache, "chromium");
  const executablePath = join(folder, "chromium");
  if (!(await isExecutable(executablePath))) {
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

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
