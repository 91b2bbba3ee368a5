// What a long work is at, on one line of a terminal that each word of it replaces; nothing anywhere else.
import type { Effects } from "./effects.js";

const CLEAR_LINE = "\r\u001b[2K";

export interface Progress {
  /** `Drawing "/sliders", 2 of 5`. */
  say(what: string): void;
  /** Leaves the line empty. */
  end(): void;
}

export function showProgress({ isTerminal, stderr }: Pick<Effects, "isTerminal" | "stderr">): Progress {
  if (!isTerminal) return { say: () => undefined, end: () => undefined };
  return { say: (what) => stderr(`${CLEAR_LINE}${what}`), end: () => stderr(CLEAR_LINE) };
}
