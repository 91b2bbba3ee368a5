// Rows of columns in memory pass the exam of rows.
import { MemoryEngine } from "../../../src/engine/memory-engine.js";
import { sharedColumns } from "../../../src/engine/shared-columns.js";
import { rowsExam } from "../../contracts/rows-exam.js";

rowsExam("columns in memory", async (columns) =>
  MemoryEngine.open(await sharedColumns({ ...columns }), columns.n.length),
);
