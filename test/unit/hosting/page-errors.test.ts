// Errors that pages report, in the server's log.
import { systemClock } from "../../../src/base/clock.js";
import { Div } from "plotctl";
import { silentLog, type Log } from "../../../src/base/log.js";
import { causeId, PAGE_ERROR_LIMITS, PageErrors } from "../../../src/hosting/page-errors.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { host, Listener } from "./listener.js";

function recorded(showsStacks = false) {
  const lines: string[] = [];
  const stacks: unknown[] = [];
  const write = (message: string, fields?: Record<string, unknown>): void => {
    lines.push(message);
    stacks.push(fields?.stack);
  };
  const log: Log = { ...silentLog, warn: write, error: write };
  return { lines, stacks, log, errors: new PageErrors({ route: "/app", log, clock: systemClock, showsStacks }) };
}

describe("errors that pages report", () => {
  it("have one line for each cause, whatever ids and numbers are in the text, and then a count", () => {
    const { errors, lines } = recorded();
    for (let i = 0; i < 1000; i++)
      errors.take([{ text: `Error: no model kabc12-${i} in row ${i} of p${i}`, count: 1 }]);
    const id = causeId("Error: no model kabc12-0 in row 0 of p0");
    expect(lines).toEqual([`App /app: an error in its pages [error ${id}]: Error: no model kabc12-0 in row 0 of p0`]);
    errors.settle();
    expect(lines.slice(1)).toEqual([`App /app: [error ${id}] occurred 999 more times in its pages`]);
    errors.settle();
    expect(lines).toHaveLength(2);
  });

  it("are limited in number, and omitted ones are counted", () => {
    const { errors, lines } = recorded();
    for (let i = 0; i < 500; i++) errors.take([{ text: `Error: ${"x".repeat(i)}`, count: 1 }]);
    expect(lines).toHaveLength(PAGE_ERROR_LIMITS.causes);
    errors.settle();
    expect(lines.at(-1)).toBe("App /app: 480 more errors of its pages were not logged");
  });

  it("cannot forge a line: control characters and changes of direction are escaped, and long texts cut", () => {
    const { errors, lines, stacks } = recorded(true);
    errors.take([{ text: `\u001b[2J\n2026 ERROR \u202e${"y".repeat(5000)}`, stack: "a\r\n2026 ERROR b\n\u0007c" }]);
    expect(lines[0]).toContain("\\u001b[2J\\u000a2026 ERROR \\u202eyyy");
    expect(lines[0]?.length).toBeLessThan(1100);
    // The log escapes and indents the lines of a stack.
    expect(stacks).toEqual(["a\r\n2026 ERROR b\n\u0007c"]);
  });

  it("show no stack outside of development, and their reported number is bounded", () => {
    const { errors, lines, stacks } = recorded();
    errors.take([{ text: "Error", stack: "at x", count: 1e300 }]);
    expect(stacks).toEqual([undefined]);
    errors.settle();
    expect(lines[1]).toContain("occurred 999999 more times");
  });

  it.each<Json>([null, 1, "text", {}, [null], [[]], [{ text: 1 }], [{ stack: "x" }]])(
    "are ignored if they have another form: %j",
    (reported) => {
      const { errors, lines } = recorded();
      errors.take(reported);
      errors.settle();
      expect(lines).toEqual([]);
    },
  );

  it("are reported in a patch of the page's own socket, which changes nothing and is answered with OK", async () => {
    const { log, lines } = recorded();
    const { session, context } = await host((doc) => doc.add_root(new Div({ text: "fine" })), { log });
    const listener = new Listener(session);
    await session.handle(listener, {
      header: { msgid: "1", msgtype: "PATCH-DOC" },
      metadata: { page_errors: [{ text: "Error: white page", stack: "", count: 3 }] },
      content: { events: [] },
      buffers: new Map(),
    });
    expect(listener.takeTypes()).toEqual(["ACK", "OK"]);
    await context.stop();
    const id = causeId("Error: white page");
    expect(lines).toEqual([
      `App /test: an error in its pages [error ${id}]: Error: white page`,
      `App /test: [error ${id}] occurred 2 more times in its pages`,
    ]);
  });
});
