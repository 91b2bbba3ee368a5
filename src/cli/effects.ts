// What a command does to the outside world. Tests pass their own.
import { PlotctlError } from "../base/errors.js";

export interface Effects {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether stderr is a terminal. */
  readonly isTerminal: boolean;
  readonly stdout: (output: string | Uint8Array) => void;
  readonly stderr: (text: string) => void;
  /** Writes what stderr has collected. */
  readonly flushStderr?: () => void;
  /** Opens a page in the named browser, or else in that of the system. Rejects with PlotctlError without a display. */
  readonly openBrowser: (url: string, name: string | undefined) => Promise<void>;
  /** Resolves with the first signal that ends the process. A second signal ends it at once. */
  readonly untilSignal: () => Promise<NodeJS.Signals>;
  /** Reports uncaught errors, of the timers and promises of apps. Returns the function that stops reporting. */
  readonly onUncaught: (report: (error: unknown) => void) => () => void;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const stderr = collected((text) => void process.stderr.write(text));

export const realEffects: Effects = {
  env: process.env,
  isTerminal: process.stderr.isTTY,
  stdout: (output) => void process.stdout.write(output),
  stderr: stderr.write,
  flushStderr: stderr.flush,
  async openBrowser(url, name) {
    if (name === undefined && !hasDisplay(process.env)) {
      throw new PlotctlError("NO_DISPLAY", "This machine has no display.", { hint: `Open ${url} in a browser.` });
    }
    const { default: open } = await import("open");
    await open(url, name === undefined ? {} : { app: { name } });
  },
  untilSignal: () =>
    new Promise((resolve) => {
      let isSignalled = false;
      for (const signal of SIGNALS) {
        process.on(signal, () => {
          if (isSignalled) process.exit(1);
          isSignalled = true;
          resolve(signal);
        });
      }
    }),
  onUncaught(report) {
    // An error in this listener would end the process, and an app may throw any value.
    const listener = (error: unknown): void => {
      try {
        report(error);
      } catch {
        report(new Error("the thrown value cannot be shown"));
      }
    };
    process.on("uncaughtException", listener);
    process.on("unhandledRejection", listener);
    return () => {
      process.off("uncaughtException", listener);
      process.off("unhandledRejection", listener);
    };
  },
};

/** A write of so many bytes to a pipe is not mixed with those of other processes. */
const MAX_WRITE = 4096;

/** Whole lines, as many as fit into one write; a longer line is a piece of its own. */
function piecesOf(text: string): string[] {
  if (text.length <= MAX_WRITE / 4 || Buffer.byteLength(text) <= MAX_WRITE) return text === "" ? [] : [text];
  const pieces: string[] = [];
  let size = Infinity;
  for (const line of text.split(/(?<=\n)/)) {
    const bytes = Buffer.byteLength(line);
    if (size + bytes > MAX_WRITE) {
      pieces.push(line);
      size = bytes;
    } else {
      pieces.push((pieces.pop() ?? "") + line);
      size += bytes;
    }
  }
  return pieces;
}

/** Collects the output of one turn of the event loop, in few writes: each write to a pipe blocks. */
function collected(write: (text: string) => void): { write: (text: string) => void; flush: () => void } {
  let waiting = "";
  const flush = (): void => {
    const all = waiting;
    waiting = "";
    for (const piece of piecesOf(all)) write(piece);
  };
  process.on("exit", flush);
  return {
    write(text) {
      if (waiting === "") setImmediate(flush);
      waiting += text;
    },
    flush,
  };
}

/** On Linux, a browser needs an X or a Wayland display, or Windows around it. */
function hasDisplay(env: NodeJS.ProcessEnv): boolean {
  if (process.platform !== "linux") return true;
  return ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].some((name) => (env[name] ?? "") !== "");
}

const CLEAR_LINE = "\r\u001b[2K";

export interface Progress {
  /** Replaces the line: `Drawing "/sliders", 2 of 5`. */
  show(text: string): void;
  /** Clears the line. */
  end(): void;
}

/** Shows the progress of long work on one line of a terminal. Without a terminal, shows nothing. */
export function showProgress({ isTerminal, stderr }: Pick<Effects, "isTerminal" | "stderr">): Progress {
  if (!isTerminal) return { show: () => undefined, end: () => undefined };
  return { show: (text) => stderr(`${CLEAR_LINE}${text}`), end: () => stderr(CLEAR_LINE) };
}
