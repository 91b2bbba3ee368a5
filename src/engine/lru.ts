// Values within a budget of bytes; the least used ones leave first.
import type { Kept, MemoryBudget } from "./memory-budget.js";

interface Entry<T> extends Kept {
  readonly value: T;
}

export class Lru<K, T> {
  readonly #budget: MemoryBudget;
  readonly #entries = new Map<K, Entry<T>>();

  constructor(budget: MemoryBudget) {
    this.#budget = budget;
  }

  get(key: K): T | undefined {
    const found = this.#entries.get(key);
    if (found === undefined) return undefined;
    this.#budget.touch(found);
    return found.value;
  }

  /** `evicted` is called when the value leaves because of the budget. */
  set(key: K, value: T, { bytes, evicted }: { readonly bytes: number; readonly evicted?: () => void }): void {
    this.#remove(key);
    const evict = (): void => {
      this.#entries.delete(key);
      evicted?.();
    };
    const entry = { value, bytes, evict };
    this.#entries.set(key, entry);
    this.#budget.add(entry);
  }

  clear(): void {
    for (const key of [...this.#entries.keys()]) this.#remove(key);
  }

  #remove(key: K): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#budget.remove(entry);
  }
}
