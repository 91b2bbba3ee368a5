// Arrow IPC into columns: types, nulls, batches, files and streams, and bytes that are none.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as arrow from "@uwdata/flechette";
import fc from "fast-check";
import { from_arrow, read_arrow } from "plotctl/data";
import { decodeArrow } from "../../../src/tabular/decode-arrow.js";
import { failure } from "../../support/failure.js";

function bytesOf(
  data: Record<string, unknown>,
  types: Record<string, arrow.DataType>,
  options: object = {},
): Uint8Array {
  const table = arrow.tableFromArrays(data as Record<string, number[]>, { types, ...options });
  const bytes = arrow.tableToIPC(table, { format: "file" });
  if (bytes === null) throw new Error("no bytes");
  return bytes;
}

it("keeps the widths of numbers without nulls, and their place in the bytes", async () => {
  const bytes = bytesOf(
    { i8: [1, -2], u16: [1, 60_000], i32: [1, -3], f32: [0.5, 2], f64: [0.1, NaN] },
    { i8: arrow.int8(), u16: arrow.uint16(), i32: arrow.int32(), f32: arrow.float32(), f64: arrow.float64() },
  );
  const columns = await read_arrow(bytes);
  expect(columns).toEqual({
    i8: Int8Array.of(1, -2),
    u16: Uint16Array.of(1, 60_000),
    i32: Int32Array.of(1, -3),
    f32: Float32Array.of(0.5, 2),
    f64: Float64Array.of(0.1, NaN),
  });
  expect((columns["f64"] as Float64Array).buffer).toBe((columns["i8"] as Int8Array).buffer);
});

it("turns nulls among numbers into gaps, and 64-bit integers and decimals into numbers", async () => {
  const bytes = bytesOf(
    { i: [1, null], big: [1n, -(2n ** 53n) + 1n], cost: [1.25, null] },
    { i: arrow.int32(), big: arrow.int64(), cost: arrow.decimal(10, 2) },
  );
  expect(await read_arrow(bytes)).toEqual({
    i: Float64Array.of(1, NaN),
    big: Float64Array.of(1, -(2 ** 53) + 1),
    cost: Float64Array.of(1.25, NaN),
  });
});

it("reads dates and timestamps of every unit as milliseconds since 1970 UTC", async () => {
  const at = Date.UTC(2026, 0, 31, 12, 0, 0, 500);
  const day = Date.UTC(2026, 0, 31);
  const { TimeUnit } = arrow;
  const bytes = bytesOf(
    { day: [day, null], ms64: [day, day], s: [day, day], ms: [at, at], us: [at, null], ns: [at, at] },
    {
      day: arrow.dateDay(),
      ms64: arrow.dateMillisecond(),
      s: arrow.timestamp(TimeUnit.SECOND),
      ms: arrow.timestamp(TimeUnit.MILLISECOND, "Europe/Berlin"),
      us: arrow.timestamp(TimeUnit.MICROSECOND),
      ns: arrow.timestamp(TimeUnit.NANOSECOND),
    },
  );
  expect(await read_arrow(bytes)).toEqual({
    day: Float64Array.of(day, NaN),
    ms64: Float64Array.of(day, day),
    s: Float64Array.of(day, day),
    ms: Float64Array.of(at, at),
    us: Float64Array.of(at, NaN),
    ns: Float64Array.of(at, at),
  });
});

it("turns texts, dictionaries, booleans and lists into lists, with null for nulls", async () => {
  const bytes = bytesOf(
    { word: ["a", null], city: ["x", "x"], ok: [true, null], path: [[1, 2], [3]] },
    {
      word: arrow.utf8(),
      city: arrow.dictionary(arrow.utf8(), arrow.int32()),
      ok: arrow.bool(),
      path: arrow.list(arrow.float64()),
    },
  );
  const source = await from_arrow(bytes);
  expect({ ...source.data }).toEqual({
    word: ["a", null],
    city: ["x", "x"],
    ok: [true, null],
    path: [Float64Array.of(1, 2), Float64Array.of(3)],
  });
});

