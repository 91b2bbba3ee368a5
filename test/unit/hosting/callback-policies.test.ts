// Callbacks with a policy: which calls run, what their signals say, when the reader's message is answered, and that nothing
// waits for them.
import { debounce, drop, latest, type CallbackContext } from "../../../src/document/callback-policies.js";
import { createLog } from "../../../src/base/log.js";
import { curdoc } from "../../../src/document/current.js";
import { Div } from "../../../src/model/generated/widgets.js";
import { Button, Toggle } from "../../../src/model/generated/widgets.js";
import { Slider } from "../../../src/model/generated/sliders.js";
import { open_app } from "../../../src/testing/open-app.js";
import { ManualClock } from "../../support/manual-clock.js";
import { host, Listener, nextTurn } from "./listener.js";

interface Run {
  readonly value: number;
  readonly signal: AbortSignal;
  readonly end: () => void;
  readonly fail: (error: Error) => void;
}

/** A callback whose runs end when the test says so. */
function controlled() {
  const runs: Run[] = [];
  const callback = (_attr: string, _old: number, value: number, { signal }: CallbackContext): Promise<void> =>
    new Promise((end, fail) => runs.push({ value, signal, end, fail }));
  return { runs, callback };
}

async function hostSlider(on: (slider: Slider) => void, options = {}) {
  const slider = new Slider({ start: 0, end: 1000, value: 0 });
  const other = new Div({ text: "" });
  on(slider);
  const hosted = await host((doc) => {
    doc.add_root(slider);
    doc.add_root(other);
  }, options);
  const client = new Listener(hosted.session);
  await client.request("PULL-DOC-REQ");
  client.take();
  const send = (value: number): Promise<void> =>
    Promise.resolve(
      hosted.session.handle(client, {
        header: { msgid: `value-${value}`, msgtype: "PATCH-DOC" },
        metadata: {},
        content: { events: [{ kind: "ModelChanged", model: { id: slider.id }, attr: "value", new: value }] },
        buffers: new Map(),
      }),
    );
  const answered = (): string[] => client.received.flatMap(({ type, reqid }) => (type === "OK" ? [reqid ?? ""] : []));
  return { ...hosted, slider, other, client, send, answered };
}

describe("latest", () => {
  it("runs the first and the last of a hundred calls, and aborts the first", async () => {
    const { runs, callback } = controlled();
    const { send } = await hostSlider((slider) => slider.on_change("value", latest(callback)));
    for (let value = 1; value <= 100; value++) await send(value);
    expect(runs.map(({ value }) => value)).toEqual([1]);
    expect(runs[0]?.signal.aborted).toBe(true);
    runs[0]?.end();
    await nextTurn();
    expect(runs.map(({ value }) => value)).toEqual([1, 100]);
    expect(runs[1]?.signal.aborted).toBe(false);
  });

  it("answers a message when its call has ended or was left out", async () => {
    const { runs, callback } = controlled();
    const { send, answered } = await hostSlider((slider) => slider.on_change("value", latest(callback)));
    for (const value of [1, 2, 3]) await send(value);
    await nextTurn();
    expect(answered()).toEqual(["value-2"]);
    runs[0]?.end();
    await nextTurn();
    expect(answered()).toEqual(["value-2", "value-1"]);
    runs[1]?.end();
    await nextTurn();
    expect(answered()).toEqual(["value-2", "value-1", "value-3"]);
  });

  it("does not hold the lock: other input is handled, and changes are sent after each stretch", async () => {
    const steps: (() => void)[] = [];
    const { send, other, client } = await hostSlider((slider) =>
      slider.on_change(
        "value",
        latest(async (_attr, _old, value) => {
          other.text = `begins ${value}`;
          await new Promise<void>((resolve) => steps.push(resolve));
          other.text = `ends ${value}`;
        }),
      ),
    );
    await send(1);
    const texts = (): unknown[] =>
      client.received.flatMap(({ content }) => (content.events ?? []).map((event) => event.new));
    expect(texts()).toEqual(["begins 1"]);
    await send(2);
    steps[0]?.();
    await nextTurn();
    await nextTurn();
    expect(texts()).toEqual(["begins 1", "ends 1", "begins 2"]);
  });

  it("takes a flush before long work", async () => {
    const { send, other, client } = await hostSlider((slider) =>
      slider.on_change(
        "value",
        latest(async (_attr, _old, _value, { flush }) => {
          other.text = "busy";
          await flush();
          other.text = `done, after ${client.received.length} messages`;
        }),
      ),
    );
    await send(1);
    await nextTurn();
    await nextTurn();
    expect(other.text).toBe("done, after 1 messages");
  });

  it("reports an error of a run, but not one that comes after an abort", async () => {
    const { runs, callback } = controlled();
    const lines: string[] = [];
    const log = createLog({ level: "warning", format: "pretty", write: (line) => void lines.push(line) });
    const { send, client } = await hostSlider((slider) => slider.on_change("value", latest(callback)), { log });
    await send(1);
    await send(2);
    runs[0]?.fail(new Error("replaced"));
    await nextTurn();
    expect(lines).toEqual([]);
    runs[1]?.fail(new Error("wrong"));
    await nextTurn();
    expect(lines).toEqual([expect.stringContaining("a callback failed")]);
    expect(client.received.at(-1)?.type).toBe("ERROR");
  });

  it("warns once about a run that never ends, for which newer calls wait", async () => {
    const clock = new ManualClock();
    const lines: string[] = [];
    const log = createLog({ level: "warning", format: "pretty", write: (line) => void lines.push(line) });
    const { send } = await hostSlider(
      (slider) =>
        slider.on_change(
          "value",
          latest(function fit() {
            return new Promise<void>(() => undefined);
          }),
        ),
      { clock, log },
    );
    for (let value = 1; value <= 5; value++) await send(value);
    clock.advance(60_000);
    expect(lines).toEqual([
      expect.stringContaining("the callback fit has not ended after 10 s; newer calls of it wait"),
    ]);
  });

  it("keeps the calls of two models apart, and those of two wrappers on one model", async () => {
    const { runs, callback } = controlled();
    const policy = latest(callback);
    const second = new Slider({ start: 0, end: 1000, value: 0 });
    const { send, session } = await hostSlider((slider) => {
      slider.on_change("value", policy);
      slider.on_change("value", latest(callback));
      second.on_change("value", policy);
      slider.on_change("value", () => void (second.value = slider.value));
    });
    session.document.add_root(second);
    await send(7);
    expect(runs.map(({ value }) => value)).toEqual([7, 7, 7]);
    expect(runs.some(({ signal }) => signal.aborted)).toBe(false);
  });

  it("aborts the run when its session ends", async () => {
    const { runs, callback } = controlled();
    const { send, context } = await hostSlider((slider) => slider.on_change("value", latest(callback)));
    await send(1);
    await context.stop();
    expect(runs[0]?.signal.aborted).toBe(true);
  });
});

