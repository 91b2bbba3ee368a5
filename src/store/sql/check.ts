// Looks for what is not as the store has written it: damaged pages, revisions and histories, wrong counts.
import { sql } from "kysely";
import { checksumOf } from "../checksum.js";
import { patchesBehind } from "./live.js";
import { bytesOf } from "./schema.js";
import type { SqlStore } from "./sql-store.js";

/** One sentence for each fault, without a full stop; empty if all is well. */
export async function checkStore({ db }: SqlStore, kind: "file" | "postgres"): Promise<string[]> {
  const faults: string[] = [];
  if (kind === "file") {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    faults.push(...rows.map((row) => row.integrity_check).filter((text) => text !== "ok"));
    const broken = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
    faults.push(...broken.rows.map(({ table }) => `a row of the table ${table} belongs to nothing`));
  }
  const used = new Map<string, { documents: number; bytes: number }>();
  const documents = await db
    .selectFrom("document")
    .select(["id", "owner_id", "name", "kind", "rev", "bytes", "deleted_at"])
    .execute();
  for (const document of documents) {
    const name = `the document ${JSON.stringify(document.name)}`;
    const snapshots = await db
      .selectFrom("snapshot")
      .select(["rev", "bytes"])
      .where("document_id", "=", document.id)
      .orderBy("rev")
      .execute();
    for (const { rev } of snapshots) {
      const row = await db
        .selectFrom("snapshot")
        .select(["doc", "buffers", "checksum"])
        .where("document_id", "=", document.id)
        .where("rev", "=", rev)
        .executeTakeFirstOrThrow();
      const revision = { doc: bytesOf(row.doc), buffers: bytesOf(row.buffers) };
      if (checksumOf(revision) !== row.checksum) faults.push(`revision ${rev} of ${name} is damaged`);
    }
    const [first, last] = [snapshots[0]?.rev ?? 0, snapshots.at(-1)?.rev];
    const patches = document.kind === "live" ? await patchesBehind(db, document.id, first) : [];
    if (last === undefined) faults.push(`${name} has no content`);
    else if (patches.some(({ rev }, at) => rev !== first + at + 1)) faults.push(`${name} lacks patches`);
    else if ((document.kind === "live" ? first + patches.length : last) !== document.rev)
      faults.push(`${name} has not the revision that it should have`);
    const bytes =
      snapshots.reduce((sum, each) => sum + each.bytes, 0) +
      patches.reduce((sum, { frames }) => sum + frames.length, 0);
    if (bytes !== document.bytes) faults.push(`the size of ${name} is wrong: ${document.bytes}, not ${bytes} bytes`);
    if ((document.deleted_at ?? undefined) !== undefined) continue;
    const before = used.get(document.owner_id) ?? { documents: 0, bytes: 0 };
    used.set(document.owner_id, { documents: before.documents + 1, bytes: before.bytes + document.bytes });
  }
  for (const row of await db.selectFrom("usage").select(["user_id", "documents", "bytes"]).execute()) {
    const right = used.get(row.user_id) ?? { documents: 0, bytes: 0 };
    if (right.documents !== row.documents || right.bytes !== row.bytes)
      faults.push(`the documents of the user ${row.user_id} are counted wrongly`);
  }
  return faults;
}
