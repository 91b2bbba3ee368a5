import fc from "fast-check";
import { ColumnDataSource, NDArray } from "plotctl";

const matrix = new NDArray(Float64Array.of(1, 2, 3, 4, 5, 6), [3, 2]);

describe("an NDArray", () => {
  it("of one dimension reads as a list: by index, at, loop, spread and length", () => {
    const names = new NDArray(["a", "b", "c"], [3]);
    expect([names.length, names[0], names[3], names.at(-1), names.at(-4), names.at(1.5)]).toEqual([
      3,
      "a",
      undefined,
      "c",
      undefined,
      "b",
    ]);
    expect([...names]).toEqual(["a", "b", "c"]);
    expect(Array.from(names)).toEqual(names.tolist());
  });

  it("of several dimensions has its rows as items, over the same memory", () => {
    const last = matrix.at(-1) as NDArray;
    expect([last.shape, last.tolist()]).toEqual([[2], [5, 6]]);
    (matrix.data as Float64Array)[4] = 7;
    expect(last[0]).toBe(7);
    (matrix.data as Float64Array)[4] = 5;
    expect(matrix.tolist()).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  });

  it("of bools has booleans as items", () => {
    expect([...new NDArray(Uint8Array.of(1, 0), [2], "bool")]).toEqual([true, false]);
  });

  it("without items, or without dimensions, has no items", () => {
    expect([...new NDArray([], [0]), ...new NDArray([], [0, 3]), ...new NDArray([1], [])]).toEqual([]);
  });

  it("rejects an assignment by index, which would have no effect", () => {
    expect(() => ((matrix as unknown as number[])[0] = 1)).toThrow(/\[0\] cannot be assigned/);
    expect(Object.keys(matrix)).toEqual(["data", "shape", "dtype"]);
  });

  it("of any shape has the items of its lists, in order", () => {
    const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(shapes, (shape) => {
        const items = Array.from({ length: shape.reduce((size, dimension) => size * dimension, 1) }, (_, at) => at);
        const array = new NDArray(Int32Array.from(items), shape);
        expect(array.tolist().flat(shape.length as 1)).toEqual(items);
        expect(array.tolist()).toHaveLength(array.length);
        expect(new NDArray(items, shape).tolist()).toEqual(array.tolist());
      }),
    );
  });
});

describe("a column whose type is unknown to the compiler", () => {
  it("is read by index, at, spread and length, even if it was empty at first", () => {
    const empty = new ColumnDataSource({ data: { x: [], y: [] } });
    empty.stream({ x: [1, 2], y: Float64Array.of(3, 4) });
    expect([empty.data.x.at(-1), empty.data.y[0], [...empty.data.y], empty.data.x.length]).toEqual([2, 3, [3, 4], 2]);
    const untyped: ColumnDataSource = new ColumnDataSource({ data: { image: matrix } });
    expect((untyped.data.image?.at(0) as NDArray).tolist()).toEqual([1, 2]);
    expect(untyped.data.image?.[1]).toEqual(new NDArray(Float64Array.of(3, 4), [2]));
  });
});
