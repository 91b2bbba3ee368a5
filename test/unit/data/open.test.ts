// open(): what it accepts, what it says of the columns, and the errors at the author's line.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as arrow from "@uwdata/flechette";
import { PlotctlError } from "../../../src/base/errors.js";
import { figure } from "../../../src/exports/plotting.js";
import { open, view_of, type Data } from "../../../src/exports/data.js";
import { GlyphRenderer } from "../../../src/exports/models.js";
import { file_html } from "../../../src/exports/embed.js";
import { Document } from "../../../src/index.js";
import { Application } from "../../../src/application/application.js";
import { serverOnlyCallbacks } from "../../../src/checking/server-only.js";

const columns = { t: [1, 2, 3], v: Float32Array.of(1, 2, 3), name: ["a", "b", "c"] };

/** The rows of columns whose types the compiler does not know. */
const loose = (data: Data<never>): Data => data;

it("says what columns of all kinds hold", async () => {
  const data = await open({
    columns: {
      day: [new Date("2026-01-01"), null, new Date("2026-01-03")],
      count: BigInt64Array.of(3n, 1n, 2n),
      small: Uint8Array.of(0, 255, 7),
      flag: [true, false, null],
      name: ["a", "b", null],
    },
  });
  expect(data.length).toBe(3);
  expect(data.schema.map(({ name, kind, nulls, min, max, firstUnsorted }) => [name, kind, nulls, min, max, firstUnsorted])).toEqual([
    ["day", "time", 1, Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 3), 1],
    ["count", "number", 0, 1, 3, 1],
    ["small", "number", 0, 0, 255, 2],
    ["flag", "number", 1, 0, 1, 1],
    ["name", "text", 1, Infinity, -Infinity, 0],
  ]);
  expect(data.schema.map(({ categories }) => categories)).toEqual([undefined, undefined, undefined, undefined, ["a", "b"]]);
  data.close();
});

it("opens the same object of columns once, and again after it was closed", async () => {
  const [one, other] = await Promise.all([open({ columns }), open({ columns })]);
  expect(one).toBe(other);
  one.close();
  const again = await open({ columns });
  expect(again).not.toBe(one);
  again.close();
});

it("does not see later changes of an array, and shares one over a SharedArrayBuffer without a copy", async () => {
  const own = Float64Array.of(1, 2, 3);
  const shared = new Float64Array(new SharedArrayBuffer(24));
  const data = await open({ columns: { own, shared }, }, { memory: 24 });
  expect(data.schema.map(({ max }) => max)).toEqual([3, 0]);
  data.close();
});

const rejected: readonly [name: string, opening: () => Promise<unknown>, code: string, text: string][] = [
  ["no columns", () => open({} as never), "INVALID_ARGUMENT", "{ columns: { name: array } }"],
  ["a column that is no array", () => open({ columns: { t: 5 as never } }), "INVALID_COLUMN", '"t": expected an array, got 5'],
  ["columns of different lengths", () => open({ columns: { t: [1], v: [1, 2] } }), "UNEQUAL_COLUMNS", "t has 1 values and v has 2"],
  ["a value of another kind", () => open({ columns: { t: [1, "x"] } }), "INVALID_COLUMN", 'got "x" at [1]'],
  ["more than the memory limit", () => open({ columns }, { memory: 10 }), "DATA_TOO_LARGE", "the limit is 0.0 GB (option memory)"],
  ["an option that does not exist", () => open({ columns }, { sort: "t" } as never), "UNKNOWN_OPTION", '"sorted"'],
  ["an unknown column to take", () => open({ columns }, { columns: ["nam" as "name"] }), "UNKNOWN_COLUMN", 'Did you mean "name"?'],
  ["a column that is not sorted as declared", () => open({ columns: { t: [1, 3, 2] } }, { sorted: "t" }), "DATA_NOT_SORTED", "row 2 is before row 1"],
  ["a column of texts that is declared sorted", () => open({ columns }, { sorted: "name" }), "INVALID_COLUMN", '"name" holds texts'],
  ["a name for the columns to take", () => open({ columns }, { columns: "name" as never }), "INVALID_ARGUMENT", 'expected a list of names, got "name"'],
  ["a text as the memory limit", () => open({ columns }, { memory: "1 GB" as never }), "INVALID_ARGUMENT", 'expected a number of bytes, got "1 GB"'],
  ["a memory limit that is no number", () => open({ columns }, { memory: NaN }), "INVALID_ARGUMENT", "expected a number of bytes, got NaN"],
  ["a name for the columns of rows", async () => (await open({ columns })).rows({ columns: "name" as never }), "INVALID_ARGUMENT", 'expected a list of names, got "name"'],
];

