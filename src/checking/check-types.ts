// Checks the types of apps and of all modules that they import; serving only strips types. Apps of one project are checked
// together.
import { dirname } from "node:path";
import type ts from "typescript";
import { frameAround } from "../application/loader/source-error.js";
import { checkOptions, nearestConfig, type CheckOptions } from "./compiler-options.js";
import { findTypeScript, type TypeScript } from "./find-typescript.js";
import { hostOf } from "./parsed-declarations.js";
import type { Problem } from "./problem.js";
import { typeMessage } from "./type-advice.js";

const NO_TYPESCRIPT: Problem = {
  severity: "error",
  message: "Types are not checked: TypeScript is not installed. Run npm install --save-dev typescript.",
};

/** Returns the type errors of these files and their imports. */
export async function checkTypes(files: readonly string[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const group of groupByProject(files).values()) {
    const [first = ""] = group;
    const folder = dirname(first);
    const found = await findTypeScript(folder);
    if (found === undefined) return [NO_TYPESCRIPT];
    problems.push(...(await problemsOf(found, group, checkOptions(found, folder, nearestConfig(folder)))));
  }
  return problems;
}

/** Files outside of a project are grouped by folder. */
function groupByProject(files: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const file of new Set(files)) {
    const key = nearestConfig(dirname(file)) ?? dirname(file);
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return groups;
}

async function problemsOf(found: TypeScript, files: readonly string[], options: CheckOptions): Promise<Problem[]> {
  const program = found.createProgram(
    [...files, ...options.declarations],
    options.options,
    hostOf(found, options.options),
  );
  const diagnostics = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  for (const source of program.getSourceFiles()) {
    if (source.isDeclarationFile || program.isSourceFileFromExternalLibrary(source)) continue;
    diagnostics.push(...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source));
  }
  const meant = diagnostics.filter((diagnostic) => options.hasNodeTypes || !isAboutNode(found, diagnostic));
  const checker = program.getTypeChecker();
  return Promise.all(meant.map((diagnostic) => problemOf(found, checker, diagnostic)));
}

/** "Do you need to install type definitions for node?": not an error of a single file without a project. */
const NODE_NAME_MISSING = [2580, 2591];

function isAboutNode(found: TypeScript, { code, messageText }: ts.Diagnostic): boolean {
  if (NODE_NAME_MISSING.includes(code)) return true;
  return code === 2307 && found.flattenDiagnosticMessageText(messageText, "").includes("'node:");
}

async function problemOf(found: TypeScript, checker: ts.TypeChecker, diagnostic: ts.Diagnostic): Promise<Problem> {
  const { file, start } = diagnostic;
  const { text: message, isAdvice } = await typeMessage(found, checker, diagnostic);
  if (file === undefined || start === undefined) return { severity: "error", message };
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const place = { file: file.fileName, line: line + 1, column: character + 1 };
  return { severity: "error", message, place, frame: frameAround(file.text, place), isAdvice };
}
