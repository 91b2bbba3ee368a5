import { JSDOM } from "jsdom";
import fc from "fast-check";
import { assetUrl, findAsset } from "../../../src/embed/assets.js";
import { autoloadNote, autoloadScript } from "../../../src/embed/autoload-script.js";
import { escapeHtml, escapeJsonText, scriptJson } from "../../../src/embed/escaping.js";
import { fileHtml } from "../../../src/embed/file-html.js";
import { RENDER_ITEMS_TYPE, serverPage } from "../../../src/embed/page.js";

const HOSTILE = `</script><!-- ]]> \u2028 & "quotes" 'too' <b>`;

function readPage(html: string) {
  const { document } = new JSDOM(html).window;
  const itemsText = document.querySelector(`script[type="${RENDER_ITEMS_TYPE}"]`)?.textContent ?? "";
  return { document, items: JSON.parse(itemsText) as Record<string, unknown>[] };
}

describe("the page of a live document", () => {
  const html = serverPage({ title: HOSTILE, rootIds: ["r1", "r2"], token: "tok", scripts: ["/a.js?v=1", "/b.js?v=2"] });
  const { document, items } = readPage(html);

  it("[T3] holds one JSON script with {} and one render item", () => {
    const jsonScripts = document.querySelectorAll('script[type="application/json"]');
    expect([...jsonScripts].map(({ textContent }) => textContent)).toEqual(["{}"]);
    expect(items).toHaveLength(1);
    expect(Object.keys(items[0] ?? {})).toEqual(["token", "roots", "root_ids", "use_for_title"]);
    expect(items[0]).toMatchObject({ token: "tok", root_ids: ["r1", "r2"], use_for_title: true });
  });

  it("[T4] has the document's title, escaped", () => {
    expect(document.title).toBe(HOSTILE.trim().replace(/\s+/g, " ").replace("\u2028", "\u2028"));
    expect(serverPage({ title: "", rootIds: [], token: "t", scripts: [] })).toContain("<title>Bokeh Plot</title>");
  });

  it("[T6] places every root in an element of its own", () => {
    const roots = items[0]?.["roots"] as Record<string, string>;
    const elements = [...document.querySelectorAll<HTMLElement>("[data-root-id]")];
    expect(elements.map(({ dataset, id }) => [dataset["rootId"], id])).toEqual(Object.entries(roots));
    expect(Object.keys(roots)).toEqual(["r1", "r2"]);
  });

  it("names no roots where there are none", () => {
    const page = readPage(serverPage({ title: "", rootIds: [], token: "t", scripts: [] }));
    expect(page.items).toEqual([{ token: "t", use_for_title: true }]);
  });

  it("[T5] loads its scripts deferred, in order, preloaded, and has no inline script", () => {
    const scripts = [...document.querySelectorAll("script:not([type])")];
    expect(scripts.map((script) => script.getAttribute("src"))).toEqual(["/a.js?v=1", "/b.js?v=2"]);
    expect(scripts.every((script) => script.hasAttribute("defer") && script.textContent === "")).toBe(true);
    expect(document.querySelectorAll('link[rel="preload"][as="script"]')).toHaveLength(2);
  });
});

describe("a page that stands alone", () => {
  it("[T105] holds no end of a script in its data, which reads back as it was", () => {
    const docJson = { title: HOSTILE, roots: [] };
    const html = fileHtml({ title: HOSTILE, rootIds: ["r1"], docJson, bundles: ["bokeh", "bokeh-widgets"] });
    const { document } = new JSDOM(html).window;
    const text = document.querySelector('script[type="application/json"]')?.textContent ?? "";
    expect(text).not.toContain("<");
    const unescaped = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
    expect(Object.values(JSON.parse(unescaped) as object)).toEqual([docJson]);
    expect([...document.querySelectorAll("script[src]")].map((script) => script.getAttribute("src"))).toEqual([
      "https://cdn.bokeh.org/bokeh/release/bokeh-3.10.0.min.js",
      "https://cdn.bokeh.org/bokeh/release/bokeh-widgets-3.10.0.min.js",
    ]);
  });
});

describe("autoload.js", () => {
  const question = { elementId: "e1", token: "tok", scripts: ["/x.js?v=1"], appPath: "/app", absoluteUrl: undefined };

  it("[T18] lists the scripts, and none where the page brings its own", () => {
    expect(autoloadScript(question)).toContain('const js_urls = ["/x.js?v=1"];');
    expect(autoloadScript({ ...question, scripts: [] })).toContain("const js_urls = [];");
  });

  it("[T19] leaves the title alone and names the element", () => {
    expect(autoloadScript(question)).toContain('[{"token":"tok","elementid":"e1","use_for_title":false}]');
  });

  it("[T23] [E1] [E2] stays valid JavaScript whatever it is told", () => {
    const hostile = `");alert(1);//</script>\u2028'\\\n`;
    const script = autoloadScript({ ...question, elementId: hostile, appPath: hostile, absoluteUrl: hostile });
    expect(() => new Function(script)).not.toThrow();
    expect(script).not.toContain("</script");
    expect(() => new Function(autoloadNote(hostile, hostile))).not.toThrow();
  });

  it("[T109] shows a note in the element where the app failed", () => {
    const { window } = new JSDOM('<div id="e1"></div>', { runScripts: "outside-only" });
    window.eval(autoloadNote("e1", "It failed <b>."));
    expect(window.document.body.textContent).toBe("It failed <b>.");
  });
});

describe("escaping", () => {
  it("keeps any value readable in a script, and ends no element", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = scriptJson(value);
        expect(text).not.toMatch(/[<>\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("keeps any text readable in HTML", () => {
    const { window } = new JSDOM("");
    fc.assert(
      fc.property(fc.string(), (text) => {
        const element = window.document.createElement("p");
        element.innerHTML = `<i title="${escapeHtml(text)}"></i>`;
        expect(element.querySelector("i")?.getAttribute("title")).toBe(text.replace(/\r\n?/g, "\n"));
        expect(escapeJsonText(text)).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe("assets", () => {
  it("[T5] are named by the hash of their content", () => {
    const hash = findAsset("js/bokeh.min.js")?.hash;
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
    expect(assetUrl("js/bokeh.min.js", "/pre")).toBe(`/pre/static/js/bokeh.min.js?v=${hash}`);
  });
});
