// Rejects unknown option names where an author gives them: a misspelt name would otherwise be ignored silently.
import { PlotctlError } from "./errors.js";
import { didYouMean } from "./nearest.js";
import { show } from "./show.js";

/** Up to this many names are listed in the message. */
const MAX_LISTED = 8;

/** Throws PlotctlError for an option that `what` does not take, and for options that are no object. */
export function checkOptionNames(what: string, options: object, known: Iterable<string>): void {
  if (typeof options !== "object" || (options as object | null) === null) {
    throw new PlotctlError("INVALID_ARGUMENT", `${what}: expected options as an object, got ${show(options)}.`);
  }
  const names = new Set(known);
  for (const name of Object.keys(options)) {
    if (!names.has(name)) throw unknownOption(what, name, names);
  }
}

/** The error for an unknown option. Default for the hint: the nearest known name. */
export function unknownOption(
  what: string,
  name: string,
  known: Iterable<string>,
  hint: string | undefined = didYouMean(name, known),
): PlotctlError {
  const names = [...known];
  const listed = names.length <= MAX_LISTED ? `; it takes ${names.join(", ")}` : "";
  return new PlotctlError("UNKNOWN_OPTION", `${what} has no option ${show(name)}${listed}.`, { hint });
}
