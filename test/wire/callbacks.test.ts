// Authors' callbacks over sockets: which client receives what and in which order, concurrent changes of one property, and
// callbacks that fail, never settle, or trigger each other.
import type { Document } from "../../src/document/document.js";
import type { Log } from "../../src/base/log.js";
import { silentLog } from "../../src/base/log.js";
import { Slider } from "../../src/exports/models.js";
import { ManualClock } from "../support/manual-clock.js";
import { ProtocolClient } from "../support/protocol-client.js";
import { startServer } from "../support/server.js";
import { until } from "../support/until.js";
import { host } from "../unit/hosting/listener.js";
import { expectPlain, target } from "./target.js";

const set = (id: string, attr: string, value: string | number) => ({
  kind: "ModelChanged",
  model: { id },
  attr,
  new: value,
});
const patch = (client: ProtocolClient, ...events: unknown[]) => client.request("PATCH-DOC", { events });
const typesOf = (client: ProtocolClient) => client.received.map(({ header }) => header.msgtype);

/** Three sliders, whose callbacks a test replaces. */
const app = {
  a: new Slider({ start: 0, end: 1, value: 0 }),
  b: new Slider({ start: 0, end: 1, value: 0 }),
  doc: null as Document | null,
};
let wire: () => void = () => {};
function sliders(doc: Document): void {
  app.a = new Slider({ start: 0, end: 10_000, value: 1, title: "a" });
  app.b = new Slider({ start: 0, end: 10_000, value: 1, title: "b" });
  app.doc = doc;
  doc.add_root(app.a);
  doc.add_root(app.b);
  wire();
}

