// Writes two files from BokehJS's palettes: one with the colours of each palette and each colour name as hex digits, and one
// with a constant per palette, per group of palettes by length, and per collection of groups. Five long palettes and the
// collections of all groups, which only Python Bokeh has, are computed here.
import type { Bokeh } from "./load-bokeh.js";
import { firstLine } from "./write-family.js";
import type { Schema } from "./schema.js";

/** Python Bokeh also has these with 256 colours, interpolated linearly between the nine ones. */
const BLENDED = ["Blues", "Greens", "Oranges", "Purples", "Reds"];

export function writePaletteData(bokeh: Bokeh, schema: Schema): string {
  const entries = palettesOf(bokeh).map(([name, colors]) => `  ${name}:\n    "${colors.map(hexOf).join("")}",\n`);
  const named = Object.entries(bokeh.module("core/util/svg_colors").named_colors as Readonly<Record<string, number>>);
  return `${firstLine(schema)}/** Six hex digits per colour. */
export const PALETTE_COLORS = {
${entries.join("")}};

/** CSS colour names. */
export const NAMED_COLORS = {
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
${collections.map(([name, members]) => `export const ${name} = Object.freeze({ ${members.join(", ")} });\n`).join("")}
/** All groups of palettes. */
export const all_palettes = Object.freeze({ ${groups.map(([name]) => name).join(", ")} });

/** All groups of palettes, without the long ones of 256 colours. */
export const small_palettes = Object.freeze({
${groups.map(([group, members]) => `  ${group}: ${smallGroup(group, members)},\n`).join("")}});
`;
}

function smallGroup(group: string, members: readonly string[]): string {
  const small = members.filter((name) => !name.endsWith("256"));
  return small.length === members.length ? group : `Object.freeze({ ${small.map(byLength).join(", ")} })`;
}

function byLength(name: string): string {
  return `${/\d+$/.exec(name)?.[0]}: ${name}`;
}

function palettesOf(bokeh: Bokeh): [string, readonly number[]][] {
  const palettes = bokeh.module("api/palettes");
  // Arrays belong to the realm of BokehJS's window.
  const present = Object.entries(palettes)
    .filter(([, value]) => Array.isArray(value))
    .map(([name, value]): [string, readonly number[]] => [name, value as readonly number[]]);
  const blended = BLENDED.map((group): [string, readonly number[]] => [
    `${group}256`,
    blend(palettes[`${group}9`] as readonly number[]),
  ]);
  return [...present, ...blended].sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }));
}

/** Returns the exported objects whose values all pass a test, by name, with their keys. */
function groupsIn(bokeh: Bokeh, test: (member: unknown) => boolean): [string, readonly string[]][] {
  return Object.entries(bokeh.module("api/palettes")).flatMap(([name, value]): [string, readonly string[]][] => {
    if (!isGroup(value) || !Object.values(value).every(test)) return [];
    return [[name, BLENDED.includes(name) ? [...Object.keys(value), `${name}256`] : Object.keys(value)]];
  });
}

/** Returns 256 opaque colours as 0xRRGGBBAA, each channel interpolated separately. */
function blend(colors: readonly number[]): number[] {
  return Array.from({ length: 256 }, (_, index) => {
    const place = (index * (colors.length - 1)) / 255;
    const [low, high] = [colors[Math.floor(place)] ?? 0, colors[Math.ceil(place)] ?? 0];
    const bytes = [24, 16, 8].map((shift) => {
      const [from, to] = [(low >>> shift) & 255, (high >>> shift) & 255];
      return Math.round(from + (to - from) * (place - Math.floor(place)));
    });
    return bytes.reduce((color, byte) => color * 256 + byte, 0) * 256 + 255;
  });
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** BokehJS's colours are 0xRRGGBBAA, all of them opaque; the last one of some palettes lacks AA. */
function hexOf(color: number): string {
  const digits = color.toString(16).padStart(8, "0");
  if (digits.endsWith("ff")) return digits.slice(0, 6);
  if (digits.startsWith("00")) return digits.slice(2);
  throw new Error(`a palette has the colour ${digits}, which is not opaque`);
}
