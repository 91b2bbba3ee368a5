// The scripts that pages need for the author's own models: the compiled implementations of custom models, and the
// definitions of data models that are added to a document after a page has loaded it. The server looks scripts up in this
// table by name and content hash, never by a file path.
import { createHash } from "node:crypto";
import { dataModelsOf, definitionOf, isDataModel } from "../../document/definitions.js";
import type { ClassInfo } from "../../model/class-info.js";
import { INFO, type HasProps } from "../../model/has-props.js";
import type { Servable } from "./assets.js";
import { scriptJson } from "../escaping.js";

/** A script and its path below `static/`. */
export interface ExtensionScript {
  readonly path: string;
  readonly code: string;
  readonly hash: string;
}

/** The implementations of the custom models among these models, base classes first. */
export function implementationsFor(models: Iterable<HasProps>): ExtensionScript[] {
  const found = new Set<ClassInfo>();
  for (const model of models) {
    const info = model[INFO];
    if (info.origin !== "built-in" && !found.has(info)) for (const each of [...info.lineage].reverse()) found.add(each);
  }
  return [...found].flatMap(({ typeName, script }) =>
    script === undefined ? [] : { path: `extensions/${typeName}/${script.file}`, code: script.code, hash: script.hash },
  );
}

/**
 * One script for each data model among these models, which defines it and its base classes in the page. (Definitions in
 * a document apply to that document only.)
 */
export function definitionsFor(models: Iterable<HasProps>): ExtensionScript[] {
  return dataModelsOf(models).map((info) => {
    const definitions = [...info.lineage].reverse().filter(isDataModel).map(definitionOf);
    const code = `(() => {
  const { decode_def } = Bokeh.require("document/defs");
  const { Deserializer } = Bokeh.require("core/serialization/deserializer");
  const { default_resolver } = Bokeh.require("base");
  for (const definition of ${scriptJson(definitions)}) {
    if (default_resolver.get(definition.name) == null) decode_def(definition, new Deserializer(default_resolver));
  }
})();
`;
    return { path: `extensions/${info.typeName}/${DEFINITION}`, code, hash: hashOf(code) };
  });
}

/** The file name of scripts that define data models. The page script uses the same name. */
const DEFINITION = "definition.js";

function hashOf(code: string): string {
  return createHash("sha256").update(code).digest("hex").slice(0, 32);
}

/** The oldest script is evicted above this number; a page that requests an evicted script reports it in its console. */
const MAX_SERVED = 200;

const served = new Map<string, Servable>();

/** Adds a script to the table and returns its URL. */
export function extensionUrl({ path, code, hash }: ExtensionScript, prefix: string): string {
  const key = keyOf(path, hash);
  const asset = served.get(key) ?? { bytes: Buffer.from(code), hash, modifiedAt: new Date() };
  // Inserting it again makes it the newest entry, so that scripts in use are not evicted.
  served.delete(key);
  served.set(key, asset);
  const [oldest] = served.keys();
  if (served.size > MAX_SERVED && oldest !== undefined) served.delete(oldest);
  return `${prefix}/static/${path.split("/").map(encodeURIComponent).join("/")}?v=${hash}`;
}

/** The script with that path below `static/` and that content hash. */
export function findExtension(path: string, hash: string | undefined): Servable | undefined {
  return served.get(keyOf(path, hash ?? ""));
}

function keyOf(path: string, hash: string): string {
  return JSON.stringify([path, hash]);
}
