// What each owner of documents uses. The row of an owner is also the lock of the owner's documents: whoever changes how much
// they take locks it first, then the documents.
import type { Usage } from "../contract/documents.js";
import { unknownUser } from "../errors.js";
import { unlessBroken } from "./failures.js";
import type { Db, Tx } from "./schema.js";

/** Waits until no other transaction changes the documents of an owner. Rejects with PlotctlError UNKNOWN_USER. */
export async function lockUsage(tx: Tx, ownerId: string): Promise<Usage> {
  const insertion = tx
    .insertInto("usage")
    .values({ user_id: ownerId, documents: 0, bytes: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await unlessBroken("reference", insertion, () => {
    throw unknownUser(ownerId);
  });
  const { documents, bytes } = await tx
    .updateTable("usage")
    .set((eb) => ({ documents: eb.ref("documents") }))
    .where("user_id", "=", ownerId)
    .returning(["documents", "bytes"])
    .executeTakeFirstOrThrow();
  return { documents, bytes };
}

export async function addUsage(tx: Tx, ownerId: string, { documents, bytes }: Usage): Promise<void> {
  await tx
    .updateTable("usage")
    .set((eb) => ({ documents: eb("documents", "+", documents), bytes: eb("bytes", "+", bytes) }))
    .where("user_id", "=", ownerId)
    .execute();
}

export async function usageOf(db: Db, ownerId: string): Promise<Usage> {
  const row = await db
    .selectFrom("usage")
    .select(["documents", "bytes"])
    .where("user_id", "=", ownerId)
    .executeTakeFirst();
  return row ?? { documents: 0, bytes: 0 };
}
