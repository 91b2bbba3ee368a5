// Turns of the wheel over a line in Chromium: the time from each to the frame that has the new detail, and the frames that
// were empty meanwhile. Prints JSON.
//
//   node test/bench/painting.mjs ROWS TURNS
import { launchBrowser } from "../support/compiled-chromium.mjs";
import { startPanning } from "./panning-server.mjs";

const [rows, turns] = process.argv.slice(2).map(Number);
/** A turn halves what is visible: no picture serves both. After some turns, a reset shows all again. */
const HALF = 300;
const DEPTH = 6;

const { url } = await startPanning(rows);
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1200, height: 500 } });
await page.goto(`${url}/panning`);
await page.waitForFunction(() => globalThis.Bokeh?.documents[0]?.is_idle);
await page.evaluate(observe, rows);

const times = [];
for (let turn = 0; turn < turns; turn++) {
  if (turn % DEPTH === 0) {
    await page.evaluate(() => globalThis.resetPlot());
    await rest();
  }
  const at = 200 + ((turn * 37) % 600);
  const ms = await page.evaluate(([delta, at]) => globalThis.turnWheel(delta, at), [-HALF, at]);
  // The first turns warm the server and the page up.
  if (turn >= 2 * DEPTH) times.push(ms);
  await rest();
}
const { blank, painted } = await page.evaluate(() => globalThis.seen);
times.sort((a, b) => a - b);
const quantile = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))];
console.log(JSON.stringify({ p50Ms: quantile(0.5), p95Ms: quantile(0.95), blank, painted }));
await browser.close();
process.exit(0);

/** At rest, the view asks for what is missing. */
function rest() {
  return new Promise((resolve) => setTimeout(resolve, 400));
}

/** In the page: counts frames, and measures a turn of the wheel until the frame with its detail. */
function observe(rows) {
  const plot = Bokeh.documents[0].roots()[0];
  const view = Bokeh.index.find_one(plot);
  const source = plot.renderers[0].data_source;
  const seen = { blank: 0, painted: 0 };
  let hasData = false;
  let finish;
  source.properties.data.change.connect(() => (hasData = true));
  const inView = () => {
    const { start, end } = plot.x_range;
    return Array.from(source.get_column("x")).filter((x) => x >= start && x <= end).length;
  };
  const paint = view._actual_paint.bind(view);
  view._actual_paint = (...args) => {
    const result = paint(...args);
    const painted = performance.now();
    const points = inView();
    seen.painted++;
    const { start, end } = plot.x_range;
    if (points < Math.min(100, Math.min(end, rows) - Math.max(start, 0))) seen.blank++;
    // A coarse picture has fewer points than pixels.
    if (hasData && points > view.frame.bbox.width) finish?.(painted);
    return result;
  };
  const turnWheel = (deltaY, at) =>
    new Promise((resolve, reject) => {
      const element = view.canvas_view.events_el;
      const { x, y } = element.getBoundingClientRect();
      hasData = false;
      const began = performance.now();
      const timer = setTimeout(() => reject(new Error("no picture within 10 s")), 10_000);
      finish = (painted) => {
        finish = undefined;
        clearTimeout(timer);
        resolve(painted - began);
      };
      const common = { bubbles: true, cancelable: true, composed: true };
      element.dispatchEvent(new WheelEvent("wheel", { ...common, clientX: x + at, clientY: y + 120, deltaY }));
    });
  Object.assign(globalThis, { seen, turnWheel, resetPlot: () => view.reset() });
}
