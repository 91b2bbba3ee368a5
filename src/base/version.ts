// The version of plotctl, and the version of BokehJS whose models and protocol it supports.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "./package-files.js";

const manifest = JSON.parse(readFileSync(join(PACKAGE_ROOT, "package.json"), "utf8")) as {
  version: string;
  devDependencies: Record<string, string>;
};

export const PLOTCTL_VERSION: string = manifest.version;

/** The exact version in package.json: the schema, the bundles and the `version` of documents all belong to it. */
export const BOKEHJS_VERSION: string = manifest.devDependencies["@bokeh/bokehjs"] ?? "";
