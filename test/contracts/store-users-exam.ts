// What every Store does for users, sign-ins, API keys, secrets and the audit.
import type { SignInRecord } from "../../src/store/contract/sign-ins.js";
import { failure } from "../support/failure.js";
import type { ExamRoom } from "./store-exam.js";

const DAY_MS = 24 * 3_600_000;

function signIn(hash: string, userId: string, now: number): SignInRecord {
  const times = { createdAt: now, seenAt: now, expiresAt: now + DAY_MS };
  return { hash, userId, provider: "store", sealed: `sealed ${hash}`, agent: "Firefox on Linux", ...times };
}

export function usersExam(room: () => ExamRoom): void {
  describe("for users", () => {
    it("finds a user by id and, in any case, by name", async () => {
      const { users } = room().store;
      const ada = await users.add({ name: "Ada", display: "Ada L.", email: "ada@example.com", groups: ["ops"] });
      expect(ada).toMatchObject({ name: "Ada", display: "Ada L.", email: "ada@example.com", groups: ["ops"] });
      expect(ada).toMatchObject({ isDisabled: false, hasPassword: false, createdAt: room().clock.date() });
      expect(ada.id).toMatch(/^[0-9A-Za-z]{22}$/);
      expect(await users.find(ada.id)).toEqual(ada);
      expect(await users.named("aDA")).toEqual(ada);
      expect(await users.named("bob")).toBeUndefined();
      expect(await users.find("bob")).toBeUndefined();
    });

    it.each([
      ["A", "a"],
      ["ﬁle", "file"],
      ["ADÈLE", "ade\u0300le"],
    ])("takes %j and %j for the same name", async (one, other) => {
      const { users } = room().store;
      await users.add({ name: one });
      expect(await failure(users.add({ name: other }))).toMatchObject({ code: "NAME_TAKEN" });
    });

    it.each([[""], [" "], ["."], [".."], ["a/b"], ["x".repeat(129)], ["a\0b"], ["a\nb"], ["\ud800"]])(
      "[UA1] refuses the name %j",
      async (name) => {
        expect(await failure(room().store.users.add({ name }))).toMatchObject({ code: "INVALID_NAME" });
        expect(await room().store.users.list()).toEqual([]);
      },
    );

    it.each([["__proto__"], ["constructor"], ["x".repeat(128)], ["a\u200fb"], ["it's; drop table user --"], ["😀"]])(
      "[UA1] keeps the name %j as it stands",
      async (name) => {
        const user = await room().store.users.add({ name });
        expect(await room().store.users.named(name)).toEqual(user);
        expect(user.name).toBe(name);
      },
    );

    it("adds one user when a name is added many times at once", async () => {
      const { users } = room().store;
      const added = await Promise.allSettled(Array.from({ length: 20 }, () => users.add({ name: "ada" })));
      expect(added.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await users.list()).toHaveLength(1);
    });

    it("lists users by name, a page at a time", async () => {
      const { users } = room().store;
      for (const name of ["eve", "Ada", "cid", "bob"]) await users.add({ name });
      expect((await users.list()).map(({ name }) => name)).toEqual(["Ada", "bob", "cid", "eve"]);
      const page = await users.list({ after: "BOB", limit: 1 });
      expect(page.map(({ name }) => name)).toEqual(["cid"]);
    });

    it("gives the hash of a password only to who asks for it", async () => {
      const { users } = room().store;
      const ada = await users.add({ name: "ada", password: "$scrypt$secret" });
      expect(ada.hasPassword).toBe(true);
      expect(JSON.stringify([ada, await users.find(ada.id), await users.list()])).not.toContain("secret");
      expect(await users.passwordOf("ADA")).toEqual({ user: ada, password: "$scrypt$secret" });
      await users.add({ name: "bob" });
      expect(await users.passwordOf("bob")).toBeUndefined();
      expect(await users.passwordOf("cid")).toBeUndefined();
    });

    it("changes what is given, and nothing else", async () => {
      const { store, clock } = room();
      const ada = await store.users.add({ name: "ada", display: "Ada", email: "a@b.c", groups: ["x"], password: "p" });
      clock.advance(5);
      const changed = await store.users.change(ada.id, { display: "A.", groups: ["x", "y"] });
      expect(changed).toEqual({ ...ada, display: "A.", groups: ["x", "y"], updatedAt: clock.date() });
      expect(await store.users.find(ada.id)).toEqual(changed);
      expect(await store.users.change(ada.id, { email: null, password: null })).toMatchObject({
        email: undefined,
        hasPassword: false,
        display: "A.",
      });
      expect(await store.users.change("nobody", { display: "x" })).toBeUndefined();
    });

    it("adds the user of another provider once, under a free name", async () => {
      const { users } = room().store;
      await users.add({ name: "ada" });
      const external = { provider: "corp", subject: "17", user: { name: "Ada", email: "ada@corp.example" } };
      const [ada, again] = await Promise.all([users.ofProvider(external), users.ofProvider(external)]);
      expect(ada).toMatchObject({ name: "Ada-2", email: "ada@corp.example", hasPassword: false });
      expect(again).toEqual(ada);
      const other = await users.ofProvider({ ...external, provider: "other", user: { name: "a/b" } });
      expect(other.id).not.toBe(ada?.id);
      expect(other.name).toBe("a-b");
    });
  });

  describe("for administrators", () => {
    it("[UA10] keeps the last one", async () => {
      const { users } = room().store;
      const ada = await users.add({ name: "ada", groups: ["admin"] });
      expect(await failure(users.remove(ada.id))).toMatchObject({ code: "LAST_ADMIN" });
      expect(await failure(users.change(ada.id, { groups: [] }))).toMatchObject({ code: "LAST_ADMIN" });
      expect(await failure(users.change(ada.id, { isDisabled: true }))).toMatchObject({ code: "LAST_ADMIN" });
      expect(await users.find(ada.id)).toEqual(ada);
      const bob = await users.add({ name: "bob", groups: ["administrators", "admin"] });
      await users.change(bob.id, { isDisabled: true });
      expect(await failure(users.remove(ada.id))).toMatchObject({ code: "LAST_ADMIN" });
      await users.change(bob.id, { isDisabled: false });
      expect(await users.remove(ada.id)).toBe(true);
    });

    it("[UA10] keeps one of two who remove each other at once", async () => {
      const { users } = room().store;
      const ada = await users.add({ name: "ada", groups: ["admin"] });
      const bob = await users.add({ name: "bob", groups: ["admin"] });
      await Promise.allSettled([users.remove(ada.id), users.change(bob.id, { groups: [] })]);
      const admins = (await users.list()).filter(({ groups }) => groups.includes("admin"));
      expect(admins).toHaveLength(1);
    });
  });

  describe("for users who leave", () => {
    const revision = { doc: Buffer.from("{}"), buffers: Buffer.alloc(0), bokehVersion: "3.9.2" };

    it("removes what belongs to a user", async () => {
      const { store, clock } = room();
      const ada = await store.users.add({ name: "ada" });
      const bob = await store.users.add({ name: "bob" });
      await store.signIns.put(signIn("h", ada.id, clock.date()));
      await store.keys.add({ publicPart: "12345678", userId: ada.id, hash: "h", name: "ci", right: "read" });
      const { document } = (await store.documents.publish({ ownerId: bob.id, name: "d", revision })) as never;
      const { id } = document as { id: string };
      await store.sharing.grant(id, { subject: { user: ada.id }, right: "write" });
      expect(await store.users.remove(ada.id)).toBe(true);
      expect(await store.users.remove(ada.id)).toBe(false);
      expect(await store.signIns.get("h")).toBeUndefined();
      expect(await store.keys.find("12345678")).toBeUndefined();
      expect(await store.sharing.grantsOf(id)).toEqual([]);
      expect((await store.users.add({ name: "ada" })).id).not.toBe(ada.id);
    });

    it("[UA10] keeps a user who owns documents, unless they go too or get another owner", async () => {
      const { store } = room();
      const ada = await store.users.add({ name: "ada" });
      const bob = await store.users.add({ name: "bob" });
      await store.documents.publish({ ownerId: ada.id, name: "one", revision });
      await store.documents.publish({ ownerId: ada.id, name: "two", revision });
      const refused = await failure(store.users.remove(ada.id));
      expect(refused).toMatchObject({ code: "USER_OWNS_DOCUMENTS" });
      expect(refused.message).toContain("2 documents");

      await store.documents.publish({ ownerId: bob.id, name: "TWO", revision });
      expect(await failure(store.users.remove(ada.id, { giveTo: bob.id }))).toMatchObject({ code: "NAME_TAKEN" });
      expect(await store.documents.find(ada.id, "one")).toBeDefined();
      expect(await failure(store.users.remove(ada.id, { giveTo: ada.id }))).toMatchObject({ code: "UNKNOWN_USER" });

      const two = await store.documents.find(ada.id, "two");
      await store.documents.change(two?.id ?? "", { name: "three" });
      expect(await store.users.remove(ada.id, { giveTo: bob.id })).toBe(true);
      expect(await store.documents.find(bob.id, "three")).toMatchObject({ id: two?.id, owner: "bob" });
      expect(await store.documents.usageOf(bob.id)).toEqual({ documents: 3, bytes: 6 });

      expect(await store.users.remove(bob.id, "delete")).toBe(true);
      expect(await store.documents.byId(two?.id ?? "")).toBeUndefined();
    });
  });

  describe("for sign-ins", () => {
    it("keeps, replaces and ends them", async () => {
      const { store, clock } = room();
      const one = signIn("one", "ada", clock.date());
      await store.signIns.put(one);
      await store.signIns.put({ ...one, sealed: "again" });
      expect(await store.signIns.get("one")).toEqual({ ...one, sealed: "again" });
      expect(await store.signIns.end("one")).toBe(true);
      expect(await store.signIns.end("one")).toBe(false);
      expect(await store.signIns.get("one")).toBeUndefined();
      expect(await store.signIns.update(one)).toBe(false);
      expect(await store.signIns.get("one")).toBeUndefined();
    });

    it("lists those of a user, the latest first, and ends all but one", async () => {
      const { store, clock } = room();
      await store.signIns.put(signIn("one", "ada", clock.date()));
      await store.signIns.put(signIn("two", "ada", clock.date() + 1));
      await store.signIns.put(signIn("three", "bob", clock.date() + 2));
      expect((await store.signIns.listOf("ada")).map(({ hash }) => hash)).toEqual(["two", "one"]);
      expect(await store.signIns.endAllOf("ada", { except: "one" })).toBe(1);
      expect((await store.signIns.listOf("ada")).map(({ hash }) => hash)).toEqual(["one"]);
      expect(await store.signIns.endAllOf("ada")).toBe(1);
      expect(await store.signIns.get("three")).toBeDefined();
    });

    it("ends those of a user who is disabled or gets another password", async () => {
      const { store, clock } = room();
      const { id } = await store.users.add({ name: "ada", password: "p" });
      const hashes = async (): Promise<string[]> => (await store.signIns.listOf(id)).map(({ hash }) => hash);
      for (const hash of ["one", "two"]) await store.signIns.put(signIn(hash, id, clock.date()));
      await store.users.change(id, { display: "Ada" });
      expect(await hashes()).toHaveLength(2);
      await store.users.change(id, { password: "q", keep: "two" });
      expect(await hashes()).toEqual(["two"]);
      await store.users.change(id, { isDisabled: true });
      expect(await hashes()).toEqual([]);
    });

    it("deletes expired ones when it is cleaned", async () => {
      const { store, clock } = room();
      await store.signIns.put(signIn("old", "ada", clock.date()));
      clock.advance(DAY_MS);
      await store.signIns.put(signIn("new", "bob", clock.date()));
      await store.clean();
      expect(await store.signIns.get("old")).toBeUndefined();
      expect(await store.signIns.get("new")).toBeDefined();
    });
  });

  describe("for API keys", () => {
    it("keeps a key with its hash apart", async () => {
      const { store, clock } = room();
      const ada = await store.users.add({ name: "ada" });
      const given = { publicPart: "12345678", userId: ada.id, name: "ci", right: "publish" } as const;
      const key = await store.keys.add({ ...given, hash: "secret", expiresAt: clock.date() + 5 });
      expect(key).toEqual({ ...given, expiresAt: clock.date() + 5, usedAt: undefined, createdAt: clock.date() });
      expect(await store.keys.find("12345678")).toEqual({ key, hash: "secret" });
      expect(await store.keys.list(ada.id)).toEqual([key]);
      expect(JSON.stringify(await store.keys.list())).not.toContain("secret");
      expect(await store.keys.find("87654321")).toBeUndefined();
    });

    it("knows when a key was used", async () => {
      const { store, clock } = room();
      const ada = await store.users.add({ name: "ada" });
      await store.keys.add({ publicPart: "12345678", userId: ada.id, hash: "h", name: "", right: "read" });
      clock.advance(60_000);
      await store.keys.used("12345678");
      expect((await store.keys.find("12345678"))?.key.usedAt).toBe(clock.date());
    });

    it("removes a key, of its user only if that is asked", async () => {
      const { store } = room();
      const ada = await store.users.add({ name: "ada" });
      await store.keys.add({ publicPart: "12345678", userId: ada.id, hash: "h", name: "", right: "read" });
      expect(await store.keys.remove("12345678", "bob")).toBe(false);
      expect(await store.keys.remove("12345678", ada.id)).toBe(true);
      expect(await store.keys.remove("12345678")).toBe(false);
    });

    it("refuses a key for a user who is not there", async () => {
      const key = { publicPart: "12345678", userId: "nobody", hash: "h", name: "", right: "read" } as const;
      expect(await failure(room().store.keys.add(key))).toMatchObject({ code: "UNKNOWN_USER" });
    });
  });

  it("makes a secret once, for all who ask", async () => {
    const { store } = room();
    let made = 0;
    const make = (): string => `secret ${++made}`;
    const secrets = await Promise.all([store.secret("cookie", make), store.secret("cookie", make)]);
    expect(new Set([...secrets, await store.secret("cookie", make)]).size).toBe(1);
    expect(await store.secret("session", () => "another")).toBe("another");
  });

  it("keeps an audit for 90 days, the latest first", async () => {
    const { store, clock } = room();
    await store.audit.note({ action: "user.add", subject: "ada", detail: { groups: ["ops"] } });
    clock.advance(60 * DAY_MS);
    await store.audit.note({ userId: "u", action: "key.add", subject: "12345678" });
    const [key, user] = await store.audit.list();
    expect(key).toMatchObject({ userId: "u", action: "key.add", subject: "12345678", at: clock.date() });
    expect(user).toMatchObject({ action: "user.add", detail: { groups: ["ops"] } });
    expect(await store.audit.list({ subject: "ada" })).toEqual([user]);
    expect(await store.audit.list({ userId: "u" })).toEqual([key]);
    expect(await store.audit.list({ before: clock.date() })).toEqual([user]);
    clock.advance(31 * DAY_MS);
    await store.clean();
    expect(await store.audit.list()).toEqual([key]);
  });
}
