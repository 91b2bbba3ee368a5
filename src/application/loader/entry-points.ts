// Finds the entry points of plotctl that export a name, for the hint about an import from the wrong one.
import type { Namespace } from "./compile.js";

/** Entry points that can be loaded to read their exports: loading them has no side effects. */
const ENTRY_POINTS = [
  "plotctl",
  "plotctl/plotting",
  "plotctl/models",
  "plotctl/layouts",
  "plotctl/palettes",
  "plotctl/transform",
  "plotctl/data",
  "plotctl/themes",
  "plotctl/events",
  "plotctl/embed",
  "plotctl/extension",
  "plotctl/config",
];

/** The exports of the others, which load packages that the app may not need. A test compares them. */
export const OTHER_ENTRY_POINTS: Readonly<Record<string, readonly string[]>> = {
  "plotctl/io": [
    ...["CDN", "INLINE", "curdoc", "export_pdf", "export_png", "export_svg", "get_screenshot_as_png", "get_svg"],
    ...["output_file", "output_server", "reset_output", "save", "show"],
  ],
  "plotctl/client": [
    ...["ClientSession", "cursession", "generate_session_id", "output_server", "publish", "pull_session"],
    ...["push_live", "push_session", "show", "show_session"],
  ],
  "plotctl/server": ["Application", "Server"],
  "plotctl/auth": ["RequestHandler", "define_auth"],
  "plotctl/testing": ["open_app"],
};

/** The entry points that export a name, the most general first. */
export async function entryPointsWith(name: string): Promise<string[]> {
  const found: string[] = [];
  for (const specifier of ENTRY_POINTS) if (name in ((await import(specifier)) as Namespace)) found.push(specifier);
  for (const [specifier, names] of Object.entries(OTHER_ENTRY_POINTS)) if (names.includes(name)) found.push(specifier);
  return found;
}

/** All entry points. */
export const ALL_ENTRY_POINTS: readonly string[] = [...ENTRY_POINTS, ...Object.keys(OTHER_ENTRY_POINTS)];
