// JSON in files of an author: what is wrong with it is told with its line.
import { messageOf, PlotctlError } from "./errors.js";

/** The value of a JSON text. Throws PlotctlError with the name of its file and, where the engine tells it, the line. */
export function parseJsonText(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = messageOf(error).replace(/\s+/g, " ").replace(/\.$/, "");
    const line = lineOfMistake(message, text);
    const place = line === undefined ? file : `${file}:${line}`;
    throw new PlotctlError("INVALID_JSON", `${place}: this is no valid JSON: ${message}.`, { cause: error });
  }
}

/** From 1 on. Not every message of the engine says where it was. */
function lineOfMistake(message: string, text: string): number | undefined {
  const isAtEnd = message.includes("end of JSON input");
  const offset = isAtEnd ? text.trimEnd().length : /position (\d+)/.exec(message)?.[1];
  return offset === undefined ? undefined : text.slice(0, Number(offset)).split("\n").length;
}
