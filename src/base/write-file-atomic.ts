// Writes files atomically: to a temporary file in the same folder, which then replaces the target in one step. Devices and
// pipes are written directly, because a rename would replace them.
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { PlotctlError } from "./errors.js";
import { fileCode, fileReason } from "./file-reasons.js";
import { newId } from "./ids.js";
import { show } from "./show.js";

interface WriteOptions {
  /** The permissions of the file. Default: those of the process. */
  readonly mode?: number;
}

/** Creates or replaces a file; a link is followed. Rejects with PlotctlError, and leaves the previous file unchanged. */
export async function writeFileAtomic(
  file: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  try {
    const place = await placeOf(file);
    if (place.isPlain) await writeAndMove(place.path, content, options);
    else await writeFile(file, content);
  } catch (error) {
    const reason = fileCode(error) === "ENOENT" ? "there is no such folder" : fileReason(error);
    throw new PlotctlError("FILE_UNWRITABLE", `Cannot write ${show(file)}: ${reason}.`, { cause: error });
  }
}

/** Returns the path of the file after links are resolved. */
async function placeOf(file: string): Promise<{ readonly path: string; readonly isPlain: boolean }> {
  try {
    const isPlain = (await stat(file)).isFile();
    return { path: isPlain ? await realpath(file) : file, isPlain };
  } catch (error) {
    if (fileCode(error) === "ENOENT") return { path: file, isPlain: true };
    throw error;
  }
}

async function writeAndMove(file: string, content: string | Uint8Array, options: WriteOptions): Promise<void> {
  const aside = `${file}.${newId()}.part`;
  try {
    await writeFile(aside, content, options);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {
      // The error of the write matters, not that of the cleanup.
    });
    throw error;
  }
}
