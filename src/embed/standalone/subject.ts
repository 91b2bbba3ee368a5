// What is put into a page of somebody's own: a document, or models with all that they refer to. The models are left as
// they are, whichever document they belong to, and so is that document.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { Document } from "../../document/document.js";
import { encodeContent, type DocJson } from "../../document/json.js";
import type { ThemeLike } from "../../document/themes/built-in.js";
import { DocumentConfig } from "../../model/generated/document.js";
import type { HasProps } from "../../model/has-props.js";
import { Model } from "../../model/model.js";
import { collectModels } from "../../model/walk.js";
import { Encoder } from "../../serialize/encoder.js";

/** A document; or a model, or several that stand below each other. */
export type Subject = Document | Model | readonly Model[];

export interface ReadSubject {
  /** The document's own title; empty for models. */
  readonly title: string;
  readonly roots: readonly Model[];
  readonly models: ReadonlySet<HasProps>;
  readonly docJson: DocJson;
}

/**
 * Reads a subject, with a theme in place of the one that its models have, where that is given. Throws PlotctlError for
 * anything else, and for a document without roots; `what` is the function that was called.
 */
export function readSubject(what: string, subject: Subject, theme?: ThemeLike): ReadSubject {
  const read = subject instanceof Document ? readDocument(what, subject) : readModels(what, subject);
  if (theme === undefined) return read;
  const themed = Document.from_json(read.docJson);
  themed.theme = theme;
  return { ...read, docJson: themed.to_json() };
}

function readDocument(what: string, document: Document): ReadSubject {
  const { title, roots, models } = document;
  if (roots.length === 0) {
    throw new PlotctlError("NO_ROOTS", `${what}: the document has no roots.`, { hint: "Add one with add_root(…)." });
  }
  return { title, roots, models: new Set<HasProps>(models), docJson: document.to_json() };
}

function readModels(what: string, subject: Model | readonly Model[]): ReadSubject {
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
  return { title: "", roots, models, docJson: encodeContent(content, new Encoder()) };
}
