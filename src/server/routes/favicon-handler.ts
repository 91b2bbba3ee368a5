// The icon of the site, which browsers request without a link.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../../base/package-files.js";
import type { Context } from "../answers.js";
import { HttpError } from "../http-error.js";

const DEFAULT_ICON = join(PACKAGE_ROOT, "static/favicon.ico");

/** Returns the handler. Reads the icon once, so that a missing file is an error at the start. */
export function faviconHandler(icoPath: string): (ctx: Context) => void {
  const icon = icoPath === "none" ? undefined : readFileSync(icoPath === "default" ? DEFAULT_ICON : icoPath);
  return (ctx) => {
    if (icon === undefined) throw new HttpError(404);
    ctx.type = "image/x-icon";
    ctx.body = icon;
  };
}