describe("drop", () => {
  it("leaves out the calls during a run", async () => {
    const { runs, callback } = controlled();
    const { send, answered } = await hostSlider((slider) => slider.on_change("value", drop(callback)));
    for (const value of [1, 2, 3]) await send(value);
    expect(answered()).toEqual(["value-2", "value-3"]);
    runs[0]?.end();
    await nextTurn();
    await send(4);
    expect(runs.map(({ value }) => value)).toEqual([1, 4]);
    expect(runs[0]?.signal.aborted).toBe(false);
  });
});

describe("debounce", () => {
  it("runs the last call when there was no other for its time", async () => {
    const { runs, callback } = controlled();
    const clock = new ManualClock();
    const { send, answered } = await hostSlider((slider) => slider.on_change("value", debounce(300, callback)), {
      clock,
    });
    await send(1);
    clock.advance(299);
    await send(2);
    clock.advance(299);
    expect(runs).toEqual([]);
    expect(answered()).toEqual(["value-1", "value-2"]);
    clock.advance(1);
    await nextTurn();
    expect(runs.map(({ value }) => value)).toEqual([2]);
  });

  it.each([-1, NaN, Infinity, "300"])("rejects %p as a time", (ms) => {
    expect(() => debounce(ms as number, () => undefined)).toThrow("debounce: expected a number of milliseconds");
  });
});

describe("policies in an app under test", () => {
  it("wrap callbacks of buttons, toggles and documents, with their types", async () => {
    const session = await open_app((doc) => {
      const shown = new Div({ name: "shown", text: "" });
      const button = new Button();
      const toggle = new Toggle();
      button.on_click(
        drop(async (event, { flush }) => {
          await flush();
          shown.text += event.event_name;
        }),
      );
      toggle.on_click(latest((active, { signal }) => void (shown.text += ` ${active.valueOf()} ${signal.aborted}`)));
      doc.add_root(button);
      doc.add_root(toggle);
      doc.add_root(shown);
      doc.add_periodic_callback(
        latest(() => void (curdoc().title = "late")),
        1000,
      );
    });
    await session.click(session.find(Button));
    await session.click(session.find(Toggle));
    expect(session.find(Div).text).toBe("button_click true false");
    await session.advance(1000);
    expect(session.document.title).toBe("late");
    await session.close();
  });

  it("fail where the callback is no function", () => {
    expect(() => latest(undefined as never)).toThrow("latest: expected a function, got undefined");
  });
});
