// The glyph methods of figures → the text of their signatures: the options of each glyph, and one overload per number
// of positional arguments, so that options may follow any of them.
import { classNameOf } from "./read-classes.js";
import { isAlias, type GlyphMethod, type PropertySchema, type Schema } from "./schema.js";
import { firstLine } from "./write-family.js";

/** Where two methods take arguments in an order that authors of Python code would not expect. */
const REMARKS: Readonly<Record<string, string>> = {
  quad: "Mind the order: `bottom` comes before `top`.",
  image: "Mind the order: `color_mapper` comes first; the option `palette` is a short form of it.",
  image_stack: "Mind the order: `color_mapper` comes first.",
  circle: "Circles have a `radius` in data units; for markers of a fixed size use `scatter`.",
};

/** Options that are none of the glyph's properties. */
const EXTRAS: Readonly<Record<string, readonly string[]>> = {
  Image: ["/** Colours, or the name of a palette, for a LinearColorMapper. */", "palette?: string | readonly Color[];"],
};

export function writeGlyphMethods(schema: Schema): string {
  const methods = Object.entries(schema.glyph_methods);
  const glyphs = [...new Set(methods.map(([, { glyph }]) => glyph))].sort();
  const plain = methods.filter(([, { attributes }]) => attributes === undefined);
  const markers = methods.filter(([, { attributes }]) => attributes !== undefined);
  return `${firstLine(schema)}import type * as glyphs from "../../model/generated/glyphs.js";
import type { Color } from "../../model/types.js";
import type { GlyphOptions, GlyphRendererOf } from "../glyph-options.js";

${glyphs.map((glyph) => writeOptions(glyph, schema)).join("\n")}
/** Adds a Scatter glyph with one marker. */
export interface MarkerMethod {
${overloads("", "Scatter", ["x", "y"]).join("")}}

/** The glyph methods of figures: each adds a renderer to the figure and returns it. */
export interface GlyphMethods {
${plain.map(writeMethod).join("\n")}
${markers.map(writeMarker).join("")}}
`;
}

function writeOptions(glyph: string, schema: Schema): string {
  const properties = propertiesOf(glyph, schema).filter(([, { internal }]) => internal !== true);
  const perRow = properties.filter(([, { form }]) => form === "vector").map(([name]) => JSON.stringify(name));
  const units = properties.flatMap(([name, property]) => {
    const words = property.units?.values.map((word) => JSON.stringify(word)).join(" | ");
    return words === undefined
      ? []
      : [`  /** Default: \`${property.units?.default}\`. */\n  ${name}_units?: ${words};\n`];
  });
  const extras = (EXTRAS[glyph] ?? []).map((line) => `  ${line}\n`);
  const body = units.length + extras.length === 0 ? "{}" : `{\n${[...units, ...extras].join("")}}`;
  const name = classNameOf(glyph);
  return `export interface ${name}Options extends GlyphOptions<
  glyphs.${name}Props,
  ${perRow.join(" | ")}
> ${body}
`;
}

function writeMethod([name, { glyph, args }]: readonly [string, GlyphMethod]): string {
  const remark = REMARKS[name] === undefined ? "" : ` ${REMARKS[name]}`;
  return `  /** Adds a ${classNameOf(glyph)} glyph.${remark} */\n${overloads(name, glyph, args).join("")}`;
}

function writeMarker([name, { attributes }]: readonly [string, GlyphMethod]): string {
  return `  /** @deprecated Use \`scatter\` with \`marker: ${JSON.stringify(attributes?.marker)}\`. */
  ${name}: MarkerMethod;
`;
}

/** The longest first: the compiler takes the first that fits, and tells of the last one when none does. */
function overloads(method: string, glyph: string, args: readonly string[]): string[] {
  const options = `${classNameOf(glyph)}Options`;
  const counts = args.map((_, index) => args.length - index);
  return [...counts, 0].map((count) => {
    const given = args.slice(0, count).map((arg) => `${arg}: ${options}["${arg}"], `);
    return `  ${method}(${given.join("")}options?: ${options}): GlyphRendererOf<glyphs.${classNameOf(glyph)}>;\n`;
  });
}

/** Own and inherited properties; aliases, which glyphs have none of, are left out. */
function propertiesOf(name: string, schema: Schema): [string, PropertySchema][] {
  const model = schema.models.find((candidate) => candidate.name === name);
  if (model === undefined) throw new Error(`a glyph method names ${name}, which is not among the models`);
  const inherited = model.extends === null ? [] : propertiesOf(model.extends, schema);
  const own = Object.entries(model.properties).flatMap(([property, schema]): [string, PropertySchema][] =>
    isAlias(schema) ? [] : [[property, schema]],
  );
  return [...inherited, ...own];
}
