// The inner loops of grids of cells, in AssemblyScript, with four values at a time. `npm run generate` compiles this file into
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
  const zero = f32x4.splat(0);
  // The sum with it has the integer in its lower bits.
  const shift = f32x4.splat(8388608);
  const bits = i32x4.splat(0x7fffff);
  for (let end = values + ((<usize>rows) << 2); values < end; values += 16, places += 16) {
    const value = v128.load(values);
    const bucket = f32x4.floor(f32x4.mul(value, scales));
    // The product of a tiny negative number may be rounded to zero, but it belongs to the bucket -1.
    const most = v128.bitselect(f32x4.splat(-1), f32x4.splat(Infinity), f32x4.lt(value, zero));
    const place = f32x4.sub(f32x4.pmin(bucket, most), first);
    // NaN fails both comparisons.
    const isIn = v128.and(f32x4.ge(place, zero), f32x4.lt(place, lengths));
    v128.store(places, v128.or(v128.and(f32x4.add(place, shift), bits), v128.not(isIn)));
  }
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

/** Counts the rows of each cell. The cell before the first one takes those outside. */
export function countCells(cells: usize, rows: i32, counts: usize): void {
  let end = cells + ((<usize>rows) << 2);
  for (; cells + 16 <= end; cells += 16) {
    const four = v128.load(cells);
    if (i32x4.all_true(i32x4.eq(four, i32x4.splat(-1)))) continue;
    add(counts, i32x4.extract_lane(four, 0));
    add(counts, i32x4.extract_lane(four, 1));
    add(counts, i32x4.extract_lane(four, 2));
    add(counts, i32x4.extract_lane(four, 3));
  }
  for (; cells < end; cells += 4) add(counts, load<i32>(cells));
}

function add(counts: usize, cell: i32): void {
  const place = counts + ((<usize>cell) << 2);
  store<u32>(place, load<u32>(place) + 1);
}
