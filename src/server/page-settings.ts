// The settings of pages: the list of apps, the icon, and what browsers may load.
import { existsSync } from "node:fs";
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { NameOf } from "../settings/check-value.js";
import type { SettingTable, Values } from "../settings/setting.js";

const CSP_KEYWORDS = ["auto", "strict", "off"] as const;

export const PAGE_SETTINGS = {
  index: {
    kind: "boolean",
    group: "Serving",
    flag: "disable-index",
    flagValue: false,
    description: "list the apps at /",
    default: true,
  },
  indexRedirect: {
    kind: "boolean",
    group: "Serving",
    flag: "disable-index-redirect",
    flagValue: false,
    description: "redirect / to the app if there is only one",
    default: true,
  },
  indexTemplate: {
    kind: "path",
    group: "Serving",
    flag: "index",
    description: "template of the list of apps, with the variables prefix and items",
    defaultText: "plotctl's own",
  },
  icoPath: {
    kind: "path",
    keywords: ["none", "default"],
    group: "Serving",
    flag: "ico-path",
    variables: ["PLOTCTL_ICO_PATH", "BOKEH_ICO_PATH"],
    description: "icon of the pages: a file that ends in .ico, none or default",
    default: "default",
  },
  hstsS: {
    kind: "integer",
    min: 0,
    group: "Security",
    flag: "hsts",
    description: "seconds for which browsers use only HTTPS for this host; 0: they decide by themselves",
    details: "Sent as Strict-Transport-Security with answers over TLS, also behind a trusted proxy that ends TLS.",
    default: 0,
  },
  csp: {
    kind: "string",
    keywords: CSP_KEYWORDS,
    group: "Security",
    flag: "csp",
    description: "Content-Security-Policy of pages: auto, strict, off, or a policy",
    details:
      "`auto` allows scripts of this server, and code of models if the document contains any; `strict` never allows code " +
      "of models.",
    default: "auto",
  },
} as const satisfies SettingTable;

export type PageSettings = Values<typeof PAGE_SETTINGS>;

/** Throws PlotctlError for an icon or a policy that is not valid. */
export function resolvePages(values: PageSettings, nameOf: NameOf<keyof PageSettings>): PageSettings {
  checkIcon(values.icoPath, nameOf("icoPath"));
  checkCsp(values.csp, nameOf("csp"));
  return values;
}

function checkIcon(icoPath: string, name: string): void {
  if (icoPath === "none" || icoPath === "default") return;
  if (!icoPath.endsWith(".ico")) {
    throw new PlotctlError(
      "FILE_UNREADABLE",
      `${name}: expected a file that ends in .ico, "none" or "default", got ${show(icoPath)}.`,
    );
  }
  if (!existsSync(icoPath)) throw new PlotctlError("FILE_UNREADABLE", `${name}: there is no file ${show(icoPath)}.`);
}

function checkCsp(csp: string, name: string): void {
  if (CSP_KEYWORDS.some((keyword) => keyword === csp)) return;
  if (/^[\x20-\x7e]+$/.test(csp) && /(-src|-ancestors|-uri|-action)\b/.test(csp)) return;
  throw new PlotctlError(
    "INVALID_SETTING",
    `${name}: expected ${CSP_KEYWORDS.join(", ")} or a policy, got ${show(csp)}.`,
    {
      hint: didYouMean(csp, CSP_KEYWORDS) ?? `For instance "script-src 'self'; connect-src 'self'".`,
    },
  );
}
