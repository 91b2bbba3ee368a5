import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IndexTemplate } from "../../../src/embed/server-pages/index-template.js";
import { PageTemplate, type TemplatePage, type TemplateSource } from "../../../src/embed/templates/template.js";

const PLOT = { elementid: "e-plot", id: "p1", name: "plot", tags: ["a", 1] };
const TABLE = { elementid: "e-table", id: "p2", name: null, tags: [] };

function page(more: Partial<TemplatePage> = {}): TemplatePage {
  return {
    title: "Rain & shine",
    roots: [PLOT, TABLE],
    bokehJs: '<script src="bokeh.js"></script>',
    plotScript: (placed) => `<script type="draw">${placed.map(({ id }) => id).join(" ")}</script>`,
    ...more,
  };
}

const renderTemplate = (source: TemplateSource, page: TemplatePage) => new PageTemplate(source).render(page);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "template-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe("page templates", () => {
  it("fill blocks of the base page, and keep the other blocks", () => {
    const html = renderTemplate("{% block contents %}<h1>Here</h1>{{ embed(roots.plot) }}{% endblock %}", page());
    expect(html).toContain("<title>Rain &amp; shine</title>");
    expect(html).toContain('<h1>Here</h1><div id="e-plot" data-root-id="p1" style="display: contents;"></div>');
    expect(html).toContain('<script src="bokeh.js"></script>');
    expect(html).not.toContain("e-table");
  });

  it("draw only the roots that have an element in the page", () => {
    expect(renderTemplate("", page())).toContain('<script type="draw">p1 p2</script>');
    const one = renderTemplate("{% block contents %}{{ embed(roots[1]) }}{% endblock %}", page());
    expect(one).toContain('<script type="draw">p2</script>');
  });

  it.each(["head", "inner_head", "title", "preamble", "resources", "css_resources", "js_resources", "postamble"])(
    "may fill the block %s of the head",
    (name) => {
      const html = renderTemplate(`{% block ${name} %}FILLED{% endblock %}`, page());
      expect(html.slice(0, html.indexOf("<body>"))).toContain("FILLED");
    },
  );

  it.each(["body", "inner_body", "contents", "root"])("may fill the block %s of the body", (name) => {
    const html = renderTemplate(`{% block ${name} %}FILLED{{ plot_script }}{% endblock %}`, page());
    expect(html.slice(html.indexOf("</head>"))).toContain("FILLED");
  });

  it("may include a block's default content in another block", () => {
    const html = renderTemplate("{% block contents %}<main>{{ super() }}</main>{% endblock %}", page());
    expect(html).toMatch(/<main><div id="e-plot"[^>]*><\/div>\n<div id="e-table"[^>]*><\/div>\n<\/main>/);
  });

  it("support the Jinja features that templates of Bokeh apps use", () => {
    const text = `{# a note
      of two lines #}{% from macros import embed %}
{% extends base %}
{% block title %}{{ heading|default("none") }}{% endblock %}
{% block postamble %}<style>main { color: red }</style>{% endblock %}
{% block contents %}
{% set word = "set" %}{{ word }}
{% if heading == "x" %}one{% elif heading %}two{% else %}three{% endif %}
{% for root in doc.roots %}{{ loop.index }}: {{ embed(root) }}{{ root.tags|join(", ") }}{% endfor %}
<aside>{{ super() }}</aside>
{{ markup|safe }}{{ markup }}{{ data|tojson }}
{{ doc.roots|length }} {{ heading|upper }} {{ heading|lower }} {{ markup|e }}
{% endblock contents %}`;
    const variables = { heading: "Hi", markup: "<b>", data: { a: "</script>" } };
    const html = renderTemplate(text, page({ variables }));
    expect(html).toContain("<title>Hi</title>");
    expect(html).toContain('set\ntwo\n1: <div id="e-plot"');
    expect(html).toContain("a, 12: <div");
    expect(html).toMatch(/<aside><div id="e-plot"/);
    expect(html).toContain('<b>&lt;b&gt;{"a": "\\u003c/script\\u003e"}\n2 HI hi &lt;b&gt;');
  });

  it("escape the values of an app and its title, in text and in attributes", () => {
    const hostile = `"><script>alert('1')</script>`;
    const html = renderTemplate('{% block contents %}<i title="{{ x }}">{{ x }}</i>{% endblock %}', {
      ...page({ title: hostile, variables: { x: hostile } }),
    });
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("<title>&#34;&gt;&lt;script&gt;");
  });

  it("give the page's own variables precedence over those of an app", () => {
    const html = renderTemplate("", page({ variables: { title: "Mine", roots: [], base: "x", plot_script: "" } }));
    expect(html).toContain("Rain &amp; shine");
    expect(html).toContain("e-plot");
  });

  it("may be whole pages, and include files beside them", () => {
    write("part.html", "<p>{{ title }}</p>");
    const file = write(
      "index.html",
      "<!DOCTYPE html><html>{% include 'part.html' %}{{ plot_div }}{{ plot_script }}</html>",
    );
    const html = renderTemplate({ filename: file }, page());
    expect(html).toContain("<p>Rain &amp; shine</p>");
    expect(html).toContain('<script type="draw">p1 p2</script>');
  });

  it("may extend a file that extends the base page", () => {
    write("site.html", "{% extends base %}{% block contents %}<nav></nav>{% block main %}{% endblock %}{% endblock %}");
    const file = write("index.html", "{% extends 'site.html' %}{% block main %}{{ embed(roots[0]) }}{% endblock %}");
    expect(renderTemplate({ filename: file }, page())).toMatch(/<nav><\/nav><div id="e-plot"/);
  });

  it("cannot include files outside of their folder", () => {
    writeFileSync(join(folder, "../outside.txt"), "secret");
    symlinkSync("/etc/hostname", join(folder, "link.txt"));
    for (const name of ["../outside.txt", "/etc/hostname", "link.txt"]) {
      const file = write("index.html", `{% include '${name}' %}{{ plot_script }}`);
      expect(() => renderTemplate({ filename: file }, page())).toThrow(/index\.html:1:4: there is no file/);
    }
    rmSync(join(folder, "../outside.txt"));
  });
});

