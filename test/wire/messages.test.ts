// Protocol messages with wrong parts, in the wrong order, too many, or of types that only servers send.
import type { Document } from "../../src/document/document.js";
import { Div } from "../../src/exports/models.js";
import type { Frame } from "../../src/protocol/framing.js";
import { until } from "../support/until.js";
import { frame, message, OPCODE } from "./raw-socket.js";
import { expectPlain, target, type Target } from "./target.js";

const header = (fields: object = {}) => JSON.stringify({ msgid: "1", msgtype: "PATCH-DOC", ...fields });
const NO_EVENTS = '{"events":[]}';
const bytes = (text = "{}") => Buffer.from(text);

/** The parts close the connection with 4400 and a reason that contains these words, and cause one log line. */
async function expectBadMessage(attacked: Target, parts: readonly Frame[], words: RegExp): Promise<void> {
  const client = await attacked.reader({ sessionId: "attacked" });
  const other = await attacked.reader({ sessionId: "attacked" });
  const before = JSON.stringify(await other.pull());
  client.sendFrames(parts);
  const { code, reason } = await client.closed;
  expect(code).toBe(4400);
  expect(reason).toMatch(words);
  expectPlain(reason);
  expect(JSON.stringify(await other.pull())).toBe(before);
  expect(other.events).toEqual([]);
  expect(attacked.complaints).toHaveLength(1);
}

describe("a message is rejected", () => {
  const attacked = target();

  it.each<[string, readonly Frame[], RegExp]>([
    ["header", [bytes(header())], /header.*binary/],
    ["metadata", [header(), bytes()], /metadata.*binary/],
    ["content", [header(), "{}", bytes(NO_EVENTS)], /content.*binary/],
    ["buffer header", [header({ num_buffers: 1 }), "{}", NO_EVENTS, bytes('{"id":"1"}')], /buffer header.*binary/],
    ["buffer", [header({ num_buffers: 1 }), "{}", NO_EVENTS, '{"id":"1"}', "text"], /buffer.*text/],
  ])("whose %s is binary in place of text, or text in place of binary", async (_part, parts, words) => {
    await expectBadMessage(attacked, parts, words);
  });

  it.each<[string, string]>([
    ["no JSON", "hello"],
    ["nothing", ""],
    ["a list", "[]"],
    ["null", "null"],
    ["without an id", '{"msgtype":"PATCH-DOC"}'],
    ["without a type", '{"msgid":"1"}'],
    ["with a number for an id", header({ msgid: 1 })],
    ["with an empty id", header({ msgid: "" })],
    ["with an id of 1 MB", header({ msgid: "x".repeat(1_000_000) })],
    ["with a list for a type", header({ msgtype: ["PATCH-DOC"] })],
  ])("whose header is %s", async (_what, head) => {
    await expectBadMessage(attacked, [head], /header/);
  });

  it.each(["NOPE", "", "__proto__", "constructor", "toString", "hasOwnProperty", "patch-doc", "a\nb\u2028c\u0000"])(
    "whose type is %j",
    async (msgtype) => {
      await expectBadMessage(attacked, [header({ msgtype })], /unknown msgtype/);
    },
  );

  it.each(["ACK", "OK", "ERROR", "PULL-DOC-REPLY", "SERVER-INFO-REPLY"])(
    "whose type is %s, which only servers send",
    async (msgtype) => {
      await expectBadMessage(attacked, [header({ msgtype, reqid: "x" })], /only servers/);
    },
  );

  it.each([-1, 1.5, "2", 1e9, null, true, [1], 1025])(
    "at its header when the header declares %j buffers",
    async (num_buffers) => {
      await expectBadMessage(attacked, [header({ num_buffers })], /num_buffers/);
    },
  );

  it("with more buffers than its header declares", async () => {
    const promised = ["1", "2"].flatMap((id) => [`{"id":"${id}"}`, bytes("x")]);
    const parts = [header({ num_buffers: 2 }), "{}", NO_EVENTS, ...promised, '{"id":"3"}', bytes("x")];
    await expectBadMessage(attacked, parts, /header/);
  });

  it.each<[string, string]>([
    ["without an id", "{}"],
    ["with something else", '{"id":"1","more":1}'],
    ["with a number", '{"id":1}'],
    ["that is a list", '["1"]'],
  ])("with a buffer header %s", async (_what, bufferHeader) => {
    await expectBadMessage(attacked, [header({ num_buffers: 1 }), "{}", NO_EVENTS, bufferHeader], /buffer header/);
  });

  it("with two buffers of the same id", async () => {
    const parts = [header({ num_buffers: 2 }), "{}", NO_EVENTS, '{"id":"1"}', bytes("x"), '{"id":"1"}'];
    await expectBadMessage(attacked, parts, /same id/);
  });

  it("when its parts are mixed with those of another message", async () => {
    const one = [header({ msgid: "a", num_buffers: 1 }), "{}", NO_EVENTS, '{"id":"1"}', bytes("x")];
    const two = [header({ msgid: "b", num_buffers: 1 }), "{}", NO_EVENTS, '{"id":"2"}', bytes("y")];
    await expectBadMessage(
      attacked,
      one.flatMap((part, i) => [part, two[i] as Frame]),
      /Bad/,
    );
  });

  it.each<[string, string]>([
    ["200,000 levels of lists", `{"events":[${"[".repeat(200_000)}${"]".repeat(200_000)}]}`],
    ["200,000 levels of objects", `{"events":[${'{"a":'.repeat(200_000)}1${"}".repeat(200_000)}]}`],
    ["257 levels", `${"[".repeat(257)}${"]".repeat(257)}`],
    ["10 MB of NUL", "\0".repeat(10_000_000)],
    ["NaN", '{"events":[NaN]}'],
    ["Infinity", '{"events":[Infinity]}'],
    ["a text with a line's end in it", '{"events":"\n"}'],
  ])("whose content is %s", async (_what, content) => {
    await expectBadMessage(attacked, [header(), "{}", content], /content/);
  });
});

