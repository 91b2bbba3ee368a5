// Interactions of the gallery's apps, in order, and what each must change: a property of the server's document, or the
// picture.
import type { GalleryPage } from "../support/gallery-page.js";

export interface Interaction {
  /** The title of the test: "zooms with the wheel". */
  readonly does: string;
  readonly act: (app: GalleryPage) => Promise<void>;
  /** The value that must change. */
  readonly watch: (app: GalleryPage) => unknown;
}

/** The picture of the window. */
const seen = (app: GalleryPage): Promise<string> => app.picture();

/** The picture of a plot's frame; plots are numbered from top left. */
const seenIn =
  (plot: number) =>
  (app: GalleryPage): Promise<string> =>
    app.picture(plot);

/** A property of all models of a type on the server. */
const served =
  (type: string, property: string) =>
  (app: GalleryPage): unknown[] =>
    app.models(type).map((model) => app.valueOf(model, property));

const selection = served("Selection", "indices");

/** The texts of Divs. */
const said = served("Div", "text");

/** By the app's name. */
export const INTERACTIONS: Readonly<Record<string, readonly Interaction[]>> = {
  "bars-stacked": [{ does: "tells of the part below the mouse", act: (app) => app.hover([0.5, 0.9]), watch: seen }],
  "big-data": [{ does: "follows the wheel", act: (app) => app.wheel([0.5, 0.5]), watch: said }],
  "big-flights": [
    { does: "filters all charts with a box", act: (app) => app.drag([0.3, 0.5], [0.6, 0.5]), watch: seenIn(3) },
  ],
  "big-scatter": [
    { does: "zooms with the wheel", act: (app) => app.wheel([0.5, 0.5]), watch: served("DataRange1d", "start") },
  ],
  candlesticks: [{ does: "gets trades by itself", act: async () => {}, watch: served("ColumnDataSource", "data") }],
  contours: [
    { does: "draws other isobars for another hour", act: (app) => app.slide(0, ["PageUp"]), watch: seenIn(1) },
  ],
  crossfilter: [{ does: "draws other columns", act: (app) => app.choose("milk"), watch: seenIn(0) }],
  "custom-js": [
    { does: "draws another curve", act: (app) => app.slide(0, ["PageUp"]), watch: seenIn(0) },
    { does: "filters points", act: (app) => app.slide(3, ["PageUp"]), watch: seenIn(1) },
  ],
  "custom-model": [
    {
      does: "turns a knob by its keys",
      act: async ({ page }) => {
        await page.locator("[tabindex='0']:has(svg)").first().focus();
        await page.keyboard.press("ArrowUp");
      },
      watch: served("Knob", "value"),
    },
  ],
  "dark-dashboard": [{ does: "reads by itself", act: async () => {}, watch: said }],
  "dialogs-and-menus": [
    {
      does: "opens a menu on the right mouse button",
      act: async (app) => {
        const { x, y } = await app.placeIn(0, [0.5, 0.5]);
        await app.page.mouse.click(x, y, { button: "right" });
      },
      watch: seen,
    },
    { does: "opens a dialog", act: (app) => app.press("Settings"), watch: seen },
  ],
  "drawing-tools": [{ does: "plants a tree with a tap", act: (app) => app.click([0.6, 0.55]), watch: said }],
  "editable-table": [
    {
      does: "sums up what was typed into a cell",
      act: async ({ page }) => {
        await page.locator(".slick-cell", { hasText: "405" }).dblclick();
        await page.keyboard.press("Control+A");
        await page.keyboard.type("120");
        await page.keyboard.press("Enter");
      },
      watch: said,
    },
    { does: "adds a row", act: (app) => app.press("Add an evening"), watch: said },
  ],
  events: [{ does: "hears of a tap", act: (app) => app.click([0.5, 0.5]), watch: said }],
  "file-upload": [
    {
      does: "draws the columns of a file",
      act: async ({ page }) => {
        const buffer = Buffer.from("day,lamps\n1,4\n2,9\n3,16\n");
        await page.locator("input[type=file]").setInputFiles({ name: "lamps.csv", mimeType: "text/csv", buffer });
      },
      watch: said,
    },
  ],
  graphs: [
    { does: "lays the graph out in another way", act: (app) => app.press(1), watch: seenIn(0) },
    {
      does: "moves by dragging",
      act: (app) => app.drag([0.1, 0.1], [0.2, 0.3]),
      watch: served("DataRange1d", "start"),
    },
  ],
  heatmap: [{ does: "tells of the cell below the mouse", act: (app) => app.hover([0.52, 0.5]), watch: seen }],
  hexbins: [{ does: "counts in larger hexagons", act: (app) => app.slide(0, ["PageUp"]), watch: seenIn(1) }],
  "hover-cards": [
    { does: "shows a card for all lines", act: (app) => app.hover([0.5, 0.5]), watch: seen },
    { does: "shows a card in HTML", act: (app) => app.hover([0.171, 0.705], 1), watch: seen },
  ],
  insets: [
    {
      does: "moves charts with the map",
      act: (app) => app.drag([0.5, 0.5], [0.6, 0.4]),
      watch: served("Range1d", "start"),
    },
  ],
  layouts: [{ does: "shows another tab", act: ({ page }) => page.locator(".bk-tab").nth(1).click(), watch: seen }],
  legends: [
    {
      does: "hides a line by its item of the legend",
      act: (app) => app.clickLegend("regional"),
      watch: served("GlyphRenderer", "visible"),
    },
    {
      does: "mutes a line by its item of the legend",
      act: (app) => app.clickLegend("regional", 1),
      watch: served("GlyphRenderer", "muted"),
    },
  ],
  "linked-brushing": [
    { does: "selects rows with the box", act: (app) => app.drag([0.97, 0.03], [0.05, 0.95]), watch: selection },
    {
      does: "selects in the third plot only what it shows",
      act: (app) => app.drag([0.2, 0.2], [0.8, 0.8], 2),
      watch: selection,
    },
  ],
  "linked-panning": [
    {
      does: "moves all records by the second one",
      act: (app) => app.wheel([0.3, 0.5], 1),
      watch: served("Range1d", "end"),
    },
  ],
  "map-tiles": [
    { does: "moves by dragging", act: (app) => app.drag([0.5, 0.5], [0.6, 0.4]), watch: served("Range1d", "start") },
  ],
  markers: [{ does: "tells of the marker below the mouse", act: (app) => app.hover([0.083, 0.111]), watch: seen }],
  "maths-text": [{ does: "writes another formula", act: (app) => app.choose("exponential"), watch: said }],
  "pies-and-rings": [{ does: "tells of the piece below the mouse", act: (app) => app.hover([0.4, 0.4]), watch: seen }],
  player: [
    { does: "goes to another year", act: (app) => app.slide(), watch: seenIn(0) },
    { does: "plays", act: (app) => app.press(0), watch: served("Slider", "value") },
  ],
  regions: [{ does: "tells of the region below the mouse", act: (app) => app.hover([0.5, 0.5]), watch: seen }],
  selections: [{ does: "selects by a button", act: (app) => app.press("30 fastest"), watch: selection }],
  "stocks-range-tool": [
    { does: "sums up another window", act: (app) => app.drag([0.7, 0.5], [0.5, 0.5], 1), watch: said },
  ],
  "theme-switch": [{ does: "takes another theme", act: (app) => app.choose("dark_minimal"), watch: seenIn(0) }],
  upload: [
    {
      does: "draws the columns of an uploaded file",
      act: async ({ page }) => {
        const buffer = Buffer.from("day,lamps\n1,4\n2,9\n3,16\n");
        await page.locator("input[type=file]").setInputFiles({ name: "lamps.csv", mimeType: "text/csv", buffer });
      },
      watch: said,
    },
  ],
  waves: [{ does: "moves by itself", act: async () => {}, watch: seenIn(0) }],
  "weather-dashboard": [{ does: "shows another town", act: (app) => app.choose("Kestrel Pass"), watch: said }],
  widgets: [{ does: "tells of a choice", act: (app) => app.choose("fig"), watch: said }],
};
