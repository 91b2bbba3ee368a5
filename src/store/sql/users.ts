// The users of a store in a database.
import type { Selectable } from "kysely";
import type { Clock } from "../../base/clock.js";
import { ADMIN_GROUP } from "../contract/users.js";
import type { NewUser, OwnedDocuments, StoredUser, UserChange, UserStore } from "../contract/users.js";
import { lastAdmin, nameTaken, ownsDocuments, unknownUser } from "../errors.js";
import { newRecordId } from "../ids.js";
import { checkName, freeNames, nameKey } from "../names.js";
import { subjectText } from "../subjects.js";
import { unlessBroken } from "./failures.js";
import type { Db, Tx, UserTable } from "./schema.js";
import { addUsage, lockUsage } from "./usage.js";

const COLUMNS = [
  "id",
  "name",
  "display",
  "email",
  "groups",
  "disabled",
  "created_at",
  "updated_at",
] as const satisfies readonly (keyof UserTable)[];

type UserRow = Pick<Selectable<UserTable>, (typeof COLUMNS)[number]> & { readonly has_password: number | boolean };

export class SqlUsers implements UserStore {
  readonly #db: Db;
  readonly #clock: Clock;

  constructor(db: Db, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  async add(user: NewUser): Promise<StoredUser> {
    const name = checkName(user.name, "name of the user");
    return unlessBroken("unique", this.#insert({ ...user, name }, null), () => {
      throw nameTaken("user", name);
    });
  }

  async ofProvider({
    provider,
    subject,
    user,
  }: {
    provider: string;
    subject: string;
    user: NewUser;
  }): Promise<StoredUser> {
    const external = JSON.stringify([provider, subject]);
    for (const name of freeNames(user.name)) {
      const known = await this.#select().where("external", "=", external).executeTakeFirst();
      if (known !== undefined) return userOf(known);
      const added = await unlessBroken<StoredUser | undefined>(
        "unique",
        this.#insert({ ...user, name }, external),
        () => undefined,
      );
      if (added !== undefined) return added;
    }
    throw nameTaken("user", user.name);
  }

  async find(id: string): Promise<StoredUser | undefined> {
    const row = await this.#select().where("id", "=", id).executeTakeFirst();
    return row === undefined ? undefined : userOf(row);
  }

  async named(name: string): Promise<StoredUser | undefined> {
    const row = await this.#select().where("name_key", "=", nameKey(name)).executeTakeFirst();
    return row === undefined ? undefined : userOf(row);
  }

  async passwordOf(name: string): Promise<{ user: StoredUser; password: string } | undefined> {
    const row = await this.#select().select("password").where("name_key", "=", nameKey(name)).executeTakeFirst();
    const password = row?.password ?? undefined;
    return row === undefined || password === undefined ? undefined : { user: userOf(row), password };
  }

  async list({ after, limit = 1000 }: { after?: string | undefined; limit?: number | undefined } = {}): Promise<
    StoredUser[]
  > {
    const rows = await this.#select()
      .where("name_key", ">", after === undefined ? "" : nameKey(after))
      .orderBy("name_key")
      .limit(limit)
      .execute();
    return rows.map(userOf);
  }

