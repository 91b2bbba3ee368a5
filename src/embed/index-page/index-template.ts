// The list of apps as an author's own page.
import { CheckedTemplate } from "../templates/checked-template.js";
import { Printable } from "../jinja/values.js";
import type { IndexEntry } from "./index-page.js";

/** An app in the list: its route where it is printed, as in Bokeh, and what else is known of it by name. */
class IndexItem extends Printable implements IndexEntry {
  readonly url: string;
  readonly name: string;
  readonly title: string | undefined;
  readonly description: string;
  readonly picture: string | undefined;

  constructor({ url, name, title, description, picture }: IndexEntry) {
    super();
    this.url = url;
    this.name = name;
    this.title = title;
    this.description = description;
    this.picture = picture;
  }

  toString(): string {
    return `/${this.name}`;
  }
}

export class IndexTemplate {
  readonly #template: CheckedTemplate;

  /** Throws PlotctlError, with file and line, for what is no template, and for variables that there are not. */
  constructor(filename: string) {
    this.#template = new CheckedTemplate({ filename });
    const [unknown] = this.#template.unknownVariables(["prefix", "items"]);
    if (unknown !== undefined) throw unknown;
  }

  /** `prefix` is what stands before every route; empty where nothing does. */
  render(entries: readonly IndexEntry[], prefix: string): string {
    return this.#template.render({ prefix, items: entries.map((entry) => new IndexItem(entry)) });
  }
}
