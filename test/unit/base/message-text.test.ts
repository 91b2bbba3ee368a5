// No code of src branches on the text of an error's message: it uses codes and places, so that texts can change.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const TEXT_TESTS = ["includes", "startsWith", "endsWith", "match", "matchAll", "search", "indexOf"];
const REGEXP_TESTS = ["test", "exec"];

/** Whether an expression is a message: `error.message`, `messageOf(error)`, or a variable of that name. */
function isMessage(node: ts.Node): boolean {
  if (ts.isIdentifier(node)) return node.text === "message";
  if (ts.isPropertyAccessExpression(node)) return node.name.text === "message" || node.name.text === "reason";
  if (ts.isCallExpression(node)) return ts.isIdentifier(node.expression) && node.expression.text === "messageOf";
  return (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) && isMessage(node.expression);
}

/** Comparisons with nothing test for a message, those of two messages for a difference: neither reads the text. */
function isNothing(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.NullKeyword) return true;
  return ts.isIdentifier(node) ? node.text === "undefined" : ts.isStringLiteral(node) && node.text === "";
}

function dependsOnWords(node: ts.Node): boolean {
  if (ts.isSwitchStatement(node)) return isMessage(node.expression);
  if (ts.isBinaryExpression(node)) {
    const { left, right, operatorToken } = node;
    const isComparison = ["===", "!==", "==", "!="].includes(operatorToken.getText());
    return isComparison && isMessage(left) !== isMessage(right) && !isNothing(left) && !isNothing(right);
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  if (TEXT_TESTS.includes(name.text) && isMessage(expression)) return true;
  return REGEXP_TESTS.includes(name.text) && node.arguments.some(isMessage);
}

/** The places that branch on a text, as `file:line: source`. */
function decisionsIn(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (dependsOnWords(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1}: ${node.getText().slice(0, 80)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** DuckDB gives its errors no codes: their texts begin with the kind. */
const WITHOUT_CODES = ["engine/memory-limit.ts"];

it("no branch of the sources depends on the text of a message", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(300);
  const checked = files.filter((name) => !WITHOUT_CODES.includes(name));
  const found = checked
    .map((name) => join("src", name))
    .flatMap((file) => decisionsIn(file, readFileSync(file, "utf8")));
  expect(found).toEqual([]);
});

it.each([
  'if (error.message.includes("not found")) retry();',
  'const isLate = messageOf(error).startsWith("Timeout") ? 1 : 0;',
  "const { message } = error; if (/refused/.test(message)) retry();",
  "const [, line] = /line (\\d+)/.exec(error.message) ?? [];",
  'if (error.message === "gone") retry();',
  'switch (message) { case "gone": retry(); }',
])("finds such a branch: %s", (text) => {
  expect(decisionsIn("sample.ts", text)).toEqual([expect.stringMatching(/^sample\.ts:1: /)]);
});

it.each([
  'if (error.message === "") answer(title);',
  'if (error.code === "INVALID_YAML") retry();',
  "log.error(`${name}: ${error.message}`);",
])("permits code that does not depend on texts: %s", (text) => {
  expect(decisionsIn("sample.ts", text)).toEqual([]);
});
