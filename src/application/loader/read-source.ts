// Reads an author's file as text. Rejects pipes, sockets and devices, which might block forever.
import { isUtf8 } from "node:buffer";
import { constants, open, type FileHandle } from "node:fs/promises";
import { PlotctlError } from "../../base/errors.js";
import { fileReason } from "../../base/file-reasons.js";
import { show } from "../../base/show.js";

/** The file's text without a byte order mark. Rejects with PlotctlError for a file that cannot be read as text. */
export async function readSource(path: string): Promise<string> {
  const file = await openWithoutWaiting(path);
  try {
    const stats = await file.stat();
    if (!stats.isFile()) throw new PlotctlError("FILE_UNREADABLE", `${show(path)} is not a regular file.`);
    const bytes = await file.readFile();
    if (bytes.includes(0) || !isUtf8(bytes)) {
      throw new PlotctlError("FILE_UNREADABLE", `${show(path)} is not a text file in UTF-8.`);
    }
    return new TextDecoder().decode(bytes);
  } finally {
    await file.close();
  }
}

async function openWithoutWaiting(path: string): Promise<FileHandle> {
  try {
    // A blocking open of a FIFO waits for a writer, perhaps forever.
    return await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    throw new PlotctlError("FILE_UNREADABLE", `Cannot read ${show(path)}: ${fileReason(error)}.`, { cause: error });
  }
}
