// One client of a live document: what its session sends is held back until it is stored, and what it sends is a change only if
// it may write.
import { PlotctlError } from "../../base/errors.js";
import { isPlainObject } from "../../base/plain.js";
import type { Document } from "../../document/document.js";
import { isInteraction, type EventJson } from "../../document/client-writes.js";
import { requestOf, type ClientRequest } from "../../hosting/client-request.js";
import type { MessageHandler, Subscriber } from "../../hosting/subscriber.js";
import type { Frames } from "../../protocol/framing.js";
import type { Message } from "../../protocol/message.js";
import type { Json } from "../../serialize/wire-values.js";
import type { ShareRight } from "../../store/contract/sharing.js";
import type { Access } from "./access.js";
import type { HeldFrames } from "./held-frames.js";

export const READ_ONLY_TEXT = "You may read this document, and not change it.";

export class Connection implements Subscriber {
  readonly access: Access;
  /** What its client may do now. */
  right: ShareRight;
  readonly #client: Subscriber;
  readonly #held: HeldFrames;
  #message: Message | undefined;
  /** Why nobody can change the document at the moment. */
  refusal: PlotctlError | undefined;

  constructor(client: Subscriber, { access, held }: { readonly access: Access; readonly held: HeldFrames }) {
    this.#client = client;
    this.#held = held;
    this.access = access;
    this.right = access.right;
  }

  get maxMessageBytes(): number | undefined {
    return this.#client.maxMessageBytes;
  }

  send(frames: Frames): void {
    this.#held.send(this.#client, frames);
  }

  close(code: number, reason: string): void {
    this.#client.close(code, reason);
  }

  move(to: MessageHandler): void {
    this.#client.move(to);
  }

  /** The message that is handled now. */
  set message(message: Message | undefined) {
    this.#message = message;
  }

  get isPushing(): boolean {
    return this.#message?.header.msgtype === "PUSH-DOC";
  }

  /** The request that is handled now. */
  get request(): ClientRequest | undefined {
    return this.#message && requestOf(this.#message);
  }

  /**
   * Whether a patch changes only what a reader sees in their own page. Somebody who could write before is told that the change
   * does not count.
   */
  isOwnView(document: Document, { content }: Message): boolean {
    if (this.access.right === "write") return false;
    const events = isPlainObject(content) ? (content as { readonly events?: Json }).events : undefined;
    if (!Array.isArray(events)) return false;
    const rules = { findModel: (id: string) => document.findModel(id), models: () => document.models };
    return events.every((event) => isPlainObject(event) && isInteraction(event as EventJson, rules));
  }

  checkWrite(): void {
    if (this.right !== "write") {
      throw new PlotctlError("CLIENT_WRITE_REJECTED", READ_ONLY_TEXT);
    }
    if (this.refusal !== undefined) throw this.refusal;
  }
}
