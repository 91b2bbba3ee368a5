// An app that is replaced while pages show it: its sessions are created again, with the values that users entered.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Application } from "../../../src/application/application.js";
import { createLog } from "../../../src/base/log.js";
import type { Document } from "../../../src/document/document.js";
import {
  Button,
  CheckboxGroup,
  ColumnDataSource,
  CustomJS,
  Div,
  RangeSlider,
  Select,
  Slider,
  type SliderProps,
  Spinner,
  Tabs,
  TabPanel,
  TextInput,
} from "../../../src/exports/models.js";
import type { PageNeeds } from "../../../src/hosting/page-summary.js";
import type { ServerSession } from "../../../src/hosting/server-session.js";
import type { Model } from "../../../src/model/model.js";
import { host, Listener, nextTurn, NO_ORIGIN, type Hosted } from "../hosting/listener.js";

function hosted(app: (doc: Document) => unknown, options: Parameters<typeof host>[1] = {}): Promise<Hosted> {
  return host(app, options);
}

/** Sets a value as a browser would. */
async function enter(reader: Listener, model: Model, attr: string, value: never): Promise<void> {
  const reply = await reader.patch({ kind: "ModelChanged", model: { id: model.id }, attr, new: value });
  expect(reply.type).toBe("OK");
}

function named<M extends Model>({ context }: Hosted, name: string): M {
  return context.sessions.get("s")?.document.get_model_by_name(name) as M;
}

/** Replaces the app after a value was entered. Returns the patch of the replacement. */
async function replaceOnce(
  { context, replace }: Pick<Hosted, "context" | "replace">,
  reader: Listener,
): Promise<WeakRef<object>[]> {
  const session = [...context.sessions.values()][0] as ServerSession;
  await enter(reader, session.document.roots[0] as Model, "value", 3 as never);
  await replace(new Application((doc) => doc.add_root(new Slider({ start: 0, end: 9, value: 0 }))));
  reader.take();
  return [new WeakRef(session), new WeakRef(session.document)];
}

