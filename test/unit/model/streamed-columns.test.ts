// Streamed columns behave like arrays that are copied at every change, in any order of operations.
import { jest } from "@jest/globals";
import fc from "fast-check";
import { ColumnDataSource, NDArray } from "plotctl";
import { Document } from "../../../src/document/document.js";
import type { Columns } from "../../../src/model/types.js";
import { overTheWire } from "../document/support.js";

type Cells = readonly number[];
type Source = ColumnDataSource<Columns>;

const NAMES = ["list", "typed", "flags"] as const;
type Name = (typeof NAMES)[number];
type Model = Record<Name, number[]>;

/** A column of each kind with the given cells. */
const columnsOf = (cells: Cells): Columns => ({
  list: [...cells],
  typed: Float64Array.from(cells),
  flags: new NDArray(
    Uint8Array.from(cells, (cell) => cell % 2),
    [cells.length],
    "bool",
  ),
});
const modelOf = (cells: Cells): Model => ({
  list: [...cells],
  typed: [...cells],
  flags: cells.map((cell) => cell % 2),
});

function cellsOf(column: unknown): number[] {
  return [...((column instanceof NDArray ? column.data : column) as Iterable<number>)];
}

/** A source beside a naive model of it, and the arrays that readers got with their expected content. */
class Pair {
  readonly source: Source = new ColumnDataSource<Columns>({ data: columnsOf([1, 2, 3]) });
  readonly doc = new Document();
  readonly given: [column: unknown, cells: number[]][] = [];
  model = modelOf([1, 2, 3]);
  /** Reads `old` and `new` of each change when it happens, later, or never. */
  readsChanges: "now" | "later" | "never" = "never";
  readonly changes: [record: Readonly<Record<string, unknown>>, model: Model][] = [];

  constructor() {
    this.doc.add_root(this.source);
  }

  #next = this.model;

