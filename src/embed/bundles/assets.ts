// The files that every page may load: the bundles of BokehJS, and our own page script. They are
// named by content, so that a browser keeps them for ever, and compressed when plotctl is built (compress-assets.ts).
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { BUILT_FOLDER, PACKAGE_ROOT } from "../../base/package-files.js";
import { BUNDLES } from "./bundles.js";

/** The bundles of the BokehJS package, as they are there: the build copies them. */
const BOKEHJS_FOLDER = path.join(BUILT_FOLDER, "bokehjs/js");

export type Encoding = "br" | "gzip";

/** Where the build puts compressed assets; in a clone that was never built nothing is there. */
export const COMPRESSED_FOLDER = path.join(BUILT_FOLDER, "assets");

/** The page script, below `static/`. */
export const PAGE_SCRIPT = "js/plotctl.js";

/** The script of the custom element, below `static/`. */
export const ELEMENT_SCRIPT = "js/plotctl-app.js";

/** What the server sends as a file. */
export interface Servable {
  readonly bytes: Buffer;
  /** 32 hex digits that name the content. */
  readonly hash: string;
  readonly modifiedAt: Date;
  /** Where the build has put it compressed; absent for what is made at run time. */
  compressedFile?(encoding: Encoding): string;
}

/** What pages load as one file, out of one or several. It is read when first asked for, then kept. */
export class Asset implements Servable {
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

const PAGE_ERRORS_FILE = path.join(PACKAGE_ROOT, "static/page-errors.js");

/** The part of the page script that shows what fails, for pages without a server. */
export const pageErrors = new Asset(PAGE_ERRORS_FILE);

const assets = new Map(
  [...BUNDLES, "bokeh-api"].map((bundle) => [`js/${bundle}.min.js`, new Asset(bundleFile(bundle))]),
)
  .set(PAGE_SCRIPT, new Asset(PAGE_ERRORS_FILE, path.join(PACKAGE_ROOT, "static/plotctl.js")))
  .set(ELEMENT_SCRIPT, new Asset(path.join(PACKAGE_ROOT, "static/plotctl-app.js")));

/** The file of a bundle in this installation. */
export function bundleFile(bundle: string): string {
  return path.join(BOKEHJS_FOLDER, `${bundle}.min.js`);
}

export function allAssets(): Asset[] {
  return [...assets.values()];
}

/** The asset of that path below `static/`, such as `js/bokeh.min.js`. */
export function findAsset(name: string): Asset | undefined {
  return assets.get(name);
}

/** `<prefix>/static/js/bokeh.min.js?v=<content hash>`. The name must be one of the assets. */
export function assetUrl(name: string, prefix = ""): string {
  const asset = assets.get(name);
  if (asset === undefined) throw new Error(`there is no asset ${name}`);
  return `${prefix}/static/${name}?v=${asset.hash}`;
}
