// `npm run bench`: measures the built server, and beside it the real `bokeh serve` if a Python with Bokeh is found
// (PLOTCTL_PYTHON, else the virtual environment of the interop tests), and prints one table.
//
//   --only NAME,NAME   only these rows     --quick     shorter and less exact
//   --full             a billion rows of large data, in place of 100 million (5 GB, for which PLOTCTL_BENCH_DATA names the
//                      folder)
//   --profile          also prints, for each row under load, the functions in which plotctl spent its time
import { availableParallelism, cpus } from "node:os";
import { parseArgs } from "node:util";
import { largestCosts } from "./profile.mjs";
import { ROWS } from "./rows.mjs";
import { findBokeh, plotctl } from "./servers.mjs";
import { tableOf } from "./table.mjs";

const { values: asked } = parseArgs({
  options: {
    only: { type: "string" },
    quick: { type: "boolean" },
    full: { type: "boolean" },
    profile: { type: "boolean" },
  },
});
const names = asked.only?.split(",") ?? Object.keys(ROWS);
const unknown = names.filter((name) => !Object.hasOwn(ROWS, name));
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(", ")}; there are ${Object.keys(ROWS).join(", ")}.`);
  process.exit(2);
}

const bokeh = findBokeh();
const targets = bokeh === undefined ? [plotctl] : [plotctl, bokeh];
const profiles = new Map();

/** Runs work, and on request profiles the server meanwhile. */
async function profiled(server, name, work) {
  if (asked.profile !== true || !server.isProbed) return work();
  await server.ask("startProfile");
  await work();
  profiles.set(name, largestCosts(await server.ask("stopProfile")));
}

/** The figures of a row, each with the values of all targets. */
async function measure(name) {
  const figures = new Map();
  for (const target of targets) {
    console.error(`${name}: ${target.name}`);
    const options = {
      scale: asked.quick ? 0.25 : 1,
      isFull: asked.full === true,
      profiled: (server, work) => profiled(server, name, work),
    };
    for (const { label, unit, better, ...found } of await ROWS[name](target, options)) {
      figures.set(label, { label, unit, better, ...figures.get(label), [target.name]: found });
    }
  }
  return [...figures.values()];
}

const figures = [];
for (const name of names) figures.push(...(await measure(name)));

console.log(
  `${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, Node.js ${process.versions.node}`,
);
console.log(bokeh === undefined ? "No Python with Bokeh: set PLOTCTL_PYTHON.\n" : `bokeh serve is ${bokeh.version}\n`);
console.log(tableOf(figures));
for (const [name, costs] of profiles) console.log(`\nWhere the time goes: ${name}\n${costs.join("\n")}`);
process.exit(0);
