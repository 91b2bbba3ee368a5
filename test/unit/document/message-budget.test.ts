// The cost of one message: it is applied within its budget, or rejected without changes.
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { PlotctlError } from "../../../src/base/errors.js";
import { applyPatch } from "../../../src/document/apply-patch.js";
import { Document } from "../../../src/document/document.js";
import { decodeContent } from "../../../src/document/json.js";
import { ColumnDataSource } from "../../../src/model/generated/sources.js";
import { Div } from "../../../src/exports/models.js";
import type { Columns } from "../../../src/model/types.js";
import { MessageBudget } from "../../../src/serialize/message-budget.js";
import type { Json } from "../../../src/serialize/wire-values.js";
import { changesOf, flat } from "./support.js";

const MIB = 2 ** 20;
const KIB_100 = 100 * 2 ** 10;
const PEER = {};

function setUp(data: Columns) {
  const doc = new Document();
  const source = new ColumnDataSource<Columns>({ data });
  const div = new Div({ text: "" });
  doc.add_root(source);
  doc.add_root(div);
  const send = (events: Json[], buffers: Record<string, Uint8Array> = {}, budget = budgetOf(MIB)): void =>
    applyPatch(doc, { events }, new Map(Object.entries(buffers)), PEER, {
      budget,
      admit: () => undefined,
      clientWrites: "any",
    })();
  return { doc, source, div, send };
}

function budgetOf(copiedBytes: number): MessageBudget {
  return new MessageBudget({ copiedBytes });
}

const inline = (bytes: Uint8Array): Json => ({ type: "bytes", data: gzipSync(bytes).toString("base64") });
const tagsOf = ({ id }: Div, tags: Json[]): Json => ({ kind: "ModelChanged", model: { id }, attr: "tags", new: tags });
const float64 = (id: string, length: number): Json => ({
  type: "ndarray",
  array: { type: "bytes", data: { id } },
  shape: [length],
  dtype: "float64",
  order: "little",
});

function map(entries: Record<string, Json>): Json {
  return { type: "map", entries: Object.entries(entries) };
}

function patchOf({ id }: ColumnDataSource<Columns>, patches: Record<string, Json>): Json {
  return { kind: "ColumnsPatched", model: { id }, attr: "data", patches: map(patches) };
}

function streamOf({ id }: ColumnDataSource<Columns>, data: Record<string, Json>, rollover: number | null = null): Json {
  return { kind: "ColumnsStreamed", model: { id }, attr: "data", data: map(data), rollover };
}

/** Expects a rejection without changes. */
function expectRejected(doc: Document, send: () => void, reason: string): void {
  const before = flat(doc.to_json());
  const changes = changesOf(doc);
  expect(send).toThrow(PlotctlError);
  expect(send).toThrow(reason);
  expect(changes).toEqual([]);
  expect(flat(doc.to_json())).toEqual(before);
}

describe("compressed bytes in a message", () => {
  it("are accepted if they are few", () => {
    const { div, send } = setUp({ x: [1] });
    send([tagsOf(div, [inline(new Uint8Array(1000))])]);
    expect((div.tags[0] as ArrayBuffer).byteLength).toBe(1000);
  });

  it.each([
    ["inflate to much", [inline(new Uint8Array(8 * MIB))]],
    ["inflate to much together", new Array<Json>(10).fill(inline(new Uint8Array(200_000)))],
    ["are many, each of one byte", new Array<Json>(1000).fill(inline(new Uint8Array(1)))],
  ])("are rejected if they %s", (_what, tags) => {
    const { doc, div, send } = setUp({ x: [1] });
    expectRejected(doc, () => send([tagsOf(div, tags)]), "Send arrays as buffers of the message.");
  });

  it("of an array count by their inflated size, also in a pushed document", () => {
    const { doc, div, send } = setUp({ x: [1] });
    const array = { ...(float64("", MIB) as object), array: inline(new Uint8Array(8 * MIB)) };
    expectRejected(doc, () => send([tagsOf(div, [array])]), "may inflate to at most");
    const root = { type: "object", name: "Div", id: "pushed", attributes: { tags: [array] } };
    expect(() => decodeContent({ roots: [root] }, { budget: budgetOf(MIB) })).toThrow("may inflate to at most");
  });
});