  readonly #hear = (_attr: "data", old: object, value: object): void => {
    if (this.readsChanges !== "never") {
      this.changes.push([value as Columns, this.#next], [old as Columns, structuredClone(this.model)]);
    }
    if (this.readsChanges === "now") this.checkChanges();
  };

  listen(): void {
    this.source.on_change("data", this.#hear);
  }

  stopListening(): void {
    this.listen();
    this.source.remove_on_change("data", this.#hear);
  }

  change(next: Model, make: (source: Source) => void): void {
    this.#next = structuredClone(next);
    make(this.source);
    this.model = next;
  }

  checkChanges(): void {
    for (const [record, model] of this.changes.splice(0)) {
      for (const name of NAMES) expect(cellsOf(record[name])).toEqual(model[name]);
    }
  }

  checkGiven(): void {
    for (const [column, cells] of this.given) expect(cellsOf(column)).toEqual(cells);
  }

  check(): void {
    for (const name of NAMES) expect(cellsOf(this.source.data[name])).toEqual(this.model[name]);
  }
}

type Action = (pair: Pair) => void;

const cells = fc.array(fc.nat({ max: 99 }), { maxLength: 7 });
const rollover = fc.option(fc.integer({ min: 1, max: 12 }));
const name = fc.constantFrom(...NAMES);

const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(cells, rollover).map(([added, kept]): Action => (pair) => {
      const all = modelOf(added);
      const window = (own: number[], rows: number[]): number[] => {
        const joined = [...own, ...rows];
        return kept === null ? joined : joined.slice(-kept);
      };
      const next: Model = {
        list: window(pair.model.list, all.list),
        typed: window(pair.model.typed, all.typed),
        flags: window(pair.model.flags, all.flags),
      };
      pair.change(next, (source) => source.stream(columnsOf(added), kept));
    }),
  },
  fc.tuple(name, fc.nat({ max: 20 })).map(([column, row]): Action => (pair) => {
    if (row >= pair.model.list.length) return;
    const next = structuredClone(pair.model);
    next[column][row] = 1;
    // Cells are patched in arrays that the source owns: reading these may have side effects.
    pair.checkChanges();
    pair.given.length = 0;
    pair.readsChanges = "never";
    pair.change(next, (source) => source.patch({ [column]: [[row, 1]] }));
  }),
  cells.map((all): Action => (pair) => {
    pair.change(modelOf(all), (source) => (source.data = columnsOf(all)));
  }),
  name.map((column): Action => (pair) => {
    const changed = pair.model.list.map((_, row) => row + 7);
    const next = { ...pair.model, [column]: modelOf(changed)[column] };
    pair.change(next, (source) => (source.data[column] = columnsOf(changed)[column] as Cells));
  }),
  name.map((column): Action => (pair) => {
    const read = pair.source.data[column];
    expect(pair.source.data[column]).toBe(read);
    pair.given.push([read, cellsOf(read)]);
  }),
  fc.constantFrom("now" as const, "later" as const, "never" as const).map((when): Action => (pair) => {
    pair.readsChanges = when;
    pair.listen();
  }),
  fc.constant<Action>((pair) => pair.stopListening()),
  fc.constant<Action>((pair) => {
    expect(pair.source.length).toBe(pair.model.list.length);
  }),
  fc.constant<Action>((pair) => {
    const copy = Document.from_json(overTheWire(pair.doc.to_json()));
    const { data } = copy.roots[0] as Source;
    for (const column of NAMES) expect(cellsOf(data[column])).toEqual(pair.model[column]);
  }),
  // A peer's patch whose last event is rejected.
  fc.tuple(cells, rollover).map(([added, kept]): Action => (pair) => {
    const rows = modelOf(added);
    const data = { type: "map", entries: NAMES.map((column) => [column, rows[column]]) };
    const stream = { kind: "ColumnsStreamed", model: { id: pair.source.id }, attr: "data", data, rollover: kept };
    const bad = { ...stream, data: { type: "map", entries: [["strange", added]] } };
    expect(() => pair.doc.apply_json_patch({ events: [stream, stream, bad] })).toThrow("strange");
  }),
);

describe("a streamed column", () => {
  it("has the rows that a copy at every change would have, and arrays that were read earlier keep their content", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60, size: "max" }), (actions) => {
        const pair = new Pair();
        for (const act of actions) {
          act(pair);
          pair.checkGiven();
        }
        pair.checkChanges();
        pair.check();
      }),
      { numRuns: 100 },
    );
  });

  it("does not change arrays and records that were read before, even if listeners are added later", () => {
    const source = new ColumnDataSource<Columns>({ data: { y: [1, 2], z: Float64Array.of(1, 2) } });
    const records: Readonly<Record<string, unknown>>[] = [];
    const listen = (_attr: "data", old: object, value: object): void =>
      void records.push(old as Record<string, unknown>, value as Record<string, unknown>);
    source.stream({ y: [3], z: [3] });
    source.on_change("data", listen);
    source.stream({ y: [4], z: [4] }, 3);
    source.remove_on_change("data", listen);
    const { y, z } = source.data;
    for (let row = 5; row < 9; row++) source.stream({ y: [row], z: [row] }, 3);
    expect(records.map((record) => cellsOf(record["y"]))).toEqual([
      [1, 2, 3],
      [2, 3, 4],
    ]);
    expect(records.map((record) => cellsOf(record["z"]))).toEqual([
      [1, 2, 3],
      [2, 3, 4],
    ]);
    expect([cellsOf(y), cellsOf(z)]).toEqual([
      [2, 3, 4],
      [2, 3, 4],
    ]);
    expect([cellsOf(source.data.y), cellsOf(source.data.z)]).toEqual([
      [6, 7, 8],
      [6, 7, 8],
    ]);
  });

  it("never writes into an array of the author", () => {
    const [y, z] = [[1, 2], Float64Array.of(1, 2)];
    const source = new ColumnDataSource<Columns>({ data: { y, z } });
    for (let row = 0; row < 5; row++) source.stream({ y: [row], z: [row] }, 3);
    expect([y, z]).toEqual([[1, 2], Float64Array.of(1, 2)]);
  });

  it.each([["lists", (rows: Cells): Columns => ({ x: rows, y: rows })] as const, ["typed columns", typed] as const])(
    "costs only the new rows, for %s",
    (_kind, columns) => {
      const source = new ColumnDataSource<Columns>({ data: columns([]) });
      const copied = cellsCopiedDuring(() => {
        for (let time = 0; time < 3000; time++) source.stream(columns([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 1000);
      });
      // 60,000 new cells; copying both windows at each stream would be 6,000,000.
      expect(copied).toBeLessThan(300_000);
    },
  );
});

/** The number of cells that the copying functions of arrays processed. */
function cellsCopiedDuring(work: () => void): number {
  const typedPrototype = Object.getPrototypeOf(Float64Array.prototype) as Float64Array;
  const spies = [
    jest.spyOn(Array.prototype, "slice"),
    jest.spyOn(Array.prototype, "concat"),
    jest.spyOn(typedPrototype, "set"),
    jest.spyOn(typedPrototype, "slice"),
  ];
  work();
  const lengths = spies.flatMap(({ mock }) =>
    mock.calls.map(([first], call) => {
      const { value } = mock.results[call] as { value?: ArrayLike<unknown> };
      return value?.length ?? (first as unknown as ArrayLike<unknown>).length;
    }),
  );
  for (const spy of spies) spy.mockRestore();
  return lengths.reduce((sum, length) => sum + length, 0);
}

function typed(rows: Cells): Columns {
  return { x: Float64Array.from(rows), y: Float32Array.from(rows) };
}
