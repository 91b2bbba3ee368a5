// The errors of databases as the errors of stores. Drivers throw only what this file makes: a BrokenRule, or a PlotctlError
// that names the place of the store and never a password.
import { messageOf, PlotctlError } from "../../base/errors.js";
import { fileCode } from "../../base/file-reasons.js";

/** A row that a rule of the database refuses. */
export class BrokenRule extends Error {
  override readonly name = "BrokenRule";
  /** `unique`: there is such a row. `reference`: the row that it names is not there. */
  readonly rule: "unique" | "reference";

  constructor(rule: "unique" | "reference", cause: unknown) {
    super(`A row breaks a rule of the database: ${rule}`, { cause });
    this.rule = rule;
  }
}

type Failure = "unique" | "reference" | "unavailable" | "full" | "read-only" | "damaged" | "busy" | "unexpected";

const SQLITE: readonly (readonly [start: string, failure: Failure])[] = [
  ["SQLITE_CONSTRAINT_UNIQUE", "unique"],
  ["SQLITE_CONSTRAINT_PRIMARYKEY", "unique"],
  ["SQLITE_CONSTRAINT_FOREIGNKEY", "reference"],
  ["SQLITE_FULL", "full"],
  ["SQLITE_READONLY", "read-only"],
  ["SQLITE_NOTADB", "damaged"],
  ["SQLITE_CORRUPT", "damaged"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_CANTOPEN", "unavailable"],
  ["SQLITE_IOERR", "unavailable"],
];

/** By the code of PostgreSQL, or its class, which is its start. */
const POSTGRES: readonly (readonly [start: string, failure: Failure])[] = [
  ["23505", "unique"],
  ["23503", "reference"],
  ["25006", "read-only"],
  ["42501", "read-only"],
  ["53100", "full"],
  ["XX001", "damaged"],
  ["08", "unavailable"],
  ["28", "unavailable"],
  ["3D", "unavailable"],
  ["40", "busy"],
  ["53", "unavailable"],
  ["55P03", "busy"],
  ["57", "unavailable"],
];

/** What to throw for an error of the library for files. */
export function sqliteFailure(error: unknown, place: string): Error {
  const code = fileCode(error);
  const failure = SQLITE.find(([start]) => code.startsWith(start))?.[1];
  return errorFor(failure ?? "unexpected", { error, place });
}

/** What to throw for an error of the library for PostgreSQL. Errors without a code of the server are about the connection. */
export function postgresFailure(error: unknown, place: string): Error {
  const code = fileCode(error);
  const failure = isOfServer(error) ? POSTGRES.find(([start]) => code.startsWith(start))?.[1] : "unavailable";
  return errorFor(failure ?? "unexpected", { error, place });
}

/** Whether the server of PostgreSQL has answered with an error. */
export function isOfServer(error: unknown): boolean {
  return /^(?=.*\d)[0-9A-Z]{5}$/.test(fileCode(error));
}

function errorFor(failure: Failure, { error: cause, place }: { error: unknown; place: string }): Error {
  const reason = messageOf(cause);
  switch (failure) {
    case "unique":
    case "reference":
      return new BrokenRule(failure, cause);
    case "full":
      return new PlotctlError("STORE_FULL", `The disk of the store ${place} is full.`, { cause });
    case "read-only":
      return new PlotctlError("STORE_READ_ONLY", `The store ${place} cannot be written: ${reason}.`, { cause });
    case "damaged":
      return new PlotctlError("STORE_DAMAGED", `The store ${place} is damaged, or is no store: ${reason}.`, { cause });
    case "busy":
      return new PlotctlError("STORE_UNAVAILABLE", `Another program keeps the store ${place} locked.`, { cause });
    case "unavailable":
      return new PlotctlError("STORE_UNAVAILABLE", `The store ${place} does not answer: ${reason}.`, { cause });
    case "unexpected":
      return new PlotctlError("STORE_FAILED", `The store ${place} failed: ${reason}.`, { cause });
  }
}

/** The result of work; another one, or an error, where it breaks a rule. */
export async function unlessBroken<T>(
  rule: BrokenRule["rule"],
  work: Promise<T>,
  otherwise: () => T | Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof BrokenRule && error.rule === rule) return otherwise();
    throw error;
  }
}
