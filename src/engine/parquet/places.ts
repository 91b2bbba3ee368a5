// The places of rows on an axis, in its order, as a column file has them: numbers, or steps of which they are made. Few of them
// are looked at, so steps are not made numbers ahead.
import type { ChunkNumbers } from "./column-file.js";

export class Places {
  readonly #numbers: ArrayLike<number>;
  /** Whether the numbers are steps. */
  readonly #isOfSteps: boolean;
  readonly #origin: number;
  readonly #divisor: number;
  readonly length: number;
  readonly #skipped: number;

  /** The last `length` ones of the numbers. */
  constructor(numbers: ChunkNumbers, length: number) {
    this.#numbers = numbers.steps ?? numbers.values;
    const { origin, divisor } = numbers.steps === undefined ? { origin: 0, divisor: 1 } : numbers;
    this.#isOfSteps = numbers.steps !== undefined;
    [this.#origin, this.#divisor] = [origin, divisor];
    this.length = length;
    this.#skipped = this.#numbers.length - length;
  }

  at(row: number): number {
    const number = this.#numbers[this.#skipped + row] as number;
    return this.#isOfSteps ? (this.#origin + number) / this.#divisor : number;
  }

  /** The first row from `from` to `to` whose place is at least `value`, else `to`. */
  lowerBound(from: number, to: number, value: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** As `lowerBound`, of a row that is probably near `guess`: looks at few rows around it. */
  lowerBoundNear(guess: number, { from, to, value }: { from: number; to: number; value: number }): number {
    let [low, high] = [from, to];
    const start = Math.min(Math.max(guess, from), to - 1);
    if (this.at(start) < value) {
      low = start + 1;
      for (let step = 1; low + step <= to; step *= 2) {
        const next = low + step - 1;
        if (!(this.at(next) < value)) {
          high = next;
          break;
        }
        low = next + 1;
      }
    } else {
      high = start;
      for (let step = 1; high - step >= from; step *= 2) {
        const next = high - step;
        if (this.at(next) < value) {
          low = next + 1;
          break;
        }
        high = next;
      }
    }
    return this.lowerBound(low, high, value);
  }
}
