// The inner loops of grids of cells and of the tables of cross-filters, in AssemblyScript, with several values at a time. `npm run generate` compiles this file into
// engine/generated/cells.ts. A block of rows is copied into the memory of the module; all arguments are byte offsets.
//
// A place is the cell of a value along one axis, or -1. Scales are powers of two, so the products are exact.

/**
 * The places of float32 values: a multiple of four is read and written. `from`, `from + length` are within 2^23, so all numbers
 * in the span are exact.
 */
export function placesOf32(values: usize, places: usize, rows: i32, scale: f32, from: f32, length: f32): void {
  const scales = f32x4.splat(scale);
  const first = f32x4.splat(from);
  const lengths = f32x4.splat(length);
  for (let end = values + ((<usize>rows) << 2); values < end; values += 16, places += 16) {
    const place = placesFrom(v128.load(values), scales, first);
    // NaN fails both comparisons.
    v128.store(places, v128.or(integers(place), v128.not(isBetween(place, f32x4.splat(0), lengths))));
  }
}

function placesFrom(value: v128, scales: v128, first: v128): v128 {
  const bucket = f32x4.floor(f32x4.mul(value, scales));
  // The product of a tiny negative number may be rounded to zero, but it belongs to the bucket -1.
  const most = v128.bitselect(f32x4.splat(-1), f32x4.splat(Infinity), f32x4.lt(value, f32x4.splat(0)));
  return f32x4.sub(f32x4.pmin(bucket, most), first);
}

/** Of whole numbers from 0 to 2^23: the sum with 2^23 has the integer in its lower bits. */
function integers(values: v128): v128 {
  return v128.and(f32x4.add(values, f32x4.splat(8388608)), i32x4.splat(0x7fffff));
}

/** The places of float64 values: a multiple of two is read and written. */
export function placesOf64(values: usize, places: usize, rows: i32, scale: f64, from: f64, length: i32): void {
  const scales = f64x2.splat(scale);
  const first = f64x2.splat(from);
  const lengths = i32x4.splat(length);
  for (let end = values + ((<usize>rows) << 3); values < end; values += 16, places += 8) {
    const value = v128.load(values);
    const place = i32x4.trunc_sat_f64x2_s_zero(f64x2.sub(f64x2.floor(f64x2.mul(value, scales)), first));
    const isNumber = f64x2.eq(value, value);
    const isIn = v128.and(i32x4.lt_u(place, lengths), v128.shuffle<i32>(isNumber, isNumber, 0, 2, 0, 2));
    v128.store64_lane(places, v128.or(place, v128.not(isIn)), 0);
  }
}

/** Makes the cell of each row, or -1, of its places on both axes, in the memory of the columns. */
export function cellsOf(columns: usize, lines: usize, rows: i32, width: i32): void {
  const widths = i32x4.splat(width);
  for (let end = columns + ((<usize>rows) << 2); columns < end; columns += 16, lines += 16) {
    const column = v128.load(columns);
    const line = v128.load(lines);
    const isOut = i32x4.shr_s(v128.or(column, line), 31);
    v128.store(columns, v128.or(i32x4.add(i32x4.mul(line, widths), column), isOut));
  }
}

/**
 * Counts float32 values in cells, as `placesOf32`, `cellsOf` and `countPlaces` together do. Most rows are outside of most grids:
 * eight rows at a time are compared before any place is found. A multiple of eight is read; there are less than 2^23 cells.
 */
