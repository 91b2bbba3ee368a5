// What recorded clients sent, sent to our server: its answers must be those of the recording.
import { answersOf, connectionsOf, essence, messagesOf, type Answer } from "./messages.js";
import { replay } from "./replay.js";
import { readTranscript, transcriptNames, type Transcript } from "./transcript.js";

const transcripts = transcriptNames().map(readTranscript);
const ofOurs = transcripts.filter(({ name }) => name.includes("-plotctl-"));
const ofBokehs = transcripts.filter(({ name }) => name.includes("-bokeh-"));

describe("what recorded clients sent to plotctl", () => {
  it.each(ofOurs)(
    "$name: is answered with the recorded messages, and leaves the recorded document",
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

describe("what recorded clients sent to Bokeh's own server", () => {
  // That server tells of each event in a message of its own, and other clients of reactions before their cause; so only
  // what is told before which reply is compared, not in how many messages and in which order.
  it.each(ofBokehs)(
    "$name: gets the same replies and events from us, and leaves the same document",
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

describe("what all recorded clients sent", () => {
  it("is nowhere answered with an error", () => {
    expect(transcripts.flatMap(errorsIn)).toEqual([]);
  });
});

/** Bokeh's server tells the pusher of a document about that document; ours tells the others only. */
function withoutPushed(answers: readonly Answer[], transcript: Transcript, who: string): Answer[] {
  const pushes = messagesOf(transcript, who, "client").filter(({ header }) => header.msgtype === "PUSH-DOC");
  const ids = pushes.map(({ header }) => header.msgid);
  return answers.map((answer) => (ids.includes(answer.reqid ?? "") ? { ...answer, events: [] } : answer));
}

function errorsIn(transcript: Transcript): unknown[] {
  const served = connectionsOf(transcript).flatMap((who) => messagesOf(transcript, who, "server"));
  return served.filter(({ header }) => header.msgtype === "ERROR");
}
