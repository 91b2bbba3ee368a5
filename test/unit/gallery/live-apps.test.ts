// The live apps of the gallery respond to their users.
import {
  CategoricalSlider,
  ColumnDataSource,
  Div,
  Dropdown,
  Button,
  DateRangeSlider,
  type GlyphRenderer,
  GraphRenderer,
  Plot,
  RadioButtonGroup,
  Select,
  Slider,
  StaticLayoutProvider,
  Toggle,
} from "../../../src/exports/models.js";
import { open_app } from "../../../src/exports/testing.js";

describe("live apps of the gallery", () => {
  it("crossfilter creates a new figure of the selection, and sends it", async () => {
    await using session = await open_app("apps/gallery/crossfilter.ts");
    const former = session.find(Plot);
    await session.set(session.find(Select, { title: "x" }), { value: "milk" });
    const plot = session.find(Plot);
    expect(plot).not.toBe(former);
    expect(plot.title).toMatchObject({ text: expect.stringMatching(/by milk$/) as string });
    expect(session.sent.map((change) => "attr" in change && change.attr)).toEqual(["children"]);
    for (const value of ["weeks", "the same for all"]) {
      await session.set(session.find(Select, { title: "Colour" }), { value });
    }
    expect(session.errors).toEqual([]);
  });

  it("weather-dashboard shows the numbers of the selected days and town", async () => {
    await using session = await open_app("apps/gallery/weather-dashboard.ts");
    const cards = () => session.find_all(Div).map(({ text }) => text);
    const before = cards();
    const july: [number, number] = [Date.UTC(2024, 6, 1), Date.UTC(2024, 6, 31)];
    await session.set(session.find(DateRangeSlider), { value: july });
    expect(cards()).not.toEqual(before);
    const days = session.find_all(ColumnDataSource).find((source) => source.column_names.includes("at"));
    expect(days?.length).toBe(31);
  });

  it("widgets shows the values that the server receives, but not those that the app sets itself", async () => {
    await using session = await open_app("apps/gallery/widgets.ts");
    const log = () => session.find_all(Div).find(({ styles }) => "font_family" in styles)?.text;
    await session.set(session.find(CategoricalSlider), { value: "plum" });
    expect(log()).toContain('<b>CategoricalSlider</b> value = "plum"');
    await session.emit(session.find(Dropdown), "menu_item_click", { item: "copy" });
    await session.click(session.find(Button, { label: "Button" }));
    expect(log()).toMatch(/^<b>Button<\/b> clicked<br><b>Dropdown<\/b> item copy<br>/);
  });

  it("graphs computes the layout of the network again, with the labels at the new positions", async () => {
    await using session = await open_app("apps/gallery/graphs.ts");
    const provider = session.find(GraphRenderer).layout_provider as StaticLayoutProvider;
    const before = provider.graph_layout;
    await session.set(session.find(RadioButtonGroup), { active: 1 });
    expect(provider.graph_layout).not.toEqual(before);
    expect(session.sent.map(({ kind }) => kind).sort()).toEqual(["ColumnDataChanged", "ModelChanged"]);
  });

  it("candlesticks trades at the rate of the slider, until the market is stopped", async () => {
    await using session = await open_app("apps/gallery/candlesticks.ts");
    const trades = () => session.take_sent().filter(({ kind }) => kind === "ColumnsPatched").length;
    await session.set(session.find(Slider), { value: 10 });
    trades();
    await session.advance(2000);
    expect(trades()).toBe(20);
    await session.click(session.find(Toggle));
    trades();
    await session.advance(2000);
    expect(trades()).toBe(0);
    expect(session.find(ColumnDataSource).length).toBe(60);
  });

  it("contours moves the storm with the slider", async () => {
    await using session = await open_app("apps/gallery/contours.ts");
    await session.set(session.find(Slider), { value: 12 });
    expect(session.sent.map(({ kind }) => kind)).toContain("ColumnDataChanged");
  });

  it("big-data sends the readings of the visible range", async () => {
    await using session = await open_app("apps/gallery/big-data.ts");
    const line = session.find<GlyphRenderer>("vibration");
    const view = session.view(line);
    await view.zoom(10, 20);
    await view.at_rest();
    const seconds = session.column(line.data_source as ColumnDataSource, "second");
    expect(seconds.filter((second) => second >= 10 && second <= 20).length).toBeGreaterThan(1000);
    expect(session.find(Div).text).toMatch(/of 1,000,000 readings in <b>[\d,]+<\/b> points/);
  });
});
