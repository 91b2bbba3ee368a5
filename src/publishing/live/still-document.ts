// A still document for a client that connects all the same: it can be read, and every change is rejected.
import { randomBytes } from "node:crypto";
import type { DocJson } from "../../document/json.js";
import type { MessageHandler, Subscriber } from "../../hosting/subscriber.js";
import { ack, error, pullDocReply, serverInfoReply } from "../../protocol/messages.js";

const REJECTION = { text: "published as still", traceback: null, code: "CLIENT_WRITE_REJECTED" } as const;

export class StillDocument {
  readonly #id: string;
  readonly #json: () => Promise<DocJson | undefined>;

  /** `json`: the latest revision. */
  constructor(id: string, json: () => Promise<DocJson | undefined>) {
    this.#id = id;
    this.#json = json;
  }

  join(client: Subscriber): MessageHandler {
    const connection = randomBytes(16).toString("base64url");
    const { maxMessageBytes } = client;
    client.send(ack({ maxMessageBytes, connection, seq: 0, isResumed: false, life: this.#id, isUpdated: false }));
    return {
      handle: async (_client, { header: { msgid, msgtype } }) => {
        if (msgtype === "SEEN") return;
        if (msgtype === "SERVER-INFO-REQ") client.send(serverInfoReply(msgid));
        else if (msgtype !== "PULL-DOC-REQ") client.send(error(msgid, REJECTION));
        else client.send(await this.#pulled(msgid));
      },
      leave: async () => undefined,
    };
  }

  async #pulled(msgid: string): Promise<ReturnType<typeof error>> {
    try {
      const json = await this.#json();
      if (json !== undefined) return pullDocReply(msgid, JSON.stringify(json));
    } catch {
      // The client may try again.
    }
    return error(msgid, { text: "The store does not answer.", traceback: null, code: "STORE_UNAVAILABLE" });
  }
}
