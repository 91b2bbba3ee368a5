// What a session needs of whoever listens to it: a websocket, or the browser of a test.
import type { Frames } from "../protocol/framing.js";
import type { Message } from "../protocol/message.js";

/** Where a subscriber's messages go. */
export interface Entrance {
  handle(subscriber: Subscriber, message: Message): void | Promise<void>;
  leave(subscriber: Subscriber): Promise<void>;
}

export interface Subscriber {
  /** The largest message that it accepts from its client, in bytes. Undefined for no limit. */
  readonly maxMessageBytes?: number;
  /** Takes a whole message; must not wait and must not throw. */
  send(frames: Frames): void;
  close(code: number, reason: string): void;
  /** Its messages are for another session of the same id from now on: the app was loaded anew. */
  move(to: Entrance): void;
}
