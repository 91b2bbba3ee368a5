// When the pictures of documents are drawn.
import type { DocJson } from "../../../src/document/json.js";
import { createLog } from "../../../src/base/log.js";
import { DocumentPictures, type Painter } from "../../../src/publishing/pictures/document-pictures.js";
import { MemoryStore } from "../../../src/store/memory/memory-store.js";
import type { DocumentRecord } from "../../../src/store/contract/documents.js";
import { ManualClock } from "../../support/manual-clock.js";
import { until } from "../../support/until.js";

const JSON_OF = { version: "3.9.0", title: "", config: null, roots: [] } as unknown as DocJson;

/** Paints when the test says so. */
class SlowPainter implements Painter {
  readonly titles: string[] = [];
  rests = 0;
  #finish: ((error?: Error) => void) | undefined;

  paint(title: string): Promise<{ type: string; bytes: Uint8Array }> {
    this.titles.push(title);
    return new Promise((resolve, reject) => {
      this.#finish = (error) =>
        error === undefined ? resolve({ type: "image/webp", bytes: new Uint8Array([1]) }) : reject(error);
    });
  }

  finish(error?: Error): void {
    this.#finish?.(error);
  }

  async rest(): Promise<void> {
    this.rests += 1;
    this.finish(new Error("closed"));
  }
}

describe("pictures of documents", () => {
  let clock: ManualClock;
  let store: MemoryStore;
  let painter: SlowPainter;
  let pictures: DocumentPictures;
  let ownerId: string;
  let logged: string[];

  beforeEach(async () => {
    clock = new ManualClock();
    store = new MemoryStore(clock);
    painter = new SlowPainter();
    logged = [];
    const log = createLog({ level: "info", format: "json", write: (line) => void logged.push(line) });
    const look = async (id: string): Promise<{ document: DocumentRecord; json: DocJson } | undefined> => {
      const document = await store.documents.byId(id);
      return document && { document, json: JSON_OF };
    };
    pictures = new DocumentPictures({ pictures: store.pictures, painter, look, log, clock });
    ownerId = (await store.users.add({ name: "ada" })).id;
  });

  const publish = async (name: string, kind: "still" | "live" = "still"): Promise<DocumentRecord> => {
    const revision = { doc: new Uint8Array(), buffers: new Uint8Array(), bokehVersion: "3.9.0" };
    const done = await store.documents.publish({ ownerId, name, title: name, kind, revision });
    if (!("document" in done)) throw new Error(done.is);
    return done.document;
  };
  const painted = (count: number): Promise<void> =>
    until(`${count} pictures begin`, () => painter.titles.length === count);
  const drawn = (id: string, rev: number): Promise<void> =>
    until(`revision ${rev} has a picture`, async () => (await store.pictures.get(id))?.rev === rev);

  it("are drawn once for a document that is published several times in a moment, in its last revision", async () => {
    const first = await publish("a");
    pictures.changed(first);
    const second = await publish("a");
    pictures.changed(second);
    expect(pictures.size).toBe(1);
    clock.advance(2000);
    await painted(1);
    painter.finish();
    await drawn(first.id, 2);
    expect(painter.titles).toEqual(["a"]);
  });

  it("are drawn one after the other", async () => {
    for (const name of ["a", "b"]) pictures.changed(await publish(name));
    clock.advance(2000);
    await painted(1);
    expect(pictures.size).toBe(2);
    painter.finish();
    await painted(2);
    expect(painter.titles).toEqual(["a", "b"]);
  });

  it("are not tried again for a revision that could not be drawn", async () => {
    const document = await publish("a");
    pictures.changed(document);
    clock.advance(2000);
    await painted(1);
    painter.finish(new Error("It takes too long."));
    await until("it has failed", () => pictures.size === 0);
    expect(logged.join("")).toContain("It takes too long.");
    pictures.changed(document);
    expect(pictures.size).toBe(0);
    pictures.changed(await publish("a"));
    expect(pictures.size).toBe(1);
  });

  it("of live documents wait five minutes for the next one", async () => {
    const document = await publish("a", "live");
    pictures.changed(document);
    clock.advance(2000);
    await painted(1);
    painter.finish();
    await drawn(document.id, document.rev);
    await until("the queue is empty", () => pictures.size === 0);
    pictures.changed({ ...document, rev: document.rev + 1 });
    clock.advance(298_000);
    expect(pictures.size).toBe(1);
    expect(painter.titles).toHaveLength(1);
    clock.advance(2000);
    await painted(2);
  });

  it("that wait are dropped when the server stops", async () => {
    for (const name of ["a", "b", "c"]) pictures.changed(await publish(name));
    clock.advance(2000);
    await painted(1);
    await pictures.close();
    expect([pictures.size, painter.rests, painter.titles]).toEqual([0, 1, ["a"]]);
    pictures.changed(await publish("d"));
    expect(pictures.size).toBe(0);
  });
});
