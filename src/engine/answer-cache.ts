// Answers that several sessions share: a question that is under way is not asked twice, and the last answers are kept.

/** The total of the kept answers, by default. */
const MAX_BYTES = 64 * 2 ** 20;

export class AnswerCache<T> {
  readonly #bytesOf: (answer: T) => number;
  readonly #maxBytes: number;
  /** In the order of their last use. */
  readonly #answers = new Map<string, { readonly answer: Promise<T>; bytes: number }>();
  #bytes = 0;

  constructor(bytesOf: (answer: T) => number, maxBytes: number = MAX_BYTES) {
    this.#bytesOf = bytesOf;
    this.#maxBytes = maxBytes;
  }

  /** The answer for a key. A failed question is asked again the next time. */
  get(key: string, ask: () => Promise<T>): Promise<T> {
    const found = this.#answers.get(key);
    if (found !== undefined) {
      this.#answers.delete(key);
      this.#answers.set(key, found);
      return found.answer;
    }
    const entry = { answer: ask(), bytes: 0 };
    this.#answers.set(key, entry);
    entry.answer.then(
      (answer) => {
        if (this.#answers.get(key) !== entry) return;
        entry.bytes = this.#bytesOf(answer);
        this.#bytes += entry.bytes;
        this.#evict();
      },
      () => {
        if (this.#answers.get(key) === entry) this.#answers.delete(key);
      },
    );
    return entry.answer;
  }

  forget(key: string): void {
    this.#bytes -= this.#answers.get(key)?.bytes ?? 0;
    this.#answers.delete(key);
  }

  clear(): void {
    this.#answers.clear();
    this.#bytes = 0;
  }

  #evict(): void {
    for (const [key, { bytes }] of this.#answers) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#answers.delete(key);
      this.#bytes -= bytes;
    }
  }
}
