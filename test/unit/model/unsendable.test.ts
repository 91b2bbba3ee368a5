// Values that cannot be sent to browsers are rejected when they are set, with no effect: a second tab opens the same document.
import { runInNewContext } from "node:vm";
import { ColumnDataSource, Document, NDArray, PlotctlError, Slice, type Columns } from "plotctl";
import { CustomJS, Div, FixedTicker, SetValue } from "plotctl/models";
import { followerOf, flat, changesOf } from "../document/support.js";

class Reading {
  constructor(readonly value: number) {}
}

const cycle: unknown[] = [];
cycle.push(cycle, cycle);

/** Values that cannot be sent, and the text of the error. */
const unsendable: [string, unknown, string][] = [
  ["a function", function rate() {}, "expected data, got function rate"],
  ["a symbol", Symbol("s"), "got Symbol(s)"],
  ["an instance of a class", new Reading(1), "got Reading (only plain objects can be sent)"],
  ["a list that contains itself", cycle, "which contains itself"],
  ["an integer that a number cannot represent", 2n ** 60n, "expected integers up to 2^53"],
  ["a model", new Div(), "got Div("],
  ["a DataView", new DataView(new ArrayBuffer(8)), "got DataView"],
  ["a promise", Promise.resolve(1), "got Promise"],
  ["an error", new Error("no"), "got Error"],
];

function shown() {
  const source = new ColumnDataSource<Columns>({
    data: { x: [1, 2], list: [[1], [2]], typed: [Float64Array.of(1, 2), Float64Array.of(3)] },
  });
  const doc = new Document();
  doc.add_root(source);
  return { source, doc, copy: followerOf(doc), sent: changesOf(doc) };
}

/** Returns the message of a rejection that changed nothing, here, in a viewer and in a tab that opens later. */
function rejection(change: (source: ColumnDataSource<Columns>) => unknown): string {
  const { source, doc, copy, sent } = shown();
  const before = flat(doc.to_json());
  let message = "";
  try {
    change(source);
  } catch (error) {
    if (!(error instanceof PlotctlError)) throw error;
    message = error.message;
  }
  expect(sent).toEqual([]);
  expect(flat(doc.to_json())).toEqual(before);
  expect(flat(copy.to_json())).toEqual(before);
  return message;
}

describe.each(unsendable)("%s", (_what, value, words) => {
  const rows = { x: [3], list: [[3]], typed: [Float64Array.of(4)] };
  it.each<[string, (source: ColumnDataSource<Columns>) => unknown, string]>([
    ["data", (source) => (source.data = { x: [1, value] }), 'ColumnDataSource.data: column "x", row 1: '],
    ["a column", (source) => (source.data.x = [value, 2]), 'ColumnDataSource.data: column "x", row 0: '],
    ["a row of a list", (source) => (source.data.list = [[1], [2, value]]), 'column "list", row 1: '],
    ["a stream", (source) => source.stream({ ...rows, x: [value] }), 'ColumnDataSource.stream: column "x", row 0: '],
    ["a nested stream", (source) => source.stream({ ...rows, list: [[value]] }), 'column "list", row 0: '],
    ["a cell", (source) => source.patch({ x: [[1, value]] }), 'ColumnDataSource.patch: column "x": row 1: '],
    ["a slice", (source) => source.patch({ x: [[new Slice(0, 2), [1, value]]] }), 'column "x": row 1: '],
    ["a list as a cell", (source) => source.patch({ list: [[1, [value]]] }), 'column "list": row 1: '],
    ["an object as a cell", (source) => (source.data.x = [1, { deep: value }]), "row 1: "],
    ["an NDArray", (source) => (source.data.x = new NDArray([1, value], [2])), "row 1: "],
  ])("is rejected in %s, with column and row", (_where, change, place) => {
    const message = rejection(change);
    expect(message).toContain(place);
    expect(message).toContain(words);
  });

  it("is rejected in properties of any value, and in arrays of other properties", () => {
    if (value instanceof Div) return;
    for (const [make, name] of [
      [() => new CustomJS({ code: "", args: { one: { two: [value] } } }), "CustomJS.args: "],
      [() => new Div({ tags: [1, value] }), "Div.tags: "],
      [() => new SetValue({ obj: new Div(), attr: "text", value: { a: value } }), "SetValue.value: "],
      [() => new FixedTicker({ ticks: [1, value] as never }), "FixedTicker.ticks: "],
    ] as const) {
      expect(make).toThrow(PlotctlError);
      expect(make).toThrow(name);
    }
    const div = new Div({ tags: [1] });
    expect(() => (div.tags = [2, value])).toThrow(/ at \[1\]/);
    expect(div.tags).toEqual([1]);
  });
});

