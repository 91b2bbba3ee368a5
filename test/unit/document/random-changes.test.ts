// A document and its copy, which gets the changes as patches, stay equal after any changes.
import fc from "fast-check";
import { NDArray } from "../../../src/base/ndarray.js";
import { Document } from "../../../src/document/document.js";
import { Theme } from "../../../src/document/theme.js";
import { CustomJS } from "../../../src/model/generated/callbacks.js";
import { Line, Scatter } from "../../../src/model/generated/glyphs.js";
import { Column, Row } from "../../../src/model/generated/layouts.js";
import { Range1d } from "../../../src/model/generated/ranges.js";
import { GlyphRenderer } from "../../../src/model/generated/renderers.js";
import { Slider } from "../../../src/model/generated/sliders.js";
import { ColumnDataSource } from "../../../src/model/generated/sources.js";
import type { Columns } from "../../../src/model/types.js";
import { Jitter } from "../../../src/model/generated/transforms.js";
import { Div, TextInput } from "../../../src/model/generated/widgets.js";
import type { Model } from "../../../src/model/model.js";
import { Slice } from "../../../src/serialize/slice.js";
import { anyValue } from "../serialize/values.js";
import { flat, followerOf, overTheWire } from "./support.js";

/** Random tests take seconds on a busy machine. */
const TIMEOUT_MS = 30_000;

/** One model of each kind that the changes below need; each document of a test has its own pool. */
class Pool {
  readonly sources = [0, 1].map(
    () => new ColumnDataSource<Columns>({ data: { x: [1, 2, 3], y: Float64Array.of(1, 2, 3) } }),
  );
  readonly layouts = [new Row(), new Column(), new Row()] as const;
  readonly widgets = [
    new Slider({ start: 0, end: 10, value: 1 }),
    new TextInput(),
    new Div(),
    new Slider({ start: 0, end: 1, value: 0 }),
  ] as const;
  readonly range = new Range1d({ start: 0, end: 1 });
  readonly callback = new CustomJS({ code: "", args: { self: this.widgets[0] } });
  readonly glyphs = [new Line(), new Scatter()] as const;
  readonly renderers = this.sources.map(
    (data_source, index) => new GlyphRenderer({ data_source, glyph: this.glyphs[index % 2] as Line | Scatter }),
  );
  readonly all: readonly Model[] = [
    ...this.sources,
    ...this.layouts,
    ...this.widgets,
    this.range,
    this.callback,
    ...this.glyphs,
    ...this.renderers,
  ];
}

type Change = (pool: Pool, doc: Document) => void;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const index = fc.nat({ max: 20 });
/** JSON has no -0. */
const number = fc.double().map((value) => (value === 0 ? 0 : value));
const someNumbers = (length: number): fc.Arbitrary<readonly number[] | Float64Array | Int32Array | BigInt64Array> => {
  const size = { minLength: length, maxLength: length };
  return fc.oneof(
    fc.array(number, size),
    fc.float64Array(size),
    fc.int32Array(size),
    fc.bigInt64Array({ ...size, min: -(2n ** 53n) + 1n, max: 2n ** 53n - 1n }) as fc.Arbitrary<BigInt64Array>,
  );
};
const columns = (longest: number) =>
  fc.nat({ max: longest }).chain((length) => fc.record({ x: someNumbers(length), y: someNumbers(length) }));

/** Changes that the API may reject are skipped; then nothing may have changed. */
const orRejected =
  (change: Change): Change =>
  (pool, doc) => {
    try {
      change(pool, doc);
    } catch (error) {
      if ((error as Error).name !== "PlotctlError") throw error;
    }
  };

