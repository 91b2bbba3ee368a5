// How much a document may come to hold by what its clients send. The app's own changes are not counted one by one, which
// would slow down every stream: what the document really holds is measured when clients have added much, or some time has
// passed, and what they added since is counted on top.
import type { Clock } from "../base/clock.js";
import { PlotctlError } from "../base/errors.js";
import type { Growth } from "../document/apply-patch.js";

/** Of one document. */
export interface DocumentLimits {
  readonly maxBytes: number;
  readonly maxModels: number;
}

export const DOCUMENT_LIMITS: DocumentLimits = { maxBytes: 256 * 1024 * 1024, maxModels: 50_000 };

/** Sliders and ranges go on where nothing else does. */
const NEGLIGIBLE_BYTES = 1024;
const MEASURED_EVERY_MS = 10_000;
/** The part of the limit that clients may add before what is held is measured again. */
const UNMEASURED_PART = 1 / 16;

export interface AccountOptions extends DocumentLimits {
  /** The bytes that the document holds now. */
  readonly measure: () => number;
  /** Whether the process has hardly any memory left. */
  readonly isTight: () => boolean;
  readonly clock: Clock;
}

export class ClientAccount {
  readonly #options: AccountOptions;
  #measured = 0;
  #measuredAt = -Infinity;
  #added = 0;

  constructor(options: AccountOptions) {
    this.#options = options;
  }

  /** Counts what a message is about to add. Throws PlotctlError when that is too much. */
  admit({ bytes, newModels, models }: Growth): void {
    const { maxBytes, maxModels, isTight } = this.#options;
    if (newModels > 0 && models + newModels > maxModels) {
      throw new PlotctlError(
        "DOCUMENT_FULL",
        `This document may have ${maxModels} models, and this message would make them more.`,
        {
          hint: "The server's option --max-document-models sets the limit.",
        },
      );
    }
    if (bytes > NEGLIGIBLE_BYTES && isTight()) {
      throw new PlotctlError("MEMORY_FULL", "The server's memory is nearly full; it takes no more data.");
    }
    if (this.#holdsWith(bytes) > maxBytes && bytes > 0) {
      throw new PlotctlError(
        "DOCUMENT_FULL",
        `This document may hold ${maxBytes} bytes, and this message would make them more.`,
        {
          hint: "The server's option --max-document-bytes sets the limit.",
        },
      );
    }
    this.#added += bytes;
  }

  #holdsWith(bytes: number): number {
    const { maxBytes, measure, clock } = this.#options;
    const held = (): number => this.#measured + this.#added + bytes;
    const isDue = this.#added + bytes > UNMEASURED_PART * maxBytes;
    const isOld = held() > maxBytes && clock.now() - this.#measuredAt > MEASURED_EVERY_MS;
    if (isDue || isOld) {
      this.#measured = measure();
      this.#measuredAt = clock.now();
      this.#added = 0;
    }
    return held();
  }
}
