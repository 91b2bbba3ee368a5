// Writes the two files that all families use: enums as unions of strings, and the kinds for which BokehJS has names.
import type { Families } from "./families.js";
import { ImportList } from "./import-list.js";
import { innerKinds, isAlias, type Kind, type Schema } from "./schema.js";
import { firstLine } from "./write-family.js";
import { isNamed, kindBody, literals } from "./write-kind.js";

/** Docs of named kinds that app authors use. */
const KINDS: Readonly<Record<string, string>> = {
  Factor: "A category: a text, or two or three texts for a nested category.",
  FactorLike: "A coordinate: a number, a Date, or a category with an optional offset.",
  OffsetFactor: "A category, and an offset from its centre in widths of a category.",
};

function docOf(text: string | undefined): string {
  return text === undefined ? "" : `/** ${text} */\n`;
}

export function writeEnums(schema: Schema): string {
  const types = Object.entries(schema.enums).map(([name, words]) => `export type ${name} = ${literals(words)};\n`);
  return `${firstLine(schema)}\n${types.join("")}`;
}

export function writeKinds(schema: Schema, families: Families): string {
  const imports = new ImportList({ name: "kinds" }, families);
  const types = [...collectNamed(schema)].sort(([one], [other]) => (one < other ? -1 : 1));
  const lines = types.map(([name, kind]) => `${docOf(KINDS[name])}export type ${name} = ${kindBody(kind, imports)};\n`);
  return `${firstLine(schema)}${imports.write()}\n${lines.join("")}`;
}

/** The kinds for which BokehJS has names. */
export function collectNamed(schema: Schema): ReadonlyMap<string, Kind> {
  const found = new Map<string, Kind>();
  const visit = (kind: Kind): void => {
    if (kind.alias !== undefined && isNamed(kind)) {
      const known = found.get(kind.alias);
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(kind)) {
        throw new Error(`BokehJS has two kinds called ${kind.alias}`);
      }
      found.set(kind.alias, kind);
    }
    for (const inner of innerKinds(kind)) visit(inner);
  };
  for (const { properties } of schema.models) {
    for (const property of Object.values(properties)) if (!isAlias(property)) visit(property.kind);
  }
  return found;
}
