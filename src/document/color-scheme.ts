// Light or dark, for the page and its plots. The server renders the page with its scheme; plots get a matching theme. Only a
// page can resolve `auto`: it reports the preference when it opens, and when the reader's system changes.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import type { Theme } from "./theme.js";
import type { ThemeLike } from "./themes/built-in.js";

const COLOR_SCHEMES = ["light", "dark", "auto"] as const;
export type ColorSchemeName = (typeof COLOR_SCHEMES)[number];

/** The message in which a page reports the preference of its reader: `"light"` or `"dark"`. */
const COLOR_SCHEME_MESSAGE = "plotctl:color-scheme";

interface ThemedDocument {
  get theme(): Theme;
  set theme(theme: ThemeLike);
  on_message(type: string, callback: (data: unknown) => unknown): void;
}

export class ColorScheme {
  readonly #doc: ThemedDocument;
  #name: ColorSchemeName | null = null;
  /** The theme that the scheme set; any other theme is the author's. */
  #theme: Theme | undefined;

  constructor(doc: ThemedDocument) {
    this.#doc = doc;
    doc.on_message(COLOR_SCHEME_MESSAGE, (preferred) => this.#follow(preferred));
  }

  get name(): ColorSchemeName | null {
    return this.#name;
  }

  set(name: ColorSchemeName | null): void {
    if (name !== null && !COLOR_SCHEMES.includes(name)) {
      throw new PlotctlError(
        "INVALID_ARGUMENT",
        `color_scheme: expected ${COLOR_SCHEMES.join(", ")} or null, got ${show(name)}.`,
      );
    }
    this.#name = name;
    if (name === null) {
      if (this.#theme === this.#doc.theme) this.#doc.theme = null;
      return;
    }
    this.#dress(name === "dark" ? "dark" : "light");
  }

  #follow(preferred: unknown): void {
    const isOurs = this.#theme === this.#doc.theme;
    if (this.#name === "auto" && isOurs && (preferred === "light" || preferred === "dark")) this.#dress(preferred);
  }

  #dress(scheme: "light" | "dark"): void {
    this.#doc.theme = scheme === "dark" ? "dark_minimal" : null;
    this.#theme = this.#doc.theme;
  }
}
