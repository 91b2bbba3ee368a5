// How many sessions one address may create, and when an overloaded server creates none.
import fc from "fast-check";
import { AddressRate, isLocal, networkOf, RATES } from "../../../src/server/admission/address-rate.js";
import { Overload } from "../../../src/server/admission/overload.js";
import { makeSessionToken } from "../../../src/tokens/session-token.js";
import { ManualClock } from "../../support/manual-clock.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { rawRequest, rawUpgrade } from "./raw-request.js";

describe("the rate of an address", () => {
  it("is 20 a second after a burst of 100, and reports how long to wait", () => {
    const clock = new ManualClock();
    const rate = new AddressRate(RATES.session, clock);
    const take = (count: number) => Array.from({ length: count }, () => rate.take("192.0.2.1"));
    expect(take(100)).toEqual(Array(100).fill(0));
    expect(take(2)).toEqual([50, 50]);
    expect(rate.take("192.0.2.2")).toBe(0);
    clock.advance(1000);
    expect(take(21).filter((waitMs) => waitMs === 0)).toHaveLength(20);
    clock.advance(60_000);
    expect(take(101).filter((waitMs) => waitMs === 0)).toHaveLength(100);
  });

  it("is shared by all addresses of an IPv6 /64 network, in any notation", () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const groups = (count: number) => fc.array(group, { minLength: count, maxLength: count });
    const hex = (numbers: readonly number[]) => numbers.map((number) => number.toString(16)).join(":");
    fc.assert(
      fc.property(groups(4), groups(4), groups(4), (network, one, other) => {
        const canonical = (host: readonly number[]) =>
          new URL(`http://[${hex([...network, ...host])}]`).hostname.slice(1, -1);
        expect(networkOf(canonical(one))).toBe(networkOf(hex([...network, ...other])));
        expect(networkOf(canonical(one))).toBe(hex(network));
      }),
    );
  });

  it.each([
    ["::1", "0:0:0:0"],
    ["::", "0:0:0:0"],
    ["2001:DB8::", "2001:db8:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["64:ff9b::192.0.2.33", "64:ff9b:0:0"],
    ["::ffff:192.0.2.33", "192.0.2.33"],
    ["192.0.2.33", "192.0.2.33"],
    ["", ""],
  ])("is counted for %j as for %j", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it("uses memory for at most 10,000 addresses, and for recent ones only", () => {
    const clock = new ManualClock();
    const rate = new AddressRate({ perSecond: 1, burst: 2 }, clock);
    rate.take("first");
    rate.take("first");
    for (let i = 0; i < 10_000; i++) rate.take(`address ${i}`);
    expect(rate.take("first")).toBe(0);
    clock.advance(10_000);
    expect([rate.take("first"), rate.take("first"), rate.take("first")]).toEqual([0, 0, 1000]);
  });

  it("recognizes local addresses, including those of a Unix socket", () => {
    const local = ["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1", ""];
    expect(local.map(isLocal)).toEqual(local.map(() => true));
    const foreign = ["192.0.2.1", "::2", "::ffff:192.0.2.1", "2001:db8::1"];
    expect(foreign.map(isLocal)).toEqual(foreign.map(() => false));
  });
});

describe("a late event loop", () => {
  it("counts as overloaded after 5 s of medians over 500 ms, until one below", () => {
    const clock = new ManualClock();
    const overload = new Overload(clock);
    const note = (medianMs: number) => {
      overload.record(medianMs);
      clock.advance(1000);
      return overload.isOverloaded;
    };
    expect([600, 700, 501, 900, 600].map(note)).toEqual([false, false, false, false, true]);
    expect([500, 600, 600].map(note)).toEqual([false, false, false]);
  });
});

describe("a server with many requests for sessions", () => {
  let running: StartedServer;
  afterEach(() => running.stop());
  const start = async (useXheaders: boolean) =>
    (running = await startServer(
      { "/app": () => undefined },
      { useXheaders, allowHosts: ["a.example"], clock: new ManualClock(Date.now()) },
    ));
  const token = (id: string) => makeSessionToken(id, { expiresAt: Math.floor(Date.now() / 1000) + 300 });
  const from = (address: string) => ["Host: a.example", `X-Forwarded-For: ${address}`];
  const page = async (address: string, query = "") =>
    (await rawRequest(running.port, { target: `/app${query}`, headers: from(address) })).status;
  const upgrade = (address: string, id: string) =>
    rawUpgrade(running.port, {
      target: "/app/ws",
      headers: [`Sec-WebSocket-Protocol: bokeh, ${token(id)}`, ...from(address)],
    });
  const sessions = () => running.server.contexts.get("/app")?.sessions;

  it("rejects them with 429 for one address, on pages and on sockets, and serves the others", async () => {
    await start(true);
    const many = Array.from({ length: 300 }, (_, i) => i);
    const host = (i: number) => `2001:db8::${i.toString(16)}`;
    const pages = await Promise.all(many.map((i) => page(host(i), `?bokeh-session-id=s${i}`)));
    expect(new Set(pages)).toEqual(new Set([200, 429]));
    expect(await page("2001:db8:0:1::1")).toBe(200);
    expect(await page("192.0.2.1")).toBe(200);
    const known = [...(sessions() ?? [])].map(([id]) => page(host(1), `?bokeh-session-id=${id}`));
    expect(new Set(await Promise.all(known))).toEqual(new Set([200]));
    const upgrades = await Promise.all(many.map((i) => upgrade("192.0.2.2", `u${i}`)));
    const rejected = upgrades.filter(({ status }) => status !== 101);
    expect(rejected.length).toBeGreaterThan(0);
    for (const { status, text } of rejected) expect([status, text.includes("Retry-After: 1")]).toEqual([429, true]);
  });

  it("does not count a HEAD, which creates no session", async () => {
    await start(true);
    for (let i = 0; i < 150; i++) {
      const head = await rawRequest(running.port, { method: "HEAD", target: "/app", headers: from("192.0.2.9") });
      expect(head.status).toBe(200);
    }
    expect(await page("192.0.2.9")).toBe(200);
  });

  it("does not count local clients, unless a proxy is trusted to report addresses", async () => {
    await start(false);
    for (let i = 0; i < 200; i++) expect(await page("192.0.2.1")).toBe(200);
    expect(sessions()?.size).toBe(200);
  });
});
