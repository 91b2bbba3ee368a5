// The entry file of a process that reads Parquet, with a DuckDB of its own. Tasks run at the same time where they wait for
// it. The process ends when its parent disconnects, or is gone.
import { rmSync } from "node:fs";
import { taskErrorOf, type TaskError } from "../task-errors.js";
import { columnFiles } from "./column-sources.js";
import { fileCells, listRows } from "./file-rows.js";
import { Aborted, DuckDB, type Abortion } from "./duckdb.js";
import type { ParquetTaskName, ParquetTasks, Progress, WorkerAnswer, WorkerRequest } from "./messages.js";
import { readerOf, type Reader } from "./mixed-reader.js";
import { look, prepare, prepareAxis, type PrepareWork } from "./prepare.js";
import { mirrorRows } from "./row-mirror.js";
import { DamagedFile } from "./sealed-file.js";

class RunningTask implements Abortion {
  #isAborted = false;
  readonly #stops = new Set<() => void>();

  check(): void {
    if (this.#isAborted) throw new Aborted();
  }

  onAbort(stop: () => void): () => void {
    this.#stops.add(stop);
    return () => this.#stops.delete(stop);
  }

  abort(): void {
    this.#isAborted = true;
    for (const stop of this.#stops) stop();
  }
}

let starting: Promise<DuckDB> | undefined;
const readers = new Map<string, Reader>();
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
  async ask({ id, files, query }, { duckdb, abortion }) {
    let reader = readers.get(id);
    if (reader === undefined) {
      if (files === undefined) throw new Error(`Unknown axis ${id}.`);
      reader = readerOf(duckdb, files);
      readers.set(id, reader);
    }
    return reader.ask(query, abortion);
  },
  look: async (task) => look(task),
  async forget(id) {
    readers.get(id)?.close();
    readers.delete(id);
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
    answer({ id, error: errorOf(error) });
  } finally {
    running.delete(id);
    endWhenIdle();
  }
}

function answer(message: WorkerAnswer): void {
  // A parent that is gone needs no answer.
  if (process.connected) process.send?.(message, undefined, {}, ignore);
}

function errorOf(error: unknown): TaskError {
  if (!(error instanceof DamagedFile)) return taskErrorOf(error);
  // The next preparation builds it again.
  rmSync(error.file, { force: true });
  return { code: "DATA_CHANGED", message: `${error.message}.`, hint: undefined };
}
