// Any value that an author sets, right or wrong, either reaches the model, a viewer and a tab that opens later alike,
// or is rejected without changes.
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { Document, NDArray, PlotctlError, Slice } from "plotctl";
import * as models from "plotctl/models";
import { ColumnDataSource } from "plotctl/models";
import type { Columns } from "../../../src/model/types.js";
import { ClassInfo } from "../../../src/model/class-info.js";
import type { Model } from "../../../src/model/model.js";
import { synthetic, CONCRETE } from "./synthetic.js";
import { changesOf, flat, followerOf, overTheWire } from "./support.js";

/** Random tests take seconds on a busy machine. */
const TIMEOUT_MS = 60_000;

class Own {
  readonly value = 1;
}
class Floats extends Float32Array {}

const cyclic: unknown[] = [1];
cyclic.push({ back: cyclic });
const foreign = runInNewContext(
  "[[1, 2], Float64Array.of(1, 2), new Date(5), new Map([['a', 1]]), new Set([1]), { a: [1] }, new ArrayBuffer(2)]",
) as unknown[];

/** JSON has no -0. */
const double = fc.double().map((value) => (value === 0 ? 0 : value));

/** Parts of values: right, wrong and unusual ones. */
const part = fc.oneof(
  { weight: 6, arbitrary: fc.oneof(fc.integer(), double, fc.string(), fc.boolean(), fc.constant(null)) },
  fc.constantFrom<unknown>(
    ...[undefined, NaN, Infinity, 300, -1, 1.7, 2 ** 40, 1e39, 5n, 2n ** 70n, new Date(7), new Date(NaN), "a", "red"],
  ),
  fc.constantFrom<unknown>(() => 1, Symbol("s"), new Own(), cyclic, new Error("e"), Promise.resolve(), /x/, Own),
  fc.constantFrom<unknown>(
    ...[
      Buffer.from([1, 2]),
      Floats.of(1.5),
      BigInt64Array.of(1n),
      BigInt64Array.of(2n ** 60n),
      Uint8ClampedArray.of(9),
    ],
    ...[new DataView(new ArrayBuffer(2)), new ArrayBuffer(3), new SharedArrayBuffer(2), new Array<number>(2)],
    ...[new NDArray([1, "a"], [2]), new NDArray([() => 1], [1]), new NDArray(Uint8Array.of(1, 2), [1, 2])],
    ...foreign,
  ),
);

const anything: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthIdentifier: "value" },
    part,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "type", "__proto__", "id"), tie("value"), { maxKeys: 2 }),
    fc.array(tie("value"), { maxLength: 2 }).map((items) => new Set(items)),
    fc.array(fc.tuple(part, tie("value")), { maxLength: 2 }).map((entries) => new Map(entries)),
  ),
})).value;

/** Makes changes that may be rejected, without effect. In both cases all readers have the same content. */
function attempt(root: Model, steps: readonly (() => void)[]): void {
  const doc = new Document();
  doc.add_root(root);
  const copy = followerOf(doc);
  const changes = changesOf(doc);
  for (const make of steps) {
    const [before, count] = [flat(overTheWire(doc.to_json())), changes.length];
    try {
      make();
    } catch (error) {
      if (!(error instanceof PlotctlError)) throw error;
      expect(error.message.length).toBeLessThan(1000);
      expect(changes).toHaveLength(count);
      expect(flat(overTheWire(doc.to_json()))).toEqual(before);
    }
    const here = flat(overTheWire(doc.to_json()));
    expect(flat(overTheWire(copy.to_json()))).toEqual(here);
    expect(flat(overTheWire(Document.from_json(overTheWire(doc.to_json())).to_json()))).toEqual(here);
  }
}

it(
  "any value for any property of any model is stored for all readers, or rejected without changes",
  () => {
    const names = CONCRETE.filter((name) => name in models);
    const property = fc
      .constantFrom(...names)
      .chain((name) => fc.tuple(fc.constant(name), fc.constantFrom(...ClassInfo.of(name).properties.keys())));
    fc.assert(
      fc.property(property, anything, ([name, attr], value) => {
        const model = synthetic(name) as Model;
        const set = (): void => {
          model.setv({ [attr]: value });
        };
        attempt(model, [set]);
      }),
      { numRuns: 600 },
    );
  },
  TIMEOUT_MS,
);

it(
  "any value for a property of any value is stored for all readers, or rejected without changes",
  () => {
    fc.assert(
      fc.property(anything, (value) => {
        const model = new models.CustomJS({ code: "" });
        const set = (): void => {
          model.setv({ tags: [value], args: { value } });
        };
        attempt(model, [set]);
      }),
      { numRuns: 400 },
    );
  },
  TIMEOUT_MS,
);

const column: fc.Arbitrary<unknown> = fc.oneof(
  fc.array(anything, { maxLength: 3 }),
  fc.array(double, { maxLength: 3 }),
  fc.array(fc.array(part, { maxLength: 2 }), { maxLength: 3 }),
  fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 3 }).map((items) => Int16Array.from(items)),
  anything,
);
const index = fc.oneof(
  fc.integer({ min: -1, max: 3 }),
  fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })).map(([start, stop]) => new Slice(start, stop)),
  fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })),
);
const cells = fc.array(fc.tuple(index, fc.oneof(anything, part)), { maxLength: 3 });

type Step = (source: ColumnDataSource<Columns>) => void;
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(column, column).map(
    ([a, b]): Step =>
      (source) =>
        (source.data = { a, b } as Columns),
  ),
  fc.tuple(fc.constantFrom("a", "b"), column).map(
    ([name, items]): Step =>
      (source) =>
        (source.data[name] = items as number[]),
  ),
  fc.tuple(column, column, fc.option(fc.integer({ min: 1, max: 4 }))).map(([a, b, rollover]): Step => (source) => {
    source.stream({ a, b } as Columns, rollover);
  }),
  fc.tuple(cells, cells).map(([a, b]): Step => (source) => {
    source.patch({ a, b });
  }),
);

const columns = fc.constantFrom<() => Columns>(
  () => ({ a: [1, 2, 3], b: ["x", "y", "z"] }),
  () => ({ a: Uint8Array.of(1, 2, 3), b: Float32Array.of(1, 2, 3) }),
  () => ({ a: [Float64Array.of(1, 2), Uint8Array.of(3), [4]], b: [[1], [2], [3]] }),
  () => ({ a: new NDArray(Uint8Array.of(0, 1, 1), [3], "bool"), b: [1, null, NaN] }),
  () => ({ a: [], b: [] }),
);

it(
  "any rows, cells and columns are stored for all readers, or rejected without changes",
  () => {
    fc.assert(
      fc.property(columns, fc.array(step, { maxLength: 4 }), (data, steps) => {
        const source = new ColumnDataSource<Columns>({ data: data() });
        attempt(
          source,
          steps.map((each) => () => {
            each(source);
          }),
        );
      }),
      { numRuns: 400 },
    );
  },
  TIMEOUT_MS,
);
