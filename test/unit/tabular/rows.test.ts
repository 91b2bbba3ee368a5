// Objects into columns: types by the values, kinds that are declared, and errors with the row.
import { from_rows, read_rows } from "plotctl/data";
import { failure } from "../../support/failure.js";

it("turns numbers and dates into Float64Arrays with gaps, and other values into lists", () => {
  const day = new Date("2026-01-31");
  const rows = [
    { n: 1, big: 2n, day, city: "a", ok: true, tags: ["x"] },
    { n: null, big: 3n, day: undefined, city: null, ok: false, tags: [] },
  ];
  expect(read_rows(rows)).toEqual({
    n: Float64Array.of(1, NaN),
    big: Float64Array.of(2, 3),
    day: Float64Array.of(day.getTime(), NaN),
    city: ["a", null],
    ok: [true, false],
    tags: [["x"], []],
  });
});

it("takes the properties of all rows, also of those that the first row lacks", () => {
  const rows: { a: number; b?: string }[] = [{ a: 1 }, { a: 2, b: "x" }];
  expect(read_rows(rows)).toEqual({ a: Float64Array.of(1, 2), b: [null, "x"] });
});

it("reads the texts of JSON as the kinds that are declared, and takes only these columns", () => {
  const rows = JSON.parse(
    '[{"t": "2026-01-31T12:00Z", "v": "1.5", "n": 7, "more": {}}, {"t": null, "v": 2}]',
  ) as object[];
  const source = from_rows(rows, {
    columns: { t: "date", v: "number", n: (cell) => (typeof cell === "number" ? cell * 2 : null) },
  });
  expect({ ...source.data }).toEqual({
    t: Float64Array.of(Date.UTC(2026, 0, 31, 12), NaN),
    v: Float64Array.of(1.5, 2),
    n: Float64Array.of(14, NaN),
  });
});

it("takes the columns of a list of names", () => {
  expect(read_rows([{ a: 1, b: "x", c: true }], { columns: ["b", "a"] })).toEqual({ b: ["x"], a: Float64Array.of(1) });
});

it("makes empty columns of no rows where they are declared", () => {
  expect(read_rows([], { columns: { t: "date", city: "text" } })).toEqual({ t: new Float64Array(0), city: [] });
});

it.each<[string, () => unknown, string, string]>([
  [
    "a value of another kind",
    () => read_rows([{ a: 1 }, { a: "x" }], { columns: { a: "number" } }),
    "INVALID_CELL",
    "row 1",
  ],
  ["an unknown column", () => read_rows([{ city: 1 }], { columns: { ctiy: "number" } }), "UNKNOWN_COLUMN", '"city"?'],
  ["a row that is no object", () => read_rows([{ a: 1 }, 7 as unknown as object]), "INVALID_ARGUMENT", "row 1"],
  ["what is no list", () => from_rows({} as unknown as object[]), "INVALID_ARGUMENT", "a list of objects"],
  ["values that a source does not hold", () => from_rows([{ f: () => 1 }]), "INVALID_VALUE", "function"],
  ["too much data", () => from_rows([{ a: 1 }, { a: 2 }], { max_bytes: 8 }), "TOO_MUCH_DATA", "max_bytes"],
])("reports %s", async (_what, work, code, part) => {
  const error = await failure(work);
  expect(error.message).toContain(part);
  expect(error.code).toBe(code);
});
