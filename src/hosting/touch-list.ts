// What changes have touched, without their values: enough to send a client, which has missed more than the log keeps, the
// present values of what was changed. Messages for pages have no present value, so they are kept whole.
import type { OutgoingBuffer } from "../protocol/message.js";
import type { Reader } from "./readers.js";
import type { Subject } from "./subject.js";

export interface Touch {
  readonly seq: number;
  readonly subject: Subject;
  /** The client that made the change, and has it. */
  readonly setter: Reader | undefined;
  /** The only client that gets the change; undefined: all but the setter. */
  readonly only: Reader | undefined;
  /** The ids of the models that were sent in full with the change. */
  readonly made: readonly string[];
  /** Whether one of them was in the document before, or another model of its id. */
  readonly isReturn: boolean;
  /** Of a message for pages. */
  readonly message?: { readonly json: string; readonly buffers: readonly OutgoingBuffer[] };
}

const MAX_TOUCHES = 10_000;
const MAX_MESSAGES = 1000;
const MAX_MESSAGE_BYTES = 2 ** 20;
const TOUCH_BYTES = 100;

export class TouchList {
  #touches: Touch[] = [];
  #bytes = 0;
  #messages = 0;
  #messageBytes = 0;
  /** Touches up to this number are not in the list. */
  #start = 0;

  get bytes(): number {
    return this.#bytes;
  }

  get start(): number {
    return this.#start;
  }

  add(touch: Touch): void {
    this.#touches.push(touch);
    this.#count(touch, 1);
    while (this.#isTooLong) this.#dropFirst();
  }

  get #isTooLong(): boolean {
    return (
      this.#touches.length > MAX_TOUCHES || this.#messages > MAX_MESSAGES || this.#messageBytes > MAX_MESSAGE_BYTES
    );
  }

  /** What was touched after `seq`. Undefined: the list does not have it any more. */
  since(seq: number): readonly Touch[] | undefined {
    return seq < this.#start ? undefined : this.#touches.filter((touch) => touch.seq > seq);
  }

  last(isIt: (touch: Touch) => boolean): Touch | undefined {
    return this.#touches.findLast(isIt);
  }

  /** Forgets touches that every client has. */
  forget(seq: number): void {
    let first = this.#touches[0];
    while (first !== undefined && first.seq <= seq) {
      this.#dropFirst();
      first = this.#touches[0];
    }
    this.#start = Math.max(this.#start, seq);
  }

  /** Forgets all: `seq` is the number of the last change so far. */
  clear(seq: number): void {
    this.#touches = [];
    this.#bytes = this.#messages = this.#messageBytes = 0;
    this.#start = seq;
  }

  #dropFirst(): void {
    const first = this.#touches.shift() as Touch;
    this.#start = first.seq;
    this.#count(first, -1);
  }

  #count({ message }: Touch, sign: 1 | -1): void {
    this.#bytes += sign * TOUCH_BYTES;
    if (message === undefined) return;
    const bytes = bytesOf(message);
    this.#messages += sign;
    this.#messageBytes += sign * bytes;
    this.#bytes += sign * bytes;
  }
}

export function bytesOf({ json, buffers }: { json: string; buffers: readonly OutgoingBuffer[] }): number {
  return json.length + buffers.reduce((sum, { data }) => sum + data.byteLength, 0);
}
