// Writes a file so that nobody ever sees a part of it: beside its place first, then moved there in one step.
import { rename, rm, writeFile } from "node:fs/promises";
import { messageOf, PlotctlError } from "./errors.js";
import { newId } from "./ids.js";
import { show } from "./show.js";

/** Writes or replaces a file. Rejects with PlotctlError, with what was there before left as it was. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const aside = `${file}.${newId()}.part`;
  try {
    await writeFile(aside, content);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true }).catch(() => {
      // Why it could not be written is what counts.
    });
    throw new PlotctlError(`Cannot write ${show(file)}: ${messageOf(error)}.`, { cause: error });
  }
}
