// Matrices: what open() takes, and what browsers get of an image of one.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { figure } from "../../../src/exports/plotting.js";
import type { Document } from "../../../src/index.js";
import { ColorBar, type ColumnDataSource, type GlyphRenderer } from "../../../src/exports/models.js";
import { open_app } from "../../../src/exports/testing.js";
import { max, mean, open, type CellAggregate, type Matrix } from "../../../src/exports/data.js";
import { NDArray } from "../../../src/base/ndarray.js";
import { saveNpy } from "../../support/npy.js";

const [ROWS, COLUMNS] = [700, 900];
/** The value of a cell says where it is. */
const grid = Float32Array.from({ length: ROWS * COLUMNS }, (_, cell) => cell);
const place = { shape: [ROWS, COLUMNS], x: [100, 190], y: [70, 0] } as const;

let folder: string;
let matrix: Matrix;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plotctl-matrix-"));
  matrix = await open({ grid, ...place });
});
afterAll(async () => {
  matrix.close();
  await rm(folder, { recursive: true });
});

async function opened(options: { readonly reduce?: CellAggregate } = {}, source = matrix, plotOptions: Parameters<typeof figure>[0] = {}) {
  let renderer: GlyphRenderer | undefined;
  const session = await open_app((doc: Document) => {
    const plot = figure({ name: "plot", width: 400, height: 300, ...plotOptions });
    renderer = plot.image({ source, name: "scan", ...options });
    doc.add_root(plot);
  });
  const plot = session.find<ReturnType<typeof figure>>("plot");
  const columns = (): Record<string, unknown[]> =>
    (renderer!.data_source as ColumnDataSource).data as Record<string, unknown[]>;
  return { session, plot, renderer: renderer!, columns, view: session.view(renderer!) };
}

it("is an image over the edges, which follows both ranges down to the single cells", async () => {
  const { session, plot, renderer, columns, view } = await opened({ reduce: mean() });
  const { x_range, y_range } = plot;
  expect([x_range.start, x_range.end, y_range.start, y_range.end]).toEqual([100, 190, 0, 70]);
  expect(session.find<GlyphRenderer>("scan")).toBe(renderer);
  expect(view.status).toMatchObject({ rows: ROWS * COLUMNS, exact: true });
  await session.set(y_range, { start: 30, end: 30.4 });
  await view.zoom(120, 120.5);
  await view.at_rest();
  const index = columns()["image"]!.findIndex((_, image) => {
    const { dw, image: images } = columns();
    return Math.abs(Number(dw![image]) / (images![image] as NDArray).shape[1]! - 0.1) < 1e-9;
  });
  expect(index).toBeGreaterThanOrEqual(0);
  const image = columns()["image"]![index] as NDArray;
  expect(Number(columns()["dh"]![index]) / image.shape[0]!).toBeCloseTo(0.1, 9);
  expect((Number(columns()["x"]![index]) * 10) % 1).toBeCloseTo(0, 6);
  await session.close();
});

it("has the largest of equal cells as the brightest, and a bar with the true values", async () => {
  const { session, columns } = await opened({ reduce: max() });
  const image = columns()["image"]![0] as NDArray;
  // The first row of the matrix is at the top: y goes down.
  const [height, width] = image.shape as [number, number];
  const lowest = (image.data as Uint8Array).indexOf(255);
  expect(Math.floor(lowest / width)).toBe(0);
  expect((image.data as Uint8Array).lastIndexOf(1)).toBeGreaterThan((height - 5) * width);
  const labels = [...(session.find(ColorBar).major_label_overrides as Map<number, string>).values()];
  expect(labels.at(-1)).toBe("630K");
  await session.close();
});

it("says which cell is under a click", async () => {
  const { session, view } = await opened();
  // 30 below the top edge of 70, and 20 right of the left edge of 100.
  const [cell] = await view.rows_near(120.04, 39.96);
  const { x, y, value } = cell as { x: number; y: number; value: number };
  expect(value).toBe(300 * COLUMNS + 200);
  expect([x, y].map((middle) => middle.toFixed(3))).toEqual(["120.050", "39.950"]);
  expect(await view.rows_near(90, 30)).toEqual([]);
  await session.close();
});

