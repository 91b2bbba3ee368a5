// The project templates of `plotctl init`. Their files are in static/templates, in one folder each.

export interface Template {
  /** The name of the folder, and the argument of --template. */
  readonly name: string;
  /** What the project contains, for the help text. */
  readonly about: string;
  /** The file that plotctl serves. */
  readonly app: string;
  /** Further options for `plotctl serve`. */
  readonly serveOptions: readonly string[];
  /** Scripts for package.json that only this template has. */
  readonly scripts: Readonly<Record<string, string>>;
}

const PLAIN = { serveOptions: [], scripts: {} };

/** The origins of the web site and of the app's own page. */
const EMBED_ORIGINS = ["localhost:8000", "localhost:5006"].map((origin) => `--allow-websocket-origin ${origin}`);

/** The first one is the default. */
export const TEMPLATES = [
  { name: "minimal", about: "one plot and one slider", app: "app.ts", ...PLAIN },
  { name: "dashboard", about: "widgets, linked plots and a table", app: "dashboard.ts", ...PLAIN },
  { name: "streaming", about: "live data, with a pause button", app: "stream.ts", ...PLAIN },
  { name: "big-data", about: "a million points; the browser gets only what it shows", app: "points.ts", ...PLAIN },
  {
    name: "embed",
    about: "a live plot within a page of your own web site",
    app: "widget.ts",
    serveOptions: EMBED_ORIGINS,
    scripts: { site: "node site/server.mjs" },
  },
] as const satisfies readonly Template[];
