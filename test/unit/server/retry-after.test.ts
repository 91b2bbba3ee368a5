// Every answer that says "not now" also says when: scripts, proxies and pages wait for the time of Retry-After.
import { HttpError } from "../../../src/server/http-error.js";
import { generateSessionId } from "../../../src/tokens/session-id.js";
import { makeSessionToken } from "../../../src/tokens/session-token.js";
import { ManualClock } from "../../support/manual-clock.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { until } from "../../support/until.js";
import { rawRequest, rawUpgrade, type RawAnswer } from "./raw-request.js";

const ADDRESS = "X-Forwarded-For: 192.0.2.1";
let running: StartedServer | undefined;
const clients: ProtocolClient[] = [];

afterEach(async () => {
  for (const { ws } of clients.splice(0)) ws.terminate();
  await running?.stop();
  running = undefined;
});

/** What creates a session: the page, the script of embedded apps, and a websocket. */
const WAYS_TO_A_SESSION: Readonly<Record<string, (port: number) => Promise<RawAnswer>>> = {
  page: (port) => rawRequest(port, { target: "/app", headers: [ADDRESS] }),
  script: (port) => rawRequest(port, { target: "/app/autoload.js?bokeh-autoload-element=e", headers: [ADDRESS] }),
  websocket(port) {
    const token = makeSessionToken(generateSessionId(), { expiresAt: Math.floor(Date.now() / 1000) + 300 });
    return rawUpgrade(port, { target: "/app/ws", headers: [`Sec-WebSocket-Protocol: bokeh, ${token}`, ADDRESS] });
  },
};

/** Status and seconds of each. */
async function answers(port: number): Promise<Record<string, string>> {
  const found = Object.entries(WAYS_TO_A_SESSION).map(async ([name, ask]) => {
    const { status, text } = await ask(port);
    return [name, `${status}, ${/^Retry-After: (\d+)\r$/im.exec(text)?.[1] ?? "no time"}`];
  });
  return Object.fromEntries(await Promise.all(found)) as Record<string, string>;
}

const toAll = (answer: string) => ({ page: answer, script: answer, websocket: answer });

describe("the time to retry is in the answer", () => {
  it("of a server that has as many sessions as it may have", async () => {
    running = await startServer({ "/app": () => undefined }, { maxSessions: 1 });
    clients.push(await ProtocolClient.connect(running.url("/app")));
    expect(await answers(running.port)).toEqual(toAll("503, 10"));
  });

  it("to an address above its rate", async () => {
    running = await startServer({ "/app": () => undefined }, { useXheaders: true, clock: new ManualClock(Date.now()) });
    const { port } = running;
    for (let i = 0; i < 100; i++) await WAYS_TO_A_SESSION["page"]?.(port);
    expect(await answers(port)).toEqual(toAll("429, 1"));
  });

  it("of a server that stops, and of /readyz", async () => {
    const clock = new ManualClock(Date.now());
    running = await startServer({ "/app": () => undefined }, { clock });
    const { port } = running;
    const many = Array.from({ length: 11 }, () => ProtocolClient.connect(`http://localhost:${port}/app`));
    clients.push(...(await Promise.all(many)));
    let closedCount = 0;
    for (const { closed } of clients) void closed.then(() => closedCount++);
    const stopped = running.stop();
    await until("the first sockets are closed", () => closedCount === 10);
    expect(await answers(port)).toEqual(toAll("503, 2"));
    const ready = await fetch(`http://localhost:${port}/readyz`);
    expect([ready.status, ready.headers.get("Retry-After")]).toEqual([503, "2"]);
    clock.advance(100);
    await stopped;
  });

  it("of every other error with status 429 or 503", () => {
    expect([429, 503].map((status) => new HttpError(status).headers["Retry-After"])).toEqual(["10", "10"]);
    expect(new HttpError(500).headers).toEqual({});
  });
});
