// Many points in Chromium, with BokehJS as it is: an image of cells that is never torn or missing, and the points themselves
// where few are visible.
import { figure, type Document, type Figure } from "plotctl";
import { open, view_of, type Data } from "plotctl/data";
import type { GlyphRenderer } from "plotctl/models";
import type { Browser, Page } from "playwright-core";
import { openApp, recordPage, type PageRecord } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import type { PageBokeh, PageEvents, PagePlotView, PageRange } from "../support/page-plots.js";
import { startServer, type StartedServer } from "../support/server.js";
import { until } from "../support/until.js";

const ROWS = 300_000;
const SIZE = 100;

/** One paint: what of the plot's range the image covers, and the points in view. */
interface Paint {
  readonly isCovered: boolean;
  /** Whether all columns of the image are of one answer. */
  readonly isWhole: boolean;
  readonly points: number;
}

interface Source {
  get_column(name: string): ArrayLike<number> | null;
}

interface PlotModel {
  readonly x_range: PageRange & { setv(ends: PageRange): void };
  readonly y_range: PageRange & { setv(ends: PageRange): void };
  readonly renderers: readonly { visible: boolean; readonly glyph: { type: string }; readonly data_source: Source }[];
}

/** In the page. */
declare const Bokeh: PageBokeh<PlotModel>;
declare const paints: Paint[];
declare const view: PagePlotView;
declare const plot: PlotModel;
declare const requestAnimationFrame: (run: () => void) => void;
declare const WheelEvent: PageEvents["WheelEvent"];
declare const PointerEvent: PageEvents["PointerEvent"];

/** Points in a square, closer in its middle. */
function cloud(): { x: Float64Array; y: Float64Array } {
  let state = 7;
  const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const middle = (): number => (SIZE * (random() + random() + random())) / 3;
  return { x: Float64Array.from({ length: ROWS }, middle), y: Float64Array.from({ length: ROWS }, middle) };
}

const columns = cloud();
let data: Data<{ x: number; y: number }>;
let shown: Figure | undefined;
let renderer: GlyphRenderer | undefined;
let server: StartedServer;
let browser: Browser;
let page: Page;
let record: PageRecord;

function app(doc: Document): void {
  const tools = "pan,wheel_zoom,reset,hover";
  shown = figure({
    name: "plot",
    width: 600,
    height: 500,
    tools,
    active_scroll: "wheel_zoom",
    tooltips: [["x", "@x{0.000}"]],
  });
  renderer = shown.scatter("x", "y", { source: data, size: 8 });
  doc.add_root(shown);
}

beforeAll(async () => {
  data = await open({ columns });
  server = await startServer({ "/app": app }, { csp: "strict" });
  browser = await connectBrowser();
  page = await browser.newPage({ viewport: { width: 700, height: 600 } });
  record = await recordPage(page);
  await openApp(page, server.url("/app"));
  await page.evaluate(observe);
});

afterAll(async () => {
  await page.close();
  await browser.close();
  await server.stop();
  data.close();
});

/** Notes at each paint what is drawn. */
function observe(): void {
  const plot = Bokeh.documents[0]?.get_model_by_name("plot") as PlotModel;
  const view = Bokeh.index.find_one(plot);
  const paints: Paint[] = [];
  Object.assign(globalThis as unknown as Record<string, unknown>, { plot, view, paints });
  const [image, points] = [true, false].map((isImage) =>
    plot.renderers.find(({ glyph }) => glyph.type.startsWith("Image") === isImage),
  );
  const paint = view._actual_paint.bind(view);
  view._actual_paint = (...args) => {
    const result = paint(...args);
    const column = (name: string): readonly number[] => Array.from(image?.data_source.get_column(name) ?? []);
    const [x, y, dw, dh] = ["x", "y", "dw", "dh"].map(column) as [number[], number[], number[], number[]];
    const pictures = column("image") as unknown as readonly object[];
    const boxes = pictures.map((_picture, at) => ({
      left: x[at] as number,
      right: (x[at] as number) + (dw[at] as number),
      bottom: y[at] as number,
      top: (y[at] as number) + (dh[at] as number),
    }));
    const { start: left, end: right } = plot.x_range;
    const { start: bottom, end: top } = plot.y_range;
    const xs = Array.from(points?.data_source.get_column("x") ?? []);
    const ys = Array.from(points?.data_source.get_column("y") ?? []);
    // Of what is visible of the data.
    const [low, high] = [Math.max(left, 1), Math.min(right, 99)];
    const [under, over] = [Math.max(bottom, 1), Math.min(top, 99)];
    const parts = [0.02, 0.25, 0.5, 0.75, 0.98];
    const places = parts.flatMap((part) =>
      parts.map((other) => ({ x: low + part * (high - low), y: under + other * (over - under) })),
    );
    paints.push({
      isCovered: places.every((place) =>
        boxes.some((box) => place.x >= box.left && place.x <= box.right && place.y >= box.bottom && place.y <= box.top),
      ),
      isWhole: pictures.length > 0 && [x, y, dw, dh].every(({ length }) => length === pictures.length),
      points: xs.filter((at, row) => at >= left && at <= right && (ys[row] ?? NaN) >= bottom && (ys[row] ?? NaN) <= top)
        .length,
    });
    return result;
  };
}

