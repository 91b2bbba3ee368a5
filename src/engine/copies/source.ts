// Where the rows of a data set of files come from: Parquet files as they are, or what is written to Parquet files in the
// cache first. All of it is plain data, which processes send each other.

/** A value for a parameter of SQL. It is bound, so no text in it is read as SQL. */
export type SqlValue = string | number | bigint | boolean | Date | null;

/** Values of the parameters of SQL, by name. */
export type SqlArgs = Readonly<Record<string, SqlValue>>;

/**
 * A text of anything with such values, for keys: different values have different texts. JSON alone has one text for NaN and
 * null, for a date and its text, and none for large integers.
 */
export function keyText(value: unknown): string {
  // JSON.stringify calls toJSON of a date before the function, which then sees it in its owner only.
  return JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, name, plain: unknown) {
    const original = this[name];
    if (original instanceof Date) return { date: original.getTime() };
    if (typeof plain === "bigint") return { bigint: `${plain}` };
    return typeof plain === "number" && !Number.isFinite(plain) ? { number: `${plain}` } : plain;
  });
}

/** CSV, also compressed with gzip. Each file becomes a copy of its own. */
export interface CsvSource {
  readonly kind: "csv";
  /** Absolute paths; they may have wildcards. */
  readonly patterns: readonly string[];
  /** The folders that may be read. Default: all. */
  readonly roots?: readonly string[] | undefined;
  /** The zone of times without one. */
  readonly timeZone: string;
}

/** One SELECT of an author. */
export interface SqlSource {
  readonly kind: "sql";
  readonly sql: string;
  readonly args: SqlArgs;
  /** The absolute path of a DuckDB database, which is read only. */
  readonly database: string | undefined;
  /** Relative paths in the SQL start here, and only files below it are read. */
  readonly folder: string;
}

/** The rows of another source for which a condition is true. The condition is made by the engine, not by users. */
export interface FilterSource {
  readonly kind: "filter";
  readonly of: DataSource;
  /** SQL over the columns, with parameters. */
  readonly where: string;
  readonly args: SqlArgs;
}

export interface ParquetSource {
  readonly kind: "parquet";
  /** Absolute paths; they may have wildcards. */
  readonly patterns: readonly string[];
  /** The folders that may be read. Default: all. */
  readonly roots?: readonly string[] | undefined;
}

export type DataSource = ParquetSource | CsvSource | SqlSource | FilterSource;

/** What one copy is made of: one CSV file, a query, or Parquet files and a condition. */
export type CopyTask =
  | { readonly kind: "csv"; readonly file: string; readonly timeZone: string }
  | SqlSource
  | { readonly kind: "filter"; readonly files: readonly string[]; readonly where: string; readonly args: SqlArgs };
