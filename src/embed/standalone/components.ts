// components(): models for a page that the author writes: one script, and an element for each model, to be placed anywhere
// in the page. The page has to load BokehJS itself.
import { randomUUID } from "node:crypto";
import { PlotctlError } from "../../base/errors.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import type { ThemeLike } from "../../document/themes/built-in.js";
import { Model } from "../../model/model.js";
import { docsLiteral, drawingScript, standaloneItem } from "./drawing-script.js";
import { newElementId, rootElement } from "../elements.js";
import { escapeScript } from "../escaping.js";
import { implementationsFor } from "../bundles/extensions.js";
import { checkOptionNames } from "../../base/option-names.js";
import { readSubject } from "./subject.js";

/** Options of `components`; all are optional. */
export interface ComponentsOptions {
  /** Whether the script is returned in a script element. Default true. */
  readonly wrap_script?: boolean;
  /** Whether places are returned as HTML elements, or as the data of such elements. Default true. */
  readonly wrap_plot_info?: boolean;
  /** Replaces the theme of the models. */
  readonly theme?: ThemeLike | undefined;
}

/** Where a model is drawn: the id of the element, and the model's own id, name and tags. */
export interface RenderRoot {
  /** The id that the page's element must have. */
  readonly elementid: string;
  /** The model's own id, as its document knows it. */
  readonly id: string;
  /** The model's `name`; null if it has none. */
  readonly name: string | null;
  /** The model's `tags`. */
  readonly tags: readonly unknown[];
}

/** One model, a list of models, or models by name. */
export type ComponentModels = Model | readonly Model[] | Readonly<Record<string, Model>>;

type Places<M extends ComponentModels, P> = M extends Model
  ? P
  : M extends readonly Model[]
    ? readonly P[]
    : { readonly [K in keyof M]: P };

/**
 * Returns the script that draws models, and their places in the same shape as the models: one, a list or an object. All
 * models share one document. Throws PlotctlError for anything that is no model.
 */
export function components<M extends ComponentModels>(
  models: M,
  options: ComponentsOptions & { readonly wrap_plot_info: false },
): [script: string, places: Places<M, RenderRoot>];
export function components<M extends ComponentModels>(
  models: M,
  options?: ComponentsOptions,
): [script: string, places: Places<M, string>];
export function components(
  models: ComponentModels,
  options: ComponentsOptions = {},
): [script: string, places: unknown] {
  checkOptionNames("components", options, ["wrap_script", "wrap_plot_info", "theme"]);
  const { wrap_script = true, wrap_plot_info = true, theme } = options;
  const keys = models instanceof Model || Array.isArray(models) ? undefined : Object.keys(models);
  const { roots, models: all, docJson } = readSubject("components", listed(models), theme);
  const docid = randomUUID();
  const elements = new Map(roots.map(({ id }) => [id, newElementId()]));
  const implementations = implementationsFor(all).map(({ code }) => `${code}\n`);
  const code = [
    ...implementations,
    drawingScript(docsLiteral({ [docid]: docJson }), standaloneItem(docid, elements)),
  ].join("");
  const places = roots.map(({ id, name, tags }) => {
    const elementid = elements.get(id) ?? "";
    return wrap_plot_info ? rootElement({ elementid, id }) : { elementid, id, name, tags };
  });
  const script = wrap_script ? `<script type="text/javascript">\n${escapeScript(code)}</script>` : code;
  if (models instanceof Model) return [script, places[0]];
  return [script, keys === undefined ? places : Object.fromEntries(keys.map((key, at) => [key, places[at]]))];
}

function listed(models: ComponentModels): Model | readonly Model[] {
  if (models instanceof Model || Array.isArray(models)) return models as Model | readonly Model[];
  if (isPlainObject(models)) return Object.values<Model>(models);
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `components: expected a model, a list or an object of models, got ${show(models)}.`,
  );
}
