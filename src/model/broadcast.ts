// Several models as one object, such as `p.xaxis`, `p.legend` and the result of `select`: setting a property sets it on all
// of them; reading one needs exactly one model.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { Legend, LegendProps } from "./generated/annotations.js";
import type { Axis, AxisProps } from "./generated/axes.js";
import type { HoverTool, HoverToolProps } from "./generated/tools.js";
import { ClassInfo } from "./class-info.js";
import { INFO, type HasProps, type PropertyNames } from "./has-props.js";

interface GroupOf<M> extends Iterable<M> {
  readonly length: number;
  readonly [index: number]: M;
  /** Calls a function with each of the models. */
  each(visit: (model: M) => void): void;
}

/** Models as one: setting a property sets it on all of them; reading it needs exactly one of them. */
export type Broadcast<M extends HasProps> = GroupOf<M> & {
  -readonly [
    // The mapping over keyof Pick keeps the properties' documentation.
    K in keyof Pick<M, Exclude<PropertyNames<M>, "ticker" | "items" | "tooltips" | (M extends Axis ? "bounds" : never)>>
  ]: M[K];
} & (M extends { ticker: infer T } ? Ticked<T> : unknown) &
  (M extends Axis ? Bounded : unknown) &
  (M extends { items: Legend["items"] } ? Itemed : unknown) &
  (M extends HoverTool ? Hovering : unknown);

// Properties whose setter accepts more than the getter returns. A mapped type would have only the type of the getter.

interface Ticked<T> {
  get ticker(): T;
  /** Numbers become a FixedTicker. */
  set ticker(value: T | readonly number[]);
}

interface Bounded {
  get bounds(): Axis["bounds"];
  set bounds(value: AxisProps["bounds"]);
}

interface Itemed {
  get items(): Legend["items"];
  /** Pairs of a label and its renderers become LegendItems. */
  set items(value: LegendProps["items"]);
}

interface Hovering {
  get tooltips(): HoverTool["tooltips"];
  /** An object of values by label becomes a list of pairs. */
  set tooltips(value: HoverToolProps["tooltips"]);
}

/** The result of `select`: a list, and its models as one. A member of lists takes precedence over a property. */
export type Found<M extends HasProps> = M[] & {
  -readonly [K in keyof Pick<M, Exclude<PropertyNames<M>, keyof unknown[] | keyof HasProps>>]: M[K];
};

/** How messages describe a group of models, and its class. */
interface Group {
  readonly what: string;
  readonly models: readonly HasProps[];
  /** The class whose properties an empty group has. */
  readonly typeName?: string;
  /** How to add a model to the group. If given, setting a property of an empty group throws. */
  readonly addOne?: string;
}

/**
 * Returns models of one class as one object. `what` is the name of the group in messages. With `addOne`, which describes how
 * to add the first model, setting a property of an empty group throws.
 */
export function broadcast<M extends HasProps>(
  what: string,
  models: readonly M[],
  { typeName, addOne }: { readonly typeName: string; readonly addOne?: string },
): Broadcast<M> {
  const group: Group = { what, models, typeName, ...(addOne !== undefined && { addOne }) };
  return new Proxy(models, {
    get(_target, key) {
      if (key === "each") {
        return (visit: (model: M) => void) => {
          for (const model of models) visit(model);
        };
      }
      if (typeof key === "symbol" || key === "length" || /^\d+$/.test(key)) return Reflect.get(models, key) as unknown;
      return readOne(group, key);
    },
    set(_target, key, value: unknown) {
      if (typeof key === "symbol") return false;
      setAll(group, key, value);
      return true;
    },
  }) as unknown as Broadcast<M>;
}

/** Returns the result of `select` for a selector. Setting a property of an empty list throws PlotctlError. */
export function found<M extends HasProps>(models: M[], selector: string): Found<M> {
  const what = `select(${selector})`;
  const group: Group = { what, models, addOne: "No model matches: check the selector." };
  const isOfList = (key: PropertyKey): key is symbol =>
    typeof key === "symbol" || key in models || /^\d+$/.test(String(key));
  return new Proxy(models, {
    get(_target, key) {
      // Other code reads further names of any list, such as `then` and `toJSON`.
      const isOfModels = !isOfList(key) && models.some((model) => model[INFO].properties.has(key));
      return isOfModels ? readOne(group, key) : (Reflect.get(models, key) as unknown);
    },
    set(_target, key, value: unknown) {
      if (isOfList(key)) return Reflect.set(models, key, value);
      setAll(group, key, value);
      return true;
    },
  }) as Found<M>;
}

function setAll(group: Group, name: string, value: unknown): void {
  const { what, models, addOne } = group;
  if (models.length === 0 && addOne !== undefined) {
    throw new PlotctlError("NO_MATCH", `${what}.${name} cannot be set: ${what} is empty.`, { hint: addOne });
  }
  checkName(group, name);
  for (const model of models) model.setv({ [name]: value ?? null });
}

function readOne(group: Group, name: string): unknown {
  const { what, models } = group;
  checkName(group, name);
  const [only] = models as unknown as readonly Readonly<Record<string, unknown>>[];
  if (models.length === 1) return only?.[name];
  throw new PlotctlError(
    "AMBIGUOUS_MATCH",
    `${what}.${name} can be read when there is exactly one, and there are ${models.length}.`,
    {
      hint: `Choose one: ${what}[0].${name}.`,
    },
  );
}

/** Throws PlotctlError if one of the models has no property of this name. */
function checkName({ what, models, typeName }: Group, name: string): void {
  const infos = models.map((model) => model[INFO]);
  if (models.length === 0 && typeName !== undefined) infos.push(ClassInfo.of(typeName));
  const without = infos.find(({ properties }) => !properties.has(name));
  if (without === undefined) return;
  const isMethod = models.some((model) => typeof (model as unknown as Record<string, unknown>)[name] === "function");
  throw new PlotctlError("UNKNOWN_PROPERTY", `${what} (${without.typeName}) has no property ${show(name)}.`, {
    hint: isMethod
      ? `It is a method: call it on one of the models, ${what}[0].${name}(…).`
      : didYouMean(name, without.properties.keys()),
  });
}
