// `npm run build`: dist out of src. The compiler writes the types, esbuild the code: one file per door of the package and
// per command, with what they share in chunks, so that a start reads a few files in place of hundreds. The packages that
// the server needs are part of it, with their licences, but for those that package.json lists as dependencies: esbuild, a
// program of its own, and what is loaded when first used.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const bokehJs = join(root, "node_modules/@bokeh/bokehjs");

/**
 * What the tools of this repository load: the generator, the bench, and the exams of other programs. The engine is for tests
 * that start many processes, since it loads in a tenth of the time.
 */
const TOOLS = ["codegen/main", "codegen/tools", "engine/parquet/parquet-engine"];

/** The entry files of threads and processes. */
const WORKERS = [
  "application/worker/worker-thread",
  "cli/worker-main",
  "engine/worker",
  "engine/parquet/worker",
  "engine/parquet/process-thread",
  "engine/copies/copy-process",
  "server/watchdog/stall-thread",
  "store/libsql/libsql-thread",
  "tabular/arrow-thread",
];

/**
 * Help texts are plain ASCII, so the width of a text is its length. The package that measures widths compiles large
 * expressions for emoji when it is loaded: half of the time of `plotctl --help`.
 */
const plainWidth = {
  name: "plain-width",
  setup(build) {
    build.onResolve({ filter: /^string-width$/ }, () => ({ path: "string-width", namespace: "plain-width" }));
    build.onLoad({ filter: /.*/, namespace: "plain-width" }, () => ({
      contents: "export default (text) => text.length;",
    }));
  },
};

const kept = new Set(["assets", "bokehjs"]);
for (const name of existsSync(dist) ? readdirSync(dist) : []) {
  if (!kept.has(name)) rmSync(join(dist, name), { recursive: true });
}
execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-p", join(root, "src")], {
  stdio: "inherit",
});
await bundle();
await bundleManualScripts();
cpSync(join(root, "src/model/schema"), join(dist, "model/schema"), { recursive: true });
copyBokehJs();

// Loaded only now, since it is made of what was built.
const { compressAssets } = await import("../dist/codegen/tools.js");
await compressAssets();

async function bundle() {
  const doors = [manifest.bin.plotctl, ...Object.values(manifest.exports).map((door) => door.default)]
    .filter((file) => file?.startsWith("./dist/") || file?.startsWith("dist/"))
    .map((file) => relative("dist", file).replace(/\.js$/, ""));
  const { metafile } = await esbuild.build({
    entryPoints: [...doors, ...WORKERS, ...TOOLS].map((name) => join(root, "src", `${name}.ts`)),
    outdir: dist,
    outbase: join(root, "src"),
    absWorkingDir: root,
    tsconfig: join(root, "src/tsconfig.json"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    chunkNames: "chunks/[name]-[hash]",
    sourcemap: true,
    metafile: true,
    logLevel: "warning",
    // Packages in the form of CommonJS ask for modules of Node.
    banner: {
      js: 'import{createRequire as $createRequire}from"node:module";const require=$createRequire(import.meta.url);',
    },
    plugins: [plainWidth],
    external: [
      ...Object.keys(manifest.dependencies),
      ...Object.keys(manifest.peerDependencies),
      "@bokeh/bokehjs",
      "jsdom",
    ],
  });
  writeFileSync(join(dist, "THIRD-PARTY-LICENSES.md"), licencesOf(Object.keys(metafile.inputs)));
}

/** The scripts of the manual's pages. They are plain scripts, because pages opened as files cannot load modules. */
async function bundleManualScripts() {
  await esbuild.build({
    entryPoints: ["manual", "search"].map((out) => ({ in: join(root, "src/manual", `${out}.browser.ts`), out })),
    outdir: join(dist, "manual"),
    absWorkingDir: root,
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    logLevel: "warning",
  });
}

/** The licences of the packages that are part of the bundle. */
function licencesOf(inputs) {
  const folders = new Set(inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input) ?? []));
  const parts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
    const text = file === undefined ? "" : `\n${readFileSync(join(root, folder, file), "utf8").trim()}\n`;
    return `## ${name} ${version} (${license})\n${text}`;
  });
  return `# Packages that are part of plotctl's files\n\n${parts.join("\n")}`;
}

/** The bundles of BokehJS to the byte, its licence, and the names of the modules that a custom model may import. */
function copyBokehJs() {
  const to = join(dist, "bokehjs");
  mkdirSync(join(to, "js"), { recursive: true });
  const bundles = readdirSync(join(bokehJs, "build/js")).filter((name) => /^bokeh[a-z-]*\.min\.js$/.test(name));
  for (const name of bundles) cpSync(join(bokehJs, "build/js", name), join(to, "js", name));
  cpSync(join(bokehJs, "LICENSE"), join(to, "LICENSE"));
  const lib = join(bokehJs, "build/js/lib");
  const modules = readdirSync(lib, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => join(relative(lib, entry.parentPath ?? dirname(entry.path)), entry.name).replace(/\.js$/, ""));
  writeFileSync(join(to, "modules.json"), JSON.stringify(modules.sort()));
}
