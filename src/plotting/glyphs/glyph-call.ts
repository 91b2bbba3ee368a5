// Reads the arguments of a glyph method into one object of options: positional arguments first, then an object of options.
// Both are optional.
import { PlotctlError } from "../../base/errors.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { specOf } from "../../serialize/specs.js";
import type { GlyphPlan } from "./glyph-plan.js";

export type CallOptions = Record<string, unknown>;

/** Throws PlotctlError for too many arguments, and for an argument that is given twice. */
export function readCall(plan: GlyphPlan, args: readonly unknown[]): CallOptions {
  const last = args.at(-1);
  const options = isOptions(last) ? last : undefined;
  const count = options === undefined ? args.length : args.length - 1;
  if (count > plan.args.length) {
    const extra = args[plan.args.length];
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `${plan.method}() takes at most ${plan.args.length} positional arguments (${plan.args.join(", ")}) and then one object of options; the next one is ${show(extra)}.`,
    );
  }
  const given: CallOptions = {};
  for (let index = 0; index < count; index++) given[plan.args[index] as string] = args[index];
  if (options === undefined) return given;
  for (const name in options) {
    if (options[name] === undefined) continue;
    if (given[name] !== undefined) {
      throw new PlotctlError(
        "CONFLICTING_OPTIONS",
        `${plan.method}() got ${name} twice: by position and as an option.`,
      );
    }
    given[name] = options[name];
  }
  return given;
}

/** Objects such as `{field: "a"}` are values; all other plain objects are options. */
function isOptions(value: unknown): value is CallOptions {
  return isPlainObject(value) && specOf(value) === undefined;
}

/** Reads a call with the required arguments `names`: positional arguments and then options, or all in one object. */
export function readNamed<Call extends object>(what: string, args: readonly unknown[], names: readonly string[]): Call {
  const [only] = args;
  if (args.length === 1 && isPlainObject(only) && names.some((name) => name in only)) return only as Call;
  const options = args[names.length] ?? {};
  if (args.length > names.length + 1 || !isPlainObject(options)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `${what}(): expected ${names.join(", ")} and then one object of options, or all in one.`,
    );
  }
  const twice = names.find((name) => name in options);
  if (twice !== undefined)
    throw new PlotctlError("CONFLICTING_OPTIONS", `${what}() got ${twice} twice: by position and as an option.`);
  return { ...options, ...Object.fromEntries(names.map((name, index) => [name, args[index]])) } as Call;
}
