// Gives a generated class its properties: getters and setters for those it adds to its parent, its wire name and
// bundle, and its place in the registry.
import type { PropertyDef } from "../property/property-def.js";
import { ClassInfo } from "./class-info.js";
import { INFO, internals, type HasProps } from "./has-props.js";
import { register, type ModelClass } from "./registry.js";

/** Called once below each class of models, with its name in the schema. */
export function define(cls: ModelClass, name: string): void {
  equip(cls, ClassInfo.of(name));
  register(name, cls);
}

/** As `define`, for a class of which the schema knows nothing, and without a place in the registry. */
export function equip(cls: ModelClass, info: ClassInfo): void {
  Object.defineProperty(cls.prototype, INFO, { value: info });
  Object.defineProperty(cls, "typeName", { value: info.typeName });
  Object.defineProperty(cls, "bundle", { value: info.schema.bundle });
  for (const [property, own] of Object.entries(info.schema.properties)) {
    const isHidden = !("alias_of" in own) && own.internal === true;
    // A behaviour under the class may have accessors of its own, as data sources have for their columns.
    if (!isHidden && !(property in cls.prototype)) defineAccessors(cls.prototype as HasProps, property);
  }
}

function defineAccessors(prototype: HasProps, name: string): void {
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: HasProps): unknown {
      const def = this[INFO].properties.get(name) as PropertyDef;
      const held = internals.read(this, def);
      return typeof held === "object" && held !== null ? internals.views(this).ofProperty(def.name, held) : held;
    },
    set(this: HasProps, value: unknown) {
      this.setv({ [name]: value ?? null });
    },
  });
}
