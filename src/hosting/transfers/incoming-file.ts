// A file as it arrives from a client, and what is taken of the name that the client says.
import type { Readable } from "node:stream";
import { uploadRejected } from "./upload-rejected.js";

/** A file as it arrives. Its name and type are what the client says. */
export interface IncomingFile {
  readonly name: string;
  readonly type: string;
  readonly content: Readable;
}

const MAX_NAME_BYTES = 255;

/** The last part of the name: browsers of some systems sent whole paths. */
export function checkedName(given: string): string {
  const name = given.split(/[/\\]/).at(-1) ?? "";
  const isLegal = name !== "" && name !== "." && name !== ".." && !/[\p{Cc}\p{Surrogate}]/u.test(name);
  if (isLegal && Buffer.byteLength(name) <= MAX_NAME_BYTES) return name;
  throw uploadRejected(
    "INVALID_UPLOAD",
    `A file needs a name of at most ${MAX_NAME_BYTES} bytes, without control characters.`,
  );
}

/** The extension says what a file holds; the rest of the name stays with the client. */
export function extensionOf(name: string): string {
  return /(?:\.[a-z0-9]{1,16}){1,2}$/i.exec(name)?.[0].toLowerCase() ?? "";
}
