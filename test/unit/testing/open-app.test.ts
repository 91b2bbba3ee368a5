// The testing kit, on the example apps and on functions that each show one feature.
import { setImmediate as nextTurn } from "node:timers/promises";
import { Application } from "../../../src/application/application.js";
import type { Document } from "../../../src/document/document.js";
import { without_document_lock } from "../../../src/document/unlocked.js";
import { Tap } from "../../../src/exports/events.js";
import { Button, ColumnDataSource, Div, Plot, Slider, TextInput, Toggle } from "../../../src/exports/models.js";
import { figure } from "../../../src/exports/plotting.js";
import { open_app } from "../../../src/exports/testing.js";
import { Counter, Unused } from "./counter.js";

describe("an author's own model in the testing kit", () => {
  it("is found by the class that the test imports, and handles its own events", async () => {
    await using session = await open_app("test/unit/testing/counter-app.ts");
    const counter = session.find(Counter, { count: 0 });
    expect(session.find("hits")).toBe(counter);
    await session.emit(counter, "counted", { by: 3 });
    await session.emit(counter, "not listened to");
    expect(counter.count).toBe(3);
    expect(session.find_all(Counter, { count: 0 })).toEqual([]);
    expect(() => session.find(Unused)).toThrow("There is no TestedUnused.");
  });
});

describe("an example app in the testing kit", () => {
  it("redraws the wave when a slider of apps/sliders.ts is moved, and sends the columns", async () => {
    await using session = await open_app("apps/sliders.ts");
    const source = session.find(ColumnDataSource);
    await session.set(session.find(Slider, { title: "amplitude" }), { value: 2 });
    expect(Math.max(...session.column(source, "y"))).toBeCloseTo(2, 2);
    expect(() => session.column(source, "yy")).toThrow('Did you mean "y"?');
    expect(session.sent.map(({ kind }) => kind)).toEqual(["ColumnDataChanged"]);
    expect(session.sent[0]).toMatchObject({ model: source, attr: "data" });
    expect(session.sent[0]).toHaveProperty("data.y.length", 200);
  });

  it("writes the title that is typed in apps/sliders.ts", async () => {
    await using session = await open_app(new URL("../../../apps/sliders.ts", import.meta.url));
    await session.set(session.find(TextInput), { value: "hello" });
    expect(session.find(Plot).title).toMatchObject({ text: "hello" });
    expect(session.take_sent()).toEqual([
      { kind: "ModelChanged", model: session.find(Plot).title, attr: "text", new: "hello" },
    ]);
    expect(session.sent).toEqual([]);
  });

  it("streams one row in each period of apps/streaming.ts, until it is paused", async () => {
    await using session = await open_app("apps/streaming.ts");
    const source = session.find(ColumnDataSource);
    await session.advance(500);
    expect(source.length).toBe(10);
    expect(session.sent.filter(({ kind }) => kind === "ColumnsStreamed")).toHaveLength(10);
    const pause = session.find(Toggle);
    await session.click(pause);
    expect(pause.label).toBe("Resume");
    await session.advance(500);
    expect(source.length).toBe(10);
    await session.click(pause);
    await session.advance(60_000);
    expect(source.length).toBe(200);
  });

  it("shuffles the named line of apps/shuffle.ts every half second, and not before", async () => {
    await using session = await open_app("apps/shuffle.ts");
    await session.advance(499);
    expect(session.sent).toEqual([]);
    await session.advance(1);
    const [change] = session.sent;
    const heights = change?.kind === "ColumnDataChanged" ? (change.data.y as number[]) : [];
    expect([...heights].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(change).toMatchObject({ kind: "ColumnDataChanged", cols: ["y"] });
  });
});

describe("the address of an app in the testing kit", () => {
  const seen = (doc: Document): void => {
    const { path, params } = doc.session_context?.request ?? {};
    doc.add_root(new Div({ text: JSON.stringify({ path, params }) }));
  };

  it("has the given parameters of its path", async () => {
    const app = new Application(seen, { path: "/year/:year/:month?" });
    await using session = await open_app(app, { params: { year: "2026" } });
    expect(session.find(Div).text).toBe('{"path":"/year/2026","params":{"year":"2026"}}');
    await using without = await open_app(app);
    expect(without.find(Div).text).toBe('{"path":"/","params":{}}');
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ yaer: "2026" }, /has no option "yaer".*Did you mean "year"/s],
    [{ month: "5" }, /needs the parameter year/],
    [{ year: "2026/5", month: "1" }, /does not fit the path/],
    [{ year: "ws" }, /does not fit the path "\/:year\/:month\?"/],
    [{ year: "" }, /does not fit the path/],
  ])("rejects the parameters %j", async (params, message) => {
    const app = new Application(seen, { path: "/:year/:month?" });
    await expect(open_app(app, { params })).rejects.toThrow(message);
  });

  it("rejects parameters for an app without any", async () => {
    await expect(open_app(seen, { params: { year: "2026" } })).rejects.toThrow('The app "/" has no parameters.');
  });
});

