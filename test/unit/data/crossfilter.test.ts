// Cross-filters as an app and its readers see them: bars, the map and the numbers are those of brute force after any boxes.
import fc from "fast-check";
import { curdoc, figure } from "../../../src/exports/plotting.js";
import { BoxAnnotation, BoxSelectTool, DataTable, GlyphRenderer, type ColumnDataSource } from "../../../src/exports/models.js";
import { data_table, open, type Crossfilter, type CrossFilter, type Data } from "../../../src/exports/data.js";
import { open_app, type AppSession } from "../../../src/exports/testing.js";
import type { Figure } from "../../../src/exports/plotting.js";
import { NDArray } from "../../../src/base/ndarray.js";
import { coordinatorOf } from "../../../src/data/crossfilter.js";

const ROWS = 700;
const KINDS = ["cargo", "mail", "private", "test"];

let state = 1;
const random = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const rows = Array.from({ length: ROWS }, () => {
  const hour = random() < 0.03 ? NaN : Math.min(23.99, 24 * random());
  return {
    hour,
    delay: random() < 0.02 ? Infinity : Math.round(100 * (random() + random() - 0.8)),
    day: Date.UTC(2026, 0, 1) + 31_000_000_000 * random(),
    kind: random() < 0.05 ? null : (KINDS[Math.floor(random() ** 2 * KINDS.length)] as string),
    x: (random() + random()) * 10,
    y: (random() + random()) * 5 - 3,
  };
});
const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name]);
const columns = {
  hour: Float32Array.from(column("hour")),
  delay: Float64Array.from(column("delay")),
  day: column("day").map((time) => new Date(time)),
  kind: column("kind"),
  x: Float64Array.from(column("x")),
  y: Float32Array.from(column("y")),
};
type Columns = { hour: number; delay: number; day: Date; kind: string; x: number; y: number };
type Name = keyof Columns;

let data: Data<Columns>;
beforeAll(async () => {
  data = await open({ columns });
});
afterAll(() => data.close());

const valueOf = (name: Name, row: number): number | string | null => {
  const value = columns[name][row] ?? null;
  return value instanceof Date ? value.getTime() : value;
};

/** Whether a row has a value that a filter chooses. */
function passes(filter: CrossFilter, row: number): boolean {
  const value = valueOf(filter.column as Name, row);
  if ("values" in filter) return filter.values.includes(value as string);
  return (value as number) >= filter.from && (value as number) < filter.to;
}

const NAMES = ["hour", "delay", "day", "kind"] as const;

/** Four histograms, a map, and the last counts that the app received. */
async function opened(use: (shown: Shown) => Promise<void>): Promise<void> {
  let cross: Crossfilter<Name> | undefined;
  const said: { chosen: number; of: number }[] = [];
  await using session = await open_app(() => {
    cross = data.crossfilter();
    for (const name of NAMES) {
      const plot = figure({ name, width: 300, height: 180, tools: "" });
      cross.histogram(plot, name, { bins: 24 });
      curdoc().add_root(plot);
    }
    const map = figure({ name: "map", width: 300, height: 200, tools: "pan,wheel_zoom,box_select" });
    cross.map(map, "x", "y");
    cross.on_change((counts) => said.push(counts));
    curdoc().add_root(map);
  });
  await use(new Shown(session, cross as Crossfilter<Name>, said));
}

class Shown {
  constructor(
    readonly session: AppSession,
    readonly cross: Crossfilter<Name>,
    readonly said: readonly { chosen: number; of: number }[],
  ) {}

  plot(name: string): Figure {
    return this.session.find<Figure>(name);
  }

  box(name: string): BoxAnnotation {
    const tool = this.plot(name).tools.find((each) => each instanceof BoxSelectTool);
    return (tool as BoxSelectTool).overlay;
  }

  source(name: string): ColumnDataSource {
    return (this.plot(name).renderers.at(-1) as GlyphRenderer).data_source as ColumnDataSource;
  }

  /** Draws or moves a box, as parts of the plot. */
  async brush(name: string, x: readonly [number, number], y: readonly [number, number] = [0, 1]): Promise<void> {
    const { x_range, y_range } = this.plot(name);
    const at = ({ start, end }: { start: number; end: number }, part: number): number => start + (end - start) * part;
    const xs = name === "kind" ? { start: 0, end: KINDS.length } : x_range;
    await this.session.set(this.box(name), {
      ...{ left: at(xs, x[0]), right: at(xs, x[1]), bottom: at(y_range, y[0]), top: at(y_range, y[1]), visible: true },
    });
  }

  async atRest(): Promise<void> {
    const coordinator = coordinatorOf(this.cross as Crossfilter);
    while (!coordinator.isAtRest) {
      await coordinator.answered;
      await this.session.advance(1);
    }
  }

