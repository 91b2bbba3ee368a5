// The entry file of the thread that decodes a table. Numbers without nulls are views of the bytes, whose memory is moved
// rather than copied.
import { parentPort, workerData } from "node:worker_threads";
import { tableFromIPC, Type, type Column, type DataType } from "@uwdata/flechette";
import { messageOf } from "../base/errors.js";
import type { ArrowAnswer, ArrowFamily, ArrowTask, DecodedColumn } from "./arrow-messages.js";

const NUMBERS: ReadonlySet<number> = new Set([Type.Int, Type.Float, Type.Decimal, Type.Time, Type.Duration]);
const TIMES: ReadonlySet<number> = new Set([Type.Date, Type.Timestamp]);
const VALUES: ReadonlySet<number> = new Set([
  ...[Type.Utf8, Type.LargeUtf8, Type.Utf8View, Type.Bool, Type.Null, Type.List, Type.LargeList, Type.FixedSizeList],
]);

const { bytes, taken, hasLargeIntegers } = workerData as ArrowTask;
parentPort?.postMessage(answer(), [bytes.buffer]);

function answer(): ArrowAnswer {
  try {
    const table = tableFromIPC(bytes, { useBigInt: hasLargeIntegers });
    return { columns: table.names.map((name) => decodedColumn(name, table.getChild(name))) };
  } catch (error) {
    return { error: messageOf(error) };
  }
}

function decodedColumn(name: string, column: Column<unknown>): DecodedColumn {
  const family = familyOf(column.type);
  const isTaken = family !== "unsupported" && (taken === undefined || taken.includes(name));
  return { name, family, values: isTaken ? withoutSmallBigInts(column.toArray() as DecodedColumn["values"]) : [] };
}

/** Integers of 64 bits as float64, where that holds all of them. */
function withoutSmallBigInts(values: DecodedColumn["values"]): DecodedColumn["values"] {
  const integers: Iterable<unknown> = values;
  let isOfBigInts = values instanceof BigInt64Array || values instanceof BigUint64Array;
  for (const value of integers) {
    if (typeof value === "bigint") {
      if (!Number.isSafeInteger(Number(value))) return values;
      isOfBigInts = true;
    } else if (value !== null) return values;
  }
  if (!isOfBigInts) return values;
  if (ArrayBuffer.isView(values)) return Float64Array.from(integers as Iterable<bigint>, Number);
  return Array.from(integers, (value) => (value === null ? null : Number(value)));
}

function familyOf(type: DataType): ArrowFamily {
  if ("dictionary" in type) return familyOf(type.dictionary);
  if (TIMES.has(type.typeId)) return "times";
  return NUMBERS.has(type.typeId) ? "numbers" : VALUES.has(type.typeId) ? "values" : "unsupported";
}
