import { encodeMessage, MessageReader, type FromPredecessor } from "../../../src/takeover/messages.js";

const MESSAGES: [FromPredecessor, Uint8Array][] = [
  [{ type: "released", sessions: [{ app: "/é", id: "a" }] }, new Uint8Array()],
  [{ type: "session", app: "/é", id: "a" }, Uint8Array.from({ length: 70_000 }, (_, at) => at)],
  [{ type: "session", app: "/", id: "b" }, Uint8Array.of(1)],
  [{ type: "done" }, new Uint8Array()],
];

const bytes = Buffer.concat(MESSAGES.flatMap(([message, content]) => encodeMessage(message, content)));

function read(pieces: Iterable<Uint8Array>): [FromPredecessor, Uint8Array][] {
  const messages: [FromPredecessor, Uint8Array][] = [];
  const reader = new MessageReader<FromPredecessor>((message, content) =>
    messages.push([message, new Uint8Array(content)]),
  );
  for (const piece of pieces) reader.push(piece);
  return messages;
}

function* split(size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe("messages between a server and its successor", () => {
  it.each([1, 3, 7, 100, 65_536, 1_000_000])("arrive whole and in order in pieces of %d bytes", (size) => {
    expect(read(split(size))).toEqual(MESSAGES);
  });

  it.each([
    ["a request of HTTP", Buffer.from("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")],
    ["a text that is not JSON", Buffer.concat([Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]), Buffer.from("{]")])],
    ["a message without a type", Buffer.concat([Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]), Buffer.from("[]")])],
  ])("are not read from %s", (_what, piece) => {
    expect(() => read([piece])).toThrow();
  });
});
