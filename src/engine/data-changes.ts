// How data that is being prepared, or that changes, says so: its status, and calls of those who show it.

/** A file of a data set that is left out or cannot be read any more, and why. */
export interface DataProblem {
  /** The path of the file. */
  readonly file: string;
  /** What is wrong with it. */
  readonly message: string;
}

/** How far a data set is prepared. */
export interface DataStatus {
  /**
   * `indexing`: answers are coarse where the index is not there yet. `no index`: there is no place to write it, so close
   * views take longer, and others are coarse. `stale`: the data cannot be read any more, and views keep their pictures.
   */
  readonly state: "ready" | "indexing" | "no index" | "stale";
  /** The indexed part of the rows, from 0 to 1. */
  readonly done: number;
  /** The files that are left out. */
  readonly problems: readonly DataProblem[];
}

export const READY: DataStatus = { state: "ready", done: 1, problems: [] };

/** What an engine announces of its data. */
export class DataChanges {
  readonly #listeners = new Set<() => void>();
  #status: DataStatus;
  #failure: Error | undefined;

  constructor(status = READY) {
    this.#status = status;
  }

  get status(): DataStatus {
    return this.#status;
  }

  /** Announces another status, or another version of the data. */
  announce(status: DataStatus, failure?: Error): void {
    this.#status = status;
    this.#failure = failure;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Calls back when status, version, columns or rows have changed. Returns the function that removes the callback. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Resolves when nothing is being indexed. Rejects if the data cannot be read. */
  async ready(): Promise<void> {
    if (this.#status.state === "indexing") {
      await new Promise<void>((resolve) => {
        const stop = this.onChange(() => {
          if (this.#status.state === "indexing") return;
          stop();
          resolve();
        });
      });
    }
    if (this.#failure !== undefined) throw this.#failure;
  }
}
