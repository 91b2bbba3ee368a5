// What a picture is taken of, as a page that stands alone. The models themselves are left as they are: how large a plot is
// and how it paints is changed in their JSON only.
import { PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import { Document } from "../document/document.js";
import { encodeContent } from "../document/json.js";
import { neededBundles } from "../embed/bundles/bundles.js";
import { implementationsFor } from "../embed/bundles/extensions.js";
import { fileHtml } from "../embed/standalone/standalone-page.js";
import { DocumentConfig } from "../model/generated/document.js";
import { Plot } from "../model/generated/plots.js";
import type { HasProps } from "../model/has-props.js";
import { Model } from "../model/model.js";
import { collectModels } from "../model/walk.js";
import { Encoder } from "../serialize/encoder.js";
import type { PictureSize } from "./picture-options.js";

/** A document; or a model, or several below each other, with all that they refer to. */
export type Subject = Document | Model | readonly Model[];

export interface SubjectOptions {
  readonly size: PictureSize;
  /** How plots paint: as they say, or as shapes that can be enlarged; alone where nothing else has shapes. */
  readonly paint: "as told" | "shapes" | "shapes alone";
}

/** The page of a subject. Throws PlotctlError when there is nothing to draw. */
export function subjectHtml(subject: Subject, { size, paint }: SubjectOptions): string {
  const { title, roots, models, docJson } = readSubject(subject);
  const plots = [...models].filter((model) => model instanceof Plot);
  if (paint === "shapes alone" && plots.length === 0) {
    throw new PlotctlError("NOTHING_TO_DRAW", "There is no plot to draw as SVG; widgets and tables have no shapes.", {
      hint: "Make a PNG or a PDF of it.",
    });
  }
  const backend = paint === "as told" ? {} : { output_backend: "svg" };
  const changes = new Map(
    plots.map((plot) => [plot.id, roots.length === 1 && plot === roots[0] ? { ...backend, ...size.plot } : backend]),
  );
  return fileHtml({
    title,
    rootIds: roots.map(({ id }) => id),
    docJson: withAttributes(docJson, changes),
    bundles: neededBundles(models),
    extensions: implementationsFor(models),
  });
}

function readSubject(subject: Subject) {
  if (subject instanceof Document) {
    if (subject.roots.length === 0) {
      throw new PlotctlError("NO_ROOTS", "The document has no roots.", { hint: "Add one with add_root(…)." });
    }
    return { title: subject.title, roots: subject.roots, models: new Set(subject.models), docJson: subject.to_json() };
  }
  const roots = [subject].flat() as readonly Model[];
  if (roots.length === 0 || !roots.every((root) => root instanceof Model)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `Expected a document, a model or a list of models to draw, got ${show(subject)}.`,
    );
  }
  const models = new Set<HasProps>();
  collectModels(roots, models);
  const content = { title: "", config: new DocumentConfig(), roots, callbacks: {} };
  return { title: "", roots, models, docJson: encodeContent(content, new Encoder()) };
}

/** A copy of a document's JSON in which the models of these ids have other attributes. */
function withAttributes(json: unknown, changes: ReadonlyMap<string, object>): unknown {
  if (Array.isArray(json)) return json.map((item) => withAttributes(item, changes));
  if (!isPlainObject(json)) return json;
  const copy = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withAttributes(value, changes)]));
  const change = copy["type"] === "object" ? changes.get(String(copy["id"])) : undefined;
  return change === undefined
    ? copy
    : { ...copy, attributes: { ...(copy["attributes"] as object | undefined), ...change } };
}
