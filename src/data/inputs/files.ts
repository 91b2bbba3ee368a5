// Data files by path, pattern or URL. The extension says what they hold.
import { resolve } from "node:path";
import { readFile } from "node:fs/promises";
import { PlotctlError } from "../../base/errors.js";
import { isTypedArray, type TypedArray } from "../../base/ndarray.js";
import { isPlainObject } from "../../base/plain.js";
import { show } from "../../base/show.js";
import type { DataSource } from "../../engine/copies/source.js";
import { allowedFiles } from "../../engine/copies/copies.js";
import { DEFAULT_MAX_DOWNLOAD, downloaded, downloadPath, downloadsFolder } from "../../engine/copies/downloads.js";
import { readNpy } from "../../engine/npy.js";
import type { IndexPlace } from "../../engine/parquet/messages.js";
import { ParquetEngine } from "../../engine/parquet/parquet-engine.js";
import { filePathOf } from "../../tabular/url-input.js";
import { arrowTable } from "./arrow.js";
import { MEMORY_OPTIONS, memoryEngine, type DataColumns } from "./columns.js";
import type { Input, InputOptions } from "./input.js";
import type { Place } from "./place.js";

/** The path of a file, from the folder of the file that calls `open`, a pattern, or a URL of a file or a web server. */
export type DataFile = string | URL;

/** Options of files on disk and of web servers alike. */
const FILE_OPTIONS = ["allow", "max_download"] as const;

export const PARQUET_OPTIONS = [
  "sorted",
  "columns",
  "memory",
  "rows",
  "index",
  "on_progress",
  "watch",
  "allow",
] as const;

type FileKind = "parquet" | "csv" | "arrow" | "npy";

/** Other names are taken as Parquet, whose decoder says what it finds. */
const KINDS: readonly (readonly [ending: RegExp, kind: FileKind])[] = [
  [/\.(csv|tsv)(\.gz)?$/i, "csv"],
  [/\.(arrow|feather|arrows)$/i, "arrow"],
  [/\.npy$/i, "npy"],
];

const OPENERS: Readonly<Record<FileKind, Omit<Input, "key" | "open"> & { readonly open: OpenFiles }>> = {
  parquet: {
    optionNames: [...PARQUET_OPTIONS, "max_download"],
    open: (patterns, place, options) =>
      parquetEngine({ kind: "parquet", patterns, roots: place.roots }, options, place),
  },
  csv: {
    optionNames: [...PARQUET_OPTIONS, "max_download", "time_zone"],
    open: async (patterns, place, { time_zone: timeZone = "UTC", ...options }) => {
      checkTimeZone(timeZone);
      return parquetEngine({ kind: "csv", patterns, timeZone, roots: place.roots }, options, place);
    },
  },
  arrow: {
    optionNames: [...MEMORY_OPTIONS, ...FILE_OPTIONS],
    open: async (patterns, place, options) => {
      const times = new Set<string>();
      const columns = await joinedColumns(patterns, place, async (path) => {
        const table = await arrowTable(path, options.columns);
        for (const name of table.times) times.add(name);
        return table.columns;
      });
      return memoryEngine(columns, options, times);
    },
  },
  npy: {
    optionNames: [...MEMORY_OPTIONS, ...FILE_OPTIONS],
    open: async (patterns, place, options) => memoryEngine(await joinedColumns(patterns, place, npyColumns), options),
  },
};

/** The source of Parquet or CSV files by path or pattern from the working directory, for commands. */
export function sourceOfFiles(files: readonly string[]): DataSource {
  const patterns = files.map((file) => resolve(file));
  const kind = kindOf(files[0] as string);
  return kind === "csv" ? { kind, patterns, timeZone: "UTC" } : { kind: "parquet", patterns };
}

/** Apps wait this long for an index: drawing a small data set twice would be restless. */
const PATIENCE_MS = 1000;

/** An engine over Parquet files, or over what is copied to them. */
export function parquetEngine(
  source: DataSource,
  {
    on_progress: report,
    allow: _allowed,
    max_download: _limit,
    rows = "auto",
    index = "auto",
    ...options
  }: InputOptions,
  { folder }: Pick<Place, "folder">,
): Promise<ParquetEngine> {
  if (rows !== "auto" && typeof rows !== "boolean") throw notAnOption("rows", '"auto", true or false', rows);
  const kept = { rows, index: indexPlace(index, folder), patienceMs: PATIENCE_MS };
  return ParquetEngine.openSource(source, { ...options, ...kept, ...(report && { report }) });
}

function indexPlace(given: unknown, folder: string): IndexPlace {
  if (given === "auto" || given === "memory" || given === false) return given;
  const directory = isPlainObject(given) ? given["directory"] : undefined;
  if (typeof directory === "string") return { directory: resolve(folder, directory) };
  throw notAnOption("index", '"auto", "memory", false or { directory }', given);
}

function notAnOption(name: string, accepted: string, given: unknown): PlotctlError {
  return new PlotctlError("INVALID_ARGUMENT", `open(): ${name}: expected ${accepted}, got ${show(given)}.`);
}

function checkTimeZone(zone: unknown): void {
  try {
    if (typeof zone === "string" && /^[a-z]/i.test(zone)) new Intl.DateTimeFormat("en", { timeZone: zone });
    else throw new RangeError("no name");
  } catch (error) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `open(): time_zone: expected the name of a time zone, such as "Europe/Berlin", got ${show(zone)}.`,
      { cause: error },
    );
  }
}

