// Snippets for an author's own page: script elements for apps, components, JSON items, whole pages.
import { createContext, runInContext, Script } from "node:vm";
import fc from "fast-check";
import { Div, Document, figure, PlotctlError, Slider, type Figure } from "plotctl";
import {
  autoload_static,
  components,
  file_html,
  json_item,
  server_document,
  server_session,
  type ServerDocumentOptions,
} from "plotctl/embed";

const HOSTILE = `a<b>&'"\\ </script><script>ran()</script><!-- \u2028\u2029 &quot; {{ x }} \${y}`;

function plot(): Figure {
  const plot = figure({ name: "n", tags: [1] });
  plot.line([1, 2], [1, 2]);
  return plot;
}

/** The arguments that a script passes to BokehJS: the documents as it reads them, and the render items. */
function drawnBy(script: string): { docs: Record<string, { title: string; roots: unknown[] }>; items: unknown[] } {
  const calls: [string, unknown[]][] = [];
  const embed_items = (docs: string, items: unknown[]) => void calls.push([docs, items]);
  const window = { Bokeh: { safely: (run: () => void) => run(), embed: { embed_items } } };
  const context = createContext({ window, document: { readyState: "complete" } });
  runInContext(script, context);
  const [[docs, items] = ["", []]] = calls;
  return { docs: JSON.parse(unescaped(docs)) as never, items: JSON.parse(JSON.stringify(items)) as unknown[] };
}

/** Reads documents as BokehJS does. */
function unescaped(text: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#x60": "`" };
  return text.replace(/&(amp|lt|gt|quot|#x27|#x60);/g, (_, entity: string) => entities[entity] ?? "");
}

/** The script elements, as a browser finds them: each ends at the first end tag. */
function scriptsIn(html: string): { attributes: string; text: string }[] {
  const found = [...html.matchAll(/<script([^>]*)>(.*?)<\/script\s*>/gis)];
  return found.map(([, attributes = "", text = ""]) => ({ attributes, text }));
}

/** The page without its script elements; a comment opened by a text would hide their end tags from browsers. */
function aroundScripts(html: string): string {
  expect(scriptsIn(html).filter(({ text }) => text.includes("<!--"))).toEqual([]);
  return html.replace(/<script[^>]*>.*?<\/script\s*>/gis, "<script></script>");
}

const sourceOf = (tag: string) => JSON.parse(/const source = (".*?");\n/.exec(tag)?.[1] ?? "null") as string;

describe("server_document", () => {
  it("requests autoload.js of the app, with its path and the app's arguments", () => {
    const tag = server_document("http://h:80/sub/app/", {
      relative_urls: true,
      resources: null,
      arguments: { "a b": "c&d", "bokeh-x": "1" },
    });
    const id = /^<script id="(bk-[0-9a-f-]{36})">/.exec(tag)?.[1];
    const query = `bokeh-autoload-element=${id}&bokeh-app-path=/sub/app&resources=none&a+b=c%26d`;
    expect(sourceOf(tag)).toBe(`http://h:80/sub/app/autoload.js?${query}`);
  });

  it("includes the server's address unless links are relative, and no path for an app at /", () => {
    expect(sourceOf(server_document())).toMatch(
      /^http:\/\/localhost:5006\/autoload\.js\?bokeh-autoload-element=[^&]+&bokeh-absolute-url=http:\/\/localhost:5006$/,
    );
    expect(sourceOf(server_document("/app"))).toMatch(/^\/app\/autoload\.js\?[^&]+&bokeh-app-path=\/app$/);
  });

  it.each<[string, string, ServerDocumentOptions | undefined]>([
    ["a websocket's address", "ws://h/app", undefined],
    ["another scheme", "javascript:alert(1)", undefined],
    ["credentials", "http://user:pass@h/app", undefined],
    ["a query", "http://h/app?x=1", undefined],
    ["headers with credentials", "default", { headers: { a: "b" }, with_credentials: true }],
    ["a header that would be two", "default", { headers: { a: "b\r\nc: d" } }],
    ["a header that browsers cannot send", "default", { headers: { a: "\u2028" } }],
    ["unknown resources", "default", { resources: "cdn" as "default" }],
    ["an unknown option", "default", { argument: {} } as ServerDocumentOptions],
  ])("rejects %s", (_, url, options) => {
    expect(() => server_document(url, options)).toThrow(PlotctlError);
  });

  it("is one valid script element, for any arguments", () => {
    const options = { arguments: { [HOSTILE]: HOSTILE }, headers: { "x-y": HOSTILE.replace(/[\u2028\u2029]/g, "") } };
    for (const tag of [
      server_document("http://h/a'b\"c<d>", options),
      server_session(null, { session_id: options.headers["x-y"], headers: options.headers }),
    ]) {
      expect(aroundScripts(tag)).toBe("<script></script>");
      expect(() => new Script(scriptsIn(tag)[0]?.text ?? "")).not.toThrow();
    }
  });
});

describe("server_session", () => {
  it("sends the session's id as a header, and requires one", () => {
    const tag = server_session(null, { session_id: "s-1", url: "http://h/app" });
    expect(tag).toContain('[["Bokeh-Session-Id","s-1"]]');
    expect(() => server_session(null, { session_id: "" })).toThrow("expected a session_id");
    const both = { session_id: "s", headers: { a: "b" }, with_credentials: true };
    expect(() => server_session(null, both)).toThrow("cannot be used together");
  });
});

describe("components", () => {
  it("returns elements in the same structure as its models", () => {
    const [one, two] = [plot(), new Slider({ start: 0, end: 1, value: 0 })];
    const [, place] = components(one);
    expect(place).toMatch(
      new RegExp(`^<div id="bk-[0-9a-f-]{36}" data-root-id="${one.id}" style="display: contents;"></div>$`),
    );
    const [, list] = components([one, two]);
    expect(list).toHaveLength(2);
    const [, named] = components({ a: one, b: two });
    expect(Object.keys(named)).toEqual(["a", "b"]);
    const [, info] = components(one, { wrap_plot_info: false });
    expect(info).toEqual({ elementid: expect.any(String) as string, id: one.id, name: "n", tags: [1] });
  });

  it("draws one document with a root for each model", () => {
    const model = plot();
    const [script, { elementid }] = components(model, { wrap_script: false, wrap_plot_info: false });
    const { docs, items } = drawnBy(script);
    const [docid = ""] = Object.keys(docs);
    expect(Object.keys(docs[docid] ?? {})).toEqual(["version", "title", "config", "roots"]);
    expect(items).toEqual([{ docid, roots: { [model.id]: elementid }, root_ids: [model.id] }]);
  });

  it("passes every text to BokehJS unchanged", () => {
    const textOf = (text: string, wrap_script: boolean) => {
      const [script] = components(new Div({ text }), { wrap_script });
      const code = wrap_script ? script.replace(/^<script[^>]*>|<\/script>$/g, "") : script;
      return JSON.stringify(Object.values(drawnBy(code).docs)[0]?.roots);
    };
    expect(textOf(HOSTILE, true)).toContain(JSON.stringify(HOSTILE));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(textOf(text, false)).toContain(JSON.stringify(text));
      }),
      { numRuns: 30 },
    );
  });

  it("has no end tag inside its script element", () => {
    const [script] = components(new Div({ text: HOSTILE, name: HOSTILE }));
    expect(aroundScripts(script)).toBe("<script></script>");
  });

  it("leaves models of a document in that document", () => {
    const doc = new Document();
    const model = plot();
    doc.add_root(model);
    components(model, { theme: "dark_minimal" });
    expect(doc.roots).toEqual([model]);
    expect(model.background_fill_color).toBe("#ffffff");
  });

  it("rejects values that are not models", () => {
    expect(() => components("x" as never)).toThrow(
      'components: expected a model, a list or an object of models, got "x"',
    );
    expect(() => components([])).toThrow(PlotctlError);
  });
});

