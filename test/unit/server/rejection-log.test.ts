import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { silentLog, type Log } from "../../../src/base/log.js";
import { RejectionLog, REJECTION_LOG_LIMITS } from "../../../src/server/rejection-log.js";
import { ManualClock } from "../../support/manual-clock.js";
import { ProtocolClient } from "../../support/protocol-client.js";
import { startServer, type StartedServer } from "../../support/server.js";

const LEFT_OUT = /^Left out (\d+) lines about rejected requests$/;

/** The number of reported lines: the written ones and the omitted ones. */
function countLines(logged: readonly string[], isMeant: RegExp): number {
  const leftOut = logged.map((line) => Number(LEFT_OUT.exec(line)?.[1] ?? 0)).reduce((sum, count) => sum + count, 0);
  return logged.filter((line) => isMeant.test(line)).length + leftOut;
}

describe("lines about rejected requests", () => {
  it("are all written while they are few, then counted, and written again in the next time window", () => {
    const lines: string[] = [];
    const log: Log = { ...silentLog, warn: (line) => lines.push(line) };
    const clock = new ManualClock();
    const rejections = new RejectionLog(log, clock, { limits: { lines: 2, windowMs: 20 } });
    for (let i = 0; i < 5; i++) rejections.warn(`line ${i}`);
    clock.advance(20);
    rejections.warn("another window");
    rejections.flush();
    expect(lines).toEqual(["line 0", "line 1", "Left out 3 lines about rejected requests", "another window"]);
  });
});

describe("a flood of rejected requests", () => {
  let running: StartedServer;
  beforeEach(async () => (running = await startServer({ "/simple": () => {} })));
  afterEach(() => running.stop());

  /** Sends the same request repeatedly over few connections, each time after the answer. */
  async function flood(path: string, { host, count }: { host: string; count: number }): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    const statuses = await Promise.all(Array.from({ length: count }, () => statusOf({ agent, path, host })));
    agent.destroy();
    expect(statuses.every((status) => status === 403 || status === 404)).toBe(true);
  }

  async function statusOf({ host, ...options }: { agent: Agent; path: string; host: string }): Promise<number> {
    const sent = get({ ...options, host: "127.0.0.1", port: running.port, headers: { host } });
    const [answer] = (await once(sent, "response")) as [IncomingMessage];
    answer.resume();
    await once(answer, "end");
    return answer.statusCode ?? 0;
  }

  const bytesLogged = () => running.records.reduce((sum, { line }) => sum + line.length, 0);

  it("adds few lines to the log, which reports the number of omitted ones", async () => {
    const count = 5000;
    await flood("/nope", { host: `localhost:${running.port}`, count });
    await running.stop();
    expect(countLines(running.logged, /^404 GET/)).toBe(count);
    // Three windows of ten seconds with 100,000 requests, with a margin.
    expect(bytesLogged() * 5).toBeLessThan(10 * 1024 * 1024);
    expect(running.records.length).toBeLessThan(count / 5);
  });

  it("adds few bytes to the log, even with very long paths and reasons", async () => {
    const count = 1000;
    await flood(`/${"x".repeat(8000)}`, { host: "evil.example", count });
    await running.stop();
    expect(countLines(running.logged, /^403 GET|^Rejected the host/)).toBe(2 * count);
    expect(bytesLogged() / REJECTION_LOG_LIMITS.lines).toBeLessThan(2000);
  });

  it("does not suppress log lines of other clients", async () => {
    await flood("/nope", { host: `localhost:${running.port}`, count: REJECTION_LOG_LIMITS.lines + 10 });
    await fetch(running.url("/simple"));
    expect(running.logged.some((line) => line.startsWith("200 GET /simple"))).toBe(true);
  });

  it("counts sockets that are closed for their token", async () => {
    const count = 100;
    for (let i = 0; i < count; i++) {
      await new ProtocolClient(running.url("/simple"), { token: "bad" }).closed;
    }
    await running.stop();
    expect(countLines(running.logged, /^101 GET|^WebSocket connection/)).toBe(3 * count);
    expect(running.logged.filter((line) => /^101 GET|^WebSocket/.test(line)).length).toBe(REJECTION_LOG_LIMITS.lines);
  });
});
