// Custom models: a class on the server with declared properties, and a file for the browser that implements it there,
// in the way in which BokehJS's own models are written.
import { checkOptionNames } from "../base/option-names.js";
import type { Declared, DeclaredClass } from "../model/extension/data-model.js";
import { declareClass } from "../model/extension/declare-class.js";
import type { Model } from "../model/model.js";
import type { ModelClass } from "../model/registry.js";
import { browserScript } from "./browser-module.js";

/** Options of `custom_model`, besides the properties of the class. */
export interface CustomModelOptions {
  /**
   * The file for the browser, in TypeScript or JavaScript: `new URL("./gauge.browser.ts", import.meta.url)`. It exports
   * a class of the declared name, which extends BokehJS's class of the base and defines the same properties.
   */
  readonly implementation: URL;
}

/**
 * Declares a class of models that the author implements in the browser:
 * `class Gauge extends custom_model("Gauge", LayoutDOM, { value: Float(0) }, { implementation }) {}`.
 * Throws PlotctlError for a name that is in use, an invalid default, or an error in the browser file.
 */
export function custom_model<B extends ModelClass<Model>, P extends Declared>(
  name: string,
  base: B,
  ...[properties, options]: readonly [properties: P, options: CustomModelOptions]
): DeclaredClass<B, P> {
  checkOptionNames("custom_model", options, ["implementation"]);
  const script = browserScript(options.implementation, name);
  return declareClass({ name, base, properties, script }) as unknown as DeclaredClass<B, P>;
}
