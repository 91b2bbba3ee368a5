import { ColumnDataSource, field, NDArray } from "plotctl";

const source = (): ColumnDataSource => new ColumnDataSource({ data: { x: [1, 2, 3], y: [4, 5, 6] } });

/** Collects the changes of `data`. */
function changesOf(model: ColumnDataSource): unknown[] {
  const seen: unknown[] = [];
  model.on_change("data", (attr) => seen.push(attr));
  return seen;
}

describe("the columns of a data source", () => {
  it("have one length, and the message names those that differ", () => {
    expect(() => new ColumnDataSource({ data: { x: [1], y: [1, 2] } })).toThrow(/of one length/);
    const model = source();
    expect(() => (model.data.y = [1])).toThrow('"x" has 3 rows and "y" has 1');
    expect(() => (model.data = { x: [1], y: [1, 2] })).toThrow('"x" has 1 rows and "y" has 2');
    expect(model.data.y).toEqual([4, 5, 6]);
  });

  it("are a live map: assignments and deletions are changes, even if the columns are equal", () => {
    const model = source();
    const seen = changesOf(model);
    model.data.y = [7, 8, 9];
    model.data.z = [0, 0, 0];
    delete model.data.x;
    expect(seen).toHaveLength(3);
    expect([Object.keys(model.data), "x" in model.data, model.length]).toEqual([["y", "z"], false, 3]);
    model.data.y = [7, 8, 9];
    delete model.data.nothing;
    expect(seen).toHaveLength(4);
  });

  it("keep their arrays, with dates as milliseconds", () => {
    const typed = Float32Array.of(1, 2);
    const image = new NDArray(Uint8Array.of(1, 2, 3, 4), [2, 2]);
    const model = new ColumnDataSource({ data: { typed, image, when: [new Date(3), new Date(4)] } });
    expect(model.data.typed).toBe(typed);
    expect(model.data.image).toBe(image);
    expect(model.data.when).toEqual([3, 4]);
  });

  it("are added under a free name and removed by name", () => {
    const model = source();
    expect(model.add([1, 2, 3])).toBe("Series 2");
    expect(model.add([1, 2, 3], "named")).toBe("named");
    model.remove("named");
    expect(model.column_names).toEqual(["x", "y", "Series 2"]);
    expect(() => model.remove("z")).toThrow('there is no column "z"; there are "x", "y", "Series 2"');
  });

  it("are named for glyphs by the helper of the source", () => {
    expect(source().field("x")).toEqual(field("x"));
    expect(source().field("x", { units: "deg" })).toEqual(field("x", { units: "deg" }));
  });

  it("are read as in BokehJS: by name, by row, and their number", () => {
    const model = new ColumnDataSource({ data: { x: [1, 2, 3], y: Float64Array.of(4, 5, 6) } });
    expect([model.get("x"), model.get_column("y"), model.get_column("z")]).toEqual([
      [1, 2, 3],
      Float64Array.of(4, 5, 6),
      null,
    ]);
    expect([model.columns(), model.get_length(), model.get_row(1)]).toEqual([["x", "y"], 3, { x: 2, y: 5 }]);
    expect(new ColumnDataSource().get_length()).toBeNull();
    expect(() => model.get("z" as "x")).toThrow('get: there is no column "z"; there are "x", "y"');
    expect(() => model.get_row(3)).toThrow("get_row: expected a row from 0 to 2, got 3");
    expect(() => model.get("x").push(1)).toThrow(/cannot be changed in place/);
  });

  it("are set by name, and cleared with their types kept", () => {
    const image = new NDArray(new Uint8Array(6), [2, 3]);
    const model = new ColumnDataSource({ data: { x: [1, 2], y: Float32Array.of(1, 2), image } });
    const seen = changesOf(model);
    model.set("x", [3, 4]);
    model.clear();
    expect(seen).toHaveLength(2);
    expect([model.data.x, model.data.y, model.data.image]).toEqual([
      [],
      new Float32Array(0),
      new NDArray(new Uint8Array(0), [0, 3]),
    ]);
  });

  it("are rejected unless they are arrays", () => {
    expect(() => (source().data.x = 5 as never)).toThrow('ColumnDataSource.data: column "x": expected an array');
    expect(() => (source().data = 5 as never)).toThrow(/expected an object of columns, got 5/);
  });
});

describe("stream", () => {
  it("appends rows to all columns and keeps the last rows", () => {
    const model = source();
    model.stream({ x: [10, 11], y: [12, 13] });
    expect(model.data.x).toEqual([1, 2, 3, 10, 11]);
    model.stream({ x: [14], y: [15] }, 2);
    expect([model.data.x, model.data.y]).toEqual([
      [11, 14],
      [13, 15],
    ]);
  });

  it("keeps the type of a typed column", () => {
    const model = new ColumnDataSource({ data: { x: Float32Array.of(1) } });
    model.stream({ x: [2] }, 5);
    expect(model.data.x).toEqual(Float32Array.of(1, 2));
  });

  it("changes nothing when rows are missing, unknown or unequal, or the rollover is not a count", () => {
    const model = source();
    const seen = changesOf(model);
    expect(() => model.stream({ x: [1] })).toThrow(/"y" are missing/);
    expect(() => model.stream({ x: [1], y: [1], zz: [1] })).toThrow('there is no column "zz"');
    expect(() => model.stream({ x: [1], y: [1, 2] })).toThrow(/of one length/);
    expect(() => model.stream({ x: [1], y: [1] }, -1)).toThrow("rollover must be a positive whole number");
    expect([seen, model.length]).toEqual([[], 3]);
  });
});

describe("patch", () => {
  it("changes cells by row", () => {
    const model = source();
    const [x] = [model.data.x];
    model.patch({ x: [[0, 9]], y: [[2, 8]] });
    expect([model.data.x, model.data.y]).toEqual([
      [9, 2, 3],
      [4, 5, 8],
    ]);
    expect(x).toEqual([1, 2, 3]);
  });

  it("changes nothing for unknown columns or rows out of range", () => {
    const model = source();
    const seen = changesOf(model);
    expect(() => model.patch({ z: [[0, 1]] })).toThrow('there is no column "z"');
    expect(() =>
      model.patch({
        x: [
          [0, 1],
          [3, 1],
        ],
      }),
    ).toThrow(/out of range/);
    expect([seen, model.data.x]).toEqual([[], [1, 2, 3]]);
  });
});