/** Wheel ticks, or the moves of one drag, two in each frame. */
async function act(kind: "wheel" | "drag", count: number, step: number): Promise<readonly Paint[]> {
  return page.evaluate(
    async ([kind, count, step]) => {
      const element = view.canvas_view.events_el;
      const { x, y } = element.getBoundingClientRect();
      const from = paints.length;
      const common = { bubbles: true, cancelable: true, composed: true };
      const pointer = (type: string, at: number): void => {
        const [buttons, button] = type === "pointerup" ? [0, 0] : type === "pointermove" ? [1, -1] : [1, 0];
        const place = { clientX: x + 300 + at, clientY: y + 220 + at / 2 };
        const init = { ...common, ...place, pointerId: 1, isPrimary: true, pointerType: "mouse", buttons, button };
        element.dispatchEvent(new PointerEvent(type, init));
      };
      if (kind === "drag") pointer("pointerdown", 0);
      for (let index = 0; index < count; index++) {
        if (kind === "drag") pointer("pointermove", index * step);
        else
          element.dispatchEvent(
            new WheelEvent("wheel", { ...common, clientX: x + 300, clientY: y + 220, deltaY: step }),
          );
        if (index % 2 === 1) await new Promise<void>((resolve) => requestAnimationFrame(resolve));
      }
      if (kind === "drag") pointer("pointerup", count * step);
      return paints.slice(from);
    },
    [kind, count, step] as const,
  );
}

const rangesOf = () =>
  page.evaluate(() => [plot.x_range.start, plot.x_range.end, plot.y_range.start, plot.y_range.end]);

const status = () => view_of(renderer as GlyphRenderer).status;

/** Waits until the server shows the final picture of the page's ranges. */
async function atRest(): Promise<void> {
  await until("the view is at rest", async () => {
    const { x_range, y_range } = shown as Figure;
    const isSame = [x_range.start, x_range.end, y_range.start, y_range.end].join() === (await rangesOf()).join();
    return isSame && view_of(renderer as GlyphRenderer).isAtRest;
  });
}

async function zoomTo(x: PageRange, y: PageRange): Promise<void> {
  await page.evaluate(
    ([x, y]) => {
      plot.x_range.setv(x);
      plot.y_range.setv(y);
    },
    [x, y] as const,
  );
  await atRest();
}

it("is never torn and never blank while the reader zooms and pans, down to the points and back", async () => {
  await atRest();
  const painted: Paint[] = [];
  for (const [kind, count, step] of [
    ["wheel", 30, -40],
    ["drag", 60, 2],
    ["wheel", 20, -30],
    ["drag", 60, -2],
    ["wheel", 80, 40],
  ] as const) {
    painted.push(...(await act(kind, count, step)));
    await atRest();
  }
  expect(painted.length).toBeGreaterThan(30);
  expect(painted.filter(({ isCovered, points }) => !isCovered && points === 0)).toEqual([]);
  expect(painted.filter(({ isWhole, points }) => !isWhole && points === 0)).toEqual([]);
  expect(record.troubles).toEqual([]);
});

it("shows the points themselves where few are visible, with tooltips, and cells again farther out", async () => {
  const at = { x: columns.x[0] as number, y: columns.y[0] as number };
  await zoomTo({ start: at.x - 0.5, end: at.x + 0.5 }, { start: at.y - 0.5, end: at.y + 0.5 });
  const visible = columns.x.filter(
    (x, row) => Math.abs(x - at.x) <= 0.5 && Math.abs((columns.y[row] as number) - at.y) <= 0.5,
  ).length;
  await until("the page has painted the points", () =>
    page.evaluate((visible) => paints.at(-1)?.points === visible, visible),
  );
  expect(status().exact).toBe(true);
  const box = await page.evaluate(() => {
    const { x, y } = view.canvas_view.events_el.getBoundingClientRect();
    const { bbox } = (
      view as unknown as { frame: { bbox: { left: number; top: number; width: number; height: number } } }
    ).frame;
    return { x: x + bbox.left + bbox.width / 2, y: y + bbox.top + bbox.height / 2 };
  });
  await page.mouse.move(box.x - 3, box.y);
  await page.mouse.move(box.x, box.y);
  await page.getByText(at.x.toFixed(3)).first().waitFor();
  await zoomTo({ start: 10, end: 90 }, { start: 10, end: 90 });
  await until("the page has painted cells", () =>
    page.evaluate(() => paints.at(-1)?.points === 0 && paints.at(-1)?.isCovered === true),
  );
});

it("a reset shows the first view again", async () => {
  const { x_range, y_range } = shown as Figure;
  await page.evaluate(() => view.reset());
  await atRest();
  expect(await rangesOf()).toEqual([
    ...[x_range.reset_start, x_range.reset_end],
    ...[y_range.reset_start, y_range.reset_end],
  ]);
});

it("asks for nothing while it is hidden, and is right when it is shown again", async () => {
  const setVisible = (visible: boolean) =>
    page.evaluate((visible) => {
      const points = plot.renderers.find(({ glyph }) => !glyph.type.startsWith("Image"));
      Object.assign(points as object, { visible });
    }, visible);
  await setVisible(false);
  await until("the server knows that it is hidden", () => renderer?.visible === false);
  const before = status();
  await act("wheel", 20, -40);
  await until("the server knows the range", async () => (await rangesOf())[0] === shown?.x_range.start);
  expect(status()).toBe(before);
  await setVisible(true);
  await until("the cells are asked for", () => status() !== before);
  await atRest();
  expect(record.troubles).toEqual([]);
});
