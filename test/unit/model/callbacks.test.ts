import { Button, CustomJS, Slider } from "plotctl";

const slider = (): Slider => new Slider({ start: 0, end: 1000, value: 1 });

describe("on_change", () => {
  it("passes the property, the old value and the new one", () => {
    const model = slider();
    const seen: unknown[] = [];
    model.on_change("value", (...args) => seen.push(args));
    model.value = 5;
    expect(seen).toEqual([["value", 1, 5]]);
  });

  it("calls several callbacks in the order in which they were added", () => {
    const model = slider();
    const seen: string[] = [];
    model.on_change(
      "value",
      () => seen.push("a"),
      () => seen.push("b"),
    );
    model.on_change("value", () => seen.push("c"));
    model.value = 5;
    expect(seen).toEqual(["a", "b", "c"]);
  });

  it("calls a callback once even if it was added twice, as in Python, and one remove_on_change removes it", () => {
    const model = slider();
    const seen: unknown[] = [];
    const callback = () => seen.push(1);
    model.on_change("value", callback, callback);
    model.on_change("value", callback);
    model.value = 5;
    expect(seen).toEqual([1]);
    model.remove_on_change("value", callback);
    model.value = 6;
    expect(seen).toEqual([1]);
  });

  it("rejects an unknown property, with the nearest name", () => {
    expect(() => slider().on_change("valeu" as "value", () => undefined)).toThrow('Did you mean "value"?');
  });

  it("stops after remove_on_change, which rejects a callback that was not added", () => {
    const model = slider();
    const seen: unknown[] = [];
    const callback = () => seen.push(1);
    model.on_change("value", callback);
    model.remove_on_change("value", callback);
    model.value = 5;
    expect(seen).toEqual([]);
    expect(() => model.remove_on_change("value", callback)).toThrow('no such callback on "value"');
  });

  it("calls the other callbacks when one throws, and then throws its error", () => {
    const model = slider();
    const seen: string[] = [];
    model.on_change(
      "value",
      () => {
        throw new Error("first");
      },
      () => seen.push("second"),
    );
    expect(() => (model.value = 5)).toThrow("first");
    expect([seen, model.value]).toEqual([["second"], 5]);
  });

  it("throws when callbacks trigger each other without end", () => {
    const model = slider();
    model.on_change("value", () => (model.value += 1));
    expect(() => (model.value = 2)).toThrow("Callbacks set off one another 100 levels deep.");
    const other = slider();
    const seen: number[] = [];
    other.on_change("value", (_attr, _old, value) => seen.push(value));
    other.value = 3;
    expect(seen).toEqual([3]);
  });
});

describe("on_event", () => {
  it("makes the browser send that event of that model", () => {
    const button = new Button();
    button.on_event("button_click", () => undefined);
    expect([...button.subscribed_events]).toEqual(["button_click"]);
    button.on_click(() => undefined);
    expect([...button.subscribed_events]).toEqual(["button_click"]);
  });
});

describe("a callback that is not a function", () => {
  it("is rejected when it is added, and the error shows where CustomJS belongs", () => {
    const script = new CustomJS({ code: "" }) as never;
    expect(() => slider().on_change("value", script)).toThrow(
      /^on_change\("value"\): expected a function, got CustomJS/,
    );
    expect(() => new Button().on_click(script)).toThrow("js_on_click");
    expect(() => new Button().on_event("button_click", undefined as never)).toThrow("got undefined");
  });
});
