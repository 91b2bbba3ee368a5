// When the whole state of a live document is stored: after so many changes or bytes, or some time after a change. One snapshot at
// a time, beside the changes that are stored meanwhile.
import type { Clock } from "../../base/clock.js";

const MAX_CHANGES = 1000;
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_AGE_MS = 60_000;
/** A stream that is fast does not cause one snapshot after the other. */
const MIN_INTERVAL_MS = 2000;

interface SnapshotOptions {
  readonly clock: Clock;
  readonly take: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

export class Snapshots {
  readonly #options: SnapshotOptions;
  #changes = 0;
  #bytes = 0;
  /** When the first change since the last snapshot was stored. */
  #changedAt: number | undefined;
  #takenAt = -Infinity;
  #taking: Promise<void> | undefined;
  #hasStopped = false;

  constructor(options: SnapshotOptions) {
    this.#options = options;
  }

  /** Counts changes that are stored. */
  onStored({ count, bytes }: { readonly count: number; readonly bytes: number }): void {
    if (count === 0) return;
    this.#changes += count;
    this.#bytes += bytes;
    this.#changedAt ??= this.#options.clock.now();
    this.check();
  }

  /** Takes a snapshot if one is due. */
  check(): void {
    const now = this.#options.clock.now();
    const isMuch = this.#changes >= MAX_CHANGES || this.#bytes >= MAX_BYTES;
    const isOld = this.#changedAt !== undefined && now - this.#changedAt >= MAX_AGE_MS;
    if ((isMuch || isOld) && now - this.#takenAt >= MIN_INTERVAL_MS) void this.#begin();
  }

  #begin(): Promise<void> {
    return (this.#taking ??= this.#take().finally(() => (this.#taking = undefined)));
  }

  async #take(): Promise<void> {
    if (this.#hasStopped) return;
    const [changes, bytes, changedAt] = [this.#changes, this.#bytes, this.#changedAt];
    this.#changes = this.#bytes = 0;
    this.#changedAt = undefined;
    this.#takenAt = this.#options.clock.now();
    try {
      await this.#options.take();
    } catch (error) {
      this.#changes += changes;
      this.#bytes += bytes;
      this.#changedAt = changedAt;
      this.#options.onFailure(error);
    }
  }

  /** Takes one of what has changed since the one before. */
  async last(): Promise<void> {
    await this.#taking;
    if (this.#changedAt !== undefined) await this.#begin();
  }

  stop(): void {
    this.#hasStopped = true;
  }
}
