// A cursor over tokens, for the parsers.
import { show } from "../../base/show.js";
import { TemplateError } from "./template-error.js";
import type { Token } from "./tokens.js";

export class TokenReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Returns the next token, or the one that is `ahead` tokens behind it. */
  peek(ahead = 0): Token {
    const last = this.#tokens.length - 1;
    return this.#tokens[Math.min(this.#next + ahead, last)] ?? { kind: "eof", text: "", at: 0 };
  }

  take(): Token {
    const token = this.peek();
    this.#next++;
    return token;
  }

  isAt(kind: Token["kind"], text?: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === kind && (text === undefined || token.text === text);
  }

  /** Takes the next token if it is this sign or word, and returns whether it was. */
  takeIf(kind: Token["kind"], text: string): boolean {
    const is = this.isAt(kind, text);
    if (is) this.#next++;
    return is;
  }

  /** Takes the next token. Throws a TemplateError if it is not the expected one. */
  expect(kind: Token["kind"], text?: string): Token {
    if (!this.isAt(kind, text)) throw this.unexpected(text === undefined ? WORDS[kind] : show(text));
    return this.take();
  }

  unexpected(expected?: string): TemplateError {
    const { kind, text, at } = this.peek();
    const found =
      kind === "end" || kind === "eof" ? `the end of the ${kind === "end" ? "tag" : "template"}` : show(text);
    const hint =
      text === ":" && this.isAt("name", undefined, -1) && this.isAt("sign", "|", -2)
        ? 'Arguments of a filter are in parentheses: join(", ").'
        : undefined;
    return new TemplateError(`unexpected ${found}${expected === undefined ? "" : `, expected ${expected}`}`, {
      at,
      hint,
    });
  }
}

const WORDS: Readonly<Record<Token["kind"], string>> = {
  text: "text",
  print: "{{",
  tag: "a tag",
  end: "the end of the tag",
  name: "a name",
  string: "a text",
  integer: "a number",
  float: "a number",
  sign: "a sign",
  eof: "the end of the template",
};
