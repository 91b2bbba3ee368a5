// What the pool and its threads send each other.
import type { TaskError } from "./task-errors.js";
import type { TaskName, Tasks } from "./tasks.js";

export interface TaskMessage<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly args: Tasks[Name][0];
  /** Further arguments that the thread keeps; with `value` the first time. */
  readonly kept?: { readonly id: number; readonly value?: object };
  /** One number in shared memory: `ABORTED` once the answer is not needed any more. */
  readonly flag: Int32Array;
}

/** The thread removes arguments that it keeps. */
export interface ForgetMessage {
  readonly forget: number;
}

export const ABORTED = 1;

export type TaskReply = { readonly result: unknown } | { readonly error: TaskError };
