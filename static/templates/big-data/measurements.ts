// A million measurements, one a second since the start of 2026, which all visitors share: this module is loaded once. Replace
// them with files of your own: `await open("measurements/*.parquet")`, after `npm install @duckdb/node-api`.
import { open } from "plotctl/data";

export const COUNT = 1_000_000;

const t = new Float64Array(COUNT);
const value = new Float32Array(COUNT);

// A random walk, the same at each start.
let state = 1;
let last = 0;
for (let row = 0; row < COUNT; row++) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  last += state / 2 ** 32 - 0.5;
  t[row] = Date.UTC(2026, 0, 1) + row * 1000;
  value[row] = last;
}

export const measurements = await open({ columns: { t, value } });
