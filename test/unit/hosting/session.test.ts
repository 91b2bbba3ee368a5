// Order, echo, batches and locks of a session, observed by subscribers without sockets.
import { curdoc } from "../../../src/document/current.js";
import type { Document } from "../../../src/document/document.js";
import {
  ColumnDataSource,
  Column,
  DataTable,
  Div,
  Plot,
  Slider,
  Title,
  type SliderProps,
} from "../../../src/exports/models.js";
import type { Log } from "../../../src/base/log.js";
import { silentLog } from "../../../src/base/log.js";
import { host, Listener, nextTurn } from "./listener.js";

function set(id: string, attr: string, value: number | string) {
  return { kind: "ModelChanged", model: { id }, attr, new: value };
}

function twoSliders() {
  const a = new Slider({ start: 0, end: 10, value: 1, name: "a" });
  const b = new Slider({ start: 0, end: 10, value: 1, name: "b" });
  const app = (doc: Document) => {
    doc.add_root(new Column({ children: [a, b] }));
  };
  return { a, b, app };
}

describe("a session and its listeners", () => {
  it("greets with ACK, and sends no patch before the listener has pulled", async () => {
    const { a, app } = twoSliders();
    const { session } = await host(app);
    const listener = new Listener(session);
    a.value = 2;
    await nextTurn();
    expect(listener.takeTypes()).toEqual(["ACK"]);
    await listener.request("PULL-DOC-REQ");
    a.value = 3;
    await nextTurn();
    expect(listener.takeTypes()).toEqual(["PULL-DOC-REPLY", "PATCH-DOC"]);
  });

  it("answers a patch with OK, does not echo it, and sends it to the others", async () => {
    const { a, app } = twoSliders();
    const { reader } = await host(app);
    const [one, two] = [await reader(), await reader()];
    await one.patch(set(a.id, "value", 5));
    expect(one.takeTypes()).toEqual(["OK"]);
    expect(two.take()).toMatchObject([{ type: "PATCH-DOC", content: { events: [set(a.id, "value", 5)] } }]);
    expect(a.value).toBe(5);
  });

  it("sends reactions to the sender before its OK, and to others in one patch, the cause first", async () => {
    const { a, b, app } = twoSliders();
    a.on_change("value", (_attr, _old, value) => (b.value = value + 1));
    const { reader } = await host(app);
    const [one, two] = [await reader(), await reader()];
    await one.patch(set(a.id, "value", 5));
    const [reaction, reply] = one.take();
    expect(reaction?.content.events).toEqual([set(b.id, "value", 6)]);
    expect(reply?.type).toBe("OK");
    expect(two.take().map(({ content }) => content.events)).toEqual([[set(a.id, "value", 5), set(b.id, "value", 6)]]);
  });

  it("ends with the callback's value in all clients when it overwrites a client's value", async () => {
    const { a, app } = twoSliders();
    a.on_change("value", () => (a.value = 7));
    const { reader } = await host(app);
    const [one, two] = [await reader(), await reader()];
    await one.patch(set(a.id, "value", 3));
    expect(one.take()[0]?.content.events).toEqual([set(a.id, "value", 7)]);
    expect(two.take()[0]?.content.events).toEqual([set(a.id, "value", 3), set(a.id, "value", 7)]);
  });

  it("forwards a patch of two events as one, in order", async () => {
    const { a, b, app } = twoSliders();
    const { reader } = await host(app);
    const [one, two] = [await reader(), await reader()];
    await one.patch(set(a.id, "value", 2), set(b.id, "value", 3));
    expect(two.take().map(({ content }) => content.events)).toEqual([[set(a.id, "value", 2), set(b.id, "value", 3)]]);
  });

  it("applies nothing of a patch with a bad event, sends the sender the current values, then answers ERROR", async () => {
    const { a, b, app } = twoSliders();
    const { reader } = await host(app);
    const [one, two] = [await reader(), await reader()];
    await one.patch(set(a.id, "value", 2), set(b.id, "value", "wide"));
    const [correction, reply] = one.take();
    expect(correction?.content.events).toEqual([set(a.id, "value", 1), set(b.id, "value", 1)]);
    expect(reply?.type).toBe("ERROR");
    expect(reply?.content.text).toContain("Slider.value");
    expect(two.take()).toEqual([]);
    expect([a.value, b.value]).toEqual([1, 1]);
  });

  it("answers an unknown id with ERROR, and skips events on a model that was removed", async () => {
    const { a, app } = twoSliders();
    const { reader, session } = await host(app);
    const one = await reader();
    expect((await one.patch()).type).toBe("OK");
    expect((await one.patch(set("nobody", "value", 1))).type).toBe("ERROR");
    session.document.clear();
    expect((await one.patch(set(a.id, "value", 4))).type).toBe("OK");
    expect(a.value).toBe(1);
  });

  it("answers ERROR when a callback throws, and sends the applied changes to others", async () => {
    const { a, b, app } = twoSliders();
    a.on_change("value", () => {
      b.value = 9;
      throw new Error("author's error");
    });
    const errors: string[] = [];
    const log: Log = { ...silentLog, error: (message) => errors.push(message) };
    const { reader } = await host(app, { log });
    const [one, two] = [await reader(), await reader()];
    const reply = await one.patch(set(a.id, "value", 5));
    expect(reply.type).toBe("ERROR");
    expect(reply.content.text).not.toContain("author's error");
    expect(two.take()[0]?.content.events).toEqual([set(a.id, "value", 5), set(b.id, "value", 9)]);
    expect(errors.join()).toContain("author's error");
  });

  it("sends a pushed document to the others in one patch with full models, and only OK to the pusher", async () => {
    const { app } = twoSliders();
    const { reader } = await host(app);
    const [one, two] = [await reader(), await reader()];
    const root = { type: "object", name: "Div", id: "d1", attributes: { text: "hello" } };
    await one.request("PUSH-DOC", { doc: { title: "Pushed", roots: [root] } });
    expect(one.takeTypes()).toEqual(["OK"]);
    const patches = two.take();
    expect(patches.map(({ content }) => content.events?.map(({ kind }) => kind))).toEqual([
      ["RootRemoved", "RootAdded", "TitleChanged"],
    ]);
    expect(patches[0]?.content.events?.[1]?.model).toEqual(root);
  });

  it("writes a new model in full once, and as a reference afterwards", async () => {
    const plot = new Plot();
    const { reader } = await host((doc) => doc.add_root(plot));
    const one = await reader();
    const title = new Title({ text: "new" });
    plot.title = title;
    await nextTurn();
    plot.title = new Title();
    plot.title = title;
    title.text = "changed";
    await nextTurn();
    const events = one.take().flatMap(({ content }) => content.events ?? []);
    expect(events[0]?.new).toMatchObject({ type: "object", id: title.id });
    expect(events[2]?.new).toEqual({ id: title.id });
  });

  it("gives a second reader, who pulls later, every model in full and never a dangling reference", async () => {
    const plot = new Plot();
    const { reader } = await host((doc) => doc.add_root(plot));
    const one = await reader();
    const title = new Title({ text: "new" });
    plot.title = title;
    const two = await reader();
    title.text = "later";
    await nextTurn();
    expect(one.take().length).toBe(2);
    expect(two.take().map(({ content }) => content.events)).toEqual([[set(title.id, "text", "later")]]);
  });

  it("rejects a model that lacks a required value, from the app and from a client, without changes", async () => {
    const column = new Column();
    const { reader } = await host((doc) => doc.add_root(column));
    const [one, two] = [await reader(), await reader()];
    expect(() => (column.children = [new Slider({ start: 0, end: 1 } as SliderProps)])).toThrow(
      "Slider.value has no value",
    );
    const incomplete = { type: "object", name: "Slider", id: "new", attributes: { start: 0, end: 1 } };
    const children = { kind: "ModelChanged", model: { id: column.id }, attr: "children", new: [incomplete] };
    const reply = await one.patch(children);
    expect(reply.content.text).toContain("Slider.value has no value");
    expect(column.children).toEqual([]);
    expect(two.take()).toEqual([]);
  });

  it("names the bundles of a new model beside the patch", async () => {
    const column = new Column();
    const { reader } = await host((doc) => doc.add_root(column));
    const one = await reader();
    column.children = [new DataTable({ source: new ColumnDataSource() })];
    await nextTurn();
    expect(one.take()[0]?.metadata.bundles).toContain("bokeh-tables");
  });

  it("sends the changes of an async callback before an await while it waits, and the rest at its end", async () => {
    const { a, app } = twoSliders();
    const status = new Div({ text: "" });
    let proceed = (): void => {};
    a.on_change("value", async () => {
      status.text = "loading";
      await new Promise<void>((resolve) => (proceed = resolve));
      status.text = "done";
      expect(curdoc().title).toBe("Bokeh Application");
    });
    const { reader } = await host((doc) => {
      app(doc);
      doc.add_root(status);
    });
    const one = await reader();
    const answered = one.patch(set(a.id, "value", 2));
    await nextTurn();
    expect(one.take()[0]?.content.events).toEqual([set(status.id, "text", "loading")]);
    proceed();
    await answered;
    expect(one.take().map(({ type }) => type)).toEqual(["PATCH-DOC", "OK"]);
  });

  it("handles nothing else of a session while an async callback runs, then continues in order of arrival", async () => {
    const { a, b, app } = twoSliders();
    const order: string[] = [];
    let proceed = (): void => {};
    a.on_change("value", async () => {
      order.push("a begins");
      await new Promise<void>((resolve) => (proceed = resolve));
      order.push("a ends");
    });
    b.on_change("value", () => order.push("b"));
    const { reader } = await host(app);
    const [one, two] = [await reader(), await reader()];
    const first = one.patch(set(a.id, "value", 2));
    const second = two.patch(set(b.id, "value", 2));
    await nextTurn();
    expect(order).toEqual(["a begins"]);
    proceed();
    await Promise.all([first, second]);
    expect(order).toEqual(["a begins", "a ends", "b"]);
  });

  it("waits for every async callback of a message before it answers, even if one of them has failed", async () => {
    const { a, app } = twoSliders();
    let isDone = false;
    a.on_change("value", () => Promise.reject(new Error("the first")));
    a.on_change("value", () => Promise.reject(new Error("the second")));
    a.on_change("value", async () => {
      await nextTurn();
      isDone = true;
    });
    const { reader } = await host(app);
    const one = await reader();
    expect((await one.patch(set(a.id, "value", 2))).type).toBe("ERROR");
    expect(isDone).toBe(true);
  });

  it("applies a change of the app outside any callback at once, and sends it at the end of the turn", async () => {
    const { a, b, app } = twoSliders();
    const { reader } = await host(app);
    const one = await reader();
    a.value = 4;
    b.value = 5;
    expect(one.take()).toEqual([]);
    await nextTurn();
    expect(one.take().map(({ content }) => content.events)).toEqual([[set(a.id, "value", 4), set(b.id, "value", 5)]]);
  });

  it("streams only the new rows", async () => {
    const source = new ColumnDataSource({ data: { x: [1], y: [2] } });
    const { reader } = await host((doc) => doc.add_root(source));
    const one = await reader();
    source.stream({ x: [3], y: [4] }, 10);
    await nextTurn();
    expect(one.take()[0]?.content.events).toEqual([
      {
        kind: "ColumnsStreamed",
        model: { id: source.id },
        attr: "data",
        data: {
          type: "map",
          entries: [
            ["x", [3]],
            ["y", [4]],
          ],
        },
        rollover: 10,
      },
    ]);
  });

  it("calls server handlers of document_ready", async () => {
    let ready = 0;
    const { reader } = await host((doc) => doc.on_event("document_ready", () => ready++));
    const one = await reader();
    const event = { type: "event", name: "document_ready", values: { type: "map" } };
    expect((await one.patch({ kind: "MessageSent", msg_type: "bokeh_event", msg_data: event })).type).toBe("OK");
    expect(ready).toBe(1);
  });

  it("lets a connection_lost handler change the document, and does not count the lost connection", async () => {
    const { a, app } = twoSliders();
    const { reader, session } = await host((doc) => {
      app(doc);
      doc.on_event("connection_lost", () => (a.value = 8));
    });
    const [one, two] = [await reader(), await reader()];
    await session.leave(one);
    expect(session.connectionCount).toBe(1);
    expect(two.take()[0]?.content.events).toEqual([set(a.id, "value", 8)]);
  });
});