/** Opens absolute paths, which may have wildcards. */
type OpenFiles = (patterns: readonly string[], place: Place, options: InputOptions) => ReturnType<Input["open"]>;

export function filesInput(what: DataFile | readonly DataFile[], place: Place): Input {
  const files = [what].flat() as readonly unknown[];
  const strange = files.find((file) => typeof file !== "string" && !(file instanceof URL));
  if (strange !== undefined || files.length === 0) {
    throw new PlotctlError("INVALID_ARGUMENT", `open(): expected paths or URLs of data files, got ${show(what)}.`);
  }
  const urls = (files as readonly DataFile[]).filter(isOfWeb);
  const paths = (files as readonly DataFile[]).map(pathOf);
  const kinds = new Set(paths.map(kindOf));
  if (kinds.size > 1) {
    throw new PlotctlError(
      "INVALID_ARGUMENT",
      `open(): expected files of one kind, got ${[...kinds].join(" and ")}: ${paths.map(show).join(", ")}.`,
    );
  }
  const { optionNames, open } = OPENERS[kindOf(paths[0] as string)];
  const patterns = paths.map((path) => resolve(place.folder, path));
  const key = JSON.stringify(patterns);
  if (urls.length === 0) return { key, optionNames, open: (options) => open(patterns, place, options) };
  const renew = async ({ max_download: maxBytes = DEFAULT_MAX_DOWNLOAD }: InputOptions): Promise<boolean> => {
    checkLimit(maxBytes);
    const files = await Promise.all(urls.map((url) => downloaded(url, { maxBytes })));
    return files.some(({ isNew }) => isNew);
  };
  const roots = place.roots && [...place.roots, downloadsFolder()];
  return {
    key,
    optionNames,
    renew,
    open: async (options) => {
      await renew(options);
      return open(patterns, { ...place, roots }, options);
    },
  };
}

function isOfWeb(file: DataFile): file is URL {
  return file instanceof URL && /^https?:$/.test(file.protocol);
}

/** Where a file is, or will be when it is downloaded. */
function pathOf(file: DataFile): string {
  if (typeof file === "string") return file;
  return isOfWeb(file) ? downloadPath(file) : filePathOf(file);
}

function checkLimit(bytes: unknown): void {
  if (typeof bytes === "number" && bytes > 0) return;
  throw notAnOption("max_download", "a number of bytes above 0", bytes);
}

/** Whether the name is that of a NumPy file. */
export function isNpy(file: DataFile): boolean {
  return kindOf(file instanceof URL ? file.pathname : file) === "npy";
}

function kindOf(path: string): FileKind {
  return KINDS.find(([ending]) => ending.test(path))?.[1] ?? "parquet";
}

/** The columns of all files that match, one file after the other. */
async function joinedColumns(
  patterns: readonly string[],
  { roots }: Place,
  read: (path: string) => Promise<DataColumns>,
): Promise<DataColumns> {
  const files = allowedFiles(patterns, roots);
  const tables: DataColumns[] = [];
  for (const file of files) tables.push(await read(file));
  const [first = {}, ...others] = tables;
  if (others.length === 0) return first;
  return Object.fromEntries(
    Object.keys(first).map((name) => {
      const parts = tables.map((table, index) => partOf(table[name], name, files[index] as string));
      return [name, joinedColumn(parts)];
    }),
  );
}

type Column = DataColumns[string];

function partOf(column: Column | undefined, name: string, file: string): Column {
  if (column !== undefined) return column;
  throw new PlotctlError("UNKNOWN_COLUMN", `open(): ${show(file)} has no column ${show(name)}, as other files do.`);
}

function joinedColumn(parts: readonly Column[]): Column {
  const arrays = parts.filter((part): part is TypedArray => isTypedArray(part));
  const [first] = arrays;
  const isMixed = arrays.some(({ constructor }) => constructor !== first?.constructor);
  // A list keeps large integers of one file beside the floats of another.
  if (
    first === undefined ||
    arrays.length < parts.length ||
    (isMixed && arrays.some((part) => typeof part[0] === "bigint"))
  ) {
    return parts.flatMap((part) => Array.from<unknown>(part));
  }
  if (isMixed) return Float64Array.from(arrays.flatMap((part) => Array.from<number | bigint>(part).map(Number)));
  const length = arrays.reduce((sum, part) => sum + part.length, 0);
  const joined = new (first.constructor as new (length: number) => Float64Array)(length);
  let start = 0;
  for (const part of arrays as readonly Float64Array[]) {
    joined.set(part, start);
    start += part.length;
  }
  return joined;
}

/** One dimension: the column `value`, and its place in the column `index`. */
async function npyColumns(path: string): Promise<DataColumns> {
  const { shape, values } = readNpy(path, await readFile(path));
  if (shape.length === 1)
    return { index: Float64Array.from({ length: values.length }, (_, row) => row), value: values };
  throw new PlotctlError(
    "INVALID_NPY",
    `open(): ${show(path)} has ${shape.length} dimensions (${shape.join(" × ")}); expected one.`,
    shape.length === 2 ? { hint: "As the source of an image, open it with x and y: { x: [0, 60], y: [0, 40] }." } : {},
  );
}
