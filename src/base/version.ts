// Our version, and the BokehJS version whose models and protocol we speak.
import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string;
  dependencies: Record<string, string>;
};

export const PLOTCTL_VERSION: string = manifest.version;

/** The exact version in package.json: the schema, the bundles and the `version` of documents all belong to it. */
export const BOKEHJS_VERSION: string = manifest.dependencies["@bokeh/bokehjs"] ?? "";
