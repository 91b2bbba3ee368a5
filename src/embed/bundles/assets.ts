// The files that pages load: the bundles of BokehJS, and our own page scripts. Their URLs contain a content hash, so that
// browsers can cache them forever, and the build compresses them (compress-assets.ts).
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { BUILT_FOLDER, PACKAGE_ROOT } from "../../base/package-files.js";
import { BUNDLES } from "./bundles.js";

/** The build copies the bundles of the BokehJS package here unchanged. */
const BOKEHJS_FOLDER = path.join(BUILT_FOLDER, "bokehjs/js");

export type Encoding = "br" | "gzip";

/** Where the build writes compressed assets; it does not exist before the first build. */
export const COMPRESSED_FOLDER = path.join(BUILT_FOLDER, "assets");

/** The page script, below `static/`. */
export const PAGE_SCRIPT = "js/plotctl.js";

/** The script of the custom element, below `static/`. */
const ELEMENT_SCRIPT = "js/plotctl-app.js";

/** The script of the pages of published documents, below `static/`. */
export const PUBLISHED_SCRIPT = "js/published.js";

/** Content that the server sends as a file. */
export interface Servable {
  readonly bytes: Buffer;
  /** Content hash, 32 hex digits. */
  readonly hash: string;
  readonly modifiedAt: Date;
  /** The file that the build wrote; absent for content made at run time. */
  compressedFile?(encoding: Encoding): string;
}

/** A file that pages load, made of one or several files. It is read on first use and cached. */
class Asset implements Servable {
  readonly #files: readonly [string, ...string[]];
  #bytes: Buffer | undefined;
  #hash: string | undefined;

  constructor(...files: readonly [string, ...string[]]) {
    this.#files = files;
  }

  get bytes(): Buffer {
    return (this.#bytes ??= Buffer.concat(this.#files.map((file) => readFileSync(file))));
  }

  get hash(): string {
    return (this.#hash ??= createHash("sha256").update(this.bytes).digest("hex").slice(0, 32));
  }

  get modifiedAt(): Date {
    return new Date(Math.max(...this.#files.map((file) => statSync(file).mtimeMs)));
  }

  compressedFile(encoding: Encoding): string {
    return path.join(COMPRESSED_FOLDER, `${path.basename(this.#files[0])}.${this.hash}.${encoding}`);
  }
}

function staticFile(name: string): string {
  return path.join(PACKAGE_ROOT, "static", name);
}

const PAGE_ERRORS_FILE = staticFile("page-errors.js");

/** The part of the page script that sends and saves files. */
const TRANSFERS_FILE = staticFile("page-transfers.js");

/** The part of the page script that shows errors, for pages without a server. */
export const pageErrors = new Asset(PAGE_ERRORS_FILE);

const APP_PLACE_FILE = staticFile("app-place.js");

/** The script for the place of an embedded app, without comments and indentation: pages contain it inline. */
export function appPlaceScript(): string {
  return readFileSync(APP_PLACE_FILE, "utf8").replace(/^ *(\/\/.*|\/\*\*.*\*\/)?\n?/gm, "");
}

const assets = new Map(
  [...BUNDLES, "bokeh-api"].map((bundle) => [`js/${bundle}.min.js`, new Asset(bundleFile(bundle))]),
)
  .set(PAGE_SCRIPT, new Asset(PAGE_ERRORS_FILE, TRANSFERS_FILE, staticFile("resume.js"), staticFile("plotctl.js")))
  .set(PUBLISHED_SCRIPT, new Asset(staticFile("published.js")))
  .set(ELEMENT_SCRIPT, new Asset(APP_PLACE_FILE, staticFile("plotctl-app.js")));

/** The file of a bundle in this installation. */
export function bundleFile(bundle: string): string {
  return path.join(BOKEHJS_FOLDER, `${bundle}.min.js`);
}

export function allAssets(): Asset[] {
  return [...assets.values()];
}

/** The asset with that path below `static/`, such as `js/bokeh.min.js`. */
export function findAsset(name: string): Asset | undefined {
  return assets.get(name);
}

/** `<prefix>/static/js/bokeh.min.js?v=<content hash>`. Throws for an unknown name. */
export function assetUrl(name: string, prefix = ""): string {
  const asset = assets.get(name);
  if (asset === undefined) throw new Error(`Unknown asset ${name}.`);
  return `${prefix}/static/${name}?v=${asset.hash}`;
}