describe("errors in page templates are reported with file and line", () => {
  const errorOf = (text: string, more: Partial<TemplatePage> = {}): string => {
    const file = write("index.html", text);
    try {
      renderTemplate({ filename: file }, page(more));
    } catch (error) {
      return (error as Error).message.replaceAll(folder, "");
    }
    return "nothing";
  };

  it.each([
    [
      "{% extends base %}\n{% block contnts %}{% endblock %}",
      '/index.html:2:4: there is no block "contnts" to fill. Did you mean "contents"?',
    ],
    [
      "{% extends base %}\n{% block contents %}{{ titel }}{% endblock %}",
      '/index.html:2:24: there is no variable "titel". Did you mean "title"?',
    ],
    ["{{ embed(roots.plto) }}", '/index.html:1:10: there is no variable "roots.plto". Did you mean "roots.plot"?'],
    ["a\n\n{{ title | shuot }}", '/index.html:3:12: there is no filter "shuot".'],
    ["{% include 'nope.html' %}", '/index.html:1:4: there is no file "nope.html".'],
    ["{% if false %}{% include 'nope.html' %}{% endif %}", '/index.html:1:18: there is no file "nope.html".'],
    ["{% extends 'nope.html' %}", '/index.html:1:4: there is no file "nope.html".'],
    ["{{ embed(title) }}", "/index.html:1:9: embed takes a root"],
    ["{{ roots.plot | embed }}", '/index.html:1:17: there is no filter "embed". Write embed(…)'],
    [
      "{{ title | join: ', ' }}",
      '/index.html:1:16: unexpected ":", expected the end of the tag. Arguments of a filter',
    ],
    ["{% unless title %}", '/index.html:1:1: there is no tag "unless". Templates use the Jinja language.'],
    ["{% autoescape false %}", '/index.html:1:1: the tag "autoescape" is not supported.'],
    ["{% for a in roots recursive %}", '/index.html:1:19: "recursive" is not supported.'],
    ["{{ title is shiny }}", '/index.html:1:13: there is no test "shiny".'],
    ["{{ doc.__proto__ }}", '/index.html:1:4: there is no variable "doc.__proto__".'],
    ["{{ title.constructor }}", '/index.html:1:4: there is no variable "title.constructor".'],
    ["{{ roots.map }}", '/index.html:1:4: there is no variable "roots.map".'],
    ["{% for a in range(1000000000) %}{% endfor %}", "/index.html:1:18: range returns at most 100000 numbers"],
    [
      "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
      "/index.html:1:20: macros, blocks or files are nested too deeply",
    ],
    ["{{ " + "(".repeat(5000) + "1" + ")".repeat(5000) + " }}", "expressions are nested too deeply."],
    ["{{ title" + ".a".repeat(50000) + " }}", "the template is nested too deeply."],
    ["<p>only text</p>", "/index.html: the page has no {{ plot_script }}"],
    ["{% if title %}", "/index.html:1:4: {% if %} is not closed: {% endif %} is missing."],
    [
      "{% extends base %}\n{% block contents %}{% for root in roots %}{% endblock %}",
      '/index.html:2:44: "endblock" is out of place: {% for %} is still open.',
    ],
  ])("%j", (text, expected) => {
    expect(errorOf(text)).toContain(expected);
  });

  it("also in texts that fill blocks of the base page", () => {
    for (const text of [
      "{% block contents %}{{ titel }}{% endblock %}",
      "{% extends base %}{% block contnts %}{% endblock %}",
    ]) {
      const place = `the template:1:${text.indexOf(text.includes("titel") ? "titel" : "block") + 1}: `;
      expect(() => renderTemplate(text, page())).toThrow(place);
    }
    expect(() => new PageTemplate("{% block title %}{{ headng }}{% endblock %}").checkVariables()).toThrow(
      "the template:1:21: ",
    );
  });

  it("also before any page is rendered, for apps that add no variables", () => {
    const file = write(
      "index.html",
      "{% extends base %}\n{% block contents %}{{ doc.title }} {{ headng }}{% endblock %}",
    );
    const template = new PageTemplate({ filename: file });
    expect(() => template.checkVariables()).toThrow(/index\.html:2:\d+: there is no variable "headng"\./);
    expect(() => template.checkVariables(["headng"])).not.toThrow();
    expect(() => new PageTemplate({ filename: join(folder, "none.html") })).toThrow(/Cannot read the template/);
  });
});

describe("the template of the list of apps", () => {
  const entry = { url: "/pre/a%20b", name: "a b", title: "A & B", description: "", picture: undefined };

  it("has the prefix and the apps, each printed as its route", () => {
    const file = write(
      "apps.html",
      '{% for item in items %}<a href="{{ prefix }}{{ item }}" title="{{ item.title }}">{{ item.url }}</a>{% endfor %}',
    );
    expect(new IndexTemplate(file).render([entry], "/pre")).toBe('<a href="/pre/a b" title="A &amp; B">/pre/a%20b</a>');
  });

  it("is rejected with file and line for an unknown variable", () => {
    const file = write("apps.html", "\n{{ item }}");
    expect(() => new IndexTemplate(file)).toThrow(
      /apps\.html:2:\d+: there is no variable "item"\. Did you mean "items"\?/,
    );
  });
});