describe("copies that a message causes", () => {
  it.each([
    ["arrays", (id: string): Json => float64(id, KIB_100 / 8)],
    ["bytes", (id: string): Json => ({ type: "bytes", data: { id } })],
    ["typed arrays", (id: string): Json => ({ ...(float64(id, 0) as object), type: "typed_array" })],
    ["images", (id: string): Json => ({ ...(float64(id, 0) as object), shape: [KIB_100 / 8 / 4, 4] })],
  ])("are rejected when many %s use one buffer", (_what, of) => {
    const { doc, div, send } = setUp({ x: [1] });
    const buffer = new Uint8Array(KIB_100);
    send([tagsOf(div, [of("b")])], { b: buffer });
    expectRejected(doc, () => send([tagsOf(div, new Array<Json>(11).fill(of("b")))], { b: buffer }), "copied");
  });

  it.each([
    ["a typed array", () => new Float64Array(MIB)],
    ["a list", () => new Array<number>(MIB).fill(0)],
    ["an image in a row", () => [new Float64Array(MIB)]],
  ])("are shared by all patches of %s, and a patch of a later message copies no column", (_what, columnOf) => {
    const { source, send } = setUp({ x: columnOf() });
    const isNested = source.data["x"]?.length === 1;
    const index = (row: number): Json => (isNested ? [0, { type: "slice", start: row, stop: row + 1, step: 1 }] : row);
    const value = (row: number): Json => (isNested ? [row] : row);
    const patches = Array.from({ length: 100 }, (_, row) => patchOf(source, { x: [[index(row), value(row)]] }));
    const inOne = patchOf(source, { x: Array.from({ length: 100 }, (_, row) => [index(row), value(row)]) });
    expect(bytesTaken(() => send(patches))).toBeLessThan(4 * 8 * MIB);
    expect(bytesTaken(() => send([inOne]))).toBeLessThan(4 * 8 * MIB);
    const items = (): ArrayLike<unknown> => (isNested ? source.data["x"]?.[0] : source.data["x"]) as ArrayLike<unknown>;
    expect([items()[0], items()[1], items()[99], items()[100]]).toEqual([0, 1, 99, 0]);
    const column = source.data["x"];
    for (let row = 100; row < 200; row++) send([patchOf(source, { x: [[index(row), value(row)]] })]);
    expect(source.data["x"]).toBe(column);
    expect(items()[199]).toBe(199);
  });

  it("are rejected when patches and streams of a long column alternate", () => {
    const { doc, source, send } = setUp({ x: new Float64Array(13_000) });
    const turns = Array.from({ length: 100 }, () => [patchOf(source, { x: [[0, 1]] }), streamOf(source, { x: [2] })]);
    expectRejected(doc, () => send(turns.flat()), "copied");
    send(turns.slice(0, 3).flat());
    expect([source.data["x"]?.[0], source.length]).toEqual([1, 13_000 + 3]);
  });

  it("leave the old columns unchanged for a callback that gets a single patch", () => {
    const { source, send } = setUp({ x: [1, 2] });
    send([patchOf(source, { x: [[0, 5]] })]);
    const reported: unknown[] = [];
    source.on_change("data", (_attr, old, value) =>
      reported.push([...(old["x"] as number[])], [...(value["x"] as number[])]),
    );
    send([patchOf(source, { x: [[0, 6]] })]);
    expect(reported).toEqual([
      [5, 2],
      [6, 2],
    ]);
  });
});

/** Bytes of arrays and heap that a function allocates, collected or not. */
function bytesTaken(run: () => void): number {
  const before = process.memoryUsage();
  run();
  const after = process.memoryUsage();
  return after.arrayBuffers - before.arrayBuffers + Math.max(0, after.heapUsed - before.heapUsed);
}