  /** The first chosen rows, as a table asks for them. */
  async #rows(): Promise<unknown> {
    const query = { where: undefined, order: [], offset: 0, limit: 50, columns: ["x"] };
    const { columns: cells } = await this.cross.rows.query(query, new AbortController().signal);
    return cells[0];
  }

  /** Compares everything that is shown with brute force. */
  async check(): Promise<void> {
    const { filters } = this.cross;
    const chosenBut = (left: readonly string[], row: number): boolean =>
      filters.every((filter) => left.includes(filter.column) || passes(filter, row));
    const all = rows.map((_, row) => row);
    const chosen = all.filter((row) => chosenBut([], row));
    expect(this.cross.counts).toEqual({ chosen: chosen.length, of: ROWS });
    expect(this.said.at(-1)).toEqual(this.cross.counts);
    for (const name of NAMES) {
      const source = this.source(name);
      const bin = name === "kind" ? this.session.column<string>(source, "x") : this.session.column(source, "left");
      const right = name === "kind" ? [] : this.session.column(source, "right");
      const count = (from: readonly number[]) =>
        bin.map((low, index) => {
          const holds = (value: number | string | null): boolean =>
            name === "kind" ? value === low : (value as number) >= (low as number) && (value as number) < right[index]!;
          return from.filter((row) => holds(valueOf(name, row))).length;
        });
      expect([name, ...this.session.column(source, "all")]).toEqual([name, ...count(all)]);
      expect([name, ...this.session.column(source, "chosen")]).toEqual([name, ...count(chosen)]);
    }
    const found = await this.#rows();
    expect(found).toEqual(chosen.slice(0, 50).map((row) => valueOf("x", row)));
    expect(this.cross.rows.length).toBe(chosen.length);
    const condition = this.cross.where;
    const asked = await data.rows({ ...(condition !== undefined && { where: condition }), columns: ["x"], limit: 50 });
    expect(asked.map(({ x }) => x)).toEqual(found);
    this.#checkMap(all.filter((row) => chosenBut(["x", "y"], row)));
  }

  /** Cells have a colour where rows are, and a higher one where more are. */
  #checkMap(shown: readonly number[]): void {
    const source = this.source("map");
    // The last image is that of the detail, if there is one.
    const image = this.session.column<NDArray>(source, "image").at(-1);
    const [x, y, dw, dh] = ["x", "y", "dw", "dh"].map(
      (name) => this.session.column(source, name).at(-1) as number,
    ) as [number, number, number, number];
    const [height, width] = (image as NDArray).shape as [number, number];
    const counts = new Map<number, number>();
    for (const row of shown) {
      const across = Math.min(width - 1, Math.floor(((columns.x[row] as number) - x) / (dw / width)));
      const up = Math.min(height - 1, Math.floor(((columns.y[row] as number) - y) / (dh / height)));
      counts.set(up * width + across, (counts.get(up * width + across) ?? 0) + 1);
    }
    const colors = Array.from((image as NDArray).data as Uint8Array);
    const used = colors.flatMap((color, cell) => (color > 0 ? [cell] : []));
    // A value at the edge of a cell may be rounded to either side here.
    const differ = [...counts.keys()].filter((cell) => colors[cell] === 0).length;
    expect(differ).toBeLessThan(5);
    expect(Math.abs(used.length - counts.size)).toBeLessThan(5);
    const byCount = [...counts].filter(([cell]) => colors[cell] !== 0).sort(([, one], [, other]) => one - other);
    const [lowest, highest] = [byCount[0], byCount.at(-1)];
    if (lowest !== undefined && highest !== undefined)
      expect(colors[lowest[0]]).toBeLessThanOrEqual(colors[highest[0]] as number);
  }
}

it("shows all rows at first", async () => {
  await opened(async (shown) => {
    expect(shown.cross.counts).toEqual({ chosen: ROWS, of: ROWS });
    expect(shown.cross.filters).toEqual([]);
    await shown.check();
  });
});

it("shows what brute force counts after any boxes, moved, replaced and removed", async () => {
  const part = fc.double({ min: -0.1, max: 1.1, noNaN: true });
  const span = fc.tuple(part, part);
  const someStep = fc.record({
    chart: fc.constantFrom(...NAMES, "map"),
    x: span,
    y: span,
    act: fc.constantFrom("brush", "brush", "brush", "brush", "hide", "tap", "reset", "enter", "clear"),
    /** Whether the answer is awaited before the next step. */
    waits: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(someStep, { minLength: 1, maxLength: 12 }), async (steps) => {
      await opened(async (shown) => {
        const { session, cross } = shown;
        for (const { chart, x, y, act, waits } of steps) {
          if (act === "brush") await shown.brush(chart, x, y);
          if (act === "hide") await session.set(shown.box(chart), { visible: false });
          if (act === "tap" || act === "reset") await session.emit(shown.plot(chart), act);
          if (act === "enter") await session.emit(shown.plot(chart), "mouseenter");
          if (act === "clear") cross.clear();
          if (!waits) continue;
          await shown.atRest();
          await shown.check();
        }
        await shown.atRest();
        await shown.check();
      });
    }),
    { numRuns: 15 },
  );
});