describe("undefined", () => {
  it("is a gap, which is NaN, among numbers and dates, however it is set", () => {
    const gap = undefined;
    const source = new ColumnDataSource<Columns>({ data: { t: [1, 2, 3], temp: [20, gap, 22] } });
    expect(source.data.temp).toEqual([20, NaN, 22]);
    source.data.temp = [gap, new Date(5), null];
    expect(source.data.temp).toEqual([NaN, 5, null]);
    source.stream({ t: [4], temp: [gap] });
    source.patch({ t: [[0, gap]], temp: [[new Slice(0, 2), [gap, 7]]] });
    expect([source.data.t, source.data.temp]).toEqual([
      [NaN, 2, 3, 4],
      [NaN, 7, null, NaN],
    ]);
    source.data = { xs: [[1, gap], [2]], typed: Float32Array.of(1, 2) };
    source.stream({ xs: [[gap]], typed: [gap] });
    expect([source.data.xs, source.data.typed]).toEqual([[[1, NaN], [2], [NaN]], Float32Array.of(1, 2, NaN)]);
    source.data = { sparse: new Array<number>(2) };
    expect(source.data.sparse).toEqual([NaN, NaN]);
  });

  it.each<[string, (source: ColumnDataSource<Columns>) => unknown, string]>([
    ["texts", (source) => (source.data = { x: ["a", undefined] }), 'column "x", row 1: expected a value'],
    ["lists", (source) => (source.data.list = [undefined, [1]]), 'column "list", row 0: expected a value'],
    [
      "streamed lists",
      (source) => source.stream({ x: [1], list: [undefined], typed: [Float64Array.of(1)] }),
      'ColumnDataSource.stream: column "list", row 0: expected a value',
    ],
    ["patched lists", (source) => source.patch({ list: [[1, undefined]] }), 'column "list": row 1: expected a value'],
  ])("is rejected among %s", (_what, change, message) => {
    expect(rejection(change)).toContain(message);
  });

  it("is rejected in typed arrays of whole numbers, which cannot have gaps", () => {
    const source = new ColumnDataSource<Columns>({ data: { x: Int32Array.of(1) } });
    expect(() => source.stream({ x: [undefined] })).toThrow('column "x", row 0: an array of int32 holds whole numbers');
    expect(() => source.patch({ x: [[0, undefined]] })).toThrow('column "x": row 0: an array of int32');
  });

  it("omits a key of an object, as JSON does, and is rejected in other lists", () => {
    expect(new Div({ tags: [{ a: 1, b: undefined }] }).tags).toEqual([{ a: 1 }]);
    expect(() => new Div({ tags: [undefined] })).toThrow("Div.tags: expected data or a model, got undefined at [0]");
  });

  it("becomes a gap in an array that is changed in place, and later pages load", () => {
    const list = [1, 2];
    const doc = new Document();
    doc.add_root(new ColumnDataSource({ data: { list } }));
    list[0] = undefined as never;
    expect(JSON.stringify(doc.to_json())).toContain('["list",[{"type":"number","value":"nan"},2]]');
    list[1] = (() => 1) as never;
    expect(() => doc.to_json()).toThrow(
      'ColumnDataSource.data: expected data, got function (anonymous) at ["list"][1]. The array was changed in place',
    );
  });
});

describe("odd arrays", () => {
  class Own extends Float32Array {}
  const shared = new Uint8Array(new SharedArrayBuffer(2));
  shared.set([1, 2]);
  const foreign = runInNewContext(
    "({ typed: Float64Array.of(1, 2), list: [1, new Date(2)], big: BigInt64Array.of(1n) })",
  ) as {
    typed: Float64Array;
    list: number[];
    big: BigInt64Array;
  };

  it.each<[string, Columns[string], unknown]>([
    ["a Buffer", Buffer.from([1, 2]), Uint8Array.of(1, 2)],
    ["a subclass", Own.of(1, 2), Float32Array.of(1, 2)],
    ["an array of shared memory", shared, Uint8Array.of(1, 2)],
    ["a typed array of another realm", foreign.typed, Float64Array.of(1, 2)],
    ["a list of another realm", foreign.list, [1, 2]],
    ["big integers of another realm", foreign.big, Int32Array.of(1)],
    ["structuredClone", structuredClone(Float64Array.of(1)), Float64Array.of(1)],
    ["clamped bytes", Uint8ClampedArray.of(1, 2), Uint8Array.of(1, 2)],
    ["a subclass of Array", new (class extends Array<number> {})(1, 2, 3), [1, 2, 3]],
    ["big integers", [1n, -5n], [1, -5]],
    ["an array of big integers", BigInt64Array.of(1n, 2n ** 40n), Float64Array.of(1, 2 ** 40)],
    ["an array of small big integers", BigUint64Array.of(1n), Uint32Array.of(1)],
  ])("%s becomes an array of its items", (_what, x, expected) => {
    const doc = new Document();
    const source = new ColumnDataSource<Columns>({ data: { x } });
    doc.add_root(source);
    const copy = followerOf(doc);
    const viewed = (): unknown => (copy.roots[0] as unknown as ColumnDataSource).data.x;
    expect(viewed()).toEqual(expected);
    source.data = { x: [] };
    source.stream({ x });
    expect(viewed()).toEqual(source.data.x);
  });

  it("become arrays of their items in properties as well", () => {
    const doc = new Document();
    doc.add_root(new Div({ tags: [Buffer.from([1]), Own.of(2), shared, new SharedArrayBuffer(1)] }));
    const [bytes, floats, ints] = followerOf(doc).roots[0]?.tags as unknown[];
    expect([bytes, floats, ints]).toEqual([Uint8Array.of(1), Float32Array.of(2), Uint8Array.of(1, 2)]);
  });

  it("with big integers beyond 2^53 are rejected", () => {
    const x = BigInt64Array.of(1n, 2n ** 53n);
    expect(() => new ColumnDataSource({ data: { x } })).toThrow("expected integers up to 2^53");
    expect(() => new ColumnDataSource({ data: { x } })).toThrow('at ["x"][1]');
  });

  it("whose content does not match their dtype are rejected", () => {
    expect(() => new NDArray(Float64Array.of(1), [1], "uint8")).toThrow("float64 items cannot have the dtype uint8");
    expect(() => new NDArray(Float64Array.of(1), [1], "bool")).toThrow("cannot have the dtype bool");
    expect(new NDArray(Buffer.from([0, 1]), [2], "bool").dtype).toBe("bool");
  });
});
