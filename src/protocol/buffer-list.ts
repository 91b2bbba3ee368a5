// Collects the buffers of one outgoing message and numbers them.
import type { OutgoingBuffer } from "./message.js";

export class BufferList {
  readonly list: OutgoingBuffer[] = [];
  readonly #first: number;

  /** `first` is the number of buffers that the message has already. */
  constructor(first = 0) {
    this.#first = first;
  }

  add(data: Uint8Array): string {
    const id = String(this.#first + this.list.length);
    this.list.push({ id, data });
    return id;
  }
}