const change: fc.Arbitrary<Change> = fc.oneof(
  // Properties of every kind.
  fc.tuple(index, anyValue).map(([which, value]): Change =>
    orRejected((pool) => {
      at(pool.all, which).tags = [value];
    }),
  ),
  fc.tuple(index, fc.option(fc.string())).map(([which, name]): Change => (pool) => {
    at(pool.all, which).name = name;
  }),
  fc.double({ noNaN: true }).map((value): Change => (pool) => {
    pool.widgets[0].value = value;
  }),
  fc.tuple(fc.double(), fc.double()).map(
    ([start, end]): Change =>
      (pool) =>
        pool.range.setv({ start, end }),
  ),
  fc.constantFrom(null, "navy", "red", [1, 2, 3] as const).map((color): Change => (pool) => {
    pool.glyphs[0].line_color = color;
  }),
  fc.constantFrom("x", 3, { field: "y" }, { value: 1 }).map((x): Change => (pool) => {
    pool.glyphs[1].x = x;
  }),
  fc.double({ noNaN: true, min: 0 }).map((width): Change => (pool) => {
    pool.glyphs[1].size = { field: "x", transform: new Jitter({ width }) };
  }),
  // Models that enter, leave, return, move, and refer to each other.
  fc.tuple(index, fc.uniqueArray(fc.nat({ max: 3 }))).map(([which, children]): Change => (pool) => {
    at(pool.layouts, which).children = children.map((child) => at(pool.widgets, child));
  }),
  fc.constant<Change>((pool) => {
    const [from, to] = pool.layouts;
    const moved = from.children;
    from.children = [];
    to.children = moved;
  }),
  fc.tuple(index, index).map(([which, target]): Change => (pool) => {
    at(pool.all, which).tags = [at(pool.all, target), { again: at(pool.all, target) }];
  }),
  index.map((which): Change => (pool) => {
    pool.callback.args = { cb: pool.callback, other: at(pool.all, which) };
  }),
  fc.tuple(index, index).map(([which, target]): Change => (pool) => {
    at(pool.renderers, which).data_source = at(pool.sources, target);
  }),
  index.map(
    (which): Change =>
      (pool) =>
        at(pool.widgets, which).js_on_change("name", pool.callback),
  ),
  // Roots and the document itself.
  index.map(
    (which): Change =>
      (pool, doc) =>
        doc.add_root(at(pool.all, which)),
  ),
  index.map(
    (which): Change =>
      (pool, doc) =>
        doc.remove_root(at(pool.all, which)),
  ),
  fc.string().map((title): Change => (_pool, doc) => {
    doc.title = title;
  }),
  fc.constant<Change>((_pool, doc) => void doc.models.size),
  fc
    .constantFrom({}, { attrs: { Slider: { width: 77 }, Model: { name: "themed" } } })
    .map((theme): Change => (_, doc) => {
      doc.theme = new Theme(theme);
    }),
  fc.constantFrom("combine" as const, "collect" as const).map(
    (policy): Change =>
      (_pool, doc) =>
        doc.hold(policy),
  ),
  fc.constant<Change>((_pool, doc) => doc.unhold()),
  // Columns.
  fc.tuple(index, columns(5)).map(([which, data]): Change => (pool) => {
    at(pool.sources, which).data = data;
  }),
  fc.tuple(index, fc.constantFrom("x", "z"), someNumbers(3)).map(([which, name, column]): Change =>
    orRejected((pool) => {
      at(pool.sources, which).data[name] = column;
    }),
  ),
  fc
    .tuple(index, columns(3), fc.option(fc.integer({ min: 1, max: 6 })))
    .map(([which, rows, rollover]): Change => orRejected((pool) => at(pool.sources, which).stream(rows, rollover))),
  fc
    .tuple(index, fc.nat({ max: 4 }), number)
    .map(([which, row, value]): Change =>
      orRejected((pool) => at(pool.sources, which).patch({ x: [[row, value]], y: [[row, -1]] })),
    ),
  fc
    .tuple(index, fc.nat({ max: 2 }), someNumbers(2))
    .map(([which, start, values]): Change =>
      orRejected((pool) => at(pool.sources, which).patch({ y: [[new Slice(start, start + 2), values]] })),
    ),
  fc.tuple(index, fc.nat({ max: 2 }), number).map(([which, part, value]): Change =>
    orRejected((pool) => {
      const source = at(pool.sources, which);
      source.data = { image: [new NDArray(new Float64Array(6), [2, 3]), Float32Array.of(1, 2, 3)] };
      source.patch({
        image: [
          [
            [0, part, new Slice(null, null, 2)],
            [value, 1],
          ],
        ],
      });
      source.patch({ image: [[[1, new Slice(part, 3)], value]] });
    }),
  ),
);

function play(changes: readonly Change[]): { readonly doc: Document; readonly copy: Document } {
  const pool = new Pool();
  const doc = new Document();
  doc.add_root(pool.layouts[0]);
  doc.add_root(pool.renderers[0] as Model);
  const copy = followerOf(doc);
  for (const apply of changes) apply(pool, doc);
  doc.unhold();
  return { doc, copy };
}

describe("a copy that gets every change as a patch", () => {
  it(
    "equals the document after any sequence of changes",
    () => {
      fc.assert(
        fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
          const { doc, copy } = play(changes);
          expect(flat(copy.to_json())).toEqual(flat(overTheWire(doc.to_json())));
        }),
        { numRuns: 300 },
      );
    },
    TIMEOUT_MS,
  );

  it(
    "can be loaded from JSON at any time, and has the same JSON",
    () => {
      fc.assert(
        fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
          const json = overTheWire(play(changes).doc.to_json());
          expect(flat(Document.from_json(json).to_json())).toEqual(flat(json));
        }),
        { numRuns: 100 },
      );
    },
    TIMEOUT_MS,
  );
});
