// Custom models: the compilation of their file for browsers, and the class when an app runs again.
import { utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import v8 from "node:v8";
import vm from "node:vm";
import type { Application } from "../../../src/application/application.js";
import { discoverApplications } from "../../../src/application/discover.js";
import { WatchedApps, type Rebuild } from "../../../src/dev/watched-apps.js";
import { Document } from "../../../src/document/document.js";
import { INFO } from "../../../src/model/has-props.js";
import { custom_model, Float } from "plotctl/extension";
import { LayoutDOM } from "plotctl/models";
import { removeFiles, writeFiles } from "./app-files.js";

afterAll(removeFiles);

const LIB = "@bokeh/bokehjs/build/js/lib";
const BOX = `
import { LayoutDOM } from "${LIB}/models/layouts/layout_dom.js";
export class Box extends LayoutDOM { static { this.define(({ Float }) => ({ value: [Float, 0] })); } }
`;

async function declare(files: Readonly<Record<string, string>>) {
  const folder = await writeFiles(files);
  const implementation = pathToFileURL(join(folder, "box.browser.ts"));
  const Box = custom_model("Box", LayoutDOM, { value: Float(0) }, { implementation });
  return { Box, folder, implementation, script: Box.prototype[INFO].script };
}

describe("the file for the browser", () => {
  it("becomes one script that uses BokehJS from the page", async () => {
    const { script } = await declare({ "box.browser.ts": BOX });
    expect(script?.file).toBe("box.browser.js");
    const asked: string[] = [];
    const registered: unknown[] = [];
    class LayoutDOM {
      static define(): void {}
    }
    const Bokeh = {
      require(name: string) {
        asked.push(name);
        return name === "base" ? { register_models: (models: unknown[]) => registered.push(...models) } : { LayoutDOM };
      },
    };
    vm.runInNewContext(script?.code ?? "", { Bokeh });
    expect(asked.sort()).toEqual(["base", "models/layouts/layout_dom"]);
    expect(registered.map((cls) => (cls as { name: string }).name)).toEqual(["Box"]);
    expect(Object.getPrototypeOf(registered[0])).toBe(LayoutDOM);
  });

  it("bundles packages, other files and style sheets, and resolves BokehJS by the names that its own extensions use", async () => {
    const { script } = await declare({
      "box.browser.ts": `
        import { Widget } from "@bokehjs/models/widgets/widget";
        import { twice } from "twice";
        import css from "./box.css";
        import { three } from "./three";
        export class Box extends Widget { static css = [css, twice(three)]; }`,
      "three.ts": "export const three: number = 3;",
      "box.css": ".box { color: red; }",
      "node_modules/twice/package.json": '{"name": "twice", "main": "main.js"}',
      "node_modules/twice/main.js": "exports.twice = (x) => 2 * x;",
    });
    expect(script?.code).toContain(".box { color: red; }");
    expect(script?.code).toContain("2 * x");
    expect(script?.bundles).toContain("bokeh-widgets");
  });

  it("imports BokehJS by each name in its documentation", async () => {
    const names = [
      "models/widgets/widget",
      "core/properties",
      "core/util/types.js",
      "@bokehjs/core/dom",
      "bokehjs/core/signaling",
      "@bokeh/bokehjs/build/js/lib/core/view",
      "styles/buttons.css",
      "model",
    ];
    const imports = names.map((name, at) => `import * as m${at} from "${name}"; export const x${at} = m${at};`);
    const { script } = await declare({ "box.browser.ts": `${imports.join("\n")}\nexport class Box {}` });
    const asked: string[] = [];
    const Bokeh = {
      require: (name: string) => {
        asked.push(name);
        return { register_models: () => undefined };
      },
    };
    vm.runInNewContext(script?.code ?? "", { Bokeh });
    const paths = names.map((name) => name.replace(/^@?bokeh(?:js|\/bokehjs\/build\/js\/lib)\/|\.js$/g, ""));
    expect(asked.sort()).toEqual([...paths, "base"].sort());
    await expect(declare({ "box.browser.ts": 'import "core/proprties";\nexport class Box {}' })).rejects.toThrow(
      /box\.browser\.ts:1:9: BokehJS has no module "core\/proprties"/,
    );
  });

  it("has class fields with the semantics of BokehJS, which keep what its constructors set, and the project's paths", async () => {
    const { script } = await declare({
      "tsconfig.json": '{ "compilerOptions": { "target": "ESNext", "paths": { "mine/*": ["./lib/*"] } } } // a comment',
      "lib/three.ts": "export const three = 3;",
      "box.browser.ts": `import { HasProps } from "core/has_props";
        import { three } from "mine/three";
        export class Box extends HasProps { properties: unknown; size = three; static made = new Box(); }`,
    });
    class HasProps {
      properties = "set by BokehJS";
    }
    let Box: { made?: object } = {};
    const register_models = ([cls]: [object]): void => void (Box = cls);
    vm.runInNewContext(script?.code ?? "", { Bokeh: { require: () => ({ HasProps, register_models }) } });
    expect(Box.made).toMatchObject({ properties: "set by BokehJS", size: 3 });
  });

  it.each(["@red: #f00;", ".a { .mixin(); }", ".a { // red\n}", ".a { width: ~'1px'; }"].map((less) => [less]))(
    "may import style sheets that browsers support, and no others: %s",
    async (less) => {
      const box = 'import css from "./box.less"; export class Box { static css = css; }';
      const nested = "@media print { .a { &:hover { color: red; } .b { background: url(http://x/y); } } } /* .a; */";
      const { script } = await declare({ "box.browser.ts": box, "box.less": nested });
      expect(script?.code).toContain("&:hover");
      await expect(
        declare({ "box.browser.ts": `${box} // ${less.length}`, "box.less": `.b {}\n${less}` }),
      ).rejects.toThrow(/box\.less:2:\d+: Less is not compiled: ".*" is not CSS/);
    },
  );

  it("is compiled again only after it has changed", async () => {
    const { Box, folder, implementation, script } = await declare({ "box.browser.ts": BOX });
    const again = () => custom_model("Box", LayoutDOM, { value: Float(0) }, { implementation });
    expect(again()).toBe(Box);
    await writeFile(join(folder, "box.browser.ts"), BOX.replace("0]", "1]"));
    await utimes(join(folder, "box.browser.ts"), 1, 1);
    const changed = again();
    expect(changed).not.toBe(Box);
    expect(changed.prototype[INFO].script?.hash).not.toBe(script?.hash);
  });

  it.each([
    [
      "a syntax error",
      { "box.browser.ts": "export class Box {\n  nope nope\n}" },
      /box\.browser\.ts:2:8: Expected ";" but found "nope", in `nope nope`/,
    ],
    [
      "an error in a file that it imports",
      { "box.browser.ts": 'import "./other"; export class Box {}', "other.ts": "\n\nlet let = 1;" },
      /other\.ts:3:5: /,
    ],
    ["a missing import", { "box.browser.ts": 'import "./lost";\nexport class Box {}' }, /box\.browser\.ts:1:8: .*lost/],
    ["a missing class", { "box.browser.ts": "export class Bax {}" }, /box\.browser\.ts exports no class Box/],
    [
      "a module that BokehJS has not",
      { "box.browser.ts": `\nimport "${LIB}/models/layouts/layout_domm";\nexport class Box {}` },
      /box\.browser\.ts:2:9: BokehJS has no module "models\/layouts\/layout_domm"/,
    ],
    ["a missing file", {}, /Box: its implementation ".*box\.browser\.ts" does not exist/],
  ])("is rejected with its place for %s", async (_what, files: Record<string, string>, message) => {
    await expect(declare(files)).rejects.toThrow(message);
  });

  it("may be the URL of a file", () => {
    const declareWith = (options: unknown) => custom_model("Box", LayoutDOM, {}, options as { implementation: URL });
    expect(() => declareWith({ implementation: "box.ts" })).toThrow(
      /expected the URL of a file as implementation, got "box.ts"/,
    );
    expect(() => declareWith({ implementation: new URL("https://host/box.ts") })).toThrow(/the URL of a file/);
    expect(() => declareWith({ implementaton: 1 })).toThrow(/custom_model has no option "implementaton"/);
  });
});

const doors: Readonly<Record<string, () => Promise<Record<string, unknown>>>> = {
  plotctl: () => import("plotctl"),
  "plotctl/models": () => import("plotctl/models"),
  "plotctl/extension": () => import("plotctl/extension"),
};
const hostModules = (name: string) => doors[name]?.() ?? Promise.reject(new Error(`no ${name}`));

describe("an app that declares models in its own file", () => {
  const APP = `
    import { curdoc } from "plotctl";
    import { data_model, custom_model, Float } from "plotctl/extension";
    import { LayoutDOM } from "plotctl/models";
    import { Shared } from "./shared";
    class Own extends data_model("OwnOfApp", { x: Float(1) }) {}
    class Box extends custom_model("Box", LayoutDOM, { value: Float(0) },
      { implementation: new URL("./box.browser.ts", import.meta.url) }) {}
    curdoc().add_root(new Own());
    curdoc().add_root(new Shared());
    curdoc().add_root(new Box());
  `;
  const SHARED = `
    import { data_model, Float } from "plotctl/extension";
    export class Shared extends data_model("SharedOfApp", { y: Float(1) }) {}
  `;

  async function runs(): Promise<() => Promise<Document>> {
    const folder = await writeFiles({ "own.ts": APP, "shared.ts": SHARED, "box.browser.ts": BOX });
    const apps = await discoverApplications([join(folder, "own.ts")], { argv: [], hostModules });
    return async () => {
      const doc = new Document();
      await apps.get("/own")?.initializeDocument(doc);
      return doc;
    };
  }

  it("runs for many sessions, each with its own class of the same definition", async () => {
    const run = await runs();
    const [one, two] = [await run(), await run()];
    const [first, second] = [one.roots, two.roots];
    expect(first[0]?.constructor).not.toBe(second[0]?.constructor);
    expect(first[0]?.[INFO]).toBe(second[0]?.[INFO]);
    expect(first[1]?.constructor).toBe(second[1]?.constructor);
    expect(first[2]?.[INFO]).toBe(second[2]?.[INFO]);
    one.apply_json_patch({ events: [{ kind: "RootAdded", model: { type: "object", name: "OwnOfApp", id: "later" } }] });
    expect(one.roots[3]?.constructor).toBe(first[0]?.constructor);
  });

  it("leaves nothing in memory after its sessions have ended", async () => {
    const run = await runs();
    const classes: WeakRef<object>[] = [];
    for (let session = 0; session < 20; session++) {
      const [own] = (await run()).roots;
      classes.push(new WeakRef((own as object).constructor));
    }
    v8.setFlagsFromString("--expose-gc");
    const collect = vm.runInNewContext("gc") as () => void;
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    expect(classes.filter((cls) => cls.deref() !== undefined).length).toBeLessThan(5);
  });

  it("fails at its start if the file for the browser is broken, with file and line", async () => {
    const folder = await writeFiles({ "own.ts": APP, "shared.ts": SHARED, "box.browser.ts": "export class Box {" });
    const apps = await discoverApplications([join(folder, "own.ts")], { argv: [], hostModules });
    await expect(apps.get("/own")?.initializeDocument(new Document())).rejects.toThrow(/box\.browser\.ts:1:19: /);
  });
});

describe("in development, a save of the file for the browser", () => {
  it.each([
    ["the file itself", "browser/box.browser.ts", BOX.replace("0]", "2]")],
    ["a file that it imports", "browser/dep.ts", "export const two = 3;"],
  ])("rebuilds the app, also if another module declares the class: %s", async (_what, path, text) => {
    const folder = await writeFiles({
      "app.ts": `import { Box } from "./box.js"; import { curdoc } from "plotctl"; curdoc().add_root(new Box());`,
      "box.ts": `import { custom_model, Float } from "plotctl/extension"; import { LayoutDOM } from "plotctl/models";
        const implementation = new URL("./browser/box.browser.ts", import.meta.url);
        export class Box extends custom_model("WatchedBox", LayoutDOM, { value: Float(0) }, { implementation }) {}`,
      "browser/box.browser.ts": `import { two } from "./dep"; console.log(two);${BOX.replace("Box", "WatchedBox")}`,
      "browser/dep.ts": "export const two = 2;",
    });
    const watched = await WatchedApps.open([join(folder, "app.ts")], { argv: [] });
    try {
      const hashes = async (application: Application | undefined): Promise<(string | undefined)[]> => {
        const doc = new Document();
        await application?.initializeDocument(doc);
        return doc.roots.map((root) => root[INFO].script?.hash);
      };
      let onRebuild: (rebuild: Rebuild) => void = () => undefined;
      const rebuilt = new Promise<Rebuild>((resolve) => (onRebuild = resolve));
      await watched.start((rebuild) => {
        onRebuild(rebuild);
        return [];
      });
      const before = await hashes(watched.initial.get("/app"));
      await writeFile(join(folder, path), text.replace("class Box", "class WatchedBox"));
      const [change] = (await rebuilt).changes;
      expect(change).toMatchObject({ is: "built", route: "/app" });
      const after = await hashes(change?.is === "built" ? change.application : undefined);
      expect(after).toHaveLength(1);
      expect(after).not.toEqual(before);
    } finally {
      await watched.close();
    }
  });
});
