// Changes the theme of models: of the properties that a model does not set itself, those with a different value change. Also
// runs code with models temporarily under another theme.
import { PlotctlError } from "../../base/errors.js";
import { isEqual } from "../../base/equal.js";
import { explicitValues, heldValue, setThemedValues, themedValues } from "../../model/access.js";
import { INFO, type HasProps, type PropertySet } from "../../model/has-props.js";
import type { Theme } from "../theme.js";

/** Throws PlotctlError if a model has a required value only from its present theme, and the next theme has none. */
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

/** Applies a theme to a model. Returns the properties that have other values now. */
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
 * Runs a function while models have the values of a theme, such as for a page that shows a document with another theme.
 * Listeners are not called, and the models are restored afterwards, so the function must be synchronous.
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
