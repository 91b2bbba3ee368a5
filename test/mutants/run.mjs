// `npm run test:mutants`: plants each fault of mutants.mjs in the sources, runs the tests that should notice it, and removes it.
// Exits 1 when fewer than 85 % are noticed, or when a fault no longer fits the sources. With texts, only faults that contain
// one of them are planted.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
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

let restore = () => {};
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    restore();
    process.exit(1);
  });
}

const survivors = [];
for (const mutant of chosen) {
  const { file, from, to, tests } = mutant;
  const path = join(root, "src", file);
  const text = readFileSync(path, "utf8");
  if (text.split(from).length !== 2) throw new Error(`${file}: ${JSON.stringify(from)} must occur once.`);
  restore = () => writeFileSync(path, text);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const isNoticed = fails(tests);
  restore();
  if (!isNoticed) survivors.push(mutant);
  process.stdout.write(`${isNoticed ? "noticed " : "SURVIVED"}  ${file}: ${from.split("\n")[0]}\n`);
}

const noticed = chosen.length - survivors.length;
const share = chosen.length === 0 ? 0 : noticed / chosen.length;
process.stdout.write(`${noticed} of ${chosen.length} faults noticed (${Math.round(100 * share)} %)\n`);
process.exitCode = share < MIN_SHARE ? 1 : 0;

/** Whether one of the tests fails. */
function fails(tests) {
  const jest = ["--experimental-vm-modules", "node_modules/jest/bin/jest.js", "--config", "test/jest.config.js"];
  const files = tests.map((name) => `test/${name}`);
  const { status } = spawnSync(process.execPath, [...jest, "-w", "1", "--bail", "--silent", "--forceExit", ...files], {
    cwd: root,
  });
  return status !== 0;
}
