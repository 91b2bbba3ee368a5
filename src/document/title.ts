// The title of a document: what the page's tab shows.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

export const DEFAULT_TITLE = "Bokeh Application";

/** In characters. */
const MAX_TITLE_LENGTH = 4096;

/** A title that is fit to be set. */
export function checkTitle(title: unknown): string {
  if (typeof title !== "string")
    throw new PlotctlError("INVALID_ARGUMENT", `title: expected a text, got ${show(title)}.`);
  if (title.length > MAX_TITLE_LENGTH) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `title: expected at most ${MAX_TITLE_LENGTH} characters, got ${title.length}.`,
    );
  }
  return title;
}
