// One answer from those of parts that follow each other along x: a history, and the chunks of a stream. A bucket that two
// parts share has the points of both, which are in order: its first, lowest, highest and last values are right.
import { bucketOf, edgeOf } from "../buckets.js";
import type { Bands, Envelope, EnvelopeQuery, FloatArray, Points, Rows } from "../contract.js";
import { extremePoints } from "../kernels/extreme-points.js";
import { envelopeOf, type EnvelopeTask } from "../kernels/envelope.js";
import { buildLevels, type Series } from "../kernels/pyramid.js";
import { arranged } from "../kernels/sort.js";
import type { TailChunk } from "./live-tail.js";

export interface LiveTask extends Pick<EnvelopeQuery, "from" | "to" | "exponent" | "scale" | "form"> {
  /** The answer about the rows before the chunks; undefined without any. */
  readonly history: Envelope | undefined;
  readonly chunks: readonly TailChunk[];
}

/** What parts are asked for: of points alone can it be said which of all are needed. */
export function partForm(form: EnvelopeQuery["form"]): EnvelopeQuery["form"] {
  return form === "extremes" ? "points" : form;
}

export function liveEnvelope(task: LiveTask, check: () => void): Envelope {
  const { history, chunks, ...window } = task;
  const form = partForm(window.form);
  const answers = history === undefined ? [] : [history];
  for (const { x, series } of chunks) {
    check();
    answers.push(chunkEnvelope({ x, series, ...window, form }, check));
  }
  return joinEnvelopes(answers, window);
}

/** The answer of a chunk: its own buckets alone decide whether rows or points are fewer. */
function chunkEnvelope(task: EnvelopeTask, check: () => void): Envelope {
  const { x, exponent, scale } = task;
  const places = [x[0] ?? 0, x.at(-1) ?? 0] as const;
  const isDrawn = scale === "linear" || places[0] > 0;
  const [first, last] = isDrawn ? places.map((value) => bucketOf(value, exponent, scale)) : [task.from, task.to];
  const from = Math.max(task.from, first as number);
  const to = Math.min(task.to, (last as number) + 1);
  const levelled = (series: Series): Series =>
    series.levels.length > 0 ? series : summarized(arranged(series.y, undefined), check);
  // Beside the window: what is asked for is the one row next to it.
  if (from >= to) return envelopeOf({ ...task, series: task.series.map(levelled) });
  return envelopeOf({ ...task, from, to, series: task.series.map(levelled) });
}

function summarized(y: FloatArray, check: () => void): Series {
  return { y, levels: buildLevels(y, check) };
}

type Window = Pick<EnvelopeQuery, "from" | "to" | "exponent" | "scale" | "form">;

export function joinEnvelopes(answers: readonly Envelope[], window: Window): Envelope {
  const [first, ...others] = answers;
  if (first === undefined) {
    // An array of its own for each, because a thread hands over their memory.
    return { form: "rows", rows: 0, exact: true, tier: "live", x: new Float64Array(0), ys: [new Float64Array(0)] };
  }
  const common = {
    rows: answers.reduce((sum, { rows }) => sum + rows, 0),
    exact: answers.every(({ exact }) => exact),
    tier: others.length === 0 ? first.tier : "live",
  };
  if (window.form === "bands" && answers.some(({ form }) => form === "bands")) {
    return { ...common, form: "bands", ...joinBands(answers, window) };
  }
  return joinLines(answers as readonly (Rows | Points)[], window, common);
}

