// A session goes on in another process.
import { Button, ColumnDataSource, Div, Slider } from "../../../../src/exports/models.js";
import { figure } from "../../../../src/exports/plotting.js";
import type { Document } from "../../../../src/document/document.js";
import type { SessionSnapshot } from "../../../../src/hosting/session-snapshot.js";
import { ManualClock } from "../../../support/manual-clock.js";
import { Listener, NO_ORIGIN } from "../listener.js";
import { ResumingClient } from "../resuming-client.js";
import { keepingLog, moveTo, processOf } from "./restoring.js";

function sliders(doc: Document): void {
  const slider = new Slider({ start: 0, end: 10, value: 0, title: "n" });
  const source = new ColumnDataSource({ data: { x: new Float64Array([0, 1]), y: new Float64Array([0, 1]) } });
  const plot = figure();
  plot.line({ x: { field: "x" }, y: { field: "y" }, source });
  const text = new Div({ text: "none" });
  const button = new Button({ label: "more" });
  let factor = 1;
  slider.on_change("value", (_attr, _old, value) => {
    factor = value;
    text.text = `n is ${factor}`;
  });
  button.on_click(() => {
    source.stream({ x: new Float64Array([source.length]), y: new Float64Array([factor]) });
    doc.add_root(new Div({ text: `added ${factor}` }));
  });
  for (const root of [slider, plot, text, button]) doc.add_root(root);
}

async function click(listener: Listener, id: string): Promise<void> {
  const values = { type: "map", entries: [["model", { id }]] };
  await listener.patch({
    kind: "MessageSent",
    msg_type: "bokeh_event",
    msg_data: { type: "event", name: "button_click", values },
  });
}

const idOf = (doc: Document, model: typeof Slider | typeof Button): string => doc.get_one(model as typeof Slider).id;

describe("a session in another process", () => {
  it("has the document that its readers have, and goes on from there", async () => {
    const [one, other] = [processOf(sliders), processOf(sliders)];
    const session = await one.open("s", NO_ORIGIN);
    const reader = new Listener(session);
    await reader.request("PULL-DOC-REQ");
    const set = { kind: "ModelChanged", model: { id: idOf(session.document, Slider) }, attr: "value", new: 4 };
    await reader.patch(set);
    await click(reader, idOf(session.document, Button));
    const moved = await moveTo(other, session);
    expect(moved.outcome).toBe("restored");
    const next = moved.session!;
    expect(next.document.to_json()).toEqual(session.document.to_json());
    const later = new Listener(next);
    for (const each of [reader, later]) await click(each, idOf(session.document, Button));
    const texts = (doc: Document) => doc.roots.map((root) => (root instanceof Div ? root.text : root.id));
    expect(texts(next.document)).toEqual(texts(session.document));
    expect(texts(next.document).slice(-2)).toEqual(["added 4", "added 4"]);
    expect(next.document.get_one(Slider).value).toBe(4);
    await Promise.all([one.stop(), other.stop()]);
  });

  it("sends what the app's restore has changed to the readers that come back", async () => {
    const fill = (doc: Document): void => {
      const text = new Div({ text: "none" });
      const removed = new Div({ text: "removed" });
      const source = new ColumnDataSource({ data: { x: [1] } });
      for (const root of [text, removed, source]) doc.add_root(root);
      doc.restoreCallback = async () => {
        text.text = "restored";
        source.stream({ x: [2, 3] });
        doc.remove_root(removed);
        await Promise.resolve();
        doc.title = "restored too";
        doc.add_root(new Div({ text: "made", tags: [new Slider({ start: 0, end: 1, value: 0 })] }));
      };
    };
    const [one, other] = [processOf(fill), processOf(fill)];
    const session = await one.open("s", NO_ORIGIN);
    const reader = new ResumingClient(session);
    await reader.connect();
    const { session: next } = await moveTo(other, session);
    await reader.moveTo(next!);
    reader.receive();
    expect(reader).toMatchObject({ resumed: 1, pulled: 0 });
    const { roots, title } = reader.document;
    expect(title).toBe("restored too");
    expect(roots.map((root) => (root instanceof Div ? root.text : [...(root as ColumnDataSource).get("x")]))).toEqual([
      "restored",
      [1, 2, 3],
      "made",
    ]);
    await Promise.all([one.stop(), other.stop()]);
  });

  it("gets a new document, with what was entered, from another version of the app", async () => {
    const log = keepingLog();
    const one = processOf(sliders);
    const other = processOf(
      (doc) => {
        doc.add_root(new Div({ text: "new" }));
        sliders(doc);
      },
      { build: "two", log },
    );
    const session = await one.open("s", NO_ORIGIN);
    const reader = new Listener(session);
    await reader.patch({
      kind: "ModelChanged",
      model: { id: idOf(session.document, Slider) },
      attr: "value",
      new: 4,
    });
    const { outcome, session: next } = await moveTo(other, session);
    expect(outcome).toBe("replaced");
    expect(next!.document.get_one(Slider).value).toBe(4);
    expect(next!.document.select(Div).map(({ text }) => text)).toEqual(["new", "n is 4"]);
    const ids = new Set([...session.document.models].map(({ id }) => id));
    expect([...next!.document.models].filter(({ id }) => ids.has(id))).toEqual([]);
    expect(log.lines).toEqual([]);
    await Promise.all([one.stop(), other.stop()]);
  });
});

describe("a session whose callback does not end", () => {
  it("moves after 5 s with what the callback has changed so far, and with a warning", async () => {
    const clock = new ManualClock();
    const log = keepingLog();
    let goOn = (): void => {};
    const slow = (doc: Document): void => {
      const slider = new Slider({ start: 0, end: 10, value: 0 });
      const text = new Div({ text: "none" });
      slider.on_change("value", async () => {
        text.text = "begun";
        await new Promise<void>((resolve) => (goOn = resolve));
        text.text = "done";
      });
      for (const root of [slider, text]) doc.add_root(root);
    };
    const one = processOf(slow, { clock, log });
    const session = await one.open("s", NO_ORIGIN);
    const reader = new Listener(session);
    await reader.request("PULL-DOC-REQ");
    void reader.patch({ kind: "ModelChanged", model: { id: idOf(session.document, Slider) }, attr: "value", new: 4 });
    let taken: SessionSnapshot | undefined;
    const take = async (snapshot: SessionSnapshot): Promise<boolean> => {
      taken = snapshot;
      return true;
    };
    const moving = one.moveAway(session, take, { closesSockets: true });
    clock.advance(4999);
    await Promise.resolve();
    expect(taken).toBeUndefined();
    clock.advance(1);
    expect(await moving).toBe(true);
    expect(reader.closed?.code).toBe(1012);
    goOn();
    const sentDoc = JSON.stringify(taken?.doc);
    expect(sentDoc).toContain("begun");
    expect(sentDoc).not.toContain("done");
    expect(log.lines.filter((line) => line.includes("moves without the rest of it"))).toHaveLength(1);
    expect(log.lines.some((line) => line.includes("after its session had ended"))).toBe(false);
    await one.stop();
  });
});
