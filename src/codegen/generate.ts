// Generates the text of every generated file. main.ts writes the files.
import { sortIntoFamilies } from "./families.js";
import { loadBokeh } from "./load-bokeh.js";
import { readSchema } from "./read-schema.js";
import { writeConfiguration } from "./write-configuration.js";
import { writeErrors } from "./write-errors.js";
import { writeAllModels, writeFamily } from "./write-family.js";
import { writeGlyphMethods } from "./write-glyph-methods.js";
import { writePaletteData, writePalettes } from "./write-palettes.js";
import { writeSchema } from "./write-schema.js";
import { writeConfig, writeSettingOptions } from "./write-settings.js";
import { writeEnums, writeKinds } from "./write-words.js";

/** The folder that contains only generated files. */
export const GENERATED = "src/model/generated";

/** Reads the BokehJS that is installed in `root`, and returns the texts by path relative to `root`. */
export function generate(root: string): ReadonlyMap<string, string> {
  const bokeh = loadBokeh(root);
  const { schema, moduleOf } = readSchema(bokeh);
  const families = sortIntoFamilies(schema.models, moduleOf);
  const texts = new Map([
    ["src/model/schema/models.json", writeSchema(schema)],
    [`${GENERATED}/enums.ts`, writeEnums(schema)],
    [`${GENERATED}/kinds.ts`, writeKinds(schema, families)],
    [`${GENERATED}/all-models.ts`, writeAllModels(families, schema)],
    ["src/plotting/generated/glyph-methods.ts", writeGlyphMethods(schema)],
    ["src/base/generated/palette-data.ts", writePaletteData(bokeh, schema)],
    ["src/plotting/generated/palettes.ts", writePalettes(bokeh, schema)],
    ["src/server/generated/setting-options.ts", writeSettingOptions()],
    ["src/cli/generated/config.ts", writeConfig()],
    ["static/docs/errors.md", writeErrors()],
    ["static/docs/configuration.md", writeConfiguration()],
  ]);
  for (const family of families.families)
    texts.set(`${GENERATED}/${family.name}.ts`, writeFamily(family, families, schema));
  return texts;
}
