// The engine for columns in memory passes the exam of engines.
import { MemoryEngine } from "../../../src/engine/memory-engine.js";
import { sharedColumns } from "../../../src/engine/shared-columns.js";
import { engineExam } from "../../contracts/engine-exam.js";

engineExam("columns in memory", async (columns) => {
  const shared = await sharedColumns(columns);
  return MemoryEngine.open(shared, Object.values(columns)[0]?.length ?? 0);
});
