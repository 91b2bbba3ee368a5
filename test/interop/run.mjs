// `npm run test:interop`: tests a real Python client with the built server, our Node client with Bokeh's server, and
// Python and BokehJS with a document that plotctl wrote. Python with Bokeh is the interpreter of PLOTCTL_PYTHON, else a virtual
// environment in .cache that is created on first use. If pip cannot install Bokeh, all checks count as skipped. The last line
// is `N passed, N failed, N skipped`; the exit code is 1 when anything failed.
import { execFile, spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { transform } from "esbuild";
import { checkClients, CLIENT_CHECK_COUNT } from "./clients.mjs";
import { checkGolden, GOLDEN_CHECK_COUNT } from "./golden.mjs";

const BOKEH_VERSION = "3.9.2";
const FOLDER = import.meta.dirname;
const ROOT = join(FOLDER, "../..");
const VENV = join(ROOT, ".cache/interop-venv");
const CHECKS = join(FOLDER, "checks.py");
const APPS = join(FOLDER, "apps");
const INSTALL_LIMIT_MS = 300_000;

const run = promisify(execFile);
process.chdir(ROOT);

async function hasBokeh(python) {
  return run(python, ["-c", `import bokeh; assert bokeh.__version__ == "${BOKEH_VERSION}", bokeh.__version__`]).then(
    () => true,
    () => false,
  );
}

/** A Python with Bokeh, or null if none is available. */
async function findPython() {
  const named = process.env.PLOTCTL_PYTHON;
  if (named) {
    if (await hasBokeh(named)) return named;
    throw new Error(`PLOTCTL_PYTHON: ${named} has no Bokeh ${BOKEH_VERSION}.`);
  }
  const python = join(VENV, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  if (await hasBokeh(python)) return python;
  try {
    await run("python3", ["-m", "venv", VENV], { timeout: INSTALL_LIMIT_MS });
    const install = ["-m", "pip", "install", "--quiet", "--retries", "0", `bokeh==${BOKEH_VERSION}`];
    await run(python, install, { timeout: INSTALL_LIMIT_MS });
    return python;
  } catch (error) {
    rmSync(VENV, { recursive: true, force: true });
    console.log(`Skipped: Bokeh ${BOKEH_VERSION} for Python cannot be installed here.\n${error.message.trim()}`);
    return null;
  }
}

/** The test support is TypeScript, and this file runs without a compiler. */
async function importSupport(path) {
  const { code } = await transform(readFileSync(join(ROOT, path), "utf8"), { loader: "ts", format: "esm" });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** Runs the checks and prints their output. Returns their last line. */
async function runChecks(python, baseUrl) {
  const checks = spawn(python, [CHECKS, baseUrl, process.execPath, ROOT], { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  checks.stdout.setEncoding("utf8").on("data", (text) => (output += text));
  await new Promise((resolve) => checks.once("close", resolve));
  const lines = output.trimEnd().split("\n");
  const sums = /^\d+ passed, \d+ failed, \d+ skipped$/.test(lines.at(-1))
    ? lines.pop()
    : "0 passed, 1 failed, 0 skipped";
  console.log(lines.join("\n"));
  return sums;
}

/** Adds the results of other checks. */
function withOthers(sums, ...others) {
  const [ofPython, failedOfPython, skipped] = sums.match(/\d+/g).map(Number);
  const passed = others.reduce((sum, other) => sum + other.passed, ofPython);
  const failed = others.reduce((sum, other) => sum + other.failed, failedOfPython);
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

async function main() {
  const python = await findPython();
  if (python === null) {
    const count = readFileSync(CHECKS, "utf8").match(/^@check\(/gm).length;
    return `0 passed, 0 failed, ${count + CLIENT_CHECK_COUNT + GOLDEN_CHECK_COUNT} skipped`;
  }
  const { startCli } = await importSupport("test/support/cli.ts");
  const apps = readdirSync(APPS).map((name) => join(APPS, name));
  const server = await startCli(apps);
  try {
    const ofPython = await runChecks(python, server.url(""));
    const sums = withOthers(ofPython, await checkClients(python, server.url("")), checkGolden(python));
    if (!sums.includes(" 0 failed")) console.log(`The server wrote:\n${server.stderr}`);
    return sums;
  } finally {
    await server.stop();
  }
}

const sums = await main().catch((error) => {
  console.log(error.message);
  return "0 passed, 1 failed, 0 skipped";
});
console.log(sums);
process.exitCode = sums.includes(" 0 failed") ? 0 : 1;
