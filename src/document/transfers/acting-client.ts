// The client whose action runs the code of an app: the page that was clicked, or the request that uploads a file. What a
// callback starts, also after an await, still belongs to it.
import { AsyncLocalStorage } from "node:async_hooks";
import type { Json } from "../../serialize/wire-values.js";

export interface ActingClient {
  /** Sends a message for the page script to this client alone. */
  send(type: string, data: Json): void;
}

const acting = new AsyncLocalStorage<ActingClient>();

/** Runs code of an app on behalf of a client. */
export function actingFor<T>(client: ActingClient, run: () => T): T {
  return acting.run(client, run);
}

/** Undefined in timed callbacks of the app itself, and while a document is created. */
export function actingClient(): ActingClient | undefined {
  return acting.getStore();
}
