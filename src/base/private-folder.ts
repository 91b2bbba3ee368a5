// Folders that only the user of this process may read: for what users have entered, and for sockets that control the process.
import { chmod, lstat, mkdir } from "node:fs/promises";
import { PlotctlError } from "./errors.js";
import { fileReason } from "./file-reasons.js";
import { show } from "./show.js";

const PRIVATE = 0o700;
const OF_OTHERS = 0o077;

/** Creates the folder, or makes it private if it is there. Rejects with PlotctlError, also for a folder of another user. */
export async function openPrivateFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: PRIVATE });
  } catch (error) {
    const reason = isFile(error) ? "a file has this name" : fileReason(error);
    throw new PlotctlError("FOLDER_NOT_PRIVATE", `Cannot make the folder ${show(path)}: ${reason}.`, { cause: error });
  }
  const { mode, uid } = await lstat(path);
  if (uid !== process.getuid?.() && process.getuid !== undefined)
    throw new PlotctlError("FOLDER_NOT_PRIVATE", `The folder ${show(path)} belongs to another user.`, {
      hint: "Name another folder, or run the server as that user.",
    });
  if ((mode & OF_OTHERS) !== 0) await chmod(path, PRIVATE);
}

function isFile(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EEXIST";
}
