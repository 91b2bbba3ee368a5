// A typed column accepts only numbers that it can represent exactly; JavaScript itself would convert the others silently.
import fc from "fast-check";
import { ColumnDataSource, Document, NDArray, Slice, type Columns } from "plotctl";
import { changesOf, followerOf, patch } from "../document/support.js";

const now = Date.UTC(2026, 0, 1);

function typed() {
  const data = {
    bytes: Uint8Array.of(1, 2),
    ints: Int32Array.of(0, 0),
    floats: Float32Array.of(0, 0),
    flags: new NDArray(Uint8Array.of(0, 1), [2], "bool"),
    cells: [Uint8Array.of(1, 2, 3), new NDArray(Int16Array.of(1, 2, 3, 4), [2, 2])],
  };
  return new ColumnDataSource<Columns>({ data });
}

const fine = { bytes: [3], ints: [3], floats: [3], flags: [true], cells: [Uint8Array.of(4)] };

describe("a number that does not fit a typed column", () => {
  it.each<[string, (source: ColumnDataSource<Columns>) => void, string]>([
    [
      "too large",
      (source) => source.stream({ ...fine, bytes: [300] }),
      'stream: column "bytes", row 0: an array of uint8',
    ],
    ["negative", (source) => source.stream({ ...fine, bytes: [-1] }), "whole numbers from 0 to 255, it cannot take -1"],
    ["a time", (source) => source.stream({ ...fine, ints: [now] }), `it cannot take ${now}`],
    ["a fraction", (source) => source.stream({ ...fine, ints: [1.7] }), "it cannot take 1.7"],
    ["NaN among integers", (source) => source.stream({ ...fine, ints: [NaN] }), "it cannot take NaN"],
    ["infinite", (source) => source.stream({ ...fine, bytes: [Infinity] }), "it cannot take Infinity"],
    ["of a wider type", (source) => source.stream({ ...fine, bytes: Int16Array.of(256) }), "it cannot take 256"],
    ["a float in one", (source) => source.stream({ ...fine, ints: Float64Array.of(0.5) }), "it cannot take 0.5"],
    ["too large a float", (source) => source.stream({ ...fine, floats: [1e39] }), "it cannot take 1e+39"],
    [
      "2 among flags",
      (source) => source.stream({ ...fine, flags: [2] }),
      "an array of bool holds whole numbers from 0 to 1",
    ],
    ["a big integer", (source) => source.stream({ ...fine, ints: BigInt64Array.of(2n ** 40n) }), "it cannot take"],
    ["a cell", (source) => source.patch({ bytes: [[1, -1]] }), 'patch: column "bytes": row 1: an array of uint8'],
    ["a slice", (source) => source.patch({ ints: [[new Slice(0, 2), [1, 1.7]]] }), 'column "ints": row 1: '],
    ["a typed slice", (source) => source.patch({ bytes: [[new Slice(0, 1), Int16Array.of(-5)]] }), "it cannot take -5"],
    ["in a nested cell", (source) => source.patch({ cells: [[[0, 1], 256]] }), 'column "cells": row 0, value 0: '],
    [
      "in a part of an image",
      (source) =>
        source.patch({
          cells: [
            [
              [1, new Slice(0, 2), 0],
              [1, 2 ** 15],
            ],
          ],
        }),
      'column "cells": row 1, value 1: an array of int16',
    ],
    [
      "in a cell that the same patch replaces",
      (source) =>
        source.patch({
          cells: [
            [0, Int8Array.of(1)],
            [[0, 0], 200],
          ],
        }),
      "an array of int8 holds whole numbers from -128 to 127",
    ],
  ])("is rejected: %s", (_what, change, message) => {
    const source = typed();
    expect(() => change(source)).toThrow(message);
    expect({ ...source.data }).toEqual({ ...typed().data });
  });

  it("is rejected from browsers as well, and the document is unchanged", () => {
    const doc = new Document();
    const source = typed();
    doc.add_root(source);
    const model = { id: source.id };
    const wrong = [
      { kind: "ColumnsPatched", model, attr: "data", patches: { bytes: [[0, 256]] } },
      { kind: "ColumnsStreamed", model, attr: "data", data: { ...fine, cells: [[1]], ints: [0.5] }, rollover: null },
    ];
    for (const event of wrong) expect(() => patch(doc, event as never)).toThrow("it cannot take");
    expect({ ...source.data }).toEqual({ ...typed().data });
  });
});

it("a list of numbers becomes typed when typed rows are streamed, if the type can represent it", () => {
  const source = new ColumnDataSource<Columns>({ data: { x: [1.5, 300] } });
  expect(() => source.stream({ x: Uint8Array.of(1) })).toThrow("it cannot take 1.5");
  source.stream({ x: Float64Array.of(1) });
  expect(source.data.x).toEqual(Float64Array.of(1.5, 300, 1));
});

it("true and false become 1 and 0 in a column of numbers", () => {
  const source = new ColumnDataSource<Columns>({ data: { x: Uint8Array.of(5) } });
  source.stream({ x: [true, false] });
  expect(source.data.x).toEqual(Uint8Array.of(5, 1, 0));
});

it("a typed column that is longer than the rollover is sent in full, since BokehJS would not shorten it", () => {
  const source = new ColumnDataSource<Columns>({ data: { x: Float64Array.of(1, 2, 3, 4), y: [1, 2, 3, 4] } });
  const doc = new Document();
  doc.add_root(source);
  const sent = changesOf(doc);
  source.stream({ x: [5], y: [5] }, 2);
  source.stream({ x: [6], y: [6] }, 2);
  source.stream({ x: [7], y: [7] }, 1);
  const whole = "ColumnDataChanged";
  expect(sent.map(({ kind }) => kind)).toEqual([whole, "ColumnsStreamed", whole]);
  expect({ ...source.data }).toEqual({ x: Float64Array.of(7), y: [7] });
});

const classes = [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array];
/** JSON has no -0. */
const number = fc
  .oneof(fc.integer({ min: -300, max: 300 }), fc.double(), fc.integer(), fc.constantFrom(2 ** 31, NaN))
  .map((value) => (value === 0 ? 0 : value));

it("numbers are stored exactly in a typed column, or rejected, here and in a viewer", () => {
  fc.assert(
    fc.property(fc.constantFrom(...classes), fc.array(number, { maxLength: 4 }), number, (Type, rows, cell) => {
      const source = new ColumnDataSource<Columns>({ data: { x: Type.of(1, 2) } });
      const doc = new Document();
      doc.add_root(source);
      const copy = followerOf(doc);
      const exact = (value: number): number => (Type === Float32Array ? Math.fround(value) : value);
      let expected = [1, 2];
      const attempt = (change: () => void, next: number[]): void => {
        try {
          change();
        } catch {
          return;
        }
        expected = next.map(exact);
      };
      attempt(() => source.stream({ x: rows }), [...expected, ...rows]);
      attempt(() => source.patch({ x: [[0, cell]] }), [cell, ...expected.slice(1)]);
      expect([...(source.data.x as Float64Array)]).toEqual(expected);
      expect((copy.roots[0] as unknown as ColumnDataSource).data.x).toEqual(source.data.x);
    }),
  );
});
