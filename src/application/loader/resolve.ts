// Resolves the specifier of an import: to the server's own plotctl, a module of Node, a file that is compiled here, or
// a file that Node loads. Specifiers are resolved as seen from the importing file.
import { isBuiltin } from "node:module";
import { dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { isLoadedByNode } from "./packages.js";

export type Target =
  | { readonly is: "host"; readonly specifier: string }
  | { readonly is: "process" }
  | { readonly is: "builtin"; readonly specifier: string }
  /** Compiled here, so that it may be TypeScript and import plotctl. */
  | { readonly is: "compiled"; readonly path: string }
  | { readonly is: "json"; readonly path: string }
  | { readonly is: "native"; readonly path: string }
  | { readonly is: "missing"; readonly why: string };

export const SCRIPT_EXTENSIONS = [".ts", ".mts", ".js", ".mjs"] as const;

/** Resolves each specifier as seen from `file`, in the same order. A target that is not found is `missing`. */
export async function resolveImports(specifiers: readonly string[], file: string): Promise<readonly Target[]> {
  const found = specifiers.map(resolveByName);
  const resolved = found.includes(undefined) ? await resolveFiles(specifiers, file) : [];
  return Promise.all(
    found.map(async (target, index) => {
      const result = resolved[index];
      return target ?? (result ? targetOf(result) : { is: "missing", why: "it cannot be resolved" });
    }),
  );
}

/** Specifiers of plotctl mean the server's own copy, even when another one is installed near the file. */
function isHostSpecifier(specifier: string): boolean {
  return specifier === "plotctl" || specifier.startsWith("plotctl/");
}

function resolveByName(specifier: string): Target | undefined {
  if (isHostSpecifier(specifier)) return { is: "host", specifier };
  if (specifier === "process" || specifier === "node:process") return { is: "process" };
  if (isBuiltin(specifier)) return { is: "builtin", specifier };
  if (specifier.startsWith("node:")) return { is: "missing", why: "Node has no such module" };
  if (/^(data|https?):/.test(specifier)) return { is: "missing", why: "an app imports files and packages only" };
  return undefined;
}

async function resolveFiles(specifiers: readonly string[], file: string): Promise<readonly esbuild.ResolveResult[]> {
  let results: readonly esbuild.ResolveResult[] = [];
  const resolver: esbuild.Plugin = {
    name: "resolver",
    setup(build) {
      const options = {
        kind: "import-statement",
        importer: file,
        namespace: "file",
        resolveDir: dirname(file),
      } as const;
      build.onStart(async () => {
        results = await Promise.all(specifiers.map((specifier) => build.resolve(withoutFileUrl(specifier), options)));
      });
    },
  };
  await esbuild.build({
    stdin: { contents: "" },
    write: false,
    platform: "node",
    format: "esm",
    mainFields: ["main"],
    // Without it, esbuild adds the condition "module", which Node does not know.
    conditions: [],
    resolveExtensions: [...SCRIPT_EXTENSIONS, ".json"],
    logLevel: "silent",
    plugins: [resolver],
  });
  return results;
}

function withoutFileUrl(specifier: string): string {
  return specifier.startsWith("file:") ? fileURLToPath(specifier) : specifier;
}

async function targetOf({ errors, path, external, namespace }: esbuild.ResolveResult): Promise<Target> {
  const [error] = errors;
  if (error) return { is: "missing", why: reasonOf(error) };
  if (external || namespace !== "file") return { is: "missing", why: "it cannot be resolved" };
  switch (extname(path)) {
    case ".ts":
    case ".mts":
      return { is: "compiled", path };
    case ".js":
    case ".mjs":
      return { is: (await isLoadedByNode(path)) ? "native" : "compiled", path };
    case ".json":
      return { is: "json", path };
    case ".cjs":
      return { is: "native", path };
    default:
      return { is: "missing", why: `an app imports ${SCRIPT_EXTENSIONS.join(" ")} .cjs .json files and packages` };
  }
}

function reasonOf({ notes }: esbuild.Message): string {
  const note = notes.find((candidate) => !candidate.text.includes("mark the path"))?.text;
  return note?.replace(/:?\.?$/, "") ?? "there is no such file or package";
}
