// A client's own copy of the document, kept as a client keeps it: it pulls or pushes once, makes its own changes, and
// applies the server's messages. Its input are the fragments of a transcript.
import { applyPatch, type PatchContent } from "../../src/document/apply-patch.js";
import { Document } from "../../src/document/document.js";
import { Receiver } from "../../src/protocol/receiver.js";
import type { Message } from "../../src/protocol/message.js";
import type { Received } from "../support/protocol-client.js";
import { loadInto, parsed } from "./messages.js";
import { framesOf, type RecordedMessage, type Sender } from "./transcript.js";

export class Reader {
  readonly document = new Document();
  readonly #receivers = { client: new Receiver(), server: new Receiver() };

  take(from: Sender, recorded: RecordedMessage): void {
    const message = this.#receive(from, recorded);
    switch (message.header.msgtype) {
      case "PULL-DOC-REPLY":
      case "PUSH-DOC":
        loadInto(this.document, message);
        break;
      case "PATCH-DOC":
        this.#apply(message);
        break;
    }
  }

  #apply({ content, buffers }: Received): void {
    const patch = content as unknown as PatchContent;
    if (buffers.size === 0) this.document.apply_json_patch(patch);
    else applyPatch(this.document, patch, buffers, undefined)();
  }

  /**
   * Assembles a message. Our receiver accepts the types of clients; those of servers have the same parts, so it
   * gets them with another type, which is then restored.
   */
  #receive(from: Sender, recorded: RecordedMessage): Received {
    const { header } = parsed(recorded);
    const renamed = from === "client" ? recorded.header : JSON.stringify({ ...header, msgtype: "PATCH-DOC" });
    let message: Message | null = null;
    for (const frame of framesOf({ ...recorded, header: renamed })) {
      if (message !== null) throw new Error(`The message ${header.msgid} was complete before its end.`);
      message = this.#receivers[from].push(frame);
    }
    if (message === null) throw new Error(`The message ${header.msgid} is incomplete.`);
    return { ...message, header, content: message.content as Received["content"] };
  }
}
