// Limits the work that one client message can cause. A short message can be expensive: compressed bytes, one buffer that
// many arrays copy, many changes of one long column. The decoder and the patch checker charge such work here before they
// do it; a message that exceeds its budget is rejected as a whole.
import { systemClock, type Clock } from "../base/clock.js";
import { PlotctlError } from "../base/errors.js";

/** Small, since inflating blocks the process and clients do not need it: they send arrays as buffers. */
const MAX_INFLATED_BYTES = 1024 * 1024;
/** The minimum charge for each inflated value, however short it is. */
const MIN_INFLATED_CHARGE = 16 * 1024;
/** Nesting levels of a value in a message. Deeper values could not be written again as part of a document. */
export const MAX_NESTING_IN_MESSAGE = 128;
const MAX_COLUMNS = 1_000_000;
const MAX_CHECK_MS = 2000;

interface MessageBudgetOptions {
  /** How many bytes may be copied, in addition to those of the message itself. */
  readonly copiedBytes: number;
  /** How many bytes compressed values may inflate to, and the least that each is charged. Default: as for small messages. */
  readonly inflating?: { readonly maxBytes: number; readonly minCharge: number };
  /** Nesting levels of a value. Default: those of a message. */
  readonly maxNesting?: number;
  /** How long decoding and checking may take. Default: 2 s. */
  readonly checkMs?: number;
  /** Default: the system's clock. */
  readonly clock?: Pick<Clock, "now">;
}

export class MessageBudget {
  /** Nesting levels that a value may have. */
  readonly maxNesting: number;
  readonly #copiedBytes: number;
  readonly #maxInflated: number;
  readonly #minCharge: number;
  readonly #checkMs: number;
  readonly #clock: Pick<Clock, "now">;
  readonly #endMs: number;
  #copied = 0;
  #inflated = 0;
  #columns = 0;

  constructor({
    copiedBytes,
    inflating = { maxBytes: MAX_INFLATED_BYTES, minCharge: MIN_INFLATED_CHARGE },
    maxNesting = MAX_NESTING_IN_MESSAGE,
    checkMs = MAX_CHECK_MS,
    clock = systemClock,
  }: MessageBudgetOptions) {
    this.#copiedBytes = copiedBytes;
    this.#maxInflated = inflating.maxBytes;
    this.#minCharge = inflating.minCharge;
    this.maxNesting = maxNesting;
    this.#checkMs = checkMs;
    this.#clock = clock;
    this.#endMs = clock.now() + checkMs;
  }

  /** How many more bytes may be inflated. Throws PlotctlError when the budget is used up. */
  inflatable(): number {
    const left = this.#maxInflated - this.#inflated;
    if (left < this.#minCharge) throw this.tooMuchInflated();
    return left;
  }

  /** Charges bytes that were inflated. */
  inflate(bytes: number): void {
    this.#inflated += Math.max(bytes, this.#minCharge);
  }

  tooMuchInflated(): PlotctlError {
    return new PlotctlError(
      "MESSAGE_TOO_EXPENSIVE",
      `The compressed bytes of a message may inflate to at most ${this.#maxInflated} bytes.`,
      {
        hint: "Send arrays as buffers of the message.",
      },
    );
  }

  /** Charges bytes that are about to be copied. Throws PlotctlError when the budget is exceeded. */
  copy(bytes: number): void {
    this.#copied += bytes;
    if (this.#copied <= this.#copiedBytes) return;
    throw new PlotctlError(
      "MESSAGE_TOO_EXPENSIVE",
      `More than ${this.#copiedBytes} bytes would be copied to handle this message.`,
      {
        hint: "Change each column once in a message, and refer to each buffer once.",
      },
    );
  }

  /** Charges columns that an event is about to iterate over. Throws PlotctlError when the budget is exceeded. */
  columns(count: number): void {
    this.#columns += count;
    if (this.#columns > MAX_COLUMNS) {
      throw new PlotctlError(
        "MESSAGE_TOO_EXPENSIVE",
        `The events of a message may touch at most ${MAX_COLUMNS} columns in total.`,
      );
    }
  }

  /** Throws PlotctlError when handling the message has taken too long. */
  checkTime(): void {
    if (this.#clock.now() > this.#endMs) {
      throw new PlotctlError(
        "MESSAGE_TOO_EXPENSIVE",
        `Checking the message took more than ${this.#checkMs / 1000} s.`,
        {
          hint: "Send several smaller ones.",
        },
      );
    }
  }
}
