// How to write columns, for authors who gave rows: a list of objects, one per row.
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";

/** Columns that a hint writes out; the others are `…`. */
const SHOWN_COLUMNS = 3;

/** The columns of the rows as source text: `{ x: rows.map((row) => row.x), y: … }`. */
export function columnsText(rows: readonly unknown[]): string {
  const [row] = rows;
  const names = isPlainObject(row) ? Object.keys(row) : [];
  if (names.length === 0) return "{ x: […], y: […] }";
  const columns = names
    .slice(0, SHOWN_COLUMNS)
    .map((name) => `${keyText(name)}: rows.map((row) => row${isPlain(name) ? `.${name}` : `[${show(name)}]`})`);
  return `{ ${columns.join(", ")}${names.length > SHOWN_COLUMNS ? ", …" : ""} }`;
}

/** A name as the key of an object literal. */
export function keyText(name: string): string {
  return isPlain(name) ? name : show(name);
}

function isPlain(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}
