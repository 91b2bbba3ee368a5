// Models of an author's own that browsers draw or compute with: a class on the server with declared properties, and a file
// for the browser that implements it there as BokehJS's own models are written.
import { checkOptionNames } from "../base/option-names.js";
import type { Declared, DeclaredClass } from "../model/extension/data-model.js";
import { declareClass } from "../model/extension/declare-class.js";
import type { Model } from "../model/model.js";
import type { ModelClass } from "../model/registry.js";
import { browserScript } from "./browser-module.js";

/** What `custom_model` takes beside the properties of the class. */
export interface CustomModelOptions {
  /**
   * The file for the browser, in TypeScript or JavaScript: `new URL("./gauge.browser.ts", import.meta.url)`. It exports a
   * class of the declared name, which extends the base's class of BokehJS and defines the same properties.
   */
  readonly implementation: URL;
}

/**
 * A class of models that the author implements in the browser:
 * `class Gauge extends custom_model("Gauge", LayoutDOM, { value: Float(0) }, { implementation }) {}`.
 * Throws PlotctlError for names that are taken, defaults that do not fit, and what is wrong in the browser's file.
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
