// Splits CSV into rows of cells, as RFC 4180 describes it: a cell in quotes may hold the delimiter, line breaks, and quotes
// that are written twice. Rows end with LF, CRLF or CR, mixed if need be. The text arrives in parts, and each row is reported
// when it is complete; a row that is not is read again with the next part, so its length is limited. Empty lines are skipped.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** Longer rows are a quote that is not closed, and each part would read them again. */
const MAX_ROW_LENGTH = 1024 * 1024;
/** In the order of preference. */
const DELIMITERS = [",", ";", "\t", "|"];

/** Receives a row and the line on which it starts, from 1. The array is reused for the next row. */
export type OnRow = (cells: readonly string[], line: number) => void;

/** Reads rows out of parts of a text. Throws PlotctlError with the file, line and column of a malformed cell. */
export class CsvRows {
  readonly #name: string;
  readonly #onRow: OnRow;
  readonly #cells: string[] = [];
  #delimiter: number | undefined;
  #rest = "";
  #line = 1;

  /** Without a delimiter, that of the first line is used. The name of the file is for errors. */
  constructor(name: string, delimiter: string | undefined, onRow: OnRow) {
    this.#name = name;
    this.#delimiter = delimiter?.charCodeAt(0);
    this.#onRow = onRow;
  }

  /** Reads the complete rows of the text so far. */
  add(part: string): void {
    this.#read(this.#rest + part, false);
    if (this.#rest.length > MAX_ROW_LENGTH) {
      const place = { file: this.#name, line: this.#line };
      throw new PlotctlError("INVALID_CSV", `A row is longer than ${MAX_ROW_LENGTH} characters.`, {
        place,
        hint: "Check for a quote that is not closed.",
      });
    }
  }

  /** Reads the last row. */
  end(): void {
    this.#read(this.#rest, true);
  }

  #read(text: string, isLast: boolean): void {
    this.#delimiter ??= delimiterOf(text, isLast);
    let at = 0;
    if (this.#delimiter !== undefined) {
      for (let end = 0; at < text.length && end !== -1;) {
        end = this.#readRow(text, at, this.#delimiter, isLast);
        if (end !== -1) at = end;
      }
    }
    this.#rest = text.slice(at);
  }

  /** Reports the row that starts at an index, and returns the index of the next row; -1 if the row is not complete. */
  #readRow(text: string, start: number, delimiter: number, isLast: boolean): number {
    const cells = this.#cells;
    cells.length = 0;
    let linesInCells = 0;
    for (let at = start; ; at++) {
      let end = at;
      if (text.charCodeAt(at) === QUOTE) {
        end = closingQuote(text, at + 1);
        if (end === -1 && !isLast) return -1;
        if (end === -1) throw this.#malformed(text.slice(start, at), "A quote is not closed.");
        const cell = text.slice(at + 1, end);
        cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
        linesInCells += lineBreaks(cell);
        end++;
        if (end < text.length && !isEnd(text.charCodeAt(end), delimiter)) {
          throw this.#malformed(
            text.slice(start, end),
            `Expected the delimiter or the end of the line after a quoted cell, got ${show(text.slice(end, end + 20))}.`,
            'A quote within a quoted cell is written twice: "".',
          );
        }
      } else {
        while (end < text.length && !isEnd(text.charCodeAt(end), delimiter)) end++;
        cells.push(text.slice(at, end));
      }
      at = end;
      if (text.charCodeAt(at) === delimiter) continue;
      // At the end of a part, CR may be the first half of CRLF.
      if (!isLast && (at >= text.length || (text.charCodeAt(at) === CR && at + 1 === text.length))) return -1;
      if (at > start) this.#onRow(cells, this.#line);
      this.#line += 1 + linesInCells;
      return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
    }
  }

  /** The error for a malformed cell, which follows the part of its row that was read. */
  #malformed(before: string, reason: string, hint?: string): PlotctlError {
    const column = before.length - Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
    const place = { file: this.#name, line: this.#line + lineBreaks(before), column };
    return new PlotctlError("INVALID_CSV", reason, { place, hint });
  }
}

function isEnd(character: number, delimiter: number): boolean {
  return character === delimiter || character === LF || character === CR;
}

/** The index of the quote that closes a cell; -1 if there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
  return -1;
}

function lineBreaks(cell: string): number {
  return cell.includes("\n") || cell.includes("\r") ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}

/** The first delimiter that the first line has outside of quotes; a comma if it has none. Undefined if the line is incomplete. */
function delimiterOf(text: string, isLast: boolean): number | undefined {
  const unquoted = text.slice(0, MAX_ROW_LENGTH).replaceAll(/"[^"]*"/g, "");
  const end = unquoted.search(/[\r\n]/);
  if (end === -1 && !isLast && text.length <= MAX_ROW_LENGTH) return undefined;
  const line = end === -1 ? unquoted : unquoted.slice(0, end);
  return (DELIMITERS.find((delimiter) => line.includes(delimiter)) ?? ",").charCodeAt(0);
}
