// Writes the file of one family: for each model the properties that it adds, its class, and its definition.
import { BEHAVIOURS } from "./behaviours.js";
import { TOP, type Families, type Family } from "./families.js";
import { ImportList } from "./import-list.js";
import { classNameOf } from "./read-classes.js";
import { isAlias, type ModelSchema, type PropertySchema, type Schema } from "./schema.js";
import { GENERICS, TYPES, type Generic } from "./type-overlay.js";
import { modelDoc, propertyDoc } from "./write-doc.js";
import { literals, propertyType, type TypeNames } from "./write-kind.js";

export function firstLine(schema: Schema): string {
  return `// Written by \`npm run generate\` from BokehJS ${schema.bokehjs}. Changes made here are lost.\n`;
}

export function writeFamily(family: Family, families: Families, schema: Schema): string {
  const imports = new ImportList(family, families);
  const byName = new Map(schema.models.map((model) => [model.name, model]));
  const classes = family.models.map((model) => writeModel(model, { imports, byName, schema }));
  return `${firstLine(schema)}${imports.write()}\n${classes.join("\n")}`;
}

interface Around {
  readonly imports: ImportList;
  readonly byName: ReadonlyMap<string, ModelSchema>;
  readonly schema: Schema;
}

function writeModel(model: ModelSchema, around: Around): string {
  const { imports, byName } = around;
  const name = classNameOf(model.name);
  const parent = imports.parent(model.extends ?? TOP);
  const behaviour = BEHAVIOURS[model.name];
  const base = behaviour === undefined ? parent : `${imports.behaviour(behaviour)}(${parent})`;
  const { parameters, argument } = writeGeneric(GENERICS[model.name], imports);
  const { plain, apart } = partition(readOwn(model, around));
  const own = plain.length === 0 ? [] : [`${name}Own${argument}`];
  const members =
    behaviour?.members === undefined ? [] : [`${imports.behaviourType(behaviour, behaviour.members)}${argument}`];
  const accessors = apart.filter(({ isByHand }) => !isByHand).map(writeAccessors);
  const required = requiredOf(model, byName);
  return `${writeOwn(`${name}Own${parameters}`, plain)}/** The properties of \`${name}\`. */
export interface ${name}Props${parameters}${extending([`${parent}Props`, ...own])} ${block(apart.map(writeProperty))}
/** ${modelDoc(model, { required, lineage: lineage(model, byName) })} */
export interface ${name}${parameters}${extending([...own, ...members])} ${block(accessors)}
export ${model.abstract ? "abstract " : ""}class ${name}${parameters} extends ${base} {
${writeConstructor(model, { name: `${name}Props${argument}`, parent: `${parent}Props` }, around)}}
define(${name}, ${JSON.stringify(model.name)});
`;
}

function extending(types: readonly string[]): string {
  return types.length === 0 ? "" : ` extends ${types.join(", ")}`;
}

/** Properties whose getter and setter have the same type. The class and its `Props` share them. */
function writeOwn(head: string, properties: readonly OwnProperty[]): string {
  return properties.length === 0 ? "" : `interface ${head} ${block(properties.map(writeProperty))}\n`;
}

/** Properties without defaults are required by the type, except in base classes. */
function writeConstructor(
  model: ModelSchema,
  props: { readonly name: string; readonly parent: string },
  { imports, byName }: Around,
): string {
  const required = requiredToConstruct(model, byName);
  const parent = byName.get(model.extends ?? TOP);
  const ofParent = parent === undefined ? [] : requiredToConstruct(parent, byName);
  // If the class has a default for a property that its parent requires, only the parent's constructor requires it.
  const cast = ofParent.every((name) => required.includes(name)) ? "" : ` as ${props.parent}`;
  const parameter =
    required.length === 0
      ? `attributes?: Partial<${props.name}>`
      : `attributes: ${imports.helper("WithRequired")}<${props.name}, ${literals(required)}>`;
  return `  constructor(${parameter}) {\n    super(attributes${cast});\n  }\n`;
}

function requiredToConstruct(model: ModelSchema, byName: ReadonlyMap<string, ModelSchema>): readonly string[] {
  return model.abstract === true ? [] : requiredOf(model, byName);
}

/** How a class declares its type parameter, and how it refers to it. */
function writeGeneric(generic: Generic | undefined, imports: ImportList) {
  if (generic === undefined) return { parameters: "", argument: "" };
  const { name, bound, fallback } = generic;
  const limit = bound === undefined ? "" : ` extends ${imports.helper(bound)}`;
  return { parameters: `<${name}${limit} = ${fallback}>`, argument: `<${name}>` };
}

interface OwnProperty {
  readonly name: string;
  readonly doc: string;
  readonly readonly: boolean;
  /** The type of the setter. */
  readonly takes: string;
  /** The type of the getter. */
  readonly gives: string;
  /** Whether a behaviour of the class defines its accessors. */
  readonly isByHand: boolean;
}

