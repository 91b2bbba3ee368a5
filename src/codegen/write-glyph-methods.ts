// Writes the signatures of glyph methods: the options of each glyph, and one overload per number of positional arguments,
// so that the options may follow any of them.
import { classNameOf } from "./read-classes.js";
import { isAlias, type GlyphMethod, type PropertySchema, type Schema } from "./schema.js";
import { firstLine } from "./write-family.js";
import { literals } from "./write-kind.js";
import { Looks } from "./write-looks.js";

/** Remarks on methods, mostly on an order of arguments that differs from Python Bokeh's. */
export const REMARKS: Readonly<Record<string, string>> = {
  quad: "Note the order of the arguments: `bottom` comes before `top`.",
  image: "Note the order of the arguments: `color_mapper` comes first. The option `palette` is a short form of it.",
  image_stack:
    "Note the order of the arguments: `color_mapper` comes first. The option `palette` is a short form of it.",
  circle: "Circles have a `radius` in data units. Use `scatter` for markers with a size in pixels.",
};

/** Options that are not properties of the glyph. */
const EXTRAS: Readonly<Record<string, readonly string[]>> = {
  Image: [
    "/** The palette of a LinearColorMapper: colours, or the name of a palette. */",
    "palette?: string | readonly Color[];",
  ],
  ImageStack: [
    "/** The palette of a WeightedStackColorMapper: a colour per layer, or the name of a palette. */",
    "palette?: string | readonly Color[];",
  ],
};

/** Methods that draw large data, with the arguments that are its columns. */
const SELF_DRAWN: Readonly<Record<string, readonly string[]>> = {
  line: ["x", "y"],
  step: ["x", "y"],
  varea: ["x", "y1", "y2"],
  vbar: ["x", "top", "bottom"],
  vspan: ["x"],
};

/** Methods that draw large data as images of cells, and as rows where they are few. */
const SCATTERED: readonly string[] = ["scatter", "circle"];

export function writeGlyphMethods(schema: Schema): string {
  const methods = Object.entries(schema.glyph_methods);
  const glyphs = [...new Set(methods.map(([, { glyph }]) => glyph))].sort();
  const plain = methods.filter(([, { attributes }]) => attributes === undefined);
  const markers = methods.filter(([, { attributes }]) => attributes !== undefined);
  const looks = new Looks();
  const options = glyphs.map((glyph) => writeOptions(glyph, { schema, looks }));
  return `${firstLine(schema)}import type * as glyphs from "../../model/generated/glyphs.js";
import type { Color, Columns } from "../../model/types.js";
import type { ColumnOf, ColumnsFrom, GlyphOptions, GlyphRendererOf, PerRowLook } from "../glyphs/glyph-options.js";
import type { DrawnColumn, GridImageOptions, MatrixImageOptions, ScatteredOptions, SelfDrawn } from "../glyphs/self-drawing.js";

${looks.write()}
${options.join("\n")}
/** Adds a Scatter glyph with one marker. */
export interface MarkerMethod {
${overloads("", { glyph: "Scatter", args: ["x", "y"] }, schema).join("")}}

/** The glyph methods of figures: each adds a renderer to the figure and returns it. */
export interface GlyphMethods {
${plain.map((method) => writeMethod(method, schema)).join("\n")}
${markers.map(writeMarker).join("")}}
`;
}

function writeOptions(glyph: string, { schema, looks }: { readonly schema: Schema; readonly looks: Looks }): string {
  const properties = propertiesOf(glyph, schema).filter(([, { internal }]) => internal !== true);
  const perRow = perRowOf(glyph, schema);
  const units = properties.flatMap(([name, property]) => {
    const words = property.units?.values.map((word) => JSON.stringify(word)).join(" | ");
    return words === undefined
      ? []
      : [`  /** The units of \`${name}\`. Default: \`${property.units?.default}\`. */\n  ${name}_units?: ${words};\n`];
  });
  const extras = (EXTRAS[glyph] ?? []).map((line) => `  ${line}\n`);
  const body = units.length + extras.length === 0 ? "{}" : `{\n${[...units, ...extras].join("")}}`;
  const name = classNameOf(glyph);
  return `type ${name}Rows = ${literals(perRow)};
/** The options of glyph methods that add a ${name}. */
export interface ${name}Options extends ${[`GlyphOptions<glyphs.${name}Props, ${name}Rows>`, ...looks.of(glyph, properties)].join(", ")} ${body}
`;
}

