// What `plotctl publish` publishes: the document of an app, which is run once, or a JSON file of a document.
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { discoverApplications } from "../../application/discover.js";
import { PlotctlError } from "../../base/errors.js";
import { fileReason } from "../../base/file-reasons.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { placedServerOnly } from "../../checking/server-only.js";
import type { Document } from "../../document/document.js";
import type { DocJson } from "../../document/json.js";
import { documentOf } from "../app-documents.js";
import type { Call } from "../command.js";
import { textFlag } from "../flags.js";

/** Whether a path is that of a document's JSON, and not of an app. */
export function isJsonFile(file: string): boolean {
  return extname(file).toLowerCase() === ".json";
}

/** The name under which a file is published unless another one is given. */
export function nameOfFile(file: string): string {
  return basename(file, extname(file));
}

/** Runs the app at a path, with the path and the arguments of the command line. */
export async function documentOfApp(file: string, { given, appArgs }: Call): Promise<Document> {
  const apps = await discoverApplications([file], { argv: appArgs });
  const [first, ...others] = apps;
  if (first === undefined || others.length > 0)
    throw new PlotctlError("USAGE", `Expected one app, and ${show(file)} has ${apps.size}.`);
  const [route, app] = first;
  return documentOf(route, app, textFlag(given, "params"));
}

/** Throws PlotctlError for what only a server can do, with the places in the author's files. */
export function checkStandsAlone(file: string, doc: Document): void {
  const needs = placedServerOnly(doc);
  if (needs.length === 0) return;
  const ways = "publish it as it is now with --still, or as a document that this process keeps in step with --live";
  throw new PlotctlError("NEEDS_SERVER", `${show(file)} does what only a server can do; ${ways}.\n${needs.join("\n")}`);
}

/** Rejects with PlotctlError for a file that is no JSON of a document. */
export async function readDocumentFile(file: string): Promise<DocJson> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new PlotctlError("FILE_UNREADABLE", `Cannot read ${show(file)}: ${fileReason(error)}.`, { cause: error });
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new PlotctlError("INVALID_DOCUMENT", `${show(file)} is not JSON.`, { cause: error });
  }
  if (isPlainObject(json) && Array.isArray(json.roots)) return json as unknown as DocJson;
  throw new PlotctlError("INVALID_DOCUMENT", `${show(file)} is not the JSON of a document.`, {
    hint: "plotctl json and Document.to_json() of Bokeh write it.",
  });
}
