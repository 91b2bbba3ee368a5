// Runs plotctl once more, in a process of its own: what an app imports is loaded anew, and what it keeps in memory ends.
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Effects } from "../effects.js";

/** Resolves to the exit code; 1 if a signal has ended it. Its output is passed on. `signal` asks it to end. */
export async function runInOwnProcess(
  args: readonly string[],
  { stdout, stderr }: Pick<Effects, "stdout" | "stderr">,
  signal: AbortSignal,
): Promise<number> {
  const child = spawn(process.execPath, [...process.execArgv, process.argv[1] ?? "", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = (): void => void child.kill("SIGTERM");
  signal.addEventListener("abort", stop);
  child.stdout.on("data", stdout);
  child.stderr.on("data", (output: Buffer) => stderr(output.toString()));
  try {
    const [code] = (await once(child, "close")) as [number | null];
    return code ?? 1;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
