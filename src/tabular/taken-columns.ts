// The option `columns` of all loaders: which columns to take, and what they hold.
import { PlotctlError, messageOf, type ErrorPlace } from "../base/errors.js";
import { didYouMean } from "../base/nearest.js";
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";
import { EXPECTED } from "./column-builders.js";
import type { ColumnKind, ColumnKinds } from "./column-kinds.js";

/** A declared kind, a function, or undefined where the kind follows from the data. */
export type Declared = ColumnKind | ((cell: never) => unknown) | undefined;

/** The columns to take, in their order; undefined for all. Throws PlotctlError for an unknown kind. */
export function takenColumns(
  columns: readonly string[] | ColumnKinds<never> | undefined,
): Map<string, Declared> | undefined {
  if (columns === undefined) return undefined;
  if (Array.isArray(columns)) return new Map(checkNames("columns", columns).map((name) => [name, undefined]));
  if (!isPlainObject(columns)) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `columns: expected a list of names, or kinds by name, got ${show(columns)}.`,
    );
  }
  return new Map(Object.entries(columns).map(([name, kind]) => [name, checkKind(name, kind)]));
}

/** Checks a list of names of columns. */
export function checkNames(option: string, names: readonly unknown[]): readonly string[] {
  if (Array.isArray(names) && names.every((name) => typeof name === "string")) return names;
  throw new PlotctlError("INVALID_ARGUMENT", `${option}: expected a list of names, got ${show(names)}.`);
}

function checkKind(name: string, kind: Declared): Declared {
  if (typeof kind === "function" || (typeof kind === "string" && Object.hasOwn(EXPECTED, kind))) return kind;
  const words = Object.keys(EXPECTED);
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `columns.${name}: expected a function or one of ${words.join(", ")}, got ${show(kind)}.`,
    { hint: typeof kind === "string" ? didYouMean(kind, words) : undefined },
  );
}

/** The error for a column that a table does not have. */
export function missingColumn(name: string, known: Iterable<string>, place: ErrorPlace | undefined): PlotctlError {
  const names = [...known];
  const listed = names.slice(0, 8).map(show).join(", ") + (names.length > 8 ? ", …" : "");
  return new PlotctlError("UNKNOWN_COLUMN", `There is no column ${show(name)} (there are ${listed || "none"}).`, {
    place,
    hint: didYouMean(name, names),
  });
}

/** The error for a cell that its column cannot hold. */
export function unfitCell(column: string, kind: Declared, cell: unknown, place: ErrorPlace): PlotctlError {
  const expected = typeof kind === "string" ? EXPECTED[kind] : "another value";
  const isEmptyInteger = kind === "integer" && (cell === "" || cell === null || cell === undefined);
  return new PlotctlError("INVALID_CELL", `Column ${show(column)}: expected ${expected}, got ${show(cell)}.`, {
    place,
    hint: isEmptyInteger ? 'A column of kind "number" has gaps where cells are empty.' : HINTS[kind as ColumnKind],
  });
}

const HINTS: Readonly<Partial<Record<ColumnKind, string>>> = {
  number: 'A function in place of the kind reads other forms: (cell) => Number(cell.replace(",", ".")).',
  date: "A function in place of the kind reads other forms, and returns a Date.",
};

/** The error for a function of the author that threw for a cell. */
export function failedConversion(column: string, cell: unknown, place: ErrorPlace, error: unknown): PlotctlError {
  return new PlotctlError(
    "INVALID_CELL",
    `Column ${show(column)}: its function threw for ${show(cell)}: ${messageOf(error)}`,
    { place, cause: error },
  );
}
