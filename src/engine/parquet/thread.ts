// The entry file of a thread that reads Parquet. It has a DuckDB of its own. Tasks run at the same time where they wait for it.
import { rmSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { codeOf, messageOf, PlotctlError } from "../../base/errors.js";
import { movable } from "../tasks.js";
import { AxisReader } from "./axis-reader.js";
import { Aborted, DuckDB, type Abortion } from "./duckdb.js";
import { DamagedIndex } from "./index-file.js";
import type { ParquetTaskName, ParquetTasks, Progress, ThreadAnswer, ThreadError, ThreadRequest } from "./messages.js";
import { prepare, prepareAxis, type Work } from "./prepare.js";

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

let duckdb: Promise<DuckDB> | undefined;
const readers = new Map<string, AxisReader>();
const running = new Map<number, RunningTask>();

type Run<Name extends ParquetTaskName> = (args: ParquetTasks[Name][0], work: Work) => Promise<ParquetTasks[Name][1]>;

const TASKS: { readonly [Name in ParquetTaskName]: Run<Name> } = {
  prepare: async (task, work) => prepare(await started(), task, work),
  axis: async (task, work) => prepareAxis(await started(), task, work),
  async ask({ id, files, query }, { abortion }) {
    let reader = readers.get(id);
    if (reader === undefined) {
      if (files === undefined) throw new Error(`unknown axis ${id}`);
      reader = new AxisReader(await started(), files);
      readers.get(id)?.close();
      readers.set(id, reader);
    }
    return reader.ask(query, abortion);
  },
  async forget(id) {
    readers.get(id)?.close();
    readers.delete(id);
    return undefined;
  },
};

function started(): Promise<DuckDB> {
  duckdb ??= DuckDB.start();
  return duckdb;
}

parentPort?.on("message", (request: ThreadRequest) => {
  if ("abort" in request) running.get(request.id)?.abort();
  else void run(request);
});

async function run({ id, name, args }: Extract<ThreadRequest, { name: unknown }>): Promise<void> {
  const abortion = new RunningTask();
  running.set(id, abortion);
  const work: Work = { abortion, report: (progress: Progress) => answer({ id, progress }) };
  try {
    // The engine has paired the name with its arguments.
    const result = await (TASKS[name] as (args: unknown, work: Work) => Promise<unknown>)(args, work);
    answer({ id, result });
  } catch (error) {
    answer({ id, error: threadError(error) });
  } finally {
    running.delete(id);
  }
}

function answer(message: ThreadAnswer): void {
  parentPort?.postMessage(message, "result" in message ? movable(message.result) : []);
}

function threadError(error: unknown): ThreadError {
  if (error instanceof DamagedIndex) {
    // The next preparation builds it again.
    rmSync(error.file, { force: true });
    return { code: "DATA_CHANGED", message: `${messageOf(error)}.`, hint: undefined };
  }
  const hint = error instanceof PlotctlError ? error.hint : undefined;
  return { code: codeOf(error), message: error instanceof PlotctlError ? error.reason : messageOf(error), hint };
}
