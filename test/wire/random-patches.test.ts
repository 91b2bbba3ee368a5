// Random valid and invalid patches over a real session: the server's document and the document of a second client, which
// applies only the messages that the server sends it, always agree.
import fc from "fast-check";
import { applyPatch } from "../../src/document/apply-patch.js";
import { Document } from "../../src/document/document.js";
import { decodeContent, type DocJson } from "../../src/document/json.js";
import type { Json } from "../../src/serialize/wire-values.js";
import type { ProtocolClient } from "../support/protocol-client.js";
import { flat } from "../unit/document/support.js";
import { expectPlain, target } from "./target.js";

const RUNS = Number(process.env["PLOTCTL_TEST_RUNS"] ?? 300);
const SEED = Number(process.env["PLOTCTL_TEST_SEED"] ?? Date.now() % 1_000_000);

const object = (name: string, id: string, attributes: Json = {}): Json => ({ type: "object", name, id, attributes });
const map = (entries: readonly (readonly [string, Json])[]): Json => ({
  type: "map",
  entries: entries.map(([name, value]) => [name, value]),
});
const ref = (id: string): Json => ({ id });

/** Every run begins with this document. */
const START: Json = {
  title: "start",
  roots: [
    object("Column", "column", {
      children: [object("Slider", "slider", { start: 0, end: 10, value: 1 }), object("Div", "div", { text: "text" })],
    }),
    object("ColumnDataSource", "source", {
      data: map([
        ["x", [1, 2, 3]],
        ["y", [4, 5, 6]],
      ]),
    }),
  ],
};

const OLD_IDS = ["column", "slider", "div", "source"];
const NEW_IDS = ["new1", "new2", "new3"];

const id = fc.constantFrom(...OLD_IDS, ...NEW_IDS, "nobody", "__proto__");
const index = fc.integer({ min: -1, max: 4 });
const number: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -5, max: 20 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Json[]>({ type: "number", value: "nan" }, { type: "number", value: "+inf" }, "1", null),
  },
);
const bytes = fc
  .uint8Array({ maxLength: 24 })
  .map((data): Json => ({ type: "bytes", data: Buffer.from(data).toString("base64") }));
const array: fc.Arbitrary<Json> = fc
  .record({
    array: bytes,
    shape: fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 2 }),
    dtype: fc.constantFrom("uint8", "int32", "float64", "complex"),
    order: fc.constantFrom("little", "big"),
  })
  .map((fields): Json => ({ type: "ndarray", ...fields }));
const column: fc.Arbitrary<Json> = fc.oneof(fc.array(number, { maxLength: 4 }) as fc.Arbitrary<Json>, array, number);
const columns = fc.array(fc.tuple(fc.constantFrom("x", "y", "z"), column), { maxLength: 3 }).map(map);
const slice = fc.record({
  type: fc.constant("slice"),
  start: fc.oneof(index, fc.constant(null)),
  stop: fc.oneof(index, fc.constant(null)),
  step: fc.constantFrom(null, 1, 2, 0, -1),
});
const cells = fc
  .array(
    fc.tuple(
      fc.constantFrom("x", "y", "z"),
      fc.array(fc.tuple(fc.oneof(index, slice), fc.oneof(number, fc.array(number, { maxLength: 3 }))), {
        maxLength: 2,
      }),
    ),
    { maxLength: 2 },
  )
  .map((entries) => map(entries as [string, Json][]));

const newModel: fc.Arbitrary<Json> = fc.oneof(
  fc.tuple(fc.constantFrom(...NEW_IDS), number).map(([id, end]) => object("Slider", id, { start: 0, end, value: 1 })),
  fc.tuple(fc.constantFrom(...NEW_IDS, ...OLD_IDS), fc.string()).map(([id, text]) => object("Div", id, { text })),
  fc
    .tuple(fc.constantFrom(...NEW_IDS), id)
    .map(([id, child]) => object("Column", id, { children: [ref(child)], tags: [ref(id)] })),
  fc.constantFrom(...NEW_IDS).map((id) => object("Nonsense", id)),
);
const value: fc.Arbitrary<Json> = fc.oneof(
  number,
  fc.string(),
  fc.boolean(),
  array,
  columns,
  newModel,
  id.map(ref),
  fc.array(fc.oneof(number, newModel, id.map(ref)), { maxLength: 3 }) as fc.Arbitrary<Json>,
);
const attr = fc.constantFrom(
  "value",
  "title",
  "text",
  "tags",
  "name",
  "children",
  "data",
  "disabled",
  "__proto__",
  "nonsense",
);