it("is the same from a .npy file, of which the shape and the type are known", async () => {
  const file = await saveNpy(join(folder, "scan.npy"), "<f4", `(${ROWS}, ${COLUMNS})`, grid);
  const saved = await open(file, { x: place.x, y: place.y });
  expect([saved.shape, saved.x, saved.y]).toEqual([place.shape, place.x, place.y]);
  expect(await open(file, { x: place.x, y: place.y })).toBe(saved);
  const [one, other] = [await opened(), await opened({}, saved)];
  expect(other.columns()["image"]).toEqual(one.columns()["image"]);
  await one.session.close();
  await other.session.close();
  saved.close();
});

it("is opened once for all sessions", async () => {
  expect(await open({ grid, ...place })).toBe(matrix);
  expect(await open({ grid, ...place, x: [0, 1] })).not.toBe(matrix);
});

it("takes dates as edges", async () => {
  const days = [new Date("2026-01-01"), new Date("2026-01-02")] as const;
  const dated = await open({ grid, shape: place.shape, x: days, y: [0, 1] });
  expect(dated.x).toEqual(days.map(Number));
  dated.close();
});

describe("open() of a matrix refuses", () => {
  it.each([
    ["a shape that does not fit", { grid, ...place, shape: [700, 901] }, "700 rows of 901 columns are 630700 values, but the grid has 630000"],
    ["a shape of one number", { grid, ...place, shape: [630_000] }, "shape: expected the numbers of rows and columns"],
    ["no cells", { grid: new Float32Array(), ...place, shape: [0, 5] }, "expected at least one cell"],
    ["a list", { grid: [1, 2], ...place }, "grid: expected a typed array"],
    ["no x", { grid, shape: place.shape, y: [0, 1] }, "x is missing"],
    ["an axis without length", { grid, ...place, y: [3, 3] }, "y: expected two different numbers or dates"],
    ["an infinite axis", { grid, ...place, x: [0, Infinity] }, "x: expected two different numbers or dates"],
  ])("%s", async (_, what, message) => {
    await expect(open(what as never)).rejects.toThrow(message);
  });

  it("more memory than it may take", async () => {
    await expect(open({ grid, ...place }, { memory: 1000 })).rejects.toMatchObject({ code: "DATA_TOO_LARGE" });
  });

  it.each([
    ["a truncated file", "<f8", "(2, 3)", "ends at byte 152 of 176: it is truncated"],
    ["one dimension", "<f8", "(3,)", "has 1 dimension; with x and y, expected two"],
    ["complex numbers", "<c16", "(1, 1)", 'holds "<c16"; expected numbers or booleans'],
    ["dates", "<M8[us]", "(1, 3)", 'holds "<M8[us]"'],
  ])("%s", async (name, type, shape, message) => {
    const file = await saveNpy(join(folder, `${name}.npy`), type, shape, Float64Array.of(1, 2, 3));
    await expect(open(file, { x: [0, 1], y: [0, 1] })).rejects.toThrow(message);
  });

  it("Fortran order, with the way out", async () => {
    const file = await saveNpy(join(folder, "fortran.npy"), "<f8", "(1, 3)", Float64Array.of(1, 2, 3), true);
    await expect(open(file, { x: [0, 1], y: [0, 1] })).rejects.toMatchObject({
      code: "INVALID_NPY",
      hint: "Save numpy.ascontiguousarray(a) instead.",
    });
  });

  it("a .npy file of two dimensions without x and y, with the way out", async () => {
    const file = await saveNpy(join(folder, "flat.npy"), "<f8", "(1, 3)", Float64Array.of(1, 2, 3));
    await expect(open(file)).rejects.toMatchObject({ code: "INVALID_NPY", hint: expect.stringContaining("x and y") as string });
    await expect(open(file, { x: [0, 1] } as never)).rejects.toMatchObject({ code: "MISSING_ARGUMENT" });
  });
});

describe("image() of a matrix refuses", () => {
  it.each([
    ["a reduction of a column", { reduce: mean("v") }, "reduce: expected mean(), min(), max() or sum() without a column"],
    ["an unknown option", { reduse: mean() }, "reduse"],
    ["an unknown shade", { shade: "exp" }, "shade"],
  ])("%s", (_, options, message) => {
    expect(() => figure().image({ source: matrix, ...(options as object) })).toThrow(message);
  });

  it("a log axis and another glyph", () => {
    expect(() => figure({ y_axis_type: "log" }).image({ source: matrix })).toThrow("needs a linear y axis");
    expect(() => figure().scatter({ source: matrix as never })).toThrow("only be drawn by image()");
  });
});
