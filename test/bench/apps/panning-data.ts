// A random walk, which all sessions share. PLOTCTL_BENCH_ROWS is the number of rows.
import { open } from "plotctl/data";

const rows = Number(process.env.PLOTCTL_BENCH_ROWS);
const x = new Float64Array(new SharedArrayBuffer(8 * rows));
const y = new Float32Array(new SharedArrayBuffer(4 * rows));
let state = 1;
for (let row = 0, sum = 0; row < rows; row++) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  sum += state / 2 ** 32 - 0.5;
  x[row] = row;
  y[row] = sum;
}
export const walk = await open({ columns: { x, y } });
