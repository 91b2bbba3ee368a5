// Answers about parts of a data set that do not overlap along x, as one answer.
import type { Bands, Envelope, EnvelopeQuery, FloatArray, Points } from "../contract.js";
import { bucketOf } from "../buckets.js";

/** The extremes of rows from one x to another. */
export interface Bucket {
  readonly first: number;
  readonly last: number;
  readonly rows: number;
  /** By column of values; NaN where there is no value. */
  readonly lows: readonly number[];
  readonly highs: readonly number[];
}

type Origin = Pick<Envelope, "exact" | "tier">;

/** The answer of buckets in the order of x. A line goes from the lowest value at the first x to the highest at the last. */
export function envelopeFrom(query: EnvelopeQuery, buckets: readonly Bucket[], origin: Origin): Envelope {
  const inside = buckets.filter(({ first, last }) => isInside(query, first) || isInside(query, last));
  const rows = inside.reduce((sum, bucket) => sum + bucket.rows, 0);
  if (query.form === "bands") {
    return {
      ...{ ...origin, form: "bands", rows },
      first: Float64Array.from(inside, ({ first }) => first),
      last: Float64Array.from(inside, ({ last }) => last),
      lows: query.ys.map((_, y) => Float64Array.from(inside, ({ lows }) => lows[y] as number)),
      highs: query.ys.map((_, y) => Float64Array.from(inside, ({ highs }) => highs[y] as number)),
    };
  }
  const points = buckets.flatMap(({ first, last, lows: [low = NaN], highs: [high = NaN] }) => {
    const isPoint = first === last && low === high;
    return isPoint || Number.isNaN(low) ? [[first, low] as const] : [[first, low] as const, [last, high] as const];
  });
  return {
    ...{ ...origin, form: "points", rows },
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
  };
}

function isInside({ from, to, exponent, scale }: EnvelopeQuery, x: number): boolean {
  if (scale === "log" && x <= 0) return false;
  const bucket = bucketOf(x, exponent, scale);
  return bucket >= from && bucket < to;
}

/** The answers to one question by the holders of different rows. */
export function joinedEnvelopes(query: EnvelopeQuery, answers: readonly Envelope[]): Envelope {
  const [one, ...others] = answers.filter((answer) => lengthOf(answer) > 0);
  if (one === undefined) return answers[0] as Envelope;
  if (others.length === 0) return one;
  const all = [one, ...others];
  const origin = {
    rows: all.reduce((sum, { rows }) => sum + rows, 0),
    exact: all.every(({ exact }) => exact),
    tier: [...new Set(all.map(({ tier }) => tier))].join(" + "),
  };
  if (query.form !== "bands") {
    const points = all.map(pointsOf);
    const order = orderOf(points.map(({ x }) => x));
    return {
      ...origin,
      form: "points",
      x: taken(
        points.map(({ x }) => x),
        order,
      ),
      y: taken(
        points.map(({ y }) => y),
        order,
      ),
    };
  }
  const bands = all.map((answer) => bandsOf(query, answer));
  const order = orderOf(bands.map(({ first }) => first));
  const column = (of: (answer: Bands) => FloatArray): Float64Array => taken(bands.map(of), order);
  return {
    ...{ ...origin, form: "bands", first: column(({ first }) => first), last: column(({ last }) => last) },
    lows: query.ys.map((_, y) => column(({ lows }) => lows[y] as FloatArray)),
    highs: query.ys.map((_, y) => column(({ highs }) => highs[y] as FloatArray)),
  };
}

function lengthOf(answer: Envelope): number {
  return answer.form === "bands" ? answer.first.length : answer.x.length;
}

function pointsOf(answer: Envelope): Pick<Points, "x" | "y"> {
  if (answer.form === "bands") return { x: answer.first, y: answer.lows[0] as FloatArray };
  return { x: answer.x, y: answer.form === "points" ? answer.y : (answer.ys[0] as FloatArray) };
}

/** A row is a band of its own. */
function bandsOf(query: EnvelopeQuery, answer: Envelope): Bands {
  if (answer.form === "bands") return answer;
  const ys = answer.form === "rows" ? answer.ys : [answer.y];
  const inside = [...answer.x.keys()].filter((row) => isInside(query, answer.x[row] as number));
  const x = Float64Array.from(inside, (row) => answer.x[row] as number);
  const values = ys.map((y) => Float64Array.from(inside, (row) => y[row] as number));
  return { ...answer, form: "bands", first: x, last: x, lows: values, highs: values };
}

/** The places of all values, part by part, in the order of the values; equal ones keep their order. */
function orderOf(parts: readonly Float64Array[]): (readonly [part: number, index: number])[] {
  return parts
    .flatMap((part, of) => Array.from(part, (value, index) => [value, of, index] as const))
    .sort(([one], [other]) => one - other)
    .map(([, part, index]) => [part, index] as const);
}

function taken(parts: readonly FloatArray[], order: ReturnType<typeof orderOf>): Float64Array {
  return Float64Array.from(order, ([part, index]) => (parts[part] as FloatArray)[index] as number);
}
