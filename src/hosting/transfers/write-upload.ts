// Writes an upload to a file as it arrives.
import { open, type FileHandle } from "node:fs/promises";
import { PlotctlError } from "../../base/errors.js";
import { uploadRejected } from "./upload-rejected.js";

/** Opens a new file for writing. */
export type OpenFile = (path: string) => Promise<Pick<FileHandle, "write" | "close">>;

/** Only this user may read the file. */
export const openNew: OpenFile = (path) => open(path, "wx", 0o600);

interface Arrival {
  readonly path: string;
  readonly openFile: OpenFile;
  /** Called with the bytes of each part before it is written; what it throws ends the upload. */
  readonly onBytes: (bytes: number) => void;
}

/** Rejects with the content's failure, with that of `onBytes`, or when the file cannot be written. */
export async function writeUpload(
  content: AsyncIterable<Uint8Array>,
  { path, openFile, onBytes }: Arrival,
): Promise<void> {
  const file = await openFile(path).catch(writeFailed);
  try {
    for await (const chunk of content) {
      onBytes(chunk.length);
      for (let from = 0; from < chunk.length;)
        from += (await file.write(chunk, from, chunk.length - from).catch(writeFailed)).bytesWritten;
    }
  } finally {
    await file.close().catch(writeFailed);
  }
}

const FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** Why a file or its folder cannot be written. */
export function writeFailed(error: unknown): never {
  const { code = "" } = error as NodeJS.ErrnoException;
  if (FULL.has(code))
    throw uploadRejected("UPLOAD_NO_SPACE", "The disk of the server is full. Try again later.", error);
  throw new PlotctlError("UPLOAD_FAILED", `An upload cannot be written (${code}).`, {
    hint: "Check --upload-folder: the server must be able to write there.",
    cause: error,
  });
}
