// The palettes of BokehJS → two files: the colours of each palette as one text of hex digits (and of each
// colour name), and a constant per palette, per group of palettes by length, and per collection of groups.
import type { Bokeh } from "./load-bokeh.js";
import { firstLine } from "./write-family.js";
import type { Schema } from "./schema.js";

export function writePaletteData(bokeh: Bokeh, schema: Schema): string {
  const entries = palettesOf(bokeh).map(([name, colors]) => `  ${name}:\n    "${colors.map(hexOf).join("")}",\n`);
  const named = Object.entries(bokeh.module("core/util/svg_colors").named_colors as Readonly<Record<string, number>>);
  return `${firstLine(schema)}/** Six hex digits per colour. */
export const PALETTE_COLORS = {
${entries.join("")}};

/** CSS colour names. */
export const NAMED_COLORS: Readonly<Record<string, string>> = {
${named.map(([name, color]) => `  ${name}: "#${hexOf(color)}",\n`).join("")}};
`;
}

export function writePalettes(bokeh: Bokeh, schema: Schema): string {
  const names = palettesOf(bokeh).map(([name]) => name);
  const groups = groupsIn(bokeh, Array.isArray);
  const collections = groupsIn(bokeh, isGroup);
  return `${firstLine(schema)}import { palette } from "../palettes.js";

${names.map((name) => `export const ${name} = palette("${name}");\n`).join("")}
${groups.map(([group, members]) => `export const ${group} = Object.freeze({ ${members.map(byLength).join(", ")} });\n`).join("")}
${collections.map(([name, members]) => `export const ${name} = Object.freeze({ ${members.join(", ")} });\n`).join("")}`;
}

function byLength(name: string): string {
  return `${/\d+$/.exec(name)?.[0]}: ${name}`;
}

function palettesOf(bokeh: Bokeh): [string, readonly number[]][] {
  // Arrays come out of BokehJS's own realm.
  return Object.entries(bokeh.module("api/palettes"))
    .filter(([, value]) => Array.isArray(value))
    .map(([name, value]): [string, readonly number[]] => [name, value as readonly number[]])
    .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
}

/** Objects of the module by name, with the names of what they hold, where all of that passes a test. */
function groupsIn(bokeh: Bokeh, test: (member: unknown) => boolean): [string, readonly string[]][] {
  return Object.entries(bokeh.module("api/palettes")).flatMap(([name, value]): [string, readonly string[]][] =>
    isGroup(value) && Object.values(value).every(test) ? [[name, Object.keys(value)]] : [],
  );
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** BokehJS has colours as 0xRRGGBBAA, all of them opaque; the last one of some lacks its AA. */
function hexOf(color: number): string {
  const digits = color.toString(16).padStart(8, "0");
  if (digits.endsWith("ff")) return digits.slice(0, 6);
  if (digits.startsWith("00")) return digits.slice(2);
  throw new Error(`a palette has the colour ${digits}, which is not opaque`);
}
