// Questions that are under way, for those who wait until all have answers. Their answers are not kept.

export class UnderWay {
  #settled: Promise<void> = Promise.resolve();

  /** Resolves when all questions so far have settled. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** Returns the same promise. */
  add<T>(question: Promise<T>): Promise<T> {
    // A result of `allSettled` has the answers in it, and so would each result have the one before.
    this.#settled = Promise.allSettled([this.#settled, question]).then(() => undefined);
    return question;
  }
}