describe("an action of the browser", () => {
  it("clicks a button, and waits for its asynchronous callback", async () => {
    const button = new Button({ label: "Run" });
    const div = new Div();
    button.on_click(async () => {
      await nextTurn();
      div.text = "done";
    });
    await using session = await open_app((doc) => [button, div].forEach((root) => doc.add_root(root)));
    await session.click(session.find(Button, { label: "Run" }));
    expect(session.sent).toEqual([{ kind: "ModelChanged", model: div, attr: "text", new: "done" }]);
  });

  it("cannot click a disabled model, nor one that is not a button", async () => {
    const button = new Button({ label: "Run", disabled: true });
    const div = new Div({ text: "x" });
    await using session = await open_app((doc) => [button, div].forEach((root) => doc.add_root(root)));
    await expect(session.click(button)).rejects.toThrow('Button "Run" cannot be clicked: it is disabled.');
    await expect(session.click(div)).rejects.toThrow("click: expected a button, got Div(");
  });

  it("taps a plot at the given point, with no keys pressed", async () => {
    const plot = figure();
    plot.line([1, 2], [3, 4]);
    const taps: Tap[] = [];
    plot.on_event(Tap, (event) => taps.push(event));
    await using session = await open_app((doc) => doc.add_root(plot));
    await session.emit(plot, "tap", { x: 1, y: 2 });
    await session.emit(plot, Tap, { x: 3, y: 4, modifiers: { shift: true, ctrl: false, alt: false } });
    await session.emit(plot, "doubletap", { x: 5, y: 6 });
    expect(taps.map(({ x, y, sx, modifiers }) => [x, y, sx, modifiers.shift])).toEqual([
      [1, 2, null, false],
      [3, 4, null, true],
    ]);
  });

  it("reports values that an event lacks and browsers send", async () => {
    const plot = figure();
    plot.on_event("rangesupdate", () => undefined);
    await using session = await open_app((doc) => doc.add_root(plot));
    await expect(session.emit(plot, "rangesupdate", { x0: 1 })).rejects.toThrow("rangesupdate.x1: expected a number");
  });

  it("has drawn the page when the session is open, and disconnects when it is closed", async () => {
    const received: string[] = [];
    const app = (doc: Document): void => {
      doc.on_event("document_ready", () => received.push("ready"));
      doc.on_event("connection_lost", () => received.push("lost"));
      doc.on_session_destroyed(() => received.push("destroyed"));
      doc.on_message("hello", (data) => received.push(JSON.stringify(data)));
      doc.add_root(new Div());
    };
    const session = await open_app(app);
    await session.send_message("hello", { from: "page" });
    await session.close();
    await session.close();
    expect(received).toEqual(["ready", '{"from":"page"}', "lost", "destroyed"]);
    await expect(session.advance(1)).rejects.toThrow("This session is closed.");
  });
});

describe("an error", () => {
  it("in a callback rejects with the original error, at the author's line, and the session continues", async () => {
    await using session = await open_app(new URL("failing-app.ts", import.meta.url));
    const slider = session.find(Slider);
    const failure = await session.set(slider, { value: 7 }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: "seven is rejected" });
    expect((failure as Error).stack).toMatch(/failing-app\.ts:8:\d+/);
    expect(session.errors).toEqual([failure]);
    await session.set(slider, { value: 6 });
    expect(session.errors).toHaveLength(1);
  });

  it("in the app itself rejects", async () => {
    const app = (): void => {
      throw new Error("no data");
    };
    await expect(open_app(app)).rejects.toThrow("no data");
  });

  it("is thrown for values and properties that the browser could not send", async () => {
    const slider = new Slider({ start: 0, end: 1, value: 0 });
    await using session = await open_app((doc) => doc.add_root(slider));
    await expect(session.set(slider, { value: "wide" as never })).rejects.toThrow("Slider.value: expected a number");
    await expect(session.set(slider, { vale: 1 } as never)).rejects.toThrow('Did you mean "value"?');
    await expect(session.set(new Slider({ start: 0, end: 1, value: 0 }), { value: 1 })).rejects.toThrow(
      "is not in the document, so no browser shows it.",
    );
    expect(slider.value).toBe(0);
  });

  it("lists the existing models when none, or more than one, is found", async () => {
    const app = (doc: Document): void => {
      for (const title of ["amplitude", "offset"]) {
        doc.add_root(new Slider({ title, start: 0, end: 1, value: 0, name: `${title}-slider` }));
      }
    };
    await using session = await open_app(app);
    const bothSliders = 'Slider "amplitude-slider", Slider "offset-slider"';
    expect(() => session.find(Slider, { title: "amplitud" })).toThrow(
      `There is no Slider with title "amplitud". There is ${bothSliders}.`,
    );
    expect(() => session.find(Slider)).toThrow(`2 models match Slider: ${bothSliders}.`);
    expect(() => session.find("offset-slidr")).toThrow('Did you mean "offset-slider"?');
    expect(() => session.find(Button)).toThrow("There is no Button. The document has no model of that class.");
    expect(() => session.find(Slider, { titel: "x" } as never)).toThrow('Did you mean "title"?');
    expect(session.find_all(Slider)).toHaveLength(2);
  });

  it.each(["apps/none.ts", "apps"])("is thrown for %s, which is not one app", async (path) => {
    await expect(open_app(path)).rejects.toThrow(/Cannot serve "apps\/none.ts"|expected one app, got "apps" with/);
  });
});