it("joins the batches of a table", async () => {
  const bytes = bytesOf({ n: [1, 2, 3, 4, 5] }, { n: arrow.float64() }, { maxBatchRows: 2 });
  expect(await read_arrow(bytes)).toEqual({ n: Float64Array.of(1, 2, 3, 4, 5) });
});

it("takes the columns that are declared, as the kinds that are declared", async () => {
  const bytes = bytesOf(
    { t: [0, 1_000], n: [1, 2], word: ["a", "b"], more: [1, 2] },
    { t: arrow.timestamp(arrow.TimeUnit.SECOND), n: arrow.int8(), word: arrow.utf8(), more: arrow.int8() },
  );
  expect(await read_arrow(bytes, { columns: { n: "number", t: "date", word: "text" } })).toEqual({
    n: Float64Array.of(1, 2),
    t: Float64Array.of(0, 1_000),
    word: ["a", "b"],
  });
  expect(Object.keys(await read_arrow(bytes, { columns: ["word", "t"] }))).toEqual(["word", "t"]);
});

describe("files", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "arrow-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(["file", "stream"] as const)("are read in the %s format", async (format) => {
    const path = join(folder, `${format}.arrow`);
    writeFileSync(path, arrow.tableToIPC(arrow.tableFromArrays({ n: [0.5, 2] }), { format }) ?? "");
    expect(await read_arrow(path)).toEqual({ n: Float64Array.of(0.5, 2) });
  });

  it("that cannot be read are named", async () => {
    const error = await failure(read_arrow(join(folder, "missing.arrow")));
    expect([error.code, error.message]).toEqual(["FILE_UNREADABLE", expect.stringContaining("missing.arrow")]);
  });
});

it.each<[string, Uint8Array, object, string, string]>([
  ["a text", Buffer.from("a,b\n1,2\n"), {}, "INVALID_ARROW", "cannot be read as Arrow IPC"],
  ["no bytes", new Uint8Array(0), {}, "INVALID_ARROW", "cannot be read as Arrow IPC"],
  ["integers beyond 2^53", bytesOf({ n: [2n ** 60n] }, { n: arrow.int64() }), {}, "INVALID_ARROW", "Arrow IPC"],
  ["structures", bytesOf({ s: [{ a: 1 }] }, { s: arrow.struct({ a: arrow.int8() }) }), {}, "INVALID_ARROW", '"s"'],
  [
    "an unknown column",
    bytesOf({ city: [1] }, { city: arrow.int8() }),
    { columns: ["ctiy"] },
    "UNKNOWN_COLUMN",
    '"city"?',
  ],
  [
    "another kind",
    bytesOf({ w: ["x"] }, { w: arrow.utf8() }),
    { columns: { w: "number" } },
    "INVALID_CELL",
    "a number",
  ],
  ["too much data", bytesOf({ n: [1, 2] }, { n: arrow.float64() }), { max_bytes: 8 }, "TOO_MUCH_DATA", "max_bytes"],
])("reports %s with a code", async (_what, bytes, options, code, part) => {
  const error = await failure(from_arrow(bytes, options));
  expect(error.message).toContain(part);
  expect(error.code).toBe(code);
});

it("reports damaged bytes with a code, or reads what is left of them, within the time limit", async () => {
  const whole = bytesOf(
    { n: [1, null, 3], word: ["a", "b", null], t: [0, 1, 2] },
    { n: arrow.float64(), word: arrow.dictionary(arrow.utf8()), t: arrow.timestamp(1) },
  );
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      const decoded = decodeArrow("damaged.arrow", bytes, { timeLimitMs: 300 });
      await decoded.catch(() => expect(decoded).rejects.toMatchObject({ code: "INVALID_ARROW" }));
    }),
    { numRuns: 12 },
  );
});
