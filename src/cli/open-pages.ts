// Opens pages in the reader's browser for commands without configuration, after --show.
import { messageOf } from "../base/errors.js";
import { variableNames } from "../settings/texts.js";
import type { Effects } from "./effects.js";
import { SERVE_SETTINGS } from "./settings/serve-settings.js";

/** Prints a warning if there is no browser: the pages can be opened by hand. */
export async function openPages(urls: readonly string[], effects: Effects): Promise<void> {
  const values = variableNames(SERVE_SETTINGS.browser).map((name) => effects.env[name] ?? "");
  const browser = values.find((value) => value !== "");
  if (browser === "none") return;
  try {
    for (const url of urls) await effects.openBrowser(url, browser);
  } catch (error) {
    effects.stderr(`WARNING: Cannot open a browser: ${messageOf(error)}\n`);
  }
}