describe("a patch that triggers callbacks", () => {
  const attacked = target({}, { "/sliders": sliders });
  const readers = async (react: () => void = () => {}) => {
    wire = react;
    const one = await attacked.reader({ sessionId: "shared" }, "/sliders");
    const two = await attacked.reader({ sessionId: "shared" }, "/sliders");
    for (const { received } of [one, two]) received.length = 0;
    return [one, two] as const;
  };

  it("is answered with OK and its id, is not echoed, and is sent to the other clients unchanged", async () => {
    const [one, two] = await readers();
    expect((await patch(one, set(app.a.id, "value", 5))).header.msgtype).toBe("OK");
    await two.next(({ header }) => header.msgtype === "PATCH-DOC");
    await one.pull();
    expect(one.events).toEqual([]);
    expect(two.events).toEqual([set(app.a.id, "value", 5)]);
  });

  it("is answered with the callbacks' changes, then OK; others get one PATCH-DOC, cause first; all documents are equal", async () => {
    const [one, two] = await readers(() =>
      app.a.on_change("value", (_attr, _old, value) => {
        app.b.value = value + 1;
        app.a.value = 7;
      }),
    );
    await patch(one, set(app.a.id, "value", 3));
    expect(typesOf(one)).toEqual(["PATCH-DOC", "OK"]);
    expect(one.events).toEqual([set(app.b.id, "value", 4), set(app.a.id, "value", 7), set(app.b.id, "value", 8)]);
    await two.next(({ header }) => header.msgtype === "PATCH-DOC");
    expect(two.events).toEqual([set(app.a.id, "value", 3), ...one.events]);
    expect(typesOf(two)).toEqual(["PATCH-DOC"]);
  });

  it("of two events is sent to the others in one PATCH-DOC, in order", async () => {
    const [one, two] = await readers();
    await patch(one, set(app.b.id, "value", 3), set(app.a.id, "value", 2));
    await two.next(({ header }) => header.msgtype === "PATCH-DOC");
    expect(typesOf(two)).toEqual(["PATCH-DOC"]);
    expect(two.events).toEqual([set(app.b.id, "value", 3), set(app.a.id, "value", 2)]);
  });

  it("without events is answered with OK; an event on a removed model is skipped; the connection stays usable", async () => {
    const [one] = await readers();
    expect((await patch(one)).header.msgtype).toBe("OK");
    app.doc?.remove_root(app.b);
    expect((await patch(one, set(app.b.id, "value", 5), set(app.a.id, "value", 5))).header.msgtype).toBe("OK");
    expect([app.a.value, app.b.value]).toEqual([5, 1]);
    expect((await patch(one, set("nobody", "value", 5))).header.msgtype).toBe("ERROR");
    expect((await patch(one, set(app.a.id, "value", 6))).header.msgtype).toBe("OK");
  });

  it("or a pushed document is sent to the others as one PATCH-DOC with full models", async () => {
    const [one, two] = await readers();
    const root = { type: "object", name: "Div", id: "pushed", attributes: { text: "hello" } };
    const reply = await one.request("PUSH-DOC", { doc: { title: "Pushed", roots: [root] } });
    expect(reply.header.msgtype).toBe("OK");
    await two.next(({ header }) => header.msgtype === "PATCH-DOC");
    expect(typesOf(one)).toEqual(["OK"]);
    expect(typesOf(two)).toEqual(["PATCH-DOC"]);
    expect(two.events.map(({ kind }) => kind)).toEqual(["RootRemoved", "RootRemoved", "RootAdded", "TitleChanged"]);
    expect(two.events[2]?.["model"]).toMatchObject(root);
  });

  it("or a pushed document with the same ids removes the old models from the others first", async () => {
    const [one, two] = await readers();
    const root = { type: "object", name: "Slider", id: app.a.id, attributes: { start: 0, end: 1, value: 0.5 } };
    await one.request("PUSH-DOC", { doc: { roots: [root] } });
    await two.pull();
    expect(typesOf(one)).toEqual(["OK"]);
    expect(typesOf(two)).toEqual(["PATCH-DOC", "PATCH-DOC", "PULL-DOC-REPLY"]);
    expect(two.events.map(({ kind }) => kind)).toEqual(["RootRemoved", "RootRemoved", "RootAdded"]);
    expect(two.events[2]?.["model"]).toMatchObject({ id: app.a.id, attributes: { value: 0.5 } });
  });

  it("with an array in a buffer is stored, and sent to the others with a new buffer", async () => {
    const [one, two] = await readers();
    const values = Float64Array.of(1.5, -2, Infinity);
    const data = new Uint8Array(values.buffer);
    const array = {
      type: "ndarray",
      array: { type: "bytes", data: { id: "mine" } },
      shape: [3],
      dtype: "float64",
      order: "little",
    };
    const columns = { type: "map", entries: [["x", array]] };
    const model = { type: "object", name: "ColumnDataSource", id: "uploaded", attributes: { data: columns } };
    const reply = await one.request(
      "PATCH-DOC",
      { events: [{ kind: "RootAdded", model }] },
      { buffers: [{ id: "mine", data }] },
    );
    expect(reply.header.msgtype).toBe("OK");
    const stored = app.doc?.get_model_by_id("uploaded") as unknown as { data: { x: Float64Array } };
    expect([...stored.data.x]).toEqual([...values]);
    const passed = await two.next(({ header }) => header.msgtype === "PATCH-DOC");
    expect(passed.header.num_buffers).toBe(1);
    expect([...passed.buffers.values()].map((bytes) => Buffer.from(bytes))).toEqual([Buffer.from(data)]);
    const [id] = passed.buffers.keys();
    expect(JSON.stringify(passed.content)).toContain(`{"type":"bytes","data":{"id":"${id}"}}`);
  });

  it("whose callback changes three models in one turn causes one PATCH-DOC for each connection", async () => {
    const [one, two] = await readers(() =>
      app.a.on_change("value", () => {
        app.b.value = 2;
        app.b.title = "changed";
        if (app.doc !== null) app.doc.title = "changed";
      }),
    );
    app.doc?.add_next_tick_callback(() => (app.a.value = 9));
    for (const client of [one, two]) {
      await client.next(({ header }) => header.msgtype === "PATCH-DOC");
      await client.pull();
      expect(typesOf(client)).toEqual(["PATCH-DOC", "PULL-DOC-REPLY"]);
      expect(client.events.map(({ kind, attr }) => attr ?? kind)).toEqual(["value", "value", "title", "TitleChanged"]);
    }
  });

  it("whose async callback changes a model before an await sends the change before the await ends", async () => {
    let proceed = (): void => {};
    const [one] = await readers(() =>
      app.a.on_change("value", async () => {
        app.b.title = "loading";
        await new Promise<void>((resolve) => (proceed = resolve));
        app.b.title = "done";
      }),
    );
    const answered = patch(one, set(app.a.id, "value", 2));
    await one.next(({ header }) => header.msgtype === "PATCH-DOC");
    expect(one.events).toEqual([set(app.b.id, "title", "loading")]);
    proceed();
    await answered;
    expect(typesOf(one)).toEqual(["PATCH-DOC", "PATCH-DOC", "OK"]);
  });

  it.each<[string, () => unknown]>([
    [
      "throws an Error",
      () => {
        throw new Error("author's mistake at /root/secret/app.ts");
      },
    ],
    [
      "throws a text",
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- authors may
        throw "author's mistake";
      },
    ],
    [
      "throws undefined",
      () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- authors may
        throw undefined;
      },
    ],
    ["rejects", () => Promise.reject(new Error("author's mistake"))],
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- authors may
    ["rejects with nothing", () => Promise.reject()],
  ])(
    "whose callback %s is answered with ERROR; the log has the details, and others receive the applied changes",
    async (_what, fail) => {
      const [one, two] = await readers(() =>
        app.a.on_change("value", () => {
          app.b.value = 9;
          return fail();
        }),
      );
      const reply = await patch(one, set(app.a.id, "value", 5));
      expect(reply.header.msgtype).toBe("ERROR");
      expectPlain(reply.content["text"]);
      expect(reply.content["text"]).not.toContain("author's mistake");
      await two.next(({ header }) => header.msgtype === "PATCH-DOC");
      expect(two.events).toEqual([set(app.a.id, "value", 5), set(app.b.id, "value", 9)]);
      expect(attacked.complaints).toHaveLength(1);
      const errorId = /error ([0-9a-f]+)/.exec(reply.content["text"] as string)?.[1] ?? "none";
      expect(attacked.complaints[0]).toContain(errorId);
      expect(attacked.complaints[0]).toContain("/sliders");
      expect((await patch(one, set(app.b.id, "value", 3))).header.msgtype).toBe("OK");
    },
  );

  it("is handled after a timer's callback has failed, and the failure is logged", async () => {
    const [one] = await readers(() => {
      app.doc?.add_timeout_callback(() => {
        throw new Error("late mistake");
      }, 1);
    });
    await until("the failure is logged", () => attacked.complaints.length > 0);
    expect(attacked.complaints).toEqual([expect.stringMatching(/\/sliders.*timeout callback failed.*late mistake/)]);
    expect((await patch(one, set(app.b.id, "value", 3))).header.msgtype).toBe("OK");
  });

  it("whose callback never settles blocks only its own session", async () => {
    let proceed = (): void => {};
    const [one] = await readers(() =>
      app.a.on_change("value", () => new Promise<void>((resolve) => (proceed = resolve))),
    );
    const waiting = [patch(one, set(app.a.id, "value", 5)), one.request("PULL-DOC-REQ")];
    const elsewhere = await attacked.reader({}, "/sliders");
    expect((await patch(elsewhere, set(app.b.id, "value", 5))).header.msgtype).toBe("OK");
    expect(typesOf(one)).toEqual([]);
    proceed();
    await Promise.all(waiting);
    expect(typesOf(one)).toEqual(["OK", "PULL-DOC-REPLY"]);
  });

  it.each<[string, () => void]>([
    ["a callback that sets its own property", () => app.a.on_change("value", () => (app.a.value += 1))],
    [
      "two callbacks that set each other's",
      () => {
        app.a.on_change("value", () => (app.b.value += 1));
        app.b.on_change("value", () => (app.a.value += 1));
      },
    ],
  ])("that triggers %s without end is answered with ERROR at a depth of 100", async (_what, react) => {
    const [one, two] = await readers(react);
    const reply = await patch(one, set(app.a.id, "value", 5));
    expect(reply.header.msgtype).toBe("ERROR");
    expectPlain(reply.content["text"]);
    expect(attacked.complaints).toEqual([expect.stringContaining("100 levels deep")]);
    for (const client of [one, two]) {
      const { roots } = (await client.pull()) as { roots: { attributes: { value: number } }[] };
      expect(roots.map(({ attributes }) => attributes.value)).toEqual([app.a.value, app.b.value]);
    }
  });

  it("by a timer after the end of its session does no harm, and one warning names the app", async () => {
    const [one, two] = await readers();
    const { a } = app;
    const sessions = attacked.running.server.contexts.get("/sliders")?.sessions;
    await Promise.all([one.close(), two.close()]);
    await until("the session has ended", () => sessions?.has("shared") === false);
    for (let value = 2; value < 5; value++) a.value = value;
    if (app.doc !== null) app.doc.title = "late";
    expect(a.value).toBe(4);
    expect(attacked.complaints).toEqual([expect.stringMatching(/\/sliders.*after its session had ended/)]);
  });
});

