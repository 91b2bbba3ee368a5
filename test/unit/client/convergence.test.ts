// Two clients that change one document at once, and their server, end with equal documents.
import fc from "fast-check";
import { pull_session, type ClientSession } from "plotctl/client";
import { silentLog } from "../../../src/base/log.js";
import type { Document } from "../../../src/document/document.js";
import { Column } from "../../../src/model/generated/layouts.js";
import { Slider } from "../../../src/model/generated/sliders.js";
import { ColumnDataSource } from "../../../src/model/generated/sources.js";
import { Div, TextInput } from "../../../src/model/generated/widgets.js";
import type { Model } from "../../../src/model/model.js";
import { startServer, type StartedServer } from "../../support/server.js";
import { flat } from "../document/support.js";

const TIMEOUT_MS = 60_000;

function app(doc: Document): void {
  doc.add_root(new ColumnDataSource({ name: "a", data: { x: [1, 2, 3], y: Float64Array.of(1, 2, 3) } }));
  doc.add_root(new ColumnDataSource({ name: "b", data: { x: [], y: [] } }));
  doc.add_root(new Slider({ name: "slider", start: 0, end: 10, value: 1 }));
  doc.add_root(new Column({ name: "column" }));
}

type Change = (doc: Document) => void;

const find = <M extends Model>(doc: Document, name: string): M | null => doc.select_one<M>(name);
const source = fc.constantFrom("a", "b");
const rows = fc.nat({ max: 3 }).chain((length) => {
  const size = { minLength: length, maxLength: length };
  const integers = fc.array(fc.integer(), size);
  const floats = fc.float64Array({ ...size, noNaN: true, noDefaultInfinity: true });
  return fc.record({ x: fc.oneof(integers, floats), y: fc.oneof(integers, floats) });
});

/** The changes of one client. A change that the API rejects, since the other client was faster, is skipped. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.integer({ min: 0, max: 10 }).map((value): Change => (doc) => {
    const slider = find<Slider>(doc, "slider");
    if (slider !== null) slider.value = value;
  }),
  fc.tuple(source, rows, fc.option(fc.integer({ min: 1, max: 5 }))).map(
    ([name, data, rollover]): Change =>
      (doc) =>
        find<ColumnDataSource>(doc, name)?.stream(data, rollover),
  ),
  fc.tuple(source, rows).map(([name, data]): Change => (doc) => {
    const found = find<ColumnDataSource>(doc, name);
    if (found !== null) found.data = data;
  }),
  fc.tuple(source, fc.nat({ max: 3 }), fc.integer()).map(
    ([name, row, value]): Change =>
      (doc) =>
        find<ColumnDataSource>(doc, name)?.patch({ x: [[row, value]] }),
  ),
  fc.string({ maxLength: 8 }).map((title): Change => (doc) => {
    doc.title = title;
  }),
  fc.string({ maxLength: 8 }).map(
    (text): Change =>
      (doc) =>
        doc.add_root(new Div({ text })),
  ),
  fc.nat({ max: 6 }).map((which): Change => (doc) => {
    const root = doc.roots[which];
    if (root !== undefined) doc.remove_root(root);
  }),
  fc.array(fc.string({ maxLength: 4 }), { maxLength: 3 }).map((values): Change => (doc) => {
    const column = find<Column>(doc, "column");
    if (column !== null) column.children = values.map((value) => new TextInput({ value }));
  }),
);

interface Step {
  readonly who: 0 | 1;
  readonly change: Change;
  /** Lets messages arrive afterwards. */
  readonly waits: boolean;
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ who: fc.constantFrom(0 as const, 1 as const), change, waits: fc.boolean() }),
  { maxLength: 20 },
);

let started: StartedServer;
beforeAll(async () => {
  started = await startServer({ "/": app }, { logLevel: "error" });
});
afterAll(() => started.stop());

async function play(all: readonly Step[]): Promise<unknown[]> {
  const url = started.url("/");
  const one = await pull_session({ url, log: silentLog });
  const two = await pull_session({ url, session_id: one.id, log: silentLog });
  const pair = [one, two] as const;
  for (const { who, change, waits } of all) {
    try {
      change(pair[who].document);
    } catch (error) {
      if ((error as Error).name !== "PlotctlError") throw error;
    }
    if (waits) await new Promise(setImmediate);
  }
  await settle(pair);
  const witness = await pull_session({ url, session_id: one.id, log: silentLog });
  const documents = [witness, one, two].map(({ document }) => flat(document.to_json()));
  await Promise.all([one, two, witness].map((session) => session.close()));
  return documents;
}

/** Catching up may need messages of the other client; a corrected client may send changes again. */
async function settle(pair: readonly ClientSession[]): Promise<void> {
  for (let round = 0; round < 3; round++) {
    // Rejections are expected: the server's document counts.
    await Promise.all(pair.map((session) => session.force_roundtrip().catch(() => undefined)));
  }
}

describe("two clients that change one document at once", () => {
  it(
    "end equal to the server, for any changes in any order of arrival",
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const [served, one, two] = await play(all);
          expect(one).toEqual(served);
          expect(two).toEqual(served);
        }),
        { numRuns: 60 },
      );
    },
    TIMEOUT_MS,
  );
});
