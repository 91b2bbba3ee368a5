// Runs the installed BokehJS in a jsdom window, with stubs for what jsdom lacks, and returns its modules. Nothing is drawn.
// Values belong to the realm of the window: `instanceof Array` is false for its arrays.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { JSDOM, VirtualConsole } from "jsdom";

/** The scripts that may register models, in the order in which a page loads them. */
const BUNDLES = ["bokeh", "bokeh-api", "bokeh-widgets", "bokeh-tables", "bokeh-gl", "bokeh-mathjax"];

// The members of BokehJS's objects that the generator reads.

export interface BokehKind {
  readonly kind_name: string;
  readonly base_type?: BokehKind;
  readonly item_type?: BokehKind;
  readonly key_type?: BokehKind;
  readonly types?: readonly BokehKind[];
  readonly struct_type?: Readonly<Record<string, BokehKind>>;
  readonly values?: Iterable<string | number>;
  readonly obj_type?: BokehClass;
  readonly prefix?: string;
  readonly regex?: RegExp;
}

export interface BokehPropertyDefinition {
  /** A kind, the class of a dataspec, or an alias. */
  readonly type: unknown;
  readonly default_value: (owner: object) => unknown;
  readonly options: { readonly internal?: boolean; readonly readonly?: boolean; readonly convert?: unknown };
}

export interface BokehProperty {
  readonly attr: string;
  readonly dirty: boolean;
  readonly syncable: boolean;
  readonly is_unset: boolean;
  get_value(): unknown;
}

export interface BokehModel extends Iterable<BokehProperty> {
  readonly type: string;
  readonly properties: Readonly<Record<string, BokehProperty>>;
}

export interface BokehClass {
  new (): BokehModel;
  readonly name: string;
  readonly __qualified__: string;
  readonly prototype: { readonly _props: Readonly<Record<string, BokehPropertyDefinition>> };
}

type Exports = Readonly<Record<string, unknown>>;

export interface Bokeh {
  readonly version: string;
  /** The registered models, by wire name. */
  readonly registered: ReadonlyMap<string, BokehClass>;
  /** The bundle that registers each model. */
  readonly bundleOf: ReadonlyMap<string, string>;
  /** The exports of each module, by path, such as `models/glyphs/line`. */
  readonly modules: ReadonlyMap<string, Exports>;
  /** Classes that the type declarations declare abstract, such as `models/glyphs/glyph:Glyph`. */
  readonly abstractClasses: ReadonlySet<string>;
  module(path: string): Exports;
  /** Creates an instance with properties only, without running its own code. Throws if it has required properties. */
  bareInstance(cls: BokehClass): BokehModel;
}

/** Loads the BokehJS in `root`'s node_modules. */
export function loadBokeh(root: string): Bokeh {
  const build = join(
    dirname(createRequire(join(root, "package.json")).resolve("@bokeh/bokehjs/package.json")),
    "build/js",
  );
  const window = openWindow();
  const bundleOf = new Map<string, string>();
  for (const bundle of BUNDLES) {
    window.eval(readFileSync(join(build, `${bundle}.min.js`), "utf8"));
    for (const name of window.Bokeh.Models._known_models.keys()) if (!bundleOf.has(name)) bundleOf.set(name, bundle);
  }
  const { Bokeh } = window;
  const files = readdirSync(join(build, "lib"), { recursive: true, encoding: "utf8" }).sort();
  const modules = new Map<string, Exports>();
  for (const file of files.filter((name) => name.endsWith(".js"))) {
    const path = file.slice(0, -".js".length).replaceAll("\\", "/");
    try {
      modules.set(path, Bokeh.require(path));
    } catch {
      // Some library modules are in none of the bundles, so no page can have their models.
    }
  }
  return {
    version: Bokeh.version,
    registered: Bokeh.Models._known_models,
    bundleOf,
    modules,
    abstractClasses: readAbstractClasses(join(build, "lib"), files),
    module(path) {
      const found = modules.get(path);
      if (found === undefined) throw new Error(`BokehJS ${Bokeh.version} has no module ${path}`);
      return found;
    },
    // Evaluated inside the window: BokehJS recognizes only plain objects of the window's realm.
    bareInstance: window.eval(
      "(cls) => { const model = new cls({ id: 'bare' }); model.initialize_props({}); return model }",
    ) as Bokeh["bareInstance"],
  };
}

interface BokehWindow {
  eval(script: string): unknown;
  readonly Bokeh: {
    readonly version: string;
    readonly Models: { readonly _known_models: Map<string, BokehClass> };
    require(path: string): Exports;
  };
}

function openWindow(): BokehWindow {
  // A separate console, since defaults that fail for a bare instance would be reported on ours.
  const virtualConsole = new VirtualConsole();
  const { window } = new JSDOM("<!doctype html><body></body>", { runScripts: "outside-only", virtualConsole });
  // A canvas context that accepts every call and returns itself.
  const context: object = new Proxy(() => {}, {
    get: (_target, key) => (key === Symbol.toPrimitive ? () => 0 : () => context),
    set: () => true,
    apply: () => context,
  });
  class Observer {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  Object.assign(window, {
    Path2D: class {},
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    OffscreenCanvas: class {
      getContext = () => context;
    },
    // Node's MessageChannel would keep the process alive.
    MessageChannel: class {
      port1 = {};
      port2 = { postMessage() {} };
    },
  });
  Object.assign(window.HTMLCanvasElement.prototype, { getContext: () => context });
  return window as unknown as BokehWindow;
}

function readAbstractClasses(lib: string, files: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of files.filter((name) => name.endsWith(".d.ts"))) {
    const path = file.slice(0, -".d.ts".length).replaceAll("\\", "/");
    for (const [, name] of readFileSync(join(lib, file), "utf8").matchAll(/declare abstract class (\w+)/g)) {
      found.add(`${path}:${name}`);
    }
  }
  return found;
}
