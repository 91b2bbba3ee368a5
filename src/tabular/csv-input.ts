// Where CSV comes from: a file, an address, bytes, a text, or a stream. All are read as parts of a text, and between two
// parts the event loop is free for the sessions of other users.
import { createReadStream } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { filePathOf, responseParts } from "./url-input.js";
import { PlotctlError } from "../base/errors.js";
import { fileReason } from "../base/file-reasons.js";
import { show } from "../base/show.js";

/**
 * A table as CSV: the path of a file, from the working directory; a URL of a file, such as
 * `new URL("trips.csv", import.meta.url)`, or of a server; `{ text }`; bytes; or a stream of texts or bytes, such as the body
 * of a response.
 */
export type CsvInput = string | URL | { readonly text: string } | Uint8Array | AsyncIterable<string | Uint8Array>;

/** Parts of about 5 ms of work. */
const PART_LENGTH = 32 * 1024;

/** The name of an input for errors. */
export function inputName(input: CsvInput | Uint8Array | ArrayBuffer): string {
  if (typeof input === "string") return input;
  if (input instanceof URL) return input.protocol === "file:" ? filePathOf(input) : input.href;
  return "CSV";
}

/** The text of an input in parts, without a byte order mark. */
export async function* textParts(input: CsvInput, encoding: string): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  const name = inputName(input);
  const decode = (bytes: Uint8Array | undefined): string => {
    if (bytes !== undefined && !ArrayBuffer.isView(bytes)) {
      throw new PlotctlError("INVALID_ARGUMENT", `Expected a stream of texts or bytes, got ${show(bytes)} in it.`);
    }
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (error) {
      throw new PlotctlError("FILE_UNREADABLE", `${name} is not a text in ${decoder.encoding}.`, {
        hint: 'Pass its encoding: Excel often writes { encoding: "windows-1252" }, or "utf-16le".',
        cause: error,
      });
    }
  };
  let isFirst = true;
  for await (const part of partsOf(input)) {
    const text = typeof part === "string" ? part : decode(part);
    for (const slice of slices(text.length, (from, to) => text.slice(from, to))) {
      yield isFirst && slice.startsWith("\ufeff") ? slice.slice(1) : slice;
      isFirst = false;
      await setImmediate();
    }
  }
  yield decode(undefined);
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (error) {
    throw new PlotctlError("INVALID_ARGUMENT", `encoding: expected the name of an encoding, got ${show(encoding)}.`, {
      cause: error,
    });
  }
}

function partsOf(input: CsvInput): AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array> {
  if (typeof input === "string") return fileParts(input);
  if (input instanceof URL) return input.protocol === "file:" ? fileParts(filePathOf(input)) : responseParts(input);
  if (input instanceof Uint8Array) return slices(input.length, (from, to) => input.subarray(from, to));
  if (typeof input === "object" && input !== null) {
    if (Symbol.asyncIterator in input) return input;
    const { text } = input;
    if (typeof text === "string") return [text];
  }
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `Expected a path, a URL, { text }, bytes or a stream, got ${show(input)}.`,
  );
}

function* slices<T>(length: number, slice: (from: number, to: number) => T): Generator<T> {
  for (let from = 0; from < length; from += PART_LENGTH) yield slice(from, from + PART_LENGTH);
}

async function* fileParts(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of createReadStream(path, { highWaterMark: PART_LENGTH })) yield part as Uint8Array;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** The error for a file that cannot be read. A path that looks like CSV was meant as a text. */
export function unreadable(path: string, error: unknown): PlotctlError {
  return new PlotctlError("FILE_UNREADABLE", `Cannot read ${show(path)}: ${fileReason(error)}.`, {
    hint: path.includes("\n")
      ? "Pass a text as { text }."
      : /^https?:/.test(path)
        ? "Pass an address as new URL(…)."
        : 'A path starts at the working directory; new URL("data.csv", import.meta.url) starts at the file of the app.',
    cause: error,
  });
}
