// What a picture is taken of, as a page that stands alone. The models themselves are left as they are: how large a plot is
// and how it paints is changed in their JSON only.
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
  /** How plots paint: as they say, or as shapes that can be enlarged; alone where nothing else has shapes. */
  readonly paint: "as told" | "shapes" | "shapes alone";
}

/** The page of a subject. Throws PlotctlError when there is nothing to draw. */
export function picturePage(subject: Subject, { size, paint }: PicturePageOptions): string {
  const { title, roots, models, docJson } = readSubject("picture", subject);
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
  return standalonePage({
    title,
    rootIds: roots.map(({ id }) => id),
    docJson: withAttributes(docJson, changes),
    bundles: neededBundles(models),
    extensions: implementationsFor(models),
  });
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
