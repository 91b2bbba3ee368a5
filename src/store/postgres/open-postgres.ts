// A store in PostgreSQL, by pg. A statement that takes too long fails, and its connection is closed: nobody knows whether it
// was done.
import { Kysely, PostgresDialect, type PostgresPoolClient } from "kysely";
import type { Clock } from "../../base/clock.js";
import { checkPackage } from "../../base/optional-package.js";
import { tooOld } from "../errors.js";
import { isOfServer, postgresFailure } from "../sql/failures.js";
import { formOf, migrate } from "../sql/migrations.js";
import type { Database, Db } from "../sql/schema.js";
import { SqlStore } from "../sql/sql-store.js";

const MAX_CONNECTIONS = 10;
const TIMEOUT_MS = 1500;
const IDLE_MS = 30_000;
/** Migrations, checks and copies take their time. */
const LONG_TIMEOUT_MS = 600_000;
/** The types of numbers that PostgreSQL gives as texts: int8, and the sums of them. All are below 2^53. */
const BIG_NUMBERS: ReadonlySet<number> = new Set([20, 1700]);

interface PostgresOptions {
  readonly as: "owner" | "guest" | "reader";
  readonly clock: Clock;
  /** Host and database, for messages. */
  readonly place: string;
}

export async function openPostgresStore(url: string, { as, clock, place }: PostgresOptions): Promise<SqlStore> {
  checkPackage("pg", { feature: "A store in PostgreSQL" });
  const { default: pg } = await import("pg");
  const timeout = as === "owner" ? TIMEOUT_MS : LONG_TIMEOUT_MS;
  const open = (queryTimeoutMs: number): Db => {
    const pool = new pg.Pool({
      connectionString: url,
      max: MAX_CONNECTIONS,
      connectionTimeoutMillis: TIMEOUT_MS,
      idleTimeoutMillis: IDLE_MS,
      query_timeout: queryTimeoutMs,
      application_name: "plotctl",
      allowExitOnIdle: true,
      types: {
        getTypeParser: (oid: number, format?: "text" | "binary") =>
          BIG_NUMBERS.has(oid) ? Number : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
      },
    });
    // A connection that is lost while it is idle is replaced by the next call.
    pool.on("error", () => {});
    // One that is lost in use also fails the statement under way.
    pool.on("connect", (client) => client.on("error", () => {}));
    return new Kysely<Database>({
      dialect: new PostgresDialect({
        pool: {
          connect: () => watched(pool.connect(), place),
          end: () => pool.end(),
        },
      }),
    });
  };
  await prepare(() => open(LONG_TIMEOUT_MS), place, as);
  return new SqlStore({ db: open(timeout), place, clock });
}

async function prepare(open: () => Db, place: string, as: PostgresOptions["as"]): Promise<void> {
  const db = open();
  try {
    const form = await formOf(db, place);
    if (form === "current") return;
    if (as === "reader" || (form === "old" && as === "guest")) throw tooOld(place);
    await migrate(db, "bytea");
  } finally {
    await db.destroy();
  }
}

/** A connection whose errors are those of stores, and that is not used again once it has not answered. */
async function watched(connecting: Promise<PostgresPoolClient>, place: string): Promise<PostgresPoolClient> {
  const client = await connecting.catch((error: unknown) => {
    throw postgresFailure(error, place);
  });
  let lost: Error | undefined;
  const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> => {
    if (lost !== undefined) throw lost;
    try {
      return await client.query(text, parameters);
    } catch (error) {
      const failure = postgresFailure(error, place);
      // After any other error it is unknown what the server has done and will answer next.
      if (!isOfServer(error)) lost = failure;
      throw failure;
    }
  };
  return {
    query,
    release: () => client.release(lost !== undefined),
  } as PostgresPoolClient;
}
