// Readings of a machine, one every two milliseconds, as large data that all sessions share: two million, or as many as the
// environment variable READINGS says: READINGS=100000000 needs 2.4 GB.
import { setImmediate as nextTurn } from "node:timers/promises";
import { open } from "plotctl/data";

export const PER_SECOND = 500;

const count = Number(process.env["READINGS"] ?? 2_000_000);
/** Readings per slice of work, between which the server does other things. */
const SLICE = 50_000;

/** Threads read shared memory without a copy. */
const floats = () => new Float32Array(new SharedArrayBuffer(4 * count));
const second = new Float64Array(new SharedArrayBuffer(8 * count));
const [vibration, load, temperature, wear] = [floats(), floats(), floats(), floats()];

let state = 12_345;
let slow = 0;
for (let start = 0; start < count; start += SLICE) {
  measure(start, Math.min(count, start + SLICE));
  if (process.stderr.isTTY) process.stderr.write(`\rMeasured ${Math.round((100 * (start + SLICE)) / count)} %`);
  await nextTurn();
}
if (process.stderr.isTTY) process.stderr.write("\n");

/** Fills the rows from `start` to `end`; the same ones on each start. */
function measure(start: number, end: number): void {
  for (let at = start; at < end; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const noise = state / 2 ** 31;
    slow = 0.9998 * slow + 0.02 * noise;
    const seconds = at / PER_SECOND;
    const now = 2.2 + 1.5 * Math.sin(seconds / 700) + 0.3 * Math.sin(seconds / 61);
    const knock = at % 191_003 < 900 ? 7 * Math.exp(-(at % 191_003) / 220) * Math.sin(at / 2.1) : 0;
    second[at] = seconds;
    vibration[at] = now * Math.sin(seconds * 31) + 0.5 * noise + 0.7 * slow + knock;
    load[at] = Math.round(20 * now) / 2;
    temperature[at] = 60 + 4 * now + 2 * slow;
    wear[at] = Math.abs(knock) + 0.1 * Math.abs(noise);
  }
}

export const readings = await open({ columns: { second, vibration, load, temperature, wear } }, { sorted: "second" });
