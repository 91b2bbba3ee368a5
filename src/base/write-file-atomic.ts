// Writes a file so that nobody ever sees a part of it: beside its place first, then moved there in one step. What is no
// plain file, such as a device or a pipe, is written into: moving a file there would take its place.
import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { PlotctlError } from "./errors.js";
import { fileCode, fileReason } from "./file-reasons.js";
import { newId } from "./ids.js";
import { show } from "./show.js";

/** Writes or replaces a file; a link stays one. Rejects with PlotctlError, with what was there before left as it was. */
export async function writeFileAtomic(file: string, content: string | Uint8Array): Promise<void> {
  try {
    const place = await placeOf(file);
    if (place.isPlain) await writeAndMove(place.path, content);
    else await writeFile(file, content);
  } catch (error) {
    const reason = fileCode(error) === "ENOENT" ? "there is no such folder" : fileReason(error);
    throw new PlotctlError("FILE_UNWRITABLE", `Cannot write ${show(file)}: ${reason}.`, { cause: error });
  }
}

/** Where the file is, behind links, or will be. */
async function placeOf(file: string): Promise<{ readonly path: string; readonly isPlain: boolean }> {
  try {
    const isPlain = (await stat(file)).isFile();
    return { path: isPlain ? await realpath(file) : file, isPlain };
  } catch (error) {
    if (fileCode(error) === "ENOENT") return { path: file, isPlain: true };
    throw error;
  }
}

async function writeAndMove(file: string, content: string | Uint8Array): Promise<void> {
  const aside = `${file}.${newId()}.part`;
  try {
    await writeFile(aside, content);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {
      // Why it could not be written is what counts.
    });
    throw error;
  }
}
