// How a model is named in what is said of it.
import { show } from "../base/show.js";
import { Plot } from "../model/generated/plots.js";
import { INFO, type HasProps } from "../model/has-props.js";
import type { Model } from "../model/model.js";

/** A model in the author's words: by its title or name, else by its id. */
export function describe(model: HasProps): string {
  const { typeName } = model[INFO];
  const title = model instanceof Plot ? textOf(model.title) : undefined;
  const name = title ?? (model as Model).name;
  const kind = model instanceof Plot ? "the plot" : `the ${typeName}`;
  return name === null || name === "" ? `${kind} ${model.id}` : `${kind} ${show(name)}`;
}

/** A title is a model with a text. */
function textOf(title: unknown): string | undefined {
  const text = typeof title === "object" && title !== null && "text" in title ? title.text : undefined;
  return typeof text === "string" && text !== "" ? text : undefined;
}
