// Patches with invalid events and values, over sockets: the sender receives an ERROR and the server's values, other clients
// receive nothing, and the document is unchanged.
import type { Json } from "../../src/serialize/wire-values.js";
import type { ProtocolClient, Received } from "../support/protocol-client.js";
import { expectPlain, target, type Target } from "./target.js";

interface Pair {
  readonly client: ProtocolClient;
  /** Looks at the same document. */
  readonly other: ProtocolClient;
  readonly slider: string;
  readonly source: string;
}

async function pair(attacked: Target): Promise<Pair> {
  const client = await attacked.reader({ sessionId: "attacked" });
  const other = await attacked.reader({ sessionId: "attacked" });
  const [slider, source] = (await client.pull())["roots"] as [{ id: string }, { id: string }];
  return { client, other, slider: slider.id, source: source.id };
}

const patch = (client: ProtocolClient, ...events: unknown[]) => client.request("PATCH-DOC", { events });
const set = (id: string, attr: string, value: unknown) => ({ kind: "ModelChanged", model: { id }, attr, new: value });
const map = (columns: Readonly<Record<string, Json>>) => ({ type: "map", entries: Object.entries(columns) });
const textOf = async (client: ProtocolClient) => JSON.stringify(await client.pull());

/** The patch of these events changes no document, and its sender receives an ERROR that contains these words. */
async function expectRefused(
  attacked: Target,
  content: (pair: Pair) => unknown,
  words: string | RegExp = "",
): Promise<Received> {
  const pair_ = await pair(attacked);
  const { client, other } = pair_;
  const before = await textOf(other);
  const reply = await client.request("PATCH-DOC", content(pair_));
  expect(reply.header.msgtype).toBe("ERROR");
  expect(reply.content["traceback"]).toBeNull();
  expect(reply.content["text"]).toMatch(words);
  expectPlain(reply.content["text"]);
  expect(await textOf(client)).toBe(before);
  expect(await textOf(other)).toBe(before);
  expect(other.events).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  return reply;
}

