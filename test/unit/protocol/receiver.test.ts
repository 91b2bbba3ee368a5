import fc from "fast-check";
import { frameMessage, type Frame } from "../../../src/protocol/framing.js";
import type { Message } from "../../../src/protocol/message.js";
import { ProtocolError, Receiver, type ReceiverLimits } from "../../../src/protocol/receiver.js";

const HEADER = '{"msgid":"1","msgtype":"PATCH-DOC"}';
const ONE_BUFFER = '{"msgid":"1","msgtype":"PATCH-DOC","num_buffers":1}';
const BYTES = Uint8Array.of(1, 2, 3);

function pushAll(receiver: Receiver, frames: readonly Frame[]): (Message | null)[] {
  return frames.map((frame) => receiver.push(frame));
}

function failureOf(frames: readonly Frame[], limits?: ReceiverLimits): ProtocolError {
  const receiver = new Receiver(limits);
  const last = frames.at(-1) ?? "";
  expect(pushAll(receiver, frames.slice(0, -1))).not.toContain(undefined);
  try {
    receiver.push(last);
  } catch (error) {
    expect(error).toBeInstanceOf(ProtocolError);
    expect(receiver.isMidMessage).toBe(false);
    return error as ProtocolError;
  }
  throw new Error("the last part was accepted");
}

function header(fields: object): string {
  return JSON.stringify({ msgid: "1", msgtype: "PATCH-DOC", ...fields });
}

describe("a receiver", () => {
  it("returns a message without buffers with its content", () => {
    const results = pushAll(new Receiver(), [HEADER, "{}", '{"events":[]}']);
    expect(results.slice(0, 2)).toEqual([null, null]);
    expect(results[2]).toEqual({
      header: { msgid: "1", msgtype: "PATCH-DOC" },
      metadata: {},
      content: { events: [] },
      buffers: new Map(),
    });
  });

  it("treats Python's num_buffers of 0 as no buffers", () => {
    const results = pushAll(new Receiver(), [header({ num_buffers: 0 }), "{}", "{}"]);
    expect(results[2]?.header.num_buffers).toBe(0);
  });

  it("reports whether a message is incomplete", () => {
    const receiver = new Receiver();
    const seen = [ONE_BUFFER, "{}", "{}", '{"id":"0"}', BYTES].map((part) => {
      receiver.push(part);
      return receiver.isMidMessage;
    });
    expect(seen).toEqual([true, true, true, true, false]);
  });

  it("reads any messages in sequence, as they were framed", () => {
    const id = fc.string({ unit: "binary", minLength: 1, maxLength: 20 });
    const buffers = fc.uniqueArray(fc.record({ id, data: fc.uint8Array({ maxLength: 30 }) }), {
      selector: (buffer) => buffer.id,
      maxLength: 4,
    });
    const messages = fc.array(
      fc.record({
        msgtype: fc.constantFrom("PATCH-DOC", "PUSH-DOC"),
        content: fc.json(),
        reqid: fc.option(id),
        buffers,
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(messages, (sent) => {
        const receiver = new Receiver();
        const frames = sent.flatMap(({ msgtype, content, reqid, buffers }) =>
          frameMessage(msgtype, content, { reqid: reqid ?? undefined, buffers }),
        );
        const received = pushAll(receiver, frames).filter((message) => message !== null);
        expect(received).toEqual(
          sent.map(({ msgtype, content, reqid, buffers }) => ({
            header: {
              msgid: expect.any(String) as string,
              msgtype,
              ...(reqid === null ? {} : { reqid }),
              ...(buffers.length === 0 ? {} : { num_buffers: buffers.length }),
            },
            metadata: {},
            content: JSON.parse(content) as unknown,
            buffers: new Map(buffers.map(({ id, data }) => [id, data])),
          })),
        );
        expect(receiver.isMidMessage).toBe(false);
      }),
    );
  });

  it("throws only ProtocolError, and reads the next valid message afterwards", () => {
    const parts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.uint8Array({ maxLength: 20 }),
      fc.constantFrom<Frame>(HEADER, ONE_BUFFER, "{}", '{"id":"0"}', '{"id":"1"}', '{"events":[]}', BYTES),
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (junk) => {
        const receiver = new Receiver({ maxMessageBytes: 200 });
        let failed = true;
        for (const part of junk) {
          try {
            receiver.push(part);
            failed = false;
          } catch (error) {
            expect(error).toBeInstanceOf(ProtocolError);
            expect((error as ProtocolError).message.length).toBeLessThan(124);
            failed = true;
          }
        }
        if (failed) expect(pushAll(receiver, [HEADER, "{}", "{}"]).at(-1)).not.toBeNull();
      }),
    );
  });

  it("gives buffers their own memory, wherever in a socket's chunk they arrived", () => {
    const chunk = Buffer.alloc(64, 7);
    const message = pushAll(new Receiver(), [ONE_BUFFER, "{}", "{}", '{"id":"0"}', chunk.subarray(3, 11)]).at(-1);
    chunk.fill(0);
    const bytes = message?.buffers.get("0");
    expect(bytes).toEqual(new Uint8Array(8).fill(7));
    expect(bytes?.buffer.byteLength).toBe(8);
  });
});

