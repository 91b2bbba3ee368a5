// Compiles an author's worker file to one module for threads, with everything that it imports.
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, extname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import { asSourceError } from "../build-error.js";
import { DeclaredScripts, type CompiledScript } from "../declared-scripts.js";

const modules = new DeclaredScripts<string>();
let folder: string | undefined;

/** The compiled module of a worker file, as a file. Throws PlotctlError with the place of an error in the author's file. */
export function workerModule(url: URL): string {
  const file = fileOf(url);
  return modules.declare(file, file, () => compile(file));
}

/** The sources of the worker files that an author's file uses. */
export function workerSourcesOf(declaring: string): string[] {
  return modules.sourcesOf(declaring);
}

function fileOf(url: unknown): string {
  if (!(url instanceof URL) || url.protocol !== "file:") {
    throw new PlotctlError("INVALID_WORKER", `worker: expected the URL of a file, got ${show(url)}.`, {
      hint: 'Write worker(new URL("./file.worker.ts", import.meta.url)).',
    });
  }
  const file = fileURLToPath(url);
  if (!existsSync(file)) throw new PlotctlError("INVALID_WORKER", `worker: the file ${show(file)} does not exist.`);
  return file;
}

function compile(file: string): CompiledScript<string> {
  const { text, metafile } = build(file);
  folder ??= temporaryFolder();
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const script = join(folder, `${basename(file, extname(file))}-${hash}.mjs`);
  writeFileSync(script, text);
  return { script, inputs: Object.keys(metafile.inputs).map((input) => resolve(dirname(file), input)) };
}

function build(file: string): { text: string; metafile: esbuild.Metafile } {
  try {
    // Synchronous, so that an error is one of the app's file at this line.
    const { outputFiles, metafile } = esbuild.buildSync({
      entryPoints: [file],
      absWorkingDir: dirname(file),
      bundle: true,
      write: false,
      metafile: true,
      platform: "node",
      format: "esm",
      target: "node20.19",
      sourcemap: "inline",
      sourcesContent: false,
      sourceRoot: pathToFileURL(`${dirname(file)}/`).href,
      external: ["*.node"],
      // Packages in the form of CommonJS ask for modules of Node.
      banner: {
        js: 'import{createRequire as $createRequire}from"node:module";const require=$createRequire(import.meta.url);',
      },
      logLevel: "silent",
    });
    return { text: outputFiles[0]?.text ?? "", metafile };
  } catch (error) {
    throw asSourceError(error, file);
  }
}

/** Lives as long as the process. */
function temporaryFolder(): string {
  const made = mkdtempSync(join(tmpdir(), "plotctl-workers-"));
  process.on("exit", () => rmSync(made, { recursive: true, force: true }));
  return made;
}
