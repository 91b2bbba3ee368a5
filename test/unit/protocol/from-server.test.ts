// A receiver on the client's side: the messages that servers may send.
import { ContentError, errorText, pulledDoc, versionInfo } from "../../../src/protocol/catalogue.js";
import { frameMessage, type Frames } from "../../../src/protocol/framing.js";
import { ack, error, ok, patchDoc, pullDocReply, serverInfoReply } from "../../../src/protocol/messages.js";
import type { Message } from "../../../src/protocol/message.js";
import { Receiver } from "../../../src/protocol/receiver.js";
import type { Json } from "../../../src/serialize/wire-values.js";

function received(frames: Frames): Message | null | undefined {
  const receiver = new Receiver({ from: "server" });
  return frames.map((frame) => receiver.push(frame)).at(-1);
}

describe("a receiver of what a server sends", () => {
  const buffers = [{ id: "0", data: Uint8Array.of(1, 2) }];
  const messages: readonly Frames[] = [
    ack({ maxMessageBytes: 100, connection: "c", seq: 3, isResumed: false, life: "l", isUpdated: false }),
    ok("1"),
    error("1", { text: "no", traceback: null, code: "APP_FAILED" }),
    patchDoc(['{"kind":"TitleChanged","title":"t"}'], buffers),
    pullDocReply("1", '{"roots":[]}', buffers),
    serverInfoReply("1"),
  ];

  it.each(
    messages.map((frames) => [(JSON.parse(frames[0] as string) as { msgtype: string }).msgtype, frames] as const),
  )("accepts %s", (msgtype, frames) => {
    expect(received(frames)?.header.msgtype).toBe(msgtype);
  });

  it.each(["PULL-DOC-REQ", "PUSH-DOC", "SERVER-INFO-REQ"])("rejects %s, which only clients send", (msgtype) => {
    expect(() => received(frameMessage(msgtype, "{}"))).toThrow(`Bad header: only clients send ${msgtype}.`);
  });

  it("rejects unknown types", () => {
    expect(() => received(frameMessage("NO-SUCH", "{}"))).toThrow('unknown msgtype "NO-SUCH"');
  });
});

describe("the content of replies", () => {
  it("is a document with roots, versions, or an error text; otherwise it is a ContentError or has no text", () => {
    expect(pulledDoc({ doc: { roots: [], title: "t" } })).toEqual({ roots: [], title: "t" });
    expect(versionInfo({ version_info: { bokeh: "3.10.0", server: "1" } })).toEqual({ bokeh: "3.10.0", server: "1" });
    expect(errorText({ text: "no", traceback: null })).toBe("no");
    const junk: Json[] = [
      null,
      5,
      [],
      {},
      { doc: 5 },
      { doc: { roots: 5 } },
      { version_info: { bokeh: 5 } },
      { text: 5 },
    ];
    for (const content of junk) {
      expect(() => pulledDoc(content)).toThrow(ContentError);
      expect(() => versionInfo(content)).toThrow(ContentError);
      expect(errorText(content)).toBe("The server gave no reason.");
    }
  });
});
