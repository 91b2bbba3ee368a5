// New rows of a stream as its author gives them, checked: columns of equal length, and values that fit them.
import { PlotctlError } from "../../base/errors.js";
import { didYouMean } from "../../base/nearest.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import { timeOf } from "../predicate/time-text.js";
import type { NewValues, TailColumn } from "./live-tail.js";

/** Values of a column of new rows. */
export type AppendedColumn = ArrayLike<number | bigint | boolean | Date | string | null | undefined>;

export interface AppendedRows {
  readonly columns: ReadonlyMap<string, NewValues>;
  readonly count: number;
}

/** A column of texts that is left out has none. Throws PlotctlError. */
export function appendedRows(
  given: Readonly<Record<string, AppendedColumn | undefined>>,
  known: readonly TailColumn[],
): AppendedRows {
  if (!isPlainObject(given)) {
    throw new PlotctlError("INVALID_ARGUMENT", `append(): expected columns as { name: values }, got ${show(given)}.`);
  }
  const names = known.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new PlotctlError("UNKNOWN_COLUMN", `append(): there is no column ${show(unknown)}.`, {
      hint: didYouMean(unknown, names),
    });
  }
  const columns = new Map<string, NewValues>();
  for (const { name, kind } of known) {
    const values = given[name];
    if (values === undefined && kind === "text") continue;
    if (values === undefined || values === null || typeof values === "string" || typeof values.length !== "number") {
      throw new PlotctlError("INVALID_COLUMN", `append(): ${show(name)}: expected an array, got ${show(values)}.`);
    }
    columns.set(
      name,
      kind === "text" ? textsOf(name, values) : Float64Array.from(values, (value) => numberOf(name, kind, value)),
    );
  }
  const lengths = [...columns].map(([name, { length }]) => `${name} has ${length}`);
  const count = [...columns.values()][0]?.length ?? 0;
  if ([...columns.values()].some(({ length }) => length !== count)) {
    throw new PlotctlError(
      "UNEQUAL_COLUMNS",
      `append(): columns must have the same length, but ${lengths.join(" and ")} values.`,
    );
  }
  for (const { name } of known) if (!columns.has(name)) columns.set(name, new Array<null>(count).fill(null));
  return { columns, count };
}

function textsOf(name: string, values: AppendedColumn): (string | null)[] {
  return Array.from(values, (value) => {
    if (value === null || value === undefined) return null;
    if (typeof value === "string") return value;
    throw new PlotctlError("INVALID_COLUMN", `append(): ${show(name)}: expected a text, got ${show(value)}.`);
  });
}

function numberOf(name: string, kind: TailColumn["kind"], value: AppendedColumn[number]): number {
  if (value === null || value === undefined) return NaN;
  const given = typeof value === "bigint" || typeof value === "boolean" ? Number(value) : value;
  const number = kind === "time" ? timeOf(given) : given;
  if (typeof value === "bigint" && !Number.isSafeInteger(number)) {
    throw new PlotctlError(
      "INVALID_COLUMN",
      `append(): ${show(name)}: a stream holds no integers beyond 2^53, got ${show(value)}.`,
      {
        hint: "Keep such numbers in a column of texts.",
      },
    );
  }
  if (typeof number === "number") return number;
  throw new PlotctlError("INVALID_COLUMN", `append(): ${show(name)}: expected a ${kind}, got ${show(value)}.`);
}
