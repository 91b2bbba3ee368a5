// Assigns each class to a generated file, by BokehJS's folders; large folders are split. Imports of base classes never form
// a cycle, so that each class exists before another extends it.
import { classNameOf } from "./read-classes.js";
import type { ModelSchema } from "./schema.js";

export interface Family {
  /** The name of the file, and of its namespace in other files. */
  readonly name: string;
  readonly models: readonly ModelSchema[];
  /** The families of the base classes. */
  readonly bases: readonly string[];
}

export interface Families {
  readonly families: readonly Family[];
  /** Returns the family of a model; undefined for the hand-written `Model`. */
  familyOf(model: string): string | undefined;
}

/** The root of the class hierarchy, written by hand in `src/model/model.ts`. */
export const TOP = "Model";

/** Subfolders of `models/` that become separate files; all other subfolders belong to the file of their parent folder. */
const SPLIT = ["ui/icons", "ui/menus", "widgets/sliders", "widgets/tables"];

/** DOM models have the same names as widgets, glyphs and annotations, so this file is exported as a namespace. */
const NAMESPACED = "dom";

export function sortIntoFamilies(models: readonly ModelSchema[], moduleOf: ReadonlyMap<string, string>): Families {
  const byFamily = new Map<string, ModelSchema[]>();
  const familyByModel = new Map<string, string>();
  for (const model of models.filter(({ name }) => name !== TOP)) {
    const family = familyOfModule(moduleOf.get(model.name) ?? "");
    byFamily.set(family, [...(byFamily.get(family) ?? []), model]);
    familyByModel.set(model.name, family);
  }
  const families = [...byFamily].map(([name, members]) => {
    const bases = new Set(members.map((member) => familyByModel.get(member.extends ?? TOP)));
    const others = [...bases].filter((base): base is string => base !== undefined && base !== name);
    return { name, models: members, bases: others.sort() };
  });
  families.sort((one, other) => (one.name < other.name ? -1 : 1));
  rejectCycles(families);
  rejectDuplicateNames(families);
  return { families, familyOf: (model) => familyByModel.get(model) };
}

function familyOfModule(module: string): string {
  const path = module.replace(/^models\//, "");
  const split = SPLIT.find((folder) => path.startsWith(`${folder}/`));
  return split === undefined ? path.slice(0, path.indexOf("/")) : split.slice(split.indexOf("/") + 1);
}

/** Throws if the classes of files extend each other in a cycle. */
export function rejectCycles(families: readonly Pick<Family, "name" | "bases">[]): void {
  const byName = new Map(families.map((family) => [family.name, family]));
  const settled = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) throw new Error(`families extend each other: ${[...path, name].join(" → ")}`);
    if (settled.has(name)) return;
    for (const base of byName.get(name)?.bases ?? []) visit(base, [...path, name]);
    settled.add(name);
  };
  for (const { name } of families) visit(name, []);
}

function rejectDuplicateNames(families: readonly Family[]): void {
  const owner = new Map<string, string>();
  for (const { name: family, models } of families.filter(({ name }) => name !== NAMESPACED)) {
    for (const name of models.map((model) => classNameOf(model.name))) {
      const other = owner.get(name);
      if (other !== undefined) throw new Error(`the families ${other} and ${family} both have a class ${name}`);
      owner.set(name, family);
    }
  }
}
