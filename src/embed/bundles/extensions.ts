// The scripts that pages need for models of an author's own: the compiled implementations of custom models, and for data
// models that a document comes to hold after a page read it, their definitions. They are served out of this table by name
// and content, never by a path.
import { createHash } from "node:crypto";
import { dataModelsOf, definitionOf, isDataModel } from "../../document/definitions.js";
import type { ClassInfo } from "../../model/class-info.js";
import { INFO, type HasProps } from "../../model/has-props.js";
import type { Servable } from "./assets.js";
import { scriptJson } from "../escaping.js";

/** One script, and where it is served below `static/`. */
export interface ExtensionScript {
  readonly path: string;
  readonly code: string;
  readonly hash: string;
}

/** The implementations of the custom models among some models, bases first. */
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
 * A script for each data model among some models that tells a page of it, and of what it extends: what the page has out
 * of its document is known to that document only.
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

/** The name of the scripts that define data models; the page script knows it too. */
const DEFINITION = "definition.js";

function hashOf(code: string): string {
  return createHash("sha256").update(code).digest("hex").slice(0, 32);
}

/** Scripts are kept up to this many; one that is asked for after that is gone, and the page says so in its console. */
const MOST_SERVED = 200;

const served = new Map<string, Servable>();

/** Puts a script into the table, and gives its URL. */
export function extensionUrl({ path, code, hash }: ExtensionScript, prefix: string): string {
  const key = keyOf(path, hash);
  const asset = served.get(key) ?? { bytes: Buffer.from(code), hash, modifiedAt: new Date() };
  // Last in, last out: what is in use stays.
  served.delete(key);
  served.set(key, asset);
  const [oldest] = served.keys();
  if (served.size > MOST_SERVED && oldest !== undefined) served.delete(oldest);
  return `${prefix}/static/${path.split("/").map(encodeURIComponent).join("/")}?v=${hash}`;
}

/** The script of that path below `static/` and of that content. */
export function findExtension(path: string, hash: string | undefined): Servable | undefined {
  return served.get(keyOf(path, hash ?? ""));
}

function keyOf(path: string, hash: string): string {
  return JSON.stringify([path, hash]);
}