describe("json_item", () => {
  it("has Python's keys, and a document without a title", () => {
    const model = plot();
    const item = json_item(model, "there");
    expect(Object.keys(item)).toEqual(["target_id", "root_id", "doc", "version"]);
    expect(item).toMatchObject({ target_id: "there", root_id: model.id, version: item.doc.version });
    expect(item.doc.title).toBe("");
    expect(json_item(model).target_id).toBeNull();
  });

  it("applies a theme to its output only", () => {
    const model = plot();
    expect(JSON.stringify(json_item(model, null, "dark_minimal"))).toContain('"background_fill_color"');
    expect(JSON.stringify(json_item(model))).not.toContain('"background_fill_color"');
  });
});

describe("file_html", () => {
  const scriptsOf = (html: string) => [...html.matchAll(/<script src="([^"]+)">/g)].map(([, url]) => url);

  it("links only the required bundles", () => {
    const release = "https://cdn.bokeh.org/bokeh/release";
    expect(scriptsOf(file_html(plot()))).toEqual([`${release}/bokeh-3.10.0.min.js`]);
    expect(scriptsOf(file_html([plot(), new Slider({ start: 0, end: 1, value: 0 })]))).toEqual([
      `${release}/bokeh-3.10.0.min.js`,
      `${release}/bokeh-widgets-3.10.0.min.js`,
    ]);
  });

  it("has no end tag of a script in its data", () => {
    const doc = new Document();
    doc.title = HOSTILE;
    doc.add_root(new Div({ text: HOSTILE, name: HOSTILE, tags: [HOSTILE] }));
    const html = file_html(doc);
    expect(aroundScripts(html)).not.toContain("ran()</");
    const written = scriptsIn(html).filter(({ attributes }) => !attributes.includes("src="));
    // Notices, log level, data, drawing: no elements from texts.
    expect(written).toHaveLength(4);
    const data = written[2]?.text ?? "";
    expect(data).not.toContain("<");
    expect(Object.values(JSON.parse(unescaped(data)) as object)).toEqual([doc.to_json()]);
  });

  it("names documents and roots, and leaves the title to the page", () => {
    const html = file_html(plot());
    const [, items = ""] = /const render_items = (.*);\n/.exec(html) ?? [];
    expect(Object.keys((JSON.parse(items) as object[])[0] ?? {})).toEqual(["docid", "roots", "root_ids"]);
    expect(html).toContain("<title>Bokeh Plot</title>");
    expect(file_html(plot(), { title: "A & B" })).toContain("<title>A &amp; B</title>");
  });

  it("loads BokehJS from the given resources", () => {
    expect(scriptsOf(file_html(plot(), { resources: "inline" }))).toEqual([]);
    const server = { mode: "server", root_url: "http://h:1/pre/" } as const;
    expect(scriptsOf(file_html(plot(), { resources: server }))).toEqual([
      expect.stringMatching(/^http:\/\/h:1\/pre\/static\/js\/bokeh\.min\.js\?v=[0-9a-f]{32}$/),
    ]);
    expect(scriptsOf(file_html(plot(), { resources: "absolute" }))).toEqual([
      expect.stringMatching(/^file:\/\/\/.*\/bokeh\.min\.js$/),
    ]);
    const relative = { mode: "relative", root_dir: "dist" } as const;
    expect(scriptsOf(file_html(plot(), { resources: relative }))).toEqual(["bokehjs/js/bokeh.min.js"]);
    expect(() => file_html(plot(), { resources: "inlined" as never })).toThrow('Did you mean "inline"?');
  });

  it("contains whole scripts if BokehJS is inline", () => {
    const html = file_html([plot(), new Slider({ start: 0, end: 1, value: 0 })], { resources: "inline" });
    const scripts = scriptsIn(html).filter(({ attributes }) => attributes === "");
    expect(scripts).toHaveLength(5);
    for (const { text } of scripts) expect(() => new Script(text)).not.toThrow();
  });

  it("renders an author's page, with texts escaped", () => {
    const template = "<title>{{ title }}</title><p>{{ greeting }}</p>{{ plot_div[0] }}{{ bokeh_js }}{{ plot_script }}";
    const source = `<!DOCTYPE html><body>${template.replace("{{ plot_div[0] }}", "{{ plot_div }}")}</body>`;
    const html = file_html(plot(), { template: source, template_variables: { greeting: HOSTILE }, title: HOSTILE });
    expect(html).toMatch(/<div id="(bk-[^"]+)" data-root-id="[^"]+"/);
    expect(aroundScripts(html)).not.toMatch(/<b>|ran\(\)<\//);
    expect(() => file_html(plot(), { template: "{{ gretings }}" })).toThrow(PlotctlError);
  });

  it("replaces the theme of a document, and leaves the document unchanged", () => {
    const document = new Document();
    document.add_root(plot());
    document.theme = "dark_minimal";
    const written = JSON.stringify(document.to_json());
    const colorIn = (html: string) => /"background_fill_color":"(#\w+)"/.exec(html)?.[1];
    expect(colorIn(file_html(document))).toBe("#20262B");
    expect(colorIn(file_html(document, { theme: "night_sky" }))).toBe("#2C001E");
    expect(file_html(document, { theme: null })).not.toContain("background_fill_color");
    expect(JSON.stringify(document.to_json())).toBe(written);
  });

  it("rejects a document without roots", () => {
    expect(() => file_html(new Document())).toThrow("file_html: the document has no roots.");
  });
});

describe("autoload_static", () => {
  it("returns a script for a file, and the element that the script replaces", () => {
    const model = plot();
    const [script, tag] = autoload_static(model, "cdn", 'plots/a"b.js');
    const [, id = ""] = /^<script src="plots\/a&quot;b\.js" id="(bk-[^"]+)"><\/script>$/.exec(tag) ?? [];
    expect(script).toContain(`"roots":{"${model.id}":"${id}"}`);
    expect(script).toContain("https://cdn.bokeh.org/bokeh/release/bokeh-3.10.0.min.js");
    expect(() => new Script(script)).not.toThrow();
  });

  it("accepts one model or root", () => {
    const doc = new Document();
    doc.add_root(plot());
    doc.add_root(plot());
    expect(() => autoload_static(doc, "cdn", "x.js")).toThrow("expected a document with one root, got one with 2");
  });
});
