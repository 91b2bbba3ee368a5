// Plays the clients of a transcript to a server of ours. The server's document starts as the first one that was pulled, with
// the ids of the recording, so that every fragment is sent as it was recorded.
import { ProtocolClient, type Received } from "../support/protocol-client.js";
import { startServer } from "../support/server.js";
import { behave, showArguments } from "./apps/behaviour.js";
import { connectionsOf, loadInto, messagesOf, parsed } from "./messages.js";
import { framesOf, type Transcript } from "./transcript.js";

/** Everything that the server sent, by connection. */
export type Replayed = ReadonlyMap<string, readonly Received[]>;

const BARRIER = "barrier";

/** Sends what the clients sent, in the recorded order: each request when the one before, of whichever client, is answered. */
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

/** The document that the server had at first; undefined where nobody asked before a client pushed one. */
function initialDocument(transcript: Transcript): Received | undefined {
  const [first = ""] = connectionsOf(transcript);
  const isPushed = messagesOf(transcript, first, "client")[0]?.header.msgtype === "PUSH-DOC";
  const served = messagesOf(transcript, first, "server");
  return isPushed ? undefined : served.find(({ header }) => header.msgtype === "PULL-DOC-REPLY");
}

/** What was sent before the answer to one more request has arrived with it. */
async function receiveAll(client: ProtocolClient): Promise<void> {
  client.sendFrames([JSON.stringify({ msgid: BARRIER, msgtype: "SERVER-INFO-REQ" }), "{}", "{}"]);
  await client.next(({ header }) => header.reqid === BARRIER);
}
