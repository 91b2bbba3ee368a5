// What another theme changes in a model: the properties that the model does not set itself, and only those whose value
// is another one then. Also: a look at models under a theme that is not their document's.
import { PlotctlError } from "../../base/errors.js";
import { isEqual } from "../../base/equal.js";
import { explicitValues, heldValue, setThemedValues, themedValues } from "../../model/access.js";
import { INFO, type HasProps, type PropertySet } from "../../model/has-props.js";
import type { Theme } from "../theme.js";

/** Throws PlotctlError when a model has only by its present theme a value that it needs, and the next gives none. */
export function checkRetheme(model: HasProps, theme: Theme | undefined): void {
  const info = model[INFO];
  const present = themedValues(model);
  if (present === undefined) return;
  const next = theme?.valuesFor(info);
  const held = explicitValues(model);
  for (const name of info.required) {
    if (held[name] === undefined && present[name] !== undefined && next?.[name] === undefined) {
      throw new PlotctlError(
        "MISSING_VALUE",
        `${info.typeName}.${name} has a value only by the theme, and it needs one.`,
        {
          hint: "Set it before the theme is changed.",
        },
      );
    }
  }
}

/** Gives a model the values of a theme, and tells which of its properties have other values now. */
export function retheme(model: HasProps, theme: Theme | undefined): PropertySet[] {
  const before = themedValues(model);
  const after = theme?.valuesFor(model[INFO]);
  if (before === after) return [];
  const { properties } = model[INFO];
  const defs = Object.keys({ ...before, ...after }).flatMap((name) => properties.get(name) ?? []);
  const old = defs.map((def) => heldValue(model, def));
  setThemedValues(model, after);
  return defs.flatMap((def, index): PropertySet[] => {
    const value = heldValue(model, def);
    return isEqual(old[index], value) ? [] : [{ kind: "set", model, attr: def.name, old: old[index], new: value }];
  });
}

/**
 * Runs a function while models have the values of a theme, as for a page that shows a document in another theme than its
 * own. Nobody is told, and afterwards the models are as before; so it must not be asynchronous.
 */
export function underTheme<T>(models: Iterable<HasProps>, theme: Theme | undefined, run: () => T): T {
  const before = [...models].map((model) => [model, themedValues(model)] as const);
  try {
    for (const [model] of before) setThemedValues(model, theme?.valuesFor(model[INFO]));
    return run();
  } finally {
    for (const [model, themed] of before) setThemedValues(model, themed);
  }
}
