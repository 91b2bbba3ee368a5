// Checks that SetValue refers to an existing property of its target; otherwise the browser would fail when it is used.
import { HasProps, propertyOf } from "../has-props.js";
import type { ModelConstructor } from "./mixin.js";

/** Makes the constructor throw PlotctlError if `attr` is not a property of `obj`. */
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
