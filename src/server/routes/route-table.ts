// Which resource a path names. Paths are compared as decoded text, never as patterns: an app may be called anything.
//
//   /favicon.ico                                        never below the prefix
//   <prefix><app>[/]  …/ws  …/metadata  …/autoload.js  …/thumbnail  …/static/<path>
//   <prefix>[/]  <prefix>/static/<path>
import type { ServedApp } from "../../hosting/session-directory.js";

export type Route =
  | { readonly is: "favicon" | "index" }
  | { readonly is: "page" | "socket" | "metadata" | "autoload" | "thumbnail"; readonly app: ServedApp }
  | { readonly is: "static"; readonly path: string }
  /** Files of the app's own; below the app at `/`, BokehJS is there too. */
  | { readonly is: "app-static"; readonly app: ServedApp; readonly folder: string; readonly path: string };

const BELOW_APP = {
  "/ws": "socket",
  "/metadata": "metadata",
  "/autoload.js": "autoload",
  "/thumbnail": "thumbnail",
} as const;

export class RouteTable {
  readonly #prefix: string;
  readonly #apps: ReadonlyMap<string, ServedApp>;
  readonly #hasIndex: boolean;

  constructor(apps: ReadonlyMap<string, ServedApp>, { prefix, index }: { prefix: string; index: boolean }) {
    this.#apps = apps;
    this.#prefix = prefix;
    this.#hasIndex = index;
  }

  /** The resource of a decoded path, or undefined. */
  find(path: string): Route | undefined {
    if (path === "/favicon.ico") return { is: "favicon" };
    const inner = this.#belowPrefix(path);
    if (inner === undefined) return undefined;
    const app = this.#app(inner) ?? (inner.endsWith("/") ? this.#app(inner.slice(0, -1)) : undefined);
    if (app !== undefined) return { is: "page", app };
    return this.#findBelowApp(inner) ?? this.#findStatic(inner) ?? this.#findIndex(inner);
  }

  /** The routes, as the log shows them. */
  get words(): string[] {
    const ofApps = [...this.#apps.keys()].map((route) => `${this.#prefix}${route}`);
    const index = this.#hasIndex ? [`${this.#prefix}/`] : [];
    return ["/favicon.ico", ...ofApps, ...index, `${this.#prefix}/static/`];
  }

  #belowPrefix(path: string): string | undefined {
    if (path === this.#prefix) return "/";
    return path.startsWith(`${this.#prefix}/`) ? path.slice(this.#prefix.length) : undefined;
  }

  #app(route: string): ServedApp | undefined {
    return this.#apps.get(route === "" ? "/" : route);
  }

  #findBelowApp(inner: string): Route | undefined {
    for (const [ending, is] of Object.entries(BELOW_APP)) {
      const app = inner.endsWith(ending) ? this.#app(inner.slice(0, -ending.length)) : undefined;
      if (app !== undefined) return { is, app };
    }
    return undefined;
  }

  /** Every app without files of its own serves BokehJS below itself, as the server does. */
  #findStatic(inner: string): Route | undefined {
    const mark = "/static/";
    for (let at = inner.indexOf(mark); at !== -1; at = inner.indexOf(mark, at + 1)) {
      const app = this.#app(inner.slice(0, at));
      const path = inner.slice(at + mark.length);
      const folder = app?.application.handler.staticFolder;
      if (app !== undefined && folder !== undefined) return { is: "app-static", app, folder, path };
      if (app !== undefined || at === 0) return { is: "static", path };
    }
    return undefined;
  }

  #findIndex(inner: string): Route | undefined {
    return inner === "/" && this.#hasIndex ? { is: "index" } : undefined;
  }
}
