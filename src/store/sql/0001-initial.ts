// The first form of a store.
import type { Kysely, Migration } from "kysely";
import type { BytesType } from "./schema.js";

export function initialMigration(bytes: BytesType): Migration {
  return { up: (db: Kysely<unknown>) => up(db, bytes) };
}

async function up(db: Kysely<unknown>, bytes: BytesType): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("user")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("name_key", "text", (column) => column.notNull().unique())
    .addColumn("display", "text", (column) => column.notNull())
    .addColumn("email", "text")
    .addColumn("password", "text")
    .addColumn("groups", "text", (column) => column.notNull())
    .addColumn("disabled", "integer", (column) => column.notNull())
    .addColumn("external", "text", (column) => column.unique())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .execute();

  await schema
    .createTable("sign_in")
    .addColumn("hash", "text", (column) => column.primaryKey())
    .addColumn("user_id", "text", (column) => column.notNull())
    .addColumn("provider", "text", (column) => column.notNull())
    .addColumn("sealed", "text", (column) => column.notNull())
    .addColumn("agent", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("seen_at", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("sign_in_user").on("sign_in").column("user_id").execute();
  await schema.createIndex("sign_in_expiry").on("sign_in").column("expires_at").execute();

  await schema
    .createTable("api_key")
    .addColumn("public", "text", (column) => column.primaryKey())
    .addColumn("user_id", "text", (column) => column.notNull().references("user.id").onDelete("cascade"))
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("rights", "text", (column) => column.notNull())
    .addColumn("expires_at", "bigint")
    .addColumn("used_at", "bigint")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("api_key_user").on("api_key").column("user_id").execute();

  await schema
    .createTable("document")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("owner_id", "text", (column) => column.notNull().references("user.id"))
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("name_key", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("description", "text", (column) => column.notNull())
    .addColumn("search", "text", (column) => column.notNull())
    .addColumn("visibility", "text", (column) => column.notNull())
    .addColumn("rev", "bigint", (column) => column.notNull())
    .addColumn("epoch", "bigint", (column) => column.notNull())
    .addColumn("bytes", "bigint", (column) => column.notNull())
    .addColumn("expires_at", "bigint")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("updated_at", "bigint", (column) => column.notNull())
    .addColumn("deleted_at", "bigint")
    .addUniqueConstraint("document_name", ["owner_id", "name_key"])
    .execute();
  await schema.createIndex("document_list").on("document").columns(["visibility", "updated_at"]).execute();
  await schema.createIndex("document_expiry").on("document").column("expires_at").execute();

  const ofDocument = (table: string) =>
    schema
      .createTable(table)
      .addColumn("document_id", "text", (column) => column.notNull().references("document.id").onDelete("cascade"));
  await ofDocument("former_name")
    .addColumn("owner_id", "text", (column) => column.notNull())
    .addColumn("name_key", "text", (column) => column.notNull())
    .addColumn("until", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("former_name_key", ["owner_id", "name_key"])
    .execute();
  await schema.createIndex("former_name_document").on("former_name").column("document_id").execute();
  await ofDocument("snapshot")
    .addColumn("rev", "bigint", (column) => column.notNull())
    .addColumn("doc", bytes as "blob", (column) => column.notNull())
    .addColumn("buffers", bytes as "blob", (column) => column.notNull())
    .addColumn("bytes", "bigint", (column) => column.notNull())
    .addColumn("checksum", "text", (column) => column.notNull())
    .addColumn("bokeh_version", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("snapshot_key", ["document_id", "rev"])
    .execute();
  await ofDocument("patch")
    .addColumn("rev", "bigint", (column) => column.notNull())
    .addColumn("epoch", "bigint", (column) => column.notNull())
    .addColumn("frames", bytes as "blob", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("patch_key", ["document_id", "rev"])
    .execute();
  await ofDocument("picture")
    .addColumn("rev", "bigint", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("bytes", bytes as "blob", (column) => column.notNull())
    .addPrimaryKeyConstraint("picture_key", ["document_id"])
    .execute();
  await ofDocument("grant")
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("right", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("grant_key", ["document_id", "subject"])
    .execute();
  await schema.createIndex("grant_subject").on("grant").column("subject").execute();
  await ofDocument("share")
    .addColumn("hash", "text", (column) => column.primaryKey())
    .addColumn("right", "text", (column) => column.notNull())
    .addColumn("expires_at", "bigint")
    .addColumn("revoked_at", "bigint")
    .addColumn("uses", "bigint", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("share_document").on("share").column("document_id").execute();

  await schema
    .createTable("audit")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("user_id", "text")
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("detail", "text")
    .execute();
  await schema.createIndex("audit_time").on("audit").column("at").execute();

  await schema
    .createTable("usage")
    .addColumn("user_id", "text", (column) => column.primaryKey().references("user.id").onDelete("cascade"))
    .addColumn("documents", "bigint", (column) => column.notNull())
    .addColumn("bytes", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createTable("secret")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await schema
    .createTable("latch")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("turns", "bigint", (column) => column.notNull())
    .execute();
  await (db as Kysely<{ latch: { name: string; turns: number } }>)
    .insertInto("latch")
    .values({ name: "administrators", turns: 0 })
    .execute();
}
