// The size to which clients may grow a document: beyond it, their messages are rejected without changes.
import fc from "fast-check";
import { Column, ColumnDataSource, Div, Slider } from "../../../src/exports/models.js";
import { createLog } from "../../../src/base/log.js";
import type { Model } from "../../../src/model/model.js";
import type { Columns } from "../../../src/model/types.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { flat } from "../document/support.js";
import { ManualClock } from "../../support/manual-clock.js";
import { host, type Listener } from "./listener.js";

const LIMIT = 400_000;

async function setUp(limits: { maxBytes?: number; maxModels?: number; isTight?: () => boolean } = {}) {
  const lines: string[] = [];
  const clock = new ManualClock();
  const source = new ColumnDataSource<Columns>({ data: { x: ["a"] } });
  const slider = new Slider({ start: 0, end: 10, value: 1 });
  const div = new Div({ text: "" });
  const layout = new Column({ children: [slider] });
  const { reader, session } = await host(
    (doc) => {
      for (const root of [source, div, layout]) doc.add_root(root);
    },
    {
      documentLimits: { maxBytes: LIMIT, maxModels: 100, ...limits },
      memory: { limitBytes: 2 ** 30, isTight: limits.isTight ?? (() => false) },
      log: createLog({ level: "warning", format: "json", write: (line) => void lines.push(line) }),
      clock,
    },
  );
  return { client: await reader(), other: await reader(), session, source, slider, div, layout, lines, clock };
}

const set = (model: Model, attr: string, value: Json): Json => ({
  kind: "ModelChanged",
  model: { id: model.id },
  attr,
  new: value,
});
const stream = (source: Model, rows: string[], rollover: number | null = null): Json => ({
  kind: "ColumnsStreamed",
  model: { id: source.id },
  attr: "data",
  data: { type: "map", entries: [["x", rows]] },
  rollover,
});
const cell = (source: Model, row: number, value: Json): Json => ({
  kind: "ColumnsPatched",
  model: { id: source.id },
  attr: "data",
  patches: { type: "map", entries: [["x", [[row, value]]]] },
});
const div = (id: string, text = ""): Json => ({ type: "object", name: "Div", id, attributes: { text } });
const rows = (count: number, length = 100): string[] => new Array<string>(count).fill("r".repeat(length));

/** Sends repeatedly until a rejection; returns how often it was accepted. */
async function sendUntilRejected(client: Listener, event: (time: number) => Json): Promise<number> {
  for (let time = 0; time < 10_000; time++) {
    const reply = await client.patch(event(time));
    if (reply.type === "ERROR") {
      expect(reply.content.text).toMatch(
        /This message would .* than \d+ (bytes|models).*--max-document-(bytes|models)/,
      );
      return time;
    }
  }
  throw new Error("it was never rejected");
}

describe("a document that clients add to", () => {
  it.each([
    ["streams", ({ source }, time) => stream(source, rows(100, 100 + time))],
    ["texts of new models", (_parts, time) => ({ kind: "RootAdded", model: div(`d${time}`, "t".repeat(10_000)) })],
    ["cells", ({ source }, time) => cell(source, 0, "c".repeat(10_000 * (time + 1)))],
    ["a property", ({ div: it }, time) => set(it, "text", "t".repeat(10_000 * (time + 1)))],
    ["columns", ({ source }, time) => set(source, "data", { type: "map", entries: [["x", rows(50 * (time + 1))]] })],
  ] as [string, (parts: Awaited<ReturnType<typeof setUp>>, time: number) => Json][])(
    "accepts by %s only up to its limit, still accepts slider changes, and logs the option once",
    async (_what, event) => {
      const parts = await setUp();
      const { client, other, session, slider, lines } = parts;
      const accepted = await sendUntilRejected(client, (time) => event(parts, time));
      expect(accepted).toBeGreaterThan(5);
      other.take();
      const before = flat(session.document.to_json());
      expect((await client.patch(event(parts, accepted))).type).toBe("ERROR");
      expect(flat(session.document.to_json())).toEqual(before);
      expect(other.take()).toEqual([]);
      for (const value of [2, 3, 4]) expect((await client.patch(set(slider, "value", value))).type).toBe("OK");
      expect(lines.filter((line) => line.includes("--max-document-"))).toHaveLength(1);
    },
  );

  it("accepts more after the app has removed models", async () => {
    const { client, source, clock } = await setUp();
    await sendUntilRejected(client, () => stream(source, rows(100)));
    source.data = { x: [] };
    clock.advance(10_001);
    expect((await client.patch(stream(source, rows(100)))).type).toBe("OK");
  });

  it("accepts streams with a rollover without end", async () => {
    const { client, source } = await setUp();
    for (let time = 0; time < 100; time++) expect((await client.patch(stream(source, rows(100), 100))).type).toBe("OK");
    expect(source.length).toBe(100);
  });

  it("is unlimited for the app itself", async () => {
    const { client, source, slider } = await setUp();
    source.data = { x: rows(10_000) };
    expect((await client.patch(set(slider, "value", 2))).type).toBe("OK");
    await sendUntilRejected(client, () => stream(source, rows(1000)));
    source.stream({ x: rows(1000) });
    expect(source.length).toBe(11_000);
  });

  it("has no more models than its limit, patched or pushed", async () => {
    const { client, session } = await setUp({ maxModels: 20 });
    await sendUntilRejected(client, (time) => ({ kind: "RootAdded", model: div(`d${time}`) }));
    expect(session.document.models.size).toBeLessThanOrEqual(20);
    const roots = Array.from({ length: 30 }, (_, index) => div(`p${index}`));
    expect((await client.request("PUSH-DOC", { doc: { roots } })).type).toBe("ERROR");
    expect((await client.request("PUSH-DOC", { doc: { roots: roots.slice(0, 3) } })).type).toBe("OK");
    expect((await client.request("PUSH-DOC", { doc: { roots: [div("big", "t".repeat(LIMIT))] } })).type).toBe("ERROR");
    expect(session.document.roots).toHaveLength(3);
  });

  it("accepts only negligible additions while the process has hardly any memory left", async () => {
    const { client, source, slider } = await setUp({ isTight: () => true });
    expect((await client.patch(stream(source, rows(100)))).content.text).toContain("memory is nearly full");
    expect((await client.patch(set(slider, "value", 2))).type).toBe("OK");
  });
});

