// A table of many orders that stay on the server: it sorts, filters and scrolls there, and the browser has one page.
// ORDERS=5000000 in the environment makes five million.
import { Div, curdoc } from "plotctl";
import { data_table, open } from "plotctl/data";
import { card, page } from "plotctl/layouts";
import { orders } from "./data/orders.js";

const data = await open({ columns: orders(Number(process.env.ORDERS ?? 200_000)) });

const details = new Div({ text: "Select a row to see the order.", disable_math: true, render_as_text: true });
const table = data_table(data, {
  columns: ["id", "time", "customer", "country", "items", "total"],
  sort: "-total",
  filter: ["time", "customer", "country", "total"],
});
table.on_select(async ([order]) => {
  if (order === undefined) return;
  const { id, customer, country, items, total } = order;
  const others = await data.rows({ where: "customer = $customer", args: { customer }, columns: ["total"] });
  const sum = others.reduce((all, { total: each }) => all + (each ?? 0), 0);
  details.text = `Order ${id}: ${items} items for ${total} €. ${customer} (${country}) has ordered ${others.length} times, for ${Math.round(sum)} €.`;
});

curdoc().title = "Orders";
curdoc().add_root(
  page({
    title: "Orders",
    main: [card(table, { title: `${data.length.toLocaleString("en")} orders` }), card(details, { title: "Order" })],
  }),
);
