// Models that only contain data, like Python's DataModel, for callbacks on the server and CustomJS in the browser. Also the
// types that convert declared properties to members of the class.
import type { ModelEvent } from "../events.js";
import { Model } from "../model.js";
import type { ModelClass } from "../registry.js";
import { declareClass } from "./declare-class.js";
import type { OverriddenDefault, PropertyLike, ValueOf } from "./property-kinds.js";

/** Declared properties by name; `Override(…)` changes the default of an inherited one. */
export type Declared = Readonly<Record<string, PropertyLike<unknown> | OverriddenDefault>>;

/** The members that a declaration adds. */
type DeclaredProps<P extends Declared> = {
  -readonly [K in keyof P as P[K] extends OverriddenDefault ? never : K]: ValueOf<P[K]>;
};

/** Listeners for custom events, which the implementation of the class in the browser sends. */
interface OwnEvents {
  /** Calls back for an event that the implementation in the browser sends. */
  on_event(
    event: string & {},
    ...callbacks: ((event: ModelEvent & Readonly<Record<string, unknown>>) => unknown)[]
  ): void;
}

/** A class with declared properties. It can be used directly or extended. */
export type DeclaredClass<B extends ModelClass, P extends Declared> = {
  new (
    attributes?: Partial<DeclaredProps<P>> & NonNullable<ConstructorParameters<B>[0]>,
  ): InstanceType<B> & DeclaredProps<P> & OwnEvents;
} & { readonly [K in keyof B]: B[K] };

/**
 * Returns a class of models that contain data, with the declared properties:
 * `class Params extends data_model("Params", { amp: Float(1) }) {}`. Pass a base class before the properties to extend it.
 * Throws PlotctlError for names that are in use and for invalid defaults.
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
