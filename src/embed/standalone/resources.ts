// Where a page outside the server loads BokehJS from:
//
//   cdn        cdn.bokeh.org
//   inline     part of the page, which then works without a network
//   server     a running plotctl server, at `root_url`
//   relative   files of this installation, by a path from `root_dir`
//   absolute   files of this installation, by their full path
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { BOKEHJS_VERSION } from "../../base/version.js";
import type { BundleName } from "../../model/class-info.js";
import { assetUrl, bundleFile, findAsset } from "../bundles/assets.js";
import { escapeHtml, escapeScript } from "../escaping.js";
import { checkOptionNames } from "../../base/option-names.js";

export const RESOURCE_MODES = ["cdn", "inline", "server", "relative", "absolute"] as const;
/** Where BokehJS is loaded from: `cdn`, `inline`, `server`, `relative` or `absolute`. */
export type ResourceMode = (typeof RESOURCE_MODES)[number];

/** A mode with its options; options of other modes are ignored. */
export interface ResourceOptions {
  /** Where BokehJS is loaded from. */
  readonly mode: ResourceMode;
  /** For mode `server`: the server's URL with its prefix. Default: `http://localhost:5006`. */
  readonly root_url?: string | undefined;
  /** For mode `relative`: the folder of the page. Default: the working directory. */
  readonly root_dir?: string | undefined;
  /** For mode `cdn`: the release of BokehJS. Default: the one that is part of plotctl. */
  readonly version?: string | undefined;
}

/** A mode with default options, or a mode with options. */
export type Resources = ResourceMode | ResourceOptions;

/** BokehJS from cdn.bokeh.org. */
export const CDN = "cdn" satisfies ResourceMode;
/** BokehJS as part of the page. */
export const INLINE = "inline" satisfies ResourceMode;

/** A script of a page: by its URL, or inline. */
export type PageScript =
  { readonly is: "linked"; readonly url: string } | { readonly is: "inline"; readonly code: string };

const MODE_VARIABLES = ["PLOTCTL_RESOURCES", "BOKEH_RESOURCES"] as const;

/** PLOTCTL_RESOURCES, else BOKEH_RESOURCES, else `cdn`. Throws PlotctlError for an unknown mode in these variables. */
export function defaultResources(env: NodeJS.ProcessEnv = process.env): Resources {
  for (const variable of MODE_VARIABLES) {
    const mode = env[variable] ?? "";
    if (mode !== "") return checkMode(mode, variable);
  }
  return "cdn";
}

/** `http://localhost:5006`, unless PLOTCTL_DEFAULT_SERVER_HOST or _PORT (or their BOKEH_ names) are set. */
export function defaultServerUrl(env: NodeJS.ProcessEnv = process.env): string {
  const setting = (name: string, otherwise: string): string => {
    const values = [env[`PLOTCTL_DEFAULT_SERVER_${name}`], env[`BOKEH_DEFAULT_SERVER_${name}`]];
    return values.find((value) => value !== undefined && value !== "") ?? otherwise;
  };
  return `http://${setting("HOST", "localhost")}:${setting("PORT", "5006")}`;
}

/** The scripts that load bundles, in loading order. Throws PlotctlError for invalid resources. */
export function resourceScripts(
  bundles: readonly BundleName[],
  resources: Resources = defaultResources(),
): PageScript[] {
  const { mode, root_url, root_dir = ".", version = BOKEHJS_VERSION } = checkResources(resources);
  const linked = (urlOf: (bundle: BundleName) => string): PageScript[] =>
    bundles.map((bundle) => ({ is: "linked", url: urlOf(bundle) }));
  switch (mode) {
    case "cdn":
      return linked((bundle) => `https://cdn.bokeh.org/bokeh/release/${bundle}-${encodeURIComponent(version)}.min.js`);
    case "inline":
      return bundles.map((bundle) => ({ is: "inline", code: codeOf(bundle) }));
    case "server": {
      const base = (root_url ?? defaultServerUrl()).replace(/\/+$/, "");
      return linked((bundle) => assetUrl(`js/${bundle}.min.js`, base));
    }
    case "relative":
      return linked((bundle) => relativeUrl(path.relative(path.resolve(root_dir), bundleFile(bundle))));
    case "absolute":
      return linked((bundle) => pathToFileURL(bundleFile(bundle)).href);
  }
}

/** The script elements, one per line. */
export function scriptElements(scripts: readonly PageScript[]): string {
  return scripts
    .map((script) =>
      script.is === "linked"
        ? `<script src="${escapeHtml(script.url)}"></script>\n`
        : `<script>\n${escapeScript(script.code)}\n</script>\n`,
    )
    .join("");
}

function checkResources(resources: Resources): ResourceOptions {
  if (typeof resources === "string") return { mode: checkMode(resources, "resources") };
  checkOptionNames("resources", resources, ["mode", "root_url", "root_dir", "version"]);
  return { ...resources, mode: checkMode(resources.mode, "resources") };
}

function checkMode(mode: string, name: string): ResourceMode {
  const known = RESOURCE_MODES.find((each) => each === mode);
  if (known !== undefined) return known;
  throw new PlotctlError("INVALID_ARGUMENT", `${name}: expected ${RESOURCE_MODES.join(", ")}, got ${show(mode)}.`, {
    hint: didYouMean(String(mode), RESOURCE_MODES),
  });
}

function codeOf(bundle: BundleName): string {
  return findAsset(`js/${bundle}.min.js`)?.bytes.toString("utf8") ?? "";
}

function relativeUrl(file: string): string {
  return file.split(path.sep).map(encodeURIComponent).join("/");
}
