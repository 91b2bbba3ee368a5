import { gzipSync } from "node:zlib";
import { Document } from "../../../../src/document/document.js";
import type { DocJson } from "../../../../src/document/json.js";
import { figure } from "../../../../src/exports/plotting.js";
import { ColumnDataSource, Column, CustomJS, Div, OpenURL, Slider, TapTool } from "../../../../src/exports/models.js";
import type { Model } from "../../../../src/model/model.js";
import { checkContent } from "../../../../src/publishing/content/check-content.js";
import { packContent, unpackContent } from "../../../../src/publishing/content/stored-content.js";

const LIMITS = { maxDocumentBytes: 20 * 1024 ** 2, maxDocumentModels: 50_000 };
const NO_BUFFERS = new Map<string, Uint8Array>();

function docOf(...roots: Model[]): DocJson {
  const doc = new Document();
  for (const root of roots) doc.add_root(root);
  return doc.to_json();
}

const checked = (doc: unknown, buffers: ReadonlyMap<string, Uint8Array> = NO_BUFFERS) =>
  checkContent({ doc, buffers }, LIMITS);
const ids = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`);
const slider = (id: string) => ({ type: "object", name: "Slider", id, attributes: { start: 0, end: 1, value: 0 } });
const version = "3.10.0";

describe("content that is published", () => {
  it("is stored as it would be written by this server, with all arrays inside", async () => {
    const plot = figure({ title: "Prices" });
    plot.line(new Float64Array([1, 2, 3]), new Float64Array([4, 5, 6]));
    const given = docOf(plot);
    const { json, buffers, bokehVersion } = checked(given);
    expect(buffers.size).toBe(2);
    const stored = await unpackContent(await packContent(json, buffers));
    expect(Document.from_json(stored).to_json()).toEqual(Document.from_json(given).to_json());
    expect(JSON.stringify(stored)).not.toContain('"data":{"id"');
    expect(bokehVersion).toBe(given.version);
  });

  it("may name buffers, each of which is there and used", () => {
    const array = {
      type: "ndarray",
      array: { type: "bytes", data: { id: "b" } },
      shape: [2],
      dtype: "float64",
      order: "little",
    };
    const attributes = { data: { type: "map", entries: [["x", array]] } };
    const doc = { version, title: "", roots: [{ type: "object", name: "ColumnDataSource", id: "p1", attributes }] };
    const bytes = new Uint8Array(new Float64Array([1, 2]).buffer);
    expect([...checked(doc, new Map([["b", bytes]])).buffers.values()]).toEqual([bytes]);
    expect(() => checked(doc)).toThrow('no buffer "b"');
    const [one, other] = [["b", bytes] as const, ["c", bytes] as const];
    expect(() => checked(doc, new Map([one, other]))).toThrow('does not name the buffer "c"');
  });

  it.each([
    ["no document", 5],
    ["no list of roots", { version, roots: {} }],
    ["a root that is no model", { version, title: "", roots: [5] }],
    ["a property that there is not", { version, roots: [{ ...slider("a"), attributes: { colour: 1 } }] }],
  ])("[UA3] with %s is refused", (_what, doc) => {
    expect(() => checked(doc)).toThrow();
  });

  it("[UA3] of another version of Bokeh is refused, with both versions", () => {
    expect(() => checked({ version: "4.0.1", title: "", roots: [] })).toThrow(/Bokeh 4\.0\.1.*Bokeh 3\./);
    expect(() => checked({ version: "3.7.0", title: "", roots: [] })).not.toThrow();
  });

  it("[UA3] with an unknown model is refused, with the nearest one", () => {
    const doc = { version, title: "", roots: [{ ...slider("a"), name: "Slidr" }] };
    expect(() => checked(doc)).toThrow('Did you mean "Slider"?');
  });

  it("[UA3] with too many models is refused", () => {
    const children = ids(50_001).map(slider);
    const doc = { version, title: "", roots: [{ type: "object", name: "Column", id: "c", attributes: { children } }] };
    expect(() => checked(doc)).toThrow(expect.objectContaining({ code: "DOCUMENT_TOO_LARGE" }) as Error);
  });

  it("[UA3] that is nested 300 levels deep is refused", () => {
    let value: unknown = 1;
    for (let depth = 0; depth < 300; depth++) value = [value];
    const doc = { version, title: "", roots: [{ ...slider("a"), attributes: { tags: value } }] };
    expect(() => checked(doc)).toThrow(expect.objectContaining({ code: "NESTED_TOO_DEEPLY" }) as Error);
  });

  it("[UA4] as a chain of 20,000 models, each of which names the one before, is taken only if it can be read back", () => {
    // Each is flat, but from the last one on they are inside each other.
    const chain = ids(20_000).map((id, at) => {
      const children = at === 0 ? [] : [{ id: `p${at - 1}` }];
      return { type: "object", name: "Column", id, attributes: { children } };
    });
    const root = { type: "object", name: "Row", id: "r", attributes: { tags: chain, children: [{ id: "p19999" }] } };
    const { json } = checked({ version, title: "", roots: [root] });
    expect(Document.from_json(json).roots).toHaveLength(1);
  });

  it("[UA3] that inflates to more than the limit is refused before it is inflated", () => {
    const bomb = gzipSync(new Uint8Array(64 * 1024 ** 2)).toString("base64");
    const array = {
      type: "ndarray",
      array: { type: "bytes", data: bomb },
      shape: [64 * 1024 ** 2],
      dtype: "uint8",
      order: "little",
    };
    const attributes = { data: { type: "map", entries: [["x", array]] } };
    const doc = { version, title: "", roots: [{ type: "object", name: "ColumnDataSource", id: "p1", attributes }] };
    expect(() => checked(doc)).toThrow(expect.objectContaining({ code: "DOCUMENT_TOO_LARGE" }) as Error);
  });

  it("has no models that run code, wherever they are", () => {
    const button = new Slider({ start: 0, end: 1, value: 0 });
    button.js_on_change("value", new CustomJS({ code: "alert(1)" }));
    expect(() => checked(docOf(button))).toThrow(/^CustomJS would run code/);
  });

  it.each([
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>",
    "vbscript:x",
  ])("has no link to %j", (url) => {
    const plot = figure();
    plot.add_tools(new TapTool({ callback: new OpenURL({ url }) }));
    expect(() => checked(docOf(plot))).toThrow(expect.objectContaining({ code: "UNSAFE_LINK" }) as Error);
    for (const text of [`<a href="${url}">x</a>`, `<A HREF='${url}'>x</A>`, `<form action="${url}">`])
      expect(() => checked(docOf(new Div({ text })))).toThrow(
        expect.objectContaining({ code: "UNSAFE_LINK" }) as Error,
      );
  });

  it("has no link whose scheme is written in entities", () => {
    for (const url of ["&#106;avascript:alert(1)", "java&Tab;script&colon;alert(1)", "&#x6a;avascript&#58;x"])
      expect(() => checked(docOf(new Column({ children: [new Div({ text: `<a href=${url}>x</a>` })] })))).toThrow(
        /link/,
      );
  });

  it("has no unsafe addresses in the columns that links open", () => {
    const plotOf = (tools: TapTool[]): Model => {
      const plot = figure();
      plot.scatter("x", "x", {
        source: new ColumnDataSource({ data: { x: [1], link: ["javascript:alert(1)"] } }),
      });
      plot.add_tools(...tools);
      return plot;
    };
    expect(() => checked(docOf(plotOf([])))).not.toThrow();
    const tool = new TapTool({ callback: new OpenURL({ url: "@link" }) });
    expect(() => checked(docOf(plotOf([tool])))).toThrow(expect.objectContaining({ code: "UNSAFE_LINK" }) as Error);
  });

  it("may have links to pages, and pictures that are data", () => {
    const text = '<a href="https://example.org/?q=javascript:x">x</a><img src="data:image/png;base64,AA==">';
    expect(() => checked(docOf(new Div({ text })))).not.toThrow();
  });
});
