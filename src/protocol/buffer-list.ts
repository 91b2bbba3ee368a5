// The buffers of one outgoing message, numbered as they are met.
import type { OutgoingBuffer } from "./message.js";

export class BufferList {
  readonly list: OutgoingBuffer[] = [];
  readonly #first: number;

  /** `first`: how many buffers the message has already. */
  constructor(first = 0) {
    this.#first = first;
  }

  add(data: Uint8Array): string {
    const id = String(this.#first + this.list.length);
    this.list.push({ id, data });
    return id;
  }
}
