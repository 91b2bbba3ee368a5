// Finds the installed Chromium and starts it headless, with an empty profile. playwright-core is an optional dependency,
// and is loaded only when a picture is taken.
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";
import type { Browser, BrowserType } from "playwright-core";
import { messageOf, PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

type Variables = Readonly<Record<string, string | undefined>>;

export interface ChromiumProgram {
  readonly executablePath: string;
  /** Variables that are added to the environment of the browser. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Headless shells come first, since a page costs them less time. */
const NAMES = [
  "chromium-headless-shell",
  "chrome-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "Google Chrome",
  "Chromium",
  "chrome.exe",
  "msedge.exe",
];

/** Searched after the folders in PATH. */
const USUAL_FOLDERS = [
  "/usr/bin",
  "/usr/local/bin",
  "/snap/bin",
  "/opt/google/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS",
  "/Applications/Chromium.app/Contents/MacOS",
  "C:\\Program Files\\Google\\Chrome\\Application",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application",
];

/** For headless browsers that draw pictures. */
export const CHROMIUM_FLAGS = [
  // Only the page may cause requests.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
  // Subpixel colours at the edges of letters would be visible on other backgrounds.
  "--disable-lcd-text",
];

/**
 * Returns the browser of PLOTCTL_CHROMIUM, otherwise the one that playwright has installed, otherwise one of the system.
 * Rejects with PlotctlError if the variable is not the path of a program, or if no browser is found.
 */
export async function findChromium(env: Variables = process.env): Promise<ChromiumProgram> {
  const named = env["PLOTCTL_CHROMIUM"];
  if (named !== undefined && named !== "") {
    if (await isProgram(named)) return { executablePath: named };
    throw new PlotctlError(
      "CHROMIUM_NOT_FOUND",
      `PLOTCTL_CHROMIUM: expected the path of a browser, got ${show(named)}.`,
    );
  }
  const ofPlaywright = (await loadPlaywright()).executablePath();
  const folders = [...(env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== ""), ...USUAL_FOLDERS];
  const ofSystem = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  for (const executablePath of [ofPlaywright, ...ofSystem]) {
    if (executablePath !== "" && (await isProgram(executablePath))) return { executablePath };
  }
  throw new PlotctlError("CHROMIUM_NOT_FOUND", "Pictures need Chromium, and none was found.", {
    hint: "Install it, for instance with npx playwright-core install chromium or apt-get install chromium, or set PLOTCTL_CHROMIUM to its path.",
  });
}

/** Starts a browser with an empty profile. Rejects with PlotctlError if it does not start. */
export async function launchChromium({ executablePath, env = {} }: ChromiumProgram): Promise<Browser> {
  const chromium = await loadPlaywright();
  try {
    return await chromium.launch({
      executablePath,
      headless: true,
      args: CHROMIUM_FLAGS,
      env: { ...process.env, ...env },
    });
  } catch (error) {
    throw new PlotctlError(
      "CHROMIUM_FAILED",
      `The browser ${show(executablePath)} did not start: ${messageOf(error)}`,
      { cause: error },
    );
  }
}

async function loadPlaywright(): Promise<BrowserType> {
  try {
    return (await import("playwright-core")).chromium;
  } catch (error) {
    throw new PlotctlError("MISSING_PACKAGE", "Pictures need the package playwright-core, which is not installed.", {
      hint: "Run npm install playwright-core.",
      cause: error,
    });
  }
}

function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
