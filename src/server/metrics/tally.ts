// Counts by labels, as plain numbers. Messages are counted here some ten thousand times a second, so the labels of the
// metric are looked up only when it is read.

interface Count {
  readonly labels: readonly string[];
  value: number;
}

export class Tally {
  readonly #counts = new Map<string, Count>();

  /** Adds one to the count of these labels. */
  add(...labels: readonly string[]): void {
    const key = labels.join("\0");
    const count = this.#counts.get(key);
    if (count === undefined) this.#counts.set(key, { labels, value: 1 });
    else count.value++;
  }

  get counts(): (readonly [labels: readonly string[], value: number])[] {
    return [...this.#counts.values()].map(({ labels, value }) => [labels, value]);
  }
}
