// Replays the clients of a transcript to a plotctl server. The server's document starts as the first one that was pulled,
// with the ids of the recording, so that every fragment is sent as recorded.
import { ProtocolClient, type Received } from "../support/protocol-client.js";
import { startServer } from "../support/server.js";
import { behave, showArguments } from "./apps/behaviour.js";
import { connectionsOf, loadInto, messagesOf, parsed } from "./messages.js";
import { framesOf, type Transcript } from "./transcript.js";

/** All messages of the server, by connection. */
export type Replayed = ReadonlyMap<string, readonly Received[]>;

const BARRIER = "barrier";

/** Sends the clients' messages in the recorded order: each request after the answer to the one before, of any client. */
export async function replay(transcript: Transcript): Promise<Replayed> {
  const initial = initialDocument(transcript);
  const started = await startServer((doc) => {
    if (initial !== undefined) loadInto(doc, initial);
    behave(doc);
    showArguments(doc);
  });
  const clients = new Map<string, ProtocolClient>();
  const clientOf = (who: string) => clients.get(who) as ProtocolClient;
  const sessionId = "a-session-that-was-recorded";
  try {
    for (const entry of transcript.entries) {
      const { is, who } = entry;
      if (is === "open") {
        clients.set(who, await ProtocolClient.connect(started.url(`/${entry.query}`), { sessionId }));
      } else if (is === "message" && entry.from === "client") {
        const { msgid } = parsed(entry.message).header;
        clientOf(who).sendFrames(framesOf(entry.message));
        await clientOf(who).next(({ header }) => header.reqid === msgid);
      } else if (is === "close" || is === "cut") {
        await receiveAll(clientOf(who));
        if (is === "close") clientOf(who).ws.close();
        else clientOf(who).ws.terminate();
        await clientOf(who).closed;
      }
    }
  } finally {
    await started.stop();
  }
  return new Map(
    [...clients].map(([who, { received }]) => [who, received.filter(({ header }) => header.reqid !== BARRIER)]),
  );
}

/** The server's initial document; undefined if no client pulled before one pushed. */
function initialDocument(transcript: Transcript): Received | undefined {
  const [first = ""] = connectionsOf(transcript);
  const isPushed = messagesOf(transcript, first, "client")[0]?.header.msgtype === "PUSH-DOC";
  const served = messagesOf(transcript, first, "server");
  return isPushed ? undefined : served.find(({ header }) => header.msgtype === "PULL-DOC-REPLY");
}

/** The messages until the answer to one more request, included. */
async function receiveAll(client: ProtocolClient): Promise<void> {
  client.sendFrames([JSON.stringify({ msgid: BARRIER, msgtype: "SERVER-INFO-REQ" }), "{}", "{}"]);
  await client.next(({ header }) => header.reqid === BARRIER);
}