const event: fc.Arbitrary<Json> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(id, attr, value)
      .map(([id, attr, value]) => ({ kind: "ModelChanged", model: { id }, attr, new: value })),
  },
  {
    weight: 3,
    // Mostly valid, so that patches of several events are applied as well.
    arbitrary: fc.oneof(
      fc
        .integer({ min: 0, max: 10 })
        .map((value): Json => ({ kind: "ModelChanged", model: ref("slider"), attr: "value", new: value })),
      fc.string().map((text): Json => ({ kind: "ModelChanged", model: ref("div"), attr: "text", new: text })),
      fc.shuffledSubarray(["slider", "div", "new1", "new2"]).map((ids): Json => ({
        kind: "ModelChanged",
        model: ref("column"),
        attr: "children",
        new: ids.map((id) => (id.startsWith("new") ? object("Div", id, { text: id }) : ref(id))),
      })),
    ),
  },
  columns.chain((data) =>
    fc
      .constantFrom(null, ["x"], ["z"], "x")
      .map((cols): Json => ({ kind: "ColumnDataChanged", model: ref("source"), attr: "data", data, cols })),
  ),
  fc.tuple(fc.array(number, { maxLength: 2 }), fc.constantFrom(null, 2, 5, -1, 0)).map(([rows, rollover]): Json => ({
    kind: "ColumnsStreamed",
    model: ref("source"),
    attr: "data",
    data: map([
      ["x", rows],
      ["y", rows],
    ]),
    rollover,
  })),
  cells.map((patches): Json => ({ kind: "ColumnsPatched", model: ref("source"), attr: "data", patches })),
  fc.oneof(newModel, id.map(ref)).map((model): Json => ({ kind: "RootAdded", model })),
  id.map((id): Json => ({ kind: "RootRemoved", model: { id } })),
  fc.oneof(fc.string(), fc.constant(5)).map((title): Json => ({ kind: "TitleChanged", title })),
  fc.constantFrom<Json[]>({ kind: "Nonsense" }, {}, 5, null),
);
const patches = fc.array(fc.array(event, { minLength: 1, maxLength: 3 }), { maxLength: 10 });

/** Has only what the server sends to it. */
class Follower {
  readonly #client: ProtocolClient;
  readonly #doc = new Document();

  constructor(client: ProtocolClient) {
    this.#client = client;
  }

  /** The document after all that was sent until now. */
  async document(): Promise<DocJson> {
    await this.#client.request("SERVER-INFO-REQ");
    for (const { header, content, buffers } of this.#client.received.splice(0)) {
      if (header.msgtype === "PULL-DOC-REPLY")
        this.#doc.replaceContent(decodeContent(content["doc"] as Json, { buffers }), undefined);
      if (header.msgtype === "PATCH-DOC") applyPatch(this.#doc, content, buffers, undefined)();
    }
    return this.#doc.to_json();
  }
}

/** The parts of a document that patches describe; the configuration of a pushed document is not sent. */
const content = ({ title, roots }: DocJson) => flat({ title, roots });

describe("random patches", () => {
  // The client sends more messages than the rate limit of a person allows.
  const attacked = target({ floodTimeMs: 2 ** 31 - 1 });

  it(`leave the server and its clients with equal documents (seed ${SEED})`, async () => {
    const client = await attacked.reader({ sessionId: "random" });
    const other = await attacked.reader({ sessionId: "random" });
    const follower = new Follower(other);
    const counts = { OK: 0, ERROR: 0 };
    const property = fc.asyncProperty(patches, async (list) => {
      client.received.length = 0;
      expect((await client.request("PUSH-DOC", { doc: START })).header.msgtype).toBe("OK");
      const ids = list.map((events) => client.send("PATCH-DOC", { events }));
      await client.request("SERVER-INFO-REQ");
      for (const id of ids) {
        const reply = client.received.find(({ header }) => header.reqid === id);
        const type = reply?.header.msgtype as "OK" | "ERROR";
        counts[type]++;
        if (type === "ERROR") expectPlain(reply?.content["text"]);
      }
      const server = attacked.sessions.get("random")?.document.to_json();
      expect(content(await follower.document())).toEqual(content(JSON.parse(JSON.stringify(server)) as DocJson));
    });
    await fc.assert(property, { numRuns: RUNS, seed: SEED });
    expect(Object.keys(Object.prototype)).toEqual([]);
    // Both valid and invalid patches occurred.
    expect(Math.min(counts.OK, counts.ERROR)).toBeGreaterThan(RUNS / 2);
  }, 120_000);
});
