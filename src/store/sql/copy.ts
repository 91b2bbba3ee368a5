// Copies a whole store into an empty one, of the same or of the other kind of database, as it is at one moment.
import { PlotctlError } from "../../base/errors.js";
import { bytesOf, type Database, type Db, type Tx } from "./schema.js";
import type { SqlStore } from "./sql-store.js";

/** Parents before children; with the columns that identify a row, by which a table is read a page at a time. */
const TABLES: readonly (readonly [table: keyof Database, key: readonly string[]])[] = [
  ["secret", ["name"]],
  ["user", ["id"]],
  ["sign_in", ["hash"]],
  ["api_key", ["public"]],
  ["usage", ["user_id"]],
  ["document", ["id"]],
  ["former_name", ["owner_id", "name_key"]],
  ["snapshot", ["document_id", "rev"]],
  ["patch", ["document_id", "rev"]],
  ["picture", ["document_id"]],
  ["grant", ["document_id", "subject"]],
  ["share", ["hash"]],
  ["audit", ["id"]],
];

const ROWS_PER_PAGE = 500;
/** Rows with the content of documents are large. */
const LARGE_ROWS_PER_PAGE = 4;

/** Resolves to the number of rows. Rejects with PlotctlError when the other store is not empty. */
export async function copyStore(from: SqlStore, to: SqlStore): Promise<number> {
  if ((await to.users.list({ limit: 1 })).length > 0)
    throw new PlotctlError("FOLDER_NOT_EMPTY", `The store ${to.place} is not empty.`, { hint: "Name a new one." });
  return readAtOnce(from.db, (source) =>
    to.db.transaction().execute(async (target) => {
      await target.deleteFrom("secret").execute();
      let count = 0;
      for (const [table, key] of TABLES) count += await copyTable(table, key, { source, target });
      return count;
    }),
  );
}

/** Reads within one transaction, which sees one moment. */
function readAtOnce<T>(db: Db, read: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(read);
}

type AnyTable = {
  selectAll(): AnyTable;
  orderBy(column: string): AnyTable;
  limit(n: number): AnyTable;
  offset(n: number): AnyTable;
  execute(): Promise<Record<string, unknown>[]>;
};

async function copyTable(
  table: keyof Database,
  key: readonly string[],
  { source, target }: { readonly source: Tx; readonly target: Tx },
): Promise<number> {
  const size = table === "snapshot" || table === "picture" ? LARGE_ROWS_PER_PAGE : ROWS_PER_PAGE;
  let count = 0;
  for (;;) {
    const ordered = key.reduce(
      (query, column) => query.orderBy(column),
      (source.selectFrom(table) as unknown as AnyTable).selectAll(),
    );
    const rows = await ordered.limit(size).offset(count).execute();
    if (rows.length === 0) return count;
    await target.insertInto(table).values(rows.map(asValues)).execute();
    count += rows.length;
  }
}

function asValues(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const isBytes =
        value instanceof ArrayBuffer ||
        ArrayBuffer.isView(value) ||
        Object.prototype.toString.call(value) === "[object ArrayBuffer]";
      return [name, isBytes ? Buffer.from(bytesOf(value as Uint8Array)) : value];
    }),
  );
}