describe("a whole message", () => {
  const attacked = target();
  const sliderOf = (doc: Readonly<Record<string, unknown>>) => (doc["roots"] as { id: string }[])[0]?.id ?? "";

  /** The reply to a PATCH-DOC of this one event's JSON text. */
  async function patchText(attr: string, json: string) {
    const client = await attacked.reader({ sessionId: "values" });
    const other = await attacked.reader({ sessionId: "values" });
    const before = JSON.stringify(await client.pull());
    const id = sliderOf(await client.pull());
    client.sendFrames([
      header({ msgid: "asked" }),
      "{}",
      `{"events":[{"kind":"ModelChanged","model":{"id":"${id}"},"attr":"${attr}","new":${json}}]}`,
    ]);
    const reply = await client.next(({ header: { reqid } }) => reqid === "asked");
    return { client, other, reply, before };
  }

  it.each([
    ["1e400", "1e400"],
    ["-1e400", "-1e400"],
    ["10,000 digits", "9".repeat(10_000)],
  ])("with the number %s is answered with ERROR, and the document is unchanged", async (_what, json) => {
    for (const [attr, value] of [
      ["value", json],
      ["tags", `[${json}]`],
      ["tags", `[{"type":"map","entries":[["a",${json}]]}]`],
    ] as const) {
      const { client, other, reply, before } = await patchText(attr, value);
      expect([attr, reply.header.msgtype]).toEqual([attr, "ERROR"]);
      expectPlain(reply.content["text"]);
      expect(JSON.stringify(await client.pull())).toBe(before);
      expect(other.events).toEqual([]);
    }
  });

  it("with a repeated key uses the last value", async () => {
    const { other, reply } = await patchText("title", '"first","new":"last"');
    expect(reply.header.msgtype).toBe("OK");
    expect((await other.next(({ header }) => header.msgtype === "PATCH-DOC")).content).toMatchObject({
      events: [{ attr: "title", new: "last" }],
    });
  });

  it("with half of a surrogate pair keeps it, and it is sent to others escaped", async () => {
    const { client, other, reply } = await patchText("title", '"\\ud800"');
    expect(reply.header.msgtype).toBe("OK");
    const { content } = await other.next(({ header }) => header.msgtype === "PATCH-DOC");
    expect((content["events"] as { new: string }[])[0]?.new).toBe("\ud800");
    expect(((await client.pull())["roots"] as { attributes: object }[])[0]?.attributes).toMatchObject({
      title: "\ud800",
    });
  });

  it("may have an unused buffer", async () => {
    const client = await attacked.reader();
    const buffers = [{ id: "unused", data: bytes("abc") }];
    expect((await client.request("PATCH-DOC", { events: [] }, { buffers })).header.msgtype).toBe("OK");
  });

  it("that refers to a missing buffer is answered with ERROR, and the document is unchanged", async () => {
    const client = await attacked.reader();
    const before = JSON.stringify(await client.pull());
    const id = sliderOf(await client.pull());
    const array = {
      type: "ndarray",
      array: { type: "bytes", data: { id: "0" } },
      shape: [1],
      dtype: "float64",
      order: "little",
    };
    const events = [{ kind: "ModelChanged", model: { id }, attr: "tags", new: [array] }];
    const reply = await client.request("PATCH-DOC", { events }, { buffers: [{ id: "1", data: Buffer.alloc(8) }] });
    expect(reply.header.msgtype).toBe("ERROR");
    expectPlain(reply.content["text"]);
    expect(JSON.stringify(await client.pull())).toBe(before);
  });

  it("sent before the greeting of the server is answered in order", async () => {
    const client = attacked.knock({ sessionId: "early" });
    await client.opened;
    const root = { type: "object", name: "Div", id: "early-div", attributes: { text: "pushed" } };
    const asked = [
      client.send("PULL-DOC-REQ"),
      client.send("PATCH-DOC", { events: [{ kind: "TitleChanged", title: "early" }] }),
      client.send("PUSH-DOC", { doc: { title: "pushed", roots: [root] } }),
      client.send("PULL-DOC-REQ"),
    ];
    const last = await client.next(({ header: { reqid } }) => reqid === asked[3]);
    expect(client.received.map(({ header: { msgtype, reqid } }) => [msgtype, reqid])).toEqual([
      ["ACK", undefined],
      ["PULL-DOC-REPLY", asked[0]],
      ["OK", asked[1]],
      ["OK", asked[2]],
      ["PULL-DOC-REPLY", asked[3]],
    ]);
    expect(last.content["doc"]).toMatchObject({ title: "pushed", roots: [{ id: "early-div" }] });
    expect(attacked.made).toBe(1);
  });

  it.each<[string, unknown, string]>([
    ["unknown models", { roots: [{ type: "object", name: "Nonsense", id: "n" }] }, "ERROR"],
    [
      "an unknown model inside a known one",
      { roots: [column({ type: "object", name: "Nonsense", id: "n" })] },
      "ERROR",
    ],
    ["roots that are no models", { roots: [1, null] }, "ERROR"],
    ["a reference to nothing", { roots: [{ id: "nobody" }] }, "ERROR"],
    ["no list of roots", { roots: {} }, "ERROR"],
    ["no document", undefined, "ERROR"],
    ["no roots at all", { roots: [] }, "OK"],
  ])("that pushes a document with %s is answered with OK or ERROR", async (_what, doc, msgtype) => {
    const client = await attacked.reader({ sessionId: "pushed" });
    const other = await attacked.reader({ sessionId: "pushed" });
    const before = JSON.stringify(await other.pull());
    const reply = await client.request("PUSH-DOC", { doc });
    expect(reply.header.msgtype).toBe(msgtype);
    if (msgtype === "ERROR") {
      expectPlain(reply.content["text"]);
      expect(JSON.stringify(await other.pull())).toBe(before);
      expect(other.events).toEqual([]);
    } else {
      expect((await other.pull())["roots"]).toEqual([]);
    }
  });

  it("has the same effect in a packet of a thousand messages and in packets of one byte", async () => {
    const raw = await attacked.raw();
    raw.texts.length = 0;
    raw.write(...Array.from({ length: 1000 }, (_, i) => message({ msgid: `m${i}`, msgtype: "SERVER-INFO-REQ" })));
    await raw.until(() => raw.texts.length === 3000);
    const reqids = raw.texts
      .filter((_text, i) => i % 3 === 0)
      .map((text) => (JSON.parse(text) as { reqid: string }).reqid);
    expect(reqids).toEqual(Array.from({ length: 1000 }, (_, i) => `m${i}`));
    const whole = raw.texts.slice(1, 3);

    const slow = await attacked.raw();
    slow.texts.length = 0;
    slow.socket.setNoDelay(true);
    for (const byte of message({ msgid: "slow", msgtype: "SERVER-INFO-REQ" })) {
      await new Promise<void>((resolve) => slow.socket.write(Uint8Array.of(byte), () => resolve()));
    }
    await slow.until(() => slow.texts.length === 3);
    expect(slow.texts[0]).toContain('"reqid":"slow"');
    expect(slow.texts.slice(1)).toEqual(whole);
  });
});

