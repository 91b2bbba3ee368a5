// The entry file of a process that reads Parquet, with a DuckDB of its own. Tasks run at the same time where they wait for
// it. The process ends when its parent disconnects, or is gone.
import { columnFiles } from "./column-sources.js";
import { fileCells, listRows } from "./file-rows.js";
import { DuckDB } from "./duckdb.js";
import type { ParquetTaskName, ParquetTasks, Progress, WorkerAnswer, WorkerRequest } from "./messages.js";
import { look, prepare, prepareAxis, type PrepareWork } from "./prepare.js";
import { mirrorRows } from "./row-mirror.js";
import { RunningTask } from "./running-task.js";
import { readErrorOf, ViewReaders } from "./view-readers.js";

let starting: Promise<DuckDB> | undefined;
const readers = new ViewReaders(started);
const running = new Map<number, RunningTask>();

type Run<Name extends ParquetTaskName> = (
  args: ParquetTasks[Name][0],
  work: PrepareWork,
) => Promise<ParquetTasks[Name][1]>;

const TASKS: { readonly [Name in ParquetTaskName]: Run<Name> } = {
  prepare,
  axis: prepareAxis,
  columns: columnFiles,
  cells: fileCells,
  list: listRows,
  mirror: mirrorRows,
  ask: (task, { abortion }) => readers.ask(task, abortion),
  look: async (task) => look(task),
  async forget(id) {
    readers.forget(id);
    return undefined;
  },
};

function started(): Promise<DuckDB> {
  starting ??= DuckDB.start();
  return starting;
}

process.on("message", (message) => {
  // Only the parent writes to this channel.
  const request = message as WorkerRequest;
  if ("abort" in request) running.get(request.id)?.abort();
  else void run(request);
});

process.on("disconnect", () => {
  for (const task of running.values()) task.abort();
  endWhenIdle();
});

// A terminal sends these to the parent too, which ends in its own time.
process.on("SIGINT", ignore);
process.on("SIGTERM", ignore);

/** An exit of another kind would wait for native code, or fail in it. */
function endWhenIdle(): void {
  if (!process.connected && running.size === 0) process.kill(process.pid, "SIGKILL");
}

function ignore(): void {
  // The disconnection ends this process.
}

async function run({ id, name, args }: Extract<WorkerRequest, { name: unknown }>): Promise<void> {
  const abortion = new RunningTask();
  running.set(id, abortion);
  const work: PrepareWork = {
    duckdb: started,
    abortion,
    report: (progress: Progress) => answer({ id, progress }),
    partial: (partial) => answer({ id, partial }),
  };
  try {
    // The engine has paired the name with its arguments.
    const result = await (TASKS[name] as (args: unknown, work: PrepareWork) => Promise<unknown>)(args, work);
    answer({ id, result });
  } catch (error) {
    answer({ id, error: readErrorOf(error) });
  } finally {
    running.delete(id);
    endWhenIdle();
  }
}

function answer(message: WorkerAnswer): void {
  // A parent that is gone needs no answer.
  if (process.connected) process.send?.(message, undefined, {}, ignore);
}
