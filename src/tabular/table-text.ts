// A table as CSV or JSON. The function runs on the server and in pages, where its source text is part of a CustomJS, so it
// refers to nothing outside of itself.

/** A table, and how to write it. */
export interface TableTextOptions {
  /** The columns to write, in their order. */
  readonly columns: readonly (readonly [name: string, cells: ArrayLike<unknown>])[];
  /** The rows to write; null for all. */
  readonly rows: readonly number[] | null;
  /** Columns whose numbers are milliseconds since 1970 UTC, to be written as ISO dates. */
  readonly dates: readonly string[];
  /** `"json"`, or the delimiter of CSV. */
  readonly format: string;
  /** Whether texts that a spreadsheet would run as formulas start with an apostrophe. */
  readonly escapesFormulas: boolean;
}

/** Writes a table as text. */
export function tableText({ columns, rows, dates, format, escapesFormulas }: TableTextOptions): string {
  const valueOf = (name: string, cell: unknown): unknown => {
    if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString();
    if (typeof cell === "bigint") return String(cell);
    if (typeof cell !== "number") return cell ?? null;
    if (Number.isNaN(cell)) return null;
    return dates.includes(name) && Math.abs(cell) <= 8.64e15 ? new Date(cell).toISOString() : cell;
  };
  const cellText = (value: unknown): string => {
    if (value === null) return "";
    let text =
      typeof value === "string" ? value : typeof value === "object" ? JSON.stringify(value) : `${value as number}`;
    if (
      escapesFormulas &&
      typeof value === "string" &&
      /^[\t\r]|^\s*[=+\-@]/.test(text) &&
      Number.isNaN(Number(text))
    ) {
      text = `'${text}`;
    }
    const isQuoted = /["\r\n]|^\s|\s$/.test(text) || text.includes(format);
    return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const length = columns[0]?.[1].length ?? 0;
  const indices = rows ?? Array.from({ length }, (_, row) => row);
  if (format === "json") {
    const objects = indices.map((row) =>
      Object.fromEntries(columns.map(([name, cells]) => [name, valueOf(name, cells[row])])),
    );
    return JSON.stringify(objects);
  }
  const lines = [columns.map(([name]) => cellText(name)).join(format)];
  for (const row of indices) {
    // An empty line would be no row.
    lines.push(columns.map(([name, cells]) => cellText(valueOf(name, cells[row]))).join(format) || '""');
  }
  return `${lines.join("\r\n")}\r\n`;
}
