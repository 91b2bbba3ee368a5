// One line for each value of a column: `line(…, { by: "sensor" })`. The values are known at once for texts in memory; else they
// are looked up first, and the lines are there before the page is drawn.
import { didYouMean } from "../base/nearest.js";
import { CallTrace, PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";
import { Document } from "../document/document.js";
import { addFirstContent } from "../document/first-content.js";
import type { ColumnInfo, Engine } from "../engine/contract.js";
import { knownGroups, MAX_GROUPS, type Group, type GroupValues } from "../engine/group-query.js";
import { linkOf } from "../model/access.js";
import type { GlyphRenderer } from "../model/generated/renderers.js";
import { legendEntry } from "../plotting/glyphs/legends.js";
import type { SelfDrawnCall } from "../plotting/glyphs/self-drawing.js";
import { Category10_10, Category20_20 } from "../plotting/generated/palettes.js";
import { turbo } from "../plotting/palettes.js";
import type { View } from "./view.js";

const METHODS = ["line", "step"];

interface Grouping {
  readonly by: unknown;
  /** Adds the renderer of a group. */
  readonly draw: (group: Promise<Group>, call: SelfDrawnCall) => GlyphRenderer;
  readonly viewOf: (renderer: GlyphRenderer) => View;
}

/** Adds a renderer for each group, and returns the first. Throws PlotctlError for unknown columns and too many groups. */
export function drawGroups(engine: Engine, call: SelfDrawnCall, { by, draw, viewOf }: Grouping): GlyphRenderer {
  const { plot, method, options } = call;
  if (!METHODS.includes(method)) {
    throw new PlotctlError("INVALID_ARGUMENT", `${method}(): by is an option of ${METHODS.join(" and ")} alone.`);
  }
  const info = columnOf(engine, method, by);
  const known = knownGroups(info);
  if (known !== undefined) check(known, method, info.name);
  const found =
    known === undefined ? new CallTrace().of(lookUp(engine, method, info.name)) : Promise.resolve(known.values);
  // A failure is one of the first content.
  found.catch(() => undefined);

  const hasColor = options.color !== undefined || options.line_color !== undefined;
  const hasLabel = options.legend_label !== undefined;
  const drawGroup = (index: number, looks: Readonly<Record<string, unknown>>): GlyphRenderer => {
    // Without any value there are no rows to draw either.
    const group = found.then((values): Group => ({ column: info.name, value: values[index] ?? NaN }));
    group.catch(() => undefined);
    return draw(group, { ...call, options: { ...looks, ...options } });
  };
  const drawOthers = (values: readonly (string | number)[]): GlyphRenderer[] =>
    values.slice(1).map((value, index) =>
      drawGroup(index + 1, {
        ...(!hasColor && { line_color: colorOf(index + 1, values.length) }),
        ...(!hasLabel && { legend_label: labelOf(value, info) }),
      }),
    );

  const first = drawGroup(0, hasColor ? {} : { line_color: colorOf(0, known?.values.length ?? 1) });
  const labelFirst = (values: readonly (string | number)[]): void => {
    const [value] = values;
    if (!hasLabel && value !== undefined) {
      const { legend_name } = options;
      legendEntry(plot, first, { legend_label: labelOf(value, info), legend_name })?.();
    }
    if (!hasColor && known === undefined) first.glyph.setv({ line_color: colorOf(0, values.length) } as object);
  };
  const drawAll = (values: readonly (string | number)[]): GlyphRenderer[] => {
    labelFirst(values);
    return [first, ...drawOthers(values)];
  };
  const start = async (renderers: readonly GlyphRenderer[]): Promise<void> => {
    await Promise.all(renderers.map((renderer) => viewOf(renderer).start()));
  };
  const drawn = known && drawAll(known.values);
  const work = drawn
    ? start(drawn)
    : found.then((values) => locked(first, () => drawAll(values))).then((renderers) => start(renderers));
  addFirstContent(first, work);
  return first;
}

function columnOf({ columns }: Engine, method: string, by: unknown): ColumnInfo {
  const found = columns.find(({ name }) => name === by);
  if (found !== undefined) return found;
  const names = columns.map(({ name }) => name);
  throw new PlotctlError(
    "UNKNOWN_COLUMN",
    `${method}(): by: there is no column ${show(by)} in the data (there are ${names.map(show).join(", ")}).`,
    { hint: typeof by === "string" ? didYouMean(by, names) : undefined },
  );
}

async function lookUp(engine: Engine, method: string, by: string): Promise<readonly (string | number)[]> {
  const groups = await engine.groups(by, new AbortController().signal);
  check(groups, method, by);
  return groups.values;
}

function check({ count }: GroupValues, method: string, by: string): void {
  if (count <= MAX_GROUPS) return;
  const text = `by: ${show(by)} has ${count.toLocaleString("en")} values; at most ${MAX_GROUPS} lines.`;
  throw new PlotctlError("TOO_MANY_GROUPS", `${method}(): ${text}`);
}

function colorOf(index: number, count: number): string {
  const palette = count <= 10 ? Category10_10 : count <= 20 ? Category20_20 : turbo(count);
  return palette[index] as string;
}

function labelOf(value: string | number, { kind }: ColumnInfo): string {
  return kind === "time" && typeof value === "number" ? new Date(value).toISOString() : String(value);
}

/** Runs a change under the lock of the session; while the app creates its document, at once. */
function locked<T>(renderer: GlyphRenderer, change: () => T): Promise<T> | T {
  const document: unknown = linkOf(renderer);
  const isLive = document instanceof Document && (document.session_context?.session ?? null) !== null;
  if (!isLive) return change();
  return new Promise((resolve, reject) => {
    document.add_next_tick_callback(() => {
      try {
        resolve(change());
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}
