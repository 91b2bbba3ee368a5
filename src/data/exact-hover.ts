// Tooltips of rows of the data: a marker follows the mouse to the nearest row, and the hover tools show its columns.
import { Document } from "../document/document.js";
import { linkOf } from "../model/access.js";
import type { Plot } from "../model/generated/plots.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";
import { ColumnDataSource } from "../model/generated/sources.js";
import { HoverTool } from "../model/generated/tools.js";
import { addGlyph } from "../plotting/glyphs/glyph-renderer.js";
import { Field } from "../serialize/specs.js";
import type { DataRow } from "./nearest-rows.js";
import type { Shape } from "./shapes.js";

/** Rows are looked up at most this often. */
const EVERY_MS = 100;

const MARKER_SIZE_PX = 8;

/** The mouse is on the marker wherever a row is near enough to be found. */
const HIT_DILATION = 2.5;

interface HoverParts {
  readonly renderer: GlyphRenderer;
  readonly shape: Shape;
  readonly rowsNear: (at: { readonly x: number; readonly y: number }) => Promise<readonly DataRow[]>;
}

export function addExactHover(plot: Plot, { renderer, shape, rowsNear }: HoverParts): void {
  const [x, y] = [shape.x, shape.near ?? shape.x];
  const nothing = { [x]: [], [y]: [] };
  const source = new ColumnDataSource({ data: nothing });
  const look = { size: MARKER_SIZE_PX, hit_dilation: HIT_DILATION, level: "overlay" };
  const marker = addGlyph(plot, "scatter", [{ x: new Field(x), y: new Field(y), source, ...look }]);
  let wanted: { readonly x: number; readonly y: number } | undefined;
  let isWaiting = false;
  const find = (document: Document): void => {
    const at = wanted;
    wanted = undefined;
    isWaiting = at !== undefined;
    if (at === undefined) return;
    const next = (): void => void document.add_timeout_callback(() => find(document), EVERY_MS);
    rowsNear(at).then(
      (rows) =>
        document.add_next_tick_callback(() => {
          source.data = columnsOf(rows[0]) ?? nothing;
          next();
        }),
      // The view reports failures when it is asked for its picture.
      next,
    );
  };
  plot.on_event("mousemove", ({ x, y }) => {
    const document: unknown = linkOf(renderer);
    if (x === null || y === null || !(document instanceof Document)) return;
    wanted = { x, y };
    if (!isWaiting) find(document);
  });
  plot.on_event("mouseleave", () => {
    wanted = undefined;
    source.data = nothing;
  });
  excludeFromHover(plot, renderer, marker);
}

/** Hover tools for all renderers show the marker in place of the line. */
function excludeFromHover(plot: Plot, renderer: GlyphRenderer, marker: GlyphRenderer): void {
  for (const tool of plot.tools) {
    if (!(tool instanceof HoverTool)) continue;
    const shown = tool.renderers === "auto" ? [...plot.renderers] : [...(tool.renderers ?? []), marker];
    tool.renderers = shown.filter((each) => each !== renderer);
  }
}

function columnsOf(row: DataRow | undefined): Record<string, unknown[]> | undefined {
  if (row === undefined) return undefined;
  const entries = Object.entries(row);
  return Object.fromEntries(entries.map(([name, value]) => [name, [value instanceof Date ? value.getTime() : value]]));
}
