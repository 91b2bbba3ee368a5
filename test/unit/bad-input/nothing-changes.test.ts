// A rejected assignment changes nothing, for any property and value, and its message is short.
import fc from "fast-check";
import { Document, PlotctlError, type DocumentChange } from "plotctl";
import * as models from "plotctl/models";
import { ClassInfo, schema } from "../../../src/model/class-info.js";
import { converted } from "../../../src/model/conversions.js";
import type { Model } from "../../../src/model/model.js";
import { REJECTED } from "../../../src/property/kind.js";
import type { PropertyDef } from "../../../src/property/property-def.js";

const names = schema.models
  .filter(({ name, abstract, registered }) => abstract !== true && registered === true && name in models)
  .map(({ name }) => name);

/** Values of many shapes, most of which are wrong for most properties. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    NaN,
    Infinity,
    -1,
    0.5,
    "auto",
    "red",
    "2026-01-31",
    "__proto__",
    new Date(NaN),
    Symbol("s"),
  ),
  fc.anything({ withMap: true, withSet: true, withTypedArray: true, withDate: true, withBigInt: true }),
  fc.string(),
  fc.func(fc.integer()),
  fc.constantFrom<unknown>({ value: Symbol("s") }, { field: 5 }, { expr: {} }, { value: 1, units: "miles" }),
);

const property = fc
  .constantFrom(...names)
  .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...ClassInfo.of(name).properties.keys())));

/** Whether a value is valid for a property, or a short form of a valid one. */
function isTaken(name: string, def: PropertyDef, value: unknown): boolean {
  try {
    const owner = { info: ClassInfo.of(name), source: () => undefined };
    return def.accept(converted(def, value, owner)) !== REJECTED;
  } catch {
    return false;
  }
}

it("leaves a model, its document and its listeners unchanged", () => {
  fc.assert(
    fc.property(property, anything, ([name, attr], wrong) => {
      const def = ClassInfo.of(name).properties.get(attr);
      fc.pre(wrong !== undefined && def !== undefined && !isTaken(name, def, wrong));
      const model = new (models[name as keyof typeof models] as unknown as new () => Model)();
      const doc = new Document();
      doc.add_root(model);
      const received: DocumentChange[] = [];
      doc.on_change((change) => received.push(change));
      const held = (): unknown[] => [model.name, model.tags, (model as unknown as Record<string, unknown>)[attr]];
      const before = held();
      // One valid value among those set makes no difference.
      expect(() => model.setv({ name: "new", tags: [1], [attr]: wrong })).toThrow(PlotctlError);
      expect(held()).toEqual(before);
      expect(received).toEqual([]);
      const explanation = def?.kind.explain(wrong) ?? "";
      expect(explanation).toMatch(/^expected /);
      expect(explanation.length).toBeLessThan(700);
    }),
    { numRuns: 2000 },
  );
});
