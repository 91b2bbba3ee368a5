import { readFileSync } from "node:fs";
import { writeCellKernels } from "../../../src/codegen/write-cell-kernels.js";

it("compiles the loops of cells to the committed module", () => {
  expect(readFileSync("src/engine/generated/cells.ts", "utf8")).toBe(writeCellKernels(process.cwd()));
});
