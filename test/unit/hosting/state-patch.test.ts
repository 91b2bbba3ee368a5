// Clients that have missed more changes than the log keeps: they get the present values of what was changed.
import type { Document } from "plotctl";
import { Button, ColumnDataSource, DataTable, Div, Slider } from "plotctl/models";
import { column } from "plotctl";
import { withId } from "../../../src/model/has-props.js";
import { Encoder } from "../../../src/serialize/encoder.js";
import { host, nextTurn } from "./listener.js";
import { ResumingClient } from "./resuming-client.js";

const textOf = (document: Document): string => JSON.stringify(document.snapshot(new Encoder()));

async function hosted() {
  const slider = new Slider({ start: 0, end: 100_000, value: 0 });
  const text = new Div({ text: "" });
  const source = new ColumnDataSource({
    data: { x: new Float64Array([1, 2, 3]), name: ["a", "b", "c"], y: new Float64Array(3) },
  });
  const { session, context } = await host((doc) => {
    doc.add_root(column(slider, text));
    doc.add_root(new DataTable({ source }));
  });
  const { document } = session;
  const client = new ResumingClient(session);
  await client.connect();
  await client.cut();
  /** More changes than half of the document. */
  const overflow = () => {
    for (let index = 1; index <= 100; index++) text.text = `text ${index}`;
  };
  return {
    ...{ session, context, document, client, slider, text, source, overflow },
    stream: (...x: number[]): void => {
      source.stream({ x: Float64Array.from(x), name: x.map(String), y: new Float64Array(x.length) });
    },
    returned: async () => {
      await nextTurn();
      await client.connect();
      client.receive();
      expect(textOf(client.document)).toBe(textOf(document));
      return client.events.map(({ kind }) => kind);
    },
  };
}

it("the client gets the last of many values, once", async () => {
  const { client, slider, overflow, returned } = await hosted();
  overflow();
  slider.value = 7;
  slider.value = 8;
  expect(await returned()).toEqual(["ModelChanged", "ModelChanged"]);
  expect(client).toMatchObject({ resumed: 1, pulled: 0 });
});

it("of a source that only grew, the client gets the rows that it misses", async () => {
  const { client, stream, overflow, returned } = await hosted();
  overflow();
  for (let row = 0; row < 50; row++) stream(row);
  expect(await returned()).toEqual(["ModelChanged", "ColumnsStreamed"]);
  const [, rows] = client.events;
  expect(JSON.stringify(rows?.["data"])).toContain('"shape":[50]');
});

it("of a source that dropped rows meanwhile, the client gets at most the rows that are left", async () => {
  const { client, source, overflow, returned } = await hosted();
  overflow();
  for (let row = 0; row < 50; row++) {
    source.stream({ x: new Float64Array([row]), name: [String(row)], y: new Float64Array(1) }, 10);
  }
  expect(await returned()).toEqual(["ModelChanged", "ColumnsStreamed"]);
  expect(client.events[1]).toMatchObject({ rollover: 10 });
  expect(JSON.stringify(client.events[1]?.["data"])).toContain('"shape":[10]');
});

it("of a source with changed cells, the client gets their columns", async () => {
  const { client, source, overflow, returned } = await hosted();
  overflow();
  source.patch({ x: [[0, 5]] });
  source.patch({ name: [[1, "z"]] });
  expect(await returned()).toEqual(["ModelChanged", "ColumnDataChanged"]);
  expect(client.events[1]).toMatchObject({ cols: ["x", "name"] });
});

it("of a source whose rows were added and changed, the client gets all columns", async () => {
  const { client, source, stream, overflow, returned } = await hosted();
  overflow();
  stream(4);
  source.patch({ x: [[0, 5]] });
  stream(5);
  expect(await returned()).toEqual(["ModelChanged", "ColumnDataChanged"]);
  expect(client.events[1]).toMatchObject({ cols: null });
});

it("rows that the client has added itself are not doubled", async () => {
  const { client, source, stream, overflow, returned } = await hosted();
  await client.connect();
  client.receive();
  client.stream(source.id, { x: 9, name: "mine", y: 0 });
  await client.settled();
  await client.cut();
  overflow();
  expect(await returned()).not.toContain("ColumnsStreamed");

  client.stream(source.id, { x: 10, name: "mine", y: 0 });
  await client.settled();
  await client.cut();
  stream(11);
  overflow();
  expect(await returned()).toContain("ColumnDataChanged");
});

it("new models come in full, with their present values, and removed roots go", async () => {
  const { client, document, overflow, returned } = await hosted();
  const gone = new Div({ text: "gone" });
  document.add_root(gone);
  await client.connect();
  client.receive();
  await client.cut();
  const added = new Div({ text: "first" });
  document.add_root(added);
  document.remove_root(gone);
  overflow();
  await nextTurn();
  added.text = "last";
  document.title = "new";
  expect(await returned()).toEqual(["RootRemoved", "ModelChanged", "RootAdded", "TitleChanged"]);
});

it("messages for pages keep their order, and none is lost", async () => {
  const { client, document, overflow, returned } = await hosted();
  document.send_message("note", 1);
  overflow();
  document.send_message("note", { values: [2] });
  await returned();
  expect(client.messages).toEqual([1, { type: "map", entries: [["values", [2]]] }]);
});

it.each([
  ["of the same type", (id: string) => withId(Div, id)],
  ["of another type", (id: string) => withId(Button, id)],
])("[SA3] a model %s with the id of one that was removed meanwhile comes in full", async (_what, namesakeOf) => {
  for (const isFar of [false, true]) {
    const { client, document, overflow, returned } = await hosted();
    const root = new Div({ text: "text", visible: false });
    document.add_root(root);
    await client.connect();
    client.receive();
    await client.cut();
    document.remove_root(root);
    if (isFar) overflow();
    await nextTurn();
    document.add_root(namesakeOf(root.id));
    await returned();
    expect(client).toMatchObject(isFar ? { resumed: 1, pulled: 1 } : { resumed: 2, pulled: 0 });
  }
});

it("a client that has missed more than 10,000 changes reads the whole document", async () => {
  const { client, slider, returned } = await hosted();
  for (let value = 1; value <= 10_100; value++) slider.value = value;
  await returned();
  expect(client).toMatchObject({ resumed: 0, pulled: 1 });
});

it("a client that comes back while changes are held reads the whole document", async () => {
  const { client, document, stream, overflow, returned } = await hosted();
  overflow();
  document.hold();
  stream(1);
  await returned();
  expect(client).toMatchObject({ resumed: 0, pulled: 1 });
});

it("a client that names a change from before the last that it had reads the whole document", async () => {
  const { client, slider, overflow, returned } = await hosted();
  await client.connect();
  client.receive();
  const earlier = client.copy();
  slider.value = 5;
  await nextTurn();
  client.receive();
  await client.seen();
  overflow();
  await nextTurn();
  await earlier.connect();
  expect(earlier).toMatchObject({ resumed: 0, pulled: 1 });
  await client.cut();
  await returned();
});
