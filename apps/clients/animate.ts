// A plain script instead of an app: it draws a line on a running server and moves it 20 times a second, for any number of
// browsers. The points of the line are shuffled, move to their new positions, and are shuffled again.
//
//   plotctl serve                           a server without an app
//   plotctl run apps/clients/animate.ts     prints the URL to open; ctrl-c ends it
//
// Arguments after --args: the server's URL and the name of the document.
import { ColumnDataSource, curdoc, figure } from "plotctl";
import { cursession, output_server, show } from "plotctl/client";

const [url = "default", name = "animate"] = process.argv.slice(2);
const COUNT = 12;
const BEATS_PER_MOVE = 20;

const x = Array.from({ length: COUNT }, (_, index) => index + 1);
const source = new ColumnDataSource({ data: { x, y: x } });
const plot = figure({ title: "Shuffled from outside", height: 400, y_range: [0, COUNT + 1] });
plot.line("x", "y", { source, line_width: 3 });
plot.scatter("x", "y", { source, size: 10 });

function shuffled(values: readonly number[]): number[] {
  return values
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** Eases from 0 to 1: slow at both ends. */
const ease = (part: number): number => part * part * (3 - 2 * part);

let from: readonly number[] = x;
let to = shuffled(x);
let beat = 0;

curdoc().add_periodic_callback(() => {
  const part = ease(++beat / BEATS_PER_MOVE);
  source.data.y = from.map((start, index) => start + ((to[index] ?? start) - start) * part);
  if (beat < BEATS_PER_MOVE) return;
  [from, to, beat] = [to, shuffled(to), 0];
}, 50);

output_server(name, { url });
console.log(`Look at ${await show(plot)}`);
await cursession().session.loop_until_closed();