describe("an invalid message", () => {
  it.each<[string, readonly Frame[]]>([
    ["header", [BYTES]],
    ["metadata", [HEADER, BYTES]],
    ["content", [HEADER, "{}", BYTES]],
    ["buffer header", [ONE_BUFFER, "{}", "{}", BYTES]],
  ])("whose %s came as binary is rejected, and the reason names that part", (part, frames) => {
    const { closeCode, message } = failureOf(frames);
    expect([closeCode, message]).toEqual([4400, `Bad ${part}: it was sent as binary, not text.`]);
  });

  it("whose buffer came as text is rejected, and the reason names the buffer", () => {
    expect(failureOf([ONE_BUFFER, "{}", "{}", '{"id":"0"}', "abc"])).toMatchObject({
      closeCode: 4400,
      message: "Bad buffer: it was sent as text, not binary.",
    });
  });

  it.each([
    ["not JSON", "hello"],
    ["a list", "[]"],
    ["null", "null"],
    ["an empty object", "{}"],
    ["without msgid", '{"msgtype":"PATCH-DOC"}'],
    ["without msgtype", '{"msgid":"1"}'],
    ["with a number for its id", header({ msgid: 1 })],
    ["with an empty id", header({ msgid: "" })],
    ["with an id of 1 MB", header({ msgid: "a".repeat(1 << 20) })],
    ["with a number for its type", header({ msgtype: 5 })],
    ["with a number for its reqid", header({ reqid: 5 })],
    ["with its fields on a prototype", '{"__proto__":{"msgid":"1","msgtype":"PATCH-DOC"}}'],
  ])("is rejected when its header is %s", (_kind, part) => {
    expect(failureOf([part])).toMatchObject({
      closeCode: 4400,
      message: expect.stringMatching(/^Bad header: /) as string,
    });
  });

  it.each(["NOPE", "patch-doc", "", "__proto__", "constructor", "toString", "hasOwnProperty", "x".repeat(100_000)])(
    "is rejected when its type is unknown: %#",
    (msgtype) => {
      const { closeCode, message } = failureOf([header({ msgtype })]);
      expect(closeCode).toBe(4400);
      expect(message).toMatch(/^Bad header: unknown msgtype ".{0,40}\.$/);
    },
  );

  it.each(["ACK", "OK", "ERROR", "PULL-DOC-REPLY", "SERVER-INFO-REPLY"])(
    "is rejected when only servers may send its type: %s",
    (msgtype) => {
      expect(failureOf([header({ msgtype })])).toMatchObject({
        closeCode: 4400,
        message: `Bad header: only servers send ${msgtype}.`,
      });
    },
  );

  it.each(["-1", "1.5", '"2"', "1e9", "1025", "null", "true", "[]", "1e400"])(
    "is rejected at its header when num_buffers is %s",
    (count) => {
      const part = `{"msgid":"1","msgtype":"PATCH-DOC","num_buffers":${count}}`;
      expect(failureOf([part])).toMatchObject({
        closeCode: 4400,
        message: expect.stringContaining("num_buffers") as string,
      });
    },
  );

  it("is rejected when a third buffer follows two that were announced", () => {
    const twoBuffers = header({ num_buffers: 2 });
    const pairs = ['{"id":"0"}', BYTES, '{"id":"1"}', BYTES];
    expect(failureOf([twoBuffers, "{}", "{}", ...pairs, '{"id":"2"}']).closeCode).toBe(4400);
  });

  it.each([
    ["without id", "{}"],
    ["with another key beside its id", '{"id":"0","x":1}'],
    ["with a number for its id", '{"id":0}'],
    ["with an id of 1 MB", `{"id":"${"a".repeat(1 << 20)}"}`],
    ["that is a list", "[]"],
    ["that is not JSON", "{"],
  ])("is rejected with a buffer header %s", (_kind, part) => {
    const { closeCode, message } = failureOf([ONE_BUFFER, "{}", "{}", part]);
    expect(closeCode).toBe(4400);
    expect(message).toMatch(/^Bad buffer header: /);
  });

  it("is rejected when two of its buffers have the same id", () => {
    expect(failureOf([header({ num_buffers: 2 }), "{}", "{}", '{"id":"0"}', BYTES, '{"id":"0"}']).closeCode).toBe(4400);
  });

  it("is rejected before any event is read, however the parts of two messages are interleaved", () => {
    const first = [HEADER, "{}", '{"events":[1]}'];
    const second = ['{"msgid":"2","msgtype":"PATCH-DOC"}', "{}", '{"events":[2]}'];
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (turns) => {
        const queues: [string[], string[]] = [[...first], [...second]];
        const mixed = turns.map((turn) => queues[turn ? 1 : 0].shift() ?? queues[turn ? 0 : 1].shift() ?? "");
        const inOrder = [first, second].some((half) => half.every((part, index) => mixed[index] === part));
        fc.pre(!inOrder);
        const receiver = new Receiver();
        const read: unknown[] = [];
        expect(() => {
          for (const part of mixed) read.push(receiver.push(part)?.content);
        }).toThrow(ProtocolError);
        expect(JSON.stringify(read)).not.toContain("events");
      }),
    );
  });

  it.each(["header", "metadata", "content", "buffer header"])("is rejected when its %s is nested too deep", (part) => {
    const before = {
      header: [],
      metadata: [HEADER],
      content: [HEADER, "{}"],
      "buffer header": [ONE_BUFFER, "{}", "{}"],
    };
    const frames = before[part as keyof typeof before];
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    expect(failureOf([...frames, deep])).toMatchObject({
      closeCode: 4400,
      message: `Bad ${part}: it is nested more than 256 levels deep.`,
    });
  });

  it.each([
    ["10 MB of NUL bytes", "\0".repeat(10_000_000)],
    ["a NaN literal", '{"events":[NaN]}'],
    ["a cut text", '{"events":["'],
    ["empty", ""],
  ])("is rejected when its content is %s", (_kind, content) => {
    expect(failureOf([HEADER, "{}", content])).toMatchObject({
      closeCode: 4400,
      message: "Bad content: it is not JSON.",
    });
  });

  it.each([1, 2, 3])("of 21 MiB is rejected with 1009, in any number of parts (%#)", (way) => {
    const mib = 1 << 20;
    const text = (bytes: number) => JSON.stringify("a".repeat(bytes - 2));
    const pairs = Array.from({ length: 20 }, (_, index) => [`{"id":"${index}"}`, new Uint8Array(mib)]).flat();
    const frames: Record<number, Frame[]> = {
      1: [HEADER, "{}", text(21 * mib)],
      2: [HEADER, `{"a":${text(10 * mib)}}`, text(11 * mib)],
      3: [header({ num_buffers: 20 }), "{}", text(mib), ...pairs],
    };
    expect(() => pushAll(new Receiver(), frames[way] ?? [])).toThrow(
      expect.objectContaining({ closeCode: 1009 }) as Error,
    );
  });

  it("is measured in bytes, not characters, each message by itself", () => {
    const limits = { maxMessageBytes: 100 };
    expect(failureOf([HEADER, "{}", JSON.stringify("ü".repeat(40))], limits).closeCode).toBe(1009);
    const receiver = new Receiver(limits);
    for (let count = 0; count < 10; count++) pushAll(receiver, [HEADER, "{}", JSON.stringify("a".repeat(40))]);
    expect(receiver.isMidMessage).toBe(false);
  });
});

describe("unusual but valid JSON", () => {
  const contentOf = (text: string) => pushAll(new Receiver(), [HEADER, "{}", text]).at(-1)?.content;

  it("is read as specified: the last of two equal keys counts, lone surrogates are kept", () => {
    expect(contentOf('{"a":1,"a":2}')).toEqual({ a: 2 });
    expect(contentOf('["\\ud800"]')).toEqual(["\ud800"]);
    expect(JSON.stringify(contentOf('["\\ud800"]'))).toBe('["\\ud800"]');
  });

  it("may be nested 256 deep, and brackets in texts do not count", () => {
    expect(() => contentOf(`${"[".repeat(256)}${"]".repeat(256)}`)).not.toThrow();
    expect(() => contentOf(`${"[".repeat(257)}${"]".repeat(257)}`)).toThrow(ProtocolError);
    expect(contentOf(JSON.stringify([`\\"${"[".repeat(1000)}`, `"${"{".repeat(1000)}\\`]))).toHaveLength(2);
  });

  it("does not change prototypes", () => {
    const content = contentOf('{"__proto__":{"polluted":1}}');
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.getPrototypeOf(content)).toBe(Object.getPrototypeOf(JSON.parse("{}")));
  });
});
