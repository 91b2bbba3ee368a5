// Themes: values that replace defaults of classes, on every model of a document that does not set its own. Their content is
// checked in themes/read-theme.ts; Bokeh's themes are in themes/built-in.ts.
import type { ClassInfo } from "../model/class-info.js";
import { PlotctlError } from "../base/errors.js";
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import type { ThemedValues } from "../model/has-props.js";
import { REJECTED } from "../property/kind.js";
import { readTheme, themedValue, type CheckedTheme, type ThemeJson, type Where } from "./themes/read-theme.js";
import { readThemeFile } from "./themes/theme-file.js";
import { namesFor } from "./themes/theme-names.js";

export type { ThemeJson, ThemeValues } from "./themes/read-theme.js";

/** The content of a theme, or its file. A relative path starts at the working directory. */
export type ThemeSource = ThemeJson | { readonly json: ThemeJson } | { readonly filename: string | URL };

/** New defaults for the models of a document. A theme is immutable. */
export class Theme {
  readonly #content: CheckedTheme;
  readonly #byClass = new WeakMap<ClassInfo, ThemedValues | undefined>();

  /**
   * Throws PlotctlError for unknown models and properties, for values that a property does not accept, and for files
   * that cannot be read; errors in files have the line.
   */
  constructor(source: ThemeSource = {}) {
    const { json, where } = opened(source);
    this.#content = readTheme(json, where);
  }

  /** Returns the theme in a YAML or JSON file. Throws PlotctlError like the constructor. */
  static from_file(filename: string | URL): Theme {
    return new Theme({ filename });
  }

  /** Returns the values for instances of a class, or undefined. The most derived class takes precedence. */
  valuesFor(info: ClassInfo): ThemedValues | undefined {
    if (this.#byClass.has(info)) return this.#byClass.get(info);
    const themed = this.#collect(info);
    this.#byClass.set(info, themed);
    return themed;
  }

  #collect(info: ClassInfo): ThemedValues | undefined {
    const { attrs, glyphDefaults } = this.#content;
    const names = namesFor(info);
    const isGlyph = names.includes("Glyph");
    const values: Record<string, unknown> = {};
    for (const name of names) {
      if (isGlyph && name === info.typeName) {
        // As in Python: only the values of the class itself override the defaults of glyphs.
        for (const [needs, defaults] of glyphDefaults) if (info.properties.has(needs)) Object.assign(values, defaults);
      }
      Object.assign(values, attrs.get(name));
    }
    let themed: Record<string, unknown> | undefined;
    for (const [name, value] of Object.entries(values)) {
      const def = info.properties.get(name);
      const held = def === undefined ? REJECTED : themedValue(def, value);
      if (def !== undefined && held !== REJECTED) (themed ??= {})[def.name] = held;
    }
    return themed === undefined ? undefined : Object.freeze(themed);
  }
}

function opened(source: unknown): ReturnType<typeof readThemeFile> {
  const where: Where = () => undefined;
  if (!isPlainObject(source)) return { json: source, where };
  const { filename, json } = source;
  if (filename === undefined) return { json: json ?? source, where };
  if (json !== undefined)
    throw new PlotctlError("INVALID_ARGUMENT", "A theme comes from a file or from JSON, not from both.");
  if (typeof filename === "string" || filename instanceof URL) return readThemeFile(filename);
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `Theme.filename: expected the name of a YAML or JSON file, got ${show(filename)}.`,
  );
}