export function countCells32(
  xs: usize,
  ys: usize,
  rows: i32,
  scaleX: f32,
  fromX: f32,
  lengthX: f32,
  scaleY: f32,
  fromY: f32,
  lengthY: f32,
  low: usize,
  high: usize,
): void {
  const scalesX = f32x4.splat(scaleX);
  const scalesY = f32x4.splat(scaleY);
  const startX = f32x4.splat(fromX);
  const startY = f32x4.splat(fromY);
  const endX = f32x4.splat(fromX + lengthX);
  const endY = f32x4.splat(fromY + lengthY);
  const lengthsX = f32x4.splat(lengthX);
  const lengthsY = f32x4.splat(lengthY);
  for (let end = xs + ((<usize>rows) << 2); xs < end; xs += 32, ys += 32) {
    const x0 = f32x4.mul(v128.load(xs), scalesX);
    const x1 = f32x4.mul(v128.load(xs, 16), scalesX);
    const y0 = f32x4.mul(v128.load(ys), scalesY);
    const y1 = f32x4.mul(v128.load(ys, 16), scalesY);
    const near0 = v128.and(isNear(x0, startX, endX), isNear(y0, startY, endY));
    const near1 = v128.and(isNear(x1, startX, endX), isNear(y1, startY, endY));
    if (!v128.any_true(v128.or(near0, near1))) continue;
    for (let four: usize = 0; four < 32; four += 16) {
      const column = placesFrom(v128.load(xs + four), scalesX, startX);
      const line = placesFrom(v128.load(ys + four), scalesY, startY);
      const isIn = v128.and(isBetween(column, f32x4.splat(0), lengthsX), isBetween(line, f32x4.splat(0), lengthsY));
      if (!v128.any_true(isIn)) continue;
      const cells = v128.or(integers(f32x4.add(f32x4.mul(line, lengthsX), column)), v128.not(isIn));
      add(low, high, i32x4.extract_lane(cells, 0));
      add(low, high, i32x4.extract_lane(cells, 1));
      add(low, high, i32x4.extract_lane(cells, 2));
      add(low, high, i32x4.extract_lane(cells, 3));
    }
  }
}

/** Whether values may be in a span: the product of a tiny negative number may be rounded to its end. */
function isNear(products: v128, start: v128, end: v128): v128 {
  return v128.and(f32x4.ge(products, start), f32x4.le(products, end));
}

function isBetween(values: v128, start: v128, end: v128): v128 {
  return v128.and(f32x4.ge(values, start), f32x4.lt(values, end));
}

/**
 * Adds codes of one byte, times a factor, to places, which are read and written in groups of 16.
 */
export function addCodes8(codes: usize, factor: i32, rows: i32, places: usize): void {
  const factors = i32x4.splat(factor);
  for (let end = codes + <usize>rows; codes < end; codes += 16, places += 64) {
    const sixteen = v128.load(codes);
    const low = i16x8.extend_low_i8x16_u(sixteen);
    const high = i16x8.extend_high_i8x16_u(sixteen);
    addTo(places, i32x4.mul(i32x4.extend_low_i16x8_u(low), factors));
    addTo(places + 16, i32x4.mul(i32x4.extend_high_i16x8_u(low), factors));
    addTo(places + 32, i32x4.mul(i32x4.extend_low_i16x8_u(high), factors));
    addTo(places + 48, i32x4.mul(i32x4.extend_high_i16x8_u(high), factors));
  }
}

/** The same for codes of two bytes. */
export function addCodes16(codes: usize, factor: i32, rows: i32, places: usize): void {
  const factors = i32x4.splat(factor);
  for (let end = codes + ((<usize>rows) << 1); codes < end; codes += 16, places += 32) {
    const eight = v128.load(codes);
    addTo(places, i32x4.mul(i32x4.extend_low_i16x8_u(eight), factors));
    addTo(places + 16, i32x4.mul(i32x4.extend_high_i16x8_u(eight), factors));
  }
}

function addTo(numbers: usize, added: v128): void {
  v128.store(numbers, i32x4.add(v128.load(numbers), added));
}

