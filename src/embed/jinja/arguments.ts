// Binds positional and named arguments to parameters.
import { didYouMean } from "../../base/nearest.js";
import { show } from "../../base/show.js";
import { TemplateError } from "./template-error.js";
import type { Named } from "./values.js";

/** Returns the values in the order of the parameters, undefined if missing. Throws a TemplateError for unknown arguments. */
export function bound(parameters: readonly string[], args: readonly unknown[], named: Named): unknown[] {
  if (args.length > parameters.length) {
    throw new TemplateError(
      `expected at most ${parameters.length} ${parameters.length === 1 ? "argument" : "arguments"}, got ${args.length}`,
    );
  }
  const values: unknown[] = parameters.map((_, at) => args[at]);
  for (const [name, value] of named) {
    const at = parameters.indexOf(name);
    if (at === -1) {
      const hint =
        didYouMean(name, parameters) ??
        (parameters.length === 0 ? undefined : `Arguments are ${parameters.join(", ")}.`);
      throw new TemplateError(`there is no argument ${show(name)}`, { hint });
    }
    if (at < args.length) throw new TemplateError(`the argument ${show(name)} is given twice`);
    values[at] = value;
  }
  return values;
}
