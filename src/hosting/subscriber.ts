// What a session needs of whoever listens to it: a websocket, a Node client, or a test.
import type { Frames } from "../protocol/framing.js";

export interface Subscriber {
  /** Takes a whole message; must not wait and must not throw. */
  send(frames: Frames): void;
  close(code: number, reason: string): void;
}
