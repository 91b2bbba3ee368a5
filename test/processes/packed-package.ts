// The package as an author installs it: packed, and unpacked into a new project with Node's types only.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";

/** A project that has the packed package installed. */
export interface Project {
  /** Writes a file and returns its path. */
  write(name: string, text: string): string;
  readonly options: ts.CompilerOptions;
  remove(): void;
}

export function projectWithPackage(): Project {
  const folder = mkdtempSync(join(tmpdir(), "plotctl-packed-"));
  const packed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const installed = join(folder, "node_modules/plotctl");
  mkdirSync(join(folder, "node_modules/@types"), { recursive: true });
  mkdirSync(installed);
  execFileSync("tar", ["-xzf", join(folder, filename), "-C", installed, "--strip-components=1"]);
  for (const name of ["@types/node", "undici-types"]) {
    symlinkSync(resolve("node_modules", name), join(folder, "node_modules", name));
  }
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  return {
    write(name, text) {
      const file = join(folder, name);
      writeFileSync(file, text);
      return file;
    },
    options: {
      strict: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      skipLibCheck: false,
      target: ts.ScriptTarget.ES2023,
      lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      moduleDetection: ts.ModuleDetectionKind.Force,
      types: ["node"],
      typeRoots: [join(folder, "node_modules/@types")],
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** The compiler's errors in the files, one line each. */
export function errorsIn({ options }: Project, files: readonly string[]): string[] {
  const program = ts.createProgram(files, options);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    return `${file?.fileName ?? ""}:${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

/** The information that an editor shows for a source text. */
export class Editor {
  readonly #service: ts.LanguageService;
  readonly #file: string;
  readonly #text: string;

  constructor(project: Project, text: string) {
    this.#text = text;
    this.#file = project.write("editor.ts", text);
    const host: ts.LanguageServiceHost = {
      getCompilationSettings: () => project.options,
      getScriptFileNames: () => [this.#file],
      getScriptVersion: () => "1",
      getScriptSnapshot(file) {
        const content = ts.sys.readFile(file);
        return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
      },
      getCurrentDirectory: () => resolve(this.#file, ".."),
      getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
      fileExists: (path) => ts.sys.fileExists(path),
      readFile: (path) => ts.sys.readFile(path),
      directoryExists: (path) => ts.sys.directoryExists(path),
      getDirectories: (path) => ts.sys.getDirectories(path),
    };
    this.#service = ts.createLanguageService(host);
  }

  /** The documentation on hover of the first of these words. */
  hover(words: string): string {
    const info = this.#service.getQuickInfoAtPosition(this.#file, this.#place(words));
    return ts.displayPartsToString(info?.documentation);
  }

  /** The names that are offered behind these words. */
  completions(words: string): string[] {
    const place = this.#place(words) + words.length;
    return (this.#service.getCompletionsAtPosition(this.#file, place, {})?.entries ?? []).map(({ name }) => name);
  }

  #place(words: string): number {
    const place = this.#text.indexOf(words);
    if (place === -1) throw new Error(`${words} is not in the text`);
    return place;
  }
}
