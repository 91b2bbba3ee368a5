// Runs the built command line (dist/cli/main.js) in a child process, on a port that the system picks.
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const PROGRAM = join(process.cwd(), "dist/cli/main.js");
const START_LIMIT_MS = 40_000;
const STOP_LIMIT_MS = 30_000;
const APP_URL = /https?:\/\/[^\s"/]+:(\d+)/;

export interface CliOptions {
  /** Added to this process's environment; undefined removes a variable. */
  readonly env?: Record<string, string | undefined>;
  readonly cwd?: string;
}

export interface FinishedCli {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<FinishedCli> {
  const output = new CliProcess(args, options);
  return { exitCode: await output.exit, stdout: output.stdout, stderr: output.stderr };
}

/** `plotctl serve …` that listens, on any free port unless `args` name one. Stop it when done. */
export async function startCli(args: readonly string[], options: CliOptions = {}): Promise<RunningCli> {
  const port = args.includes("--port") ? [] : ["--port", "0"];
  const running = new RunningCli(["serve", ...port, ...args], options);
  try {
    await running.ready;
    return running;
  } catch (error) {
    await running.stop("SIGKILL");
    throw error;
  }
}

class CliProcess {
  stdout = "";
  stderr = "";
  /** The exit code, once all output has been read. */
  readonly exit: Promise<number | null>;
  protected readonly child: ChildProcess;
  #listeners = new Set<() => void>();

  constructor(args: readonly string[], { env, cwd }: CliOptions) {
    if (!existsSync(PROGRAM)) throw new Error("dist/cli/main.js is missing: run npm run build first.");
    this.child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const stopWithUs = () => void this.child.kill("SIGKILL");
    process.once("exit", stopWithUs);
    this.child.stdout?.setEncoding("utf8").on("data", (text: string) => this.#take("stdout", text));
    this.child.stderr?.setEncoding("utf8").on("data", (text: string) => this.#take("stderr", text));
    this.exit = new Promise((resolve, reject) => {
      this.child.once("error", reject);
      this.child.once("close", (code) => {
        process.removeListener("exit", stopWithUs);
        resolve(code);
      });
    });
  }

  #take(stream: "stdout" | "stderr", text: string): void {
    this[stream] += text;
    for (const listener of this.#listeners) listener();
  }

  /** Waits until stdout or stderr matches, and returns the match. Rejects when the program ends first. */
  async waitFor(pattern: RegExp, limitMs = START_LIMIT_MS): Promise<RegExpExecArray> {
    let look = () => {};
    let timer: NodeJS.Timeout | undefined;
    const failed = (why: string) => new Error(`${why} before ${pattern} was printed:\n${this.stdout}${this.stderr}`);
    try {
      return await new Promise((resolve, reject) => {
        look = () => {
          const match = pattern.exec(this.stderr) ?? pattern.exec(this.stdout);
          if (match !== null) resolve(match);
        };
        this.#listeners.add(look);
        look();
        timer = setTimeout(() => reject(failed(`${limitMs} ms went by`)), limitMs);
        this.exit.then((code) => reject(failed(`plotctl ended with exit code ${code}`)), reject);
      });
    } finally {
      clearTimeout(timer);
      this.#listeners.delete(look);
    }
  }
}

export class RunningCli extends CliProcess {
  /** Settles when the first app URL was printed. */
  readonly ready: Promise<void>;
  #port = 0;

  constructor(args: readonly string[], options: CliOptions) {
    super(args, options);
    this.ready = this.waitFor(APP_URL).then((match) => {
      this.#port = Number(match[1]);
    });
  }

  get port(): number {
    return this.#port;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** The address of a path: `url("/demo")`. */
  url(path: string): string {
    return `http://localhost:${this.#port}${path}`;
  }

  /** Sends the signal and waits for the end. Returns the exit code, or null when it had to be killed. */
  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<number | null> {
    this.child.kill(signal);
    const timer = setTimeout(() => this.child.kill("SIGKILL"), STOP_LIMIT_MS);
    try {
      return await this.exit;
    } finally {
      clearTimeout(timer);
    }
  }
}
