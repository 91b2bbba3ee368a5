import fc from "fast-check";
import { createLog, type Log } from "../../../src/base/log.js";
import { RepeatedErrors } from "../../../src/base/repeated-errors.js";
import { AppLog } from "../../../src/hosting/app-log.js";
import { ManualClock } from "../../support/manual-clock.js";

function logged(format: "pretty" | "json", write: (log: Log) => void): string[] {
  const lines: string[] = [];
  write(createLog({ level: "debug", format, write: (line) => lines.push(line) }));
  return lines;
}

const FORGED = "\n2026-01-31 12:00:00,123 CRITICAL all is lost";
// All characters that a terminal interprets, except the line break at the end of each line.
const ACTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe.each(["pretty", "json"] as const)("a %s line", (format) => {
  it("stays one line, for any content", () => {
    const text = fc.string({ unit: "binary", maxLength: 300 });
    fc.assert(
      fc.property(text, text, (message, field) => {
        const [line = "", ...others] = logged(format, (log) => log.error(message, { path: field, errorId: field }));
        expect(others).toEqual([]);
        expect(line.indexOf("\n")).toBe(line.length - 1);
        expect(line).not.toMatch(ACTIVE);
      }),
    );
    const [line] = logged(format, (log) => log.warn(`\u001b[31mred\u2028\u202eevil${FORGED}`, { app: FORGED }));
    expect(line?.replaceAll("\\\\", "\\")).toContain("\\u001b[31mred\\u2028\\u202eevil");
  });

  it.each([
    ["postgres://ada:s3cret@db/x", "postgres://ada:***@db/x"],
    ["cannot reach redis://:s3cret@cache:6379", "cannot reach redis://:***@cache:6379"],
    ["https://ada:s3:c@ret@host/ and ftp://b:s3cret@c", "https://ada:***@host/ and ftp://b:***@c"],
    ["GET /app?a=1&bokeh-token=s3cret&b=2", "GET /app?a=1&bokeh-token=***&b=2"],
    ["http://host:5006/a@b", "http://host:5006/a@b"],
  ])("masks passwords in URLs: %s", (text, shown) => {
    const [inMessage = ""] = logged(format, (log) => log.debug(text));
    expect(inMessage).toContain(shown);
    const [inStack = ""] = logged(format, (log) => log.error("failed", { stack: `Error: ${text}\n at x` }));
    expect(inStack).toContain(shown);
    expect(inMessage + inStack).not.toContain("s3c");
  });

  it("is written even if an app has patched JSON and Date, or fields have no JSON", () => {
    const [parse, now] = [JSON.parse, Date.now];
    const toISOString: unknown = Reflect.get(Date.prototype, "toISOString");
    const broken = (): never => {
      throw new Error("patched");
    };
    Object.assign(JSON, { parse: broken });
    Object.assign(Date, { now: broken });
    Object.assign(Date.prototype, { toISOString: broken });
    const cycle: Record<string, unknown> = { big: 1n };
    cycle["self"] = cycle;
    const lines = logged(format, (log) => log.error("still here", { cycle }));
    Object.assign(JSON, { parse });
    Object.assign(Date, { now });
    Object.assign(Date.prototype, { toISOString });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("still here");
  });

  it("is counted if it cannot be written, and the count follows", () => {
    const lines: string[] = [];
    let isFull = true;
    const log = createLog({
      level: "info",
      format,
      write(line) {
        if (isFull) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
        lines.push(line);
      },
    });
    log.error("one");
    log.warn("two");
    isFull = false;
    log.info("three");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("2 lines before this one could not be written");
    expect(lines[1]).toContain("three");
  });
});

it("a stack in pretty lines is indented and cut, so that none of its lines looks like a log line", () => {
  const stack = `Error: x${FORGED}\n${"    at f (a.ts:1:1)\n".repeat(500)}${"y".repeat(10_000)}`;
  const [text = ""] = logged("pretty", (log) => log.error("failed", { stack }));
  const lines = text.trimEnd().split("\n");
  expect(lines.slice(1).every((line) => line.startsWith("  "))).toBe(true);
  expect(lines.length).toBeLessThan(80);
});

describe("an error that an app throws repeatedly", () => {
  it("is one line and a count", () => {
    const lines: string[] = [];
    const log: Log = {
      ...createLog({ level: "info", format: "json", write: () => {} }),
      error: (line) => lines.push(line),
    };
    const app = new AppLog("/clock", { log, clock: new ManualClock() });
    const boom = new Error("boom");
    for (let i = 0; i < 201; i++) app.failed("a periodic callback", boom);
    app.failed("another callback", new Error("other"));
    app.failed("making a document", boom, "abc123");
    app.failed("making a document", boom, "def456");
    app.settle();
    expect(lines.map((line) => line.replace(/ \(.*\)/, ""))).toEqual([
      "App /clock: a periodic callback failed: boom",
      "App /clock: another callback failed: other",
      "App /clock: making a document failed [error abc123]: boom",
      "App /clock: making a document failed [error def456]: boom",
      "Repeated 200 times in 10 s: App /clock: a periodic callback failed: boom",
    ]);
  });

  it("is counted in each time window, and written in full after a pause", () => {
    const lines: string[] = [];
    const log: Log = {
      ...createLog({ level: "info", format: "json", write: () => {} }),
      error: (line) => lines.push(line),
    };
    const clock = new ManualClock();
    const repeated = new RepeatedErrors(log, clock, { windowMs: 20, keys: 2 });
    for (let i = 0; i < 3; i++) repeated.error("k", `line ${i}`, {});
    clock.advance(20);
    repeated.error("k", "line 3", {});
    for (const key of ["a", "b", "c"]) repeated.error(key, key, {});
    repeated.settle();
    const count = (text: string): number => lines.filter((line) => line.includes(text)).length;
    expect(lines.slice(0, 2)).toEqual(["line 0", "Repeated 2 times in 0.02 s: line 2"]);
    expect(count("Repeated 1 time in 0.02 s: line 3")).toBe(1);
    expect([count("a"), count("b"), count("c")].every((each) => each >= 1)).toBe(true);
  });

  it("have the code of the error in their count", () => {
    const lines = logged("json", (log) => {
      const repeated = new RepeatedErrors(log, new ManualClock());
      for (let i = 0; i < 2; i++) repeated.error("k", "failed", { code: "APP_FAILED" });
      repeated.settle();
    });
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { msg: "failed", code: "APP_FAILED" },
      { msg: "Repeated 1 time in 10 s: failed", code: "APP_FAILED" },
    ]);
  });
});
