// The error of a file that cannot be written beside the data: where, why, how much it takes, and what to do.
import { PlotctlError } from "../../base/errors.js";
import { fileCode, fileReason } from "../../base/file-reasons.js";
import { show } from "../../base/show.js";

interface Unwritten {
  /** What was to be written. */
  readonly what: string;
  readonly folder: string;
  readonly reason: string;
  /** About the bytes that it takes. */
  readonly bytes: number;
  readonly cause: unknown;
}

export function unwritable({ what, folder, reason, bytes, cause }: Unwritten): PlotctlError {
  return new PlotctlError(
    "FILE_UNWRITABLE",
    `${what} cannot be written in ${show(folder)}: ${reason.replace(/\.$/, "")}.`,
    {
      hint: `It takes about ${sizeOf(bytes)}. Free space there, or give open() a folder on another disk: index: { directory }.`,
      cause,
    },
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/** Why nothing can be written in a folder, or no more; undefined for other errors. */
export function unwritableReason(error: unknown): string | undefined {
  return ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM"].includes(fileCode(error) ?? "")
    ? fileReason(error)
    : undefined;
}