describe("a patch", () => {
  const attacked = target();

  it.each<[string, unknown, string]>([
    ["an unknown kind of event", { events: [{ kind: "Nonsense" }] }, "not a kind of event"],
    ["a kind that every object has", { events: [{ kind: "toString" }] }, "not a kind of event"],
    ["no events", {}, "list of events"],
    ["an object of events", { events: {} }, "list of events"],
    ["a text of events", { events: "x" }, "list of events"],
    ["an event that is a list", { events: [[]] }, "must be an object"],
    ["nothing but null", null, "list of events"],
    ["100,000 events", { events: Array.from({ length: 100_000 }, () => set("x", "value", 1)) }, "10000 events"],
  ])("of %s is rejected", async (_what, content, words) => {
    await expectRefused(attacked, () => content, new RegExp(words));
  });

  it("of an unknown model is rejected", async () => {
    await expectRefused(attacked, () => ({ events: [set("nobody", "value", 1)] }), "nobody");
    await expectRefused(attacked, () => ({ events: [set("__proto__", "value", 1)] }), "__proto__");
  });

  it.each([
    "nonsense",
    "__proto__",
    "constructor",
    "prototype",
    "document",
    "id",
    "type",
    "_x",
    "toString",
    "valueOf",
    "hasOwnProperty",
    "#store",
  ])("of the attribute %s is rejected", async (attr) => {
    await expectRefused(attacked, ({ slider }) => ({ events: [set(slider, attr, 1)] }), `no property "${attr}"`);
    await expectRefused(attacked, ({ slider }) => ({ events: [set(slider, attr, map({ polluted: 1 }))] }));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it.each<[string, string, unknown, string]>([
    ["a text for a number", "value", "12px", 'Slider.value: expected a number, got "12px"'],
    ["null for a number", "value", null, "Slider.value: expected a number, got null"],
    ["a list for a number", "step", [1], "Slider.step: expected .*, got \\[1\\]"],
    ["a number for a boolean", "disabled", 1, "Slider.disabled: expected true or false, got 1"],
    ["an unknown word", "orientation", "diagonal", "Slider.orientation: expected .*horizontal.*, got"],
    ["a model of another class", "stylesheets", [{ type: "object", name: "Range1d", id: "new" }], "Slider.stylesheets"],
    ["a margin of two texts", "margin", ["a", "b"], "Slider.margin: expected"],
  ])(
    "of %s is rejected with model, property, what is allowed and what was received",
    async (_what, attr, value, words) => {
      await expectRefused(attacked, ({ slider }) => ({ events: [set(slider, attr, value)] }), new RegExp(words));
    },
  );

  it("of a number out of range in a new model is rejected", async () => {
    const model = {
      type: "object",
      name: "BoxAnnotation",
      id: "new",
      attributes: { fill_alpha: 2 },
    };
    const { content } = await expectRefused(attacked, () => ({ events: [{ kind: "RootAdded", model }] }));
    expect(content["text"]).toMatch(/BoxAnnotation.fill_alpha: expected .*2/);
  });

  it("of a valid and an invalid event is answered with the server's values in one PATCH-DOC, then ERROR", async () => {
    const { client, other, slider, source } = await pair(attacked);
    const before = await textOf(other);
    client.received.length = 0;
    const good = [
      set(slider, "value", 5),
      { kind: "TitleChanged", title: "changed" },
      { kind: "RootRemoved", model: { id: source } },
      { kind: "ColumnsStreamed", model: { id: source }, attr: "data", data: map({ x: [4], y: [4] }), rollover: null },
    ];
    const reply = await patch(client, ...good, set(slider, "title", 7));
    expect(client.received.map(({ header }) => header.msgtype)).toEqual(["PATCH-DOC", "ERROR"]);
    expect(client.received.at(-1)).toBe(reply);
    expect(client.events).toEqual([
      set(slider, "value", 1),
      { kind: "TitleChanged", title: "Bokeh Application" },
      // In full: the sender has removed it.
      { kind: "RootAdded", model: expect.objectContaining({ id: source, name: "ColumnDataSource" }) as unknown },
      expect.objectContaining({ kind: "ColumnDataChanged", model: { id: source }, cols: null }),
      set(slider, "title", "one"),
    ]);
    expect(await textOf(other)).toBe(before);
    expect(other.events).toEqual([]);
  });

  const stream = (data: Json, rollover: Json = null) => ({ kind: "ColumnsStreamed", attr: "data", data, rollover });
  const replace = (data: Json) => ({ kind: "ColumnDataChanged", attr: "data", data, cols: null });
  const cells = (patches: Json) => ({ kind: "ColumnsPatched", attr: "data", patches });
  const slice = (start: Json, stop: Json, step: Json = null) => ({ type: "slice", start, stop, step });

  it.each<[string, Readonly<Record<string, Json>>]>([
    ["columns of different length", replace(map({ x: [1], y: [1, 2] }))],
    ["rows that lack a column", stream(map({ x: [1] }))],
    ["rows with a column too many", stream(map({ x: [1], y: [1], z: [1] }))],
    ["a rollover of -1", stream(map({ x: [1], y: [1] }), -1)],
    ["a rollover of 1.5", stream(map({ x: [1], y: [1] }), 1.5)],
    ["a rollover of 1e12", stream(map({ x: [1], y: [1] }), 1e12)],
    ["a row out of range", cells(map({ x: [[3, 1]] }))],
    ["a negative row", cells(map({ x: [[-1, 1]] }))],
    ["a slice with step 0", cells(map({ x: [[slice(0, 3, 0), [1]]] }))],
    ["a slice of 1e9 rows", cells(map({ x: [[slice(0, 1e9), [1]]] }))],
  ])("of %s is rejected, and the columns are unchanged", async (_what, event) => {
    await expectRefused(attacked, ({ source }) => ({ events: [{ ...event, model: { id: source } }] }));
  });

  const array = (fields: object) => ({
    type: "ndarray",
    array: { type: "bytes", data: Buffer.alloc(24).toString("base64") },
    shape: [3],
    dtype: "float64",
    order: "little",
    ...fields,
  });

  it.each<[string, object]>([
    ["an unknown dtype", { dtype: "float128" }],
    ["a dtype that every object has", { dtype: "constructor" }],
    ["a shape of more than its bytes", { shape: [4] }],
    ["a shape of less than its bytes", { shape: [2] }],
    ["a negative dimension", { shape: [-3] }],
    ["two negative dimensions", { shape: [-3, -1] }],
    ["half a dimension", { shape: [1.5, 2] }],
    ["a huge dimension", { shape: [2 ** 53] }],
    ["dimensions whose product is huge", { shape: [2 ** 31, 2 ** 31, 2 ** 31] }],
    ["20 dimensions", { shape: Array.from({ length: 20 }, () => 10) }],
    ["no list of dimensions", { shape: 3 }],
    ["an unknown byte order", { order: "middle" }],
    ["bytes that are no base64", { array: { type: "bytes", data: "@@@" } }],
  ])("of an array with %s is rejected", async (_what, fields) => {
    await expectRefused(attacked, ({ slider }) => ({ events: [set(slider, "tags", [array(fields)])] }));
  });

  it("that removes a model that is not a root, or adds a root twice, changes nothing", async () => {
    const { client, other, slider } = await pair(attacked);
    const before = await textOf(client);
    const doc = (await client.pull()) as { config: { id: string } };
    const removed = await patch(client, { kind: "RootRemoved", model: { id: doc.config.id } });
    const added = await patch(client, { kind: "RootAdded", model: { id: slider } });
    expect([removed.header.msgtype, added.header.msgtype]).toEqual(["OK", "OK"]);
    expect(await textOf(other)).toBe(before);
    expect(other.events).toEqual([]);
  });

  it("may add a model that contains itself, and roots of any type", async () => {
    const { client, other } = await pair(attacked);
    const loop = { type: "object", name: "Column", id: "loop", attributes: { tags: [{ id: "loop" }] } };
    const range = { type: "object", name: "Range1d", id: "range" };
    const reply = await patch(client, { kind: "RootAdded", model: loop }, { kind: "RootAdded", model: range });
    expect(reply.header.msgtype).toBe("OK");
    const { roots } = (await other.pull()) as { roots: { id: string }[] };
    expect(roots.map(({ id }) => id).slice(2)).toEqual(["loop", "range"]);
    expect(roots[2]).toMatchObject(loop);
  });

  it("with a full object whose id is in use uses it as a reference; with another type it is rejected", async () => {
    const { client, slider } = await pair(attacked);
    const model = { type: "object", name: "Slider", id: slider, attributes: { value: 9 } };
    expect((await patch(client, { kind: "RootAdded", model })).header.msgtype).toBe("OK");
    expect((await client.pull())["roots"]).toMatchObject([{ id: slider, attributes: { value: 1 } }, {}]);
    await expectRefused(attacked, () => ({ events: [{ kind: "RootAdded", model: { ...model, name: "Div" } }] }));
  });

  it("may contain code, which the server never runs", async () => {
    const { client, other, slider } = await pair(attacked);
    const code = "globalThis.pwned = true; process.exit(3)";
    const callback = { type: "object", name: "CustomJS", id: "code", attributes: { code } };
    const reply = await patch(client, set(slider, "js_property_callbacks", map({ "change:value": [callback] })));
    expect(reply.header.msgtype).toBe("OK");
    expect((await patch(client, set(slider, "value", 2))).header.msgtype).toBe("OK");
    expect(await textOf(other)).toContain("process.exit(3)");
    expect((globalThis as Record<string, unknown>)["pwned"]).toBeUndefined();
  });

  it.each(["Nonsense", "Object", "Function", "constructor", "__proto__", "Model", "HasProps"])(
    "with a model of the type %s is rejected",
    async (name) => {
      const model = { type: "object", name, id: "new" };
      await expectRefused(attacked, () => ({ events: [{ kind: "RootAdded", model }] }));
    },
  );

  it("is not echoed to its sender; a rejected patch is not sent to others", async () => {
    const { client, other, slider } = await pair(attacked);
    expect((await patch(client, set(slider, "value", 5))).header.msgtype).toBe("OK");
    expect((await patch(client, set(slider, "value", "wide"))).header.msgtype).toBe("ERROR");
    await client.pull();
    await other.pull();
    expect(other.events).toEqual([set(slider, "value", 5)]);
    expect(client.events).toEqual([set(slider, "value", 5)]);
    expect(client.received.map(({ header }) => header.msgtype).slice(3, 6)).toEqual(["OK", "PATCH-DOC", "ERROR"]);
  });

  it.each(["<script>alert(1)</script>", "\u202edlrow", "a\u0000b", "\u2028", ""])(
    "sets the title %j as text",
    async (title) => {
      const { client, other } = await pair(attacked);
      expect((await patch(client, { kind: "TitleChanged", title })).header.msgtype).toBe("OK");
      expect((await other.pull())["title"]).toBe(title);
      const page = await attacked.get("/simple?bokeh-session-id=attacked");
      expect(page.text).not.toContain("<script>alert(1)");
    },
  );

  it("with a title of 5 MB is rejected", async () => {
    await expectRefused(
      attacked,
      () => ({ events: [{ kind: "TitleChanged", title: "x".repeat(5_000_000) }] }),
      "title",
    );
  });
});
