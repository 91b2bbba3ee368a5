// Models for a page that its author writes: one script, and an element for each model, to be put wherever it shall stand.
// The page has to load BokehJS by itself.
import { randomUUID } from "node:crypto";
import { PlotctlError } from "../../base/errors.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import type { ThemeLike } from "../../document/themes/built-in.js";
import { Model } from "../../model/model.js";
import { docsLiteral, drawingScript } from "./drawing-script.js";
import { newElementId } from "./element-ids.js";
import { escapeScript } from "../escaping.js";
import { implementationsFor } from "../bundles/extensions.js";
import { checkOptionNames } from "../../base/option-names.js";
import { rootElements } from "../page/page.js";
import { readSubject } from "./subject.js";

/** Options of `components`; every one may be left out. */
export interface ComponentsOptions {
  /** Whether the script comes in its element. Default true. */
  readonly wrap_script?: boolean;
  /** Whether places come as elements, or as what such an element is made of. Default true. */
  readonly wrap_plot_info?: boolean;
  /** In place of the theme that the models have. */
  readonly theme?: ThemeLike | undefined;
}

/** Where a model is drawn: the id of the element, and the model's own id, name and tags. */
export interface RenderRoot {
  /** The id that the page's element must have. */
  readonly elementid: string;
  /** The model's own id, as its document knows it. */
  readonly id: string;
  /** The model's `name`; null where it has none. */
  readonly name: string | null;
  /** The model's `tags`. */
  readonly tags: readonly unknown[];
}

/** One model, several in order, or several by name. */
export type ComponentModels = Model | readonly Model[] | Readonly<Record<string, Model>>;

type Places<M extends ComponentModels, P> = M extends Model
  ? P
  : M extends readonly Model[]
    ? readonly P[]
    : { readonly [K in keyof M]: P };

/**
 * The script that draws models, and their places in the shape in which the models were given. All models share one
 * document. Throws PlotctlError for anything that is no model.
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
  const item = { docid, roots: Object.fromEntries(elements), root_ids: [...elements.keys()] };
  const implementations = implementationsFor(all).map(({ code }) => `${code}\n`);
  const code = [...implementations, drawingScript(docsLiteral({ [docid]: docJson }), [item])].join("");
  const places = roots.map(({ id, name, tags }) => {
    const elementid = elements.get(id) ?? "";
    return wrap_plot_info ? rootElements(new Map([[id, elementid]])).trimEnd() : { elementid, id, name, tags };
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
