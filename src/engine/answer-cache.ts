// Answers that several sessions share: a question that is under way is not asked twice, and the last answers are kept.
import { budgets, type Kept, type MemoryBudget } from "./memory-budget.js";

interface Entry<T> {
  readonly answer: Promise<T>;
  /** Undefined while the question is under way. */
  kept: Kept | undefined;
}

export class AnswerCache<T> {
  readonly #bytesOf: (answer: T) => number;
  readonly #budget: MemoryBudget;
  readonly #answers = new Map<string, Entry<T>>();

  constructor(bytesOf: (answer: T) => number, budget: MemoryBudget = budgets.answers) {
    this.#bytesOf = bytesOf;
    this.#budget = budget;
  }

  /** The answer for a key. A failed question is asked again the next time. */
  get(key: string, ask: () => Promise<T>): Promise<T> {
    const found = this.#answers.get(key);
    if (found !== undefined) {
      if (found.kept !== undefined) this.#budget.touch(found.kept);
      return found.answer;
    }
    const entry: Entry<T> = { answer: ask(), kept: undefined };
    this.#answers.set(key, entry);
    entry.answer.then(
      (answer) => {
        if (this.#answers.get(key) !== entry) return;
        entry.kept = { bytes: this.#bytesOf(answer), evict: () => void this.#answers.delete(key) };
        this.#budget.add(entry.kept);
      },
      () => {
        if (this.#answers.get(key) === entry) this.#answers.delete(key);
      },
    );
    return entry.answer;
  }

  forget(key: string): void {
    const kept = this.#answers.get(key)?.kept;
    if (kept !== undefined) this.#budget.remove(kept);
    this.#answers.delete(key);
  }

  clear(): void {
    for (const key of [...this.#answers.keys()]) this.forget(key);
  }
}
