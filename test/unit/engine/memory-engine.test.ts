// The engine for columns in memory passes the exam of engines.
import { MemoryEngine } from "../../../src/engine/memory-engine.js";
import { sharedColumns } from "../../../src/engine/shared-columns.js";
import { engineExam } from "../../contracts/engine-exam.js";
import { tablesExam } from "../../contracts/tables-exam.js";

import { groupsExam } from "../../contracts/groups-exam.js";

it("sessions that ask the same share one answer", async () => {
  const columns = await sharedColumns({
    t: Float64Array.from({ length: 1000 }, (_, row) => row),
    v: new Float32Array(1000),
  });
  const engine = await MemoryEngine.open(columns, 1000);
  const query = {
    x: "t",
    ys: ["v"],
    from: 0,
    to: 8,
    exponent: 3,
    scale: "linear",
    form: "points",
    effort: "quick",
  } as const;
  const ask = () => engine.envelope(query, new AbortController().signal);
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(other).toBe(one);
  expect(await ask()).toBe(one);
  engine.close();
});

engineExam("columns in memory", async (columns) => {
  const shared = await sharedColumns(columns);
  return MemoryEngine.open(shared, Object.values(columns)[0]?.length ?? 0);
});

tablesExam("columns in memory", async (columns) => {
  const shared = await sharedColumns(columns);
  return MemoryEngine.open(shared, Object.values(columns)[0]?.length ?? 0);
});

groupsExam("columns in memory", async (columns) =>
  MemoryEngine.open(await sharedColumns({ ...columns }), columns.t.length),
);
