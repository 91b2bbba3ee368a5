// A dashboard: a select in the sidebar, numbers, two plots with a shared x range, and a table. Plots and table show one data
// source, so one callback updates everything.
import {
  ColumnDataSource,
  DataTable,
  NumberFormatter,
  NumeralTickFormatter,
  Select,
  TableColumn,
  curdoc,
  figure,
} from "plotctl";
import { card, columns, kpi, page, tabs } from "plotctl/layouts";
import { MONTHS, REGIONS, salesOf, type Region } from "./sales.ts";

const source = new ColumnDataSource({ data: columnsOf("All") });
const total = kpi({ label: "Revenue in twelve months", value: 0 });
const best = kpi({ label: "Best month", value: "" });

function columnsOf(region: Region | "All") {
  const { units, price } = salesOf(region);
  return { month: [...MONTHS], units, price, revenue: units.map((count, month) => count * (price[month] ?? 0)) };
}

function show(region: Region | "All"): void {
  const data = columnsOf(region);
  source.data = data;
  const { revenue } = data;
  total.update({ value: Math.round(revenue.reduce((sum, each) => sum + each, 0)), trend: revenue });
  best.value = MONTHS[revenue.indexOf(Math.max(...revenue))] ?? "";
}

const region = new Select({ title: "Region", value: "All", options: ["All", ...REGIONS] });
region.on_change("value", (_attr, _old, value) => show(value as Region | "All"));

const tools = "xpan,xwheel_zoom,reset";
const tooltips: [string, string][] = [["@month", "@units"]];
const frame = { sizing_mode: "stretch_both", tools } as const;
const units = figure({ ...frame, x_range: [...MONTHS], tooltips });
units.vbar("month", 0.8, "units", 0, { source });
units.y_range.setv({ start: 0 });

const revenue = figure({ ...frame, x_range: units.x_range });
revenue.line("month", "revenue", { source, line_width: 3 });
revenue.scatter("month", "revenue", { source, size: 9 });
revenue.yaxis.formatter = new NumeralTickFormatter({ format: "0,0" });

const rounded = new NumberFormatter({ format: "0,0.[00]" });
const table = new DataTable({
  source,
  height: 320,
  columns: [
    new TableColumn({ field: "month", title: "Month" }),
    ...["units", "price", "revenue"].map((field) => new TableColumn({ field, title: field, formatter: rounded })),
  ],
});

show("All");
const plots = columns([card(units, { title: "Units" }), card(revenue, { title: "Revenue" })]);
curdoc().title = "Sales";
curdoc().add_root(
  page({
    title: "Sales",
    sidebar: region,
    main: [columns([total, best], { min_width: 200 }), tabs({ Plots: plots, Table: card(table) })],
  }),
);
