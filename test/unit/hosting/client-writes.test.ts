// What clients may change, by the policy of the document, of its models and of the server.
import fc from "fast-check";
import type { ClientWrites } from "../../../src/document/client-write-modes.js";
import { client_writable } from "../../../src/document/client-writes.js";
import { ColumnDataSource } from "../../../src/model/generated/sources.js";
import { Range1d } from "../../../src/model/generated/ranges.js";
import { Slider } from "../../../src/model/generated/sliders.js";
import { Button } from "../../../src/model/generated/widgets.js";
import type { Document } from "../../../src/document/document.js";
import { figure } from "../../../src/plotting/figure/figure.js";
import { createLog } from "../../../src/base/log.js";
import { host, Listener } from "./listener.js";

async function hostPlot(mode: ClientWrites | undefined, { byServer }: { byServer?: ClientWrites } = {}) {
  const slider = new Slider({ start: 0, end: 10, value: 1, title: "Slope" });
  const source = new ColumnDataSource({ data: { x: [1, 2], y: [3, 4] } });
  const plot = figure({ x_range: new Range1d({ start: 0, end: 1 }) });
  plot.line("x", "y", { source });
  const button = new Button();
  const clicks: unknown[] = [];
  button.on_click((event) => void clicks.push(event));
  const log = createLog({ level: "critical", format: "json", write: () => undefined });
  const { session } = await host(
    (doc: Document) => {
      if (mode !== undefined) doc.client_writes = mode;
      for (const root of [slider, plot, button]) doc.add_root(root);
    },
    { log, ...(byServer !== undefined && { clientWrites: byServer }) },
  );
  const client = new Listener(session);
  await client.request("PULL-DOC-REQ");
  client.take();
  const set = async (model: { readonly id: string }, attr: string, value: unknown): Promise<string> => {
    const { type, content } = await client.patch({
      kind: "ModelChanged",
      model: { id: model.id },
      attr,
      new: value as never,
    });
    return type === "OK" ? "OK" : (content.text ?? "");
  };
  return { session, client, slider, source, plot, range: plot.x_range as Range1d, button, clicks, set };
}

describe("client_writes", () => {
  it("lets clients change everything by default", async () => {
    const { slider, set } = await hostPlot(undefined);
    expect(await set(slider, "title", "Other")).toBe("OK");
    expect(slider.title).toBe("Other");
  });

  it.each([
    ["interactive", undefined],
    [undefined, "interactive"],
  ] as const)("%s of the app, %s of the server: only what people do", async (mode, byServer) => {
    const { slider, source, range, plot, set, client } = await hostPlot(
      mode,
      byServer === undefined ? {} : { byServer },
    );
    expect(await set(slider, "value", 7)).toBe("OK");
    expect(await set(range, "start", 0.5)).toBe("OK");
    expect(await set(source.selected, "indices", [1])).toBe("OK");
    expect(await set(slider, "end", 100)).toContain("Slider.end may not be set by clients.");
    expect(await set(plot, "background_fill_color", "red")).toContain(
      "background_fill_color may not be set by clients.",
    );
    expect((await client.patch({ kind: "TitleChanged", title: "Mine" })).type).toBe("ERROR");
    expect(
      (
        await client.patch({
          kind: "ColumnsStreamed",
          model: { id: source.id },
          attr: "data",
          data: { x: [1], y: [1] },
          rollover: null,
        })
      ).type,
    ).toBe("ERROR");
    expect([slider.value, slider.end, range.start]).toEqual([7, 10, 0.5]);
  });

  it("none: a reader's pan stays their own, without a correction, and clicks do nothing", async () => {
    const { slider, range, button, clicks, set, client } = await hostPlot("none");
    expect(await set(range, "start", 0.5)).toBe("OK");
    expect(client.take().map(({ type }) => type)).toEqual(["OK"]);
    expect(await set(slider, "value", 7)).toContain("Slider.value may not be set by clients.");
    expect(client.take().map(({ type }) => type)).toEqual(["PATCH-DOC", "ERROR"]);
    const click = {
      type: "event",
      name: "button_click",
      values: { type: "map", entries: [["model", { id: button.id }]] },
    };
    await client.patch({ kind: "MessageSent", msg_type: "bokeh_event", msg_data: click });
    expect([range.start, slider.value, clicks]).toEqual([0, 1, []]);
  });

  it("rejects a whole patch for one event, and the replacement of the document", async () => {
    const { slider, client } = await hostPlot("interactive");
    const event = (attr: string, value: unknown) => ({
      kind: "ModelChanged",
      model: { id: slider.id },
      attr,
      new: value as never,
    });
    expect((await client.patch(event("value", 7), event("end", 100))).type).toBe("ERROR");
    expect(slider.value).toBe(1);
    const doc = { version: "3.9.0", title: "Mine", roots: [] };
    expect((await client.request("PUSH-DOC", { doc })).type).toBe("ERROR");
  });

  it("holds from the next message on when the app changes it", async () => {
    const { session, slider, set } = await hostPlot("none");
    expect(await set(slider, "value", 2)).toContain("may not be set");
    session.document.client_writes = "any";
    expect(await set(slider, "value", 2)).toBe("OK");
    expect(() => (session.document.client_writes = "all" as never)).toThrow('got "all"');
  });

  it("changes nothing of the document by any patch of a reader", async () => {
    const { session, slider, plot, source, client } = await hostPlot("none");
    const before = JSON.stringify(session.document.to_json());
    const ids = [slider.id, plot.id, source.id, plot.x_range.id, "p999"];
    const anything = fc
      .anything({ withNullPrototype: false })
      .map((value) => JSON.parse(JSON.stringify(value) ?? "null") as never);
    const event = fc.record({
      kind: fc.constantFrom(
        "ModelChanged",
        "ColumnDataChanged",
        "ColumnsStreamed",
        "ColumnsPatched",
        "RootAdded",
        "RootRemoved",
        "TitleChanged",
        "MessageSent",
      ),
      model: fc.constantFrom(...ids).map((id) => ({ id })),
      attr: fc.constantFrom("value", "data", "start", "end", "title", "visible", "renderers", "constructor"),
      new: anything,
      data: anything,
      patches: anything,
      cols: fc.constant(null),
      rollover: fc.constant(null),
      title: fc.string(),
      msg_type: fc.constant("bokeh_event"),
      msg_data: anything,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 3 }), async (events) => {
        await client.patch(...(events as never[]));
        client.take();
        expect(JSON.stringify(session.document.to_json())).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});

describe("client_writable", () => {
  it("decides for one model, whatever the document's policy", async () => {
    const { slider, set } = await hostPlot("none");
    client_writable(slider, ["value"]);
    expect(await set(slider, "value", 3)).toBe("OK");
    expect(await set(slider, "end", 30)).toContain("Slider.end may not be set by clients.");
    const open = await hostPlot("any");
    client_writable(open.slider, []);
    expect(await open.set(open.slider, "value", 3)).toContain("Slider.value may not be set by clients.");
  });

  it("names the nearest property for a wrong one, and does not compile with it", () => {
    // @ts-expect-error: no such property.
    expect(() => client_writable(new Slider({ start: 0, end: 1, value: 0 }), ["valeu"])).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("value") as string }) as Error,
    );
  });
});
