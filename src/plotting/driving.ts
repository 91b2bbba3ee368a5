// Drives repeated calls, such as periodic callbacks, through a sequence of values: a driver turns a function of a value into
// a function without arguments that passes the next value at each call.
import { PlotctlError } from "../base/errors.js";
import { show } from "../base/show.js";

/** Turns a function of a value into one that passes the next value of a sequence at each call. */
export type Driver<T> = (update: (value: T) => void) => () => void;

/** Passes one value after the other; after the last one, calls do nothing. */
export function force<T>(update: (value: T) => void, sequence: Iterable<T>): () => void {
  const values = sequence[Symbol.iterator]();
  return () => {
    const next = values.next();
    if (next.done !== true) update(next.value);
  };
}

/** 0, 1, 2, and so on. */
export function count(): Driver<number> {
  return driver((step) => step);
}

/** `slope` × step + `offset`. Defaults: 1 and 0. */
export function linear(slope = 1, offset = 0): Driver<number> {
  return driver((step) => slope * step + offset);
}

/** The shape of a wave over steps. */
export interface WaveOptions {
  /** The height of the wave above its middle. Default: 1. */
  readonly A?: number;
  /** The phase at the first step, in radians. Default: 0. */
  readonly phi?: number;
  /** Added to each value. Default: 0. */
  readonly offset?: number;
}

/** `A` × sin(`w` × step + `phi`) + `offset`. */
export function sine(w: number, { A = 1, phi = 0, offset = 0 }: WaveOptions = {}): Driver<number> {
  return driver((step) => A * Math.sin(w * step + phi) + offset);
}

/** `A` × cos(`w` × step + `phi`) + `offset`. */
export function cosine(w: number, { A = 1, phi = 0, offset = 0 }: WaveOptions = {}): Driver<number> {
  return driver((step) => A * Math.cos(w * step + phi) + offset);
}

/** The values from first to last, then from last to first, and so on; the values at the ends are repeated. */
export function bounce<T>(sequence: readonly T[]): Driver<T> {
  const values = checked("bounce", sequence);
  return driver((step) => {
    const place = step % values.length;
    const isForward = Math.floor(step / values.length) % 2 === 0;
    return values[isForward ? place : values.length - 1 - place] as T;
  });
}

/** The values from first to last, repeated. */
export function repeat<T>(sequence: readonly T[]): Driver<T> {
  const values = checked("repeat", sequence);
  return driver((step) => values[step % values.length] as T);
}

/** Each driven function starts at step 0. */
function driver<T>(valueAt: (step: number) => T): Driver<T> {
  return (update) => {
    let step = 0;
    return () => update(valueAt(step++));
  };
}

function checked<T>(what: string, sequence: readonly T[]): readonly T[] {
  const isList: boolean = Array.isArray(sequence);
  if (isList && sequence.length > 0) return sequence;
  throw new PlotctlError(
    "INVALID_ARGUMENT",
    `${what}: expected a list with at least one value, got ${show(sequence)}.`,
  );
}
