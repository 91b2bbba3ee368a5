// The code blocks of README.md and the manual.
//
//   ```ts            an app: compiled and run
//   ```ts module     a module: compiled; apps of the page can import it
//   ```ts fragment   only parsed
//
// The text directly above a block may name its file in backticks: "Write this into `app.ts`:". The block is then this file
// for the other blocks of its page, so an app finds its modules, templates and data. Names count for all languages in ENDINGS.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "../../..");

export type BlockRole = "app" | "module" | "fragment" | "other";

export interface CodeBlock {
  /** The page's path relative to the root, such as `static/docs/apps.md`. */
  readonly page: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
  readonly language: string;
  readonly role: BlockRole;
  /** The file that the text above names, if it suits the language. */
  readonly file: string | undefined;
  readonly code: string;
}

/** The pages whose code is checked: README.md and the manual, without what is generated from sentences of the code. */
export function manualPages(): string[] {
  const pages = readdirSync(join(ROOT, "static/docs"), { recursive: true, encoding: "utf8" });
  return ["README.md", ...pages.filter((name) => name.endsWith(".md")).map((name) => `static/docs/${name}`)].sort();
}

export function pageText(page: string): string {
  return readFileSync(join(ROOT, page), "utf8");
}

/** A fence, the words behind it, and the lines up to the closing fence of the same length. */
const FENCED = /^( *)(`{3,})([^`\n]*)\n([\s\S]*?)^\1\2 *$/gm;

export function codeBlocks(page: string, text: string): CodeBlock[] {
  return [...text.matchAll(FENCED)].map(({ index, 1: indent = "", 3: info = "", 4: body = "" }) => {
    const [language = "", word] = info.trim().split(/\s+/);
    return {
      page,
      line: text.slice(0, index).split("\n").length,
      language,
      role: roleOf(language, word),
      file: fileNamedAbove(text.slice(0, index), language),
      code: body.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
    };
  });
}

function roleOf(language: string, word: string | undefined): BlockRole {
  if (language !== "ts") return language === "tsx" ? "fragment" : "other";
  if (word === undefined) return "app";
  if (word === "module" || word === "fragment") return word;
  throw new Error(`A block begins with "ts ${word}": the words are module and fragment.`);
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  ts: ["ts", "mts"],
  tsx: ["tsx"],
  js: ["js", "mjs"],
  css: ["css"],
  csv: ["csv"],
  html: ["html"],
  jinja: ["html"],
  json: ["json"],
  py: ["py"],
  yaml: ["yaml", "yml"],
};

/** The last file name in the paragraph above, if a block of the language can be this file. */
function fileNamedAbove(before: string, language: string): string | undefined {
  const paragraph =
    before
      .trimEnd()
      .split(/\n\s*\n/)
      .at(-1) ?? "";
  const names = [...paragraph.matchAll(/`([\w-][\w./-]*\.(\w+))`/g)];
  const named = names.filter(([, , ending = ""]) => ENDINGS[language]?.includes(ending)).at(-1);
  return named?.[1];
}
