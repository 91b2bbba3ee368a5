// Where a page of somebody's own gets BokehJS from.
//
//   cdn        cdn.bokeh.org
//   inline     written into the page, which then opens without any network
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
import { defaultServerUrl } from "../autoload/server-address.js";

export const RESOURCE_MODES = ["cdn", "inline", "server", "relative", "absolute"] as const;
/** Where BokehJS comes from: `cdn`, `inline`, `server`, `relative` or `absolute`. */
export type ResourceMode = (typeof RESOURCE_MODES)[number];

/** A mode with what belongs to it; what belongs to another mode is left unread. */
export interface ResourceOptions {
  /** Where BokehJS comes from. */
  readonly mode: ResourceMode;
  /** Of the mode `server`: where the server is, with its prefix. Default: `http://localhost:5006`. */
  readonly root_url?: string | undefined;
  /** Of the mode `relative`: the folder in which the page will stand. Default: the current one. */
  readonly root_dir?: string | undefined;
  /** Of the mode `cdn`: the release of BokehJS. Default: the one that plotctl brings. */
  readonly version?: string | undefined;
}

/** A mode alone, with its defaults, or a mode with options. */
export type Resources = ResourceMode | ResourceOptions;

/** BokehJS from cdn.bokeh.org. */
export const CDN = "cdn" satisfies ResourceMode;
/** BokehJS within the page. */
export const INLINE = "inline" satisfies ResourceMode;

/** A script of a page: by its address, or written out. */
export type PageScript =
  { readonly is: "linked"; readonly url: string } | { readonly is: "written"; readonly code: string };

const VARIABLES = ["PLOTCTL_RESOURCES", "BOKEH_RESOURCES"] as const;

/** What holds where nothing is said: PLOTCTL_RESOURCES, else BOKEH_RESOURCES, else `cdn`. Throws PlotctlError. */
export function defaultResources(env: NodeJS.ProcessEnv = process.env): Resources {
  for (const variable of VARIABLES) {
    const mode = env[variable] ?? "";
    if (mode !== "") return checkMode(mode, variable);
  }
  return "cdn";
}

/** The scripts that bring bundles into a page, in loading order. Throws PlotctlError for resources that cannot be. */
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
      return bundles.map((bundle) => ({ is: "written", code: codeOf(bundle) }));
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

/** The script elements, a line each. */
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
