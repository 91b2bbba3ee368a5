// Questions that several sessions share: each is asked once, its answer is kept within a budget of bytes, and it is stopped
// when no session needs it any more.
import { AnswerCache } from "./answer-cache.js";
import type { MemoryBudget } from "./memory-budget.js";

export class SharedQuestions<T> {
  readonly #answers: AnswerCache<T>;
  readonly #asking = new Map<string, { readonly controller: AbortController; waiting: number }>();

  /** `budget` limits the answers that are kept; default: that of `AnswerCache`. */
  constructor(bytesOf: (answer: T) => number, budget?: MemoryBudget) {
    this.#answers = new AnswerCache(bytesOf, budget);
  }

  /** Rejects with the signal's reason when it is aborted. */
  async ask(key: string, signal: AbortSignal, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const answer = this.#answers.get(key, async () => {
      const asking = { controller: new AbortController(), waiting: 0 };
      this.#asking.set(key, asking);
      try {
        return await run(asking.controller.signal);
      } finally {
        if (this.#asking.get(key) === asking) this.#asking.delete(key);
      }
    });
    const asking = this.#asking.get(key);
    if (asking === undefined) return answer;
    asking.waiting++;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        if (--asking.waiting === 0) {
          // A question that comes while this one stops must not share its failure.
          this.#answers.forget(key);
          asking.controller.abort(signal.reason);
        }
        reject(signal.reason as Error);
      };
      signal.addEventListener("abort", leave, { once: true });
      void answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
    });
  }

  /** Forgets all answers. Questions that are under way go on for those who asked them. */
  clear(): void {
    this.#answers.clear();
  }

  /** Stops all questions and forgets all answers. */
  close(reason: Error): void {
    for (const { controller } of this.#asking.values()) controller.abort(reason);
    this.#answers.clear();
  }
}
