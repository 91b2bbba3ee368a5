// Runs command lines inside the test, with effects that the test can read.
import type { Effects } from "../../../src/cli/effects.js";
import { run } from "../../../src/cli/run.js";

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The pages that were opened, each with the browser's name. */
  readonly opened: readonly (readonly [url: string, browser: string | undefined])[];
}

/** Runs a command line. Servers are asked to end as soon as they run, unless `untilSignal` says otherwise. */
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
