import { readFileSync } from "node:fs";
import fc from "fast-check";
import { ContentError, pushedDoc } from "../../../src/protocol/catalogue.js";
import { CLOSE_CODES, closeReason } from "../../../src/protocol/close-codes.js";
import { frameMessage, type Frames } from "../../../src/protocol/framing.js";
import { ack, error, ok, patchDoc, pullDocReply, serverInfoReply } from "../../../src/protocol/messages.js";
import type { Json } from "../../../src/serialize/wire-values.js";

function json(frames: Frames): unknown[] {
  return frames.map((frame) => (typeof frame === "string" ? (JSON.parse(frame) as unknown) : frame));
}

const msgid: unknown = expect.stringMatching(/./);

describe("a framed message", () => {
  it("greets with an ACK without a request id", () => {
    const metadata = { max_message_bytes: 100, connection: "c", seq: 3, resumed: false, life: "l" };
    const greeting = ack({
      maxMessageBytes: 100,
      connection: "c",
      seq: 3,
      isResumed: false,
      life: "l",
      isUpdated: false,
    });
    expect(json(greeting)).toEqual([{ msgid, msgtype: "ACK" }, metadata, {}]);
  });

  it("carries the id of the request that it answers, with any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (reqid) => {
        expect(json(ok(reqid))).toEqual([{ msgid, msgtype: "OK", reqid }, {}, {}]);
      }),
    );
  });

  it("has its own msgid", () => {
    const ids = Array.from({ length: 1000 }, () => ok("1")[0]);
    expect(new Set(ids).size).toBe(1000);
  });

  it("reports an error as text, with a traceback only if one is passed, and its code beside Bokeh's content", () => {
    const code = "INVALID_PATCH";
    expect(json(error("7", { text: 'no "x"', traceback: null, code })).slice(1)).toEqual([
      { code },
      { text: 'no "x"', traceback: null },
    ]);
    expect(json(error("7", { text: "no", traceback: "at a.ts:1\n", code }))[2]).toEqual({
      text: "no",
      traceback: "at a.ts:1\n",
    });
  });

  it("joins events into one PATCH-DOC, in order", () => {
    expect(json(patchDoc(['{"kind":"A"}', '{"kind":"B"}']))).toEqual([
      { msgid, msgtype: "PATCH-DOC" },
      {},
      { events: [{ kind: "A" }, { kind: "B" }] },
    ]);
  });

  it("announces the number of its buffers, each sent after its id", () => {
    const buffers = [
      { id: "k-1", data: Uint8Array.of(1) },
      { id: 'k"2', data: Uint8Array.of(2, 3) },
    ];
    expect(json(pullDocReply("r", '{"roots":[]}', buffers))).toEqual([
      { msgid, msgtype: "PULL-DOC-REPLY", reqid: "r", num_buffers: 2 },
      {},
      { doc: { roots: [] } },
      { id: "k-1" },
      Uint8Array.of(1),
      { id: 'k"2' },
      Uint8Array.of(2, 3),
    ]);
  });

  it("carries metadata", () => {
    expect(json(frameMessage("PATCH-DOC", "{}", { metadata: '{"bundles":["bokeh-gl"]}' }))[1]).toEqual({
      bundles: ["bokeh-gl"],
    });
  });

  it("reports the versions of BokehJS and plotctl", () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
      version: string;
      devDependencies: Record<string, string>;
    };
    expect(json(serverInfoReply("r"))).toEqual([
      { msgid, msgtype: "SERVER-INFO-REPLY", reqid: "r" },
      {},
      { version_info: { bokeh: manifest.devDependencies["@bokeh/bokehjs"], server: manifest.version } },
    ]);
  });
});

describe("content of the wrong shape", () => {
  it.each<Json>([{}, { doc: null }, { doc: [] }, { doc: {} }, { doc: { roots: {} } }, { roots: [] }, 7])(
    "of a PUSH-DOC is reported and not used: %j",
    (content) => {
      expect(() => pushedDoc(content)).toThrow(ContentError);
      expect(() => pushedDoc(content)).toThrow(/^PUSH-DOC: doc.* must be /);
    },
  );

  it("is accepted in a PUSH-DOC without roots, title and config", () => {
    expect(pushedDoc({ doc: { roots: [] } })).toEqual({ roots: [] });
  });
});

describe("a close frame", () => {
  it("uses only codes that are valid on the wire", () => {
    for (const code of Object.values(CLOSE_CODES)) {
      expect(
        (code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)) || (code >= 4400 && code < 4500),
      ).toBe(true);
    }
  });

  it("has a reason of at most 123 bytes, cut between characters and on one line", () => {
    expect(closeReason("Bad header: it is not JSON.")).toBe("Bad header: it is not JSON.");
    expect(closeReason("a\nb")).toBe("a\\u000ab");
    expect(closeReason("😀".repeat(40))).toBe(`${"😀".repeat(30)}…`);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        fc.pre(!text.includes("\ufffd"));
        const bytes = Buffer.from(closeReason(text));
        expect(bytes.length).toBeLessThanOrEqual(123);
        expect(new TextDecoder("utf-8", { fatal: true }).decode(bytes)).not.toContain("\ufffd");
      }),
    );
  });
});
