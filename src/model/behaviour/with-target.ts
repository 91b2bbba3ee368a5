// What is set on another model in the browser: the other must have such a property, or the browser fails when it is used.
import { HasProps, propertyOf } from "../has-props.js";
import type { ModelConstructor } from "./mixin.js";

/** Refuses, in the constructor, an `attr` that is no property of `obj`, with PlotctlError. */
export function withTarget<B extends ModelConstructor>(Base: B): B {
  abstract class ModelWithTarget extends Base {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the language demands any[] in the constructor of a mixin
    constructor(...args: any[]) {
      super(...(args as unknown[]));
      const { obj, attr } = this as unknown as { readonly obj: unknown; readonly attr: unknown };
      if (obj instanceof HasProps && typeof attr === "string") propertyOf(obj, attr);
    }
  }
  return ModelWithTarget;
}
