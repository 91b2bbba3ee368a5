// Finds models for a test. If none or several match, the error lists the candidates.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { Document } from "../document/document.js";
import { heldValue } from "../model/access.js";
import { infoOf, INFO } from "../model/has-props.js";
import type { Model } from "../model/model.js";
import type { ModelClass } from "../model/registry.js";
import { matcher } from "../model/select.js";

const MAX_NAMED = 8;

/** Returns all models of a class that have these values, or all of that name. Throws PlotctlError for unknown properties. */
export function findAll<M extends Model>(
  doc: Document,
  wanted: ModelClass<M> | string,
  values: Readonly<Record<string, unknown>> = {},
): M[] {
  if (typeof wanted === "string") return [...doc.models].filter(matcher(wanted)) as M[];
  const { properties, typeName } = infoOf(wanted);
  for (const name of Object.keys(values)) {
    if (properties.has(name)) continue;
    throw new PlotctlError("UNKNOWN_PROPERTY", `${typeName} has no property ${show(name)}.`, {
      hint: didYouMean(name, properties.keys()),
    });
  }
  const isWanted = matcher(values);
  return modelsOf(doc, wanted).filter(isWanted);
}

/** The models of a class. An app loads its modules itself, so an author's class may be another one of the same name. */
function modelsOf<M extends Model>(doc: Document, wanted: ModelClass<M>): M[] {
  const models = [...doc.models];
  const instances = models.filter((model): model is M & Model => model instanceof wanted);
  const { origin, typeName } = infoOf(wanted);
  if (instances.length > 0 || origin !== "author") return instances;
  return models.filter((model): model is M & Model => model[INFO].lineage.some((info) => info.typeName === typeName));
}

/** Like `findAll`, but returns the only match. Throws PlotctlError if there is none or more than one. */
export function findOne<M extends Model>(
  doc: Document,
  wanted: ModelClass<M> | string,
  values: Readonly<Record<string, unknown>> = {},
): M {
  const found = findAll(doc, wanted, values);
  const [model] = found;
  if (model !== undefined && found.length === 1) return model;
  const what = describeWanted(wanted, values);
  if (found.length > 1) {
    throw new PlotctlError("AMBIGUOUS_MATCH", `${found.length} models match ${what}: ${listOf(found)}.`, {
      hint: "Pass more properties, or use find_all.",
    });
  }
  throw new PlotctlError("NO_MATCH", `There is no ${what}. ${candidates(doc, wanted)}`, {
    hint: suggestion(doc, wanted),
  });
}

function describeWanted(wanted: ModelClass | string, values: Readonly<Record<string, unknown>>): string {
  if (typeof wanted === "string") return `model named ${show(wanted)}`;
  const parts = Object.entries(values).map(([name, value]) => `${name} ${show(value)}`);
  const { typeName } = infoOf(wanted);
  return parts.length === 0 ? typeName : `${typeName} with ${parts.join(" and ")}`;
}

function candidates(doc: Document, wanted: ModelClass<Model> | string): string {
  if (typeof wanted === "string") {
    const named = namesIn(doc);
    return named.length === 0
      ? "No model has a name."
      : `The names are ${named.slice(0, MAX_NAMED).map(show).join(", ")}.`;
  }
  const alike = modelsOf(doc, wanted);
  if (alike.length > 0) return `There is ${listOf(alike)}.`;
  return "The document has no model of that class.";
}

function suggestion(doc: Document, wanted: ModelClass | string): string | undefined {
  return typeof wanted === "string" ? didYouMean(wanted, namesIn(doc)) : undefined;
}

function namesIn(doc: Document): string[] {
  return [...doc.models].flatMap((model) => model.name ?? []);
}

function listOf(models: readonly Model[]): string {
  const more = models.length > MAX_NAMED ? `, and ${models.length - MAX_NAMED} more` : "";
  return models.slice(0, MAX_NAMED).map(modelLabel).join(", ") + more;
}

/** Describes a model by its class and a text that a person knows, such as `Slider "amplitude"`, otherwise its id. */
export function modelLabel(model: Model): string {
  const { typeName, properties } = model[INFO];
  for (const attribute of ["name", "title", "label", "text"]) {
    const def = properties.get(attribute);
    const value = def && heldValue(model, def);
    if (typeof value === "string" && value !== "") return `${typeName} ${show(value)}`;
  }
  return `${typeName}(${model.id})`;
}
