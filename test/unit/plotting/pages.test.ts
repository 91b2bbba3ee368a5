// page(), kpi() and the containers of dashboards, as models: options, properties, and the style sheets of content.
import { Div, Document, Slider, column, figure } from "plotctl";
import { file_html } from "plotctl/embed";
import { card, columns, expander, kpi, page, tabs, type PageOptions } from "plotctl/layouts";
import { Column, CustomJS, LinearAxis, type InlineStyleSheet, type UIElement } from "plotctl/models";
import { serverOnlyCallbacks } from "../../../src/checking/server-only.js";

function cssOf({ stylesheets }: Pick<UIElement, "stylesheets">): string {
  return stylesheets.map((sheet) => (typeof sheet === "string" ? sheet : (sheet as InlineStyleSheet).css)).join("\n");
}

function documentWith(...roots: UIElement[]): Document {
  const doc = new Document();
  for (const root of roots) doc.add_root(root);
  return doc;
}

const classesOf = ({ children }: Column): string[] => children.map((child) => child.css_classes[0] ?? "");

describe("page", () => {
  it("has a header, a sidebar, a main part and a footer, if they have content", () => {
    const main = figure();
    const whole = page({ title: "t", sidebar: new Slider({ start: 0, end: 1, value: 0 }), main, footer: "f" });
    expect(classesOf(whole)).toEqual(["plotctl-header", "plotctl-sidebar", "plotctl-main", "plotctl-footer"]);
    expect(whole.main.children).toEqual([main]);
    expect(classesOf(page({ main, theme_switch: false }))).toEqual(["plotctl-main"]);
  });

  it("works without a server: it has no callbacks of the app, and no JavaScript of its own", () => {
    const whole = page({ title: "t", sidebar: "s", main: [figure(), expander("more", "text")] });
    const doc = documentWith(whole);
    expect(serverOnlyCallbacks(doc)).toEqual([]);
    expect(doc.select(CustomJS)).toHaveLength(0);
    expect(file_html(doc)).toContain('"plotctl-page"');
  });

  it("has the width of the screen on a phone, also as a file", () => {
    expect(file_html(documentWith(page({ title: "t" })))).toContain(
      '<meta name="viewport" content="width=device-width',
    );
  });

  it("knows the theme and whether the sidebar is open, which the app and the reader can change", () => {
    const whole = page({ theme: "dark", sidebar: "s" });
    expect([whole.theme, whole.sidebar_open]).toEqual(["dark", true]);
    whole.css_classes = ["plotctl-page", "plotctl-light"];
    expect(whole.theme).toBe("light");
    whole.theme = "auto";
    whole.sidebar_open = false;
    expect([whole.theme, whole.sidebar_open]).toEqual(["auto", false]);
    expect(page({ main: [] }).sidebar_open).toBe(false);
  });

  it("stretches content without sizing over the width", () => {
    const fixed = new Slider({ start: 0, end: 1, value: 0, width: 100, width_policy: "fixed" });
    const [plot, slider] = [figure(), new Slider({ start: 0, end: 1, value: 0 })];
    page({ sidebar: [slider, fixed], main: plot });
    expect([plot.sizing_mode, slider.sizing_mode, fixed.sizing_mode]).toEqual(["stretch_width", "stretch_width", null]);
  });

  it("gives its colours to content that is added later", () => {
    const whole = page({ main: column() });
    const later = new Slider({ start: 0, end: 1, value: 0 });
    expect(later.stylesheets).toEqual([]);
    whole.main.children = [card(later)];
    expect(cssOf(later)).toContain("--plotctl-accent");
  });

  it("leaves the colours of a plot that the app has set, before or later", () => {
    const plot = figure({ title: "t", background_fill_color: "pink" });
    const axis = new LinearAxis();
    plot.add_layout(axis, "above");
    page({ main: plot });
    expect(cssOf(plot)).toContain("--bk-background-fill-color: initial");
    expect(cssOf(axis)).not.toContain("initial");
    axis.axis_line_color = "red";
    expect(cssOf(axis)).toContain("--bk-axis-line-color: initial");
    expect(cssOf(plot.title)).toContain("--bk-text-color: var(");
    plot.title.text_color = "red";
    expect(cssOf(plot.title)).not.toContain("--bk-text-color: var(");
  });

  it("rejects misspelt options and wrong values", () => {
    expect(() => page({ titel: "t" } as PageOptions)).toThrow('page() has no option "titel". Did you mean "title"?');
    expect(() => page({ theme: "black" as never })).toThrow('page(): theme: expected auto, light, dark, got "black".');
    expect(() => page({ main: 5 as never })).toThrow("page(): main: expected plots, widgets, layouts or texts, got 5.");
    expect(() => page(null as never)).toThrow("page(): expected options as an object, got null.");
    for (const accent of [5, ["red"], ["red", 5]]) {
      expect(() => page({ accent: accent as never })).toThrow("page(): accent: expected a colour");
    }
  });

  it("accepts any colour of CSS as its accent, but nothing that changes other rules", () => {
    for (const accent of ["teal", "#06c", "rgb(0 90 180 / 80%)", "color-mix(in srgb, red 40%, var(--mine))"]) {
      expect(() => page({ accent })).not.toThrow();
    }
    for (const accent of ["", "red;} * { display: none", "rgb(1, 2", "red /* ", "a)(b", 'url("x")']) {
      expect(() => page({ accent: ["red", accent] })).toThrow("page(): accent: expected a colour");
    }
  });
});

