// Writes models.json with one model, event, enum or method per line, so that the diff of a new BokehJS version is readable.
import type { Schema } from "./schema.js";

export function writeSchema(schema: Schema): string {
  const parts = [
    `"bokehjs": ${JSON.stringify(schema.bokehjs)}`,
    `"enums": ${linePerEntry(schema.enums)}`,
    `"events": ${linePerItem(schema.events)}`,
    `"tool_aliases": ${linePerEntry(schema.tool_aliases)}`,
    `"glyph_methods": ${linePerEntry(schema.glyph_methods)}`,
    `"models": ${linePerItem(schema.models)}`,
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
}

function linePerItem(items: readonly unknown[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]`;
}

function linePerEntry(entries: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(entries).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(",\n")}\n}`;
}
