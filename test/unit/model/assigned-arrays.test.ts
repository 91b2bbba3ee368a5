// Assigning an array reaches every viewer, even if it is the current array, changed in place.
import { ColumnDataSource, Document, NDArray } from "plotctl";
import { CustomJS, FixedTicker, Selection } from "plotctl/models";
import { changesOf, followerOf } from "../document/support.js";

/** A source in a document, and its copy at a viewer. */
function shown(data: Record<string, readonly unknown[] | Float64Array>) {
  const source = new ColumnDataSource({ data });
  const doc = new Document();
  doc.add_root(source);
  const copy = followerOf(doc);
  const viewed = (name: string): unknown => (copy.roots[0] as unknown as ColumnDataSource).data[name];
  return { source, viewed };
}

const numbers = (): Float64Array => Float64Array.of(1, 2, 3);

describe("an array that was changed in place", () => {
  it("is sent when its columns are assigned again", () => {
    const [x, y] = [numbers(), numbers()];
    const { source, viewed } = shown({ x, y });
    y[0] = 50;
    expect(viewed("y")).toEqual(numbers());
    source.data = { x, y };
    expect(viewed("y")).toEqual(Float64Array.of(50, 2, 3));
  });

  it("is sent when the column is assigned again, as itself or as a copy", () => {
    const y = numbers();
    const { source, viewed } = shown({ y });
    y[0] = 50;
    source.data.y = y;
    expect(viewed("y")).toEqual(Float64Array.of(50, 2, 3));
    y[1] = 60;
    source.data.y = y.slice();
    expect(viewed("y")).toEqual(Float64Array.of(50, 60, 3));
  });

  it.each([
    ["a list", [1, 2, 3], (list: number[]) => (list[0] = 9), [9, 2, 3]],
    ["a list of lists", [[1], [2]], (list: number[][]) => ((list[0] as number[])[0] = 9), [[9], [2]]],
  ])("is sent as %s", (_what, list, change, expected) => {
    const { source, viewed } = shown({ list });
    change(list as never);
    source.data.list = list;
    expect(viewed("list")).toEqual(expected);
  });

  it("is sent from within an NDArray", () => {
    const image = new NDArray(Float64Array.of(1, 2, 3, 4), [2, 2]);
    const { source, viewed } = shown({ image: [image] });
    (image.data as Float64Array)[3] = 9;
    source.data.image = [image];
    expect((viewed("image") as NDArray[])[0]?.data).toEqual(Float64Array.of(1, 2, 3, 9));
  });

  it("is sent from properties other than columns, however deeply it is nested", () => {
    const bytes = Uint8Array.of(1, 2);
    const callback = new CustomJS({ code: "", args: { deep: { list: [bytes] } } });
    const ticker = new FixedTicker({ ticks: numbers() });
    const doc = new Document();
    doc.add_root(callback);
    doc.add_root(ticker);
    const sent = changesOf(doc);
    callback.args = { deep: { list: [bytes] } };
    ticker.ticks = ticker.ticks;
    callback.tags = [bytes];
    callback.tags = [bytes];
    expect(sent.map((change) => "attr" in change && change.attr)).toEqual(["args", "ticks", "tags", "tags"]);
  });

  it("is not sent again where properties hold immutable copies", () => {
    const selection = new Selection({ indices: [1, 2] });
    const doc = new Document();
    doc.add_root(selection);
    const sent = changesOf(doc);
    selection.indices = [1, 2];
    selection.tags = [];
    expect(sent).toEqual([]);
    const indices = [5];
    selection.indices = indices;
    indices[0] = 6;
    selection.indices = indices;
    expect([sent.length, selection.indices]).toEqual([2, [6]]);
  });
});

it("a patch of one source does not change another source with the same array", () => {
  const a = new ColumnDataSource({ data: { x: [1, 2] } });
  a.patch({ x: [[0, 5]] });
  const { source: b, viewed } = shown({ x: a.data.x });
  a.patch({ x: [[0, 6]] });
  expect([a.data.x, b.data.x, viewed("x")]).toEqual([
    [6, 2],
    [5, 2],
    [5, 2],
  ]);
});
