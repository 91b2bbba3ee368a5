// Options are checked where an author gives them: a misspelt name would otherwise be ignored in silence.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";

/** Throws PlotctlError for a name that a function does not take. */
export function checkOptionNames(what: string, given: object, known: readonly string[]): void {
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    throw new PlotctlError("UNKNOWN_OPTION", `${what} has no option ${show(name)}; it takes ${known.join(", ")}.`, {
      hint: didYouMean(name, known),
    });
  }
}
