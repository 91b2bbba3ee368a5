// A price at the end of a long history: fifty rows every twentieth of a second, the same ones for all sessions. A module that
// an app imports runs once, so there is one stream.
import { open } from "plotctl/data";
import { seeded } from "./random.js";

const random = seeded(4);
let price = 100;
const next = (): number => (price = Math.max(1, price + random.normal(0, 0.02)));

const HISTORY = 100_000;
const STEP_MS = 1;
const start = Date.now() - HISTORY * STEP_MS;
const time = Float64Array.from({ length: HISTORY }, (_, row) => start + row * STEP_MS);
const history = await open({ columns: { time, price: Float64Array.from(time, next) } });

export const ticks = history.live({ keep: 1_000_000 });

let last = start + HISTORY * STEP_MS;
const timer = setInterval(() => {
  const times: number[] = [];
  for (const now = Date.now(); last <= now && times.length < 1000; last += STEP_MS) times.push(last);
  ticks.append({ time: times, price: times.map(next) });
}, 50);
// The stream keeps no process alive.
timer.unref();
