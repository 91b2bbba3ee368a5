// Completes a generated class: defines the accessors of the properties that it adds to its parent, attaches its info, and
// registers it.
import type { PropertyDef } from "../property/property-def.js";
import { ClassInfo } from "./class-info.js";
import { INFO, internals, type HasProps } from "./has-props.js";
import { register, type ModelClass } from "./registry.js";

/** Called once for each model class, with its name in the schema. */
export function define(cls: ModelClass, name: string): void {
  equip(cls, ClassInfo.of(name));
  register(name, cls);
}

/** Like `define`, for a class that is not in the schema. The class is not registered. */
export function equip(cls: ModelClass, info: ClassInfo): void {
  Object.defineProperty(cls.prototype, INFO, { value: info });
  Object.defineProperty(cls, "typeName", { value: info.typeName });
  Object.defineProperty(cls, "bundle", { value: info.schema.bundle });
  for (const [property, own] of Object.entries(info.schema.properties)) {
    const isHidden = !("alias_of" in own) && own.internal === true;
    // A behaviour of the class may define accessors itself, as data sources do for their columns.
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
