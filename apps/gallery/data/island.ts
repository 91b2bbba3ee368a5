// An invented island, divided into regions with irregular borders: a distorted grid of points with roughened edges. It
// is created once, when the first session needs it.
import { seeded, times } from "./random.js";

type Point = readonly [x: number, y: number];

export interface Region {
  readonly name: string;
  /** People per square kilometre. */
  readonly density: number;
  /** Rings as lists of points: the outline first, then holes. */
  readonly rings: readonly (readonly Point[])[];
}

const COLUMNS = 6;
const ROWS = 4;
const STARTS = ["Ald", "Brae", "Cor", "Dun", "Elm", "Fen", "Glen", "Har"];
const ENDS = ["wick", "more", "bay"];

export const ISLAND: readonly Region[] = makeIsland();

function makeIsland(): Region[] {
  const random = seeded(77);
  const corners = times((COLUMNS + 1) * (ROWS + 1), (index): Point => {
    const u = (index % (COLUMNS + 1)) / COLUMNS - 0.5;
    const v = Math.floor(index / (COLUMNS + 1)) / ROWS - 0.5;
    // The corners of the square are moved inwards, so that it looks like an island.
    const round = 1 - 1.25 * Math.abs(u * v);
    return [(u * round + random.normal(0, 0.028)) * 120, (v * round + random.normal(0, 0.035)) * 80];
  });
  const edges = new Map<string, readonly Point[]>();
  const edge = (from: number, to: number): readonly Point[] => {
    const key = `${Math.min(from, to)}-${Math.max(from, to)}`;
    const known = edges.get(key) ?? roughened([at(corners, Math.min(from, to)), at(corners, Math.max(from, to))]);
    edges.set(key, known);
    return from < to ? known : known.toReversed();
  };
  const roughened = (line: readonly Point[], depth = 4, swing = 0.16): readonly Point[] => {
    if (depth === 0) return line;
    const [a, b] = [at(line, 0), at(line, 1)];
    const off = random.uniform(-swing, swing);
    const middle: Point = [(a[0] + b[0]) / 2 - (b[1] - a[1]) * off, (a[1] + b[1]) / 2 + (b[0] - a[0]) * off];
    return [...roughened([a, middle], depth - 1, swing), ...roughened([middle, b], depth - 1, swing).slice(1)];
  };
  return times(COLUMNS * ROWS, (index) => {
    const corner = Math.floor(index / COLUMNS) * (COLUMNS + 1) + (index % COLUMNS);
    const round = [corner, corner + 1, corner + COLUMNS + 2, corner + COLUMNS + 1, corner];
    const outline = times(4, (side) => edge(at(round, side), at(round, side + 1)).slice(1)).flat();
    const away = Math.hypot((index % COLUMNS) - 3.4, Math.floor(index / COLUMNS) - 1.1);
    return {
      name: at(STARTS, index % STARTS.length) + at(ENDS, Math.floor(index / STARTS.length)),
      density: Math.round(620 * Math.exp(-away / 0.85) * random.uniform(0.6, 1.4)) + 6,
      rings: index === 15 ? [outline, lakeIn(outline)] : [outline],
    };
  });
}

/** A lake in the centre of a region. */
function lakeIn(outline: readonly Point[]): Point[] {
  const x = outline.reduce((sum, point) => sum + point[0], 0) / outline.length;
  const y = outline.reduce((sum, point) => sum + point[1], 0) / outline.length;
  return times(24, (index): Point => {
    const turn = (index / 24) * 2 * Math.PI;
    const radius = 4 + Math.sin(3 * turn) * 0.8 + Math.cos(5 * turn) * 0.4;
    return [x + radius * Math.cos(turn), y + radius * 0.75 * Math.sin(turn)];
  });
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`);
  return item;
}
