// The compiled inner loops of grids of cells.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SOURCE = "src/engine/kernels/cells.as.ts";
const OPTIONS = ["-O3", "--runtime", "stub", "--enable", "simd", "--noAssert", "--importMemory"];

/** Compiles the AssemblyScript in `root`, and returns it as a module of TypeScript. */
export function writeCellKernels(root: string): string {
  const folder = mkdtempSync(join(tmpdir(), "plotctl-generate-"));
  try {
    const compiler = join(root, "node_modules/assemblyscript/bin/asc.js");
    const file = join(folder, "cells.wasm");
    execFileSync(process.execPath, [compiler, SOURCE, "--outFile", file, ...OPTIONS], { cwd: root, stdio: "inherit" });
    const lines = readFileSync(file, "base64").match(/.{1,110}/g) ?? [];
    return [
      `// Compiled from ${SOURCE} by \`npm run generate\`.`,
      "/** A module of WebAssembly, in base64. */",
      `export const CELL_KERNELS =\n${lines.map((line) => `  "${line}"`).join(" +\n")};\n`,
    ].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
