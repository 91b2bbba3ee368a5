// `npm run generate`: writes the schema and the typed classes of all models. With `--check` it writes nothing, and fails if
// a committed file is not up to date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { GENERATED_FOLDERS, generate } from "./generate.js";

const root = process.cwd();
const texts = generate(root);
const stale = [...texts].filter(([path, text]) => present(path) !== text).map(([path]) => path);
const obsolete = generatedFiles().filter((path) => !texts.has(path));

if (process.argv.includes("--check")) {
  for (const path of [...stale, ...obsolete]) process.stderr.write(`${path} is stale: run npm run generate\n`);
  process.exitCode = stale.length + obsolete.length > 0 ? 1 : 0;
} else {
  for (const path of obsolete) rmSync(join(root, path));
  for (const path of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), texts.get(path) ?? "");
  }
}
process.stdout.write(`${texts.size} generated files, ${stale.length + obsolete.length} of them out of date\n`);

function present(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), "utf8");
  } catch {
    return undefined; // Not written yet.
  }
}

function generatedFiles(): readonly string[] {
  return GENERATED_FOLDERS.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
    } catch {
      return []; // The folder does not exist before the first run.
    }
  });
}
