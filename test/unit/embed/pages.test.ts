import { Script } from "node:vm";
import fc from "fast-check";
import { assetUrl, findAsset } from "../../../src/embed/bundles/assets.js";
import { autoloadErrorScript, autoloadScript } from "../../../src/embed/autoload/autoload-script.js";
import { escapeHtml, escapeJsonText, scriptJson } from "../../../src/embed/escaping.js";
import { standalonePage } from "../../../src/embed/standalone/standalone-page.js";
import { RENDER_ITEMS_TYPE, serverPage } from "../../../src/embed/page/page.js";

const HOSTILE = `</script><!-- ]]> \u2028 & "quotes" 'too' <b>`;

function renderItems(html: string): Record<string, unknown>[] {
  const [, text = ""] =
    new RegExp(`<script type="${RENDER_ITEMS_TYPE.replace(/[.+]/g, "\\$&")}"[^>]*>(.*?)</script>`, "s").exec(html) ??
    [];
  return JSON.parse(text) as Record<string, unknown>[];
}

const matches = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, ...groups]) => groups);

describe("the page of a live document", () => {
  const html = serverPage({ title: HOSTILE, rootIds: ["r1", "r2"], token: "tok", scripts: ["/a.js?v=1", "/b.js?v=2"] });
  const items = renderItems(html);

  it("holds one JSON script with {} and one render item", () => {
    expect(matches(html, /<script type="application\/json"[^>]*>(.*?)<\/script>/g)).toEqual([["{}"]]);
    expect(items).toHaveLength(1);
    expect(Object.keys(items[0] ?? {})).toEqual(["token", "roots", "root_ids", "use_for_title"]);
    expect(items[0]).toMatchObject({ token: "tok", root_ids: ["r1", "r2"], use_for_title: true });
  });

  it("has the document's title, escaped", () => {
    expect(html).toContain(`<title>${escapeHtml(HOSTILE)}</title>`);
    expect(serverPage({ title: "", rootIds: [], token: "t", scripts: [] })).toContain("<title>Bokeh Plot</title>");
  });

  it("has an element for each root", () => {
    const roots = items[0]?.["roots"] as Record<string, string>;
    const placed = matches(html, /<div id="([^"]+)" data-root-id="([^"]+)"/g);
    expect(placed.map(([id, root]) => [root, id])).toEqual(Object.entries(roots));
    expect(Object.keys(roots)).toEqual(["r1", "r2"]);
  });

  it("names no roots if the document has none", () => {
    const empty = serverPage({ title: "", rootIds: [], token: "t", scripts: [] });
    expect(renderItems(empty)).toEqual([{ token: "t", use_for_title: true }]);
  });

  it("loads its scripts deferred, in order, preloaded, and has no inline script", () => {
    const scripts = matches(html, /<script([^>]*)>(.*?)<\/script>/gs).filter(
      ([attributes]) => !attributes?.includes("type="),
    );
    expect(scripts).toEqual([
      [' defer src="/a.js?v=1"', ""],
      [' defer src="/b.js?v=2"', ""],
    ]);
    expect(matches(html, /<link rel="preload" as="script" href="([^"]+)">/g)).toEqual([["/a.js?v=1"], ["/b.js?v=2"]]);
  });
});

describe("a standalone page", () => {
  it("has no end tag of a script in its data, which is read back unchanged", () => {
    const docJson = { title: HOSTILE, roots: [] };
    const html = standalonePage({ title: HOSTILE, rootIds: ["r1"], docJson, bundles: ["bokeh", "bokeh-widgets"] });
    const [[text = ""] = []] = matches(html, /<script type="application\/json"[^>]*>(.*?)<\/script>/gs);
    expect(text).not.toContain("<");
    const unescaped = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    expect(Object.values(JSON.parse(unescaped) as object)).toEqual([docJson]);
    expect(matches(html, /<script src="([^"]+)">/g)).toEqual([
      ["https://cdn.bokeh.org/bokeh/release/bokeh-3.10.0.min.js"],
      ["https://cdn.bokeh.org/bokeh/release/bokeh-widgets-3.10.0.min.js"],
    ]);
  });
});

describe("autoload.js", () => {
  const question = { elementId: "e1", token: "tok", scripts: ["/x.js?v=1"], appPath: "/app", absoluteUrl: undefined };

  it("lists the scripts, and none if the page brings its own", () => {
    expect(autoloadScript(question)).toContain('const js_urls = ["/x.js?v=1"];');
    expect(autoloadScript({ ...question, scripts: [] })).toContain("const js_urls = [];");
  });

  it("names the element and the app", () => {
    expect(autoloadScript(question)).toContain('const element_id = "e1";');
    expect(autoloadScript(question)).toContain('embedApp(script, {"token":"tok","path":"/app"});');
  });

  it("is valid JavaScript for any arguments", () => {
    const hostile = `");alert(1);//</script>\u2028'\\\n`;
    const script = autoloadScript({ ...question, elementId: hostile, appPath: hostile, absoluteUrl: hostile });
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toContain("</script");
    expect(() => new Script(autoloadErrorScript(hostile, hostile))).not.toThrow();
  });
});

describe("escaping", () => {
  it("keeps any value readable in a script, and closes no element", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = scriptJson(value);
        expect(text).not.toMatch(/[<>\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("leaves no markup in a text, and keeps its content", () => {
    const entities: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&amp;": "&" };
    const unescape = (html: string) => html.replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
        expect(unescape(escapeHtml(text))).toBe(text);
        expect(unescape(escapeJsonText(text))).toBe(text);
      }),
    );
  });
});

describe("assets", () => {
  it("are named by the hash of their content", () => {
    const hash = findAsset("js/bokeh.min.js")?.hash;
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
    expect(assetUrl("js/bokeh.min.js", "/pre")).toBe(`/pre/static/js/bokeh.min.js?v=${hash}`);
  });
});