describe("an app that is replaced", () => {
  it("reaches its clients as one patch: removes the old roots, adds the new ones in full, sets the title", async () => {
    const app = await hosted((doc) => doc.add_root(new Div({ text: "old" })));
    const reader = await app.reader();
    const old = app.session.document.roots[0]?.id;
    const replaced = await app.replace(
      new Application((doc) => {
        doc.add_root(new Slider({ start: 0, end: 1, value: 0 }));
        doc.title = "new title";
      }),
    );
    expect(replaced).toEqual({ sessionCount: 1, needsPageLoad: false, failure: undefined });
    const [patch, ...more] = reader.take();
    expect(more).toEqual([]);
    expect(patch?.type).toBe("PATCH-DOC");
    expect(patch?.metadata.bundles).toContain("bokeh-widgets");
    expect(patch?.content.events).toEqual([
      { kind: "RootRemoved", model: { id: old } },
      { kind: "RootAdded", model: expect.objectContaining({ name: "Slider" }) as unknown },
      { kind: "TitleChanged", title: "new title" },
    ]);
  });

  it("receives its clients' messages from then on, and ignores those about old models", async () => {
    const app = await hosted((doc) => doc.add_root(new Slider({ name: "a", start: 0, end: 9, value: 0 })));
    const reader = await app.reader();
    const old = named<Slider>(app, "a");
    await app.replace(new Application((doc) => doc.add_root(new Slider({ name: "a", start: 0, end: 9, value: 1 }))));
    reader.take();
    await enter(reader, old, "value", 5 as never);
    expect(named<Slider>(app, "a").value).toBe(1);
    await enter(reader, named(app, "a"), "value", 6 as never);
    expect(named<Slider>(app, "a").value).toBe(6);
    named<Slider>(app, "a").title = "from the app";
    await nextTurn();
    expect(reader.take().flatMap(({ content }) => content.events ?? [])).toEqual([
      expect.objectContaining({ attr: "title", new: "from the app" }),
    ]);
    await reader.session.leave(reader);
    expect(app.context.sessions.get("s")?.connectionCount).toBe(0);
  });

  it("ends the old session, without waiting for its running work, and calls the hooks in order", async () => {
    const calls: string[] = [];
    const hooksOf = (version: string): ConstructorParameters<typeof Application>[1] => ({
      hooks: {
        on_server_loaded: () => void calls.push(`${version} loaded`),
        on_server_unloaded: () => void calls.push(`${version} unloaded`),
        on_session_created: () => void calls.push(`${version} created`),
        on_session_destroyed: () => void calls.push(`${version} destroyed`),
      },
    });
    let goOn: () => void = () => undefined;
    const app = await hosted(
      (doc) => {
        doc.add_root(new Div());
        doc.add_next_tick_callback(() => new Promise<void>((resolve) => (goOn = resolve)));
      },
      { hooks: hooksOf("old")?.hooks ?? {} },
    );
    await app.reader();
    await nextTurn();
    await app.replace(new Application((doc) => doc.add_root(new Div()), hooksOf("new")));
    expect(calls).toEqual(["old created", "old unloaded", "new loaded", "new created"]);
    goOn();
    await nextTurn();
    await nextTurn();
    expect(app.session.isDestroyed).toBe(true);
    expect(calls.slice(4)).toEqual(["old destroyed"]);
  });

  it("leaves a session unchanged when the new app fails, and reports why", async () => {
    const app = await hosted((doc) => doc.add_root(new Slider({ name: "a", start: 0, end: 9, value: 0 })));
    const reader = await app.reader();
    const error = new Error("broken");
    const { sessionCount, failure } = await app.replace(
      new Application(() => {
        throw error;
      }),
    );
    expect([sessionCount, failure]).toEqual([0, { error }]);
    expect(reader.take()).toEqual([]);
    await enter(reader, named(app, "a"), "value", 3 as never);
    expect(app.context.sessions.get("s")).toBe(app.session);
    const incomplete = await app.replace(
      new Application((doc) => doc.add_root(new Slider({ start: 0 } as SliderProps))),
    );
    expect(incomplete.failure?.error).toMatchObject({ message: expect.stringContaining("has no value") as unknown });
    await app.replace(new Application((doc) => doc.add_root(new Slider({ name: "a", start: 0, end: 9, value: 1 }))));
    expect(named<Slider>(app, "a").value).toBe(3);
  });

  it("keeps no former session: those without listeners end, those in creation are created again", async () => {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const app = await hosted((doc) => doc.add_root(new Div({ text: "old" })));
    const making = new Application(async (doc) => {
      await gate;
      doc.add_root(new Div({ text: "old" }));
    });
    await app.replace(making);
    expect(app.context.sessions.size).toBe(0);
    const pending = app.context.open("t", NO_ORIGIN);
    await app.replace(new Application((doc) => doc.add_root(new Div({ text: "new" }))));
    letGo();
    expect((await pending).document.roots).toEqual([expect.objectContaining({ text: "new" })]);
    expect(app.context.sessions.size).toBe(1);
  });

  it("keeps the values entered in a page that reloads, and ends sessions without such values", async () => {
    const withSlider = (doc: Document): void => doc.add_root(new Slider({ name: "a", start: 0, end: 9, value: 0 }));
    const app = await hosted(withSlider);
    const reader = await app.reader();
    await app.context.open("never-opened", NO_ORIGIN);
    await enter(reader, named(app, "a"), "value", 3 as never);
    await reader.session.leave(reader);
    for (let save = 0; save < 2; save++) await app.replace(new Application(withSlider));
    expect([...app.context.sessions.keys()]).toEqual(["s"]);
    expect(named<Slider>(app, "a").value).toBe(3);
  });

  it("requests a page load when CustomJS of the document itself is added or removed", async () => {
    const app = await hosted((doc) => doc.add_root(new Div()));
    await app.reader();
    const withJs = new Application((doc) => {
      doc.add_root(new Div());
      doc.js_on_event("document_ready", new CustomJS({ code: "" }));
    });
    expect((await app.replace(withJs)).needsPageLoad).toBe(true);
    const without = new Application((doc) => doc.add_root(new Div()));
    expect((await app.replace(without)).needsPageLoad).toBe(true);
    expect((await app.replace(without)).needsPageLoad).toBe(false);
  });

  it("requests a page load when a page has loaded another version of a script", async () => {
    let version = 1;
    const scriptUrls = ({ bundles }: PageNeeds): string[] =>
      bundles.includes("bokeh-widgets") ? [`/static/widgets.js?v=${version}`] : [];
    const slider = new Application((doc) => doc.add_root(new Slider({ start: 0, end: 1, value: 0 })));
    const plain = new Application((doc) => doc.add_root(new ColumnDataSource()));
    const app = await hosted((doc) => doc.add_root(new Slider({ start: 0, end: 1, value: 0 })), { scriptUrls });
    await app.reader();
    expect((await app.replace(slider)).needsPageLoad).toBe(false);
    expect((await app.replace(plain)).needsPageLoad).toBe(false);
    version = 2;
    expect((await app.replace(slider)).needsPageLoad).toBe(true);
    // The page has the new script now.
    expect((await app.replace(slider)).needsPageLoad).toBe(false);
  });

  it("leaves nothing of 30 old versions in memory", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const app = await hosted((doc) => doc.add_root(new Slider({ start: 0, end: 9, value: 0 })));
    const reader = await app.reader();
    // The first session still belongs to `app`.
    await replaceOnce(app, reader);
    const seen: WeakRef<object>[] = [];
    for (let version = 0; version < 30; version++) seen.push(...(await replaceOnce(app, reader)));
    const isGone = (): boolean => seen.every((ref) => ref.deref() === undefined);
    for (let round = 0; round < 5 && !isGone(); round++) {
      await nextTurn();
      collect();
    }
    expect(seen.filter((ref) => ref.deref() !== undefined)).toHaveLength(0);
  });
});

