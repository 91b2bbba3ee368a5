// The process whose views of Parquet files `parquet.mjs` measures: nothing but the engine is loaded in it, so that its memory is
// that of the engine.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { ParquetEngine } from "../../dist/engine/parquet/parquet-engine.js";
import { answerCalls } from "./calls.mjs";
import { memoryOfProcesses } from "./process-usage.mjs";

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
let engine;

const FUNCTIONS = {
  async open({ pattern, rows }) {
    const began = performance.now();
    engine = await ParquetEngine.open(pattern, { rows });
    const [{ min, max }] = engine.columns;
    return { ms: performance.now() - began, extent: { start: min, end: max } };
  },

  /** The time, the bytes and the tier of each answer, and the first answers whole. */
  async ask({ queries, kept }) {
    const found = { asked: [], answers: [] };
    for (const query of queries) {
      const began = performance.now();
      const answer = await engine.envelope(query, new AbortController().signal);
      const ms = performance.now() - began;
      if (!answer.exact) throw new Error("an answer at rest is not exact");
      const [xs, ys] = answer.form === "rows" ? [answer.x, answer.ys[0]] : [answer.x, answer.y];
      // Browsers get x as float64 and y as float32.
      found.asked.push({ ms, tier: answer.tier, bytes: xs.length * 8 + ys.length * 4 });
      if (found.answers.length < kept) found.answers.push({ x: xs, y: ys });
    }
    return found;
  },

  async close() {
    engine.close();
  },

  async usage() {
    return { residentMB: memoryOfProcesses(), loopP99Ms: delay.percentile(99) / 1e6, loopMaxMs: delay.max / 1e6 };
  },
};

answerCalls(FUNCTIONS);
process.on("disconnect", () => process.exit());
