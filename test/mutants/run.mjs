// `npm run test:mutants`: plants each fault of mutants.mjs in the sources, runs the tests that should notice it, and removes it.
// Each noticed fault is listed with the test that failed. Exits 1 when fewer than 85 % are noticed, when a fault no longer fits
// the sources, or when a test fails without any fault. With texts, only faults that contain one of them are planted.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MUTANTS } from "./mutants.mjs";

const MIN_SHARE = 0.85;
const root = process.cwd();
const wanted = process.argv.slice(2);
const chosen = MUTANTS.filter(
  ({ file, from }) => wanted.length === 0 || wanted.some((text) => `${file} ${from}`.includes(text)),
);

const changed = execFileSync("git", ["status", "--porcelain", "--", "src"], { encoding: "utf8" });
if (changed !== "") throw new Error("Commit the changes in src first: faults are planted there.");

const textOf = ({ file }) => readFileSync(join(root, "src", file), "utf8");
for (const mutant of chosen) {
  if (textOf(mutant).split(mutant.from).length === 2) continue;
  throw new Error(`${mutant.file}: ${JSON.stringify(mutant.from)} must occur once.`);
}

const scratch = mkdtempSync(join(tmpdir(), "plotctl-mutants-"));
let restore = () => {};
process.on("exit", () => {
  restore();
  rmSync(scratch, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));

const flaw = failureIn([...new Set(chosen.flatMap(({ tests }) => tests))]);
if (flaw !== undefined) throw new Error(`A test fails without any fault: ${flaw}`);

const survivors = [];
for (const mutant of chosen) {
  const { file, from, to, tests } = mutant;
  const path = join(root, "src", file);
  const text = textOf(mutant);
  restore = () => writeFileSync(path, text);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const failure = firstFailure(tests);
  restore();
  if (failure === undefined) survivors.push(mutant);
  const place = `${file}: ${from.split("\n")[0]}`;
  process.stdout.write(
    failure === undefined ? `SURVIVED  ${place}\n` : `noticed   ${place}\n          by ${failure}\n`,
  );
}

const noticed = chosen.length - survivors.length;
const share = chosen.length === 0 ? 0 : noticed / chosen.length;
process.stdout.write(`${noticed} of ${chosen.length} faults noticed (${Math.round(100 * share)} %)\n`);
process.exitCode = share < MIN_SHARE ? 1 : 0;

/** The title of the first test that fails, or what kept a file from running; undefined when all tests pass. */
function firstFailure(tests) {
  for (const name of tests) {
    const failure = failureIn([name]);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

function failureIn(names) {
  const report = join(scratch, "report.json");
  rmSync(report, { force: true });
  const jest = ["--experimental-vm-modules", "node_modules/jest/bin/jest.js", "--config", "test/jest.config.js"];
  const options = ["-w", "1", "--silent", "--forceExit", "--json", "--outputFile", report];
  const files = names.map((name) => `test/${name}`);
  const { status, stderr } = spawnSync(process.execPath, [...jest, ...options, ...files], {
    cwd: root,
    encoding: "utf8",
  });
  if (status === 0) return undefined;
  let results;
  try {
    results = JSON.parse(readFileSync(report, "utf8")).testResults;
  } catch {
    throw new Error(`The tests did not run: ${stderr}`);
  }
  const failed = results.filter((result) => result.status === "failed");
  const test = failed.flatMap(({ assertionResults }) => assertionResults).find((result) => result.status === "failed");
  return test?.fullName ?? failed[0]?.message.split("\n")[0] ?? `exit code ${status}`;
}
