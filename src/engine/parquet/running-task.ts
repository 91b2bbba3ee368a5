// A task that the parent may abort.
import { Aborted, type Abortion } from "./duckdb.js";

export class RunningTask implements Abortion {
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
