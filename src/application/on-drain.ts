// What becomes of an app's sessions when another process takes over from the server.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";

/**
 * `"hand-over"`: they go on in the other process. `"fresh"`: they are started again there. `"wait"`: they stay where they are
 * until their readers have left, or the server ends.
 */
export type OnDrain = "hand-over" | "fresh" | "wait";

const WORDS: readonly OnDrain[] = ["hand-over", "fresh", "wait"];

/** Throws PlotctlError for other values. */
export function checkOnDrain(value: unknown): OnDrain {
  const found = WORDS.find((word) => word === value);
  if (found !== undefined) return found;
  throw new PlotctlError("INVALID_EXPORT", `on_drain: expected ${WORDS.map(show).join(", ")}, got ${show(value)}.`, {
    hint: typeof value === "string" ? didYouMean(value, WORDS) : undefined,
  });
}
