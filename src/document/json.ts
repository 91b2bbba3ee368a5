// Encodes and decodes documents as JSON. `config` comes before the roots and `callbacks` after them; a shared model is
// written once.
import { PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import { BOKEHJS_VERSION } from "../base/version.js";
import { HasProps } from "../model/has-props.js";
import { Model } from "../model/model.js";
import type { DocumentConfig } from "../model/generated/document.js";
import { classNamed, type ModelClass } from "../model/registry.js";
import { Decoder } from "../serialize/decoder.js";
import type { Encoder } from "../serialize/encoder.js";
import type { MessageBudget } from "../serialize/message-budget.js";
import type { Json, JsonObject } from "../serialize/wire-values.js";
import { dataModelsOf, definitionOf, readDefinitions } from "./definitions.js";
import { DocumentReader } from "./read-models.js";
import { checkTitle } from "./title.js";

/** A document in wire form. */
export interface DocJson extends JsonObject {
  readonly version: string;
  readonly title: string;
  readonly config: Json;
  readonly roots: readonly Json[];
}

/** The content of a document. */
export interface DocumentContent {
  readonly title: string;
  readonly config: DocumentConfig;
  readonly roots: readonly Model[];
  /** CustomJS callbacks of the document by event name. */
  readonly callbacks: Readonly<Record<string, readonly Model[]>>;
  /** The classes that the JSON defines, by name. */
  readonly classes?: ReadonlyMap<string, ModelClass> | undefined;
}

export function encodeContent({ title, config, roots, callbacks }: DocumentContent, encoder: Encoder): DocJson {
  const json: { -readonly [K in keyof DocJson]: DocJson[K] } = {
    version: BOKEHJS_VERSION,
    title,
    config: encoder.encode(config),
    roots: roots.map((root) => encoder.encode(root)),
  };
  if (Object.keys(callbacks).length > 0) json.callbacks = encoder.encode(callbacks);
  const dataModels = dataModelsOf(encoder.written as ReadonlySet<HasProps>);
  if (dataModels.length > 0) json.defs = dataModels.map(definitionOf);
  return json;
}

/** The buffers of the JSON of a document, and how it is read. */
interface DecodeOptions {
  readonly buffers?: ReadonlyMap<string, Uint8Array>;
  /** Whether models of unknown classes are read as opaque models. Default: false, they are rejected. */
  readonly takesForeign?: boolean;
  /** The limit for the cost of decoding. Default: no limit. */
  readonly budget?: MessageBudget;
}

/** Throws PlotctlError if the JSON is not a document, or a model does not fit its class. */
export function decodeContent(
  json: Json,
  { buffers, takesForeign = false, budget }: DecodeOptions = {},
): Partial<DocumentContent> {
  if (!isPlainObject(json) || !Array.isArray(json.roots)) {
    throw new PlotctlError("INVALID_DOCUMENT", `Expected a document with a list of roots, got ${show(json)}.`);
  }
  const given = json as { readonly [key: string]: Json | undefined; readonly roots: readonly Json[] };
  const title = given.title === undefined ? undefined : checkTitle(given.title);
  const reader = new DocumentReader(undefined, { takesForeign });
  const decoder = new Decoder(reader, buffers, budget);
  if (given.defs !== undefined) reader.useClasses(readDefinitions(given.defs, decoder));
  const config = given.config === undefined || given.config === null ? undefined : decoder.decode(given.config);
  const roots = given.roots.map((root) => decoder.decode(root));
  const callbacks = given.callbacks === undefined ? undefined : checkCallbacks(decoder.decode(given.callbacks));
  const Config = classNamed("DocumentConfig");
  if (config !== undefined && !(Config !== undefined && config instanceof Config)) {
    throw new PlotctlError(
      "INVALID_DOCUMENT",
      `The config of a document must be a DocumentConfig, got ${show(config)}.`,
    );
  }
  for (const root of roots) {
    if (!(root instanceof HasProps))
      throw new PlotctlError("INVALID_DOCUMENT", `A root of a document must be a model, got ${show(root)}.`);
  }
  return {
    title,
    config: config as DocumentConfig | undefined,
    roots: roots as Model[],
    callbacks,
    classes: reader.classes,
  };
}

function checkCallbacks(callbacks: unknown): Readonly<Record<string, readonly Model[]>> {
  const isList = (list: unknown): boolean => Array.isArray(list) && list.every((item) => item instanceof HasProps);
  if (!isPlainObject(callbacks) || !Object.values(callbacks).every(isList)) {
    throw new PlotctlError(
      "INVALID_DOCUMENT",
      `The callbacks of a document must be lists of models by event, got ${show(callbacks)}.`,
    );
  }
  return callbacks as Readonly<Record<string, readonly Model[]>>;
}
