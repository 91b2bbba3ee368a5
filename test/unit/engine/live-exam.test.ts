// A stream at the end of a history passes the exams of engines: each data set is split at some row, and the second part is
// appended.
import type { Engine } from "../../../src/engine/contract.js";
import { LiveEngine } from "../../../src/engine/live/live-engine.js";
import { MemoryEngine } from "../../../src/engine/memory-engine.js";
import { sharedColumns, type GivenColumn } from "../../../src/engine/shared-columns.js";
import { engineExam } from "../../contracts/engine-exam.js";
import { gridExam } from "../../contracts/grid-exam.js";
import { groupsExam } from "../../contracts/groups-exam.js";
import { rowsExam } from "../../contracts/rows-exam.js";
import { tablesExam } from "../../contracts/tables-exam.js";
import { ManualClock } from "../../support/manual-clock.js";

type Columns = Readonly<Record<string, GivenColumn>>;

/** Rows in an order, or a part of them. */
function taken(columns: Columns, rows: readonly number[]): Record<string, GivenColumn> {
  const entries = Object.entries(columns).map(([name, column]): [string, GivenColumn] => {
    const values = rows.map((row) => column[row]);
    const Class = column.constructor as unknown as { from(list: readonly unknown[]): GivenColumn };
    return [name, Class.from(values)];
  });
  return Object.fromEntries(entries);
}

/** Splits the rows where x changes, about in the middle. */
async function split(columns: Columns, x: string): Promise<Engine> {
  const values = columns[x] as readonly number[];
  const rows = Array.from(values, (_, row) => row)
    .filter((row) => Number.isFinite(Number(values[row])))
    .sort((one, other) => Number(values[one]) - Number(values[other]));
  const valueAt = (place: number): number => Number(values[rows[place] as number]);
  let seam = Math.floor(rows.length / 2);
  while (seam < rows.length && seam > 0 && valueAt(seam) === valueAt(seam - 1)) seam++;
  const before = taken(columns, rows.slice(0, seam));
  const after = taken(columns, rows.slice(seam));
  const kinds = Object.keys(columns).map((name) => {
    const isText =
      Array.isArray(columns[name]) && (columns[name] as unknown[]).some((item) => typeof item === "string");
    return { name, kind: isText ? ("text" as const) : ("number" as const) };
  });
  const isKnown = kinds.every(({ name, kind }) => kind !== "text" || before[name]?.some((item) => item !== null));
  const history = seam > 0 && isKnown ? await MemoryEngine.open(await sharedColumns(before), seam) : undefined;
  const live = new LiveEngine({ history, columns: kinds, x, keep: 1e6, clock: new ManualClock() });
  if (history === undefined) live.append(before as never);
  live.append(after as never);
  return owned(live, history);
}

/** Closes the history too. */
function owned(live: LiveEngine, history: Engine | undefined): Engine {
  const close = live.close.bind(live);
  live.close = () => {
    close();
    history?.close();
  };
  return live;
}

const withRow = (columns: object): Columns => {
  const [first] = Object.values(columns) as GivenColumn[];
  return { ...columns, row: Float64Array.from({ length: first?.length ?? 0 }, (_, row) => row) };
};

engineExam("a stream", (columns) => split(columns, "t"), { runs: 40 });
gridExam("a stream", (columns) => split(withRow(columns), "row"), { runs: 30 });
groupsExam("a stream", (columns) => split({ ...columns }, "t"));
tablesExam("a stream", (columns) => split(withRow(columns), "row"), { runs: 30 });
rowsExam("a stream", (columns) => split(withRow(columns), "row"), { runs: 40, hasLargeIntegers: false });
