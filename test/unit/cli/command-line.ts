// Runs command lines inside the test, and records their effects.
import type { Effects } from "../../../src/cli/effects.js";
import { run } from "../../../src/cli/run.js";

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The opened pages, each with the browser's name. */
  readonly opened: readonly (readonly [url: string, browser: string | undefined])[];
}

/** Runs a command line. Servers are stopped as soon as they run, unless `untilSignal` is set. */
export async function plotctl(args: readonly string[], { env = {}, ...others }: Partial<Effects> = {}): Promise<Run> {
  let stdout = "";
  let stderr = "";
  const opened: (readonly [string, string | undefined])[] = [];
  const effects: Effects = {
    env,
    isTerminal: true,
    stdout: (output) => void (stdout += String(output)),
    stderr: (text) => void (stderr += text),
    openBrowser: (url, name) => Promise.resolve(void opened.push([url, name])),
    untilSignal: () => Promise.resolve("SIGTERM"),
    onUncaught: () => () => {},
    ...others,
  };
  return { code: await run(args, effects), stdout, stderr, opened };
}