function column(child: object): object {
  return { type: "object", name: "Column", id: "column", attributes: { children: [child] } };
}

describe("a client that exceeds the limits", () => {
  const big = (doc: Document): void => {
    doc.add_root(new Div({ text: "x".repeat(1_000_000) }));
  };
  const attacked = target({ messageTimeMs: 100, lagTimeMs: 300, floodTimeMs: 1000 }, { "/big": big });

  it("is closed with 4408 when it declares two buffers and sends one", async () => {
    const client = await attacked.client();
    client.sendFrames([header({ num_buffers: 2 }), "{}", NO_EVENTS, '{"id":"1"}', bytes("x")]);
    const { code, reason } = await client.closed;
    expect(code).toBe(4408);
    expectPlain(reason);
  });

  it("is not read while it does not read answers, and is then closed with 1013", async () => {
    const raw = await attacked.raw({ target: "/big/ws" });
    raw.socket.pause();
    raw.write(...Array.from({ length: 10_000 }, () => message({ msgid: "1", msgtype: "PULL-DOC-REQ" })));
    const isGivenUp = () => attacked.complaints.some((line) => line.includes("reads too slowly"));
    await until("the server gives the client up", isGivenUp);
    raw.socket.resume();
    expect(await raw.closed).toBe(1013);
    expect(raw.texts.length / 3).toBeLessThan(40);
    expect(attacked.complaints).toHaveLength(1);
  });

  it.each([
    ["pings", frame({ opcode: OPCODE.ping })],
    ["messages", message({ msgid: "1", msgtype: "SERVER-INFO-REQ" })],
  ])(
    "is closed with 4429 when its flood of %s continues",
    async (_what, flood) => {
      const raw = await attacked.raw();
      const packet = Buffer.concat(Array.from({ length: 500 }, () => flood));
      const pour = (): void => {
        while (!raw.socket.destroyed && raw.socket.write(packet));
      };
      raw.socket.on("drain", pour);
      pour();
      expect(await raw.closed).toBe(4429);
    },
    15_000,
  );
});
