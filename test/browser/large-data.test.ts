// Large data in Chromium, with BokehJS as it is: zooming and panning never show an empty plot, and nothing goes back and
// forth between the ranges of browser and server.
import { column, figure, type Document, type Figure } from "plotctl";
import { open, view_of, type Data } from "plotctl/data";
import type { GlyphRenderer } from "plotctl/models";
import type { Browser, Page } from "playwright-core";
import { openApp, recordPage, type PageRecord } from "../support/bokeh-page.js";
import { connectBrowser } from "../support/chromium.js";
import type { PageBokeh, PageEvents, PagePlotView, PageRange } from "../support/page-plots.js";
import { startServer, type StartedServer } from "../support/server.js";
import { walk } from "../unit/data/support.js";
import { until } from "../support/until.js";

const ROWS = 1_000_000;

/** One paint of the plot: how many points and rows were in view, and whether the line went from edge to edge. */
interface Paint {
  readonly points: number;
  /** The rows of the data in view. */
  readonly rows: number;
  readonly isCrossed: boolean;
}

interface PlotModel {
  readonly tags: readonly unknown[];
  readonly x_range: PageRange;
  readonly y_range: PageRange;
  readonly renderers: readonly { visible: boolean; readonly data_source: DataSource }[];
}

interface DataSource {
  get_column(name: string): ArrayLike<number> | null;
  readonly properties: { readonly data: { readonly change: { connect(listener: () => void): void } } };
}

/** In the page. */
declare const Bokeh: PageBokeh<PlotModel>;
declare const paints: Paint[];
declare let answers: number;
declare const view: PagePlotView;
declare const plot: PlotModel;
declare const linked: PlotModel;
declare const firstPaints: readonly number[];
declare const requestAnimationFrame: (run: () => void) => void;
declare const WheelEvent: PageEvents["WheelEvent"];
declare const PointerEvent: PageEvents["PointerEvent"];

const columns = walk(ROWS);
const [first, last] = [0, ROWS - 1].map((row) => ({ t: columns.t[row] as number })) as [{ t: number }, { t: number }];

let data: Data<{ t: number; v: number }>;
/** The plot and its line in the session of the page. */
let shown: Figure | undefined;
let renderer: GlyphRenderer | undefined;
let server: StartedServer;
let browser: Browser;
let page: Page;
let record: PageRecord;
/** Patches that the page has sent, as texts. */
const patches: string[] = [];

function app(doc: Document): void {
  const tools = "xpan,xwheel_zoom,reset";
  const one = figure({
    name: "plot",
    x_axis_type: "datetime",
    width: 900,
    height: 300,
    tools,
    active_scroll: "xwheel_zoom",
  });
  shown = one;
  renderer = one.line("t", "v", { source: data, legend_label: "walk" });
  const other = figure({ name: "linked", x_range: one.x_range, width: 900, height: 200, tools });
  other.varea({ x: "t", y1: 0, y2: "v", source: data });
  doc.add_root(column(one, other));
}

beforeAll(async () => {
  data = await open({ columns });
  server = await startServer({ "/app": app }, { csp: "strict" });
  browser = await connectBrowser();
  page = await browser.newPage({ viewport: { width: 960, height: 600 } });
  record = await recordPage(page);
  page.on("websocket", (socket) => {
    socket.on("framesent", ({ payload }) => {
      if (typeof payload === "string" && payload.includes("ModelChanged")) patches.push(payload);
    });
  });
  await page.addInitScript(recordFirstPaints);
  await openApp(page, server.url("/app"));
  await page.evaluate(observe, [first.t, last.t] as const);
});

afterAll(async () => {
  await page.close();
  await browser.close();
  await server.stop();
  data.close();
});

/** Notes how many points each plot has when a canvas first draws a long path, which is a line. */
function recordFirstPaints(): void {
  const globals = globalThis as unknown as { CanvasRenderingContext2D: { prototype: Record<string, unknown> } };
  const prototype = globals.CanvasRenderingContext2D.prototype as {
    clearRect: (this: unknown, ...args: number[]) => void;
  };
  const clear = prototype.clearRect;
  const counts: number[] = [];
  Object.assign(globalThis, { firstPaints: counts });
  prototype.clearRect = function (...args) {
    const plot = typeof Bokeh === "undefined" ? undefined : Bokeh.documents[0]?.get_model_by_name("plot");
    if (plot !== undefined) counts.push(plot.renderers[0]?.data_source.get_column("t")?.length ?? 0);
    clear.apply(this, args);
  };
}

