// Replays the messages of recorded clients to a plotctl server: its answers must be those of the recording.
import { answersOf, connectionsOf, essence, messagesOf, type Answer } from "./messages.js";
import { replay } from "./replay.js";
import { readTranscript, transcriptNames, type Transcript } from "./transcript.js";

const transcripts = transcriptNames().map(readTranscript);
const ofOurs = transcripts.filter(({ name }) => name.includes("-plotctl-"));
const ofBokehs = transcripts.filter(({ name }) => name.includes("-bokeh-"));

describe("the messages of clients of plotctl", () => {
  it.each(ofOurs)(
    "$name: are answered with the recorded messages, and result in the recorded document",
    async (transcript) => {
      const replayed = await replay(transcript);
      for (const who of connectionsOf(transcript)) {
        const recorded = messagesOf(transcript, who, "server");
        expect({ who, got: replayed.get(who)?.map((message) => essence(message)) }).toEqual({
          who,
          got: recorded.map((message) => essence(message)),
        });
      }
    },
  );
});

describe("the messages of clients of Bokeh's own server", () => {
  // That server sends each event in its own message, and sends reactions to other clients before their cause; so the test
  // compares only which events come before which reply, not the number of messages and their order.
  it.each(ofBokehs)(
    "$name: get the same replies and events from plotctl, and result in the same document",
    async (transcript) => {
      const replayed = await replay(transcript);
      for (const who of connectionsOf(transcript)) {
        const recorded = answersOf(messagesOf(transcript, who, "server"));
        expect({ who, got: answersOf(replayed.get(who) ?? []) }).toEqual({
          who,
          got: withoutPushed(recorded, transcript, who),
        });
      }
    },
  );
});

describe("the messages of all recorded clients", () => {
  it("are never answered with an error", () => {
    expect(transcripts.flatMap(errorsIn)).toEqual([]);
  });
});

/** Bokeh's server sends a pushed document back to its sender; plotctl sends it to the others only. */
function withoutPushed(answers: readonly Answer[], transcript: Transcript, who: string): Answer[] {
  const pushes = messagesOf(transcript, who, "client").filter(({ header }) => header.msgtype === "PUSH-DOC");
  const ids = pushes.map(({ header }) => header.msgid);
  return answers.map((answer) => (ids.includes(answer.reqid ?? "") ? { ...answer, events: [] } : answer));
}

function errorsIn(transcript: Transcript): unknown[] {
  const served = connectionsOf(transcript).flatMap((who) => messagesOf(transcript, who, "server"));
  return served.filter(({ header }) => header.msgtype === "ERROR");
}
