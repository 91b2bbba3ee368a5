// What lies in the folder of an app beside its main file, and what each is for:
//
//   theme.yaml | theme.json                  the theme of every new document
//   app_hooks.ts | server_lifecycle.ts       hooks around the server and its sessions
//   templates/index.html                     the page
//   static/                                  files, served at <app>/static/
import { existsSync, readdirSync, statSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { SCRIPT_EXTENSIONS } from "./loader/resolve.js";

export interface AppFolder {
  readonly theme: string | undefined;
  readonly hooks: string | undefined;
  readonly template: string | undefined;
  readonly staticFolder: string | undefined;
}

const THEMES = ["theme.yaml", "theme.json"];
const HOOKS = ["app_hooks", "server_lifecycle"].flatMap((name) =>
  SCRIPT_EXTENSIONS.map((extension) => name + extension),
);
const TEMPLATES = "templates";
const STATIC = "static";

/** Looks into an app's folder. Throws PlotctlError where there are two of what there can be one of. */
export function readAppFolder(folder: string): AppFolder {
  const template = join(folder, TEMPLATES, "index.html");
  const staticFolder = join(folder, STATIC);
  return {
    theme: onlyOne(folder, THEMES),
    hooks: onlyOne(folder, HOOKS),
    template: existsSync(template) ? template : undefined,
    staticFolder: isFolder(staticFolder) ? staticFolder : undefined,
  };
}

function onlyOne(folder: string, names: readonly string[]): string | undefined {
  const [one, other] = names.filter((name) => existsSync(join(folder, name)));
  if (one === undefined) return undefined;
  if (other !== undefined) {
    throw new PlotctlError(
      "AMBIGUOUS_APP",
      `The app in ${show(folder)} has both ${one} and ${other}; it can have one of them.`,
      {
        hint: "Bring what they do together in one file.",
      },
    );
  }
  return join(folder, one);
}

/** The files besides code that an app's folder is made of, and those that it may come to have. */
export function folderFiles(folder: string): string[] {
  const named = [...THEMES, ...HOOKS, join(TEMPLATES, "index.html")].map((name) => join(folder, name));
  const below = pageFolders(folder).flatMap((inside) =>
    entriesOf(inside).flatMap((entry) => (entry.isFile() ? join(inside, entry.name) : [])),
  );
  return [...new Set([...named, ...below])];
}

/** The folders of the page, and those in them: whatever comes into them belongs to the page. */
export function pageFolders(folder: string): string[] {
  return [TEMPLATES, STATIC]
    .map((name) => join(folder, name))
    .flatMap((inside) => (isFolder(inside) ? foldersFrom(inside) : []));
}

function foldersFrom(folder: string): string[] {
  const inside = entriesOf(folder).filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  return [folder, ...inside.flatMap(({ name }) => foldersFrom(join(folder, name)))];
}

/** Whether a page has to be loaded anew for a change of the file to show: the document alone does not have it. */
export function isPartOfPage(folder: string, file: string): boolean {
  return [TEMPLATES, STATIC].some((name) => `${file}/`.startsWith(join(folder, name, "/")));
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // It was deleted a moment ago.
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
