// One family of models → the text of its file: per model the properties it adds, its class, and its definition.
import { BEHAVIOURS } from "./behaviours.js";
import { TOP, type Families, type Family } from "./families.js";
import { ImportList } from "./import-list.js";
import { classNameOf } from "./read-classes.js";
import { isAlias, type AliasSchema, type ModelSchema, type PropertySchema, type Schema } from "./schema.js";
import { modelDoc, propertyDoc } from "./write-doc.js";
import { propertyType } from "./write-kind.js";

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
  const lines = Object.entries(model.properties).flatMap(([property, own]) =>
    writeProperty(model, [property, own], around),
  );
  const members = lines.length === 0 ? "{}" : `{\n${lines.join("")}}`;
  const ofMixins = lineage(model, byName).flatMap((ancestor) => BEHAVIOURS[ancestor.name]?.own ?? []);
  const shape =
    ofMixins.length === 0 ? `${name}Props` : `Omit<${name}Props, ${ofMixins.map((own) => `"${own}"`).join(" | ")}>`;
  const doc = modelDoc(model, requiredOf(model, byName));
  return `export interface ${name}Props extends ${parent}Props ${members}
${doc === undefined ? "" : `/** ${doc} */\n`}export interface ${name} extends ${shape} {}
export ${model.abstract ? "abstract " : ""}class ${name} extends ${base} {
  constructor(attributes?: Partial<${name}Props>) {
    super(attributes);
  }
}
define(${name}, ${JSON.stringify(model.name)});
`;
}

function writeProperty(
  model: ModelSchema,
  [name, own]: readonly [string, PropertySchema | AliasSchema],
  { imports, byName, schema }: Around,
): string[] {
  const target = isAlias(own) ? findProperty(model, own.alias_of, byName) : own;
  if (target.internal) return [];
  const readonly = target.readonly ? "readonly " : "";
  return [`  /** ${propertyDoc(own, schema)} */\n  ${readonly}${name}: ${propertyType(target, imports)};\n`];
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
