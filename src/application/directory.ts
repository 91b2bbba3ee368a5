// The files of an app's folder, besides its main file, and their purpose:
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

/** Reads an app's folder. Throws PlotctlError when it has two themes or two files of hooks. */
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
        hint: "Merge them into one file.",
      },
    );
  }
  return join(folder, one);
}

/** The files of an app's folder besides its code, and those that may be added to it. */
export function folderFiles(folder: string): string[] {
  const named = [...THEMES, ...HOOKS, join(TEMPLATES, "index.html")].map((name) => join(folder, name));
  const below = pageFolders(folder).flatMap((inside) =>
    entriesOf(inside).flatMap((entry) => (entry.isFile() ? join(inside, entry.name) : [])),
  );
  return [...new Set([...named, ...below])];
}

/** The folders of the page with all their subfolders: every file in them is part of the page. */
export function pageFolders(folder: string): string[] {
  return [TEMPLATES, STATIC]
    .map((name) => join(folder, name))
    .flatMap((inside) => (isFolder(inside) ? foldersFrom(inside) : []));
}

function foldersFrom(folder: string): string[] {
  const inside = entriesOf(folder).filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  return [folder, ...inside.flatMap(({ name }) => foldersFrom(join(folder, name)))];
}

/** Whether a change of the file shows only after a reload of the page, since the document does not contain it. */
export function isPartOfPage(folder: string, file: string): boolean {
  return [TEMPLATES, STATIC].some((name) => `${file}/`.startsWith(join(folder, name, "/")));
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // The folder was deleted in the meantime.
    return [];
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
