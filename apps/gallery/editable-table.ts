// An editable table: an editor and a formatter for each column, buttons that add rows and remove the selected ones, and
// a chart that follows. An edit reaches the server as a patch of the source, and the server updates the sums.
import { Button, ColumnDataSource, DataRange1d, DataTable, Div, FactorRange } from "plotctl";
import { TableColumn, column, curdoc, figure, row } from "plotctl";
import { BooleanFormatter, CheckboxEditor, DateEditor, DateFormatter, HTMLTemplateFormatter } from "plotctl/models";
import { IntEditor, NumberEditor, NumberFormatter, SelectEditor, StringEditor } from "plotctl/models";
import type { CellEditor, CellFormatter } from "plotctl/models";

const source = new ColumnDataSource({
  data: {
    town: ["Bergen", "Cork", "Graz", "Leeds", "Nantes"],
    hall: ["Fish market", "Old mill", "Dom", "Town hall", "Le Quai"],
    date: [3, 7, 12, 18, 24].map((day) => Date.UTC(2026, 2, day)),
    seats: [420, 310, 650, 540, 380],
    sold: [405, 190, 388, 501, 97],
    price: [28.5, 22, 31, 26, 24.5],
    sure: [true, true, false, true, false],
  },
});
/** A column of the table with its editor, and with a formatter unless it shows texts. */
function cells(field: string, title: string, ...[editor, formatter]: [CellEditor, CellFormatter?]): TableColumn {
  return new TableColumn({ field, title, editor, ...(formatter && { formatter }) });
}
const red = '<b style="color: <%= sold > seats ? "#c1121f" : "inherit" %>"><%= value %></b>';
const sold = new HTMLTemplateFormatter({ template: red });
const table = new DataTable({
  source,
  editable: true,
  height: 230,
  sizing_mode: "stretch_width",
  index_position: null,
  columns: [
    cells("town", "Town", new SelectEditor({ options: ["Bergen", "Cork", "Graz", "Leeds", "Nantes", "Tampere"] })),
    cells("hall", "Hall", new StringEditor({ completions: ["Town hall", "Theatre"] })),
    cells("date", "Evening", new DateEditor(), new DateFormatter({ format: "%a %d %b" })),
    cells("seats", "Seats", new IntEditor({ step: 10 })),
    cells("sold", "Sold", new IntEditor(), sold),
    cells("price", "Price in €", new NumberEditor({ step: 0.5 }), new NumberFormatter({ format: "0.00" })),
    cells("sure", "Contract signed", new CheckboxEditor(), new BooleanFormatter()),
  ],
  // A BooleanFormatter sets a class on true cells; the style sheet defines their looks.
  stylesheets: ['.check::before { content: "✓"; font-style: normal; }'],
});

const bars = new ColumnDataSource({ data: { stop: ["none"], seats: [0], sold: [0] } });
const x_range = new FactorRange();
const frame = { height: 330, sizing_mode: "stretch_width", toolbar_location: null, tools: "" } as const;
const plot = figure({ ...frame, title: "Tickets of the tour", x_range, y_range: new DataRange1d({ start: 0 }) });
plot.vbar({ x: "stop", top: "seats", width: 0.7, source: bars, color: "#cfd8dc", legend_label: "seats" });
plot.vbar({ x: "stop", top: "sold", width: 0.45, source: bars, color: "#386fa4", legend_label: "sold" });
const summary = new Div({ sizing_mode: "stretch_width", styles: { font_size: "15px" } });

function sumUp(): void {
  const { town, hall, seats, sold, price } = source.data;
  const stop = town.map((name, row) => `${name}, ${hall[row] ?? ""}`);
  x_range.factors = [...new Set(stop)];
  bars.data = { stop, seats, sold };
  const income = sold.reduce((sum, tickets, row) => sum + tickets * (price[row] ?? 0), 0);
  summary.text = `<b>${stop.length}</b> evenings, <b>${Math.round(income).toLocaleString("en")} €</b>`;
}
sumUp();
source.on_change("data", sumUp);
const fixed = { width: 180, width_policy: "fixed" } as const;
const add = new Button({ label: "Add an evening", button_type: "primary", ...fixed });
add.on_click(() => {
  const date = [(source.data.date.at(-1) ?? Date.UTC(2026, 2, 1)) + 5 * 86_400_000];
  source.stream({ town: ["Tampere"], hall: ["New hall"], date, seats: [300], sold: [0], price: [25], sure: [false] });
});
const drop = new Button({ label: "Take the selected away", ...fixed });
drop.on_click(() => {
  const gone = new Set(source.selected.indices);
  const kept = <T>(values: readonly T[]): T[] => values.filter((_, row) => !gone.has(row));
  const { town, hall, date, seats, sold, price, sure } = source.data;
  const words = { town: kept(town), hall: kept(hall), date: kept(date), sure: kept(sure) };
  source.selected.indices = [];
  source.data = { ...words, seats: kept(seats), sold: kept(sold), price: kept(price) };
});
const wide = { sizing_mode: "stretch_width" } as const;
curdoc().add_root(column(table, row(add, drop, summary, wide), plot, wide));
curdoc().title = "Editable table";
