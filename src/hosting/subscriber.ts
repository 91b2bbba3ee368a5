// What a session needs of its listeners: websockets, and the browser of a test.
import type { Frames } from "../protocol/framing.js";
import type { Message } from "../protocol/message.js";

/** Where a subscriber's messages go. */
export interface MessageHandler {
  /** Handles a message and replies through the subscriber: at once if nothing else is under way. Never rejects. */
  handle(subscriber: Subscriber, message: Message): void | Promise<void>;
  /** Removes the connection. `mayReturn`: it was cut, and its client may come back over another one. Default: false. */
  leave(subscriber: Subscriber, options?: { readonly mayReturn?: boolean }): Promise<void>;
}

/** Where a client that comes back was: its former connection, and the last change that it has. */
export interface ResumePoint {
  readonly connection: string;
  readonly seq: number;
}

export interface Subscriber {
  /** The largest message that it accepts from its client, in bytes. Undefined for no limit. */
  readonly maxMessageBytes?: number;
  /** Takes a whole message; must not wait and must not throw. */
  send(frames: Frames): void;
  close(code: number, reason: string): void;
  /** Throws PlotctlError for a change that its client may not make, whatever the document allows. Default: for none. */
  checkWrite?(message: Message): void;
  /** From now on its messages go to another session of the same id: the app was replaced. */
  move(to: MessageHandler): void;
}