/** Counts the points of each paint. */
function observe([first, last]: readonly [number, number]): void {
  const model = (name: string): PlotModel => Bokeh.documents[0]?.get_model_by_name(name) as PlotModel;
  const plot = model("plot");
  const view = Bokeh.index.find_one(plot);
  const source = (plot.renderers[0] as PlotModel["renderers"][number]).data_source;
  const paints: Paint[] = [];
  const globals = globalThis as unknown as Record<string, unknown>;
  Object.assign(globals, { plot, view, linked: model("linked"), paints, answers: 0 });
  source.properties.data.change.connect(() => void (globals.answers = (globals.answers as number) + 1));
  const paint = view._actual_paint.bind(view);
  view._actual_paint = (...args) => {
    const result = paint(...args);
    const { start, end } = plot.x_range;
    const times = Array.from(source.get_column("t") ?? []);
    const points = times.filter((x) => x >= start && x <= end).length;
    const isCrossed = times.some((x) => x <= Math.max(start, first)) && times.some((x) => x >= Math.min(end, last));
    const rows = (Math.min(end, last) - Math.max(start, first)) / 1000;
    paints.push({ points, rows, isCrossed });
    return result;
  };
}

/** Wheel ticks or the moves of one drag, and what was painted meanwhile. */
async function act(kind: "wheel" | "drag", count: number, step: number): Promise<readonly Paint[]> {
  return page.evaluate(
    async ([kind, count, step]) => {
      const element = view.canvas_view.events_el;
      const { x, y } = element.getBoundingClientRect();
      const frame = () => new Promise<void>((resolve) => requestAnimationFrame(resolve));
      const before = paints.length;
      const common = { bubbles: true, cancelable: true, composed: true, clientY: y + 120 };
      const pointer = (type: string, at: number): void => {
        const buttons = type === "pointerup" ? 0 : 1;
        const button = type === "pointermove" ? -1 : 0;
        const init = {
          ...common,
          clientX: x + at,
          pointerId: 1,
          isPrimary: true,
          pointerType: "mouse",
          buttons,
          button,
        };
        element.dispatchEvent(new PointerEvent(type, init));
      };
      if (kind === "drag") pointer("pointerdown", 450);
      for (let index = 0; index < count; index++) {
        if (kind === "wheel")
          element.dispatchEvent(new WheelEvent("wheel", { ...common, clientX: x + 400, deltaY: step }));
        else pointer("pointermove", 450 + index * step);
        // A wheel turns once per frame or less; a mouse may send several moves.
        if (kind === "wheel" ? index % 2 === 1 : index % 4 === 3) await frame();
      }
      if (kind === "drag") pointer("pointerup", 450 + count * step);
      return paints.slice(before);
    },
    [kind, count, step] as const,
  );
}

const rangesOf = () =>
  page.evaluate(() => ({ x: [plot.x_range.start, plot.x_range.end], y: [plot.y_range.start, plot.y_range.end] }));
const answerCount = () => page.evaluate(() => answers);

let marks = 0;

/** Waits until the server shows the final picture of the page's range, and the page has it. */
async function atRest(): Promise<void> {
  await until("the view is at rest in the page", async () => {
    const { x, y } = await rangesOf();
    const served = shown as Figure;
    const isSame =
      [served.x_range.start, served.x_range.end, served.y_range.start, served.y_range.end].join() ===
      [...x, ...y].join();
    return isSame && view_of(renderer as GlyphRenderer).isAtRest;
  });
  // Changes arrive in their order, so this one comes last.
  const mark = ++marks;
  (shown as Figure).tags = [mark];
  await page.waitForFunction((mark) => plot.tags[0] === mark, mark);
}

it("is drawn before it is touched, under a strict policy, with the spikes of single rows", async () => {
  await atRest();
  const { y } = await rangesOf();
  expect(y[1]).toBeGreaterThan(400);
  const counts = await page.evaluate(() => firstPaints);
  expect(counts.length).toBeGreaterThan(0);
  expect(Math.min(...counts)).toBeGreaterThan(1000);
  expect(record.troubles).toEqual([]);
});

