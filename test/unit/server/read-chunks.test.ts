// Client bytes, split into any chunks, are read as the websocket library alone would read them.
import fc from "fast-check";
import * as layer from "ws";
import { readChunks } from "../../../src/server/websocket/read-chunks.js";

const MAX_BYTES = 400;

/** Parts that the types of the package omit. */
const { Receiver, Sender } = layer as unknown as {
  Receiver: new (options: object) => LayerReceiver;
  Sender: { frame(data: Buffer, options: object): Buffer[] };
};
const { WebSocket } = layer;

interface LayerReceiver extends NodeJS.EventEmitter {
  write(chunk: Buffer): boolean;
}
/** What is received from the chunks, in order; nothing after an error. */
function receivedFrom(chunks: readonly Buffer[], isReadBefore: boolean): unknown[] {
  const events: unknown[] = [];
  const receiver = new Receiver({ isServer: true, maxPayload: MAX_BYTES });
  const ws = { readyState: WebSocket.OPEN as number, _receiver: receiver };
  receiver.on("message", (data: Buffer, isBinary: boolean) => events.push(isBinary ? data : data.toString("utf8")));
  receiver.on("ping", (data: Buffer) => events.push(["ping", data]));
  receiver.on("conclude", (code: number) => {
    ws.readyState = WebSocket.CLOSING;
    events.push(["close", code]);
  });
  receiver.on("error", (error: Error & { code: string }) => {
    ws.readyState = WebSocket.CLOSING;
    events.push(["error", error.code]);
  });
  let bytes = 0;
  if (isReadBefore) {
    readChunks(ws as unknown as layer.WebSocket, MAX_BYTES, {
      begin: (more) => (bytes += more),
      text: (text) => events.push(text),
      end: () => undefined,
    });
  }
  for (const chunk of chunks) if (ws.readyState === WebSocket.OPEN) receiver.write(Buffer.from(chunk));
  return events;
}

const opcodes = { continuation: 0, text: 1, binary: 2, ping: 9 };

function frame(data: Buffer, { opcode = opcodes.text, fin = true, mask = true, rsv1 = false }): Buffer {
  return Buffer.concat(Sender.frame(Buffer.from(data), { opcode, fin, mask, rsv1, readOnly: false }));
}

const bytes = fc.uint8Array({ maxLength: 200 }).map((data) => Buffer.from(data));
const text = fc
  .oneof(fc.string({ maxLength: 200 }), fc.string({ unit: "binary", maxLength: 60 }))
  .map((data) => Buffer.from(data));
const frames = fc.oneof(
  { weight: 8, arbitrary: text.map((data) => frame(data, {})) },
  { weight: 2, arbitrary: bytes.map((data) => frame(data, { opcode: opcodes.binary })) },
  {
    weight: 2,
    arbitrary: fc
      .array(text, { minLength: 1, maxLength: 3 })
      .map((parts) =>
        Buffer.concat([
          frame(Buffer.from("begun "), { fin: false }),
          ...parts.map((data, index) => frame(data, { opcode: opcodes.continuation, fin: index === parts.length - 1 })),
        ]),
      ),
  },
  fc.uint8Array({ maxLength: 20 }).map((data) => frame(Buffer.from(data), { opcode: opcodes.ping })),
);
const faults = fc.oneof(
  bytes.map((data) => frame(data, {})),
  text.map((data) => frame(data, { mask: false })),
  text.map((data) => frame(data, { rsv1: true })),
  text.map((data) => frame(data, { opcode: opcodes.continuation })),
  fc.constantFrom(MAX_BYTES, MAX_BYTES + 1, 70_000).map((length) => frame(Buffer.alloc(length, "x"), {})),
  fc.constant(frame(Buffer.from([3, 232]), { opcode: 8 })),
);

/** Splits bytes at some of the given offsets. */
function cut(all: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...new Set(places.map((place) => place % (all.length + 1)))].sort((a, b) => a - b);
  return [...ends, all.length].map((end, index) => all.subarray(ends[index - 1] ?? 0, end));
}

describe("the bytes of a client", () => {
  it("are read as the websocket library reads them, in any chunks", () => {
    fc.assert(
      fc.property(
        fc.array(frames, { maxLength: 8 }),
        fc.option(faults),
        fc.array(frames, { maxLength: 2 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        (before, fault, after, places) => {
          const chunks = cut(Buffer.concat([...before, ...(fault === null ? [] : [fault]), ...after]), places);
          expect(receivedFrom(chunks, true)).toEqual(receivedFrom(chunks, false));
        },
      ),
      { numRuns: 500 },
    );
  });
});
