// The readers of the axes that views ask for. Each has the files of its axis open, and keeps what it read of them.
import { rmSync } from "node:fs";
import { taskErrorOf, type TaskError } from "../task-errors.js";
import type { Envelope } from "../envelope-query.js";
import { MemoryBudget } from "../memory-budget.js";
import type { Abortion, DuckDB } from "./duckdb.js";
import type { AskTask } from "./messages.js";
import { readerOf, type Reader } from "./mixed-reader.js";
import { DamagedFile } from "./sealed-file.js";

/** Blocks and rows that are kept. A view at rest has about 6 MB of rows. */
const MAX_BYTES = 48 * 2 ** 20;

export class ViewReaders {
  readonly #duckdb: () => Promise<DuckDB>;
  /** One for all axes. */
  readonly #budget = new MemoryBudget(MAX_BYTES);
  readonly #readers = new Map<string, Reader>();

  constructor(duckdb: () => Promise<DuckDB>) {
    this.#duckdb = duckdb;
  }

  /** Opens the files of the axis, if it is new. */
  async ask({ id, files, query }: AskTask, abortion: Abortion): Promise<Envelope> {
    let reader = this.#readers.get(id);
    if (reader === undefined) {
      if (files === undefined) throw new Error(`Unknown axis ${id}.`);
      reader = readerOf(this.#duckdb, files, this.#budget);
      this.#readers.set(id, reader);
    }
    return reader.ask(query, abortion);
  }

  /** Closes the files of an axis. */
  forget(id: string): void {
    this.#readers.get(id)?.close();
    this.#readers.delete(id);
  }
}

/** An error as it is sent. A damaged file is removed: the next preparation writes it again. */
export function readErrorOf(error: unknown): TaskError {
  if (!(error instanceof DamagedFile)) return taskErrorOf(error);
  rmSync(error.file, { force: true });
  return { code: "DATA_CHANGED", message: `${error.message}.`, hint: undefined };
}
