// Replaces a type error's message with a better one if there is one: the compiler's message may name internal types or list
// all overloads of a method.
import type ts from "typescript";
import { entryPointsWith } from "../application/loader/entry-points.js";
import { messageOf, PlotctlError } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { cut, show } from "../base/show.js";
import { ClassInfo, schema } from "../model/class-info.js";
import { unknownProperty } from "../model/unknown-names.js";
import { planOf, useOf } from "../plotting/glyphs/glyph-plan.js";
import type { TypeScript } from "./find-typescript.js";

interface TypeMessage {
  readonly text: string;
  /** Whether it is plotctl's own message, which says what to do. */
  readonly isAdvice: boolean;
}

/** The diagnostic "No overload matches this call". */
const NO_OVERLOAD = 2769;

/** The diagnostic "Argument of type … is not assignable to parameter of type …". */
const NOT_ASSIGNABLE = 2345;

/** How much of the compiler's explanation is shown. */
const MAX_LINES = 3;
const MAX_LINE_LENGTH = 240;

/** How many accepted words a message lists. */
const MAX_WORDS = 12;

/** Returns a short message for a diagnostic of the compiler. */
export async function typeMessage(
  found: TypeScript,
  checker: ts.TypeChecker,
  diagnostic: ts.Diagnostic,
): Promise<TypeMessage> {
  const whole = found.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  const method = calledName(found, diagnostic);
  const advice =
    unknownOption(whole, method) ??
    unknownName(whole) ??
    missingProperties(whole) ??
    updateOfModel(whole) ??
    unknownWord(found, checker, diagnostic) ??
    (await otherModule(whole));
  if (advice !== undefined) return { text: advice, isAdvice: true };
  const text = diagnostic.code === NO_OVERLOAD ? overloadText(found, diagnostic, method) : shortened(whole);
  return { text: `${text} (TS${diagnostic.code})`, isAdvice: false };
}

function shortened(text: string): string {
  const lines = text.split("\n");
  const kept = lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES - 1), lines.at(-1) ?? ""] : lines;
  return kept.map((line) => cut(line, MAX_LINE_LENGTH)).join("\n");
}

/** Returns the name of the function or class that is called at the place of a diagnostic. */
function calledName(found: TypeScript, { file, start }: ts.Diagnostic): string | undefined {
  if (file === undefined || start === undefined) return undefined;
  let name: string | undefined;
  const visit = (node: ts.Node): void => {
    if (start < node.getStart(file) || start >= node.getEnd()) return;
    if (found.isCallExpression(node) || found.isNewExpression(node)) {
      const { expression } = node;
      const called = found.isPropertyAccessExpression(expression) ? expression.name : expression;
      // An error inside of the callee's expression belongs to another call.
      if (start >= called.getStart(file)) name = called.getText(file);
    }
    found.forEachChild(node, visit);
  };
  visit(file);
  return name;
}

const isGlyphMethod = (name: string | undefined): name is string =>
  name !== undefined && Object.hasOwn(schema.glyph_methods, name);

