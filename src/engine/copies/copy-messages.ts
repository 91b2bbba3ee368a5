// What the process that makes a copy is sent, and what it answers.
import type { TaskError } from "../task-errors.js";
import type { CopyTask } from "./source.js";

export interface CopyRequest {
  readonly task: CopyTask;
  /** The folder to write to. */
  readonly to: string;
}

export type CopyAnswer = { readonly isDone: true } | { readonly error: TaskError };
