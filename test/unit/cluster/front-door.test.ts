import { connect, type Socket } from "node:net";
import { once } from "node:events";
import { silentLog } from "../../../src/base/log.js";
import type { ListeningServers } from "../../../src/server/bind.js";
import { FrontDoor, type Connection } from "../../../src/cluster/front-door.js";
import { ManualClock } from "../../support/manual-clock.js";
import { until } from "../../support/until.js";

const clock = new ManualClock();
const connections: Connection[] = [];
const door = new FrontDoor({
  clock,
  rejections: silentLog,
  isTls: false,
  onConnection: (connection) => connections.push(connection),
});
let listeners: ListeningServers;

/** A connection, and what it receives until its end. */
async function client(): Promise<{ socket: Socket; answer: Promise<string> }> {
  const socket = connect(listeners.port, "127.0.0.1");
  await once(socket, "connect");
  let text = "";
  socket.on("data", (data: Buffer) => (text += data.toString()));
  const answer = new Promise<string>((resolve) => {
    socket.on("error", () => undefined).once("close", () => resolve(text));
  });
  return { socket, answer };
}

async function answerTo(bytes: string): Promise<string> {
  const { socket, answer } = await client();
  socket.write(bytes, "latin1");
  return (await answer).split("\r\n", 1)[0] ?? "";
}

/** Resolves when what was sent before has arrived: a request that is sent now has. */
async function arrivals(): Promise<void> {
  const before = connections.length;
  const { socket } = await client();
  socket.write("GET / HTTP/1.1\r\n\r\n");
  await until("a request has arrived", () => connections.length > before);
  socket.destroy();
}

beforeAll(async () => {
  listeners = await door.listen({ port: 0, address: "127.0.0.1", unixSocket: undefined });
});
afterAll(() => listeners.close());

describe("the front door of several processes", () => {
  it.each([
    ["400", "what is no request", "hello\r\n"],
    ["431", "[SA5] a head of 17 KiB", `GET / HTTP/1.1\r\nX: ${"x".repeat(17 * 1024)}`],
    ["505", "[SA5] a preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
  ])("answers %s to %s", async (status, _, bytes) => {
    expect(await answerTo(bytes)).toMatch(`HTTP/1.1 ${status} `);
  });

  it.each([
    ["a TLS hello", "\x16\x03\x01\x02\x00"],
    ["a line of the PROXY protocol", "PROXY TCP4 1.2.3.4 5.6.7.8 1 2\r\nGET / HTTP/1.1\r\n\r\n"],
  ])("[SA5] closes a connection that begins with %s, without an answer", async (_, bytes) => {
    expect(await answerTo(bytes)).toBe("");
  });

  it("[SA5] answers 408 after ten seconds to a head that arrives in pieces, and closes a silent connection", async () => {
    const [slow, silent] = [await client(), await client()];
    slow.socket.write("GET / HTTP/1.1\r\nHost");
    for (let second = 0; second < 11; second++) {
      slow.socket.write("x");
      await arrivals();
      clock.advance(1000);
    }
    expect(await slow.answer).toMatch("HTTP/1.1 408 ");
    expect(await silent.answer).toBe("");
  });

  it("[SA5] closes 5,000 silent connections within ten seconds, and serves others meanwhile", async () => {
    const silent: Promise<string>[] = [];
    for (let batch = 0; batch < 50; batch++) {
      const clients = await Promise.all(Array.from({ length: 100 }, client));
      silent.push(...clients.map(({ answer }) => answer));
    }
    await arrivals();
    // They are looked at every second.
    for (let second = 0; second < 10; second++) clock.advance(1000);
    await arrivals();
    expect(new Set(await Promise.all(silent))).toEqual(new Set([""]));
  }, 60_000);

  it("reads nothing behind the first pieces of a request, so that the other process reads it", async () => {
    connections.length = 0;
    const { socket } = await client();
    socket.write("POST / HTTP/1.1\r\nContent-Length: 20000\r\n\r\n");
    await until("the request has arrived", () => connections.length === 1);
    const [{ socket: passed, head }] = connections as [Connection];
    await new Promise((resolve) => socket.write(Buffer.alloc(20_000), resolve));
    await arrivals();
    expect([passed.bytesRead, passed.readableLength]).toEqual([head.length, head.length]);
    socket.destroy();
    passed.destroy();
  });
});
