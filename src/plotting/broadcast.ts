// Several models handled as one, as `p.xaxis` and `p.legend` are: setting a property sets it on all of them, reading
// one reads it of the only one.
import { PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { show } from "../base/show.js";
import type { Legend, LegendProps } from "../model/generated/annotations.js";
import type { Axis, AxisProps } from "../model/generated/axes.js";
import type { HoverTool, HoverToolProps } from "../model/generated/tools.js";
import { ClassInfo } from "../model/class-info.js";
import { INFO } from "../model/has-props.js";
import type { Model, PropertyNames } from "../model/model.js";

interface Group<M> extends Iterable<M> {
  readonly length: number;
  readonly [index: number]: M;
  /** Calls a function with each of the models. */
  each(visit: (model: M) => void): void;
}

/** Models as one: setting a property sets it on all of them; reading it needs exactly one of them. */
export type Broadcast<M extends Model> = Group<M> & {
  -readonly [
    // The mapping over keyof Pick keeps the properties' documentation.
    K in keyof Pick<M, Exclude<PropertyNames<M>, "ticker" | "items" | "tooltips" | (M extends Axis ? "bounds" : never)>>
  ]: M[K];
} & (M extends { ticker: infer T } ? Ticked<T> : unknown) &
  (M extends Axis ? Bounded : unknown) &
  (M extends { items: Legend["items"] } ? Itemed : unknown) &
  (M extends HoverTool ? Hovering : unknown);

// Properties that take more than they give back; of these a mapped type would only know what reading gives.

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

/** `what` names the group in messages; `typeName` is the class whose properties are known when the group is empty. */
export function broadcast<M extends Model>(what: string, typeName: string, models: readonly M[]): Broadcast<M> {
  return new Proxy(models, {
    get(_target, key) {
      if (key === "each") {
        return (visit: (model: M) => void) => {
          for (const model of models) visit(model);
        };
      }
      if (typeof key === "symbol" || key === "length" || /^\d+$/.test(key)) return Reflect.get(models, key) as unknown;
      return readOne(models, key, { what, typeName });
    },
    set(_target, key, value: unknown) {
      if (typeof key === "symbol") return false;
      checkName(models[0]?.[INFO] ?? ClassInfo.of(typeName), key, what);
      for (const model of models) model.setv({ [key]: value ?? null } as Partial<M>);
      return true;
    },
  }) as unknown as Broadcast<M>;
}

function readOne(
  models: readonly Model[],
  name: string,
  { what, typeName }: { readonly what: string; readonly typeName: string },
): unknown {
  checkName(models[0]?.[INFO] ?? ClassInfo.of(typeName), name, what);
  const values = models as unknown as readonly Readonly<Record<string, unknown>>[];
  if (values.length === 1) return values[0]?.[name];
  throw new PlotctlError(`${what}.${name} can be read when there is exactly one, and there are ${models.length}.`, {
    hint: `Choose one: ${what}[0].${name}.`,
  });
}

function checkName({ typeName, properties }: ClassInfo, name: string, what: string): void {
  if (properties.has(name)) return;
  throw new PlotctlError(`${what} (${typeName}) has no property ${show(name)}.`, {
    hint: didYouMean(name, properties.keys()),
  });
}
