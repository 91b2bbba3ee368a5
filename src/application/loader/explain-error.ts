// Maps errors to the author's lines. The code that runs is compiled text whose URL, in stack traces, ends in
// `?plotctl=N`. N identifies its source map, which is parsed at the first error, perhaps long after the file ran: in a
// callback.
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { causeOf, messageOf, stackOf, type PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { frameAround, SourceError, type SourcePlace } from "./source-error.js";
import { placedError } from "./placed-error.js";

/** What is known about a thrown value, with its own place, or else the innermost one in a file of the author. */
interface Explanation extends Partial<SourcePlace> {
  readonly message: string;
  /** The message without the place. */
  readonly reason: string;
  /** The stack trace with the author's lines instead of the compiled ones; the message for values without a stack. */
  readonly stack: string;
  /** The source lines around the place, with a caret. */
  readonly frame?: string;
}

interface RememberedSource {
  readonly file: string;
  readonly source: string;
  readonly map: string;
  /** The number of lines before the mapped ones. */
  readonly headerLines: number;
}

const sources = new Map<string, RememberedSource & { trace?: TraceMap }>();
/** The URLs of the compiled texts of each file, in order. */
const urlsOf = new Map<string, string[]>();
let count = 0;

/**
 * In development, a file is compiled at each save. Errors of older versions are not mapped: only a session that has
 * outlived this many broken versions could still run one.
 */
const MAX_VERSIONS_PER_FILE = 8;

/** Registers a compiled text. Returns the URL with which it has to run, so that its errors can be mapped. */
export function rememberSource(source: RememberedSource): string {
  // The engine ignores a URL with white space or quotes; a parenthesis would end it in a stack trace.
  const href = pathToFileURL(source.file).href.replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  const url = `${href}?plotctl=${++count}`;
  sources.set(url, source);
  const urls = urlsOf.get(source.file) ?? [];
  urlsOf.set(source.file, urls);
  urls.push(url);
  if (urls.length > MAX_VERSIONS_PER_FILE) sources.delete(urls.shift() ?? "");
  return url;
}

/** How many compiled texts are registered. */
export function rememberedCount(): number {
  return sources.size;
}

const COMPILED_PLACE = /(file:\/\/[^\s()]*\?plotctl=\d+):(\d+):(\d+)/g;

const MAX_CAUSES = 5;

/** A stack trace with the author's lines instead of the compiled ones. */
export function authorStack(stack: string): string {
  return stack.replace(COMPILED_PLACE, (compiled: string, url: string, line: string, column: string) => {
    const place = authorPlace(url, Number(line), Number(column));
    return place ? `${place.file}:${place.line}:${place.column}` : compiled;
  });
}

/** The author's file of the innermost frame of a stack trace that has one. */
export function authorFileIn(stack: string): string | undefined {
  for (const [, url = ""] of stack.matchAll(COMPILED_PLACE)) {
    const remembered = sources.get(url);
    if (remembered) return remembered.file;
  }
  return undefined;
}

/** The innermost frame of a stack trace in a file of an author, as in `app.ts:3:5 in refresh`. */
export function authorFrame(stack: string): string | undefined {
  for (const frame of stack.split("\n")) {
    const mapped = authorStack(frame);
    if (mapped === frame) continue;
    const [, name = "", placed = mapped] = /^\s*at (?:(.*) \()?(.*?)\)?$/.exec(mapped) ?? [];
    return name === "" ? placed : `${placed} in ${name}`;
  }
  return undefined;
}

/** Explains a thrown value of any kind: its message, and its place in the author's files. Never throws. */
export function explain(error: unknown): Explanation {
  const message = isObject(error) ? messageOf(error) : `${show(error)} was thrown`;
  const compiledStack = [stackOf(error) ?? message, ...causeStacks(error)].join("\nCaused by: ");
  let innermost: (SourcePlace & { source: string }) | undefined;
  const stack = compiledStack.replace(COMPILED_PLACE, (compiled: string, url: string, line: string, column: string) => {
    const place = authorPlace(url, Number(line), Number(column));
    innermost ??= place;
    return place ? `${place.file}:${place.line}:${place.column}` : compiled;
  });
  const placed = placedError(error);
  if (placed !== undefined) return { message, stack, ...placed };
  if (innermost === undefined) return { message, reason: message, stack };
  const { file, line, column, source } = innermost;
  return { message, reason: message, stack, file, line, column, frame: frameAround(source, innermost) };
}

/** The engine's syntax error in a text with the URL `url`, at the author's line. */
export function explainSyntaxError(error: unknown, text: string, url: string): PlotctlError {
  const { file, source } = sources.get(url) ?? { file: url, source: "" };
  // The error of a function constructor has no place; the stack of a script begins with line, source and caret.
  const [head = "", , caret = ""] = stackOf(thrownBy(() => new vm.Script(text, { filename: url })))?.split("\n") ?? [];
  const place = authorPlace(url, Number(head.slice(url.length + 1)) || 1, Math.max(0, caret.indexOf("^")) + 1);
  return new SourceError("COMPILE_FAILED", messageOf(error).replace(/\.$/, ""), {
    place: place ?? { file, line: 1, column: 1 },
    source,
  });
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function causeStacks(error: unknown): string[] {
  const stacks: string[] = [];
  let cause = causeOf(error);
  while (isObject(cause) && stacks.length < MAX_CAUSES) {
    stacks.push(stackOf(cause) ?? messageOf(cause));
    cause = causeOf(cause);
  }
  return stacks;
}

function authorPlace(url: string, line: number, column: number): (SourcePlace & { source: string }) | undefined {
  const remembered = sources.get(url);
  if (!remembered) return undefined;
  remembered.trace ??= new TraceMap(remembered.map);
  const { file, source } = remembered;
  const found = originalPositionFor(remembered.trace, {
    line: Math.max(1, line - remembered.headerLines),
    column: column - 1,
  });
  return { file, source, line: found.line ?? 1, column: (found.column ?? 0) + 1 };
}
