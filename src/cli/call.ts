// What a command is told: the command line, read.
import type { Given } from "./flags.js";

export interface Call {
  /** The positional arguments. */
  readonly files: readonly string[];
  readonly given: Given;
  /** What stands behind `--args`. */
  readonly appArgs: readonly string[];
  /** The words of a command line that is being typed, for whoever completes it. */
  readonly words?: readonly string[];
}
