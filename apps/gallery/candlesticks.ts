// Live prices: `patch` changes the last candle with each trade, `stream` adds a new candle, and `rollover` drops the
// oldest. The volumes below share the time axis. The toggle stops the market, and the slider sets its speed.
import { ColumnDataSource, DataRange1d, HoverTool, Slider, Toggle } from "plotctl";
import { column, curdoc, factor_cmap, figure, row, type TimedCallback } from "plotctl";
import { seeded } from "./data/random.js";

const TRADES_PER_CANDLE = 12;
const CANDLES_KEPT = 60;
const MINUTE_MS = 60_000;

// Kept when the server is restarted: variables would begin again.
const state = curdoc().state({
  trades: 0,
  candle: { at: Date.UTC(2025, 8, 15, 9), open: 84, close: 84, high: 84, low: 84, volume: 0, way: "up" },
});
const none: number[] = [];
const columns = { at: none, open: none, close: none, high: none, low: none, volume: none, way: [] };
const source = new ColumnDataSource({ data: columns });

function trade(): void {
  const { candle } = state;
  const random = seeded(2_025 + state.trades);
  const price = candle.close + random.normal(0, 0.09) + (86 - candle.close) / 900;
  const amount = Math.round(random.uniform(1, 40) * (1 + 30 * Math.abs(price - candle.close)));
  if (state.trades++ % TRADES_PER_CANDLE === 0) {
    Object.assign(candle, { at: candle.at + MINUTE_MS, open: candle.close, high: price, low: price, volume: 0 });
    const { at, open, way } = candle;
    const now = [price];
    source.stream({ at: [at], open: [open], close: now, high: now, low: now, volume: [0], way: [way] }, CANDLES_KEPT);
  }
  candle.close = price;
  candle.high = Math.max(candle.high, price);
  candle.low = Math.min(candle.low, price);
  candle.volume += amount;
  candle.way = candle.close < candle.open ? "down" : "up";
  const last = source.length - 1;
  source.patch(Object.fromEntries(Object.entries(candle).map(([name, value]) => [name, [[last, value]]])));
}
for (let past = 0; past < CANDLES_KEPT * TRADES_PER_CANDLE - 5; past++) trade();

const x_range = new DataRange1d({ follow: "end", range_padding: 0.02 });
const color = factor_cmap("way", ["#2a9d8f", "#d1495b"], ["up", "down"]);
const frame = {
  sizing_mode: "stretch_width",
  x_axis_type: "datetime",
  x_range,
  tools: "xpan,xwheel_zoom,reset",
} as const;
const body = { x: "at", width: 0.7 * MINUTE_MS, source, fill_color: color, line_color: color };

const prices = figure({ ...frame, title: "Copper, candle by candle", height: 380, y_axis_label: "€ per contract" });
prices.segment("at", "high", "at", "low", { source, line_color: color, line_width: 1.5 });
const candles = prices.vbar({ ...body, bottom: "open", top: "close" });
prices.xaxis.visible = false;
const tooltips = "@at{%H:%M}: <b>@open{0.00}</b> to <b>@close{0.00}</b>, between @low{0.00} and @high{0.00}";
prices.add_tools(new HoverTool({ renderers: [candles], mode: "vline", tooltips, formatters: { "@at": "datetime" } }));

const volumes = figure({
  ...frame,
  title: "Contracts traded",
  height: 170,
  toolbar_location: null,
  y_minor_ticks: null,
});
volumes.vbar({ ...body, bottom: 0, top: "volume", fill_alpha: 0.6, line_color: null });
for (const plot of [prices, volumes]) plot.min_border_left = 60;

const doc = curdoc();
const perSecond = new Slider({ title: "trades per second", start: 1, end: 20, value: 6, width: 300 });
const stopped = new Toggle({ label: "Stop the market", button_type: "primary", width: 160 });
const start = () => doc.add_periodic_callback(trade, 1000 / perSecond.value);
let timer: TimedCallback | undefined = start();
function restart(): void {
  if (timer !== undefined) doc.remove_periodic_callback(timer);
  timer = stopped.active ? undefined : start();
}
stopped.on_change("active", restart);
perSecond.on_change("value_throttled", restart);

doc.add_root(column(row(stopped, perSecond, { spacing: 20 }), prices, volumes, { sizing_mode: "stretch_width" }));
doc.title = "Candlesticks, streamed";
