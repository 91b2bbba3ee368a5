// What every Store does for live documents: nothing acknowledged is lost, and only the last owner writes.
import type { DocumentRecord } from "../../src/store/contract/documents.js";
import type { Fence, PatchEntry } from "../../src/store/contract/live.js";
import { publishIn, revision } from "./store-documents-exam.js";
import type { ExamRoom } from "./store-exam.js";

export function entry(rev: number, text = `patch ${rev}`): PatchEntry {
  return { rev, frames: Buffer.from(text) };
}

export function liveExam(room: () => ExamRoom): void {
  let ada: string;
  let document: DocumentRecord;
  let fence: Fence;
  const live = () => room().store.live;
  const snapshot = (rev: number, text = `state ${rev}`) => live().snapshot(fence, { ...revision(text), rev });
  const textsOf = (patches: readonly PatchEntry[] = []): string[] =>
    patches.map(({ rev, frames }) => `${rev}: ${Buffer.from(frames).toString()}`);

  beforeEach(async () => {
    ada = (await room().store.users.add({ name: "ada" })).id;
    document = await publishIn(room(), { ownerId: ada, name: "ticks", kind: "live" });
    fence = { documentId: document.id, epoch: (await live().take(document.id))?.document.epoch ?? 0 };
  });

  it("gives its owner the snapshot and the patches since", async () => {
    expect(document).toMatchObject({ kind: "live", rev: 1 });
    expect(await live().append(fence, [entry(2), entry(3)])).toBe("stored");
    expect(await live().append(fence, [entry(4)])).toBe("stored");
    const taken = await live().take(document.id);
    expect(taken?.document).toMatchObject({ id: document.id, rev: 4, epoch: fence.epoch + 1 });
    expect(taken?.snapshot).toMatchObject({ rev: 1, bokehVersion: "3.9.2" });
    expect(textsOf(taken?.patches)).toEqual(["2: patch 2", "3: patch 3", "4: patch 4"]);
    expect(taken?.damaged).toEqual([]);
  });

  it("reads a document without taking it from its owner", async () => {
    await live().append(fence, [entry(2)]);
    const read = await live().read(document.id);
    expect(read).toMatchObject({ document: { rev: 2, epoch: fence.epoch }, snapshot: { rev: 1 }, earlier: [] });
    expect(textsOf(read?.patches)).toEqual(["2: patch 2"]);
    expect(await live().append(fence, [entry(3)])).toBe("stored");
  });

  it("refuses what an owner writes after another one has taken the document", async () => {
    await live().append(fence, [entry(2)]);
    const after = await live().take(document.id);
    expect(await live().append(fence, [entry(3)])).toBe("fenced");
    expect(await snapshot(2)).toBe("fenced");
    const next = { documentId: document.id, epoch: after?.document.epoch ?? 0 };
    expect(await live().append(next, [entry(3, "of the new owner")])).toBe("stored");
    expect(textsOf((await live().take(document.id))?.patches)).toEqual(["2: patch 2", "3: of the new owner"]);
  });

  it("refuses patches that do not follow the last one", async () => {
    for (const rev of [1, 3, 4]) expect(await live().append(fence, [entry(rev), entry(rev + 1)])).toBe("fenced");
    expect((await live().take(document.id))?.patches).toEqual([]);
  });

  it("stores a batch once that is sent twice", async () => {
    const batch = [entry(2), entry(3)];
    expect(await live().append(fence, batch)).toBe("stored");
    expect(await live().append(fence, batch)).toBe("stored");
    expect(textsOf((await live().take(document.id))?.patches)).toEqual(["2: patch 2", "3: patch 3"]);
  });

  it("lets one of two owners write who take it at once", async () => {
    const both = await Promise.all([live().take(document.id), live().take(document.id)]);
    const fences = both.map((taken) => ({ documentId: document.id, epoch: taken?.document.epoch ?? 0 }));
    const answers = await Promise.all(fences.map((each) => live().append(each, [entry(2)])));
    expect(answers.sort()).toEqual(["fenced", "stored"]);
  });

  it("keeps two snapshots, and the patches since the older one", async () => {
    const { store } = room();
    await live().append(fence, [entry(2), entry(3)]);
    expect(await snapshot(2)).toBe("stored");
    await live().append(fence, [entry(4)]);
    expect(await snapshot(4)).toBe("stored");
    expect((await store.documents.revisions(document.id)).map(({ rev }) => rev)).toEqual([4, 2]);
    expect((await store.documents.byId(document.id))?.bytes).toBe(2 * (7 + 3) + 2 * 7);
    const taken = await live().take(document.id);
    expect(taken?.snapshot.rev).toBe(4);
    expect(taken?.patches).toEqual([]);
    expect(textsOf(taken?.earlier)).toEqual(["3: patch 3", "4: patch 4"]);
    expect(Buffer.from((await store.documents.revision(document.id))?.doc ?? []).toString()).toBe("state 4");
  });

  it("counts the bytes of its patches", async () => {
    const { documents } = room().store;
    const before = await documents.usageOf(ada);
    await live().append(fence, [entry(2, "x".repeat(100)), entry(3, "x".repeat(50))]);
    expect(await documents.usageOf(ada)).toEqual({ ...before, bytes: before.bytes + 150 });
    expect((await documents.byId(document.id))?.bytes).toBe(document.bytes + 150);
  });

  it("stores no snapshot of a state that is ahead of the patches", async () => {
    expect(await snapshot(2)).toBe("fenced");
    expect((await live().take(document.id))?.snapshot.rev).toBe(1);
  });

  it("neither takes nor changes still and deleted documents", async () => {
    const { store } = room();
    const still = await publishIn(room(), { ownerId: ada, name: "still" });
    expect(await live().take(still.id)).toBeUndefined();
    expect(await live().read(still.id)).toBeUndefined();
    expect(await live().append({ documentId: still.id, epoch: 0 }, [entry(2)])).toBe("fenced");
    await store.documents.delete(document.id);
    expect(await live().take(document.id)).toBeUndefined();
    expect(await live().append(fence, [entry(2)])).toBe("fenced");
  });

  it("[UA6] keeps still and live documents apart", async () => {
    const { documents } = room().store;
    const again = { ownerId: ada, name: "ticks", revision: revision("{}") };
    expect(await documents.publish(again)).toMatchObject({ is: "other-kind", document: { kind: "live" } });
    await publishIn(room(), { ownerId: ada, name: "still" });
    expect(await documents.publish({ ...again, name: "still", kind: "live" })).toMatchObject({ is: "other-kind" });
  });

  it("stores many patches at once", async () => {
    const batch = Array.from({ length: 2000 }, (_, at) => entry(at + 2));
    expect(await live().append(fence, batch)).toBe("stored");
    const taken = await live().take(document.id);
    expect(taken?.patches).toHaveLength(2000);
    expect(taken?.patches.at(-1)?.rev).toBe(2001);
  });
}