describe("the app", () => {
  it("receives arguments, headers and cookies of the request, and the result of process_request", async () => {
    let seen: unknown;
    const app = (doc: Document): void => {
      const { request, token_payload } = doc.session_context ?? {};
      const [a] = request?.arguments.a ?? [];
      seen = [Buffer.from(a ?? []).toString(), request?.headers.Host, request?.cookies.user, token_payload];
      doc.add_root(new Div());
    };
    const application = new Application(app, { hooks: { process_request: ({ query }) => ({ query }) } });
    const options = { arguments: { a: "1 2" }, headers: { Host: "lab" }, cookies: { user: "ann" } };
    await using session = await open_app(application, options);
    expect(session.errors).toEqual([]);
    expect(seen).toEqual(["1 2", "lab", "ann", { query: "a=1+2" }]);
  });

  it.each([
    [undefined, null],
    ["ada", { id: "ada", name: "ada", groups: [], provider: "test", is_guest: false }],
    [
      { id: "ada", groups: ["ops"] },
      { id: "ada", name: "ada", groups: ["ops"], provider: "test", is_guest: false },
    ],
  ])("knows the user %j", async (user, expected) => {
    let seen: unknown;
    const app = (doc: Document): void => {
      seen = doc.session_context?.user;
      doc.add_root(new Div());
    };
    await using session = await open_app(app, { user });
    expect(session.errors).toEqual([]);
    expect(seen).toEqual(expected);
  });

  it("has its hooks run in order around it", async () => {
    const calls: string[] = [];
    const note = (name: string) => () => void calls.push(name);
    const application = new Application((doc: Document) => (note("app")(), doc.add_root(new Div())), {
      hooks: {
        on_server_loaded: note("loaded"),
        on_session_created: note("created"),
        on_session_destroyed: note("destroyed"),
        on_server_unloaded: note("unloaded"),
      },
    });
    await (await open_app(application)).close();
    expect(calls).toEqual(["loaded", "created", "app", "destroyed", "unloaded"]);
  });
});

describe("time", () => {
  it("runs timed callbacks in the order in which they are due, each to its end", async () => {
    const calls: string[] = [];
    const app = (doc: Document): void => {
      doc.add_root(new Div());
      doc.add_timeout_callback(() => calls.push("timeout 25"), 25);
      doc.add_periodic_callback(async () => {
        await nextTurn();
        calls.push("period");
        doc.add_next_tick_callback(() => calls.push("tick"));
      }, 10);
    };
    await using session = await open_app(app);
    await session.advance(30);
    expect(calls).toEqual(["period", "tick", "period", "tick", "timeout 25", "period", "tick"]);
  });

  it("runs next-tick callbacks after the action of the browser", async () => {
    const div = new Div();
    const button = new Button();
    const app = (doc: Document): void => {
      button.on_click(() => void doc.add_next_tick_callback(() => (div.text = "later")));
      doc.add_root(button);
      doc.add_root(div);
    };
    await using session = await open_app(app);
    await session.click(button);
    expect(div.text).toBe("later");
  });

  it("runs callbacks without the lock concurrently, and these change the document in a next tick", async () => {
    const div = new Div();
    const app = (doc: Document): void => {
      doc.add_root(div);
      const work = without_document_lock(() => void doc.add_next_tick_callback(() => (div.text = "worked")));
      doc.add_timeout_callback(work, 5);
    };
    await using session = await open_app(app);
    await session.advance(5);
    expect(div.text).toBe("worked");
  });

  it("rejects with the error of a periodic callback, which continues in the next period", async () => {
    let count = 0;
    const app = (doc: Document): void => {
      doc.add_root(new Div());
      doc.add_periodic_callback(() => {
        if (++count === 2) throw new Error("second");
      }, 10);
    };
    await using session = await open_app(app);
    await expect(session.advance(20)).rejects.toThrow("second");
    await session.advance(20);
    expect(count).toBe(4);
    await expect(session.advance(-1)).rejects.toThrow("advance: expected a number of milliseconds");
  });

  it("ends with an error if callbacks schedule each other without end", async () => {
    const app = (doc: Document): void => {
      const again = (): void => void doc.add_next_tick_callback(again);
      doc.add_root(new Div());
      again();
    };
    await using session = await open_app(app);
    await expect(session.advance(0)).rejects.toThrow("added one another 1000 times");
  });
});