  async change(id: string, change: UserChange): Promise<StoredUser | undefined> {
    const { display, email, groups, isDisabled, password, keep } = change;
    return this.#db.transaction().execute(async (tx) => {
      if (groups !== undefined || isDisabled !== undefined) await takeTurn(tx);
      const before = await selectUsers(tx).where("id", "=", id).executeTakeFirst();
      if (before === undefined) return undefined;
      await tx
        .updateTable("user")
        .set({
          updated_at: this.#clock.date(),
          ...(display === undefined ? {} : { display }),
          ...(email === undefined ? {} : { email }),
          ...(groups === undefined ? {} : { groups: JSON.stringify(groups) }),
          ...(isDisabled === undefined ? {} : { disabled: Number(isDisabled) }),
          ...(password === undefined ? {} : { password }),
        })
        .where("id", "=", id)
        .execute();
      const user = userOf(await selectUsers(tx).where("id", "=", id).executeTakeFirstOrThrow());
      if (isAdmin(userOf(before)) && !isAdmin(user)) await checkAdminIsLeft(tx, user.name);
      if (user.isDisabled) await endSignIns(tx, id);
      else if (password !== undefined) await endSignIns(tx, id, keep);
      return user;
    });
  }

  async remove(id: string, documents: OwnedDocuments = "keep-user"): Promise<boolean> {
    return this.#db.transaction().execute(async (tx) => {
      await takeTurn(tx);
      const row = await selectUsers(tx).where("id", "=", id).executeTakeFirst();
      if (row === undefined) return false;
      await handOver(tx, userOf(row), documents);
      await endSignIns(tx, id);
      await tx.deleteFrom("former_name").where("owner_id", "=", id).execute();
      await tx
        .deleteFrom("grant")
        .where("subject", "=", subjectText({ user: id }))
        .execute();
      await tx.deleteFrom("user").where("id", "=", id).execute();
      if (isAdmin(userOf(row))) await checkAdminIsLeft(tx, row.name);
      return true;
    });
  }

  #select() {
    return selectUsers(this.#db);
  }

  async #insert(
    { name, display = "", email, groups = [], password }: NewUser,
    external: string | null,
  ): Promise<StoredUser> {
    const now = this.#clock.date();
    const row = {
      id: newRecordId(),
      name,
      name_key: nameKey(name),
      display,
      email: email ?? null,
      password: password ?? null,
      groups: JSON.stringify(groups),
      disabled: 0,
      external,
      created_at: now,
      updated_at: now,
    };
    await this.#db.insertInto("user").values(row).execute();
    return userOf({ ...row, has_password: Number(password !== undefined) });
  }
}

function selectUsers(db: Db | Tx) {
  return db
    .selectFrom("user")
    .select([...COLUMNS])
    .select((eb) => eb("password", "is not", null).as("has_password"))
    .$castTo<UserRow & { password: string | null }>();
}

function userOf(row: UserRow): StoredUser {
  return {
    id: row.id,
    name: row.name,
    display: row.display,
    email: row.email ?? undefined,
    groups: JSON.parse(row.groups) as string[],
    isDisabled: row.disabled !== 0,
    hasPassword: Boolean(row.has_password),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function isAdmin({ groups, isDisabled }: StoredUser): boolean {
  return !isDisabled && groups.includes(ADMIN_GROUP);
}

/** Waits until no other transaction changes who is an administrator. */
async function takeTurn(tx: Tx): Promise<void> {
  await tx
    .updateTable("latch")
    .set((eb) => ({ turns: eb("turns", "+", 1) }))
    .where("name", "=", "administrators")
    .execute();
}

async function checkAdminIsLeft(tx: Tx, name: string): Promise<void> {
  const candidates = await selectUsers(tx)
    .where("disabled", "=", 0)
    .where("groups", "like", `%"${ADMIN_GROUP}"%`)
    .execute();
  if (!candidates.some((row) => isAdmin(userOf(row)))) throw lastAdmin(name);
}

async function endSignIns(tx: Tx, userId: string, except = ""): Promise<void> {
  await tx.deleteFrom("sign_in").where("user_id", "=", userId).where("hash", "!=", except).execute();
}

async function handOver(tx: Tx, { id, name }: StoredUser, to: OwnedDocuments): Promise<void> {
  const heir = typeof to === "object" ? to.giveTo : undefined;
  if (heir !== undefined) {
    const found = await tx.selectFrom("user").select("id").where("id", "=", heir).executeTakeFirst();
    if (found === undefined || heir === id) throw unknownUser(heir);
  }
  // In one order, so that two who give documents to each other do not wait for each other.
  for (const owner of [id, ...(heir === undefined ? [] : [heir])].sort()) await lockUsage(tx, owner);
  const owned = await tx
    .selectFrom("document")
    .select(["id", "name", "name_key", "bytes"])
    .where("owner_id", "=", id)
    .where("deleted_at", "is", null)
    .execute();
  if (to === "keep-user" && owned.length > 0) throw ownsDocuments(name, owned.length);
  if (heir !== undefined && owned.length > 0) {
    const twice = await tx
      .selectFrom("document")
      .select("name")
      .where("owner_id", "=", heir)
      .where(
        "name_key",
        "in",
        owned.map((each) => each.name_key),
      )
      .executeTakeFirst();
    if (twice !== undefined) throw nameTaken("document", twice.name);
    await tx
      .updateTable("document")
      .set({ owner_id: heir })
      .where("owner_id", "=", id)
      .where("deleted_at", "is", null)
      .execute();
    const bytes = owned.reduce((sum, each) => sum + each.bytes, 0);
    await addUsage(tx, heir, { documents: owned.length, bytes });
  }
  await tx.deleteFrom("document").where("owner_id", "=", id).execute();
}
