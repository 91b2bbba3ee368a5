// Models that only carry data, as Python's DataModel: no view, for callbacks on the server and CustomJS in the browser.
// Here are also the types by which declared properties become members of the class, checked where they are used.
import type { ModelEvent } from "../events.js";
import { Model } from "../model.js";
import type { ModelClass } from "../registry.js";
import { declareClass } from "./declare-class.js";
import type { OverriddenDefault, PropertyLike, ValueOf } from "./property-kinds.js";

/** Declared properties by name; `Override(…)` for those of the base that are to have another default. */
export type Declared = Readonly<Record<string, PropertyLike<unknown> | OverriddenDefault>>;

/** The members that a declaration adds. */
export type DeclaredProps<P extends Declared> = {
  -readonly [K in keyof P as P[K] extends OverriddenDefault ? never : K]: ValueOf<P[K]>;
};

/** Events by an author's own name, which the browser's side of the class sends. */
export interface OwnEvents {
  /** Calls back for an event that the class's own code in the browser sends. */
  on_event(
    event: string & {},
    ...callbacks: ((event: ModelEvent & Readonly<Record<string, unknown>>) => unknown)[]
  ): void;
}

/** A class with declared properties, to be used as it is or to be extended. */
export type DeclaredClass<B extends ModelClass, P extends Declared> = {
  new (
    attributes?: Partial<DeclaredProps<P>> & NonNullable<ConstructorParameters<B>[0]>,
  ): InstanceType<B> & DeclaredProps<P> & OwnEvents;
} & { readonly [K in keyof B]: B[K] };

/**
 * A class of models that carry data, with properties as declared:
 * `class Params extends data_model("Params", { amp: Float(1) }) {}`. Give a base before the properties to extend it.
 * Throws PlotctlError for names that are taken and for defaults that do not fit.
 */
export function data_model<P extends Declared>(name: string, properties: P): DeclaredClass<typeof Model, P>;
export function data_model<B extends ModelClass<Model>, P extends Declared>(
  name: string,
  base: B,
  properties: P,
): DeclaredClass<B, P>;
export function data_model(
  name: string,
  ...rest: readonly [Declared] | readonly [ModelClass<Model>, Declared]
): unknown {
  const [base, properties] = rest.length === 1 ? [Model, rest[0]] : rest;
  return declareClass({ name, base, properties });
}
