// How connections end when the server stops.
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { retryMsOf } from "../../../src/protocol/returning.js";
import { ManualClock } from "../../support/manual-clock.js";
import { mostWithin } from "../../support/most-within.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer } from "../../support/server.js";
import { until } from "../../support/until.js";

it("ends connections without a request at once, and the others after an answer that says so", async () => {
  let begin = (): void => {};
  let finish = (): void => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const running = await startServer({
    "/quick": () => undefined,
    "/slow": () => {
      begin();
      return finished;
    },
  });
  const opened = async (): Promise<Socket> => {
    const socket = connect(running.port, "127.0.0.1").setEncoding("utf8");
    await once(socket, "connect");
    return socket;
  };
  const [unused, idle, busy] = [await opened(), await opened(), await opened()];
  const ask = (socket: Socket, path: string) =>
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${running.port}\r\n\r\n`);
  ask(idle, "/quick");
  expect((await once(idle, "data"))[0]).toContain("Connection: keep-alive");
  ask(busy, "/slow");
  await begun;
  const ended = [unused, idle].map((socket) => once(socket.resume(), "close"));
  const stopped = running.stop();
  await Promise.all(ended);
  finish();
  expect((await once(busy, "data"))[0]).toContain("Connection: close");
  await stopped;
});

describe("a server that stops", () => {
  it("serves new visitors during the drain delay, while it is not ready", async () => {
    const clock = new ManualClock(Date.now());
    const running = await startServer({ "/app": () => undefined }, { drainDelayS: 5, clock });
    const stopped = running.stop();
    const ready = await fetch(running.url("/readyz"));
    expect([ready.status, await ready.text()]).toEqual([503, '{"ready":false,"why":["draining"]}']);
    expect((await fetch(running.url("/app"))).status).toBe(200);
    const client = await ProtocolClient.connect(running.url("/app"));
    clock.advance(5000);
    expect(await client.closed).toMatchObject({
      code: 1012,
      reason: expect.stringMatching(/^restart; retry=\d+$/) as string,
    });
    await stopped;
  });

  it("creates no sessions after the delay, and closes sockets a tenth at a time", async () => {
    const clock = new ManualClock(Date.now());
    const running = await startServer({ "/app": () => undefined }, { clock });
    const clients = await Promise.all(
      Array.from({ length: 11 }, () => ProtocolClient.connect(running.url("/app"), { sessionId: "shared" })),
    );
    let closedCount = 0;
    for (const { closed } of clients) void closed.then(() => closedCount++);
    const stopped = running.stop();
    await until("ten are closed", () => closedCount === 10);
    const refused = await fetch(running.url("/app"));
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([503, "2"]);
    expect(running.logged.join()).toContain("SERVER_STOPPING");
    const late = new ProtocolClient(running.url("/app"), { sessionId: "shared" });
    expect((await late.closed).code).toBe(1012);
    clock.advance(100);
    await until("the last is closed", () => closedCount === 11);
    await stopped;
  });

  it.each([1, 10, 11, 200, 1000])("[P11] spreads the returns of %i sockets evenly", async (count) => {
    const clock = new ManualClock(Date.now());
    const running = await startServer({ "/app": () => undefined }, { clock, maxConnections: count });
    const connect = () => ProtocolClient.connect(running.url("/app"), { sessionId: "shared" });
    const clients = await Promise.all(Array.from({ length: count }, connect));
    const returns: number[] = [];
    for (const { closed } of clients)
      void closed.then(({ reason }) => returns.push(clock.now() + (retryMsOf(reason) ?? NaN)));
    const stopped = running.stop();
    const atOnce = Math.max(10, count / 10);
    for (let closed = 0; closed < count; clock.advance(100)) {
      closed = Math.min(count, closed + atOnce);
      await until(`${closed} are closed`, () => returns.length === closed);
    }
    await stopped;
    const spreadMs = Math.max(3000, 4 * count);
    expect(Math.max(...returns) - Math.min(...returns)).toBeLessThanOrEqual(spreadMs);
    expect(mostWithin(100, returns)).toBeLessThanOrEqual(Math.max(2, (2 * 100 * count) / spreadMs));
    expect(mostWithin(2000, returns)).toBeLessThanOrEqual((1.1 * 2000 * count) / spreadMs + 1);
  });
});
