// Checks the types of loaded tables: `npm run types` is the test; no code here runs.
import { from_arrow, from_csv, from_rows, download_button, read_csv, to_csv } from "plotctl/data";

const cities = from_rows([{ x: 1, city: "a", at: new Date(), ok: true }]);
cities.field("city");
export const xs: Float64Array = cities.data.at;
// @ts-expect-error a misspelt column
cities.field("ctiy");
// @ts-expect-error a misspelt column in a list
from_rows([{ x: 1, city: "a" }], { columns: ["ctiy"] });
from_rows([{ x: 1, city: "a" }], { columns: ["city"] }).field("city");
// @ts-expect-error a column that was not taken
from_rows([{ x: 1, city: "a" }], { columns: ["city"] }).field("x");

const trips = await from_csv("trips.csv", {
  columns: {
    start: "date",
    km: "number",
    city: "text",
    paid: "boolean",
    seats: "integer",
    tags: (cell) => cell.split(" "),
  },
});
trips.field("km");
// @ts-expect-error a misspelt column
trips.field("kn");
// @ts-expect-error an unknown kind
await from_csv("trips.csv", { columns: { start: "dat" } });
// @ts-expect-error an unknown option
await from_csv("trips.csv", { delimeter: ";" });

const columns = await read_csv("trips.csv", {
  columns: { start: "date", city: "text", price: (cell) => Number(cell) },
});
export const start: Float64Array = columns.start;
export const city: string[] = columns.city;
export const price: Float64Array = columns.price;
// @ts-expect-error texts are no numbers
export const wrong: Float64Array = columns.city;

const readings = await from_arrow("readings.arrow", { columns: ["time", "value"] });
readings.field("time");
// @ts-expect-error a column that was not taken
readings.field("place");

download_button(trips, { filename: "trips.csv", dates: ["start"], columns: ["start", "km"] });
// @ts-expect-error a misspelt column
download_button(trips, { dates: ["strat"] });
// @ts-expect-error an unknown option
download_button(trips, { file_name: "trips.csv" });
download_button(async () => [{ x: 1 }], { filename: "x.json" });
to_csv(trips, { dates: ["start"], delimiter: ";" });
// @ts-expect-error a misspelt column
to_csv(columns, { columns: ["ctiy"] });
