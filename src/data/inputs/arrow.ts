// Tables in Arrow's IPC format, which are read whole into memory.
import { resolve } from "node:path";
import { isTypedArray } from "../../base/ndarray.js";
import { checkFiles } from "../../engine/allowed-files.js";
import { decodeArrow } from "../../tabular/decode-arrow.js";
import { bytesOf, nameOf, type ArrowInput } from "../../tabular/read-arrow.js";
import { filePathOf } from "../../tabular/url-input.js";
import { MEMORY_OPTIONS, memoryEngine, type DataColumns } from "./columns.js";
import type { Input } from "./input.js";
import type { Place } from "./place.js";

export function arrowInput(given: ArrowInput, { folder, roots }: Place): Input {
  const isBytes = given instanceof Uint8Array || given instanceof ArrayBuffer;
  const path = typeof given === "string" ? resolve(folder, given) : undefined;
  const input = path ?? given;
  const file = path ?? (given instanceof URL && given.protocol === "file:" ? filePathOf(given) : undefined);
  return {
    key: isBytes ? given : (path ?? (given as URL).href),
    optionNames: [...MEMORY_OPTIONS, "allow"],
    open: async (options) => {
      if (file !== undefined) checkFiles([file], roots);
      const { columns, times } = await arrowTable(input, options.columns);
      return memoryEngine(columns, options, times);
    },
  };
}

export interface ArrowTable {
  readonly columns: DataColumns;
  /** The names of the columns that hold times. */
  readonly times: ReadonlySet<string>;
}

/** The columns of a table, without those of lists, structures or bytes. */
export async function arrowTable(input: ArrowInput, taken: readonly string[] | undefined): Promise<ArrowTable> {
  const decoded = await decodeArrow(nameOf(input), await bytesOf(input), { taken, hasLargeIntegers: true });
  const drawable = decoded.filter(({ family, values }) => family !== "unsupported" && !holdsLists(values));
  return {
    columns: Object.fromEntries(drawable.map(({ name, values }) => [name, values])),
    times: new Set(drawable.filter(({ family }) => family === "times").map(({ name }) => name)),
  };
}

function holdsLists(values: DataColumns[string]): boolean {
  if (isTypedArray(values)) return false;
  const first = values.find((value) => value !== null);
  return typeof first === "object" && !(first instanceof Date);
}
