// Clients whose connections are cut at any moment, while the app and other clients change the document: in the end all have
// the document of the server. The document is small, so that the log has no room for many changes. RESUME_RUNS sets the number of simulations; SEED repeats one.
import fc from "fast-check";
import { client_writable, column, figure, type Document } from "plotctl";
import { Button, ColumnDataSource, DataTable, Div, Slider } from "plotctl/models";
import { UNMETERED } from "../../../src/hosting/app-meter.js";
import { withId } from "../../../src/model/has-props.js";
import { Encoder } from "../../../src/serialize/encoder.js";
import { ManualClock } from "../../support/manual-clock.js";
import { host, nextTurn } from "./listener.js";
import { ResumingClient } from "./resuming-client.js";

const RUNS = Number(process.env["RESUME_RUNS"] ?? 200);

const client = fc.nat(2);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant("stream" as const), rows: fc.integer({ min: 1, max: 3 }) }) },
  fc.record({ does: fc.constant("patch" as const), row: fc.nat(1), value: fc.nat(99) }),
  fc.record({ does: fc.constant("replace" as const), value: fc.nat(99) }),
  fc.record({ does: fc.constant("text" as const), value: fc.nat(99) }),
  fc.record({ does: fc.constant("title" as const), value: fc.nat(99) }),
  fc.record({ does: fc.constant("new root" as const) }),
  fc.record({ does: fc.constant("old root" as const), isBack: fc.boolean() }),
  fc.record({ does: fc.constant("back after a turn" as const), value: fc.nat(99) }),
  fc.record({ does: fc.constant("namesake" as const), isOther: fc.boolean() }),
  fc.record({ does: fc.constant("swap" as const), value: fc.nat(99) }),
  fc.record({ does: fc.constant("column" as const), value: fc.nat(99) }),
  fc.record({ does: fc.constant("many" as const), value: fc.nat(99) }),
  fc.record({ does: fc.constant("message" as const) }),
  fc.record({ does: fc.constant("glyph" as const), value: fc.integer({ min: 1, max: 5 }) }),
  { weight: 4, arbitrary: fc.record({ does: fc.constant("slide" as const), client, value: fc.nat(99) }) },
  fc.record({ does: fc.constant("forbidden" as const), client }),
  fc.record({ does: fc.constant("click" as const), client }),
  // Of one client: rows that two clients add at the same moment have no order.
  fc.record({ does: fc.constant("add row" as const), client: fc.constant(0), value: fc.nat(99) }),
  // Of a client that has read all, so that its row and those of the app have an order.
  { weight: 4, arbitrary: fc.record({ does: fc.constant("add shared row" as const), client, value: fc.nat(99) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("app row" as const), value: fc.nat(99) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("cut" as const), client, read: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("return" as const), client }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("read" as const), client, read: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("seen" as const), client }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("turn" as const) }) },
);

function textOf(document: Document): string {
  return JSON.stringify(document.snapshot(new Encoder({})), (key, value: unknown) =>
    key === "version" ? undefined : value,
  );
}

