// A dashboard: a region select, two plots with a shared x range, a table and a summary. All of them show one data source,
// so one callback updates everything.
import {
  ColumnDataSource,
  DataTable,
  Div,
  NumberFormatter,
  NumeralTickFormatter,
  Select,
  TableColumn,
  column,
  curdoc,
  figure,
  row,
} from "plotctl";
import { MONTHS, REGIONS, salesOf, type Region } from "./sales.ts";

const source = new ColumnDataSource({ data: columnsOf("All") });
const summary = new Div();

function columnsOf(region: Region | "All") {
  const { units, price } = salesOf(region);
  return { month: [...MONTHS], units, price, revenue: units.map((count, month) => count * (price[month] ?? 0)) };
}

function show(region: Region | "All"): void {
  const data = columnsOf(region);
  source.data = data;
  const total = data.revenue.reduce((sum, each) => sum + each, 0);
  summary.text = `<b>${region}</b>: ${Math.round(total).toLocaleString("en")} in twelve months`;
}

const region = new Select({
  title: "Region",
  width: 200,
  width_policy: "fixed",
  value: "All",
  options: ["All", ...REGIONS],
});
region.on_change("value", (_attr, _old, value) => show(value as Region | "All"));

const wide = { sizing_mode: "stretch_width" } as const;
const tools = "xpan,xwheel_zoom,reset";
const units = figure({ title: "Units", x_range: [...MONTHS], height: 260, tools, tooltips: [["@month", "@units"]] });
units.vbar("month", 0.8, "units", 0, { source });
units.y_range.setv({ start: 0 });

const revenue = figure({ title: "Revenue", x_range: units.x_range, height: 260, tools });
revenue.line("month", "revenue", { source, line_width: 3 });
revenue.scatter("month", "revenue", { source, size: 9 });
revenue.yaxis.formatter = new NumeralTickFormatter({ format: "0,0" });

const rounded = new NumberFormatter({ format: "0,0.[00]" });
const table = new DataTable({
  source,
  width: 420,
  sizing_mode: "fixed",
  height: 560,
  columns: [
    new TableColumn({ field: "month", title: "Month" }),
    ...["units", "price", "revenue"].map((field) => new TableColumn({ field, title: field, formatter: rounded })),
  ],
});

show("All");
curdoc().title = "Sales";
curdoc().add_root(row(column(region, summary, units, revenue, wide), table, wide));
