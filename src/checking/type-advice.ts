// What to say of a type error in place of the compiler's own words, where we know better: the compiler speaks of types
// that no author has written, and of every overload of a method.
import type ts from "typescript";
import { modulesWith } from "../application/loader/doors.js";
import { messageOf, PlotctlError } from "../base/errors.js";
import { cut } from "../base/show.js";
import { ClassInfo, schema } from "../model/class-info.js";
import { unknownProperty } from "../model/unknown-names.js";
import { planOf, useOf } from "../plotting/glyphs/glyph-plan.js";
import type { TypeScript } from "./find-typescript.js";

export interface TypeMessage {
  readonly text: string;
  /** Whether it says what to do in the words of plotctl. */
  readonly isAdvice: boolean;
}

/** No overload matches this call. */
const NO_OVERLOAD = 2769;

/** Lines of the compiler's explanation that are kept, and characters of each. */
const LINES = 3;
const LINE_LENGTH = 240;

/** One short message for a diagnostic of the compiler. */
export async function typeMessage(found: TypeScript, diagnostic: ts.Diagnostic): Promise<TypeMessage> {
  const whole = found.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  const method = calledName(found, diagnostic);
  const advice =
    unknownOption(whole, method) ?? unknownName(whole) ?? missingProperties(whole) ?? (await otherModule(whole));
  if (advice !== undefined) return { text: advice, isAdvice: true };
  const text = diagnostic.code === NO_OVERLOAD ? overloadText(found, diagnostic, method) : shortened(whole);
  return { text: `${text} (TS${diagnostic.code})`, isAdvice: false };
}

function shortened(text: string): string {
  const lines = text.split("\n");
  const kept = lines.length > LINES ? [...lines.slice(0, LINES - 1), lines.at(-1) ?? ""] : lines;
  return kept.map((line) => cut(line, LINE_LENGTH)).join("\n");
}

/** The name that is called, or the class that is made, around the place of a diagnostic. */
function calledName(found: TypeScript, { file, start }: ts.Diagnostic): string | undefined {
  if (file === undefined || start === undefined) return undefined;
  let name: string | undefined;
  const visit = (node: ts.Node): void => {
    if (start < node.getStart(file) || start >= node.getEnd()) return;
    if (found.isCallExpression(node) || found.isNewExpression(node)) {
      const { expression } = node;
      const called = found.isPropertyAccessExpression(expression) ? expression.name : expression;
      // An error in the callee's own expression is about another call.
      if (start >= called.getStart(file)) name = called.getText(file);
    }
    found.forEachChild(node, visit);
  };
  visit(file);
  return name;
}

const isGlyphMethod = (name: string | undefined): name is string =>
  name !== undefined && Object.hasOwn(schema.glyph_methods, name);

/** An option that a glyph method has not, as the method itself says it. */
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

/** A property that a class has not, as the class itself says it. */
function unknownName(text: string): string | undefined {
  const [, name, typeName] = /'(\w+)' does not exist in type '(?:\w+<)*(\w+)Props\b/.exec(text) ?? [];
  if (name === undefined || typeName === undefined || !ClassInfo.isBuiltIn(typeName)) return undefined;
  const info = ClassInfo.of(typeName);
  return info.properties.has(name) ? undefined : unknownProperty(info, name).message;
}

/** Properties without defaults that are not given to a constructor. */
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

/** A name that another entry point of plotctl exports. */
async function otherModule(text: string): Promise<string | undefined> {
  const [, specifier, name] = /'"(plotctl(?:\/[\w-]+)?)"' has no exported member (?:named )?'(\w+)'/.exec(text) ?? [];
  if (specifier === undefined || name === undefined) return undefined;
  const [module] = await modulesWith(name);
  if (module === undefined) return undefined;
  return `"${specifier}" does not export "${name}". Write import { ${name} } from "${module}".`;
}

/** Of all overloads, the one that speaks of the options that an author gives. */
function overloadText(found: TypeScript, { messageText }: ts.Diagnostic, method: string | undefined): string {
  const chain = typeof messageText === "string" ? undefined : messageText;
  const reasons = (chain?.next ?? []).flatMap(({ next = [] }) =>
    next.map((reason) => found.flattenDiagnosticMessageText(reason, "\n")),
  );
  const reason = reasons.findLast((text) => text.includes("Options")) ?? reasons.at(-1) ?? "";
  const [first = ""] = reason.trim().split("\n");
  return `No form of ${method ?? "this"}() takes these arguments: ${cut(first, LINE_LENGTH)}`;
}
