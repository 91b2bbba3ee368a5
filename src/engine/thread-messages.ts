// What the pool and its threads send each other.
import type { TaskError } from "./task-errors.js";
import type { TaskName, Tasks } from "./tasks.js";

export interface TaskMessage<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly args: Tasks[Name][0];
  /** One number in shared memory: `ABORTED` once the answer is not needed any more. */
  readonly flag: Int32Array;
}

export const ABORTED = 1;

export type TaskReply = { readonly result: unknown } | { readonly error: TaskError };
