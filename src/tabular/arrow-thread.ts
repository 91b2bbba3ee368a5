// The entry file of the thread that decodes a table. Numbers without nulls are views of the bytes, whose memory is moved
// rather than copied.
import { parentPort, workerData } from "node:worker_threads";
import { tableFromIPC, Type, type Column, type DataType } from "@uwdata/flechette";
import { messageOf } from "../base/errors.js";
import type { ArrowAnswer, ArrowFamily, ArrowTask, DecodedColumn } from "./arrow-messages.js";

const NUMBERS: ReadonlySet<number> = new Set([
  ...[Type.Int, Type.Float, Type.Decimal, Type.Date, Type.Timestamp, Type.Time, Type.Duration],
]);
const VALUES: ReadonlySet<number> = new Set([
  ...[Type.Utf8, Type.LargeUtf8, Type.Utf8View, Type.Bool, Type.Null, Type.List, Type.LargeList, Type.FixedSizeList],
]);

const { bytes, taken } = workerData as ArrowTask;
parentPort?.postMessage(answer(), [bytes.buffer]);

function answer(): ArrowAnswer {
  try {
    const table = tableFromIPC(bytes);
    return { columns: table.names.map((name) => decodedColumn(name, table.getChild(name))) };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

function decodedColumn(name: string, column: Column<unknown>): DecodedColumn {
  const family = familyOf(column.type);
  const isTaken = family !== "unsupported" && (taken === undefined || taken.includes(name));
  return { name, family, values: isTaken ? (column.toArray() as DecodedColumn["values"]) : [] };
}

function familyOf(type: DataType): ArrowFamily {
  if ("dictionary" in type) return familyOf(type.dictionary);
  return NUMBERS.has(type.typeId) ? "numbers" : VALUES.has(type.typeId) ? "values" : "unsupported";
}
