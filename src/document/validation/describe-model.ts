// Describes models in messages.
import { show } from "../../base/show.js";
import { Plot } from "../../model/generated/plots.js";
import { heldValue } from "../../model/access.js";
import { INFO, type HasProps } from "../../model/has-props.js";

/** Describes a model by its title, name or label, otherwise by its id: `the plot "Cars"`, `the Slider k1-2`. */
export function describeModel(model: HasProps, place: "start" | "within" = "within"): string {
  const kind = model instanceof Plot ? "plot" : model[INFO].typeName;
  const name = nameOf(model);
  return `${place === "start" ? "The" : "the"} ${kind} ${name === undefined ? model.id : show(name)}`;
}

function nameOf(model: HasProps): string | undefined {
  const { properties } = model[INFO];
  for (const attr of ["title", "name", "label"]) {
    const def = properties.get(attr);
    const text = def && textOf(heldValue(model, def));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The title of a plot is a model with a text. */
function textOf(value: unknown): string | undefined {
  const text: unknown = typeof value === "object" && value !== null && "text" in value ? value.text : value;
  return typeof text === "string" && text !== "" ? text : undefined;
}
