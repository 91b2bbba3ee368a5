// The entry file of a process that makes copies, one after the other. It ends when its parent is gone, or ends it.
import { taskErrorOf } from "../task-errors.js";
import type { CopyAnswer, CopyRequest } from "./copy-messages.js";

process.on("disconnect", () => process.kill(process.pid, "SIGKILL"));
// A terminal sends these to the parent too, which then disconnects.
process.on("SIGINT", ignore);
process.on("SIGTERM", ignore);

process.on("message", (message) => {
  // Only the parent writes to this channel.
  void make(message as CopyRequest).then((answer) => process.send?.(answer, undefined, {}, ignore));
});

async function make(request: CopyRequest): Promise<CopyAnswer> {
  try {
    const { writeCopy } = await import("./write-copy.js");
    await writeCopy(request);
    return { isDone: true };
  } catch (error) {
    return { error: taskErrorOf(error) };
  }
}

function ignore(): void {
  // The disconnection ends this process.
}