describe("a callback that never settles", () => {
  it.each<[string, (doc: Document, slider: Slider) => void, RegExp]>([
    [
      "with a name",
      (_doc, slider) =>
        slider.on_change("value", function waitForEver() {
          return new Promise<void>(() => {});
        }),
      /the callback waitForEver has not ended after 0\.02 s/,
    ],
    [
      "without one",
      (_doc, slider) => slider.on_change("value", () => new Promise<void>(() => {})),
      /a callback has not/,
    ],
    [
      "of a timer",
      (doc) =>
        void doc.add_next_tick_callback(function tick() {
          return new Promise<void>(() => {});
        }),
      /the next_tick callback tick has not/,
    ],
  ])("%s is logged once", async (_what, react, words) => {
    const warnings: string[] = [];
    let warned = (): void => {};
    const hasWarned = new Promise<void>((resolve) => (warned = resolve));
    const log: Log = {
      ...silentLog,
      warn(line) {
        warnings.push(line);
        warned();
      },
    };
    const slider = new Slider({ start: 0, end: 10, value: 1 });
    const hosted = await host(
      (doc) => {
        doc.add_root(slider);
        react(doc, slider);
      },
      { log, callbackWarningMs: 20 },
    );
    const listener = await hosted.reader().catch(() => null);
    void listener?.patch(set(slider.id, "value", 2));
    await hasWarned;
    expect(warnings).toEqual([expect.stringMatching(words)]);
  });
});

