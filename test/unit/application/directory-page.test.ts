import { Document, type SessionContext } from "../../../src/document/document.js";
import { LOCATION_MESSAGE } from "../../../src/document/location.js";
import { createLog } from "../../../src/base/log.js";
import { RangeSlider, Select, Slider, TextInput, Toggle } from "../../../src/exports/models.js";

const logged: string[] = [];
const log = createLog({ level: "debug", format: "json", write: (line) => void logged.push(line) });
const messages: unknown[] = [];

function documentAt(query = ""): Document {
  logged.length = 0;
  messages.length = 0;
  const doc = new Document({ log });
  const args: Record<string, Uint8Array[]> = {};
  for (const [name, value] of new URLSearchParams(query)) args[name] = [new TextEncoder().encode(value)];
  doc.session_context = { request: { arguments: args } } as unknown as SessionContext;
  doc.setHost({
    checkWritable: () => undefined,
    onChange: () => undefined,
    onTask: () => undefined,
    onFailure: () => undefined,
    onMessage: (type, data) => void messages.push([type, data]),
  });
  return doc;
}

describe("values in the address of a page", () => {
  it("are set when they are synced, and callbacks that are added later get later changes only", () => {
    const doc = documentAt("amp=2.5&on=true&range=%5B1%2C3%5D&word=true");
    const slider = new Slider({ start: 0, end: 10, value: 1 });
    const toggle = new Toggle();
    const range = new RangeSlider({ start: 0, end: 9, value: [0, 9] });
    const word = new TextInput({ value: "" });
    doc.location.sync(slider, { value: "amp" });
    doc.location.sync(toggle, { active: "on" });
    doc.location.sync(range, { value: "range" });
    doc.location.sync(word, { value: "word" });
    expect([slider.value, toggle.active, range.value, word.value]).toEqual([2.5, true, [1, 3], "true"]);
    expect(doc.location.search).toBe("?amp=2.5&on=true&range=%5B1%2C3%5D&word=true");
  });

  it.each(["5", '"5"', "", "a&b=c", "null", "é 漢", "[1]", "{}", "%41", "x".repeat(900)])(
    "are restored unchanged: the text %j",
    (text) => {
      const doc = documentAt();
      const word = new TextInput({ value: "first" });
      doc.location.sync(word, { value: "w" });
      word.value = text;
      const again = new TextInput({ value: "first" });
      documentAt(doc.location.search).location.sync(again, { value: "w" });
      expect(again.value).toBe(text);
    },
  );

  it("are sent to pages with their names, and only if they differ from the app's", () => {
    const doc = documentAt();
    const slider = new Slider({ start: 0, end: 10, value: 1 });
    const word = new TextInput({ value: "" });
    doc.location.sync(slider, ["value"]);
    doc.location.sync(word, { value: "type" });
    slider.value = 3;
    word.value = "x";
    slider.value = 1;
    expect(messages).toEqual([
      [LOCATION_MESSAGE, { names: ["value", "type"], query: [["value", "3"]] }],
      [
        LOCATION_MESSAGE,
        {
          names: ["value", "type"],
          query: [
            ["value", "3"],
            ["type", "x"],
          ],
        },
      ],
      [LOCATION_MESSAGE, { names: ["value", "type"], query: [["type", "x"]] }],
    ]);
    doc.location.unsync(word);
    word.value = "y";
    expect(doc.location.search).toBe("");
    expect(messages).toHaveLength(4);
  });

  it.each([
    ["v=abc", new Slider({ start: 0, end: 10, value: 1 }), "Slider.value does not accept: expected a number"],
    ["v=11", new Slider({ start: 0, end: 10, value: 1 }), "it goes from 0 to 10"],
    ["v=NaN", new Slider({ start: 0, end: 10, value: 1 }), "Slider.value does not accept"],
    ["v=c", new Select({ options: ["a", ["b", "B"]], value: "a" }), "it is none of its options"],
    ["v=%5B1%5D", new RangeSlider({ start: 0, end: 10, value: [1, 2] }), "RangeSlider.value does not accept"],
  ])("are skipped with one line in the log: %s", (query, model, message) => {
    const before = model.value;
    documentAt(query).location.sync(model as Slider, { value: "v" });
    expect(model.value).toBe(before);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(message);
  });

  it("are not in the address if no address can hold them", () => {
    const doc = documentAt();
    const word = new TextInput({ value: "" });
    doc.location.sync(word, { value: "w" });
    word.value = "x".repeat(2000);
    expect(doc.location.search).toBe("");
  });

  it("are rejected under names that are taken or reserved, and for unknown properties", () => {
    const doc = documentAt();
    const slider = new Slider({ start: 0, end: 10, value: 1 });
    doc.location.sync(slider, { value: "v" });
    expect(() => doc.location.sync(slider, { title: "v" })).toThrow('the name "v" is in use already');
    expect(() => doc.location.sync(slider, { value: "bokeh-token" })).toThrow("expected a name for the address");
    expect(() => doc.location.sync(slider, { valeu: "x" } as never)).toThrow(
      'Slider has no property "valeu". Did you mean "value"?',
    );
  });
});

describe("the colour scheme of a document", () => {
  const fill = (doc: Document): unknown => doc.select_one<Slider>({ name: "s" })?.title;

  it("sets the theme of the plots, and follows the browser's scheme only if it is auto", () => {
    const doc = documentAt();
    doc.add_root(new Slider({ name: "s", start: 0, end: 1, value: 0, title: "t" }));
    expect(fill(doc)).toBe("t");
    const plain = doc.theme;
    doc.color_scheme = "dark";
    const dark = doc.theme;
    expect(dark).not.toBe(plain);
    doc.dispatchMessage("plotctl:color-scheme", "light");
    expect(doc.theme).toBe(dark);
    doc.color_scheme = "auto";
    expect(doc.theme).not.toBe(dark);
    doc.dispatchMessage("plotctl:color-scheme", "dark");
    expect(doc.theme).toBe(dark);
    doc.dispatchMessage("plotctl:color-scheme", "purple");
    expect(doc.theme).toBe(dark);
  });

  it("keeps a theme that was set after it", () => {
    const doc = documentAt();
    doc.color_scheme = "auto";
    doc.theme = "caliber";
    const own = doc.theme;
    doc.dispatchMessage("plotctl:color-scheme", "dark");
    expect(doc.theme).toBe(own);
    expect(() => (doc.color_scheme = "black" as never)).toThrow(
      'color_scheme: expected light, dark, auto or null, got "black".',
    );
  });
});
