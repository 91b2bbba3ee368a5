// What a command does to the world outside; tests hand in their own.

export interface Effects {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Somebody reads stderr on a terminal. */
  readonly isTerminal: boolean;
  readonly stdout: (output: string | Uint8Array) => void;
  readonly stderr: (text: string) => void;
  /** Opens a page in a browser: the system's, or the named one. */
  readonly openBrowser: (url: string, name: string | undefined) => Promise<void>;
  /** Resolves when the process is asked to end; asked again, it ends at once. */
  readonly untilSignal: () => Promise<NodeJS.Signals>;
  /** Errors that nobody caught, of an app's own timers and promises. Returns the function that stops listening. */
  readonly onUncaught: (report: (error: unknown) => void) => () => void;
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export const realEffects: Effects = {
  env: process.env,
  isTerminal: process.stderr.isTTY,
  stdout: (output) => void process.stdout.write(output),
  stderr: gathered((text) => void process.stderr.write(text)),
  async openBrowser(url, name) {
    const { default: open } = await import("open");
    await open(url, name === undefined ? {} : { app: { name } });
  },
  untilSignal: () =>
    new Promise((resolve) => {
      let isAsked = false;
      for (const signal of SIGNALS) {
        process.on(signal, () => {
          if (isAsked) process.exit(1);
          isAsked = true;
          resolve(signal);
        });
      }
    }),
  onUncaught(report) {
    // An error in this listener would end the process, and what an app throws may be anything.
    const listener = (error: unknown): void => {
      try {
        report(error);
      } catch {
        report(new Error("what was thrown cannot be shown"));
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

/** Writes what comes in one turn of the event loop at once: each write to a pipe waits for the system. */
function gathered(write: (text: string) => void): (text: string) => void {
  let waiting = "";
  const flush = (): void => {
    const all = waiting;
    waiting = "";
    if (all !== "") write(all);
  };
  process.on("exit", flush);
  return (text) => {
    if (waiting === "") setImmediate(flush);
    waiting += text;
  };
}
