// json_item(): a model as JSON that a page fetches and draws with `Bokeh.embed.embed_item(item)`.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { BOKEHJS_VERSION } from "../../base/version.js";
import type { DocJson } from "../../document/json.js";
import type { ThemeLike } from "../../document/themes/built-in.js";
import { Model } from "../../model/model.js";
import { readSubject } from "./subject.js";

/** The argument of `Bokeh.embed.embed_item`. It holds plain values only, so `JSON.stringify` can write it. */
export interface JsonItem {
  /** The id of the element to draw into; null if the page decides it. */
  readonly target_id: string | null;
  /** The id of the model that is drawn. */
  readonly root_id: string;
  /** The document in JSON, with the model as its only root and without a title. */
  readonly doc: DocJson;
  /** The BokehJS release that the page should load. */
  readonly version: string;
}

/** Encodes one model and everything it refers to. Throws PlotctlError for anything that is no model. */
export function json_item(model: Model, target: string | null = null, theme?: ThemeLike): JsonItem {
  if (!(model instanceof Model))
    throw new PlotctlError("INVALID_ARGUMENT", `json_item: expected a model, got ${show(model)}.`);
  const { docJson } = readSubject("json_item", model, theme);
  return { target_id: target, root_id: model.id, doc: { ...docJson, title: "" }, version: BOKEHJS_VERSION };
}
