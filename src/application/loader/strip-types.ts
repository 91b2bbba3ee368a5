// Converts an author's file to plain JavaScript, in the regular form that `statements.ts` reads.
import * as esbuild from "esbuild";
import { messageOf, PlotctlError } from "../../base/errors.js";
import { SourceError } from "./source-error.js";
import { isCommonJs } from "./statements.js";

export interface Plain {
  readonly code: string;
  readonly map: string;
}

/** Rejects with `SourceError` for the first syntax error. */
export async function stripTypes(file: string, source: string): Promise<Plain> {
  // esbuild would read it as a pattern.
  if (file.includes("*"))
    throw new PlotctlError("COMPILE_FAILED", `Cannot compile ${file}: its name contains an asterisk.`);
  // Marks the file as a module. Otherwise esbuild reads one that uses `this` or `exports` as CommonJS, without await.
  const contents = !file.endsWith(".js") || !(await isCommonJs(source)) ? `${source}\nexport {};` : source;
  const author: esbuild.Plugin = {
    name: "author",
    setup(build) {
      build.onLoad({ filter: /.*/ }, () => ({ contents, loader: /\.m?ts$/.test(file) ? "ts" : "js" }));
    },
  };
  try {
    const { outputFiles } = await esbuild.build({
      entryPoints: [file],
      outfile: "/out.js",
      write: false,
      platform: "node",
      format: "esm",
      target: "node20",
      charset: "utf8",
      legalComments: "none",
      sourcemap: "external",
      sourcesContent: false,
      logLevel: "silent",
      plugins: [author],
    });
    const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? "";
    return { code: text(".js").replace(/^#!/, "//"), map: text(".map") };
  } catch (error) {
    throw asSourceError(error, { file, source });
  }
}

function asSourceError(error: unknown, { file, source }: { file: string; source: string }): PlotctlError {
  const failure = error as Partial<esbuild.BuildFailure>;
  const [first] = failure.errors ?? [];
  if (!first)
    return new PlotctlError("COMPILE_FAILED", `Cannot compile ${file}: ${messageOf(error)}.`, { cause: error });
  const text = first.text.replace(/\.$/, "");
  if (!first.location) return new PlotctlError("COMPILE_FAILED", `Cannot compile ${file}: ${text}.`, { cause: error });
  // esbuild counts columns in bytes.
  const before = Buffer.from(first.location.lineText).subarray(0, first.location.column).toString();
  return new SourceError("COMPILE_FAILED", text, {
    place: { file, line: first.location.line, column: before.length + 1 },
    source,
  });
}
