// Generates the text of every generated file. main.ts writes the files.
import { join } from "node:path";
import { llmsText } from "../manual/llms.js";
import { Manual, readPages } from "../manual/manual.js";
import { Page } from "../manual/page.js";
import { sortIntoFamilies } from "./families.js";
import { loadBokeh } from "./load-bokeh.js";
import { readSchema } from "./read-schema.js";
import { writeCellKernels } from "./write-cell-kernels.js";
import { writeConfiguration } from "./write-configuration.js";
import { writeErrors } from "./write-errors.js";
import { writeAllModels, writeFamily } from "./write-family.js";
import { writeGlyphMethods } from "./write-glyph-methods.js";
import { REFERENCE, writeReference } from "./write-reference.js";
import { writePaletteData, writePalettes } from "./write-palettes.js";
import { writeSchema } from "./write-schema.js";
import { writeConfig, writeSettingOptions } from "./write-settings.js";
import { writeEnums, writeKinds } from "./write-words.js";

const GENERATED = "src/model/generated";

/** The folders that contain only generated files. */
export const GENERATED_FOLDERS = [GENERATED, REFERENCE] as const;

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
    ["src/engine/generated/cells.ts", writeCellKernels(root)],
    ["src/server/generated/setting-options.ts", writeSettingOptions()],
    ["src/cli/generated/config.ts", writeConfig()],
    ["static/docs/errors.md", writeErrors()],
    ["static/docs/configuration.md", writeConfiguration()],
    ...writeReference(root, schema, families),
  ]);
  for (const family of families.families)
    texts.set(`${GENERATED}/${family.name}.ts`, writeFamily(family, families, schema));
  texts.set(`${PAGES}/llms.txt`, llmsText(manualWith(root, texts)));
  return texts;
}

const PAGES = "static/docs";

/** The manual with the pages as they are generated now. */
function manualWith(root: string, texts: ReadonlyMap<string, string>): Manual {
  const generated = [...texts].filter(([path]) => path.startsWith(`${PAGES}/`) && path.endsWith(".md"));
  const pages = generated.map(([path, text]) => new Page(path.slice(PAGES.length + 1, -".md".length), text));
  return new Manual(new Map([...readPages(join(root, PAGES)), ...pages.map((page) => [page.name, page] as const)]));
}