describe("models that clients nest in one another", () => {
  const nested = (id: string, child: Json): Json => ({
    type: "object",
    name: "Column",
    id,
    attributes: { children: [child] },
  });

  it("are rejected at a depth that readers cannot process, for any order of messages, and every reader can still pull", async () => {
    const { client, layout } = await setUp({ maxModels: 10_000 });
    let rejected = 0;
    let inner = layout.id;
    for (let time = 0; time < 600; time++) {
      const reply = await client.patch(
        set({ id: inner } as Model, "children", [nested(`n${time}`, div(`leaf${time}`))]),
      );
      if (reply.type === "OK") inner = `n${time}`;
      else rejected++;
    }
    expect(rejected).toBeGreaterThan(300);
    expect((await client.request("PULL-DOC-REQ")).type).toBe("PULL-DOC-REPLY");
  });

  it("are rejected when the nesting starts from the outside, or when a root that was first is removed", async () => {
    const { client } = await setUp({ maxModels: 10_000 });
    let outer = "0";
    await client.patch({ kind: "RootAdded", model: nested(outer, div("leaf")) });
    for (let time = 1; time < 600; time++) {
      const model = nested(String(time), { id: outer });
      if ((await client.patch({ kind: "RootAdded", model })).type === "OK") outer = String(time);
    }
    let rejected = 0;
    for (let time = 0; time < 600; time++) {
      const reply = await client.patch({ kind: "RootRemoved", model: { id: String(time) } });
      if (reply.type === "ERROR") rejected++;
    }
    expect(rejected).toBeGreaterThan(0);
    expect((await client.request("PULL-DOC-REQ")).type).toBe("PULL-DOC-REPLY");
  });

  it("can be written again, after any accepted random messages", async () => {
    const index = fc.nat({ max: 4 });
    const event = fc.oneof(
      fc.record({ is: fc.constant("nest" as const), at: index, by: index, levels: fc.integer({ min: 1, max: 60 }) }),
      fc.record({ is: fc.constant("drop" as const), at: index }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
        const { client } = await setUp({ maxModels: 10_000, maxBytes: 2 ** 30 });
        for (let root = 0; root < 5; root++) {
          await client.patch({ kind: "RootAdded", model: nested(`r${root}`, div(`leaf${root}`)) });
        }
        let made = 0;
        for (const given of events) {
          if (given.is === "drop") {
            await client.patch({ kind: "RootRemoved", model: { id: `r${given.at}` } });
            continue;
          }
          let model: Json = { id: `r${given.by}` };
          for (let level = 0; level < given.levels; level++) model = nested(`m${made++}`, model);
          await client.patch(set({ id: `r${given.at}` } as Model, "children", [model]));
        }
        expect((await client.request("PULL-DOC-REQ")).type).toBe("PULL-DOC-REPLY");
      }),
      { numRuns: 40 },
    );
  });

  it("raise an error for the app itself that names a model, without changes, instead of a stack overflow", async () => {
    const { session } = await setUp();
    const before = session.document.roots;
    let chain = new Column();
    for (let level = 0; level < 100_000; level++) chain = new Column({ children: [chain] });
    const error = /^Column\(.*\) would be nested more than 500 levels deep/;
    expect(() => session.document.add_root(chain)).toThrow(error);
    expect(() => ((before[2] as Column).children = [chain])).toThrow(error);
    expect(session.document.roots).toEqual(before);
    expect(() => session.document.to_json()).not.toThrow();
  });
});
