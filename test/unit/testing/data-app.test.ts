// An app's changes of its columns, as its browsers see them.
import { Document } from "../../../src/document/document.js";
import { ColumnDataSource, Line } from "../../../src/exports/models.js";
import { curdoc, figure } from "../../../src/exports/plotting.js";
import { open_app } from "../../../src/exports/testing.js";
import { flat, overTheWire } from "../document/support.js";

const app = new URL("data-app.ts", import.meta.url);

it.each(["next", "item", "copy"])("each click on %s sends the array that was changed in place", async (name) => {
  await using session = await open_app(app);
  for (const first of [10, 20]) {
    await session.click(session.find(name));
    const [change] = session.take_sent();
    expect(change).toMatchObject({ kind: "ColumnDataChanged" });
    const { y } = (change as unknown as { data: { y: Float64Array } }).data;
    expect([...y]).toEqual([first, first + 1, first + 2]);
  }
});

it("a rejected stream changes nothing, reports the line, and a second tab opens the same document", async () => {
  await using session = await open_app(app);
  const source = session.find<ColumnDataSource>("feed");
  const failure: unknown = await session.click(session.find("bad")).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    message: 'ColumnDataSource.stream: column "y", row 0: expected data, got function (anonymous).',
  });
  expect((failure as Error).stack).toMatch(/data-app\.ts:40:\d+/);
  expect([session.sent, source.length]).toEqual([[], 2]);
  await session.click(session.find("good"));
  await session.click(session.find("gap"));
  expect(session.sent.map(({ kind }) => kind)).toEqual(["ColumnsStreamed", "ColumnsStreamed"]);
  const page = overTheWire(session.document.to_json());
  const second = Document.from_json(page);
  expect(flat(overTheWire(second.to_json()))).toEqual(flat(page));
  const { data } = second.select_one("feed") as unknown as ColumnDataSource;
  expect({ ...data }).toEqual({ x: [1, 2, 4, 3], y: [3, 4, 5, NaN] });
});

it("a record without a value is a gap in the plot", async () => {
  const readings: { t: number; temp?: number }[] = [{ t: 1, temp: 20 }, { t: 2 }, { t: 3, temp: 22 }];
  await using session = await open_app(() => {
    const temps = readings.map(({ temp }) => temp);
    const source = new ColumnDataSource({ data: { t: readings.map(({ t }) => t), temp: temps } });
    figure().line("t", "temp", { source });
    curdoc().add_root(figure().line("t", "temp", { source }).data_source);
  });
  expect(session.column(session.find(ColumnDataSource), "temp")).toEqual([20, NaN, 22]);
});

it("a Buffer is a column of bytes, in glyph calls too", async () => {
  await using session = await open_app(() => {
    const plot = figure();
    plot.line([0, 1, 2], Buffer.from([3, 1, 4]));
    curdoc().add_root(plot);
  });
  expect(session.find_all(Line).length).toBeGreaterThan(0);
  expect(JSON.stringify(session.document.to_json())).toContain('"shape":[3],"dtype":"uint8"');
});
