// Arrow IPC, files and streams, as columns. Numbers without nulls are used as the decoder found them in the bytes; all other
// values become what a data source holds.
import { readFile } from "node:fs/promises";
import { isTypedArray } from "../base/ndarray.js";
import { PlotctlError } from "../base/errors.js";
import { checkOptionNames } from "../base/option-names.js";
import { show } from "../base/show.js";
import type { ColumnDataSource } from "../model/generated/sources.js";
import type { Columns } from "../model/types.js";
import { columnBuilder } from "./column-builders.js";
import type { ColumnKind, ColumnsOf, NamedColumns } from "./column-kinds.js";
import { inputName, unreadable } from "./csv-input.js";
import type { DecodedColumn } from "./arrow-messages.js";
import { decodeArrow } from "./decode-arrow.js";
import { checkSize, MAX_COLUMN_BYTES, MAX_SOURCE_BYTES, maxBytesOf, sourceOf } from "./source-of.js";
import { filePathOf, responseParts } from "./url-input.js";
import { missingColumn, takenColumns, unfitCell, type Declared } from "./taken-columns.js";

/** Arrow IPC: the path of a file, from the working directory, a URL of a file or of a server, or bytes. */
export type ArrowInput = string | URL | Uint8Array | ArrayBuffer;

/** Columns to take, by name, with what they must hold. */
export interface ArrowKinds {
  readonly [name: string]: ColumnKind;
}

/** How Arrow is read. */
export interface ArrowOptions {
  /** The columns to take: kinds by name, `{ time: "date", value: "number" }`, or a list of names. Default: all columns. */
  readonly columns?: ArrowKinds | readonly string[];
  /** The size at which `from_arrow` fails, in bytes of the columns. Default: 24 MiB. `read_arrow` has no limit. */
  readonly max_bytes?: number;
}

type WithKinds<Kinds> = Omit<ArrowOptions, "columns"> & { readonly columns: Kinds };

/**
 * Loads a table in Arrow's IPC format, a file (also Feather 2) or a stream, into a data source. It needs the package
 * `@uwdata/flechette`. Numbers without nulls stay typed arrays of their width; with nulls they are a Float64Array with gaps
 * (NaN), as are 64-bit integers and decimals. Dates and timestamps are milliseconds since 1970 UTC. Texts, dictionaries and
 * booleans are lists, with null for nulls; lists of values become a list of arrays.
 *
 * Throws PlotctlError: MISSING_PACKAGE, INVALID_ARROW, INVALID_CELL, UNKNOWN_COLUMN, FILE_UNREADABLE, and TOO_MUCH_DATA for
 * what is too large for a browser.
 */
export function from_arrow<const Kinds extends ArrowKinds>(
  input: ArrowInput,
  options: WithKinds<Kinds>,
): Promise<ColumnDataSource<ColumnsOf<Kinds>>>;
/** Loads the columns of these names. */
export function from_arrow<const Name extends string>(
  input: ArrowInput,
  options: WithKinds<readonly Name[]>,
): Promise<ColumnDataSource<NamedColumns<Name>>>;
/** Loads all columns. */
export function from_arrow(input: ArrowInput, options?: ArrowOptions): Promise<ColumnDataSource<Columns>>;
export async function from_arrow(input: ArrowInput, options: ArrowOptions = {}): Promise<ColumnDataSource<Columns>> {
  const maxBytes = maxBytesOf(options.max_bytes, MAX_SOURCE_BYTES);
  return sourceOf(nameOf(input), await load("from_arrow", input, options), maxBytes);
}

/**
 * Loads a table in Arrow's IPC format as columns that stay on the server. `new ColumnDataSource({ data: columns })` sends
 * them. Otherwise like `from_arrow`.
 */
export function read_arrow<const Kinds extends ArrowKinds>(
  input: ArrowInput,
  options: WithKinds<Kinds>,
): Promise<ColumnsOf<Kinds>>;
/** Loads the columns of these names. */
export function read_arrow<const Name extends string>(
  input: ArrowInput,
  options: WithKinds<readonly Name[]>,
): Promise<NamedColumns<Name>>;
/** Loads all columns. */
export function read_arrow(input: ArrowInput, options?: ArrowOptions): Promise<Columns>;
export async function read_arrow(input: ArrowInput, options: ArrowOptions = {}): Promise<Columns> {
  return load("read_arrow", input, options);
}

/** The name of an input in errors. */
export function nameOf(input: ArrowInput): string {
  return typeof input === "string" || input instanceof URL ? inputName(input) : "Arrow";
}

async function load(caller: string, input: ArrowInput, options: ArrowOptions): Promise<Columns> {
  checkOptionNames(caller, options, ["columns", "max_bytes"]);
  const declared = takenColumns(options.columns);
  const file = nameOf(input);
  const taken = declared && [...declared.keys()];
  const columns = await decodeArrow(file, await bytesOf(input), { taken });
  const byName = new Map(columns.map((column) => [column.name, column]));
  const entries = (taken ?? [...byName.keys()]).map((name): [string, Columns[string]] => {
    const column = byName.get(name);
    if (column === undefined) throw missingColumn(name, byName.keys(), { file });
    return [name, columnOf(column, file, declared?.get(name))];
  });
  return Object.fromEntries(entries);
}

/** The bytes of a file, of a server's answer, or as given. */
export async function bytesOf(input: ArrowInput): Promise<Uint8Array> {
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  if (input instanceof Uint8Array) return input;
  if (input instanceof URL && input.protocol !== "file:") {
    return responseBytes(input);
  }
  if (typeof input !== "string" && !(input instanceof URL)) {
    throw new PlotctlError("INVALID_ARGUMENT", `Expected a path, a URL or bytes, got ${show(input)}.`);
  }
  const path = typeof input === "string" ? input : filePathOf(input);
  return readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
}

async function responseBytes(url: URL): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of responseParts(url)) {
    parts.push(part);
    length += part.length;
    // A response that does not end would take all memory.
    checkSize(url.href, length, MAX_COLUMN_BYTES);
  }
  return Buffer.concat(parts, length);
}

function columnOf({ name, family, values }: DecodedColumn, file: string, kind: Declared): Columns[string] {
  if (family === "unsupported") {
    throw new PlotctlError(
      "INVALID_ARROW",
      `Column ${show(name)} holds structures, maps or bytes, which a data source does not hold.`,
      { place: { file }, hint: "Take the other columns: { columns: […] }." },
    );
  }
  if (kind !== undefined) return declaredColumn({ name, values, file, kind });
  if (family === "values") return Array.from(values);
  return isTypedArray(values) ? values : Float64Array.from(values, (value) => (value === null ? NaN : Number(value)));
}

interface Wanted {
  readonly name: string;
  readonly values: DecodedColumn["values"];
  readonly file: string;
  readonly kind: ColumnKind | ((cell: never) => unknown);
}

function declaredColumn({ name, values, file, kind }: Wanted): Columns[string] {
  if (typeof kind === "function") {
    throw new PlotctlError("INVALID_ARGUMENT", `columns.${name}: expected a kind, got ${show(kind)}.`);
  }
  if (kind === "number" && values instanceof Float64Array) return values;
  const builder = columnBuilder(kind);
  for (const [row, value] of values.entries()) {
    if (!builder.add(value)) throw unfitCell(name, kind, value, { file: `${file}: row ${row}` });
  }
  return builder.finish();
}
