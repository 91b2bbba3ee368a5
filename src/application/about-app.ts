// Describes an app without running it, for lists of apps: its first comment, the title that it sets, and the picture
// beside its file. It never fails: it skips what it cannot read.
//
//   apps/waves.ts      apps/waves.png                      (or .webp, .jpg, .jpeg, .svg)
//   apps/waves/main.ts apps/waves/static/thumbnail.png     (or …)
import { stat } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, join } from "node:path";
import type { Application } from "./application.js";
import { readSource } from "./loader/read-source.js";
import { SCRIPT_EXTENSIONS } from "./loader/resolve.js";

interface AboutApp {
  /** The title that the file sets for its document, if it is a plain string. */
  readonly title: string | undefined;
  /** The first paragraph of the file's first comment; empty when there is none. */
  readonly description: string;
  /** The path of the picture. */
  readonly picture: string | undefined;
}

export const PICTURE_EXTENSIONS = [".png", ".webp", ".jpg", ".jpeg", ".svg"] as const;

const MAIN_FILES = SCRIPT_EXTENSIONS.map((extension) => `main${extension}`);

export async function aboutApp({ handler }: Application): Promise<AboutApp> {
  const file = await fileNamed(handler.name);
  if (file === undefined) return { title: undefined, description: "", picture: undefined };
  const [source, picture] = await Promise.all([readSource(file).catch(() => ""), findPicture(file)]);
  return { title: titleIn(source), description: firstComment(source), picture };
}

/** A handler is named after its file, its folder, or its function, which has no file. */
async function fileNamed(name: string): Promise<string | undefined> {
  if (!isAbsolute(name)) return undefined;
  return firstFile([name, ...MAIN_FILES.map((main) => join(name, main))]);
}

function findPicture(file: string): Promise<string | undefined> {
  const folder = dirname(file);
  const ofFolder = MAIN_FILES.includes(basename(file)) ? [join(folder, "static/thumbnail")] : [];
  const stems = [...ofFolder, file.slice(0, file.length - extname(file).length)];
  return firstFile(stems.flatMap((stem) => PICTURE_EXTENSIONS.map((extension) => stem + extension)));
}

async function firstFile(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const isFile = await stat(path).then(
      (stats) => stats.isFile(),
      () => false,
    );
    if (isFile) return path;
  }
  return undefined;
}

const TITLE = /\b(?:curdoc\(\)|doc|document)\s*\.\s*title\s*=\s*(["'`])([^\\\n]*?)\1\s*(?:;|$)/m;

function titleIn(source: string): string | undefined {
  const [, , title] = TITLE.exec(source) ?? [];
  return title === undefined || title === "" || title.includes("${") ? undefined : title;
}

/** Lines at the top of a file that may precede the first comment. */
const SKIPPED = /^(?:\s+|#!.*|(["'])use strict\1;?)/;
const LINE_COMMENTS = /^\/\/.*(?:\r?\n[ \t]*\/\/.*)*/;
const BLOCK_COMMENT = /^\/\*[^]*?\*\//;

/** Directives and licences, which do not describe the app. */
const NOT_FOR_READERS = /^(?:@ts-|@jsx|eslint|prettier|tslint|biome|@license|SPDX|Copyright|<reference)/i;

/** In characters. */
const LONGEST_DESCRIPTION = 300;

/** The first paragraph of the first comment that describes the app, on one line. */
export function firstComment(source: string): string {
  for (let rest = source.replace(/^\uFEFF/, ""); ;) {
    const skipped = SKIPPED.exec(rest)?.[0];
    const comment = LINE_COMMENTS.exec(rest)?.[0] ?? BLOCK_COMMENT.exec(rest)?.[0];
    if (skipped === undefined && comment === undefined) return "";
    const text = comment === undefined ? "" : firstParagraph(comment);
    if (text !== "" && !NOT_FOR_READERS.test(text)) return shortened(text);
    rest = rest.slice((skipped ?? comment ?? "").length);
  }
}

function firstParagraph(comment: string): string {
  const text = comment.startsWith("/*") ? comment.slice(2, -2) : comment;
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^\s*(?:\/\/+|[*!]+)?/, "").trim());
  const first = lines.findIndex((line) => line !== "");
  if (first === -1) return "";
  const end = lines.indexOf("", first);
  return lines.slice(first, end === -1 ? undefined : end).join(" ");
}

function shortened(text: string): string {
  if (text.length <= LONGEST_DESCRIPTION) return text;
  return `${text.slice(0, LONGEST_DESCRIPTION).replace(/\s+\S*$/, "")}…`;
}
