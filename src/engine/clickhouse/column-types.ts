// What columns of ClickHouse hold, and SQL for their values: float64 with NaN for no value, or texts with NULL.
import { PlotctlError } from "../../base/errors.js";
import { show } from "../../base/show.js";
import type { DataKind } from "../data-kind.js";
import { knownColumn } from "../predicate/predicate.js";

export interface DatabaseColumn {
  readonly name: string;
  readonly kind: DataKind;
  /** SQL for the value: a float64 for numbers and times, where a time is milliseconds since 1970 UTC; else a text. */
  readonly value: string;
  /** SQL for the exact text of a number that float64 may not hold. */
  readonly exact: string | undefined;
  /** SQL for the column, for conditions that use the order of the table. */
  readonly raw: string;
  /** Whether the column is compared with times of any zone. A date is compared in the zone of the server. */
  readonly isInstant: boolean;
  /** The texts of an enumeration. */
  readonly categories: readonly string[] | undefined;
}

const NUMBER = /^(U?Int(8|16|32|64)|Float(32|64)|BFloat16|Bool|Decimal(32|64)?\(.*\))$/;
const INEXACT = /^(U?Int64|Decimal.*)$/;

/** A column of that name and type. */
export function databaseColumn(name: string, type: string): DatabaseColumn {
  const raw = identifier(name);
  const bare = bareType(type);
  const { value: numeric, kind } = numberOf(raw, bare);
  const exact = INEXACT.test(bare) ? `toString(${raw})` : undefined;
  const isInstant = bare.startsWith("DateTime");
  if (numeric !== undefined) {
    return { name, kind, value: `ifNull(${numeric}, ${NAN})`, exact, raw, isInstant, categories: undefined };
  }
  const value = `toString(${raw})`;
  return { name, kind: "text", value, exact: undefined, raw, isInstant, categories: enumTexts(bare) };
}

/** The column of that name, which holds numbers or times. Throws PlotctlError. */
export function numberColumn(columns: readonly DatabaseColumn[], name: string): DatabaseColumn {
  const column = knownColumn(columns, name);
  if (column.kind === "text") throw new PlotctlError("INVALID_COLUMN", `The column ${show(name)} holds texts.`);
  return column;
}

/** The column of that name, which holds texts. Throws PlotctlError. */
export function textColumn(columns: readonly DatabaseColumn[], name: string): DatabaseColumn {
  const column = knownColumn(columns, name);
  if (column.kind !== "text") throw new PlotctlError("INVALID_COLUMN", `The column ${show(name)} holds no texts.`);
  return column;
}

export function identifier(name: string): string {
  return `\`${name.replaceAll("\\", "\\\\").replaceAll("`", "\\`")}\``;
}

const NAN = "toFloat64('nan')";

/** The type without what does not change its values. */
function bareType(type: string): string {
  const inner = /^(?:Nullable|LowCardinality)\((.*)\)$/.exec(type)?.[1];
  return inner === undefined ? type : bareType(inner);
}

function numberOf(raw: string, type: string): { readonly kind: DataKind; readonly value: string | undefined } {
  if (NUMBER.test(type)) return { kind: "number", value: `toFloat64(${raw})` };
  if (type === "Date" || type === "Date32") return { kind: "time", value: `toFloat64(toInt32(${raw})) * 86400000` };
  if (/^DateTime(\(|$)/.test(type)) return { kind: "time", value: `toFloat64(toUnixTimestamp(${raw})) * 1000` };
  const digits = /^DateTime64\((\d)/.exec(type)?.[1];
  if (digits === undefined) return { kind: "text", value: undefined };
  if (Number(digits) <= 3) return { kind: "time", value: `toFloat64(toUnixTimestamp64Milli(${raw}))` };
  if (Number(digits) <= 6) return { kind: "time", value: `toFloat64(toUnixTimestamp64Micro(${raw})) / 1000` };
  return { kind: "time", value: `toFloat64(toUnixTimestamp64Nano(${raw})) / 1000000` };
}

function enumTexts(type: string): string[] | undefined {
  if (!/^Enum(8|16)?\(/.test(type)) return undefined;
  return [...type.matchAll(/'((?:[^'\\]|\\.)*)'\s*=/g)].map(([, text = ""]) => text.replaceAll(/\\(.)/g, "$1"));
}
