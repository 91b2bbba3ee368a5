// Writes the visual options of glyph methods: an interface per feature with its properties for each layer
// (`hover_fill_color`) and short forms for all features (`color`, `hover_color`). They are not mapped types of the glyphs'
// properties, since editors show no documentation for members that a mapped type renames.
import { classNameOf } from "./read-classes.js";
import type { PropertySchema } from "./schema.js";
import { sentenceFor } from "./sentences.js";
import { literals } from "./write-kind.js";

type Properties = readonly (readonly [name: string, schema: PropertySchema])[];

const LOOK = /^(line|fill|hatch|text|global)_(.+)$/;

const LAYERS: Readonly<Record<string, string>> = {
  selection: "For selected rows.",
  nonselection: "For rows that are not selected while others are.",
  hover: "For rows under the pointer.",
  muted: "While the renderer is muted.",
};

/** Docs of short forms that set several features. */
const SHARED: Readonly<Record<string, string>> = {
  color: "The colour of lines, fills, hatch patterns and texts.",
  alpha: "The opacity of lines, fills, hatch patterns and texts, from 0 to 1.",
};

interface Feature {
  readonly name: string;
  readonly traits: readonly string[];
  readonly form: PropertySchema["form"];
}

/** Collects the interfaces of visual options, which glyphs share, while their options are written. */
export class Looks {
  readonly #written = new Map<string, string>();

  /** Returns the interfaces that the options of a glyph extend. */
  of(glyph: string, properties: Properties): readonly string[] {
    const names = new Set(properties.map(([name]) => name));
    return featuresOf(properties).map((feature) => {
      const type = `${capitalized(feature.name)}${feature.form === "vector" ? "PerRow" : "Whole"}`;
      if (!this.#written.has(type)) this.#written.set(type, writeLooks(type, feature, glyph));
      // If a glyph has a `width`, that is not a short form of `line_width`.
      const taken = feature.traits.filter((trait) => names.has(trait)).flatMap((trait) => layered(trait));
      return taken.length === 0 ? type : `Omit<${type}, ${literals(taken)}>`;
    });
  }

  /** Writes all interfaces that were used. */
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
    const short = SHARED[trait] ?? `A short form of \`${property}\`.`;
    const ofLayers = Object.entries(LAYERS).flatMap(([layer, when]) => [
      member(`${layer}_${property}`, `${sentenceFor(property) ?? ""} ${when}`, taken),
      member(`${layer}_${trait}`, `${short} ${when}`, taken),
    ]);
    return [member(trait, short, taken), ...ofLayers];
  });
  return `interface ${type} {\n${members.join("")}}\n`;
}

/** `hatch_extra` is one table of textures for the whole glyph. */
function isWhole(property: string): boolean {
  return property === "hatch_extra";
}

function member(name: string, doc: string, type: string): string {
  return `  /** ${doc.trim()} */\n  ${name}?: ${type};\n`;
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
