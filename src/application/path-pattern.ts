// The parameters in the address of an app: `/:year/:month?` behind its name. A pattern applies to the decoded rest of a path
// behind the app, so that names of apps stay text.
import { PlotctlError } from "../base/errors.js";
import { checkOptionNames } from "../base/option-names.js";
import { show } from "../base/show.js";

/** Name → value; without a prototype, since authors choose the names. */
export type PathParams = Readonly<Record<string, string>>;

export const NO_PARAMS: PathParams = Object.freeze(Object.create(null) as Record<string, string>);

/** How a pattern matches the path behind an app. */
export interface PathMatch {
  /** The part that the pattern matches, such as `/2026`; empty when it matches none. */
  readonly matched: string;
  /** Undefined when a required part is missing. */
  readonly params: PathParams | undefined;
  /** What follows, such as `/ws`; `/` for the page itself. */
  readonly below: string;
}

/** A fixed word, or a parameter. */
type Part = { readonly word: string } | { readonly name: string; readonly isOptional: boolean };

const PATTERN = /^(\/(:[a-zA-Z_]\w*\??|[\w.~-]+))+$/;
/** In characters. */
const MAX_VALUE_LENGTH = 200;

export class PathPattern {
  /** As the author has written it. */
  readonly text: string;
  readonly #parts: readonly Part[];
  readonly #reserved: ReadonlySet<string>;

  /**
   * Words are `reserved` for addresses that the server or an endpoint of the app has behind the app: no parameter has such a
   * value. Throws PlotctlError for an invalid pattern.
   */
  constructor(text: unknown, reserved: ReadonlySet<string>) {
    if (typeof text !== "string" || !PATTERN.test(text)) {
      throw invalid(
        `${show(text)} is not a path of an app`,
        'Paths have the form "/:year" or "/:year/:month?"; names are identifiers.',
      );
    }
    this.text = text;
    this.#parts = text.split("/").slice(1).map(toPart);
    this.#reserved = reserved;
    const names = this.#parts.flatMap((part) => ("name" in part ? part.name : []));
    if (names.length === 0)
      throw invalid(`${show(text)} has no parameter`, 'A parameter begins with a colon: "/:year".');
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) throw invalid(`${show(text)} has two parameters ${show(twice)}`, "Rename one.");
    const firstOptional = this.#parts.findIndex(isOptional);
    if (firstOptional !== -1 && !this.#parts.slice(firstOptional).every(isOptional))
      throw invalid(`${show(text)} has a required part behind an optional one`, "Put optional parameters last.");
    const taken = this.#parts.find((part) => "word" in part && reserved.has(part.word));
    if (taken !== undefined && "word" in taken)
      throw invalid(
        `${show(text)} contains ${show(taken.word)}, where the app has another address`,
        "Use another word.",
      );
  }

  /** Whether the app has no page without parameters. */
  get isRequired(): boolean {
    return !this.#parts.every(isOptional);
  }

  /** The parameters of a decoded path behind the app, such as `2026/5`. Throws PlotctlError unless the pattern fits all of it. */
  read(path: string): PathMatch & { readonly params: PathParams } {
    const { params, ...match } = this.match(`/${path.replace(/^\/|\/$/g, "")}`);
    if (params !== undefined && match.below === "/") return { params, ...match };
    throw new PlotctlError("INVALID_ARGUMENT", `${show(path)} does not fit the path ${show(this.text)} of the app.`);
  }

  /** The path with these parameters. Throws PlotctlError for names that the pattern does not have, and for missing ones. */
  write(params: PathParams): string {
    const names = this.#parts.flatMap((part) => ("name" in part ? part.name : []));
    checkOptionNames(`The path ${show(this.text)}`, params, names);
    const given = this.#parts.map((part) => ("word" in part ? part.word : params[part.name]));
    const missing = this.#parts.find((part, at) => given[at] === undefined && !isOptional(part));
    if (missing !== undefined && "name" in missing) {
      throw new PlotctlError("MISSING_ARGUMENT", `The path ${show(this.text)} needs the parameter ${missing.name}.`);
    }
    return `/${given.filter((each) => each !== undefined).join("/")}`;
  }

  /** Matches the decoded path behind an app, such as `/2026/ws`. */
  match(path: string): PathMatch {
    const segments = path.split("/").slice(1);
    const params = Object.create(null) as Record<string, string>;
    let count = 0;
    for (const part of this.#parts) {
      const segment = segments[count];
      if (segment === undefined || !this.#fits(segment, part)) {
        if (isOptional(part)) break;
        return { matched: "", params: undefined, below: path };
      }
      if ("name" in part) params[part.name] = segment;
      count += 1;
    }
    const matched = segments.slice(0, count).map((segment) => `/${segment}`);
    return {
      matched: matched.join(""),
      params: Object.freeze(params),
      below: `/${segments.slice(count).join("/")}`,
    };
  }

  #fits(segment: string, part: Part): boolean {
    if ("word" in part) return segment === part.word;
    const isName = segment !== "" && segment !== "." && segment !== "..";
    return isName && segment.length <= MAX_VALUE_LENGTH && !this.#reserved.has(segment);
  }
}

function toPart(text: string): Part {
  const [, name, mark] = /^:(\w+)(\??)$/.exec(text) ?? [];
  return name === undefined ? { word: text } : { name, isOptional: mark === "?" };
}

function isOptional(part: Part): boolean {
  return "name" in part && part.isOptional;
}

function invalid(text: string, hint: string): PlotctlError {
  return new PlotctlError("INVALID_APP_PATH", `${text}.`, { hint });
}
