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

/** Runs a command line. Servers are stopped as soon as they have printed their addresses, unless `untilSignal` is set. */
export async function plotctl(
  args: readonly string[],
  { env = {}, stdout: print = () => undefined, ...others }: Partial<Effects> = {},
): Promise<Run> {
  let stdout = "";
  let stderr = "";
  let onPrinted = (): void => {};
  const printed = new Promise<void>((resolve) => (onPrinted = resolve));
  const opened: (readonly [string, string | undefined])[] = [];
  const effects: Effects = {
    env,
    isTerminal: true,
    stdout(output) {
      stdout += String(output);
      print(output);
      onPrinted();
    },
    stderr: (text) => void (stderr += text),
    openBrowser: (url, name) => Promise.resolve(void opened.push([url, name])),
    untilSignal: () => printed.then(() => "SIGTERM"),
    onUncaught: () => () => {},
    ...others,
  };
  return { code: await run(args, effects), stdout, stderr, opened };
}
