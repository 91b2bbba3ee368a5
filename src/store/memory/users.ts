// The users of a store in memory.
import {
  ADMIN_GROUP,
  type NewUser,
  type OwnedDocuments,
  type StoredUser,
  type UserChange,
  type UserStore,
} from "../contract/users.js";
import { lastAdmin, nameTaken, ownsDocuments, unknownUser } from "../errors.js";
import { newRecordId } from "../ids.js";
import { checkName, freeNames, nameKey } from "../names.js";
import { isLiveRow, ownerOfFormer } from "./documents.js";
import type { Tables, UserRow } from "./tables.js";

export class MemoryUsers implements UserStore {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  async add(user: NewUser): Promise<StoredUser> {
    const name = checkName(user.name, "name of the user");
    if (this.#rowNamed(name) !== undefined) throw nameTaken("user", name);
    return this.#insert({ ...user, name }, undefined);
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
    const known = [...this.#tables.users.values()].find((row) => row.external === external);
    if (known !== undefined) return known.user;
    for (const name of freeNames(user.name))
      if (this.#rowNamed(name) === undefined) return this.#insert({ ...user, name }, external);
    throw nameTaken("user", user.name);
  }

  async find(id: string): Promise<StoredUser | undefined> {
    return this.#tables.users.get(id)?.user;
  }

  async named(name: string): Promise<StoredUser | undefined> {
    return this.#rowNamed(name)?.user;
  }

  async passwordOf(name: string): Promise<{ user: StoredUser; password: string } | undefined> {
    const row = this.#rowNamed(name);
    return row?.password === undefined ? undefined : { user: row.user, password: row.password };
  }

  async list({ after, limit = 1000 }: { after?: string | undefined; limit?: number | undefined } = {}): Promise<
    StoredUser[]
  > {
    const key = after === undefined ? "" : nameKey(after);
    return [...this.#tables.users.values()]
      .map(({ user }) => user)
      .filter(({ name }) => nameKey(name) > key)
      .sort((a, b) => (nameKey(a.name) < nameKey(b.name) ? -1 : 1))
      .slice(0, limit);
  }

  async change(id: string, change: UserChange): Promise<StoredUser | undefined> {
    const row = this.#tables.users.get(id);
    if (row === undefined) return undefined;
    const { password, keep, email = row.user.email, ...rest } = change;
    const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const hash = password === undefined ? row.password : (password ?? undefined);
    const user: StoredUser = {
      ...row.user,
      ...given,
      email: email ?? undefined,
      hasPassword: hash !== undefined,
      updatedAt: this.#tables.clock.date(),
    };
    if (isAdmin(row.user) && !isAdmin(user)) this.#checkOtherAdmin(id, row.user.name);
    this.#tables.users.set(id, { ...row, user, password: hash });
    if (user.isDisabled) this.#endSignIns(id);
    else if (password !== undefined) this.#endSignIns(id, keep);
    return user;
  }

  async remove(id: string, documents: OwnedDocuments = "keep-user"): Promise<boolean> {
    const row = this.#tables.users.get(id);
    if (row === undefined) return false;
    if (isAdmin(row.user)) this.#checkOtherAdmin(id, row.user.name);
    this.#handOver(row, documents);
    this.#endSignIns(id);
    for (const [part, { key }] of this.#tables.keys) if (key.userId === id) this.#tables.keys.delete(part);
    for (const grants of this.#tables.grants.values()) grants.delete(`user:${id}`);
    this.#tables.users.delete(id);
    return true;
  }

  #handOver({ user: { id, name } }: UserRow, to: OwnedDocuments): void {
    const { documents } = this.#tables;
    const all = [...documents.values()].filter(({ document }) => document.ownerId === id);
    const owned = all.filter(isLiveRow);
    if (to === "keep-user" && owned.length > 0) throw ownsDocuments(name, owned.length);
    if (typeof to === "object") {
      if (!this.#tables.users.has(to.giveTo) || to.giveTo === id) throw unknownUser(to.giveTo);
      const names = new Set(
        [...documents.values()]
          .filter((row) => isLiveRow(row) && row.document.ownerId === to.giveTo)
          .map(({ document }) => nameKey(document.name)),
      );
      const twice = owned.find(({ document }) => names.has(nameKey(document.name)));
      if (twice !== undefined) throw nameTaken("document", twice.document.name);
      for (const row of owned)
        documents.set(row.document.id, { ...row, document: { ...row.document, ownerId: to.giveTo } });
    }
    for (const { document } of all) {
      if (this.#tables.documents.get(document.id)?.document.ownerId === id) this.#tables.purge(document.id);
    }
    for (const key of this.#tables.formerNames.keys()) {
      if (ownerOfFormer(key) === id) this.#tables.formerNames.delete(key);
    }
  }

  #insert({ name, display = "", email, groups = [], password }: NewUser, external: string | undefined): StoredUser {
    const now = this.#tables.clock.date();
    const user: StoredUser = {
      id: newRecordId(),
      name,
      display,
      email,
      groups: [...groups],
      isDisabled: false,
      hasPassword: password !== undefined,
      createdAt: now,
      updatedAt: now,
    };
    this.#tables.users.set(user.id, { user, password, external });
    return user;
  }

  #rowNamed(name: string): UserRow | undefined {
    const key = nameKey(name);
    return [...this.#tables.users.values()].find(({ user }) => nameKey(user.name) === key);
  }

  #checkOtherAdmin(id: string, name: string): void {
    const others = [...this.#tables.users.values()].filter(({ user }) => user.id !== id && isAdmin(user));
    if (others.length === 0) throw lastAdmin(name);
  }

  #endSignIns(userId: string, except?: string): void {
    for (const [hash, signIn] of this.#tables.signIns)
      if (signIn.userId === userId && hash !== except) this.#tables.signIns.delete(hash);
  }
}

function isAdmin({ groups, isDisabled }: StoredUser): boolean {
  return !isDisabled && groups.includes(ADMIN_GROUP);
}