/** Sets a bit for the rows whose code of one byte is not one of `length` codes from `first`. */
export function reject8(codes: usize, rows: i32, first: i32, length: i32, bit: i32, rejecting: usize): void {
  const firsts = i8x16.splat(<i8>first);
  const lengths = i8x16.splat(<i8>length);
  const bits = i32x4.splat(bit);
  for (let end = codes + <usize>rows; codes < end; codes += 16, rejecting += 64) {
    const isOut = i8x16.ge_u(i8x16.sub(v128.load(codes), firsts), lengths);
    const low = i16x8.extend_low_i8x16_s(isOut);
    const high = i16x8.extend_high_i8x16_s(isOut);
    setBits(rejecting, i32x4.extend_low_i16x8_s(low), bits);
    setBits(rejecting + 16, i32x4.extend_high_i16x8_s(low), bits);
    setBits(rejecting + 32, i32x4.extend_low_i16x8_s(high), bits);
    setBits(rejecting + 48, i32x4.extend_high_i16x8_s(high), bits);
  }
}

/** The same for codes of two bytes. */
export function reject16(codes: usize, rows: i32, first: i32, length: i32, bit: i32, rejecting: usize): void {
  const firsts = i16x8.splat(<i16>first);
  const lengths = i16x8.splat(<i16>length);
  const bits = i32x4.splat(bit);
  for (let end = codes + ((<usize>rows) << 1); codes < end; codes += 16, rejecting += 32) {
    const isOut = i16x8.ge_u(i16x8.sub(v128.load(codes), firsts), lengths);
    setBits(rejecting, i32x4.extend_low_i16x8_s(isOut), bits);
    setBits(rejecting + 16, i32x4.extend_high_i16x8_s(isOut), bits);
  }
}

function setBits(rejecting: usize, isOut: v128, bits: v128): void {
  v128.store(rejecting, v128.or(v128.load(rejecting), v128.and(isOut, bits)));
}

/**
 * Makes the places of rows with one of these bits negative: -1 to -16, so that neighbours are not added to one place, which
 * would wait for each other. Groups of 16 are read and written.
 */
export function leaveOut(places: usize, rejecting: usize, bits: i32, rows: i32): void {
  const all = i32x4.splat(bits);
  for (let end = places + ((<usize>rows) << 2); places < end; places += 64, rejecting += 64) {
    leaveOutFour(places, rejecting, all, i32x4(-1, -2, -3, -4));
    leaveOutFour(places + 16, rejecting + 16, all, i32x4(-5, -6, -7, -8));
    leaveOutFour(places + 32, rejecting + 32, all, i32x4(-9, -10, -11, -12));
    leaveOutFour(places + 48, rejecting + 48, all, i32x4(-13, -14, -15, -16));
  }
}

function leaveOutFour(places: usize, rejecting: usize, bits: v128, outside: v128): void {
  const isIn = i32x4.eq(v128.and(v128.load(rejecting), bits), i32x4.splat(0));
  v128.store(places, v128.bitselect(v128.load(places), outside, isIn));
}

/**
 * Counts the rows of each place. The lowest 8 bits of a count are in `low`, the rest is in `high`: so most of the work is done
 * in a quarter of the memory, which fits into the fast caches of a core. The 16 places before the first one take the rows
 * outside.
 */
export function countPlaces(places: usize, rows: i32, low: usize, high: usize): void {
  let end = places + ((<usize>rows) << 2);
  for (; places + 16 <= end; places += 16) {
    if (i32x4.bitmask(v128.load(places)) === 15) continue;
    add(low, high, load<i32>(places));
    add(low, high, load<i32>(places, 4));
    add(low, high, load<i32>(places, 8));
    add(low, high, load<i32>(places, 12));
  }
  for (; places < end; places += 4) add(low, high, load<i32>(places));
}

function add(low: usize, high: usize, place: i32): void {
  const at = low + <usize>place;
  const count = <u32>load<u8>(at) + 1;
  store<u8>(at, <u8>count);
  if (count === 256) carry(high + ((<usize>place) << 2));
}

function carry(at: usize): void {
  store<u32>(at, load<u32>(at) + 256);
}

