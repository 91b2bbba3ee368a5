// Limits what the clients of a document may add to it. The app's own changes are not counted one by one, which would slow
// down every stream: the size of the document is measured when clients have added much, or after some time, and what they
// have added since then is counted on top.
import type { Clock } from "../base/clock.js";
import { messageOf, PlotctlError } from "../base/errors.js";
import type { Growth } from "../document/apply-patch.js";

/** Of one document. */
export interface DocumentLimits {
  readonly maxBytes: number;
  readonly maxModels: number;
  /** What a client is told that would make the document larger. Default: it names the option of the server. */
  readonly fullText?: string | undefined;
}

export const DOCUMENT_LIMITS: DocumentLimits = { maxBytes: 256 * 1024 * 1024, maxModels: 50_000 };

/** Always admitted, so that sliders and ranges keep working. */
const NEGLIGIBLE_BYTES = 1024;
const MEASURED_EVERY_MS = 10_000;
/** The part of the limit that clients may add before the document is measured again. */
const UNMEASURED_PART = 1 / 16;

interface AccountOptions extends DocumentLimits {
  /** Returns the size of the document in bytes. */
  readonly measure: () => number;
  /** Whether the memory of the process is nearly full. */
  readonly isTight: () => boolean;
  readonly clock: Clock;
  /** Logs the first message that is rejected. */
  readonly warn: (text: string) => void;
}

export class ClientAccount {
  readonly #options: AccountOptions;
  #measured = 0;
  #measuredAt = -Infinity;
  #added = 0;
  #hasWarned = false;

  constructor(options: AccountOptions) {
    this.#options = options;
  }

  /** Counts what a message is about to add. Throws PlotctlError when that is too much. */
  admit(growth: Growth): void {
    try {
      this.#check(growth);
    } catch (error) {
      if (!this.#hasWarned) this.#options.warn(`a client's message was rejected. ${messageOf(error)}`);
      this.#hasWarned = true;
      throw error;
    }
    this.#added += growth.bytes;
  }

  #check({ bytes, newModels, models }: Growth): void {
    const { maxBytes, maxModels, isTight, fullText } = this.#options;
    if (newModels > 0 && models + newModels > maxModels) {
      throw new PlotctlError("DOCUMENT_FULL", `This message would give the document more than ${maxModels} models.`, {
        hint: "The server's option --max-document-models sets the limit.",
      });
    }
    if (bytes > NEGLIGIBLE_BYTES && isTight()) {
      throw new PlotctlError("MEMORY_FULL", "The server's memory is nearly full; it accepts no more data.");
    }
    if (this.#sizeWith(bytes) > maxBytes && bytes > 0) {
      if (fullText !== undefined) throw new PlotctlError("DOCUMENT_FULL", fullText);
      throw new PlotctlError("DOCUMENT_FULL", `This message would make the document larger than ${maxBytes} bytes.`, {
        hint: "The server's option --max-document-bytes sets the limit.",
      });
    }
  }

  #sizeWith(bytes: number): number {
    const { maxBytes, measure, clock } = this.#options;
    const size = (): number => this.#measured + this.#added + bytes;
    const isDue = this.#added + bytes > UNMEASURED_PART * maxBytes;
    const isOld = size() > maxBytes && clock.now() - this.#measuredAt > MEASURED_EVERY_MS;
    if (isDue || isOld) {
      this.#measured = measure();
      this.#measuredAt = clock.now();
      this.#added = 0;
    }
    return size();
  }
}
