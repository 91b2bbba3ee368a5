// The forms that a store has had, oldest first. A migration is never changed once it was published: a change is another one.
import { Migrator, type Kysely, type Migration, type MigrationResult } from "kysely";
import { messageOf, PlotctlError } from "../../base/errors.js";
import { initialMigration } from "./0001-initial.js";
import type { BytesType, Db } from "./schema.js";

function migrationsFor(bytes: BytesType): Record<string, Migration> {
  return { "0001_initial": initialMigration(bytes) };
}

const NAMES = Object.keys(migrationsFor("blob"));

/** How the form of a store relates to this version of plotctl: `empty` has no tables. Rejects with PlotctlError STORE_TOO_NEW. */
export async function formOf(db: Db, place: string): Promise<"empty" | "old" | "current"> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) return "empty";
  const done = await (db as unknown as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom("kysely_migration")
    .select("name")
    .execute();
  const newer = done.find(({ name }) => !NAMES.includes(name));
  if (newer !== undefined)
    throw new PlotctlError(
      "STORE_TOO_NEW",
      `A newer version of plotctl has written the store ${place} (${newer.name}).`,
      {
        hint: "Use that version, or a backup of before the update. Nothing was changed.",
      },
    );
  if (done.length === 0) return "empty";
  return done.length < NAMES.length ? "old" : "current";
}

/** Brings a store into the form of this version, each migration in one step. Resolves to the names of those that ran. */
export async function migrate(db: Db, bytes: BytesType): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(bytes) } });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error instanceof PlotctlError) throw error;
  if (error !== undefined)
    throw new PlotctlError("STORE_FAILED", `The store cannot be brought up to date: ${messageOf(error)}`, {
      cause: error,
    });
  return results.filter(isDone).map(({ migrationName }) => migrationName);
}

function isDone({ status }: MigrationResult): boolean {
  return status === "Success";
}