it(
  "after any cuts, every client has the document of the server",
  async () => {
    const starts = { log: 0, state: 0, pull: 0 };
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(step, { minLength: 10, maxLength: 60, size: "max" }),
        async (many, steps) => {
          const clock = new ManualClock();
          const source = new ColumnDataSource({ data: { x: new Float64Array([1, 2]), s: ["a", "b"] } });
          const plot = figure();
          plot.line("x", "x", { source });
          const slider = new Slider({ start: 0, end: 1000, value: 0 });
          const text = new Div({ text: "" });
          const button = new Button();
          const rows = new ColumnDataSource({ data: { y: [] } });
          const child = new Div({ text: "child" });
          const layout = column(plot, slider, text, button, child);
          const shared = new ColumnDataSource({ data: { z: [] as number[] } });
          let clicks = 0;
          button.on_click(() => clicks++);
          client_writable(text, []);
          slider.on_change("value", (_attr, _old, value) => (text.text = `value ${value}`));
          let document!: Document;
          const { session } = await host(
            (doc) => {
              document = doc;
              doc.add_root(layout);
              doc.add_root(new DataTable({ source: rows }));
              doc.add_root(new DataTable({ source: shared }));
            },
            { clock, meter: { ...UNMETERED, onResumed: (start) => starts[start]++ } },
          );
          const clients = Array.from({ length: many }, () => new ResumingClient(session));
          for (const each of clients) await each.connect();
          const roots: Div[] = [];
          const made = { clicks: 0, rows: 0, messages: 0 };
          for (const each of steps) {
            const one = "client" in each ? clients[each.client] : undefined;
            await session.withLock(async () => {
              if (each.does === "stream") {
                const x = Float64Array.from({ length: each.rows }, (_, row) => row);
                source.stream({ x, s: [...x].map(String) }, 5);
              } else if (each.does === "patch") source.patch({ x: [[each.row, each.value]] });
              else if (each.does === "replace")
                source.data = { x: new Float64Array([each.value, 2, 3]), s: ["q", "r", "s"] };
              else if (each.does === "text") text.text = `text ${each.value}`;
              else if (each.does === "title") document.title = `title ${each.value}`;
              else if (each.does === "new root") {
                const root = new Div({ text: "new" });
                roots.push(root);
                document.add_root(root);
              } else if (each.does === "old root") {
                const root = roots.shift();
                if (root !== undefined) document.remove_root(root);
                if (root !== undefined && each.isBack) document.add_root(root);
              } else if (each.does === "back after a turn") {
                const [root] = roots;
                if (root !== undefined) document.remove_root(root);
                await nextTurn();
                if (root !== undefined) {
                  root.text = `back ${each.value}`;
                  document.add_root(root);
                }
              } else if (each.does === "namesake") {
                const root = roots.shift();
                if (root !== undefined) document.remove_root(root);
                await nextTurn();
                if (root !== undefined && each.isOther) document.add_root(withId(Button, root.id));
                else if (root !== undefined) {
                  const namesake = withId(Div, root.id);
                  roots.push(namesake);
                  document.add_root(namesake);
                }
              } else if (each.does === "swap") {
                const inner = new Div({ text: `inner ${each.value}` });
                layout.children = [plot, slider, text, button, ...(each.value < 50 ? [column(inner)] : [child, inner])];
              } else if (each.does === "column") {
                source.data["s"] = [...(source.data["s"] ?? [])].map(() => String(each.value));
              } else if (each.does === "many") {
                for (let index = 0; index < 20; index++) button.label = `label ${each.value + index}`;
              } else if (each.does === "message") document.send_message("note", ++made.messages);
              else if (each.does === "app row") shared.stream({ z: [each.value] }, 8);
              else if (each.does === "glyph") plot.line("x", "x", { source, line_width: each.value });
            });
            if (each.does === "slide") one?.set(slider.id, "value", each.value);
            if (each.does === "forbidden") one?.set(text.id, "text", "mine");
            if (each.does === "click" && one !== undefined) {
              made.clicks++;
              one.click(button.id);
            }
            if (each.does === "add row" && one !== undefined) {
              made.rows++;
              one.stream(rows.id, { y: each.value });
            }
            if (each.does === "add shared row" && one?.isConnected === true) {
              await nextTurn();
              one.receive();
              one.stream(shared.id, { z: each.value });
              await one.settled();
            }
            if (each.does === "cut") {
              one?.receive(each.read);
              await one?.cut();
            }
            if (each.does === "return" && one?.isConnected === false) await one.connect();
            if (each.does === "read") one?.receive(each.read);
            if (each.does === "seen") await one?.seen();
            if (each.does === "turn") await nextTurn();
          }
          for (const each of clients) if (!each.isConnected) await each.connect();
          for (const each of clients) await each.settled();
          // Values that crossed on the way are settled after a rest.
          for (let round = 0; round < 3; round++) {
            await nextTurn();
            for (const each of clients) each.receive();
            clock.advance(250);
          }
          await nextTurn();
          for (const each of clients) each.receive();
          const expected = textOf(document);
          const lost = clients.reduce((sum, each) => sum + each.lost, 0);
          const gone = made.clicks + made.rows - clicks - rows.length;
          // What is given up may have been handled before the cut.
          expect(gone).toBeGreaterThanOrEqual(0);
          expect(gone).toBeLessThanOrEqual(lost);
          for (const each of clients) {
            expect(textOf(each.document)).toBe(expected);
            expect(each.repeats).toEqual([]);
            const notes = Array.from({ length: made.messages }, (_, index) => index + 1);
            if (each.pulled === 0) expect(each.messages).toEqual(notes);
            else expect(each.messages).toEqual(notes.filter((note) => each.messages.includes(note)));
          }
          await session.destroy();
        },
      ),
      { numRuns: RUNS },
    );
    expect(starts.log).toBeGreaterThan(RUNS / 4);
    expect(starts.state).toBeGreaterThan(RUNS / 4);
    if (process.env["RESUME_RUNS"] !== undefined) process.stderr.write(`${JSON.stringify(starts)}\n`);
  },
  RUNS * 1000,
);
