// Rounding, and formatting with patterns such as "%.2f", as in Python.
import { TemplateError } from "./template-error.js";
import { whole } from "./operators.js";
import { describeValue, Float, floatOf, numeric, textOf } from "./values.js";

/** Formats with a fixed number of digits, rounding the exact value half to even. */
function fixed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  const exact = Math.abs(value).toFixed(100);
  const rest = exact.slice(exact.length - 100 + digits);
  const isTie = /^50*$/.test(rest);
  const last = Number(text.at(-1));
  // toFixed rounds ties up.
  return isTie && last % 2 === 1 ? `${text.slice(0, -1)}${last - 1}` : text;
}

const MAX_DIGITS = 50;

export function rounded(value: unknown, precision: number, method: unknown): unknown {
  const number = numeric(value);
  if (number === undefined) throw new TemplateError(`expected a number, got ${describeValue(value)}`);
  if (Math.abs(precision) > MAX_DIGITS) throw new TemplateError(`cannot round to ${precision} digits`);
  if (method !== "common" && method !== "ceil" && method !== "floor") {
    throw new TemplateError(`the method of round is "common", "ceil" or "floor", got ${describeValue(method)}`);
  }
  if (method !== "common") {
    const scale = 10 ** precision;
    return floatOf(Math[method](number.value * scale) / scale);
  }
  const result = roundedValue(number.value, precision);
  return number.isFloat ? floatOf(result) : result;
}

function roundedValue(value: number, precision: number): number {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return value;
  if (precision < 0) return roundedValue(value / 10 ** -precision, 0) * 10 ** -precision;
  return Math.sign(value) * Number(fixed(value, precision));
}

const DIRECTIVE = /%(?<flags>[-+ 0]*)(?<width>\d{0,3})(?:\.(?<precision>\d{1,2}))?(?<kind>[^]?)/g;

/** Implements `"%s: %.2f" | format(a, b)`. */
export function formatted(pattern: string, values: readonly unknown[], print: (value: unknown) => string): string {
  let next = 0;
  const text = pattern.replace(DIRECTIVE, (directive, ...rest) => {
    const { flags = "", width = "", precision, kind } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (kind === "%") return "%";
    if (next >= values.length) throw new TemplateError(`there is no value for "${directive}"`);
    const value = values[next++];
    const body = bodyOf(value, { kind: kind ?? "", flags, precision, directive, print });
    return padded(body, { flags: kind === "s" ? flags.replace("0", "") : flags, width: Number(width) });
  });
  if (next < values.length) throw new TemplateError(`expected ${next} values for the text, got ${values.length}`);
  return text;
}

interface Directive {
  readonly kind: string;
  readonly flags: string;
  readonly precision: string | undefined;
  readonly directive: string;
  readonly print: (value: unknown) => string;
}

function bodyOf(value: unknown, { kind, flags, precision, directive, print }: Directive): string {
  if (kind === "s")
    return precision === undefined ? print(value) : [...print(value)].slice(0, Number(precision)).join("");
  if (!["d", "i", "f"].includes(kind))
    throw new TemplateError(`"${directive}" is not supported`, { hint: "Use %s, %d or %.2f." });
  const number = numeric(value);
  if (number === undefined || !Number.isFinite(number.value))
    throw new TemplateError(`expected a number for "${directive}", got ${describeValue(value)}`);
  const amount =
    kind === "f" ? fixed(number.value, Number(precision ?? 6)) : textOf(Math.abs(Math.trunc(number.value)));
  const isNegative = kind === "f" ? number.value < 0 || Object.is(number.value, -0) : Math.trunc(number.value) < 0;
  const sign = isNegative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  return sign + amount;
}

function padded(text: string, { flags, width }: { flags: string; width: number }): string {
  if (flags.includes("-")) return text.padEnd(width);
  if (!flags.includes("0")) return text.padStart(width);
  const [, sign = "", digits = ""] = /^([-+ ]?)([^]*)$/.exec(text) ?? [];
  return sign + digits.padStart(width - sign.length, "0");
}

/** Returns a number, or a string that contains one, truncated to an integer; otherwise `otherwise`. */
export function wholeOf(value: unknown, otherwise: unknown): unknown {
  const text = typeof value === "string" ? value.trim().replace(/(?<=\d)_(?=\d)/g, "") : undefined;
  if (text !== undefined && !/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text)) return otherwise;
  const number = text === undefined ? numeric(value)?.value : Number(text);
  if (number === undefined || !Number.isFinite(number)) return otherwise;
  const result = Math.trunc(number) + 0;
  if (!Number.isSafeInteger(result)) throw new TemplateError(`${describeValue(value)} is too large a number`);
  return whole(result);
}

/** Returns a number, or a string that contains one, as a float; otherwise `otherwise`. */
export function floatFrom(value: unknown, otherwise: unknown): unknown {
  if (typeof value === "string") {
    const text = value.trim();
    return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text) ? floatOf(Number(text)) : otherwise;
  }
  const number = numeric(value);
  return number === undefined ? otherwise : value instanceof Float ? value : floatOf(number.value);
}
