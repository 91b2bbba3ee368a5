import { parseSchedule, runBySchedule } from "../../../src/cli/publish/schedule.js";
import { createLog } from "../../../src/base/log.js";
import { ManualClock } from "../../support/manual-clock.js";
import { until } from "../../support/until.js";

const MINUTE_MS = 60_000;
const START = Date.UTC(2026, 0, 1);

/** Runs that end when the test says so. */
function start(pattern: string, { endsOnError = false } = {}) {
  const clock = new ManualClock(START);
  const lines: string[] = [];
  const log = createLog({ level: "info", format: "pretty", write: (line) => void lines.push(line) });
  const runs: { readonly startedAt: string; readonly end: (code: number) => void; readonly signal: AbortSignal }[] = [];
  let stop = (): void => {};
  const ended = runBySchedule(parseSchedule(pattern, "UTC"), {
    clock,
    log,
    endsOnError,
    untilStopped: new Promise<void>((resolve) => (stop = resolve)),
    run: (signal) =>
      new Promise(
        (end) => void runs.push({ startedAt: new Date(clock.date()).toISOString().slice(11, 16), end, signal }),
      ),
  });
  const pass = async (minutes: number): Promise<void> => {
    for (let minute = 0; minute < minutes; minute++) {
      clock.advance(MINUTE_MS);
      await new Promise(setImmediate);
    }
  };
  return { clock, lines, runs, ended, pass, stop: () => stop() };
}

describe("runs by a schedule", () => {
  it("start at the times of the pattern, and the log says the next one", async () => {
    const { runs, lines, pass, stop, ended, clock } = start("*/10 * * * *");
    await pass(9);
    expect(runs).toHaveLength(0);
    expect(lines.join("")).toContain("The next run is on Thursday, 1 January 2026 at 00:10:00 UTC");
    await pass(1);
    expect(runs.map(({ startedAt }) => startedAt)).toEqual(["00:10"]);
    runs[0]?.end(0);
    await pass(10);
    expect(runs.map(({ startedAt }) => startedAt)).toEqual(["00:10", "00:20"]);
    runs[1]?.end(0);
    await until("the next wait", () => clock.timerCount === 1);
    stop();
    expect(await ended).toBe(0);
    expect(clock.timerCount).toBe(0);
  });

  it("never overlap: a time that passes during a run is left out", async () => {
    const { runs, lines, pass, stop, ended } = start("*/10 * * * *");
    await pass(35);
    expect(runs).toHaveLength(1);
    runs[0]?.end(0);
    await pass(5);
    expect(runs.map(({ startedAt }) => startedAt)).toEqual(["00:10", "00:40"]);
    expect(lines.join("")).toContain("at 00:20:00 UTC was left out");
    runs[1]?.end(0);
    stop();
    await ended;
  });

  it("go on after one that fails, unless the first failure is to end them", async () => {
    const going = start("*/10 * * * *");
    await going.pass(10);
    going.runs[0]?.end(1);
    await going.pass(10);
    expect(going.runs).toHaveLength(2);
    expect(going.lines.join("")).toContain("ERROR The run failed with exit code 1");
    going.runs[1]?.end(0);
    going.stop();
    expect(await going.ended).toBe(0);
    const ending = start("*/10 * * * *", { endsOnError: true });
    await ending.pass(10);
    ending.runs[0]?.end(1);
    expect(await ending.ended).toBe(1);
  });

  it("are told to end when they are to stop, and waited for", async () => {
    const { runs, pass, stop, ended } = start("*/10 * * * *");
    await pass(10);
    stop();
    await until("the run is told", () => runs[0]?.signal.aborted === true);
    runs[0]?.end(1);
    expect(await ended).toBe(0);
    expect(runs).toHaveLength(1);
  });

  it("come once, and soon, after the machine slept", async () => {
    const { runs, clock, pass, stop, ended } = start("0 * * * *");
    clock.jump(90 * MINUTE_MS);
    await pass(1);
    expect(runs.map(({ startedAt }) => startedAt)).toEqual(["01:31"]);
    runs[0]?.end(0);
    await pass(29);
    expect(runs.map(({ startedAt }) => startedAt)).toEqual(["01:31", "02:00"]);
    runs[1]?.end(0);
    stop();
    await ended;
  });

  it("follow the time zone, over a change of the clocks", () => {
    const { next, show } = parseSchedule("0 7 * * 1", "Europe/Berlin");
    const saturday = Date.UTC(2026, 2, 28);
    expect(new Date(next(Date.UTC(2026, 2, 22)) ?? 0).toISOString()).toBe("2026-03-23T06:00:00.000Z");
    expect(new Date(next(saturday) ?? 0).toISOString()).toBe("2026-03-30T05:00:00.000Z");
    expect(show(next(saturday) ?? 0)).toBe("Monday, 30 March 2026 at 07:00:00 CEST");
  });
});