function writeMethod([name, method]: readonly [string, GlyphMethod], schema: Schema): string {
  const remark = REMARKS[name] === undefined ? "" : ` ${REMARKS[name]}`;
  return `  /** Adds a renderer with a ${classNameOf(method.glyph)}.${remark} */\n${overloads(name, method, schema).join("")}${selfDrawn(name, method)}`;
}

/** The last overloads, whose error the compiler reports: columns of large data are known by name. */
function selfDrawn(name: string, { glyph, args }: GlyphMethod): string {
  if (name === "image")
    return `  ${name}(options: GridImageOptions | MatrixImageOptions): GlyphRendererOf<glyphs.Image>;\n`;
  if (SCATTERED.includes(name)) return scattered(name, classNameOf(glyph));
  const columns = SELF_DRAWN[name];
  if (columns === undefined) return "";
  const cls = classNameOf(glyph);
  const options = `options: SelfDrawn<${cls}Options, C, ${literals([...columns])}>`;
  const leading = args.filter((arg) => columns.includes(arg) || arg === "width");
  const given = leading.map((arg) => {
    if (!columns.includes(arg)) return `${arg}: number`;
    return `${arg}: DrawnColumn<NoInfer<C>>${arg === "x" || arg === "y" ? "" : " | number"}`;
  });
  const signature = (before: string): string =>
    `  ${name}<C extends object>(${before}${options}): GlyphRendererOf<glyphs.${cls}>;\n`;
  return signature("") + signature(`${given.join(", ")}, `);
}

function scattered(name: string, cls: string): string {
  const rest = `options: ScatteredOptions<${cls}Options, C>): GlyphRendererOf<glyphs.${cls}>;\n`;
  const column = "DrawnColumn<NoInfer<C>>";
  return `  ${name}<C extends object>(${rest}  ${name}<C extends object>(x: ${column}, y: ${column}, ${rest}`;
}

function writeMarker([name, { attributes }]: readonly [string, GlyphMethod]): string {
  const marker = JSON.stringify(attributes?.marker);
  return `  /** Adds a Scatter glyph with the marker ${marker}. @deprecated Use \`scatter\` with \`marker: ${marker}\`. */
  ${name}: MarkerMethod;
`;
}

/** The longest overload comes first: the compiler uses the first match, and reports the last one if none matches. */
function overloads(method: string, { glyph, args }: GlyphMethod, schema: Schema): string[] {
  const name = classNameOf(glyph);
  const perRow = perRowOf(glyph, schema);
  const traits = ["color", "alpha"].filter((trait) => perRow.some((property) => property.endsWith(`_${trait}`)));
  const given = args.map((arg) => `${arg}: ${name}Options["${arg}"]${perRow.includes(arg) ? " & ColumnOf<C>" : ""}, `);
  const counts = args.map((_, index) => args.length - index);
  const checked = [`${name}Rows`, ...traits.map((trait) => JSON.stringify(trait))].join(" | ");
  const options = `options?: ${name}Options & ColumnsFrom<C, ${checked}>`;
  return [...counts, 0].map(
    (count) =>
      `  ${method}<C extends Columns = Columns>(${given.slice(0, count).join("")}${options}): GlyphRendererOf<glyphs.${name}, C>;\n`,
  );
}

/** The properties that accept one value per row. */
function perRowOf(glyph: string, schema: Schema): string[] {
  return propertiesOf(glyph, schema).flatMap(([name, { form, internal }]) =>
    form === "vector" && internal !== true ? [name] : [],
  );
}

/** Own and inherited properties, without aliases, which glyphs do not have. */
function propertiesOf(name: string, schema: Schema): [string, PropertySchema][] {
  const model = schema.models.find((candidate) => candidate.name === name);
  if (model === undefined) throw new Error(`a glyph method refers to ${name}, which is not a model`);
  const inherited = model.extends === null ? [] : propertiesOf(model.extends, schema);
  const own = Object.entries(model.properties).flatMap(([property, schema]): [string, PropertySchema][] =>
    isAlias(schema) ? [] : [[property, schema]],
  );
  return [...inherited, ...own];
}
