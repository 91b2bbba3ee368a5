// Writes the manual as static pages.
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PlotctlError } from "../base/errors.js";
import { fileCode, fileReason } from "../base/file-reasons.js";
import { show } from "../base/show.js";
import { writeFileAtomic } from "../base/write-file-atomic.js";
import type { Manual } from "./manual.js";
import { makeSite } from "./site.js";

/** Writes all files below a folder, which is created if it does not exist. Returns their number. Rejects with PlotctlError. */
export async function exportManual(manual: Manual, folder: string): Promise<number> {
  const site = makeSite(manual);
  const folders = new Set([...site.keys()].map((path) => dirname(join(folder, path))));
  try {
    for (const each of folders) await mkdir(each, { recursive: true });
  } catch (error) {
    const isFile = ["EEXIST", "ENOTDIR"].includes(fileCode(error));
    const reason = isFile ? "a file is in the place of a folder" : fileReason(error);
    throw new PlotctlError("FILE_UNWRITABLE", `Cannot write the manual into ${show(folder)}: ${reason}.`, {
      cause: error,
    });
  }
  for (const [path, file] of site) await writeFileAtomic(join(folder, path), file());
  return site.size;
}
