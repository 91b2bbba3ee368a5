// A store in a file, by libsql. Its journal is the one that is deleted at each commit: the version of SQLite in libsql can
// damage a file whose journal is a write-ahead log when two connections write.
import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { Kysely } from "kysely";
import type { Clock } from "../../base/clock.js";
import { PlotctlError } from "../../base/errors.js";
import { fileCode, fileReason } from "../../base/file-reasons.js";
import { checkPackage } from "../../base/optional-package.js";
import { show } from "../../base/show.js";
import { formOf, migrate } from "../sql/migrations.js";
import type { Database, Db } from "../sql/schema.js";
import { SqlStore } from "../sql/sql-store.js";
import { tooOld } from "../errors.js";
import { libsqlDialect } from "./libsql-dialect.js";
import { claimStore, lockStore } from "./owner-lock.js";

const PRAGMAS = ["busy_timeout=5000", "journal_mode=TRUNCATE", "synchronous=FULL", "foreign_keys=ON"];
const READER_PRAGMAS = ["busy_timeout=5000", "query_only=ON"];

interface FileOptions {
  readonly as: "owner" | "guest" | "reader";
  readonly clock: Clock;
}

export async function openFileStore(path: string, { as, clock }: FileOptions): Promise<SqlStore> {
  checkPackage("libsql", { feature: "A store in a file" });
  checkFile(path, as === "reader");
  let unlock = as === "owner" ? lockStore(path) : () => {};
  let db: Db | undefined;
  try {
    db = new Kysely<Database>({
      dialect: libsqlDialect({ path, pragmas: as === "reader" ? READER_PRAGMAS : PRAGMAS }),
    });
    await prepare(db, path, as);
  } catch (error) {
    await db?.destroy();
    unlock();
    throw error;
  }
  const claim = async (): Promise<void> => {
    unlock = await claimStore(path);
  };
  return new SqlStore({ db, place: path, clock, claim, onClosed: () => unlock() });
}

async function prepare(db: Db, path: string, as: FileOptions["as"]): Promise<void> {
  const form = await formOf(db, path);
  if (form === "current" && as !== "owner") return;
  if (as === "reader" || (form === "old" && as === "guest")) throw tooOld(path);
  // A guest makes a new store only while no server does.
  const unlock = as === "guest" ? lockStore(path) : () => {};
  try {
    await migrate(db, "blob");
    // A file that cannot be written is found at the start, not by the first user.
    await db
      .updateTable("latch")
      .set((eb) => ({ turns: eb("turns", "+", 1) }))
      .execute();
  } finally {
    unlock();
  }
}

/** It holds secrets: other users of the machine do not read it. */
function makeFile(path: string): void {
  try {
    closeSync(openSync(path, "a", 0o600));
  } catch (cause) {
    const code = fileCode(cause) === "ENOSPC" ? "STORE_FULL" : "STORE_READ_ONLY";
    throw new PlotctlError(code, `The store ${show(path)} cannot be made: ${fileReason(cause)}.`, { cause });
  }
}

const MAGIC = "SQLite format 3\0";
const HEADER_BYTES = 100;

/** Throws PlotctlError for a path at which no store can be, and for a file that is only a part of one. */
function checkFile(path: string, mustExist: boolean): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    const folder = dirname(path);
    if (!existsSync(folder))
      throw new PlotctlError(
        "STORE_UNAVAILABLE",
        `There is no folder ${show(folder)} for the store ${show(basename(path))}.`,
      );
    if (mustExist) throw new PlotctlError("STORE_UNAVAILABLE", `There is no store ${show(path)}.`);
    makeFile(path);
    return;
  }
  if (!stats.isFile()) throw new PlotctlError("STORE_UNAVAILABLE", `The store ${show(path)} is not a file.`);
  if (stats.size === 0) return;
  const header = Buffer.alloc(HEADER_BYTES);
  let length: number;
  try {
    const file = openSync(path, "r");
    length = readSync(file, header, 0, HEADER_BYTES, 0);
    closeSync(file);
  } catch (cause) {
    throw new PlotctlError("STORE_UNAVAILABLE", `The store ${show(path)} cannot be read: ${fileReason(cause)}.`, {
      cause,
    });
  }
  if (length < HEADER_BYTES || header.toString("latin1", 0, MAGIC.length) !== MAGIC)
    throw new PlotctlError("STORE_DAMAGED", `The file ${show(path)} is no store of plotctl.`);
  // A page size of 1 means 65536.
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const expected = pageSize * header.readUInt32BE(28);
  // While a journal is there, a transaction that was cut short is still to be undone.
  if (stats.size < expected && (statSync(`${path}-journal`, { throwIfNoEntry: false })?.size ?? 0) === 0) {
    throw new PlotctlError(
      "STORE_DAMAGED",
      `The store ${show(path)} is incomplete: ${stats.size} of ${expected} bytes.`,
      {
        hint: "Restore a backup.",
      },
    );
  }
}
