// Whether other processes still run.
import { readFileSync } from "node:fs";
import { fileCode } from "../../base/file-reasons.js";

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return fileCode(error) === "EPERM";
  }
  // A killed process of Linux keeps its id until its parent asks for its end; in containers, often for ever.
  return fieldsOf(pid)?.[0] !== "Z";
}

/** When a process started, as a text to compare; undefined where the system does not say. */
export function startOf(pid: number): string | undefined {
  return fieldsOf(pid)?.[19];
}

/** The fields of `/proc/PID/stat` after the name of the program, which may have spaces. */
function fieldsOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    // Another system, or the process is gone by now.
    return undefined;
  }
}