/** An unknown option of a glyph method: the message is the method's own. */
function unknownOption(text: string, method: string | undefined): string | undefined {
  if (!isGlyphMethod(method)) return undefined;
  for (const [, option = ""] of text.matchAll(/'(\w+)' does not exist in type '\w+Options\b/g)) {
    try {
      useOf(planOf(method), option);
    } catch (error) {
      return messageOf(error);
    }
  }
  return undefined;
}

/** An unknown property of a class: the message is the class's own. */
function unknownName(text: string): string | undefined {
  const [, name, typeName] = /'(\w+)' does not exist in type '(?:\w+<)*(\w+)Props\b/.exec(text) ?? [];
  if (name === undefined || typeName === undefined || !ClassInfo.isBuiltIn(typeName)) return undefined;
  const info = ClassInfo.of(typeName);
  return info.properties.has(name) ? undefined : unknownProperty(info, name).message;
}

/** Missing required properties in the call of a constructor. */
function missingProperties(text: string): string | undefined {
  const [, typeName] = /parameter of type 'WithRequired<(\w+)Props\b/.exec(text) ?? [];
  const [, one, several] =
    /Property '(\w+)' is missing|is missing the following properties from type '.*': (.+)$/m.exec(text) ?? [];
  const names = one ?? several;
  if (typeName === undefined || names === undefined) return undefined;
  return new PlotctlError("MISSING_VALUE", `new ${typeName}() needs ${names.replace(/\.$/, "")}.`, {
    hint: "These properties have no defaults.",
  }).message;
}

/** A call of `update`, which in Python sets several properties of a model. */
function updateOfModel(text: string): string | undefined {
  const [, typeName] = /^Property 'update' does not exist on type '(\w+)/.exec(text) ?? [];
  if (typeName === undefined || !ClassInfo.isBuiltIn(typeName)) return undefined;
  return `${typeName} has no method "update". Write setv({ … }), which sets several properties.`;
}

/** A text as an argument for which the function accepts certain words only, such as names of properties or columns. */
function unknownWord(found: TypeScript, checker: ts.TypeChecker, diagnostic: ts.Diagnostic): string | undefined {
  const { file, start } = diagnostic;
  if (file === undefined || start === undefined) return undefined;
  if (diagnostic.code !== NOT_ASSIGNABLE && diagnostic.code !== NO_OVERLOAD) return undefined;
  const { call, at, word } = textArgument(found, file, start) ?? {};
  if (call === undefined || at === undefined || word === undefined) return undefined;
  const overloads: ts.Signature[] = [];
  checker.getResolvedSignature(call, overloads);
  const words = [...new Set(overloads.flatMap((overload) => wordsOf(checker, overload.parameters[at], call)))];
  if (words.length === 0 || words.includes(word)) return undefined;
  const hint = didYouMean(word, words);
  const method = calledName(found, diagnostic) ?? "This function";
  if (words.length <= MAX_WORDS) {
    const expected = words.map((each) => show(each)).join(", ");
    return [`${method}(): expected one of ${expected}, got ${show(word)}.`, hint].filter(Boolean).join(" ");
  }
  return hint === undefined ? undefined : `${method}() does not accept ${show(word)}. ${hint}`;
}

interface TextArgument {
  readonly call: ts.CallExpression;
  /** The index of the argument. */
  readonly at: number;
  readonly word: string;
}

/** Returns the call whose argument is the text at this place. */
function textArgument(found: TypeScript, file: ts.SourceFile, start: number): TextArgument | undefined {
  let argument: TextArgument | undefined;
  const visit = (node: ts.Node): void => {
    if (start < node.getStart(file) || start >= node.getEnd()) return;
    if (found.isCallExpression(node)) {
      const at = node.arguments.findIndex((each) => each.getStart(file) === start);
      const text = node.arguments[at];
      if (text !== undefined && found.isStringLiteralLike(text)) argument = { call: node, at, word: text.text };
    }
    found.forEachChild(node, visit);
  };
  visit(file);
  return argument;
}

/** Returns the words that a parameter accepts; none if it accepts any text. */
function wordsOf(checker: ts.TypeChecker, parameter: ts.Symbol | undefined, call: ts.CallExpression): string[] {
  if (parameter === undefined) return [];
  const type = checker.getTypeOfSymbolAtLocation(parameter, call);
  const accepted = checker.getBaseConstraintOfType(type) ?? type;
  return (accepted.isUnion() ? accepted.types : [accepted]).flatMap((each) =>
    each.isStringLiteral() ? each.value : [],
  );
}

/** A name that is exported by another entry point of plotctl. */
async function otherModule(text: string): Promise<string | undefined> {
  const [, specifier, name] = /'"(plotctl(?:\/[\w-]+)?)"' has no exported member (?:named )?'(\w+)'/.exec(text) ?? [];
  if (specifier === undefined || name === undefined) return undefined;
  const [module] = await entryPointsWith(name);
  if (module === undefined) return undefined;
  return `"${specifier}" does not export "${name}". Write import { ${name} } from "${module}".`;
}

/** Returns the reason of the overload that is about the options, since it is the most useful one. */
function overloadText(found: TypeScript, { messageText }: ts.Diagnostic, method: string | undefined): string {
  const chain = typeof messageText === "string" ? undefined : messageText;
  const reasons = (chain?.next ?? []).flatMap(({ next = [] }) =>
    next.map((reason) => found.flattenDiagnosticMessageText(reason, "\n")),
  );
  const reason = reasons.findLast((text) => text.includes("Options")) ?? reasons.at(-1) ?? "";
  const [first = ""] = reason.trim().split("\n");
  return `No overload of ${method ?? "this"}() accepts these arguments: ${cut(first, MAX_LINE_LENGTH)}`;
}
