// Stores the changes of a document in groups: one step of the store holds all that was changed within 10 ms. A group that the
// store does not take is repeated as it is, which the store recognizes, so nothing is stored twice. When another process has
// taken the document, the queue ends: what is not stored was never shown to anybody.
import type { Clock, Timer } from "../../base/clock.js";
import type { ErrorCode } from "../../base/error-codes.js";
import { codeOf } from "../../base/errors.js";
import type { Fence, LiveStore, PatchEntry } from "../../store/contract/live.js";

const GROUP_MS = 10;
const GROUP_ENTRIES = 256;
const GROUP_BYTES = 1024 * 1024;
/** A store that takes longer counts as one that does not answer. */
const LATE_MS = 1000;
const RETRY_MS = 500;
/** More changes are not taken before some are stored. */
const MAX_WAITING_ENTRIES = 16_384;
const MAX_WAITING_BYTES = 8 * 1024 * 1024;

/** Failures after which the same group can be stored later. */
const PASSING: ReadonlySet<ErrorCode | undefined> = new Set(["STORE_UNAVAILABLE", "STORE_FULL", "STORE_READ_ONLY"]);

/** Why nothing is stored at the moment. */
export interface StoreTrouble {
  readonly code: ErrorCode;
  readonly error: unknown;
}

interface Waiter {
  readonly isDone: () => boolean;
  readonly resolve: () => void;
}

/** Changes that were stored in one step: all up to `rev` are stored now. */
export interface StoredGroup {
  readonly rev: number;
  readonly count: number;
  readonly bytes: number;
}

interface QueueOptions {
  readonly store: Pick<LiveStore, "append">;
  readonly fence: Fence;
  readonly clock: Clock;
  /** The number of the last change that is stored. */
  readonly rev: number;
  readonly onStored: (group: StoredGroup) => void;
  readonly onTrouble: (trouble: StoreTrouble) => void;
  readonly onRecovered: () => void;
  /** Nothing is stored any more: undefined when another process has the document, or it is deleted. */
  readonly onEnded: (error: unknown) => void;
}

export class CommitQueue {
  readonly #options: QueueOptions;
  #waiting: PatchEntry[] = [];
  #waitingBytes = 0;
  #underWayBytes = 0;
  #isUnderWay = false;
  #timer: Timer | undefined;
  #lastRev: number;
  #storedRev: number;
  #trouble: StoreTrouble | undefined;
  #hasEnded = false;
  #waiters: readonly Waiter[] = [];
  #endPause: () => void = () => undefined;

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#lastRev = this.#storedRev = options.rev;
  }

  /** The number of the last change, stored or not. */
  get lastRev(): number {
    return this.#lastRev;
  }

  get storedRev(): number {
    return this.#storedRev;
  }

  /** Undefined while the store works. */
  get trouble(): StoreTrouble | undefined {
    return this.#trouble;
  }

  /** The bytes that are not stored. */
  get waitingBytes(): number {
    return this.#waitingBytes + this.#underWayBytes;
  }

  get isFull(): boolean {
    return this.#lastRev - this.#storedRev > MAX_WAITING_ENTRIES || this.waitingBytes > MAX_WAITING_BYTES;
  }

  /** Adds changes that were made together, under the next numbers. */
  add(patch: readonly Uint8Array[]): void {
    if (this.#hasEnded) return;
    for (const frames of patch) {
      this.#waiting.push({ rev: ++this.#lastRev, frames });
      this.#waitingBytes += frames.byteLength;
    }
    this.#schedule();
  }

  /** Resolves when a change is stored, and when the queue has ended. Resolves to whether it is stored. */
  async stored(rev: number): Promise<boolean> {
    await this.#until(() => this.#storedRev >= rev);
    return this.#storedRev >= rev;
  }

  /** Resolves when there is room for more changes, or the store fails. */
  room(): Promise<void> {
    return this.#until(() => !this.isFull || this.#trouble !== undefined);
  }

  /** Resolves when the store takes changes again. */
  recovered(): Promise<void> {
    return this.#until(() => this.#trouble === undefined);
  }

  #until(isDone: () => boolean): Promise<void> {
    if (this.#hasEnded || isDone()) return Promise.resolve();
    return new Promise((resolve) => (this.#waiters = [...this.#waiters, { isDone, resolve }]));
  }

  #wake(): void {
    const done = this.#waiters.filter((waiter) => this.#hasEnded || waiter.isDone());
    this.#waiters = this.#waiters.filter((waiter) => !done.includes(waiter));
    for (const { resolve } of done) resolve();
  }

  #schedule(): void {
    if (this.#isUnderWay || this.#waiting.length === 0) return;
    if (this.#waiting.length >= GROUP_ENTRIES || this.#waitingBytes >= GROUP_BYTES) void this.#commit();
    else this.#timer ??= this.#options.clock.setTimeout(() => void this.#commit(), GROUP_MS);
  }

  async #commit(): Promise<void> {
    this.#timer?.cancel();
    this.#timer = undefined;
    const group = this.#waiting;
    const last = group.at(-1)?.rev ?? this.#storedRev;
    const bytes = (this.#underWayBytes = this.#waitingBytes);
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#isUnderWay = true;
    const isStored = await this.#store(group);
    this.#isUnderWay = false;
    this.#underWayBytes = 0;
    if (!isStored || this.#hasEnded) return;
    this.#storedRev = last;
    this.#options.onStored({ rev: last, count: group.length, bytes });
    if (this.#trouble !== undefined) {
      this.#trouble = undefined;
      this.#options.onRecovered();
    }
    this.#wake();
    this.#schedule();
  }

  /** Resolves to false when the queue has ended. */
  async #store(group: readonly PatchEntry[]): Promise<boolean> {
    const { store, fence, clock } = this.#options;
    const late = clock.setTimeout(() => this.#meet({ code: "STORE_UNAVAILABLE", error: undefined }), LATE_MS);
    try {
      while (!this.#hasEnded) {
        try {
          if ((await store.append(fence, group)) === "stored") return true;
          this.#end(undefined);
        } catch (error) {
          const code = codeOf(error);
          if (code === undefined || !PASSING.has(code)) this.#end(error);
          else {
            this.#meet({ code, error });
            await this.#pause();
          }
        }
      }
      return false;
    } finally {
      late.cancel();
    }
  }

  #meet(trouble: StoreTrouble): void {
    if (this.#hasEnded || this.#trouble !== undefined) return;
    this.#trouble = trouble;
    this.#options.onTrouble(trouble);
    this.#wake();
  }

  async #pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = this.#options.clock.setTimeout(resolve, RETRY_MS);
      this.#endPause = () => {
        timer.cancel();
        resolve();
      };
    });
  }

  #end(error: unknown): void {
    if (this.#hasEnded) return;
    this.close();
    this.#options.onEnded(error);
  }

  /** Stores nothing more. */
  close(): void {
    this.#hasEnded = true;
    this.#timer?.cancel();
    this.#waiting = [];
    this.#endPause();
    this.#wake();
  }
}
