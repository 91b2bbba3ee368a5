// Formats values for messages: short, on one line, with the type where it is not obvious.

const MAX_LENGTH = 80;

/** Formats a value, cut at 80 characters: `"12px"`, `[1, 2, …]`, `Float64Array(3)`, `Slider(p-7)`. */
export function show(value: unknown): string {
  try {
    return cut(describe(value, 0));
  } catch {
    // A Proxy, or an object with getters that throw.
    return "a value that cannot be read";
  }
}

/** Cuts a text at 80 characters and escapes control characters, so that it fits one line of a log. */
export function cut(text: string, longest = MAX_LENGTH): string {
  const oneLine = escapeInvisible(text.slice(0, longest + 1));
  return oneLine.length > longest ? `${oneLine.slice(0, longest - 1)}…` : oneLine;
}

/** Control characters, line separators and direction marks, which a terminal would interpret. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Escapes invisible characters as `\\u001b`. */
export function escapeInvisible(text: string): string {
  return text.replace(INVISIBLE, escapeControl);
}

function escapeControl(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function describe(value: unknown, depth: number): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.slice(0, MAX_LENGTH + 1));
    case "bigint":
      return `${value}n`;
    case "function":
      return `function ${value.name || "(anonymous)"}`;
    case "object":
      return value === null ? "null" : describeObject(value, depth);
    default:
      return String(value);
  }
}

function describeObject(value: object, depth: number): string {
  if (Array.isArray(value)) {
    if (depth > 1) return `[${value.length} items]`;
    const items = value.slice(0, 8).map((item) => describe(item, depth + 1));
    return `[${items.join(", ")}${value.length > 8 ? ", …" : ""}]`;
  }
  const className = classNameOf(value);
  if (ArrayBuffer.isView(value)) return `${className}(${"length" in value ? String(value.length) : value.byteLength})`;
  if (value instanceof Date) return `Date(${Number.isNaN(value.getTime()) ? "invalid" : value.toISOString()})`;
  if (value instanceof Map || value instanceof Set) return `${className}(${value.size})`;
  if (className !== "Object") return "id" in value ? `${className}(${String(value.id)})` : className;
  if (depth > 1) return "{…}";
  const entries = Object.entries(value).slice(0, 5);
  const more = Object.keys(value).length > 5 ? ", …" : "";
  return `{${entries.map(([key, item]) => `${key}: ${describe(item, depth + 1)}`).join(", ")}${more}}`;
}

/** Data may have a key `constructor` that is not a class. */
function classNameOf(value: object): string {
  const constructor: unknown = value.constructor;
  return typeof constructor === "function" ? constructor.name : "Object";
}
