// The beginnings of projects that there are. Their files lie in static/templates, one folder for each.

export interface Template {
  /** Its folder, and what a user types. */
  readonly name: string;
  /** What one gets, in a few words. */
  readonly about: string;
  /** The file that plotctl serves. */
  readonly app: string;
  /** What `plotctl serve` is told besides. */
  readonly serveOptions: readonly string[];
  /** Scripts of package.json that only this one has. */
  readonly scripts: Readonly<Record<string, string>>;
}

const PLAIN = { serveOptions: [], scripts: {} };

/** The page of the web site, and the app's own. */
const EMBED_ORIGINS = ["localhost:8000", "localhost:5006"].map((origin) => `--allow-websocket-origin ${origin}`);

/** The first one is made where nobody says which. */
export const TEMPLATES = [
  { name: "minimal", about: "one plot and one slider", app: "app.ts", ...PLAIN },
  { name: "dashboard", about: "widgets, linked plots and a table", app: "dashboard.ts", ...PLAIN },
  { name: "streaming", about: "live data, with a pause button", app: "stream.ts", ...PLAIN },
  { name: "big-data", about: "a million points, of which the browser gets what it shows", app: "points.ts", ...PLAIN },
  {
    name: "embed",
    about: "a live plot within a page of your own web site",
    app: "widget.ts",
    serveOptions: EMBED_ORIGINS,
    scripts: { site: "node site/server.mjs" },
  },
] as const satisfies readonly Template[];
