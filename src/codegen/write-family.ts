// One family of models → the text of its file: per model the properties it adds, its class, and its definition.
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
  const properties = readOwn(model, around, imports);
  const { parameters, argument } = writeGeneric(GENERICS[model.name], imports);
  const accessors = properties.filter(hasAccessors);
  const apart = lineage(model, byName).flatMap((ancestor) => accessorNames(ancestor, around));
  const shape = [
    apart.length === 0 ? `${name}Props${argument}` : without(`${name}Props`, apart),
    ...(behaviour?.members === undefined ? [] : [`${imports.behaviourType(behaviour, behaviour.members)}${argument}`]),
  ].join(", ");
  return `/** The properties of \`${name}\`. */
export interface ${name}Props${parameters} extends ${parent}Props ${block(properties.map(writeProperty))}
/** ${modelDoc(model, { required: requiredOf(model, byName), lineage: lineage(model, byName) })} */
export interface ${name}${parameters} extends ${shape} ${block(accessors.map(writeAccessors))}
export ${model.abstract ? "abstract " : ""}class ${name}${parameters} extends ${base} {
  constructor(attributes?: Partial<${name}Props${argument}>) {
    super(attributes);
  }
}
define(${name}, ${JSON.stringify(model.name)});
`;
}

/** How a class declares its type parameter, and how it names it. */
function writeGeneric(generic: Generic | undefined, imports: ImportList) {
  if (generic === undefined) return { parameters: "", argument: "" };
  const { name, bound, fallback } = generic;
  const limit = bound === undefined ? "" : ` extends ${imports.helper(bound)}`;
  return { parameters: `<${name}${limit} = ${fallback}>`, argument: `<${name}>` };
}

/** The type without members that are declared elsewhere. */
function without(type: string, names: readonly string[]): string {
  return `Omit<${type}, ${literals([...new Set(names)])}>`;
}

/** Only for comparing types: asking the list of imports would make the file import what it does not speak of. */
const PLAIN_NAMES: TypeNames = {
  model: (name) => name,
  helper: (name) => name,
  enumeration: (name) => name,
  alias: (name) => name,
};

/** Properties of a model whose accessors have types of their own: hand-written ones, and those written below. */
function accessorNames(model: ModelSchema, around: Around): readonly string[] {
  const written = readOwn(model, around, PLAIN_NAMES).filter(hasAccessors);
  return [...(BEHAVIOURS[model.name]?.own ?? []), ...written.map(({ name }) => name)];
}

interface OwnProperty {
  readonly name: string;
  readonly doc: string;
  readonly readonly: boolean;
  /** The type of what may be set. */
  readonly takes: string;
  /** The type of what reading gives. */
  readonly gives: string;
}

function hasAccessors({ takes, gives }: OwnProperty): boolean {
  return takes !== gives;
}

function readOwn(model: ModelSchema, { byName, schema }: Around, names: TypeNames): readonly OwnProperty[] {
  return Object.entries(model.properties).flatMap(([name, own]): OwnProperty[] => {
    const target = isAlias(own) ? findProperty(model, own.alias_of, byName) : own;
    if (target.internal) return [];
    const generated = propertyType(target, names);
    const { takes = same, gives } = TYPES[model.name]?.[name] ?? { gives: () => propertyType(target, heldBy(names)) };
    const type = takes(names, generated);
    return [
      {
        name,
        doc: propertyDoc(name, own, schema),
        readonly: target.readonly === true,
        takes: type,
        gives: gives?.(names, generated) ?? type,
      },
    ];
  });
}

function same(_names: TypeNames, generated: string): string {
  return generated;
}

/** Types of dates in whatever form they are given; all are held as milliseconds. */
const MOMENTS: readonly string[] = ["DateLike", "Moment"];

function heldBy(names: TypeNames): TypeNames {
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

/** A file that defines all models, whether or not an app names them: what comes over the wire may be any of them. */
export function writeAllModels({ families }: Families, schema: Schema): string {
  const imports = families.map(({ name }) => `import "./${name}.js";\n`);
  return `${firstLine(schema)}// Importing it defines every model: what comes over the wire may be any of them.\n${imports.join("")}`;
}

/** A model and all that it extends, itself first. */
function lineage(model: ModelSchema, byName: ReadonlyMap<string, ModelSchema>): readonly ModelSchema[] {
  const parent = model.extends === null ? undefined : byName.get(model.extends);
  return parent === undefined ? [model] : [model, ...lineage(parent, byName)];
}

function findProperty(model: ModelSchema, name: string, byName: ReadonlyMap<string, ModelSchema>): PropertySchema {
  for (const ancestor of lineage(model, byName)) {
    const found = ancestor.properties[name];
    if (found !== undefined && !isAlias(found)) return found;
  }
  throw new Error(`an alias of ${model.name} leads to ${name}, which is not there`);
}

function requiredOf(model: ModelSchema, byName: ReadonlyMap<string, ModelSchema>): readonly string[] {
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
