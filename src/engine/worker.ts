// The entry file of a thread: runs the tasks that the pool posts, one after the other.
import { parentPort } from "node:worker_threads";
import { taskErrorOf } from "./task-errors.js";
import { movable, TASKS } from "./tasks.js";
import { ABORTED, type TaskMessage, type TaskReply } from "./thread-messages.js";

parentPort?.on("message", (message: TaskMessage) => {
  const reply = run(message);
  parentPort?.postMessage(reply, "result" in reply ? movable(reply.result) : []);
});

function run({ name, args, flag }: TaskMessage): TaskReply {
  const check = (): void => {
    if (Atomics.load(flag, 0) === ABORTED) throw new Error("aborted");
  };
  try {
    check();
    // The pool has paired the name with its arguments.
    const task = TASKS[name] as (args: unknown, check: () => void) => unknown;
    return { result: task(args, check) };
  } catch (error) {
    return { error: taskErrorOf(error) };
  }
}
