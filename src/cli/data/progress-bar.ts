// The progress of work on rows: a bar on a terminal, a line for each file elsewhere.
import { relative } from "node:path";
import type { Progress } from "../../engine/parquet/messages.js";
import { showProgress, type Effects } from "../effects.js";

const WIDTH = 30;

export interface ProgressBar {
  show(progress: Progress): void;
  /** Removes the bar. */
  end(): void;
}

export function progressBar(verb: string, effects: Effects): ProgressBar {
  const line = showProgress(effects);
  let last = "";
  return {
    show({ file, done, of }) {
      const part = of === 0 ? 1 : Math.min(1, done / of);
      const name = relative(process.cwd(), file);
      const filled = "█".repeat(Math.round(part * WIDTH)).padEnd(WIDTH, "░");
      line.show(`${verb} ${filled} ${Math.floor(part * 100)} %  ${name}`);
      if (effects.isTerminal || name === last) return;
      last = name;
      effects.stderr(`${verb} ${name}\n`);
    },
    end: () => line.end(),
  };
}
