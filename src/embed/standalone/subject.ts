// What an author embeds or draws: a document, or models with everything they refer to. The models and their documents
// are only read.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { Document } from "../../document/document.js";
import { encodeContent, type DocJson } from "../../document/json.js";
import { themeFrom, type ThemeLike } from "../../document/themes/built-in.js";
import { underTheme } from "../../document/themes/retheme.js";
import { DocumentConfig } from "../../model/generated/document.js";
import type { HasProps } from "../../model/has-props.js";
import { Model } from "../../model/model.js";
import { collectModels } from "../../model/walk.js";
import { Encoder } from "../../serialize/encoder.js";

/** A document, a model, or several models that are shown below each other. */
export type Subject = Document | Model | readonly Model[];

interface ReadSubject {
  /** The document's title; empty for models. */
  readonly title: string;
  readonly roots: readonly Model[];
  readonly models: ReadonlySet<HasProps>;
  readonly docJson: DocJson;
}

/**
 * Encodes a subject, under another theme than its own if one is given. Throws PlotctlError for anything that is no subject
 * and for a document without roots; `what` names the called function in the message.
 */
export function readSubject(what: string, subject: Subject, theme?: ThemeLike): ReadSubject {
  const { encode, ...read } = subject instanceof Document ? readDocument(what, subject) : readModels(what, subject);
  return { ...read, docJson: theme === undefined ? encode() : underTheme(read.models, themeFrom(theme), encode) };
}

interface Encodable extends Omit<ReadSubject, "docJson"> {
  readonly encode: () => DocJson;
}

function readDocument(what: string, document: Document): Encodable {
  const { title, roots, models } = document;
  if (roots.length === 0) {
    throw new PlotctlError("NO_ROOTS", `${what}: the document has no roots.`, { hint: "Add one with add_root(…)." });
  }
  return { title, roots, models: new Set<HasProps>(models), encode: () => document.to_json() };
}

function readModels(what: string, subject: Model | readonly Model[]): Encodable {
  const roots = [subject].flat() as readonly Model[];
  if (roots.length === 0 || !roots.every((root) => root instanceof Model)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `${what}: expected a document, a model or a list of models, got ${show(subject)}.`,
    );
  }
  const models = new Set<HasProps>();
  collectModels(roots, models);
  const content = { title: "", config: new DocumentConfig(), roots, callbacks: {} };
  return { title: "", roots, models, encode: () => encodeContent(content, new Encoder()) };
}
