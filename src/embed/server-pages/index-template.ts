// The page that lists the apps, made with an author's template.
import { CheckedTemplate } from "../templates/checked-template.js";
import { Printable } from "../jinja/values.js";
import type { IndexEntry } from "./index-page.js";

/** An app in the list. It prints as its route, as in Bokeh, and has its other values as members. */
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

  /** Throws PlotctlError, with file and line, for errors in the template and for unknown variables. */
  constructor(filename: string) {
    this.#template = new CheckedTemplate({ filename });
    const [unknown] = this.#template.unknownVariables(["prefix", "items"]);
    if (unknown !== undefined) throw unknown;
  }

  /** `prefix` precedes every route; it may be empty. */
  render(entries: readonly IndexEntry[], prefix: string): string {
    return this.#template.render({ prefix, items: entries.map((entry) => new IndexItem(entry)) });
  }
}