describe("a value that a user entered", () => {
  async function replacedWith(
    { before, enter: [name, attr, value], after }: Entered,
    options: Parameters<typeof host>[1] = {},
  ): Promise<Hosted> {
    const app = await hosted((doc) => before().forEach((model) => doc.add_root(model)), options);
    const reader = await app.reader();
    const model = app.session.document.roots.find((root) => root.name === name || root.tags.includes(name)) as Model;
    await enter(reader, model, attr, value as never);
    await app.replace(new Application((doc) => after().forEach((model) => doc.add_root(model))));
    return app;
  }

  interface Entered {
    readonly before: () => Model[];
    readonly enter: readonly [nameOrTag: string, attr: string, value: unknown];
    readonly after: () => Model[];
  }

  it("is restored on the widget of the same name, wherever it is now", async () => {
    const app = await replacedWith({
      before: () => [new TextInput({ name: "who", value: "nobody" })],
      enter: ["who", "value", "Ada"],
      after: () => [new Div(), new TextInput({ name: "other" }), new TextInput({ name: "who", title: "Name" })],
    });
    expect(named<TextInput>(app, "who").value).toBe("Ada");
    expect(named<TextInput>(app, "other").value).toBe("");
  });

  it("is restored, without a name, on the widget of the same type, title and position among those", async () => {
    const twins = (): Model[] => [
      new Slider({ title: "amount", start: 0, end: 9, value: 1 }),
      new Slider({ title: "amount", start: 0, end: 9, value: 1, tags: ["mine"] }),
      new Slider({ title: "speed", start: 0, end: 9, value: 1 }),
    ];
    const app = await replacedWith({
      before: twins,
      enter: ["mine", "value", 7],
      after: () => [new Spinner({ title: "amount", value: 2 }), ...twins()],
    });
    const values = app.context.sessions.get("s")?.document.roots.map((root) => (root as Slider).value);
    expect(values).toEqual([2, 1, 7, 1]);
  });

  it.each<[string, Model, [string, unknown], Model, unknown]>([
    [
      "a number beyond the new end",
      new Slider({ name: "w", start: 0, end: 9, value: 1 }),
      ["value", 7],
      new Slider({ name: "w", start: 0, end: 5, value: 1 }),
      1,
    ],
    [
      "a range that is half outside",
      new RangeSlider({ name: "w", start: 0, end: 9, value: [1, 2] }),
      ["value", [1, 8]],
      new RangeSlider({ name: "w", start: 0, end: 5, value: [1, 2] }),
      [1, 2],
    ],
    [
      "a choice that is not offered",
      new Select({ name: "w", options: ["a", "b"], value: "a" }),
      ["value", "b"],
      new Select({ name: "w", options: ["a", "c"], value: "a" }),
      "a",
    ],
    [
      "a box that is gone",
      new CheckboxGroup({ name: "w", labels: ["a", "b"], active: [] }),
      ["active", [1]],
      new CheckboxGroup({ name: "w", labels: ["a"], active: [] }),
      [],
    ],
    [
      "a value of another kind",
      new TextInput({ name: "w", value: "" }),
      ["value", "text"],
      new Spinner({ name: "w", value: 4 }),
      4,
    ],
  ])("is dropped if it does not fit: %s", async (_what, before, [attr, value], after, expected) => {
    const app = await replacedWith({ before: () => [before], enter: ["w", attr, value], after: () => [after] });
    expect(Reflect.get(named(app, "w"), attr)).toEqual(expected);
  });

  it("is restored if it fits: choices with labels, tabs, boxes", async () => {
    const app = await replacedWith({
      before: () => [new Select({ name: "w", options: [["a", "A"]], value: "" })],
      enter: ["w", "value", "a"],
      after: () => [new Select({ name: "w", options: { group: [["a", "The A"]] } as never, value: "" })],
    });
    expect(named<Select>(app, "w").value).toBe("a");
    const tabs = (): Tabs =>
      new Tabs({ name: "w", tabs: [1, 2].map((n) => new TabPanel({ title: `${n}`, child: new Div() })) });
    const tabbed = await replacedWith({ before: () => [tabs()], enter: ["w", "active", 1], after: () => [tabs()] });
    expect(named<Tabs>(tabbed, "w").active).toBe(1);
  });

  it("is ignored if it equals the app's initial value", async () => {
    const app = await hosted((doc) => doc.add_root(new Slider({ name: "w", start: 0, end: 9, value: 1 })));
    const reader = await app.reader();
    await enter(reader, named(app, "w"), "value", 5 as never);
    await enter(reader, named(app, "w"), "value", 1 as never);
    const next = new Application((doc) => doc.add_root(new Slider({ name: "w", start: 0, end: 9, value: 8 })));
    await app.replace(next);
    expect(named<Slider>(app, "w").value).toBe(8);
  });

  it("is restored after the app's body, so that its callbacks run, before clients see the document", async () => {
    const failures: unknown[] = [];
    const app = await hosted((doc) => doc.add_root(new Slider({ name: "w", start: 0, end: 9, value: 1 })), {
      onFailure: ({ route, what, error }) => void failures.push([route, what, error]),
    });
    const reader = await app.reader();
    await enter(reader, named(app, "w"), "value", 5 as never);
    reader.take();
    await app.replace(
      new Application((doc) => {
        const text = new Div({ name: "text", text: "1" });
        const slider = new Slider({ name: "w", start: 0, end: 9, value: 1 });
        slider.on_change("value", async (_attr, old, value) => {
          await Promise.resolve();
          text.text = `${old} to ${value}`;
        });
        slider.on_change("value", () => {
          throw new Error("unlucky");
        });
        doc.add_root(text);
        doc.add_root(slider);
        doc.add_root(new Button({ label: "last" }));
      }),
    );
    const messages = reader.take();
    expect(messages).toHaveLength(1);
    expect(JSON.stringify(messages[0]?.content)).toContain("1 to 5");
    expect(failures).toEqual([["/test", "a callback", expect.objectContaining({ message: "unlucky" })]]);
  });

  it("is not recorded outside of development", async () => {
    const lines: string[] = [];
    const log = createLog({ level: "error", format: "json", write: (line) => void lines.push(line) });
    const app = await replacedWith(
      {
        before: () => [new Slider({ name: "w", start: 0, end: 9, value: 1 })],
        enter: ["w", "value", 5],
        after: () => [new Slider({ name: "w", start: 0, end: 9, value: 1 })],
      },
      { log, observer: undefined },
    );
    expect(named<Slider>(app, "w").value).toBe(1);
    expect(lines).toEqual([]);
  });
});