it.each(rejected)("rejects %s", async (_, opening, code, text) => {
  const error: unknown = await opening().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PlotctlError);
  expect(error).toMatchObject({ code });
  expect((error as PlotctlError).message).toContain(text);
});

const misdrawn: readonly [name: string, draw: (data: Data) => unknown, code: string, text: string][] = [
  ["a misspelt column", (source) => figure().line("t", "vv", { source }), "UNKNOWN_COLUMN", 'Did you mean "v"?'],
  ["a column of texts", (source) => figure().line("t", "name", { source }), "INVALID_COLUMN", '"name" holds texts'],
  ["a missing column", (source) => figure().line({ x: "t", source }), "MISSING_ARGUMENT", "y: expected the name of a column"],
  ["an axis of categories", (source) => figure({ x_range: ["a", "b"] }).line("t", "v", { source }), "INVALID_ARGUMENT", "not of categories"],
  ["a misspelt option", (source) => figure().line("t", "v", { source, line_colour: "red" } as never), "UNKNOWN_OPTION", '"line_color"'],
  ["a wrong y_fit", (source) => figure().line("t", "v", { source, y_fit: "none" as never }), "INVALID_ARGUMENT", '"visible" or "all"'],
  ["a width of no bar", (source) => figure().vbar({ x: "t", top: "v", width: 0, source }), "INVALID_ARGUMENT", "above 0"],
  ["a glyph that cannot draw it", (source) => figure().patch({ x: "t", y: "v", source: source as never }), "INVALID_ARGUMENT", "line, step, varea, vbar, vspan, scatter, circle"],
  ["an image of rows", (source) => figure().image({ source: source as never }), "INVALID_ARGUMENT", "Use data.grid(x, y)"],
];

it.each(misdrawn)("a glyph call rejects %s", async (_, draw, code, text) => {
  const data = loose(await open({ columns }) as never);
  let error: unknown;
  try {
    draw(data);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({ code });
  expect((error as Error).message).toContain(text);
});

it("opens an Arrow table from bytes and from a file, without its columns of lists", async () => {
  const rows = 5000;
  const table = arrow.tableFromArrays({
    t: Float64Array.from({ length: rows }, (_, row) => row),
    v: Array.from({ length: rows }, (_, row) => (row % 10 === 0 ? null : row / 2)),
    name: Array.from({ length: rows }, (_, row) => `n${row % 3}`),
    list: Array.from({ length: rows }, () => [1, 2]),
  });
  const bytes = arrow.tableToIPC(table, { format: "file" }) as Uint8Array;
  const folder = mkdtempSync(join(tmpdir(), "plotctl-arrow-"));
  const file = join(folder, "table.arrow");
  writeFileSync(file, bytes);
  const [ofBytes, ofFile] = await Promise.all([open<{ t: number; v: number }>({ arrow: bytes }), open({ arrow: file })]);
  expect(ofBytes.schema).toEqual(ofFile.schema);
  expect(ofBytes.schema.map(({ name, kind, nulls }) => [name, kind, nulls])).toEqual([
    ["t", "number", 0],
    ["v", "number", rows / 10],
    ["name", "text", 0],
  ]);
  expect(await open({ arrow: file })).toBe(ofFile);
  await expect(open({ arrow: file }, { columns: ["tt"] })).rejects.toMatchObject({ code: "UNKNOWN_COLUMN" });
  ofBytes.close();
  ofFile.close();
  rmSync(folder, { recursive: true });
});

it("view_of rejects renderers of other sources", () => {
  expect(() => view_of(figure().line([1, 2], [3, 4]))).toThrow(/does not draw large data/);
});

it("a page without a server has the picture, and the author is warned that it does not follow", async () => {
  const document = new Document();
  const data = await open({ columns });
  await new Application((doc) => {
    const plot = figure();
    plot.line("t", "v", { source: data, name: "line" });
    doc.add_root(plot);
  }).initializeDocument(document);
  expect(serverOnlyCallbacks(document)).toEqual([
    'Without a server, the large data of the GlyphRenderer "line" is drawn once and does not follow zoom and pan.',
  ]);
  expect(file_html(document)).toContain('"t",{"type":"ndarray"');
  expect(document.select(GlyphRenderer).length).toBe(1);
});

it("an app whose data was closed fails with a reason", async () => {
  const data = await open({ columns: { t: [1, 2], v: [1, 2] } });
  data.close();
  const app = new Application((doc) => {
    const plot = figure();
    plot.line("t", "v", { source: data });
    doc.add_root(plot);
  });
  await expect(app.initializeDocument(new Document())).rejects.toMatchObject({ code: "DATA_CLOSED" });
});
