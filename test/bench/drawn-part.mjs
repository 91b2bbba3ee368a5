// What a picture of a line shows, from the x of its points. Each pixel of the fine part has its lowest and highest row, so
// neighbours are less than two pixels apart; around it are coarse points, a hundred pixels apart and more.

/** Coarse answers of a busy server have buckets of up to 8 pixels. */
const COARSE_PIXELS = 16;

/** The part around a place that is drawn in detail or coarsely, without what is drawn of all other data. */
export function drawnAround(x, place, pixel) {
  const middle = lowerBound(x, place);
  const isNear = (index) => x[index + 1] - x[index] <= COARSE_PIXELS * pixel;
  let first = middle;
  while (first > 0 && isNear(first - 1)) first--;
  let last = Math.min(middle, x.length - 1);
  while (last < x.length - 1 && isNear(last)) last++;
  return { start: x[first], end: x[last] };
}

/** Whether neighbours in a view are no farther apart than the pixels of its width. */
export function isFine(x, place, width, pixel) {
  for (let index = lowerBound(x, place); index + 1 < x.length && x[index + 1] <= place + width; index++) {
    if (x[index + 1] - x[index] > 2 * pixel) return false;
  }
  return true;
}

function lowerBound(x, value) {
  let low = 0;
  let high = x.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (x[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
