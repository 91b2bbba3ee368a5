import fc from "fast-check";
import { Application } from "../../../src/application/application.js";
import { requestArguments, tokenArguments } from "../../../src/application/request-info.js";
import { curdoc } from "../../../src/document/current.js";
import { newDocument } from "./app-files.js";

const text = (values: readonly Uint8Array[] | undefined) => values?.map((value) => Buffer.from(value).toString());

describe("an app that is a function", () => {
  it("is called with the document, which is the current one, also after an await", async () => {
    const doc = newDocument();
    const seen: unknown[] = [];
    const app = new Application(async (given) => {
      seen.push(given, curdoc());
      await Promise.resolve();
      seen.push(curdoc());
    });
    await app.initializeDocument(doc);
    expect(seen).toEqual([doc, doc, doc]);
    expect(() => curdoc()).toThrow("no current document");
  });

  it("rejects with the original error that it throws", async () => {
    const error = new Error("mine");
    const throws = new Application(() => {
      throw error;
    });
    await expect(throws.initializeDocument(newDocument())).rejects.toBe(error);
    await expect(new Application(() => Promise.reject(error)).initializeDocument(newDocument())).rejects.toBe(error);
  });

  it("carries metadata and hooks, and rejects other values", () => {
    const on_session_created = () => {};
    const app = new Application(function demo() {}, { metadata: { a: 1 }, hooks: { on_session_created } });
    expect([app.handler.name, app.metadata, app.hooks]).toEqual(["demo", { a: 1 }, { on_session_created }]);
    expect(() => new Application(() => {}, { hooks: { on_session_create: () => {} } as never })).toThrow(
      'Did you mean "on_session_created"?',
    );
    expect(() => new Application(() => {}, { hooks: { on_server_loaded: 3 as never } })).toThrow(
      "expected a function, got 3",
    );
    expect(() => new Application(() => {}, { metdata: 1 } as never)).toThrow('Did you mean "metadata"?');
  });
});

describe("arguments of a request", () => {
  it("are lists of bytes by name, without bokeh-session-id", () => {
    const args = requestArguments("?foo=10&foo=11&bokeh-session-id=x&bokeh-autoload-element=e&empty=&bare&a+b=%FF%zz");
    expect(Object.keys(args)).toEqual(["foo", "bokeh-autoload-element", "empty", "bare", "a b"]);
    expect(text(args["foo"])).toEqual(["10", "11"]);
    expect(text(args["empty"])).toEqual([""]);
    expect([...(args["a b"]?.[0] ?? [])]).toEqual([0xff, 0x25, 0x7a, 0x7a]);
    expect(Object.keys(requestArguments(""))).toEqual([]);
    expect(text(requestArguments(new URLSearchParams({ z: "ü &=" }))["z"])).toEqual(["ü &="]);
  });

  it("may have any name, and no name changes a prototype", () => {
    const args = requestArguments("__proto__[x]=1&constructor=2&__proto__=3&__proto__=4");
    expect(Object.keys(args)).toEqual(["__proto__[x]", "constructor", "__proto__"]);
    expect(text(args["__proto__"])).toEqual(["3", "4"]);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it("are unchanged in a query that URLSearchParams writes", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }))), (pairs) => {
        const args = requestArguments(new URLSearchParams(pairs));
        for (const [name] of pairs.filter(([candidate]) => candidate !== "bokeh-session-id")) {
          expect(text(args[name])).toEqual(pairs.filter(([other]) => other === name).map(([, value]) => value));
        }
      }),
    );
  });

  it("are read from a token's payload, without malformed ones", () => {
    const one = Buffer.from("1");
    const payload = JSON.parse('{"__proto__": [], "bokeh-session-id": []}') as Record<string, unknown>;
    const args = tokenArguments({ ...payload, z: [one, "x", 3], odd: "y" });
    expect(Object.getPrototypeOf(args)).toBeNull();
    expect(text(args["z"])).toEqual(["1"]);
    expect(Object.keys(args)).not.toContain("odd");
    expect(Object.keys(args)).not.toContain("bokeh-session-id");
    expect(Object.keys(tokenArguments(undefined))).toEqual([]);
  });
});