it("never paints an empty plot during 600 wheel and drag events, and sends each range once", async () => {
  const before = patches.length;
  const painted: Paint[] = [];
  for (const [kind, count, step] of [
    ["wheel", 100, -30],
    ["drag", 100, 2],
    ["wheel", 100, -10],
    ["drag", 100, -2],
    ["wheel", 200, 30],
  ] as const) {
    const seen = await act(kind, count, step);
    await atRest();
    painted.push(...seen);
    await until("the page has painted all detail", () =>
      page.evaluate(() => {
        const { points = 0, rows = 0 } = paints.at(-1) ?? {};
        return points >= Math.min(rows, 1000);
      }),
    );
  }
  expect(painted.length).toBeGreaterThan(50);
  expect(painted.filter(({ isCrossed }) => !isCrossed)).toEqual([]);
  expect(painted.filter(({ points, rows }) => points < Math.min(rows, 10))).toEqual([]);
  const sent = patches.slice(before);
  expect(sent.length).toBeLessThanOrEqual(600 + 20);
  const ofY = (shown as Figure).y_range.id;
  expect(sent.filter((patch) => patch.includes(ofY))).toEqual([]);
  expect(await page.evaluate(() => linked.x_range === plot.x_range)).toBe(true);
});

it("asks for nothing during a drag within half a view, and follows a wheel to its end", async () => {
  await page.evaluate(() => view.reset());
  await act("wheel", 20, -30);
  await atRest();
  const before = await answerCount();
  await act("drag", 40, 4);
  await act("drag", 40, -4);
  await atRest();
  expect(await answerCount()).toBe(before);
  const { x } = await rangesOf();
  const { start = 0, end = 0 } = await page.evaluate(() => {
    const times = Array.from(plot.renderers[0]?.data_source.get_column("t") ?? []);
    const { start, end } = plot.x_range;
    return { start: times.filter((time) => time >= start && time <= end).length, end: times.length };
  });
  expect(start).toBeGreaterThan(1000);
  expect(end).toBeGreaterThan(start);
  expect(x[1]! - x[0]!).toBeLessThan(ROWS * 1000);
});

it("a reset shows the first view again", async () => {
  await page.evaluate(() => view.reset());
  await atRest();
  const { x, y } = await rangesOf();
  expect(x).toEqual([first.t, last.t]);
  expect(await page.evaluate(() => linked.x_range.start)).toBe(first.t);
  const served = shown as Figure;
  expect(y).toEqual([served.y_range.reset_start, served.y_range.reset_end]);
});

it("a hidden line is not asked for, and is right when it is shown again", async () => {
  const setVisible = (visible: boolean) =>
    page.evaluate((visible) => void Object.assign(plot.renderers[0] as object, { visible }), visible);
  await setVisible(false);
  await until("the server knows that it is hidden", () => renderer?.visible === false);
  const before = view_of(renderer as GlyphRenderer).status;
  await act("wheel", 30, -30);
  await until("the server knows the range", async () => (await rangesOf()).x[0] === shown?.x_range.start);
  expect(view_of(renderer as GlyphRenderer).status).toBe(before);
  await setVisible(true);
  await until("the line is asked for", () => view_of(renderer as GlyphRenderer).status !== before);
  await atRest();
  expect(record.troubles).toEqual([]);
});

it("a plot that is resized asks for its new width, and never paints it empty", async () => {
  await page.evaluate(() => view.reset());
  await atRest();
  const before = view_of(renderer as GlyphRenderer).status;
  const painted = await page.evaluate(async () => {
    const from = paints.length;
    for (let width = 880; width >= 300; width -= 20) {
      Object.assign(plot, { width });
      await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
    }
    return paints.slice(from);
  });
  await until("the server has the new width", () => (shown?.inner_width ?? 900) < 300);
  await atRest();
  expect(painted.filter(({ points }) => points < 100)).toEqual([]);
  expect(view_of(renderer as GlyphRenderer).status.points).toBeLessThan(before.points / 1.4);
  expect(record.troubles).toEqual([]);
});
