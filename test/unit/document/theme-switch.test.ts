// Themes of live documents: by name, replaced, removed, with models that are added later and with peers.
import {
  ColumnDataSource,
  Div,
  Document,
  figure,
  Label,
  Legend,
  PlotctlError,
  Slider,
  Title,
  type DocumentChange,
} from "plotctl";
import type { LabelProps } from "plotctl/models";
import { built_in_themes, Theme } from "plotctl/themes";
import { applyPatch } from "../../../src/document/apply-patch.js";
import { underTheme } from "../../../src/document/themes/retheme.js";
import { ClassInfo } from "../../../src/model/class-info.js";
import { internals } from "../../../src/model/has-props.js";

const RED = new Theme({ attrs: { Slider: { bar_color: "red", width: 77 } } });
const BLUE = new Theme({ attrs: { AbstractSlider: { bar_color: "blue" } } });

function slider(attributes: object = {}): Slider {
  return new Slider({ start: 0, end: 1, value: 0, step: 0.1, ...attributes });
}

function changesOf(doc: Document): string[] {
  const received: string[] = [];
  doc.on_change((change: DocumentChange) => {
    received.push(change.kind === "ModelChanged" ? `${change.attr}=${String(change.new)}` : change.kind);
  });
  return received;
}

describe("the theme of a document", () => {
  it("is set by name, as a Theme, or to null", () => {
    const doc = new Document();
    doc.theme = "dark_minimal";
    expect(doc.theme).toBe(built_in_themes.dark_minimal);
    doc.theme = RED;
    expect(doc.theme).toBe(RED);
    doc.theme = null;
    expect(doc.theme.valuesFor(ClassInfo.of("Slider"))).toBeUndefined();
  });

  it.each([
    ["dark_minmal", 'got "dark_minmal". Did you mean "dark_minimal"?'],
    ["toString", 'got "toString".'],
    [{ attrs: {} }, "got {attrs: {}}. Write new Theme"],
    [5, "got 5."],
  ])("rejects %p", (theme, message) => {
    const doc = new Document();
    expect(() => (doc.theme = theme as unknown as Theme)).toThrow(PlotctlError);
    expect(() => (doc.theme = theme as unknown as Theme)).toThrow(message);
  });

  it("changes live models where they have no value, announces only these changes, and can be removed", () => {
    const doc = new Document();
    const [plain, own] = [slider(), slider({ bar_color: "green" })];
    doc.add_root(plain);
    doc.add_root(own);
    doc.add_root(new Div({ text: "a" }));
    const standard = plain.bar_color;
    const received = changesOf(doc);
    doc.theme = RED;
    expect([plain.bar_color, plain.width, own.bar_color, own.width]).toEqual(["red", 77, "green", 77]);
    expect(received.splice(0)).toEqual(["bar_color=red", "width=77", "width=77"]);
    doc.theme = BLUE;
    expect(received.splice(0)).toEqual(
      ["bar_color=blue", "width=null", "width=null"].map((change) => change.replace("null", String(slider().width))),
    );
    doc.theme = BLUE;
    doc.theme = new Theme({ attrs: { AbstractSlider: { bar_color: "blue" } } });
    expect(received).toEqual([]);
    doc.theme = null;
    expect([plain.bar_color, own.bar_color, received]).toEqual([standard, "green", [`bar_color=${String(standard)}`]]);
  });

  it("calls the listeners of a property that it changes", () => {
    const doc = new Document();
    const model = slider();
    doc.add_root(model);
    const received: unknown[] = [];
    model.on_change("bar_color", (_, old, value) => received.push(old, value));
    const before = model.bar_color;
    doc.theme = RED;
    model.bar_color = "red";
    doc.theme = BLUE;
    expect(received).toEqual([before, "red", "red", "blue"]);
  });

  it("returns lists without announcing the same list again", () => {
    const doc = new Document();
    doc.add_root(slider());
    const theme = (): Theme => new Theme({ attrs: { Slider: { margin: [1, 2], styles: { color: "red" } } } });
    doc.theme = theme();
    const received = changesOf(doc);
    doc.theme = theme();
    expect(received).toEqual([]);
  });

  it("applies to models that are added later, and no longer to models that move to another document", () => {
    const [doc, other] = [new Document(), new Document()];
    doc.theme = RED;
    const model = slider();
    doc.add_root(model);
    expect(model.bar_color).toBe("red");
    doc.remove_root(model);
    doc.to_json();
    other.add_root(model);
    expect(model.bar_color).toBe(slider().bar_color);
  });

  it("costs a model nothing if it has no values for its class", () => {
    const doc = new Document();
    const div = new Div({ text: "a" });
    doc.add_root(div);
    doc.theme = RED;
    expect(internals.themed(div)).toBeUndefined();
  });

  it("can provide a required value, and then cannot be removed", () => {
    const doc = new Document();
    doc.theme = new Theme({ attrs: { Label: { x: 1, y: 2 } } });
    const p = figure();
    p.add_layout(new Label({ text: "a" } as LabelProps));
    doc.add_root(p);
    doc.to_json();
    const theme = doc.theme;
    expect(() => (doc.theme = null)).toThrow("Label.x has a value only by the theme, and it needs one.");
    expect(doc.theme).toBe(theme);
  });

  it("is held with other changes", () => {
    const doc = new Document();
    doc.add_root(slider());
    const received = changesOf(doc);
    doc.hold("combine");
    doc.theme = RED;
    doc.theme = BLUE;
    expect(received).toEqual([]);
    doc.unhold();
    expect(received).toEqual(["bar_color=blue", `width=${String(slider().width)}`]);
  });

  it("reaches a copy that is synced by patches", () => {
    const doc = new Document();
    const p = figure({ title: "t" });
    p.line([1, 2], [3, 4], { legend_label: "a" });
    doc.add_root(p);
    const copy = Document.from_json(doc.to_json());
    doc.on_change((change) => copy.apply_json_patch(doc.create_json_patch([change])));
    doc.theme = "dark_minimal";
    p.add_layout(new Title({ text: "below" }), "below");
    p.renderers = [...p.renderers, new Legend()];
    doc.theme = "carbon";
    doc.theme = null;
    doc.theme = "caliber";
    for (const model of doc.models) {
      const twin = copy.get_model_by_id(model.id);
      const names = Object.keys(internals.themed(model) ?? {});
      const values = (of: object | null): unknown[] =>
        names.map((name) => (of as Record<string, unknown> | null)?.[name]);
      expect([model.id, values(twin)]).toEqual([model.id, values(model)]);
    }
  });

  it("is sent to the peer that adds a model, since that peer has no theme", () => {
    const doc = new Document();
    doc.theme = RED;
    const added = new Document();
    added.add_root(slider({ width: 5 }));
    const root = added.to_json().roots[0] ?? null;
    const reported: [string, unknown][] = [];
    doc.on_change((change) =>
      reported.push([change.kind === "ModelChanged" ? change.attr : change.kind, change.setter]),
    );
    applyPatch(doc, { events: [{ kind: "RootAdded", model: root }] }, new Map(), "peer" as never)();
    expect(reported).toEqual([
      ["RootAdded", "peer"],
      ["bar_color", undefined],
    ]);
  });

  it("can be replaced temporarily, without notifications", () => {
    const doc = new Document();
    doc.theme = RED;
    doc.add_root(slider());
    const received = changesOf(doc);
    const plain = JSON.stringify(doc.to_json());
    const blue = underTheme(doc.models, BLUE, () => JSON.stringify(doc.to_json()));
    expect([blue.includes("blue"), blue.includes("red")]).toEqual([true, false]);
    expect(() =>
      underTheme(doc.models, undefined, () => {
        throw new Error("no");
      }),
    ).toThrow("no");
    expect([JSON.stringify(doc.to_json()), received]).toEqual([plain, []]);
  });

  it("does not affect the columns of a data source", () => {
    const doc = new Document();
    const source = new ColumnDataSource({ data: { a: [1] } });
    doc.theme = new Theme({ attrs: { ColumnDataSource: { name: "themed" } } });
    const p = figure();
    p.scatter("a", "a", { source });
    doc.add_root(p);
    expect([source.name, source.data.a]).toEqual(["themed", [1]]);
  });
});