describe("kpi", () => {
  it("shows label, value, unit, change and past values, and escapes texts", () => {
    const { text } = kpi({ label: "a < b", value: 1234.567, unit: "€", delta: -2, trend: [1, 2, 3] });
    expect(text).toContain("a &lt; b");
    expect(text).toContain('1,234.57<span class="unit">€</span>');
    expect(text).toContain('<div class="delta bad">▼ -2</div>');
    expect(text).toContain("<polyline");
  });

  it("changes when a property is set, and only once for an update", () => {
    const users = kpi({ label: "Users", value: 1, format: (value) => `${value} people` });
    const texts: string[] = [];
    users.on_change("text", (_attr, _old, text) => texts.push(text));
    users.value = 2;
    users.update({ value: 3, delta: "+1", delta_color: "inverse" });
    expect(texts).toHaveLength(2);
    expect(users.text).toContain("3 people");
    expect(users.text).toContain('<div class="delta bad">▲ +1</div>');
    expect([users.value, users.delta]).toEqual([3, "+1"]);
    expect(() => (users.value = null as never)).toThrow("kpi(): value: expected a number or a text, got null.");
    expect(users.value).toBe(3);
  });

  it("draws any number of past values, of any size", () => {
    const { text } = kpi({ label: "l", value: 0, trend: Array.from({ length: 150_000 }, (_, at) => at) });
    expect(text).toContain("<polyline");
    expect(kpi({ label: "l", value: 0, trend: [-1e308, 0, 1e308] }).text).toContain('"0.0,34.0 42.0,17.0 84.0,0.0"');
  });

  it("names what its format or its past values should be", () => {
    const options = { label: "l", value: 1 };
    expect(() => kpi({ ...options, format: "0.0" as never })).toThrow('kpi(): format: expected a function, got "0.0".');
    expect(() => kpi({ ...options, format: (() => 5) as never })).toThrow(
      "format: expected a function that returns a text",
    );
    expect(() => kpi({ ...options, trend: ["1", "2"] as never })).toThrow("kpi(): trend: expected a list of numbers");
  });

  it("is a Div for browsers and other clients", () => {
    expect(documentWith(kpi({ label: "l", value: 0 })).to_json().roots).toEqual([
      expect.objectContaining({ name: "Div" }),
    ]);
  });
});

describe("cards, columns, tabs and expanders", () => {
  it("are layouts, whose content fills the width, or the height, too", () => {
    const tall = figure({ sizing_mode: "stretch_both" });
    const boxes = [card("text", { title: "t" }), columns([figure(), figure()]), tabs({ one: figure() })];
    expect(boxes.map(({ sizing_mode }) => sizing_mode)).toEqual(Array(3).fill("stretch_width"));
    expect([card(tall), columns(tall), tabs({ one: tall })].map(({ sizing_mode }) => sizing_mode)).toEqual(
      Array(3).fill("stretch_both"),
    );
  });

  it("open and close an expander from the app and from the page", () => {
    const more = expander("More", new Div({ text: "hidden" }));
    expect(more.open).toBe(false);
    more.open = true;
    expect(more.children[1]?.visible).toBe(true);
    more.children[1]?.setv({ visible: false }); // as a click on the title does in the page
    expect(more.open).toBe(false);
  });
});
