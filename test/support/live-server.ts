// A server with live documents in its store, and clients that connect by tickets.
import { push_session, pull_session } from "../../src/client/open-session.js";
import type { ClientSession } from "../../src/client/session.js";
import { Document } from "../../src/document/document.js";
import { ColumnDataSource, Slider } from "../../src/exports/models.js";
import { packContent } from "../../src/publishing/content/stored-content.js";
import { makeTicket, type TicketHolder } from "../../src/publishing/tickets.js";
import type { Store } from "../../src/store/contract.js";
import type { DocumentRecord, Publication } from "../../src/store/contract/documents.js";
import type { ShareRight } from "../../src/store/contract/sharing.js";
import type { StoredUser } from "../../src/store/contract/users.js";
import { ProtocolClient } from "./protocol-client.js";
import { startServer, type StartedServer, type TestServerOptions } from "./server.js";

export interface LiveServer {
  readonly running: StartedServer;
  readonly store: Store;
  readonly ada: StoredUser;
  readonly document: DocumentRecord;
  /** The address of the document. */
  readonly url: string;
  ticket(right?: ShareRight, more?: { holder?: TicketHolder; documentId?: string; now?: number }): Promise<string>;
  /** A client that speaks the protocol only, after its ACK. */
  connect(right?: ShareRight, query?: string): Promise<ProtocolClient>;
  pull(right?: ShareRight): Promise<ClientSession>;
  push(document: Document): Promise<ClientSession>;
}

/** A slider, and a source of two columns. */
export function smallDocument(): Document {
  const document = new Document();
  document.title = "Prices";
  document.add_root(new Slider({ start: 0, end: 10, value: 1, name: "slider" }));
  const data = { t: new Float64Array([1, 2]), y: [3, 4] };
  document.add_root(new ColumnDataSource({ data, name: "source" }));
  return document;
}

/** Publishes a document in a store. */
export async function publishLive(
  store: Store,
  ownerId: string,
  options: Partial<Publication> & { readonly content?: Document } = {},
): Promise<DocumentRecord> {
  const { content = smallDocument(), ...rest } = options;
  const revision = { ...(await packContent(content.to_json())), bokehVersion: "3.9.0" };
  const published = await store.documents.publish({ ownerId, name: "prices", kind: "live", revision, ...rest });
  if (!("document" in published)) throw new Error(`Not published: ${published.is}`);
  return published.document;
}

export async function startLiveServer(
  options: TestServerOptions & { readonly publication?: Partial<Publication> & { readonly content?: Document } } = {},
): Promise<LiveServer> {
  const { publication, ...ofServer } = options;
  const running = await startServer({}, { multiUser: true, ...ofServer });
  const store = running.server.store as Store;
  const ada = (await store.users.named("ada")) ?? (await store.users.add({ name: "ada" }));
  const document = (await store.documents.find(ada.id, "prices")) ?? (await publishLive(store, ada.id, publication));
  const url = running.url("/d/ada/prices");
  const ticket: LiveServer["ticket"] = async (right = "write", more = {}) => {
    const secret = await store.secret("session", () => "");
    return makeTicket({ documentId: document.id, right, secret, now: Date.now(), ...more });
  };
  return {
    running,
    store,
    ada,
    document,
    url,
    ticket,
    connect: async (right, query = "") => ProtocolClient.connect(url + query, { sessionId: await ticket(right) }),
    pull: async (right) => pull_session({ url, session_id: await ticket(right) }),
    push: async (content) => push_session(content, { url, session_id: await ticket() }),
  };
}
