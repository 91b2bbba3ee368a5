// The global functions of templates.
import { bound } from "./arguments.js";
import { TemplateError } from "./template-error.js";
import { whole } from "./operators.js";
import { Callable, Items, Namespace, type Named } from "./values.js";

/** The maximum length of a `range`. */
const MAX_RANGE = 100_000;

export const GLOBALS: ReadonlyMap<string, unknown> = new Map(
  Object.entries({ range, namespace, dict }).map(([name, call]) => [name, new Callable(name, call)]),
);

function range(args: readonly unknown[], named: Named): Items {
  const given = bound(["start", "stop", "step"], args, named);
  const [first = 0, second, step = 1] = given.map((value) => (value === undefined ? undefined : whole(value)));
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  if (step === 0) throw new TemplateError("the step of range cannot be 0");
  const count = Math.max(0, Math.ceil((stop - start) / step));
  if (count > MAX_RANGE) throw new TemplateError(`range returns at most ${MAX_RANGE} numbers, not ${count}`);
  return new Items(Array.from({ length: count }, (_, at) => start + at * step));
}

function namespace(args: readonly unknown[], named: Named): Namespace {
  bound([], args, new Map());
  return new Namespace(named);
}

function dict(args: readonly unknown[], named: Named): Map<string, unknown> {
  bound([], args, new Map());
  return new Map(named);
}
