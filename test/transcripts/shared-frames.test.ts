// One message for all browsers: clients match replies by `reqid`, and patches need no match, so the frames of a patch are
// created once and sent to all clients. The recording of two tabs shows that real browsers accept them.
import { isDeepStrictEqual } from "node:util";
import type { Received } from "../support/protocol-client.js";
import { messagesOf } from "./messages.js";
import { replay } from "./replay.js";
import { readTranscript } from "./transcript.js";

const twoTabs = readTranscript("bokehjs-plotctl-two-tabs");

describe("two tabs of one session", () => {
  it("applied the same message, and then had the same values", () => {
    const shared = sharedBy(messagesOf(twoTabs, "a", "server"), messagesOf(twoTabs, "b", "server"));
    expect(shared.map(({ header }) => header.msgtype)).toContain("PATCH-DOC");

    const seen = twoTabs.entries.filter((entry) => entry.is === "sees");
    expect(seen.map(({ who }) => who)).toEqual(["a", "b"]);
    expect(seen[0]?.values).toEqual(seen[1]?.values);
  });

  it("get the same frames from a replay", async () => {
    const recorded = sharedBy(messagesOf(twoTabs, "a", "server"), messagesOf(twoTabs, "b", "server"));
    const replayed = await replay(twoTabs);
    const shared = sharedBy(replayed.get("a") ?? [], replayed.get("b") ?? []);
    expect(shared.map(({ content }) => content)).toEqual(recorded.map(({ content }) => content));
  });

  it("never get different messages with one id", () => {
    const [a, b] = ["a", "b"].map((who) => messagesOf(twoTabs, who, "server"));
    for (const message of a ?? []) {
      const same = b?.find(({ header }) => header.msgid === message.header.msgid);
      if (same !== undefined) expect(same).toEqual(message);
    }
  });
});

/** The messages that both received, including the id. */
function sharedBy(first: readonly Received[], second: readonly Received[]): Received[] {
  return first.filter((message) => second.some((other) => isDeepStrictEqual(other, message)));
}
