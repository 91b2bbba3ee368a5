// What every Store does for still documents, their readers and their pictures.
import type { DocumentRecord, Publication, Published } from "../../src/store/contract/documents.js";
import { failure } from "../support/failure.js";
import type { ExamRoom } from "./store-exam.js";

const DAY_MS = 24 * 3_600_000;

export function revision(text: string) {
  return { doc: Buffer.from(text), buffers: Buffer.from([1, 2, 3]), bokehVersion: "3.9.2" };
}

function documentOf(published: Published): DocumentRecord {
  if (published.is !== "created" && published.is !== "revised")
    throw new Error(`It was not published: ${published.is}`);
  return published.document;
}

export async function publishIn(
  { store }: ExamRoom,
  publication: Partial<Publication> & { ownerId: string },
): Promise<DocumentRecord> {
  return documentOf(await store.documents.publish({ name: "prices", revision: revision("{}"), ...publication }));
}

export function documentsExam(room: () => ExamRoom): void {
  let ada: string;
  let bob: string;
  beforeEach(async () => {
    ada = (await room().store.users.add({ name: "ada", groups: ["ops"] })).id;
    bob = (await room().store.users.add({ name: "bob", groups: ["dev", "ops"] })).id;
  });
  const publish = (publication: Partial<Publication> = {}): Promise<DocumentRecord> =>
    publishIn(room(), { ownerId: ada, ...publication });

  describe("for documents", () => {
    it("publishes a document, private as long as nothing else is said", async () => {
      const { store, clock } = room();
      const document = await publish({ name: "Prices", title: "All prices" });
      expect(document).toMatchObject({
        owner: "ada",
        ownerId: ada,
        name: "Prices",
        title: "All prices",
        kind: "still",
      });
      expect(document).toMatchObject({ visibility: "private", rev: 1, bytes: 5, createdAt: clock.date() });
      expect(await store.documents.find(ada, "prices")).toEqual(document);
      expect(await store.documents.byId(document.id)).toEqual(document);
      expect(await store.documents.find(bob, "prices")).toBeUndefined();
      const content = await store.documents.revision(document.id);
      expect(Buffer.from(content?.doc ?? []).toString()).toBe("{}");
      expect([...(content?.buffers ?? [])]).toEqual([1, 2, 3]);
      expect(content).toMatchObject({ rev: 1, bokehVersion: "3.9.2" });
    });

    it("[UA2] makes one document and rising revisions of 50 publications at once", async () => {
      const { store } = room();
      const all = await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          store.documents.publish({ ownerId: ada, name: "prices", revision: revision(`{${at}}`) }),
        ),
      );
      expect(all.filter(({ is }) => is === "created")).toHaveLength(1);
      const revs = all.map((each) => documentOf(each).rev);
      expect([...revs].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
      expect((await store.documents.list({ reader: { userId: ada, groups: [] } })).documents).toHaveLength(1);
    });

    it("keeps the last 20 revisions, and counts what they take", async () => {
      const { store } = room();
      for (let at = 1; at <= 23; at++) await publish({ revision: revision(`${at}`.padStart(7)) });
      const { id, bytes, rev } = (await store.documents.find(ada, "prices")) as DocumentRecord;
      expect(rev).toBe(23);
      expect(bytes).toBe(200);
      expect((await store.documents.revisions(id)).map((each) => each.rev)).toEqual(
        Array.from({ length: 20 }, (_, at) => 23 - at),
      );
      expect(await store.documents.revision(id, 3)).toBeUndefined();
      expect(Buffer.from((await store.documents.revision(id, 4))?.doc ?? []).toString()).toBe("      4");
      expect(await store.documents.usageOf(ada)).toEqual({ documents: 1, bytes: 200 });
    });

    it("[UA2] publishes onto the revision that is named only", async () => {
      const { store } = room();
      const again = (ifRev: number) =>
        store.documents.publish({ ownerId: ada, name: "prices", revision: revision("[]"), ifRev });
      expect(await again(1)).toEqual({ is: "stale", rev: undefined });
      expect(await again(0)).toMatchObject({ is: "created" });
      expect(await again(0)).toEqual({ is: "stale", rev: 1 });
      expect(await again(1)).toMatchObject({ is: "revised", document: { rev: 2 } });
      expect(await again(1)).toEqual({ is: "stale", rev: 2 });
    });

    it("changes title, visibility and expiry with a revision only where they are given", async () => {
      const { clock } = room();
      const expiresAt = clock.date() + DAY_MS;
      await publish({ title: "One", visibility: "link", expiresAt });
      expect(await publish()).toMatchObject({ title: "One", visibility: "link", expiresAt, rev: 2 });
      expect(await publish({ title: "Two", expiresAt: null })).toMatchObject({ title: "Two", expiresAt: undefined });
    });

    it("stops at the quota of the owner, and stores nothing then", async () => {
      const { store } = room();
      const quota = { documents: 2, bytes: 20 };
      await publish({ name: "one", quota });
      await publish({ name: "two", quota });
      const third = { ownerId: ada, name: "three", revision: revision("{}"), quota };
      expect(await store.documents.publish(third)).toEqual({ is: "over-quota", of: "documents", used: 2, allowed: 2 });
      const large = { ...third, name: "one", revision: revision("x".repeat(10)) };
      expect(await store.documents.publish(large)).toEqual({ is: "over-quota", of: "bytes", used: 23, allowed: 20 });
      expect(await store.documents.find(ada, "one")).toMatchObject({ rev: 1 });
      expect(await store.documents.usageOf(ada)).toEqual({ documents: 2, bytes: 10 });
      await store.documents.delete((await store.documents.find(ada, "two"))?.id ?? "");
      expect(await store.documents.usageOf(ada)).toEqual({ documents: 1, bytes: 5 });
      expect(await store.documents.publish(third)).toMatchObject({ is: "created" });
    });

    it.each([[""], ["."], [".."], ["a/b"], ["x".repeat(129)], ["a\0b"], ["\udc00"]])(
      "[UA1] refuses the name %j",
      async (name) => {
        const given = { ownerId: ada, name, revision: revision("{}") };
        expect(await failure(room().store.documents.publish(given))).toMatchObject({ code: "INVALID_NAME" });
        const { id } = await publish();
        expect(await failure(room().store.documents.change(id, { name }))).toMatchObject({ code: "INVALID_NAME" });
      },
    );

    it("refuses an owner who is not there", async () => {
      const given = { ownerId: "nobody", name: "d", revision: revision("{}") };
      expect(await failure(room().store.documents.publish(given))).toMatchObject({ code: "UNKNOWN_USER" });
    });

    it("leads former names to a document for 30 days, until they are used again", async () => {
      const { store, clock } = room();
      const { id } = await publish({ name: "one" });
      await store.documents.change(id, { name: "two" });
      await store.documents.change(id, { name: "three" });
      expect(await store.documents.find(ada, "one")).toBeUndefined();
      expect(await store.documents.formerly(ada, "ONE")).toMatchObject({ id, name: "three" });
      expect(await store.documents.formerly(ada, "two")).toMatchObject({ id });
      await publish({ name: "two" });
      expect(await store.documents.formerly(ada, "two")).toBeUndefined();
      clock.advance(30 * DAY_MS);
      expect(await store.documents.formerly(ada, "one")).toBeUndefined();
    });

    it("renames to another spelling of its name, and not to a name that is taken", async () => {
      const { store } = room();
      const { id } = await publish({ name: "one" });
      await publish({ name: "two" });
      expect(await store.documents.change(id, { name: "ONE" })).toMatchObject({ name: "ONE" });
      expect(await failure(store.documents.change(id, { name: "Two" }))).toMatchObject({ code: "NAME_TAKEN" });
      expect(await store.documents.find(ada, "one")).toMatchObject({ id, name: "ONE" });
      expect(await store.documents.change("nothing", { title: "x" })).toBeUndefined();
    });

    it("brings a deleted document back within 7 days, unless its name is taken", async () => {
      const { store, clock } = room();
      const { id } = await publish();
      expect(await store.documents.delete(id)).toBe(true);
      expect(await store.documents.delete(id)).toBe(false);
      for (const found of [await store.documents.byId(id), await store.documents.find(ada, "prices")])
        expect(found).toBeUndefined();
      expect(await store.documents.revision(id)).toBeUndefined();
      const deleted = await store.documents.list({ reader: { userId: ada, groups: [] }, deleted: true });
      expect(deleted.documents).toMatchObject([{ id, name: "prices", deletedAt: clock.date() }]);

      const other = await publish();
      expect(await failure(store.documents.undelete(id))).toMatchObject({ code: "NAME_TAKEN" });
      await store.documents.delete(other.id);
      expect(await store.documents.undelete(id)).toMatchObject({ id, name: "prices", deletedAt: undefined });
      expect(await store.documents.revision(id)).toMatchObject({ rev: 1 });

      await store.documents.delete(id);
      clock.advance(7 * DAY_MS);
      expect(await store.documents.undelete(id)).toBeUndefined();
    });

    it("[UA12] deletes for good only what was deleted or has expired for 7 days", async () => {
      const { store, clock } = room();
      const deleted = await publish({ name: "deleted" });
      const expired = await publish({ name: "expired", expiresAt: clock.date() + 1 });
      const kept = await publish({ name: "kept" });
      await store.documents.delete(deleted.id);
      clock.advance(6 * DAY_MS);
      await store.clean();
      expect(await store.documents.byId(expired.id)).toBeDefined();
      expect(await store.documents.undelete(deleted.id)).toBeDefined();
      await store.documents.delete(deleted.id);
      clock.advance(7 * DAY_MS);
      await store.clean();
      const mine = { userId: ada, groups: [] };
      expect((await store.documents.list({ reader: mine, deleted: true })).documents).toEqual([]);
      expect((await store.documents.list({ reader: mine })).documents).toMatchObject([{ id: kept.id }]);
      expect(await store.documents.usageOf(ada)).toEqual({ documents: 1, bytes: 5 });
    });
  });

  describe("for lists of documents", () => {
    const reader = () => ({ userId: bob, groups: ["dev"] });
    const namesFor = async (query: Parameters<ExamRoom["store"]["documents"]["list"]>[0]): Promise<string[]> =>
      (await room().store.documents.list(query)).documents.map(({ name }) => name);

    it("shows each reader what the reader may read", async () => {
      const { store } = room();
      await publish({ name: "open", visibility: "public" });
      await publish({ name: "by-link", visibility: "link" });
      const granted = await publish({ name: "granted" });
      const ofGroup = await publish({ name: "of-group" });
      await publish({ name: "secret" });
      await publish({ ownerId: bob, name: "own" });
      await store.sharing.grant(granted.id, { subject: { user: bob }, right: "read" });
      await store.sharing.grant(granted.id, { subject: { group: "dev" }, right: "write" });
      await store.sharing.grant(ofGroup.id, { subject: { group: "dev" }, right: "read" });
      expect((await namesFor({ reader: reader() })).sort()).toEqual(["granted", "of-group", "open", "own"]);
      expect(await namesFor({ reader: null })).toEqual(["open"]);
      expect(await namesFor({ reader: reader(), ownerId: bob })).toEqual(["own"]);
      expect(await namesFor({ reader: { userId: ada, groups: [] }, visibility: "private" })).toHaveLength(3);
    });

    it("searches names and titles in any case, taking no character for a wildcard", async () => {
      for (const [name, title] of [
        ["prices", "Überblick"],
        ["100%", ""],
        ["a_b", "x\\y"],
      ] as const)
        await publish({ name, title });
      const mine = { userId: ada, groups: [] };
      const found = (text: string): Promise<string[]> => namesFor({ reader: mine, text });
      expect(await found("PRIC")).toEqual(["prices"]);
      expect(await found("über")).toEqual(["prices"]);
      expect(await found("%")).toEqual(["100%"]);
      expect(await found("_")).toEqual(["a_b"]);
      expect(await found("x\\")).toEqual(["a_b"]);
      expect(await found("' or 1=1 --")).toEqual([]);
    });

    it("goes on behind a page where it ended", async () => {
      const { store, clock } = room();
      for (let at = 0; at < 7; at++) {
        if (at % 2 === 0) clock.advance(1);
        await publish({ name: `d${at}`, visibility: "public" });
      }
      const names: string[] = [];
      let after: string | undefined;
      do {
        const page = await store.documents.list({ reader: null, after, limit: 3 });
        names.push(...page.documents.map(({ name }) => name));
        after = page.next;
      } while (after !== undefined);
      expect([...names].sort()).toEqual(["d0", "d1", "d2", "d3", "d4", "d5", "d6"]);
      expect(names[0]).toBe("d6");
    });

    it("shows expired documents to their owner only", async () => {
      const { clock } = room();
      await publish({ visibility: "public", expiresAt: clock.date() + 10 });
      expect(await namesFor({ reader: null })).toEqual(["prices"]);
      clock.advance(10);
      expect(await namesFor({ reader: null })).toEqual([]);
      expect(await namesFor({ reader: { userId: ada, groups: [] } })).toEqual(["prices"]);
    });
  });

  describe("for readers of a document", () => {
    it("knows the best right of a user and the user's groups", async () => {
      const { sharing } = room().store;
      const { id } = await publish();
      const right = (groups: string[]) => sharing.rightOf(id, { userId: bob, groups });
      expect(await right(["dev"])).toBeUndefined();
      await sharing.grant(id, { subject: { user: bob }, right: "read" });
      expect(await right(["dev"])).toBe("read");
      await sharing.grant(id, { subject: { group: "dev" }, right: "write" });
      expect(await right(["dev"])).toBe("write");
      expect(await right([])).toBe("read");
      await sharing.grant(id, { subject: { group: "dev" }, right: "read" });
      expect(await right(["dev"])).toBe("read");
      expect(await sharing.grantsOf(id)).toEqual([
        { subject: { group: "dev" }, right: "read" },
        { subject: { user: bob }, right: "read" },
      ]);
      expect(await sharing.withdraw(id, { user: bob })).toBe(true);
      expect(await sharing.withdraw(id, { user: bob })).toBe(false);
      expect(await right([])).toBeUndefined();
    });

    it("takes a group named as a user for a group", async () => {
      const { sharing } = room().store;
      const { id } = await publish();
      await sharing.grant(id, { subject: { group: `user:${bob}` }, right: "write" });
      expect(await sharing.rightOf(id, { userId: bob, groups: [] })).toBeUndefined();
    });

    it("refuses grants for users and documents that are not there", async () => {
      const { sharing } = room().store;
      const { id } = await publish();
      const grant = { subject: { user: bob }, right: "read" } as const;
      expect(await failure(sharing.grant("nothing", grant))).toMatchObject({ code: "UNKNOWN_DOCUMENT" });
      const ofNobody = { subject: { user: "nobody" }, right: "read" } as const;
      expect(await failure(sharing.grant(id, ofNobody))).toMatchObject({ code: "UNKNOWN_USER" });
      const link = { hash: "h", documentId: "nothing" };
      expect(await failure(sharing.share(link))).toMatchObject({ code: "UNKNOWN_DOCUMENT" });
    });

    it("[UA8] counts the uses of a link, also at once, and revokes it once", async () => {
      const { store, clock } = room();
      const { id } = await publish();
      const link = await store.sharing.share({ hash: "h", documentId: id, expiresAt: clock.date() + DAY_MS });
      expect(link).toMatchObject({ documentId: id, right: "read", uses: 0, createdAt: clock.date() });
      clock.advance(1);
      await store.sharing.share({ hash: "i", documentId: id });
      await Promise.all(Array.from({ length: 30 }, () => store.sharing.usedShare("h")));
      expect(await store.sharing.findShare("h")).toEqual({ ...link, uses: 30 });
      expect((await store.sharing.sharesOf(id)).map(({ hash }) => hash)).toEqual(["i", "h"]);
      expect(await store.sharing.revokeShare("h")).toBe(true);
      expect(await store.sharing.revokeShare("h")).toBe(false);
      expect(await store.sharing.findShare("h")).toMatchObject({ revokedAt: clock.date() });
      expect(await store.sharing.findShare("j")).toBeUndefined();
    });
  });

  describe("for pictures", () => {
    it("keeps the picture of the latest revision", async () => {
      const { pictures, documents } = room().store;
      const { id } = await publish();
      const picture = (rev: number) => ({ rev, type: "image/webp", bytes: Buffer.from([rev]) });
      expect(await pictures.get(id)).toBeUndefined();
      expect(await pictures.put(id, picture(2))).toBe(true);
      expect(await pictures.put(id, picture(1))).toBe(false);
      const kept = await pictures.get(id);
      expect({ ...kept, bytes: [...(kept?.bytes ?? [])] }).toEqual({ rev: 2, type: "image/webp", bytes: [2] });
      expect(await documents.byId(id)).toMatchObject({ pictureRev: 2 });
      expect(await pictures.put("nothing", picture(1))).toBe(false);
    });
  });
}
