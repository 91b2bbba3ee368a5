import { describe, expect, it } from "@jest/globals";
import { systemClock } from "../../../src/base/clock.js";
import { ManualClock } from "../../support/manual-clock.js";

describe("systemClock", () => {
  it("runs a timeout once, and an interval until it is cancelled", async () => {
    await new Promise<void>((resolve) => systemClock.setTimeout(resolve, 1));

    let beats = 0;
    await new Promise<void>((resolve) => {
      const interval = systemClock.setInterval(() => {
        if (++beats < 3) return;
        interval.cancel();
        resolve();
      }, 1);
    });
    expect(beats).toBe(3);
  });

  it("does not run a timer that was cancelled", async () => {
    let isRun = false;
    systemClock.setTimeout(() => (isRun = true), 1).cancel();
    await new Promise<void>((resolve) => systemClock.setTimeout(resolve, 5));
    expect(isRun).toBe(false);
  });
});

describe("ManualClock", () => {
  it("runs timers in the order in which they are due, each at its time", () => {
    const clock = new ManualClock();
    const ran: string[] = [];
    const run = (name: string) => () => void ran.push(`${name} at ${clock.now()}`);
    clock.setTimeout(run("late"), 30);
    clock.setInterval(run("interval"), 10);
    clock.setTimeout(() => clock.setTimeout(run("nested"), 2), 10);
    clock.advance(9);
    expect(ran).toEqual([]);
    clock.advance(21);
    expect(ran).toEqual(["interval at 10", "nested at 12", "interval at 20", "late at 30", "interval at 30"]);
  });

  it("does not run a cancelled timer, and counts the remaining ones", () => {
    const clock = new ManualClock();
    const timer = clock.setInterval(() => timer.cancel(), 10).unref();
    const cancelled = clock.setTimeout(() => expect(true).toBe(false), 10);
    cancelled.cancel();
    expect(clock.timerCount).toBe(1);
    clock.advance(100);
    expect(clock.timerCount).toBe(0);
  });

  it("moves the date with the time, and runs no timers while it jumps", () => {
    const clock = new ManualClock(1000);
    let runs = 0;
    clock.setInterval(() => runs++, 10);
    clock.jump(35);
    expect([clock.now(), clock.date(), runs]).toEqual([35, 1035, 0]);
    clock.advance(0);
    expect(runs).toBe(3);
  });
});
