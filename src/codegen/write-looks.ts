// The looks that glyph methods take: per feature an interface with its properties for each layer (`hover_fill_color`) and
// short forms for all features at once (`color`, `hover_color`). They are written out and not mapped from the glyphs'
// properties, since editors show no documentation for members that a mapped type renames.
import { classNameOf } from "./read-classes.js";
import type { PropertySchema } from "./schema.js";
import { sentenceFor } from "./sentences.js";
import { literals } from "./write-kind.js";

type Properties = readonly (readonly [name: string, schema: PropertySchema])[];

const LOOK = /^(line|fill|hatch|text|global)_(.+)$/;

const LAYERS: Readonly<Record<string, string>> = {
  selection: "For rows that are selected.",
  nonselection: "For rows that are not selected while others are.",
  hover: "For what is under the pointer.",
  muted: "While the renderer is muted.",
};

/** Traits that several features have. */
const SHARED: Readonly<Record<string, string>> = {
  color: "The colour of lines, areas, patterns and texts at once.",
  alpha: "The opacity of lines, areas, patterns and texts at once, from 0 to 1.",
};

interface Feature {
  readonly name: string;
  readonly traits: readonly string[];
  readonly form: PropertySchema["form"];
}

/** The interfaces of looks that glyphs share, gathered while their options are written. */
export class Looks {
  readonly #written = new Map<string, string>();

  /** What the options of a glyph extend for their looks. */
  of(glyph: string, properties: Properties): readonly string[] {
    const names = new Set(properties.map(([name]) => name));
    return featuresOf(properties).map((feature) => {
      const type = `${capitalized(feature.name)}${feature.form === "vector" ? "PerRow" : "Whole"}`;
      if (!this.#written.has(type)) this.#written.set(type, writeLooks(type, feature, glyph));
      // `width` of a glyph that has a width is that, and no short form of `line_width`.
      const taken = feature.traits.filter((trait) => names.has(trait)).flatMap((trait) => layered(trait));
      return taken.length === 0 ? type : `Omit<${type}, ${literals(taken)}>`;
    });
  }

  /** All interfaces that were asked for. */
  write(): string {
    return [...this.#written.values()].join("\n");
  }
}

function featuresOf(properties: Properties): readonly Feature[] {
  const features = new Map<string, { traits: string[]; form: PropertySchema["form"] }>();
  for (const [property, { form, internal }] of properties) {
    const [, name = "", trait = ""] = LOOK.exec(property) ?? [];
    if (trait === "" || internal === true) continue;
    const feature = features.get(name) ?? { traits: [], form };
    features.set(name, { traits: [...feature.traits, trait], form: feature.form });
  }
  return [...features].map(([name, feature]) => ({ name, ...feature }));
}

function layered(name: string): readonly string[] {
  return [name, ...Object.keys(LAYERS).map((layer) => `${layer}_${name}`)];
}

function writeLooks(type: string, { name, traits, form }: Feature, glyph: string): string {
  const members = traits.flatMap((trait) => {
    const property = `${name}_${trait}`;
    const held = `glyphs.${classNameOf(glyph)}Props["${property}"]`;
    const taken = form === "vector" && !isWhole(property) ? `PerRowLook<${held}>` : held;
    const short = SHARED[trait] ?? `Short for \`${property}\`.`;
    const ofLayers = Object.entries(LAYERS).flatMap(([layer, when]) => [
      member(`${layer}_${property}`, `${sentenceFor(property) ?? ""} ${when}`, taken),
      member(`${layer}_${trait}`, `${short} ${when}`, taken),
    ]);
    return [member(trait, short, taken), ...ofLayers];
  });
  return `interface ${type} {\n${members.join("")}}\n`;
}

/** Textures by name are one table for the whole glyph. */
function isWhole(property: string): boolean {
  return property === "hatch_extra";
}

function member(name: string, doc: string, type: string): string {
  return `  /** ${doc.trim()} */\n  ${name}?: ${type};\n`;
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
