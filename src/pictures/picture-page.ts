// Builds the standalone page of which a picture is taken. The models are not changed: the size and the rendering of plots
// are set only in their JSON.
import { PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import { neededBundles } from "../embed/bundles/bundles.js";
import { implementationsFor } from "../embed/bundles/extensions.js";
import { readSubject, type Subject } from "../embed/standalone/subject.js";
import { standalonePage } from "../embed/standalone/standalone-page.js";
import { Plot } from "../model/generated/plots.js";
import type { PictureSize } from "./picture-options.js";

export interface PicturePageOptions {
  readonly size: PictureSize;
  /** How plots are rendered: with their own backend, or as SVG. With "svg only", there must be a plot. */
  readonly paint: "unchanged" | "svg" | "svg only";
}

/** Returns the page of a subject. Throws PlotctlError if there is nothing to draw. */
export function picturePage(subject: Subject, { size, paint }: PicturePageOptions): string {
  const { title, roots, models, docJson } = readSubject("picture", subject);
  const plots = [...models].filter((model) => model instanceof Plot);
  if (paint === "svg only" && plots.length === 0) {
    throw new PlotctlError("NOTHING_TO_DRAW", "There is no plot to draw as SVG; widgets cannot be drawn as SVG.", {
      hint: "Use PNG or PDF.",
    });
  }
  const backend = paint === "unchanged" ? {} : { output_backend: "svg" };
  const changes = new Map(
    plots.map((plot) => [plot.id, roots.length === 1 && plot === roots[0] ? { ...backend, ...size.plot } : backend]),
  );
  return standalonePage({
    title,
    rootIds: roots.map(({ id }) => id),
    docJson: withAttributes(docJson, changes),
    bundles: neededBundles(models),
    extensions: implementationsFor(models),
  });
}

/** Returns a copy of a document's JSON in which attributes of the models with these ids are replaced. */
function withAttributes(json: unknown, changes: ReadonlyMap<string, object>): unknown {
  if (Array.isArray(json)) return json.map((item) => withAttributes(item, changes));
  if (!isPlainObject(json)) return json;
  const copy = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, withAttributes(value, changes)]));
  const change = copy["type"] === "object" ? changes.get(String(copy["id"])) : undefined;
  return change === undefined
    ? copy
    : { ...copy, attributes: { ...(copy["attributes"] as object | undefined), ...change } };
}
