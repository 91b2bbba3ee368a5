import { RateLimit } from "../../../src/server/websocket/rate-limit.js";

const limits = { perSecond: 500, burst: 2000, timeoutMs: 10_000 };

function take(rate: RateLimit, count: number, nowMs: number): number {
  let waitMs = 0;
  for (let i = 0; i < count; i++) waitMs = rate.take(nowMs);
  return waitMs;
}

describe("the rate limit of a connection", () => {
  it("allows a burst of 2,000 messages, then delays the client", () => {
    const rate = new RateLimit(limits, 0);
    expect(take(rate, 2000, 0)).toBe(0);
    expect(take(rate, 1, 0)).toBeGreaterThan(0);
  });

  it("allows 500 messages a second without end", () => {
    const rate = new RateLimit(limits, 0);
    for (let second = 1; second <= 100; second++) {
      expect(take(rate, 500, second * 1000)).toBe(0);
      expect(rate.isAbused(second * 1000)).toBe(false);
    }
  });

  it("reports abuse when a flood lasts for 10 seconds", () => {
    const rate = new RateLimit(limits, 0);
    take(rate, 2500, 0);
    for (let second = 1; second <= 10; second++) {
      expect(rate.isAbused(second * 1000)).toBe(false);
      take(rate, 700, second * 1000);
    }
    expect(rate.isAbused(10_001)).toBe(true);
  });

  it("resets after a burst", () => {
    const rate = new RateLimit(limits, 0);
    take(rate, 2500, 0);
    expect(rate.isAbused(9000)).toBe(false);
    take(rate, 1, 9000);
    expect(rate.isAbused(20_000)).toBe(false);
  });
});