describe("clients that set one property", () => {
  const attacked = target({}, { "/sliders": sliders });

  /** Behaves as BokehJS: sets values locally at once, and applies the patches of the server. */
  class Viewer {
    value = 1;
    #seen: number;
    constructor(
      readonly client: ProtocolClient,
      readonly id: string,
    ) {
      this.#seen = client.received.length;
      client.ws.on("message", () => this.#read());
    }

    #read(): void {
      for (const { header, content } of this.client.received.slice(this.#seen)) {
        if (header.msgtype !== "PATCH-DOC") continue;
        for (const event of content["events"] as { model?: { id: string }; attr?: string; new?: number }[]) {
          if (event.model?.id === this.id && event.attr === "value") this.value = event.new ?? NaN;
        }
      }
      this.#seen = this.client.received.length;
    }

    set(value: number): void {
      this.value = value;
      this.client.send("PATCH-DOC", { events: [set(this.id, "value", value)] });
    }
  }

  const view = async (count: number) => {
    wire = () => {};
    const viewers = [];
    for (let i = 0; i < count; i++) {
      const client = await attacked.reader({ sessionId: "crowd" }, "/sliders");
      viewers.push(new Viewer(client, app.a.id));
    }
    return viewers;
  };

  /** Waits until all clients have the server's value. */
  const settle = async (viewers: readonly Viewer[]) => {
    for (const { client } of viewers) await client.request("SERVER-INFO-REQ");
    await until("all viewers have the server's value", () => viewers.every(({ value }) => value === app.a.value));
  };

  it("both have the server's value after they set it at the same time", async () => {
    const [one, two] = (await view(2)) as [Viewer, Viewer];
    for (let round = 0; round < 5; round++) {
      one.set(10 + round);
      two.set(20 + round);
      await settle([one, two]);
    }
  });

  it("both have the server's value after 1,000 rounds", async () => {
    const [one, two] = (await view(2)) as [Viewer, Viewer];
    for (let round = 0; round < 1000; round++) {
      one.set(2 * round);
      two.set(2 * round + 1);
      if (round % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await settle([one, two]);
  });

  it("all three have the server's value after they and the app set it", async () => {
    const viewers = await view(3);
    for (let round = 0; round < 200; round++) {
      viewers.forEach((viewer, i) => viewer.set(10 * round + i));
      app.a.value = 10 * round + 5;
      if (round % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    await settle(viewers);
  });
});

describe("the only client of a session", () => {
  it("never receives the values that it sets", async () => {
    wire = () => {};
    const clock = new ManualClock();
    const running = await startServer({ "/sliders": sliders }, { clock });
    const client = await ProtocolClient.connect(running.url("/sliders"));
    await client.pull();
    for (let value = 2; value < 20; value++) await patch(client, set(app.a.id, "value", value));
    clock.advance(60_000);
    await client.request("SERVER-INFO-REQ");
    expect(client.events).toEqual([]);
    await client.close();
    await running.stop();
  });
});
