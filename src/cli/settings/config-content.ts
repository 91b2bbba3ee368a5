// Reads the content of a configuration file, and finds the lines of its keys. Modules are loaded as apps are, so that they
// may be TypeScript and import other modules.
import { extname } from "node:path";
import { PlotctlError } from "../../base/errors.js";
import { parseJsonText } from "../../base/json-text.js";

export interface ConfigContent {
  readonly value: unknown;
  /** The line of a key, from 1. Undefined if it is not found. */
  readonly lineOf: (key: string) => number | undefined;
}

const MODULES = [".ts", ".mts", ".js", ".mjs"];

/** The extensions of configuration files. */
export const CONFIG_EXTENSIONS = [...MODULES, ".json", ".yaml", ".yml"];

/** Rejects with PlotctlError if the file does not have the form that its extension says, or with the module's own error. */
export async function readConfigContent(file: string, text: string): Promise<ConfigContent> {
  const extension = extname(file);
  if (!CONFIG_EXTENSIONS.includes(extension)) {
    throw new PlotctlError("INVALID_CONFIG", `a configuration is a file that ends in ${CONFIG_EXTENSIONS.join(", ")}.`);
  }
  if (MODULES.includes(extension)) return { value: await runModule(file), lineOf: (key) => lineInSource(key, text) };
  const yaml = await readYaml(text);
  // JSON is YAML too, so that the lines of its keys are found in the same way.
  if (extension === ".json") return { value: parseJsonText(text, file), lineOf: yaml.lineOf };
  const [error] = yaml.errors;
  if (error === undefined) return { value: yaml.value(), lineOf: yaml.lineOf };
  throw new PlotctlError("INVALID_YAML", `this is not valid YAML: ${error.reason.replace(/\.$/, "")}.`, {
    place: { file, line: error.line, column: error.column },
  });
}

async function runModule(file: string): Promise<unknown> {
  const { SharedModules } = await import("../../application/loader/shared-modules.js");
  const { Script } = await import("../../application/loader/evaluate.js");
  const shared = new SharedModules();
  const exports = await new Script(await shared.prepare(file), { shared, argv: [] }).run();
  const exported = exports["default"]?.();
  if (exported !== undefined) return exported;
  throw new PlotctlError("INVALID_CONFIG", "there is no default export.", {
    hint: "Write export default defineConfig({ … }).",
  });
}

/** The first line that has the key of an object literal, comment lines left out. */
function lineInSource(key: string, text: string): number | undefined {
  const pattern = new RegExp(`(?:^|[{,\\s])(["']?)${key.replace(/\W/g, "\\$&")}\\1\\s*[:,}]`);
  const isMatch = (line: string): boolean => !/^\s*(?:\/\/|\*|\/\*)/.test(line) && pattern.test(line);
  const index = text.split("\n").findIndex(isMatch);
  return index === -1 ? undefined : index + 1;
}

async function readYaml(text: string) {
  const { isMap, isScalar, LineCounter, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return {
    value: (): unknown => doc.toJS() ?? {},
    errors: doc.errors.map(({ message, pos: [start] }) => {
      const { line, col: column } = lines.linePos(start);
      return { reason: message, line, column };
    }),
    lineOf: (key: string): number | undefined => {
      const keys = isMap(doc.contents)
        ? doc.contents.items.map((pair) => pair.key).filter((node) => isScalar(node))
        : [];
      const start = keys.find(({ value }) => String(value) === key)?.range?.[0];
      return start === undefined ? undefined : lines.linePos(start).line;
    },
  };
}
