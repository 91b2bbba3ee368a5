// What can be known of SQL without running it.
import { isAbsolute, join } from "node:path";

/** A comment, or a quoted text or name. */
const TOKEN = /--[^\n]*|\/\*[\s\S]*?\*\/|'((?:[^']|'')*)'|"((?:[^"]|"")*)"|\$(\w*)\$([\s\S]*?)\$\3\$/g;

/** A query without comments and without a semicolon at its end, so that it can stand in parentheses. */
export function bareQuery(sql: string): string {
  return withoutComments(sql).replace(/[;\s]+$/, "");
}

/** The first word of a statement: `COPY`. */
export function firstWord(sql: string): string {
  return (/[a-z]+/i.exec(withoutComments(sql))?.[0] ?? "").toUpperCase();
}

/** The paths and patterns that a query may read: its quoted texts and names, from `folder`. */
export function quotedPaths(sql: string, folder: string): string[] {
  const quoted = [...sql.matchAll(TOKEN)].flatMap(([, text, name, , dollar]) => {
    const found = text?.replaceAll("''", "'") ?? name?.replaceAll('""', '"') ?? dollar;
    return found === undefined || found === "" ? [] : [found];
  });
  return quoted.map((path) => (isAbsolute(path) ? path : join(folder, path)));
}

function withoutComments(sql: string): string {
  return sql.replaceAll(TOKEN, (token) => (/^(--|\/\*)/.test(token) ? " " : token));
}

export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