function joinLines(
  answers: readonly (Rows | Points)[],
  { from, to, exponent, scale, form }: Window,
  common: Omit<Rows, "form" | "x" | "ys">,
): Rows | Points {
  const [start, end] = [edgeOf(from, exponent, scale), edgeOf(to, exponent, scale)];
  const columnsOf = (answer: Rows | Points): readonly FloatArray[] => (answer.form === "rows" ? answer.ys : [answer.y]);
  const width = Math.max(...answers.map((answer) => columnsOf(answer).length));
  const x: number[] = [];
  const ys = Array.from({ length: width }, (): number[] => []);
  let before: number[] | undefined;
  let after: number[] | undefined;
  for (const answer of answers) {
    const columns = columnsOf(answer);
    for (let index = 0; index < answer.x.length; index++) {
      const place = answer.x[index] as number;
      const values = columns.map((column) => column[index] as number);
      if (place < start) before = [place, ...values];
      else if (place >= end) after ??= [place, ...values];
      else {
        x.push(place);
        for (const [column, value] of values.entries()) ys[column]?.push(value);
      }
    }
  }
  const around = (list: readonly number[], column: number): Float64Array =>
    Float64Array.from([
      ...(before === undefined ? [] : [before[column] as number]),
      ...list,
      ...(after === undefined ? [] : [after[column] as number]),
    ]);
  const joined = { x: around(x, 0), ys: ys.map((list, index) => around(list, index + 1)) };
  if (answers.every(({ form }) => form === "rows")) return { ...common, form: "rows", ...joined };
  const line = withoutGaps({ x: joined.x, y: joined.ys[0] as Float64Array }, { from, to, exponent, scale });
  return {
    ...common,
    form: "points",
    ...(form === "extremes" ? extremePoints(line, { from, to, exponent, scale }) : line),
  };
}

/** Without the gaps of one part in buckets where another one has values. */
function withoutGaps(
  { x, y }: Pick<Points, "x" | "y">,
  { from, to, exponent, scale }: Omit<Window, "form">,
): Pick<Points, "x" | "y"> {
  const buckets = Array.from(x, (place) => bucketOf(place, exponent, scale));
  const valued = new Set(buckets.filter((_, point) => !Number.isNaN(y[point])));
  const stays = (point: number): boolean => {
    const bucket = buckets[point] as number;
    return !Number.isNaN(y[point]) || bucket < from || bucket >= to || !valued.has(bucket);
  };
  return { x: x.filter((_, point) => stays(point)), y: y.filter((_, point) => stays(point)) };
}

interface Band {
  first: number;
  last: number;
  readonly lows: number[];
  readonly highs: number[];
}

function joinBands(answers: readonly Envelope[], window: Window): Omit<Bands, "form" | "rows" | "exact" | "tier"> {
  const { from, to, exponent, scale } = window;
  const bands = new Map<number, Band>();
  const add = (place: number, last: number, lows: readonly number[], highs: readonly number[]): void => {
    const bucket = bucketOf(place, exponent, scale);
    if (bucket < from || bucket >= to) return;
    const known = bands.get(bucket);
    if (known === undefined) {
      bands.set(bucket, { first: place, last, lows: [...lows], highs: [...highs] });
      return;
    }
    known.last = last;
    for (let index = 0; index < lows.length; index++) {
      known.lows[index] = lesser(known.lows[index] as number, lows[index] as number, Math.min);
      known.highs[index] = lesser(known.highs[index] as number, highs[index] as number, Math.max);
    }
  };
  for (const answer of answers) {
    if (answer.form === "bands") {
      for (let index = 0; index < answer.first.length; index++) {
        const at = (columns: readonly FloatArray[]): number[] => columns.map((column) => column[index] as number);
        add(answer.first[index] as number, answer.last[index] as number, at(answer.lows), at(answer.highs));
      }
      continue;
    }
    const columns = answer.form === "rows" ? answer.ys : [answer.y];
    for (let index = 0; index < answer.x.length; index++) {
      const values = columns.map((column) => column[index] as number);
      const place = answer.x[index] as number;
      add(place, place, values, values);
    }
  }
  const all = [...bands.values()];
  const count = all[0]?.lows.length ?? 0;
  const column = (pick: (band: Band) => readonly number[], index: number): Float64Array =>
    Float64Array.from(all, (band) => pick(band)[index] as number);
  return {
    first: Float64Array.from(all, ({ first }) => first),
    last: Float64Array.from(all, ({ last }) => last),
    lows: Array.from({ length: count }, (_, index) => column(({ lows }) => lows, index)),
    highs: Array.from({ length: count }, (_, index) => column(({ highs }) => highs, index)),
  };
}

/** The smaller or larger of two values, of which one may be missing. */
function lesser(one: number, other: number, choose: (one: number, other: number) => number): number {
  return Number.isNaN(one) ? other : Number.isNaN(other) ? one : choose(one, other);
}