/** Adds the lowest bits to the counts, and makes them zero: a multiple of 16 is read and written. */
export function sumCounts(low: usize, high: usize, length: i32): void {
  for (let end = low + <usize>length; low < end; low += 16, high += 64) {
    const sixteen = v128.load(low);
    const first = i16x8.extend_low_i8x16_u(sixteen);
    const second = i16x8.extend_high_i8x16_u(sixteen);
    addTo(high, i32x4.extend_low_i16x8_u(first));
    addTo(high + 16, i32x4.extend_high_i16x8_u(first));
    addTo(high + 32, i32x4.extend_low_i16x8_u(second));
    addTo(high + 48, i32x4.extend_high_i16x8_u(second));
    v128.store(low, i32x4.splat(0));
  }
}

/**
 * The bins of float32 values between about equally wide edges, of which there are `bins + 1` as float64: their distance from
 * the first one gives a guess, and the edges decide. Values in no bin have the code `bins`. A code has two bytes.
 */
export function evenBins32(values: usize, codes: usize, rows: i32, edges: usize, bins: i32): void {
  const first = load<f64>(edges);
  const last = load<f64>(edges + ((<usize>bins) << 3));
  const perUnit = <f64>bins / (last - first);
  for (let end = values + ((<usize>rows) << 2); values < end; values += 4, codes += 2) {
    const value = <f64>load<f32>(values);
    const isIn = value >= first && value < last;
    store<u16>(codes, <u16>(isIn ? evenBin(value, (value - first) * perUnit, edges, bins) : bins));
  }
}

/** The same for float64 values. */
export function evenBins64(values: usize, codes: usize, rows: i32, edges: usize, bins: i32): void {
  const first = load<f64>(edges);
  const last = load<f64>(edges + ((<usize>bins) << 3));
  const perUnit = <f64>bins / (last - first);
  for (let end = values + ((<usize>rows) << 3); values < end; values += 8, codes += 2) {
    const value = load<f64>(values);
    const isIn = value >= first && value < last;
    store<u16>(codes, <u16>(isIn ? evenBin(value, (value - first) * perUnit, edges, bins) : bins));
  }
}

function evenBin(value: f64, guess: f64, edges: usize, bins: i32): i32 {
  let bin = min(bins - 1, max(0, <i32>guess));
  while (value < load<f64>(edges + ((<usize>bin) << 3))) bin--;
  while (value >= load<f64>(edges + ((<usize>(bin + 1)) << 3))) bin++;
  return bin;
}

/**
 * The bins of float32 values between any edges, which are followed by infinities, up to a number that is a power of two:
 * `half` is half of it.
 */
export function bins32(values: usize, codes: usize, rows: i32, edges: usize, bins: i32, half: i32): void {
  for (let end = values + ((<usize>rows) << 2); values < end; values += 4, codes += 2) {
    store<u16>(codes, <u16>binOf(<f64>load<f32>(values), edges, bins, half));
  }
}

/** The same for float64 values. */
export function bins64(values: usize, codes: usize, rows: i32, edges: usize, bins: i32, half: i32): void {
  for (let end = values + ((<usize>rows) << 3); values < end; values += 8, codes += 2) {
    store<u16>(codes, <u16>binOf(load<f64>(values), edges, bins, half));
  }
}

/** Without branches, which a processor could not foresee. */
function binOf(value: f64, edges: usize, bins: i32, half: i32): i32 {
  let bin = 0;
  for (let step = half; step > 0; step >>= 1) {
    bin = select(bin + step, bin, value >= load<f64>(edges + ((<usize>(bin + step)) << 3)));
  }
  const isIn = i32(value >= load<f64>(edges)) & i32(value < load<f64>(edges + ((<usize>bins) << 3)));
  return select(bin, bins, isIn);
}

/** Makes codes of one byte, in their own memory. A multiple of 16 is read. */
export function narrow(codes: usize, rows: i32): void {
  let bytes = codes;
  for (let end = codes + ((<usize>rows) << 1); codes < end; codes += 32, bytes += 16) {
    v128.store(bytes, i8x16.narrow_i16x8_u(v128.load(codes), v128.load(codes, 16)));
  }
}
