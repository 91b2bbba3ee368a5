// Tables in Arrow's IPC format, which are read whole into memory.
import { isTypedArray } from "../../base/ndarray.js";
import { decodeArrow } from "../../tabular/decode-arrow.js";
import { bytesOf, nameOf, type ArrowInput } from "../../tabular/read-arrow.js";
import { MEMORY_OPTIONS, memoryEngine, type DataColumns } from "./columns.js";
import type { Input } from "./input.js";

export function arrowInput(arrow: ArrowInput): Input {
  const isBytes = arrow instanceof Uint8Array || arrow instanceof ArrayBuffer;
  return {
    key: isBytes ? arrow : String(arrow),
    optionNames: MEMORY_OPTIONS,
    open: async (options) => memoryEngine(await arrowColumns(arrow, options.columns), options),
  };
}

/** The columns of a table, without those of lists, structures or bytes. */
export async function arrowColumns(input: ArrowInput, taken: readonly string[] | undefined): Promise<DataColumns> {
  const decoded = await decodeArrow(nameOf(input), await bytesOf(input), { taken });
  const drawable = decoded.filter(({ family, values }) => family !== "unsupported" && !holdsLists(values));
  return Object.fromEntries(drawable.map(({ name, values }) => [name, values]));
}

function holdsLists(values: DataColumns[string]): boolean {
  if (isTypedArray(values)) return false;
  const first = values.find((value) => value !== null);
  return typeof first === "object" && !(first instanceof Date);
}
