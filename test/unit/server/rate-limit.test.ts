import { RateLimit } from "../../../src/server/websocket/rate-limit.js";

const limits = { perSecond: 500, burst: 2000, timeoutMs: 10_000 };

function take(rate: RateLimit, count: number, nowMs: number): number {
  let waitMs = 0;
  for (let i = 0; i < count; i++) waitMs = rate.take(nowMs);
  return waitMs;
}

describe("the rate limit of a connection", () => {
  it("lets a burst of 2,000 messages through, then asks to wait", () => {
    const rate = new RateLimit(limits, 0);
    expect(take(rate, 2000, 0)).toBe(0);
    expect(take(rate, 1, 0)).toBeGreaterThan(0);
  });

  it("lets 500 messages a second through for ever", () => {
    const rate = new RateLimit(limits, 0);
    for (let second = 1; second <= 100; second++) {
      expect(take(rate, 500, second * 1000)).toBe(0);
      expect(rate.isAbused(second * 1000)).toBe(false);
    }
  });

  it("calls it abuse when the flood goes on for 10 seconds", () => {
    const rate = new RateLimit(limits, 0);
    take(rate, 2500, 0);
    for (let second = 1; second <= 10; second++) {
      expect(rate.isAbused(second * 1000)).toBe(false);
      take(rate, 700, second * 1000);
    }
    expect(rate.isAbused(10_001)).toBe(true);
  });

  it("forgets a burst that is over", () => {
    const rate = new RateLimit(limits, 0);
    take(rate, 2500, 0);
    expect(rate.isAbused(9000)).toBe(false);
    take(rate, 1, 9000);
    expect(rate.isAbused(20_000)).toBe(false);
  });
});