interface MapImage {
  readonly image: NDArray;
  readonly x: number;
  readonly y: number;
  readonly dw: number;
  readonly dh: number;
}

function imagesOf({ session }: Shown, source: ColumnDataSource): MapImage[] {
  const column = <T>(name: string): T[] => session.column<T>(source, name);
  return column<NDArray>("image").map((image, index) => {
    const [x, y, dw, dh] = ["x", "y", "dw", "dh"].map((name) => column<number>(name)[index] as number);
    return { image, x, y, dw, dh } as MapImage;
  });
}

it.each([1, 0.2, 0.003])("a map at rest has cells of pixels, for %d of its width, of the rows that boxes choose", async (part) => {
  await opened(async (shown) => {
    const { session } = shown;
    const { x_range, y_range } = shown.plot("map");
    const source = shown.source("map");
    await shown.brush("hour", [0.1, 0.8]);
    await shown.atRest();
    const [whole] = imagesOf(shown, source) as [MapImage];
    const ends = ({ start, end }: { start: number; end: number }): { start: number; end: number } => {
      const [middle, half] = [start + 0.4 * (end - start), (part * (end - start)) / 2];
      return part === 1 ? { start, end } : { start: middle - half, end: middle + half };
    };
    const [x, y] = [ends(x_range), ends(y_range)];
    await session.set(x_range, x);
    await session.set(y_range, y);
    const isSharp = (): boolean => {
      const { image, dw } = imagesOf(shown, source).at(-1) as MapImage;
      const cell = dw / (image.shape[1] as number);
      // Only cells of the detail are powers of two.
      return cell < (x.end - x.start) / 150 && Number.isInteger(Math.log2(cell));
    };
    while (!isSharp()) await session.advance(10);
    const images = imagesOf(shown, source);
    const detail = images.at(-1) as MapImage;
    expect(detail.x <= x.start && detail.x + detail.dw >= x.end).toBe(true);
    expect(detail.y <= y.start && detail.y + detail.dh >= y.end).toBe(true);

    const [height, width] = detail.image.shape as [number, number];
    const expected = new Set<number>();
    for (let row = 0; row < ROWS; row++) {
      if (!shown.cross.filters.every((filter) => passes(filter, row))) continue;
      const across = Math.floor(((columns.x[row] as number) - detail.x) / (detail.dw / width));
      const up = Math.floor(((columns.y[row] as number) - detail.y) / (detail.dh / height));
      if (across >= 0 && across < width && up >= 0 && up < height) expected.add(up * width + across);
    }
    const colored = Array.from(detail.image.data as Uint8Array).flatMap((color, cell) => (color > 0 ? [cell] : []));
    expect(new Set(colored)).toEqual(expected);

    // What is around it covers the rest of the map, once.
    const overlap = (one: MapImage, other: MapImage): number =>
      Math.max(0, Math.min(one.x + one.dw, other.x + other.dw) - Math.max(one.x, other.x)) *
      Math.max(0, Math.min(one.y + one.dh, other.y + other.dh) - Math.max(one.y, other.y));
    const covered = images.reduce((sum, each) => sum + overlap(each, whole), 0);
    expect(covered / (whole.dw * whole.dh)).toBeCloseTo(1, 6);

    await shown.brush("hour", [0.3, 0.5]);
    await shown.atRest();
    expect(imagesOf(shown, source)).toHaveLength(1);
    while (!isSharp()) await session.advance(10);
  });
});

it("data_table shows the chosen rows when the box is at rest", async () => {
  await opened(async (shown) => {
    const { session } = shown;
    const table = data_table(shown.cross.rows, { columns: ["hour", "x"] });
    session.document.add_root(table);
    await shown.brush("hour", [0.25, 0.5]);
    await shown.atRest();
    await session.advance(200);
    while (!table.isAtRest) {
      await table.answered;
      await session.advance(50);
    }
    const [filter] = shown.cross.filters;
    const hours = Array.from({ length: ROWS }, (_, row) => row)
      .filter((row) => passes(filter as CrossFilter, row))
      .slice(0, 100)
      .map((row) => valueOf("hour", row));
    const cells = session.find(DataTable).source;
    expect(session.column(cells, "hour")).toEqual(hours);
  });
});
