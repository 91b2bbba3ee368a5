// The pictures of a store in a database.
import type { Picture, PictureStore } from "../contract/pictures.js";
import { findDocument } from "./documents.js";
import { bytesOf, type Db } from "./schema.js";

export class SqlPictures implements PictureStore {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async put(documentId: string, { rev, type, bytes }: Picture): Promise<boolean> {
    return this.#db.transaction().execute(async (tx) => {
      if ((await findDocument(tx, documentId)) === undefined) return false;
      const content = { rev, type, bytes: Buffer.from(bytes) };
      const stored = await tx
        .insertInto("picture")
        .values({ document_id: documentId, ...content })
        .onConflict((conflict) => conflict.column("document_id").doUpdateSet(content).where("picture.rev", "<=", rev))
        .returning("rev")
        .execute();
      return stored.length > 0;
    });
  }

  async get(documentId: string): Promise<Picture | undefined> {
    const row = await this.#db
      .selectFrom("picture")
      .select(["rev", "type", "bytes"])
      .where("document_id", "=", documentId)
      .executeTakeFirst();
    return row === undefined ? undefined : { rev: row.rev, type: row.type, bytes: bytesOf(row.bytes) };
  }
}