describe("other costs of a message", () => {
  it("are rejected when a value is nested deeply", () => {
    const { doc, div, send } = setUp({ x: [1] });
    let deep: Json = 1;
    for (let level = 0; level < 200; level++) deep = [deep];
    expectRejected(doc, () => send([tagsOf(div, [deep])]), "nested more than 128 levels");
  });

  it("are rejected when many events affect many columns", () => {
    const names = Array.from({ length: 2000 }, (_, index) => `c${index}`);
    const { doc, source, send } = setUp(Object.fromEntries(names.map((name) => [name, [0]])));
    const events = new Array<Json>(1000).fill(patchOf(source, { c0: [[0, 1]] }));
    expectRejected(doc, () => send(events), "columns in total");
  });

  it("are rejected when validation takes too long", () => {
    const { doc, source, send } = setUp({ x: [0] });
    let ms = 0;
    const budget = () => new MessageBudget({ copiedBytes: MIB, clock: { now: () => (ms += 1) } });
    const events = new Array<Json>(3000).fill(patchOf(source, { x: [[0, 1]] }));
    expectRejected(doc, () => send(events, {}, budget()), "took more than 2 s");
  });
});

describe("a message with many events on one source", () => {
  const value = fc.oneof(fc.integer(), fc.constant(null), fc.constant("text"), fc.constant([1, 2]));
  const row = fc.integer({ min: -1, max: 6 });
  const index = fc.oneof(
    row,
    fc.record({ type: fc.constant("slice"), start: row, stop: row, step: fc.constant(1) }),
    fc.tuple(fc.constant(1), row),
  );
  const patch = fc.array(fc.tuple(index, fc.oneof(value, fc.array(value, { maxLength: 3 }))), { maxLength: 3 });
  const event = fc.oneof(
    fc.record({ x: patch }),
    fc.record({ typed: fc.array(fc.tuple(row, fc.integer()), { maxLength: 3 }) }),
    fc.record({
      cells: fc.array(
        fc.tuple(fc.tuple(fc.integer({ min: 0, max: 2 }), row), fc.array(fc.integer(), { maxLength: 1 })),
      ),
    }),
    fc.tuple(value, fc.integer(), fc.option(fc.integer({ min: 1, max: 5 }))),
  );

  const eventJson = (source: ColumnDataSource<Columns>, given: object): Json =>
    Array.isArray(given)
      ? streamOf(
          source,
          { x: [given[0] as Json], typed: [given[1] as Json], cells: [[1, 2]] },
          given[2] as number | null,
        )
      : patchOf(source, given as Record<string, Json>);

  it("has the same effect as its events in separate messages, or is rejected without changes", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), fc.boolean(), (events, isHeard) => {
        const data = (): Columns => ({
          x: [1, "a", null],
          typed: Float64Array.of(1, 2, 3),
          cells: [Float64Array.of(1, 2), Float64Array.of(3, 4), 7],
        });
        const [whole, single] = [setUp(data()), setUp(data())];
        if (isHeard) whole.source.on_change("data", () => undefined);
        const original = whole.source.data["typed"] as Float64Array;
        const before = flat(whole.doc.to_json());
        let isAccepted = true;
        try {
          whole.send(events.map((given) => eventJson(whole.source, given)));
        } catch (error) {
          expect(error).toBeInstanceOf(PlotctlError);
          isAccepted = false;
          expect(flat(whole.doc.to_json())).toEqual(before);
        }
        expect([...original]).toEqual([1, 2, 3]);
        const sendAll = (): void => events.forEach((given) => single.send([eventJson(single.source, given)]));
        if (!isAccepted) expect(sendAll).toThrow(PlotctlError);
        else {
          sendAll();
          expect(plain(whole.source)).toEqual(plain(single.source));
        }
      }),
      { numRuns: 200 },
    );
  });
});

function plain(source: ColumnDataSource<Columns>): unknown {
  return source.column_names.map((name) => [name, [...(source.data[name] as Iterable<unknown>)]]);
}
