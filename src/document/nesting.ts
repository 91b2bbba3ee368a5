// Checks whether a document can be encoded: how deeply its models nest, in the order of the encoder. Each message adds a few
// levels only, but many messages could build a chain that neither the encoder nor a browser can follow; it is rejected here.
import { PlotctlError } from "../base/errors.js";
import { NDArray, isTypedArray } from "../base/ndarray.js";
import { show } from "../base/show.js";
import { visitModelValues } from "../model/access.js";
import { HasProps } from "../model/has-props.js";
import { MAX_NESTING } from "../serialize/wire-values.js";
import { MAX_NESTING_IN_MESSAGE } from "../serialize/message-budget.js";

/** The values that a message sets, by model and property. */
type NewValues = ReadonlyMap<HasProps, ReadonlyMap<string, unknown>>;

/** The limit for models that clients add; it reserves the levels that the value of a message may have. */
const MAX_NESTING_FOR_CLIENTS = MAX_NESTING - MAX_NESTING_IN_MESSAGE;

interface NestingOptions {
  /** The values that a message sets. */
  readonly newValues?: NewValues;
  /** Models that are skipped. Default: none. */
  readonly isKnown?: (model: HasProps) => boolean;
  /** The deepest level that a model may have. Default: the limit for clients. */
  readonly maxDepth?: number;
}

/** Throws PlotctlError when a model would be nested too deeply to be written. `roots` are in the order of writing. */
export function checkNesting(
  roots: readonly unknown[],
  { newValues = new Map(), isKnown = () => false, maxDepth = MAX_NESTING_FOR_CLIENTS }: NestingOptions = {},
): void {
  const written = new Set<HasProps>();
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== "object" || value === null || isTypedArray(value)) return;
    if (value instanceof HasProps) {
      if (written.has(value) || isKnown(value)) return;
      written.add(value);
      if (depth > maxDepth) {
        throw new PlotctlError(
          "NESTED_TOO_DEEPLY",
          `${show(value)} would be nested more than ${maxDepth} levels deep in the document.`,
        );
      }
      visitModel(value, depth);
    } else if (value instanceof NDArray) visit(value.data, depth);
    else if (value instanceof Map) {
      for (const [key, item] of value) {
        visit(key, depth + 1);
        visit(item, depth + 1);
      }
    } else {
      for (const item of Array.isArray(value) || value instanceof Set ? value : Object.values(value)) {
        visit(item, depth + 1);
      }
    }
  };
  const visitModel = (model: HasProps, depth: number): void => {
    const set = newValues.get(model);
    visitModelValues(model, (value, name) => visit(set?.has(name) === true ? set.get(name) : value, depth + 1));
    // A value that occurs twice is visited first where the encoder visits it.
    set?.forEach((value) => visit(value, depth + 1));
  };
  for (const root of roots) visit(root, 1);
}
