// The entry file of a thread: runs the tasks that the pool posts, one after the other.
import { getPriority, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { taskErrorOf } from "./task-errors.js";
import { movable, TASKS } from "./tasks.js";
import { ABORTED, type ForgetMessage, type TaskMessage, type TaskReply } from "./thread-messages.js";

/** The event loop goes first where processors are busy: others wait for it, and one person for an answer. */
const NICER = 5;
const NICEST = 19;
// Elsewhere a priority is one of the whole process.
if (process.platform === "linux") {
  try {
    setPriority(Math.min(NICEST, getPriority() + NICER));
  } catch {
    // A sandbox may forbid it; then threads are as important as the loop.
  }
}

/** The arguments that this thread keeps, by their number. */
const keeps = new Map<number, object>();

parentPort?.on("message", (message: TaskMessage | ForgetMessage) => {
  if ("forget" in message) {
    keeps.delete(message.forget);
    return;
  }
  const reply = run(message);
  parentPort?.postMessage(reply, "result" in reply ? movable(reply.result) : []);
});

function run({ name, args, flag, kept }: TaskMessage): TaskReply {
  const check = (): void => {
    if (Atomics.load(flag, 0) === ABORTED) throw new Error("aborted");
  };
  if (kept?.value !== undefined) keeps.set(kept.id, kept.value);
  try {
    check();
    // The pool has paired the name with its arguments.
    const task = TASKS[name] as (args: unknown, check: () => void) => unknown;
    return { result: task(kept === undefined ? args : { ...(args as object), ...keeps.get(kept.id) }, check) };
  } catch (error) {
    return { error: taskErrorOf(error) };
  }
}
