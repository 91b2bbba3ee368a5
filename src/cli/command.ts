// What a command is: the texts of its help, and its code, which is loaded when the command is called.
import type { Effects } from "./effects.js";
import type { Given } from "./flags.js";
import type { CommandOptions } from "./command-options.js";

/** A parsed command line. */
export interface Call {
  /** The positional arguments. */
  readonly files: readonly string[];
  readonly given: Given;
  /** The arguments after `--args`. */
  readonly appArgs: readonly string[];
}

/** Runs a command and returns the exit code. */
export type RunCommand = (call: Call, effects: Effects) => Promise<number>;

export interface Command {
  readonly description: string;
  /** The positional arguments, in the notation of yargs. Empty if there are none. */
  readonly positional: string;
  /** What the positional arguments are. */
  readonly positionalDescription?: string;
  /** The words that the first positional argument may be, for the completion of shells. */
  readonly words?: readonly string[];
  /** Command lines without `plotctl`, and what they do. */
  readonly examples: readonly (readonly [line: string, what: string])[];
  /** The pages of the manual that describe it, without `.md`. */
  readonly manualPages?: readonly string[];
  readonly options: () => CommandOptions | Promise<CommandOptions>;
  readonly load: () => Promise<RunCommand>;
}

export type CommandTable = Readonly<Record<string, Command>>;
