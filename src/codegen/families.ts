// Which generated file holds which class: the folders of BokehJS, with large ones split. Files import classes in one
// direction only, so that each class exists before another extends it.
import { classNameOf } from "./read-classes.js";
import type { ModelSchema } from "./schema.js";

export interface Family {
  /** The file's name, also the name by which other files speak of it. */
  readonly name: string;
  readonly models: readonly ModelSchema[];
  /** Families whose classes are extended here. */
  readonly bases: readonly string[];
}

export interface Families {
  readonly families: readonly Family[];
  /** The family of a model; undefined for the hand-written top of the hierarchy. */
  familyOf(model: string): string | undefined;
}

/** The model at the top, written by hand in `src/model/model.ts`. */
export const TOP = "Model";

/** Folders that are files of their own below `models/`; every other folder goes with the one that holds it. */
const SPLIT = ["ui/icons", "ui/menus", "widgets/sliders", "widgets/tables"];

/** DOM models share names with widgets, glyphs and annotations: this file is published as a namespace. */
export const NAMESPACED = "dom";

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
  refuseLoops(families);
  refuseSharedNames(families);
  return { families, familyOf: (model) => familyByModel.get(model) };
}

function familyOfModule(module: string): string {
  const path = module.replace(/^models\//, "");
  const split = SPLIT.find((folder) => path.startsWith(`${folder}/`));
  return split === undefined ? path.slice(0, path.indexOf("/")) : split.slice(split.indexOf("/") + 1);
}

/** Throws when the classes of two files extend each other, over whatever way round. */
export function refuseLoops(families: readonly Pick<Family, "name" | "bases">[]): void {
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

function refuseSharedNames(families: readonly Family[]): void {
  const owner = new Map<string, string>();
  for (const { name: family, models } of families.filter(({ name }) => name !== NAMESPACED)) {
    for (const name of models.map((model) => classNameOf(model.name))) {
      const other = owner.get(name);
      if (other !== undefined) throw new Error(`the families ${other} and ${family} both have a class ${name}`);
      owner.set(name, family);
    }
  }
}