/** Separates properties whose setter accepts more than the getter returns, and hand-written ones, from the others. */
function partition(properties: readonly OwnProperty[]) {
  const isApart = ({ takes, gives, isByHand }: OwnProperty): boolean => isByHand || takes !== gives;
  return { plain: properties.filter((own) => !isApart(own)), apart: properties.filter(isApart) };
}

function readOwn(model: ModelSchema, { byName, schema, imports }: Around): readonly OwnProperty[] {
  const facts = { enums: schema.enums, classes: lineage(model, byName).map((ancestor) => ancestor.name) };
  return Object.entries(model.properties).flatMap(([name, own]): OwnProperty[] => {
    const target = isAlias(own) ? findProperty(model, own.alias_of, byName) : own;
    if (target.internal) return [];
    const overlaid = TYPES[model.name]?.[name] ?? {};
    const takenType = propertyType(target, takenBy(imports, target));
    const takes = overlaid.takes?.(takenBy(imports, target), takenType) ?? takenType;
    const heldType = propertyType(target, heldBy(imports));
    const gives = overlaid.gives?.(heldBy(imports), heldType) ?? (overlaid.takes === undefined ? heldType : takes);
    return [
      {
        name,
        doc: propertyDoc(name, own, facts),
        readonly: target.readonly === true,
        takes: target.readonly === true ? gives : takes,
        gives,
        isByHand: BEHAVIOURS[model.name]?.own.includes(name) === true,
      },
    ];
  });
}

/** Types of setters. Tuples in specs are exact, since TypeScript compares the types of single values most often. */
function takenBy(names: ImportList, { form }: PropertySchema): TypeNames {
  if (form === "vector" || form === "scalar") return names;
  return {
    model: (name) => names.model(name),
    enumeration: (name) => names.enumeration(name),
    alias: (name) => names.alias(name),
    helper: (name) => names.helper(name),
    looseTuple: (tuple) => `${names.helper("TupleLike")}<${tuple}>`,
  };
}

/** Getters return dates as milliseconds, in whatever form they were set. */
const MOMENTS: readonly string[] = ["DateLike", "Moment"];

/** Types of getters. */
function heldBy(names: ImportList): TypeNames {
  return {
    model: (name) => names.model(name),
    enumeration: (name) => names.enumeration(name),
    alias: (name) => names.alias(name),
    helper: (name) => (MOMENTS.includes(name) ? "number" : names.helper(name)),
  };
}

function block(members: readonly string[]): string {
  return members.length === 0 ? "{}" : `{\n${members.join("")}}`;
}

function writeProperty({ name, doc, readonly, takes }: OwnProperty): string {
  return `  /** ${doc} */\n  ${readonly ? "readonly " : ""}${name}: ${takes};\n`;
}

function writeAccessors({ name, doc, readonly, takes, gives }: OwnProperty): string {
  const getter = `  /** ${doc} */\n  get ${name}(): ${gives};\n`;
  return readonly ? getter : `${getter}  set ${name}(value: ${takes});\n`;
}

/** Writes a file that imports all models, since the wire may contain models that an app does not import. */
export function writeAllModels({ families }: Families, schema: Schema): string {
  const imports = families.map(({ name }) => `import "./${name}.js";\n`);
  return `${firstLine(schema)}// Importing this file defines all models, since the wire may contain any of them.\n${imports.join("")}`;
}

/** Returns a model and its ancestors, itself first. */
/** The model and its ancestors, itself first. */
export function lineage(model: ModelSchema, byName: ReadonlyMap<string, ModelSchema>): readonly ModelSchema[] {
  const parent = model.extends === null ? undefined : byName.get(model.extends);
  return parent === undefined ? [model] : [model, ...lineage(parent, byName)];
}

/** The property to which an alias refers. */
export function findProperty(
  model: ModelSchema,
  name: string,
  byName: ReadonlyMap<string, ModelSchema>,
): PropertySchema {
  for (const ancestor of lineage(model, byName)) {
    const found = ancestor.properties[name];
    if (found !== undefined && !isAlias(found)) return found;
  }
  throw new Error(`an alias of ${model.name} refers to ${name}, which does not exist`);
}

/** The properties without a default, inherited ones too. */
export function requiredOf(model: ModelSchema, byName: ReadonlyMap<string, ModelSchema>): readonly string[] {
  const ancestors = lineage(model, byName);
  const given = new Set(
    ancestors
      .flatMap(({ overrides }) =>
        Object.entries(overrides ?? {}).filter(([, { default: value }]) => value !== undefined),
      )
      .map(([name]) => name),
  );
  const required = ancestors.flatMap(({ properties }) =>
    Object.entries(properties).flatMap(([name, own]) =>
      !isAlias(own) && own.required && !given.has(name) ? [name] : [],
    ),
  );
  return required.sort();
}
