// A hint for authors who passed rows (a list of objects) instead of columns.
import { isPlainObject } from "../base/plain.js";
import { show } from "../base/show.js";

/** How many columns a hint shows; the others are `…`. */
const SHOWN_COLUMNS = 3;

/** Returns the columns of the rows as source text: `{ x: rows.map((row) => row.x), y: … }`. */
export function columnsText(rows: readonly unknown[]): string {
  const [row] = rows;
  const names = isPlainObject(row) ? Object.keys(row) : [];
  if (names.length === 0) return "{ x: […], y: […] }";
  const columns = names
    .slice(0, SHOWN_COLUMNS)
    .map((name) => `${keyText(name)}: rows.map((row) => row${isPlain(name) ? `.${name}` : `[${show(name)}]`})`);
  return `{ ${columns.join(", ")}${names.length > SHOWN_COLUMNS ? ", …" : ""} }`;
}

/** Returns a name as the key of an object literal. */
export function keyText(name: string): string {
  return isPlain(name) ? name : show(name);
}

function isPlain(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}
