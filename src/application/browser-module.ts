// Compiles an author's browser file to one script, which registers a class in pages. Modules of BokehJS are not
// bundled: the script gets them from the page's own BokehJS, so that its classes extend the classes that the page runs.
// Everything else is bundled, packages and style sheets included. A script is compiled at its first declaration, and
// again after a change.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { PlotctlError } from "../base/errors.js";
import { BUILT_FOLDER } from "../base/package-files.js";
import { show } from "../base/show.js";
import type { BrowserScript, BundleName } from "../model/class-info.js";
import { asSourceError, firstError, sourceOf } from "./build-error.js";
import { DeclaredScripts, type CompiledScript } from "./declared-scripts.js";
import { SourceError } from "./loader/source-error.js";
import { checkStyleSheet } from "./style-sheet.js";
import { tsconfigAbove } from "./tsconfig.js";

const scripts = new DeclaredScripts<BrowserScript>();

/** The script for one class of a browser file. Throws PlotctlError with the place of an error in the file. */
export function browserScript(implementation: URL, className: string): BrowserScript {
  const file = fileOf(implementation, className);
  return scripts.declare(JSON.stringify([file, className]), file, () => compile(file, className));
}

/** The sources of the scripts that an author's file declares. After a change of one of them, pages are outdated. */
export function browserSourcesOf(declaring: string): string[] {
  return scripts.sourcesOf(declaring);
}

function fileOf(implementation: URL, className: string): string {
  if (!(implementation instanceof URL) || implementation.protocol !== "file:") {
    throw new PlotctlError(
      "INVALID_BROWSER_MODULE",
      `${className}: expected the URL of a file as implementation, got ${show(implementation)}.`,
      {
        hint: 'Write new URL("./file.browser.ts", import.meta.url).',
      },
    );
  }
  const file = fileURLToPath(implementation);
  if (!existsSync(file))
    throw new PlotctlError("INVALID_BROWSER_MODULE", `${className}: its implementation ${show(file)} does not exist.`);
  return file;
}

function compile(file: string, className: string): CompiledScript<BrowserScript> {
  const { text, metafile } = build(file, className);
  for (const input of Object.keys(metafile.inputs)) {
    if (input.endsWith(".less")) checkStyleSheet(resolve(dirname(file), input));
  }
  const inputs = Object.entries(metafile.inputs).map(
    ([input, { imports }]) => [resolve(dirname(file), input), imports] as const,
  );
  const modules = inputs.flatMap(([input, imports]) =>
    imports.flatMap(({ path, external }) => (external === true ? bokehModule(path, input) : [])),
  );
  const code = `(() => {\n"use strict";\n${REQUIRE}\n${text}})();\n`;
  return {
    script: {
      file: `${basename(file, extname(file))}.js`,
      code,
      hash: createHash("sha256").update(code).digest("hex").slice(0, 32),
      bundles: [...new Set(modules.map(bundleOf))],
    },
    inputs: inputs.map(([input]) => input),
  };
}

/** Folders and modules of BokehJS that extensions of Bokeh import by their bare path, as in `models/widgets/widget`. */
const BARE = ["models", "core", "api", "document", "styles", "base", "model"];

/** Matches a specifier of a module of BokehJS, as npm or as extensions of Bokeh name it, and captures its path. */
const BOKEHJS = new RegExp(
  `^(?:(?:@bokeh/bokehjs(?:/build/js/lib)?|@?bokehjs)(?:/|$)|(?=(?:${BARE.join("|")})(?:/|$)))(.*?)(?:\\.js)?$`,
);

const REQUIRE = `const require = (name) => Bokeh.require(${BOKEHJS}.exec(name)?.[1] || "bokehjs");`;

function build(file: string, className: string): { text: string; metafile: esbuild.Metafile } {
  const entry = [
    `import { ${className} } from ${JSON.stringify(`./${basename(file)}`)};`,
    `import { register_models } from "@bokehjs/base";`,
    // Extensions of Bokeh name a module of Python there, which would become part of the class's name.
    `${className}.__module__ = undefined;`,
    `register_models([${className}], true);`,
  ];
  try {
    // Synchronous, since a class declaration cannot wait, and has to throw at its own place.
    const { outputFiles, metafile } = esbuild.buildSync({
      stdin: { contents: entry.join("\n"), resolveDir: dirname(file), sourcefile: ENTRY },
      absWorkingDir: dirname(file),
      bundle: true,
      write: false,
      metafile: true,
      platform: "browser",
      format: "cjs",
      target: "es2022",
      charset: "utf8",
      legalComments: "none",
      // BokehJS identifies classes by their names.
      keepNames: true,
      external: ["@bokeh/bokehjs", "@bokehjs/*", "bokehjs", ...BARE],
      tsconfigRaw: tsconfigFor(file),
      loader: { ".css": "text", ".less": "text", ".html": "text", ".svg": "text", ".png": "dataurl" },
      logLevel: "silent",
    });
    return { text: outputFiles[0]?.text ?? "", metafile };
  } catch (error) {
    throw buildError(error, file, className);
  }
}

const ENTRY = "plotctl-entry.js";

/**
 * The author's nearest tsconfig.json, but with class fields that are assigned, as in BokehJS: a field that only
 * declares a type must not overwrite a value that a constructor of BokehJS has set.
 */
function tsconfigFor(file: string): string {
  const nearest = tsconfigAbove(dirname(file))[0];
  const compilerOptions = { useDefineForClassFields: false, experimentalDecorators: true };
  return JSON.stringify({ ...(nearest === undefined ? {} : { extends: nearest }), compilerOptions });
}

function buildError(error: unknown, file: string, className: string): PlotctlError {
  if (firstError(error)?.location?.file !== ENTRY) return asSourceError(error, file);
  return new PlotctlError("INVALID_BROWSER_MODULE", `${file} exports no class ${className}.`, {
    hint: "In the browser file, give the class the name with which it is declared.",
  });
}

let bokehModules: ReadonlySet<string> | undefined;

/** The paths of all modules of BokehJS, without `.js`, as listed by the build. */
function readBokehModules(): ReadonlySet<string> {
  const list = JSON.parse(readFileSync(join(BUILT_FOLDER, "bokehjs/modules.json"), "utf8")) as readonly string[];
  return new Set(list);
}

/**
 * The path of a module within BokehJS; empty for other imports. Throws a SourceError for a module that does not exist.
 */
function bokehModule(specifier: string, importer: string): string[] {
  const path = BOKEHJS.exec(specifier)?.[1];
  // The runtime of esbuild, or BokehJS as a whole, which every page has.
  if (path === undefined || path === "") return [];
  bokehModules ??= readBokehModules();
  const exists = [path.replace(/\.js$/, ""), `${path}/index`].some((name) => bokehModules?.has(name));
  if (exists) return [path];
  const source = sourceOf(importer);
  const before = source.slice(0, Math.max(0, source.indexOf(specifier))).split("\n");
  const place = { file: importer, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  throw new SourceError("MODULE_NOT_FOUND", `BokehJS has no module ${show(path)}`, { place, source });
}

/** The bundle that contains a module. */
function bundleOf(path: string): BundleName {
  if (path.startsWith("models/widgets/tables/")) return "bokeh-tables";
  if (path.startsWith("models/widgets/")) return "bokeh-widgets";
  if (path.startsWith("models/glyphs/webgl/")) return "bokeh-gl";
  return path.startsWith("models/text/mathjax") ? "bokeh-mathjax" : "bokeh";
}
